import type { Runtime } from '../runtime.ts'

/** Kinds of file a browser may show beside the desk; everything else, HTML and SVG first, is only offered as a download. */
const shownInline = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'audio/ogg',
  'audio/mpeg',
  'audio/mp4',
  'audio/webm',
  'audio/wav',
  'video/mp4',
])

/** A file of a case, and how to hand it to a browser. */
export interface CaseMedia {
  bytes: Uint8Array
  contentType: string
  disposition: 'inline' | 'attachment'
}

/** The bytes of a file that belongs to this case; `null`: no such file, `pending`: still being fetched from its channel. */
export async function readMedia(
  runtime: Pick<Runtime, 'prisma' | 'city'>,
  caseId: string,
  mediaId: string,
): Promise<CaseMedia | 'pending' | null> {
  const media = await runtime.prisma.mediaFile.findFirst({
    where: { id: mediaId, concern: { case: { id: caseId, cityId: runtime.city.id } } },
    select: { bytes: true, mimeType: true },
  })
  if (media === null) return null
  if (media.bytes === null) return 'pending'
  const type = (media.mimeType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const inline = shownInline.has(type)
  return {
    bytes: media.bytes,
    contentType: inline ? type : 'application/octet-stream',
    disposition: inline ? 'inline' : 'attachment',
  }
}
