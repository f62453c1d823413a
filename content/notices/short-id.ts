const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const shortPattern = /^[A-Za-z0-9_-]{21}[AQgw]$/

/** A UUID as 22 letters that fit into a choice id (64 bytes, Telegram callback_data) and a link: base64url without padding. */
export function shortIdOf(uuid: string): string {
  if (!uuidPattern.test(uuid))
    throw new Error(`"${uuid}" is not a UUID in lower case; only those have a short id`)
  return Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')
}

/** The UUID behind a short id; `null` when it is none. Short ids come back from buttons and links, so they may be anything. */
export function parseShortId(shortId: string): string | null {
  if (!shortPattern.test(shortId)) return null
  const hex = Buffer.from(shortId, 'base64url').toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
