import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether a secret that was given is the expected one. Compares digests: neither content nor length shows in the time taken. */
export function isSameSecret(given: string | undefined, expected: string): boolean {
  const digest = (secret: string) => createHash('sha256').update(secret).digest()
  return given !== undefined && timingSafeEqual(digest(given), digest(expected))
}
