import type { ChannelEvent } from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'

interface Known {
  position: number
  address_id: string
  is_primary: boolean
  known: Buffer[]
}

/**
 * Knows people by their other handles: whoever is found under one of them is answered at `handle` from now on, and is found by all of
 * them. Changes nothing for strangers. Two addresses that turn out to be one person's stay two; the one that has `handle` is used.
 */
export async function settleAliases(
  { pool, vault }: Pick<Runtime, 'pool' | 'vault'>,
  channel: string,
  events: readonly ChannelEvent[],
): Promise<void> {
  const people = [...new Map(events.map((event) => [event.handle, event])).values()].map((event) => ({
    handle: event.handle,
    hash: vault.hash(channel, event.handle),
    others: (event.alsoKnownAs ?? []).map((handle) => vault.hash(channel, handle)),
  }))
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
      SELECT f.position, f.id AS address_id, a.handle_hash = ANY ($4::bytea[]) AS is_primary, array_agg(f.hash) AS known
      FROM found f JOIN address a ON a.id = f.id
      GROUP BY f.position, f.id, a.handle_hash, a.heard_at, a.created_at
      ORDER BY f.position, is_primary DESC, a.heard_at DESC NULLS LAST, a.created_at DESC`,
    values: [
      channel,
      names.map((one) => one.position),
      names.map((one) => one.name),
      people.map(({ hash }) => hash),
    ],
  })
  for (const [position, { handle, hash, others }] of people.entries()) {
    const address = rows.find((row) => row.position === position)
    if (!address) continue
    const isKnown = (name: Buffer) => address.known.some((known) => known.equals(name))
    if (!address.is_primary) await answerAt(address.address_id, hash, vault.seal(handle))
    const fresh = others.filter((name) => !isKnown(name))
    if (fresh.length > 0) await alsoKnow(address.address_id, fresh)
  }

  /** The handle so far becomes one of the others. */
  async function answerAt(addressId: string, hash: Buffer, cipher: Buffer): Promise<void> {
    await pool.query(
      `WITH before AS (
         SELECT id, handle_hash FROM address WHERE id = $2 AND handle_hash <> $3
           AND NOT EXISTS (SELECT FROM address WHERE channel = $1 AND handle_hash = $3) FOR UPDATE
       ), kept AS (
         INSERT INTO address_alias (channel, handle_hash, address_id) SELECT $1, handle_hash, id FROM before
         ON CONFLICT (channel, handle_hash) DO NOTHING
       ), gone AS (
         DELETE FROM address_alias l USING before WHERE l.channel = $1 AND l.handle_hash = $3
       )
       UPDATE address a SET handle_hash = $3, handle_cipher = $4 FROM before WHERE a.id = before.id`,
      [channel, addressId, hash, cipher],
    )
  }

  async function alsoKnow(addressId: string, hashes: Buffer[]): Promise<void> {
    await pool.query(
      `INSERT INTO address_alias (channel, handle_hash, address_id)
       SELECT $1, h.hash, a.id FROM unnest($3::bytea[]) AS h(hash) JOIN address a ON a.id = $2
       WHERE NOT EXISTS (SELECT FROM address o WHERE o.channel = $1 AND o.handle_hash = h.hash)
       ON CONFLICT (channel, handle_hash) DO NOTHING`,
      [channel, addressId, hashes],
    )
  }
}
