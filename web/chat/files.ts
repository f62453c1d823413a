import type { MediaRef } from './frames.ts'
import { NotAccepted } from './outgoing.ts'

/** Who asks: the device secret travels in a header, never in an address. */
export interface Device {
  secret: string
  language: string
}

function headers(device: Device): Record<string, string> {
  return { 'x-device-secret': device.secret, 'accept-language': device.language }
}

/** Sends a file to the gateway. Rejects with `NotAccepted` when the gateway says why not, otherwise it may be tried again. */
export async function upload(device: Device, file: Blob): Promise<MediaRef> {
  const body = new FormData()
  body.append('file', file, 'file')
  const response = await fetch('media', {
    method: 'POST',
    body,
    headers: headers(device),
    credentials: 'omit',
  })
  if (response.status === 201) return response.json()
  if (response.status === 429 || response.status >= 500) throw new Error(`Upload: status ${response.status}`)
  throw new NotAccepted((await response.json()).text)
}

/** Fetches a file of the conversation as a blob address; the caller may keep it as long as the page is open. */
export async function download(device: Device, mediaId: string): Promise<{ url: string; name: string }> {
  const response = await fetch(`media/${mediaId}`, { headers: headers(device), credentials: 'omit' })
  if (!response.ok) throw new Error(`The file could not be loaded: status ${response.status}`)
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')
  return { url: URL.createObjectURL(await response.blob()), name: decodeURIComponent(named?.[1] ?? '') }
}

const LONGEST_EDGE = 1_920

/**
 * Makes a photo small enough for a slow line and turns what only this device can read (HEIC) into JPEG. Drawing it anew also
 * drops what the camera noted: place, time, device. A file that cannot be drawn is left as it is; the gateway decides.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const scale = Math.min(1, LONGEST_EDGE / Math.max(image.naturalWidth, image.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', 0.85))
  } catch {
    return file
  } finally {
    URL.revokeObjectURL(url)
  }
}
