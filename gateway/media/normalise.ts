import sharp from 'sharp'

const longestSide = 2048
const quality = 82

/** A file that will not do, however often it is tried. */
export class MediaError extends Error {
  readonly code: 'tooLarge' | 'unreadable'

  constructor(code: MediaError['code'], message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'MediaError'
    this.code = code
  }
}

/**
 * Makes a photo small, upright and silent: at most 2048 pixels a side, JPEG, and none of the metadata in which phones write where
 * and with what a picture was taken. Throws a `MediaError` for bytes that are no picture.
 */
export async function normalisePhoto(bytes: Uint8Array): Promise<{ bytes: Buffer; mimeType: string }> {
  try {
    const jpeg = await sharp(bytes, { limitInputPixels: 100_000_000, failOn: 'error' })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer()
    return { bytes: jpeg, mimeType: 'image/jpeg' }
  } catch (cause) {
    throw new MediaError('unreadable', 'These bytes are no picture that can be read', { cause })
  }
}
