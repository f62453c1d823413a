import { fileURLToPath } from 'node:url'
import { loadCity } from '#content/city/load.ts'

/** The real content of Leipzig, read once for a test file. */
export const leipzig = loadCity(folder('../../../content/cities/leipzig'))

/** An absolute path, given relative to this file. */
export function folder(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
