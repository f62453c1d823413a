import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Keeps platform handles (chat ids, phone numbers) out of sight: encrypted at rest with AES-256-GCM, found again by a keyed
 * hash, so that a stolen database without the key names nobody (GDPR Art. 32(1)a).
 */
export interface Vault {
  /** 32 bytes, the same for the same channel and handle. */
  hash(channel: string, handle: string): Buffer
  /** Nonce, tag and cipher text in one piece; different every time. */
  seal(handle: string): Buffer
  /** Throws when the key is not the one that sealed it. */
  open(sealed: Uint8Array): string
}

const nonceBytes = 12
const tagBytes = 16

/** Builds the vault from the 32-byte secret key; hash and cipher use keys derived from it, never the key itself. */
export function createVault(secretKey: Buffer): Vault {
  const cipherKey = derive(secretKey, 'handle cipher')
  const hashKey = derive(secretKey, 'handle hash')
  return {
    hash: (channel, handle) => createHmac('sha256', hashKey).update(`${channel}\0${handle}`).digest(),
    seal(handle) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce)
      const body = Buffer.concat([cipher.update(handle, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(sealed) {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, bytes.subarray(0, nonceBytes))
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      return Buffer.concat([
        decipher.update(bytes.subarray(nonceBytes + tagBytes)),
        decipher.final(),
      ]).toString('utf8')
    },
  }
}

function derive(secretKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, 'kurzer-draht', purpose, 32))
}
