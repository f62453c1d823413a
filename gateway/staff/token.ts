import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 random bits for a cookie or a link; what is stored of it is `hashToken`. */
export function createToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The SHA-256 of a token: enough for 256 random bits, so that a copy of the database opens nothing. */
export function hashToken(token: string): Buffer<ArrayBuffer> {
  return createHash('sha256').update(token).digest()
}
