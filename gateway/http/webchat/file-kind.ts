import type { IncomingMedia } from '#bots/channels/contract.ts'

/** What a file is by its own first bytes; names and declared types are not believed. */
export interface FileKind {
  kind: IncomingMedia['kind']
  mimeType: string
}

const starts: readonly { at: number; bytes: readonly number[]; is: FileKind }[] = [
  { at: 0, bytes: [0xff, 0xd8, 0xff], is: { kind: 'photo', mimeType: 'image/jpeg' } },
  {
    at: 0,
    bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    is: { kind: 'photo', mimeType: 'image/png' },
  },
  { at: 8, bytes: ascii('WEBP'), is: { kind: 'photo', mimeType: 'image/webp' } },
  { at: 0, bytes: ascii('OggS'), is: { kind: 'voice', mimeType: 'audio/ogg' } },
  { at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3], is: { kind: 'voice', mimeType: 'audio/webm' } },
  { at: 4, bytes: ascii('ftypM4A'), is: { kind: 'voice', mimeType: 'audio/mp4' } },
  { at: 4, bytes: ascii('ftypmp4'), is: { kind: 'voice', mimeType: 'audio/mp4' } },
  { at: 4, bytes: ascii('ftypiso'), is: { kind: 'voice', mimeType: 'audio/mp4' } },
  { at: 0, bytes: ascii('ID3'), is: { kind: 'voice', mimeType: 'audio/mpeg' } },
  { at: 0, bytes: [0xff, 0xfb], is: { kind: 'voice', mimeType: 'audio/mpeg' } },
]

/** The kinds a page may send: photos every browser can make and the voice formats of MediaRecorder. `null`: none of them. */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  const found = starts.find((start) => start.bytes.every((byte, index) => bytes[start.at + index] === byte))
  return found?.is ?? null
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
