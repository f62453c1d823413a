import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { ChannelEvent, EventEnvelope, Receipt } from '#bots/channels/contract.ts'
import { newPseudonym } from '#civic/pseudonym.ts'
import { proposeLanguage } from '#content/propose-language.ts'
import { markOf } from '../accounts/mark.ts'
import { holdNotices } from '../delivery/late-wait.ts'
import { recordReceipts } from '../outbox/receipt.ts'
import type { Runtime } from '../runtime.ts'
import { settleAliases } from './aliases.ts'

type Incoming = { event: ChannelEvent; hash: Buffer }

/**
 * The one door in. Stores resident, address and message in one transaction and resolves only then, so that the caller may tell the
 * platform "got it". A message that came before (same channel and external id) changes nothing. Rejects when the database cannot
 * store: then the platform must not be answered with success and will send again.
 */
export async function receive(
  runtime: Runtime,
  channel: string,
  events: readonly ChannelEvent[],
): Promise<void> {
  try {
    await storeAndRing(runtime, channel, events)
  } catch (error) {
    // The resident was erased between the look and the insert; the next look finds who has the address now.
    if ((error as { code?: unknown }).code !== foreignKeyViolation) throw error
    await storeAndRing(runtime, channel, events)
  }
}

const foreignKeyViolation = '23503'

async function storeAndRing(
  runtime: Runtime,
  channel: string,
  events: readonly ChannelEvent[],
): Promise<void> {
  await settleAliases(runtime, channel, events.filter(hasAliases))
  const receipts = events.filter(isReceipt)
  await holdNotices(runtime, channel, receipts)
  await recordReceipts(
    runtime,
    channel,
    receipts.map((receipt) => ({ receipt, hash: runtime.vault.hash(channel, receipt.handle) })),
  )
  await noteNoticesWishes(runtime, channel, events.filter(isNoticesWish))
  const talk = events.filter(isTalk)
  if (talk.length === 0) return
  const incoming = talk.map((event) => ({ event, hash: runtime.vault.hash(channel, event.handle) }))
  const stored = await store(runtime, runtime.pool, channel, incoming)
  const residents = new Set(stored.residents)
  const renamed = talk.filter((_, index) => stored.renamed.has(index))
  if (renamed.length > 0) await settleAliases(runtime, channel, renamed)
  const strangers = incoming.filter((_, index) => stored.unknown.has(index)).filter(opensAddress)
  if (strangers.length > 0) {
    const people = strangers.map(({ event }) => event)
    await settleAliases(runtime, channel, people)
    for (const residentId of await storeStrangers(runtime, channel, strangers)) residents.add(residentId)
    await settleAliases(runtime, channel, people.filter(hasAliases))
  }
  runtime.failpoint('receive.stored')
  runtime.doorbell.inbox(residents)
  runtime.failpoint('receive.rung')
}

const isReceipt = (event: ChannelEvent): event is EventEnvelope & Receipt => event.type === 'receipt'
const isNoticesWish = (event: ChannelEvent) => event.type === 'noticesWish'
/** What is a turn of a conversation. The rest is noted here and now: it may come again, and in any order. */
const isTalk = (event: ChannelEvent) =>
  event.type !== 'receipt' && event.type !== 'noticesWish' && event.type !== 'moved'
const hasAliases = (event: ChannelEvent) => event.alsoKnownAs !== undefined && event.alsoKnownAs.length > 0

/** A block from somebody we do not know (any more) must not bring them back into the books. */
function opensAddress({ event }: Incoming): boolean {
  return event.type !== 'blocked'
}

/** Whether the platform counts this as the person having written: it opens the service window. */
function wasWritten(event: ChannelEvent): boolean {
  return event.type !== 'blocked' && event.type !== 'unblocked'
}

/** The latest wish counts, whatever the order in which they come and come again; of two at one moment the one for silence. */
async function noteNoticesWishes(
  { pool, vault }: Runtime,
  channel: string,
  events: readonly ChannelEvent[],
): Promise<void> {
  for (const event of events) {
    if (event.type !== 'noticesWish') continue
    await pool.query(
      `UPDATE address a SET notices_off_at = CASE WHEN $4 THEN NULL ELSE $3::timestamptz END, notices_wish_at = $3
       WHERE a.channel = $1 AND (a.notices_wish_at IS NULL OR a.notices_wish_at < $3 OR a.notices_wish_at = $3 AND NOT $4)
         AND (a.handle_hash = $2 OR a.id IN (SELECT address_id FROM address_alias WHERE channel = $1 AND handle_hash = $2))`,
      [channel, vault.hash(channel, event.handle), event.at, event.wants],
    )
  }
}

async function store(
  runtime: Runtime,
  db: pg.Pool | pg.PoolClient,
  channel: string,
  incoming: readonly Incoming[],
): Promise<{ residents: string[]; unknown: Set<number>; renamed: Set<number> }> {
  const at = runtime.clock()
  const hasWindow = (runtime.channels.get(channel)?.capabilities.serviceWindowHours ?? null) !== null
  const { rows } = await db.query<{ position: number; resident_id: string | null; renamed: boolean }>({
    name: 'receive',
    text: `
      WITH incoming AS (
        SELECT * FROM unnest($2::bytea[], $3::text[], $4::jsonb[], $6::timestamptz[], $7::bytea[])
          WITH ORDINALITY AS i(hash, external_id, event, written_at, account, position)
      ), known AS (
        SELECT i.*, a.id AS address_id, a.resident_id, at.id IS DISTINCT FROM a.id AS renamed FROM incoming i
        LEFT JOIN address at ON at.channel = $1 AND at.handle_hash = i.hash
        LEFT JOIN address_alias l ON at.id IS NULL AND l.channel = $1 AND l.handle_hash = i.hash
        LEFT JOIN address a ON a.id = coalesce(at.id, l.address_id)
      ), stored AS (
        INSERT INTO inbox_message (channel, external_id, resident_id, address_id, event, received_at, due_at)
        SELECT $1, external_id, resident_id, address_id, event, $5, $5 FROM known
        WHERE address_id IS NOT NULL ORDER BY position
        ON CONFLICT (channel, external_id) DO NOTHING
        RETURNING external_id
      ), heard AS (
        UPDATE address a SET heard_at = greatest(a.heard_at, k.at), heard_by = coalesce(k.account, a.heard_by)
        FROM (
          SELECT address_id, least(max(written_at), $5) AS at, (array_agg(account ORDER BY position DESC))[1] AS account
          FROM known WHERE written_at IS NOT NULL GROUP BY 1
        ) k
        WHERE a.id = k.address_id
      )
      SELECT position::int - 1 AS position, resident_id, renamed FROM known`,
    values: [
      channel,
      incoming.map(({ hash }) => hash),
      incoming.map(({ event }) => storable(event.externalId)),
      incoming.map(({ event }) => storedEvent(event)),
      at,
      incoming.map(({ event }) => (hasWindow && wasWritten(event) ? event.at : null)),
      incoming.map(({ event: { account } }) => (account ? markOf(runtime.vault, channel, account) : null)),
    ],
  })
  return {
    residents: rows.flatMap((row) => (row.resident_id ? [row.resident_id] : [])),
    unknown: new Set(rows.filter((row) => !row.resident_id).map((row) => row.position)),
    renamed: new Set(rows.filter((row) => row.renamed).map((row) => row.position)),
  }
}

/** First contact: a lock on the address keeps two first messages from making two residents. */
async function storeStrangers(
  runtime: Runtime,
  channel: string,
  strangers: readonly Incoming[],
): Promise<string[]> {
  const client = await runtime.pool.connect()
  try {
    await client.query('BEGIN')
    for (const { event, hash } of [...strangers].sort((a, b) => Buffer.compare(a.hash, b.hash))) {
      await client.query('SELECT pg_advisory_xact_lock($1)', [hash.readBigInt64BE(0)])
      await client.query(
        `WITH stranger AS (
           SELECT WHERE NOT EXISTS (SELECT FROM address WHERE channel = $1 AND handle_hash = $2)
         ), resident AS (
           INSERT INTO resident (id, city_id, pseudonym, language) SELECT $3::uuid, $4, $5, $6 FROM stranger
         )
         INSERT INTO address (id, resident_id, channel, handle_hash, handle_cipher, language_hint)
         SELECT $7::uuid, $3::uuid, $1, $2, $8, $9 FROM stranger`,
        [
          channel,
          hash,
          uuidv7(),
          runtime.city.id,
          newPseudonym(),
          proposeLanguage(event.languageHint, runtime.city.languages),
          uuidv7(),
          runtime.vault.seal(event.handle),
          event.languageHint === undefined ? null : storable(event.languageHint),
        ],
      )
    }
    const { residents } = await store(runtime, client, channel, strangers)
    await client.query('COMMIT')
    return residents
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** The event as it is kept: without the handle, which lives encrypted in the address only, and without our own number. */
function storedEvent(event: ChannelEvent): string {
  const {
    handle: _handle,
    alsoKnownAs: _aliases,
    externalId: _externalId,
    account: _account,
    ...kept
  } = event
  return JSON.stringify(kept, (_key, value) => (typeof value === 'string' ? storable(value) : value))
}

/** PostgreSQL has no U+0000, and lone surrogates are no valid UTF-8: both are replaced, never a reason to lose a message. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
