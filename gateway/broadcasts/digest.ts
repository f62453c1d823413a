import { usedAddress } from '#civic/reach.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import { dayAfter, dayOf, momentOf, weekdayOf } from '#content/city/day.ts'
import { sourceLanguage } from '#content/languages.ts'
import type { Choice, Reply, Text } from '#content/message.ts'
import { cutForButton } from '#content/notices/fit.ts'
import { shortIdOf } from '#content/notices/short-id.ts'
import { Prisma } from '#prisma/client.ts'
import { suppressedBecause } from '../delivery/obstacles.ts'
import { readWishes } from '../delivery/wishes.ts'
import { put } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import { noticeChannels } from './notice-channels.ts'
import { editionTitle } from './title.ts'

/** So many people in one transaction. */
const pageLength = 200
/** A message holds so many titles, and so many of them as buttons; the rest is in the chat's own list of notices. */
const mostTitles = 20
const mostButtons = 8

/**
 * Once a week, at the city's time: one collecting message for everybody who wants no single notices and for whom some were held. Their
 * rows then count as sent with it: `digest_id` names the message, whose status is theirs. What came up later waits for the next one;
 * what is past its end, or whose topic was left, is left out; who pauses gets it after the pause. Safe to run anywhere, any number of times.
 */
export async function sweepDigests(runtime: Runtime): Promise<void> {
  const until = lastDigestTime(runtime.city, runtime.clock())
  for (let made = pageLength; made >= pageLength; ) {
    const page = await runtime.prisma.$transaction((transaction) => writePage(runtime, transaction, until))
    runtime.doorbell.delivery(page.channels)
    made = page.made
  }
}

/** The latest moment at or before `at` at which the city sends its digests. */
export function lastDigestTime({ timeZone, notices }: Pick<City, 'timeZone' | 'notices'>, at: Date): Date {
  const today = dayOf(timeZone, at)
  for (let back = 0; back < 7; back += 1) {
    const day = dayAfter(today, -back)
    const moment = momentOf(timeZone, day, notices.digest.at)
    if (weekdayOf(day) === notices.digest.weekday && moment <= at) return moment
  }
  return momentOf(timeZone, dayAfter(today, -7), notices.digest.at)
}

interface Collected {
  resident_id: string
  address_id: string
  channel: string
  language: string
  row_ids: string[]
  broadcast_ids: string[]
  titles: string[]
}

async function writePage(
  runtime: Runtime,
  transaction: Transaction,
  until: Date,
): Promise<{ made: number; channels: string[] }> {
  const now = runtime.clock()
  // One at a time: two that collect at once would tell people twice.
  const [lock] = await transaction.$queryRaw<{ ours: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('digests', 0)) AS ours`
  if (!lock?.ours) return { made: 0, channels: [] }
  const wishes = JSON.stringify(await readWishes(runtime))
  await transaction.$executeRawUnsafe(suppressText, now, until, wishes)
  const people = await transaction.$queryRaw<Collected[]>`
    SELECT m.resident_id, coalesce(used.id, (array_agg(m.address_id ORDER BY m.id DESC))[1]) AS address_id,
      coalesce(used.channel, (array_agg(m.channel ORDER BY m.id DESC))[1]) AS channel, r.language,
      array_agg(m.id::text ORDER BY m.id) AS row_ids, array_agg(m.broadcast_id::text ORDER BY m.id) AS broadcast_ids,
      array_agg(e.title ORDER BY m.id) AS titles
    FROM outbox_message m JOIN broadcast b ON b.id = m.broadcast_id JOIN resident r ON r.id = m.resident_id
    LEFT JOIN ${Prisma.raw(usedAddress('notice', `a.channel = ANY (${openTo(runtime)})`))} ON true
    JOIN LATERAL (
      SELECT coalesce(${Prisma.raw(editionTitle)}, '–') AS title
      FROM broadcast_edition e WHERE e.broadcast_id = m.broadcast_id AND e.language IN (r.language, ${sourceLanguage})
      ORDER BY e.language = r.language DESC LIMIT 1) e ON true
    WHERE m.status = 'held' AND m.error_code = 'digest' AND m.digest_id IS NULL AND m.due_at <= ${until}
      AND b.state = 'sending' AND (r.paused_until IS NULL OR r.paused_until <= ${now})
    GROUP BY m.resident_id, r.language, used.id, used.channel ORDER BY m.resident_id LIMIT ${pageLength}`
  const ids = await put(
    transaction,
    people.map((person) => ({
      residentId: person.resident_id,
      addressId: person.address_id,
      channel: person.channel,
      language: person.language,
      lane: 'bulk',
      class: 'once',
      reply: digestOf(person),
      dueAt: now,
    })),
  )
  const parts = people.flatMap(({ row_ids: rows }, index) => {
    const digest = (ids[index] ?? 0n).toString()
    // A digest points to itself: that is how the sender knows it for a notice.
    return [[digest, digest], ...rows.map((row) => [row, digest])]
  })
  await transaction.$executeRaw`
    UPDATE outbox_message m SET digest_id = part.digest_id,
      status = CASE WHEN m.status = 'held' THEN 'sent' ELSE m.status END,
      sent_at = CASE WHEN m.status = 'held' THEN ${now} ELSE m.sent_at END,
      error_code = NULL
    FROM unnest(${parts.map(([row]) => row)}::bigint[], ${parts.map(([, digest]) => digest)}::bigint[]) AS part(id, digest_id)
    WHERE m.id = part.id`
  return { made: people.length, channels: [...new Set(people.map(({ channel }) => channel))] }
}

/** The channels over which notices may go, as SQL; ids of channels are ours and plain. */
function openTo(runtime: Runtime): string {
  const ids = noticeChannels(runtime).open.map((id) => `'${id}'`)
  return `ARRAY[${ids.join(', ')}]::text[]`
}

/** $1 now, $2 until, $3 the broadcasts with their wishes. */
const suppressText = `
  WITH given AS (SELECT $1::timestamptz AS at), wish AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS w(id uuid, topics text[], areas text[], councils text[])
  ), judged AS (
    SELECT m.id, ${suppressedBecause} AS suppressed
    FROM given, outbox_message m
    JOIN address a ON a.id = m.address_id JOIN resident r ON r.id = m.resident_id
    JOIN broadcast b ON b.id = m.broadcast_id JOIN wish w ON w.id = b.id
    WHERE m.status = 'held' AND m.error_code = 'digest' AND m.digest_id IS NULL AND m.due_at <= $2
  )
  UPDATE outbox_message m SET status = 'suppressed', error_code = judged.suppressed
  FROM judged WHERE m.id = judged.id AND judged.suppressed IS NOT NULL`

function digestOf({ titles, broadcast_ids: broadcasts }: Collected): Reply {
  const shown = titles.slice(0, mostTitles)
  const left = titles.length - shown.length
  const lines: Text[] = [
    { key: 'digest.title' },
    { literal: '' },
    ...shown.map((title): Text => ({ key: 'digest.item', params: { title } })),
    ...(left > 0 ? [{ key: 'digest.more', params: { count: left } } satisfies Text] : []),
    { literal: '' },
    { key: 'digest.how' },
    { literal: '' },
    { key: 'notice.footer', params: { stopWord: { key: 'help.stopWord' } } },
  ]
  const buttons = shown.slice(0, mostButtons).map((title, index): Choice => {
    const id = `notices:open:read.${shortIdOf(broadcasts[index] ?? '')}`
    return { id, label: { literal: cutForButton(title) } }
  })
  const all: Choice = { id: 'notices:open:', label: { key: 'notices.all' } }
  const count: Text = { literal: String(titles.length) }
  return {
    text: { lines },
    choices: [...buttons, all],
    template: { name: 'digest', values: [count], opens: all.id },
  }
}
