import { createHash } from 'node:crypto'
import { Curve } from '@whiskeysockets/baileys'

/**
 * The root of the double's noise certificates, the same for every double, so that a process can talk to several. It is no secret:
 * it only convinces processes that were told to trust it.
 */
export const rootKeys = keysFrom('root of the WhatsApp Web double')

function keysFrom(seed: string): { private: Buffer; public: Buffer } {
  const secret = createHash('sha256').update(seed).digest()
  // What makes any 32 bytes a private key of Curve25519 (RFC 7748, section 5).
  secret[0] = (secret[0] ?? 0) & 248
  secret[31] = ((secret[31] ?? 0) & 127) | 64
  const basePoint = Buffer.alloc(32)
  basePoint[0] = 9
  return { private: secret, public: Curve.sharedKey(secret, basePoint) }
}
