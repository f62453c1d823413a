import { createHash } from 'node:crypto'

/** The handle of a web chat address: the hash of the device secret, so that the secret itself is stored nowhere. */
export function handleOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** True for 32 bytes in base64url, the form of every device secret. */
export function isSecret(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value)
}

/**
 * The gateway-wide id of a frame: unique to the device and the same when the page sends again. The prefix is a hash of the
 * handle because external ids are kept in clear and handles are not.
 */
export function externalIdOf(handle: string, id: string): string {
  return `${prefixOf(handle)}:${id.toLowerCase()}`
}

/** The page's own id of a stored message, or `undefined` when the message is not from this handle. */
export function clientIdOf(handle: string, externalId: string): string | undefined {
  const prefix = `${prefixOf(handle)}:`
  return externalId.startsWith(prefix) ? externalId.slice(prefix.length) : undefined
}

function prefixOf(handle: string): string {
  return createHash('sha256').update(`webchat external id ${handle}`).digest('base64url').slice(0, 22)
}
