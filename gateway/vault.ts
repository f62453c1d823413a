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
  /** Opens the status page of a case to one resident: four groups of four letters and digits (80 bits), always the same. */
  statusSecret(caseId: string, residentId: string): string
  /** Throws when the key is not the one that sealed it. */
  open(sealed: Uint8Array): string
}

const nonceBytes = 12
const tagBytes = 16

/** Builds the vault from the 32-byte secret key; hash and cipher use keys derived from it, never the key itself. */
export function createVault(secretKey: Buffer): Vault {
  const cipherKey = derive(secretKey, 'handle cipher')
  const hashKey = derive(secretKey, 'handle hash')
  const statusKey = derive(secretKey, 'status page')
  return {
    hash: (channel, handle) => createHmac('sha256', hashKey).update(`${channel}\0${handle}`).digest(),
    statusSecret: (caseId, residentId) =>
      inGroups(createHmac('sha256', statusKey).update(`${caseId}\0${residentId}`).digest()),
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

/** Crockford's base 32: no letter that can be taken for a digit. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function inGroups(digest: Buffer): string {
  const text = [...digest.subarray(0, 16)].map((byte) => letters[byte % letters.length]).join('')
  return text.replace(/(.{4})(?!$)/g, '$1-')
}

function derive(secretKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, 'kurzer-draht', purpose, 32))
}
