import type { MediaRef } from '#content/message.ts'

/** A name for a file on its way out: its kind, with the ending that a phone opens it by. */
export function fileName(kind: MediaRef['kind'], mimeType: string): string {
  return `${kind}.${extensions[mimeType] ?? 'bin'}`
}

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/webm': 'webm',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'text/calendar': 'ics',
  'text/html': 'html',
  'text/plain': 'txt',
}
