/**
 * The only way to the outside: a `fetch` that calls the allowed origins and nobody else, and follows no redirect. Addresses inside
 * webhooks and media links come from strangers (server-side request forgery), so no other code calls out.
 */
export function createEgress(allowedOrigins: readonly string[], call: typeof fetch = fetch): typeof fetch {
  const allowed = new Set(allowedOrigins)
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input))
    if (!allowed.has(url.origin) || url.username !== '' || url.password !== '') {
      throw new Error(
        `Calls to ${url.origin} are not allowed; a channel names its addresses in its definition`,
      )
    }
    return call(input, { ...init, redirect: 'error' })
  }
}
