/**
 * What somebody is told: `update` concerns what they do themselves (a case, a booking, a registration); `notice` is announced to many, and
 * does not go where they told the platform that they want no announcements.
 */
export type Telling = 'update' | 'notice'

/** The mark (`outbox_message.way`) of a message of ours that only says that something waits in this very chat: it goes nowhere else. */
export const knocks = 'knocks'

/** SQL: whether a message `m` may be told in another chat of its reader than it is for; what says so of itself (`Reply.here`) may not. */
export function mayGoElsewhere(m: string): string {
  return `(${m}.way IS DISTINCT FROM '${knocks}' AND NOT ${m}.reply ? 'here')`
}

/** SQL: whether a message `m` was refused for its reader in the chat `a`: it is never tried there again. */
export function isRefusedIn(m: string, a: string): string {
  return `(${a}.id = ANY (${m}.refused_in)) IS TRUE`
}

/** SQL: the order of the addresses `a` of a resident `r`: the channels they wish for, then the chat they used last. */
export const preferredFirst = `
  array_position(r.channel_order, a.channel) NULLS LAST,
  (SELECT max(m.id) FROM inbox_message m WHERE m.address_id = a.id) DESC NULLS LAST, a.created_at DESC, a.id`

/** SQL: whether a message of a broadcast `b` (null: of none) may go to the address `address`: staff may have chosen its channels. */
export function isChosen(address: string): string {
  return `(b.id IS NULL OR NOT b.audience ? 'channels' OR b.audience -> 'channels' ? ${address}.channel)`
}

/**
 * SQL to join after a resident `r`: the address at which they are told, as `used` (id, channel). Who has none left there drops out of an
 * inner join. `among`: a condition on the addresses `a`. A chat that blocked us is passed over for the next one.
 */
export function usedAddress(telling: Telling, among = 'true'): string {
  const wanted = telling === 'notice' ? 'AND a.notices_off_at IS NULL' : ''
  return `LATERAL (
    SELECT a.id, a.channel FROM address a
    WHERE a.resident_id = r.id AND a.state = 'active' ${wanted} AND ${among}
    ORDER BY ${preferredFirst} LIMIT 1) used`
}
