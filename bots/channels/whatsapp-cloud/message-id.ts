import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'

/**
 * WhatsApp's message ids ("wamid.…") are Base64 and hold the person's telephone number in clear. Neither kind below does.
 */
export interface MessageIds {
  /** For a message of theirs: always the same for the same id, and readable again for whoever has the app secret. */
  seal(id: string): string
  /** The id behind a sealed one; `null` when it was not sealed with this app secret. */
  open(sealed: string): string | null
}

/** Builds the sealing of message ids. The key comes from the app secret, so that every process seals alike. */
export function createMessageIds(appSecret: string): MessageIds {
  const key = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', appSecret, '', `whatsapp-cloud message id: ${purpose}`, 32))
  const macKey = key('mac')
  const cipherKey = key('cipher')
  /** The tag of the text serves as its nonce (as in SIV): the same text seals alike, and only the same text. */
  const tagOf = (text: Buffer) => createHmac('sha256', macKey).update(text).digest().subarray(0, 16)
  return {
    seal(id) {
      const text = Buffer.from(id, 'utf8')
      const tag = tagOf(text)
      const cipher = createCipheriv('aes-256-ctr', cipherKey, tag)
      return Buffer.concat([tag, cipher.update(text), cipher.final()]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length <= 16) return null
      const tag = bytes.subarray(0, 16)
      const decipher = createDecipheriv('aes-256-ctr', cipherKey, tag)
      const text = Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()])
      return tagOf(text).equals(tag) ? text.toString('utf8') : null
    },
  }
}

/** For a message of ours: enough to know its statuses by, and the same whatever becomes of the app secret. */
export function sentId(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}
