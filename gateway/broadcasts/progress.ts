import { type Static, Type } from 'typebox'
import { type BroadcastState, broadcastStates, editionBases } from '#civic/broadcast.ts'
import { isQuiet } from '#content/city/quiet-hours.ts'
import type { Runtime } from '../runtime.ts'
import { nullable } from '../staff/shape.ts'

const People = Type.Integer({ minimum: 0 })

/** How far the messages of a broadcast are. Each recipient counts in one place; one who got a digest where that digest is. */
export const ProgressCounts = Type.Object({
  queued: People,
  later: Type.Integer({ description: 'Waits for a decent hour, the end of a pause or the weekly cap.' }),
  digest: Type.Integer({ description: 'Comes with the next digest.' }),
  sending: People,
  sent: People,
  delivered: People,
  read: People,
  inDoubt: Type.Integer({ description: 'May have arrived; nobody can know, and it is not sent again.' }),
  held: People,
  failed: People,
  suppressed: Type.Integer({ description: 'Said STOP, left the topic, or the time was over.' }),
  cancelled: People,
})
export type ProgressCounts = Static<typeof ProgressCounts>

const Codes = Type.Array(Type.Object({ code: Type.String(), people: People }))

/** What somebody's message waits for: the end of their pause, another try, a decent hour, room in the weekly cap. */
const waits = ['paused', 'retry', 'quietHours', 'weeklyCap'] as const

/** What became of a broadcast so far. */
export const ProgressShape = Type.Object({
  state: Type.Enum([...broadcastStates]),
  recipients: People,
  complete: Type.Boolean({ description: 'All recipients are written down.' }),
  counts: ProgressCounts,
  byLanguage: Type.Array(
    Type.Object({
      language: Type.String(),
      basis: nullable(Type.Enum([...editionBases])),
      counts: ProgressCounts,
    }),
  ),
  byChannel: Type.Array(Type.Object({ channel: Type.String(), counts: ProgressCounts })),
  laterBy: Type.Array(Type.Object({ code: Type.Enum([...waits]), people: People })),
  failedBy: Codes,
  suppressedBy: Codes,
  remainingSeconds: nullable(
    Type.Integer({ description: 'At the pace the channels allow; null: nothing is being sent.' }),
  ),
  replies: People,
})
export type Progress = Static<typeof ProgressShape>

type Place = keyof ProgressCounts

interface Group {
  place: Place
  code: string | null
  language: string
  channel: string
  people: number
}

/** How far a broadcast is; `null` when there is none with this id. The caller looks whether somebody may see it. */
export async function progressOf(
  { pool, prisma, city, clock, channels }: Pick<Runtime, 'pool' | 'prisma' | 'city' | 'clock' | 'channels'>,
  id: string,
): Promise<Progress | null> {
  const broadcast = await prisma.broadcast.findFirst({
    where: { id, cityId: city.id },
    select: {
      state: true,
      expandedAt: true,
      editions: { select: { language: true, basis: true } },
      _count: { select: { replies: true } },
    },
  })
  if (!broadcast) return null
  const { rows } = await pool.query<Group>({
    name: 'progress',
    text: progressText,
    values: [id, clock(), isQuiet(city, clock())],
  })
  const state = broadcast.state as BroadcastState
  return {
    state,
    recipients: rows.reduce((all, { people }) => all + people, 0),
    complete: broadcast.expandedAt !== null,
    counts: countsOf(rows),
    byLanguage: groupsOf(rows, 'language').map(([language, counts]) => ({
      language,
      basis: (broadcast.editions.find((edition) => edition.language === language)?.basis ??
        null) as Progress['byLanguage'][number]['basis'],
      counts,
    })),
    byChannel: groupsOf(rows, 'channel').map(([channel, counts]) => ({ channel, counts })),
    laterBy: codesOf(rows, 'later') as Progress['laterBy'],
    failedBy: codesOf(rows, 'failed'),
    suppressedBy: codesOf(rows, 'suppressed'),
    remainingSeconds: state === 'sending' ? remainingSeconds(rows, channels) : null,
    replies: broadcast._count.replies,
  }
}

const progressText = `
  SELECT CASE
      WHEN m.status = 'held' AND m.error_code = 'digest' THEN 'digest'
      WHEN m.status = 'queued' AND m.due_at > $2 THEN 'later'
      WHEN m.status = 'held' AND EXISTS (SELECT FROM send_doubt t WHERE t.outbox_message_id = m.id) THEN 'inDoubt'
      WHEN d.status = 'held' AND EXISTS (SELECT FROM send_doubt t WHERE t.outbox_message_id = d.id) THEN 'inDoubt'
      ELSE coalesce(d.status, m.status) END AS place,
    CASE WHEN m.status IN ('failed', 'suppressed') THEN m.error_code
      WHEN m.status = 'queued' AND m.due_at > $2 THEN CASE
        WHEN (SELECT r.paused_until FROM resident r WHERE r.id = m.resident_id) > $2 THEN 'paused'
        WHEN m.error_code IS NOT NULL THEN 'retry' WHEN $3::boolean THEN 'quietHours' ELSE 'weeklyCap' END
      END AS code,
    m.language, m.channel, count(*)::int AS people
  FROM outbox_message m LEFT JOIN outbox_message d ON d.id = m.digest_id
  WHERE m.broadcast_id = $1 GROUP BY 1, 2, 3, 4`

const places = Object.keys(ProgressCounts.properties) as Place[]

function countsOf(rows: readonly Group[]): ProgressCounts {
  const counts = Object.fromEntries(places.map((place) => [place, 0])) as ProgressCounts
  for (const { place, people } of rows) counts[place] += people
  return counts
}

function groupsOf(rows: readonly Group[], by: 'language' | 'channel'): [string, ProgressCounts][] {
  const names = [...new Set(rows.map((row) => row[by]))].sort()
  return names.map((name) => [name, countsOf(rows.filter((row) => row[by] === name))])
}

function codesOf(rows: readonly Group[], place: Place): Progress['failedBy'] {
  const codes = new Map<string, number>()
  for (const row of rows) {
    if (row.place === place) codes.set(row.code ?? place, (codes.get(row.code ?? place) ?? 0) + row.people)
  }
  return [...codes]
    .map(([code, people]) => ({ code, people }))
    .sort((one, other) => other.people - one.people)
}

/** What is due, at the pace its channel allows; the slowest channel ends last. What waits for a time is not counted. */
function remainingSeconds(rows: readonly Group[], channels: Runtime['channels']): number {
  const seconds = groupsOf(rows, 'channel').map(([id, { queued, sending }]) => {
    const perSecond = channels.get(id)?.capabilities.rate?.perSecond ?? Number.POSITIVE_INFINITY
    return (queued + sending) / perSecond
  })
  return Math.ceil(Math.max(0, ...seconds))
}
