import type { ChannelEvent } from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'

type Needs = Pick<Runtime, 'pool' | 'vault'>

/** Somebody as one call names them. */
interface Named {
  handle: string
  hash: Buffer
  others: Buffer[]
  hasMoved: boolean
  at: Date
}

/** An address that is known by at least one of somebody's names. */
interface Known {
  position: number
  address_id: string
  handle_hash: Buffer
  known: Buffer[]
}

/**
 * Knows people by their other handles: whoever is found under one of them is answered at `handle` from now on, and is found by all of
 * them. Changes nothing for strangers. Two addresses that turn out to be one person's stay two; the one that has `handle` is used.
 *
 * A number that one person gave up is another's some day. So whoever comes with a name of somebody's but not with the one that they are
 * answered at is nobody we know, unless the platform says that they moved, or their own handle was that person's before.
 */
export async function settleAliases(
  runtime: Needs,
  channel: string,
  events: readonly ChannelEvent[],
): Promise<void> {
  // What somebody wrote after a move may stand before it in the same call.
  const moves = events.filter(isMove).sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const move of moves) await settle(runtime, channel, namedBy(runtime, channel, [move]))
  const talk = events.filter((event) => !isMove(event))
  await settle(runtime, channel, namedBy(runtime, channel, talk))
}

const isMove = ({ type }: ChannelEvent) => type === 'moved'

function namedBy({ vault }: Needs, channel: string, events: readonly ChannelEvent[]): Named[] {
  const people = new Map<string, ChannelEvent[]>()
  for (const event of events) people.set(event.handle, [...(people.get(event.handle) ?? []), event])
  return [...people].map(([handle, theirs]) => ({
    handle,
    hash: vault.hash(channel, handle),
    others: [...new Set(theirs.flatMap(({ alsoKnownAs = [] }) => alsoKnownAs))].map((name) =>
      vault.hash(channel, name),
    ),
    hasMoved: theirs.some(isMove),
    at: new Date(Math.max(...theirs.map(({ at }) => at.getTime()))),
  }))
}

async function settle({ pool, vault }: Needs, channel: string, people: readonly Named[]): Promise<void> {
  if (people.length === 0) return
  const names = people.flatMap(({ hash, others }, position) =>
    [hash, ...others].map((name) => ({ position, name })),
  )
  const { rows } = await pool.query<Known>({
    name: 'look for aliases',
    text: `
      WITH name AS (SELECT * FROM unnest($2::int[], $3::bytea[]) AS n(position, hash)), found AS (
        SELECT n.position, n.hash, a.id FROM name n JOIN address a ON a.channel = $1 AND a.handle_hash = n.hash
        UNION ALL
        SELECT n.position, n.hash, l.address_id FROM name n JOIN address_alias l ON l.channel = $1 AND l.handle_hash = n.hash
      )
      SELECT f.position, f.id AS address_id, a.handle_hash, array_agg(f.hash) AS known
      FROM found f JOIN address a ON a.id = f.id
      GROUP BY f.position, f.id, a.handle_hash, a.heard_at, a.created_at
      ORDER BY f.position, a.heard_at DESC NULLS LAST, a.created_at DESC`,
    values: [channel, names.map((one) => one.position), names.map((one) => one.name)],
  })
  for (const [position, person] of people.entries()) {
    const address = whoseIs(
      person,
      rows.filter((row) => row.position === position),
    )
    if (!address) continue
    if (!address.handle_hash.equals(person.hash)) await answerAt(address.address_id, person)
    const fresh = person.others.filter((name) => !has(address.known, name))
    if (fresh.length > 0) await alsoKnow(address.address_id, fresh, person.hasMoved)
  }

  /** The handle so far becomes one of the others, unless they were heard at it since: calls come late, and again. */
  async function answerAt(addressId: string, { handle, hash, at }: Named): Promise<void> {
    await pool.query(
      `WITH before AS (
         SELECT id, handle_hash FROM address WHERE id = $2 AND handle_hash <> $3
           AND (heard_at IS NULL OR heard_at <= $5) AND NOT EXISTS (SELECT FROM address WHERE channel = $1 AND handle_hash = $3) FOR UPDATE
       ), kept AS (
         INSERT INTO address_alias (channel, handle_hash, address_id) SELECT $1, handle_hash, id FROM before
         ON CONFLICT (channel, handle_hash) DO NOTHING
       ), gone AS (
         DELETE FROM address_alias l USING before WHERE l.channel = $1 AND l.handle_hash = $3
       )
       UPDATE address a SET handle_hash = $3, handle_cipher = $4 FROM before WHERE a.id = before.id`,
      [channel, addressId, hash, vault.seal(handle), at],
    )
  }

  /** A name that somebody comes with is theirs now, whosever it was; one that they moved from may be another's already. */
  async function alsoKnow(addressId: string, hashes: Buffer[], hasMoved: boolean): Promise<void> {
    await pool.query(
      `INSERT INTO address_alias (channel, handle_hash, address_id)
       SELECT $1, h.hash, a.id FROM unnest($3::bytea[]) AS h(hash) JOIN address a ON a.id = $2
       WHERE NOT EXISTS (SELECT FROM address o WHERE o.channel = $1 AND o.handle_hash = h.hash)
       ORDER BY h.hash
       ON CONFLICT (channel, handle_hash) DO UPDATE
         SET address_id = CASE WHEN $4 THEN address_alias.address_id ELSE excluded.address_id END`,
      [channel, addressId, hashes, hasMoved],
    )
  }
}

const has = (hashes: readonly Buffer[], name: Buffer) => hashes.some((one) => one.equals(name))

/** Of somebody who moved the old names tell, which come last: the new number may have been another's. */
function whoseIs({ hash, others, hasMoved }: Named, found: readonly Known[]): Known | undefined {
  const names = hasMoved ? others.toReversed() : others
  const firstBy = (fits: (one: Known, name: Buffer) => boolean) =>
    names.flatMap((name) => found.find((one) => fits(one, name)) ?? [])[0]
  return (
    found.find((one) => one.handle_hash.equals(hash)) ??
    firstBy((one, name) => one.handle_hash.equals(name)) ??
    found.find((one) => has(one.known, hash)) ??
    (hasMoved ? firstBy((one, name) => has(one.known, name)) : undefined)
  )
}
