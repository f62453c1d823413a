/** What a file is to WhatsApp: it decides the key it is encrypted with and the path it lies under. */
export type MediaKind = 'image' | 'audio' | 'video' | 'document'

/** Where an encrypted file lies and the key to it. */
export interface MediaPlace {
  kind: MediaKind
  /** Path and query at the media host. */
  path: string
  /** 32 bytes. */
  key: Buffer
}

/** As much of a file as is needed to fetch it later; `undefined` when something is missing. */
export function refOf(
  kind: MediaKind,
  file: { directPath?: string | null; url?: string | null; mediaKey?: Uint8Array | null },
): string | undefined {
  const path = file.directPath || pathOf(file.url)
  if (!path?.startsWith('/') || path.startsWith('//') || file.mediaKey?.length !== 32) return undefined
  return JSON.stringify([kind, path, Buffer.from(file.mediaKey).toString('base64')])
}

/** The path alone: the host in a message comes from a stranger. */
function pathOf(url: string | null | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** Reads what `refOf` wrote; throws when it did not. */
export function placeOf(ref: string): MediaPlace {
  const [kind, path, key]: [MediaKind, string, string] = JSON.parse(ref)
  return { kind, path, key: Buffer.from(key, 'base64') }
}
