import { type Static, Type } from 'typebox'
import { type BroadcastState, broadcastStates, editionBases } from '#civic/broadcast.ts'
import { isQuiet } from '#content/city/quiet-hours.ts'
import type { Runtime } from '../runtime.ts'
import { nullable } from '../staff/shape.ts'
import { progressText, sentWays, waitReasons } from './progress-sql.ts'

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

const waitPlaces = ['queued', 'later', 'held'] as const satisfies readonly (keyof ProgressCounts)[]
/** Where a message has left the house. */
const sentPlaces: readonly (keyof ProgressCounts)[] = ['sent', 'delivered', 'read']

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
  waitsBy: Type.Array(
    Type.Object({
      place: Type.Enum([...waitPlaces]),
      code: Type.Enum(Object.values(waitReasons).flat()),
      people: People,
    }),
    { description: 'What queued, later and held wait for; they add up to those counts.' },
  ),
  sentBy: Type.Array(Type.Object({ way: Type.Enum([...sentWays]), people: People }), {
    description: 'How sent, delivered and read went; they add up to those counts.',
  }),
  moved: Type.Array(
    Type.Object({
      from: Type.String(),
      to: Type.String(),
      people: People,
      read: nullable(People, { description: 'null: the channel does not tell.' }),
    }),
    { description: 'Of those who have it: who got it in another chat of theirs than it was meant for.' },
  ),
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
  way: (typeof sentWays)[number] | null
  moved_from: string | null
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
    recipients: sum(rows, () => true),
    complete: broadcast.expandedAt !== null,
    counts: countsOf(rows),
    byLanguage: groupsOf(rows, 'language').map(([language, counts]) => ({
      language,
      basis: (broadcast.editions.find((edition) => edition.language === language)?.basis ??
        null) as Progress['byLanguage'][number]['basis'],
      counts,
    })),
    byChannel: groupsOf(rows, 'channel').map(([channel, counts]) => ({ channel, counts })),
    waitsBy: waitPlaces.flatMap((place) =>
      codesOf(rows, place).map((one) => ({ place, ...one }) as Progress['waitsBy'][number]),
    ),
    sentBy: sentWays
      .map((way) => ({ way, people: sum(rows, (row) => row.way === way) }))
      .filter(({ people }) => people > 0),
    moved: movedOf(rows, channels),
    failedBy: codesOf(rows, 'failed'),
    suppressedBy: codesOf(rows, 'suppressed'),
    remainingSeconds: state === 'sending' ? remainingSeconds(rows, channels) : null,
    replies: broadcast._count.replies,
  }
}

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

function sum(rows: readonly Group[], fits: (row: Group) => boolean): number {
  return rows.reduce((all, row) => all + (fits(row) ? row.people : 0), 0)
}

function movedOf(rows: readonly Group[], channels: Runtime['channels']): Progress['moved'] {
  const moved = rows.filter((row) => row.moved_from !== null && sentPlaces.includes(row.place))
  const ways = [...new Set(moved.map((row) => `${row.moved_from} ${row.channel}`))].sort()
  return ways.map((way) => {
    const [from = '', to = ''] = way.split(' ')
    const theirs = moved.filter((row) => row.moved_from === from && row.channel === to)
    const tells = channels.get(to)?.capabilities.receipts === true
    return {
      ...{ from, to, people: sum(theirs, () => true) },
      read: tells ? sum(theirs, ({ place }) => place === 'read') : null,
    }
  })
}

/** What is due, at the pace its channel allows; the slowest channel ends last. What waits for a time is not counted. */
function remainingSeconds(rows: readonly Group[], channels: Runtime['channels']): number {
  const seconds = groupsOf(rows, 'channel').map(([id, { queued, sending }]) => {
    const perSecond = channels.get(id)?.capabilities.rate?.perSecond ?? Number.POSITIVE_INFINITY
    return (queued + sending) / perSecond
  })
  return Math.ceil(Math.max(0, ...seconds))
}
