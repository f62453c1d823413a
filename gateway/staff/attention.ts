import { type Static, Type } from 'typebox'
import type { DeliveryLease } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { type ChannelAlarm, readChannelAlarms } from './channel-alarms.ts'
import { FailedFeedShape, readFailedFeeds } from './failed-feeds.ts'
import { CaseLinkShape, FailedServiceShape, readGivenUp, viewGivenUp } from './failed-services.ts'
import { caseScopeOf, isWithinReach, reachColumns, readAsDesk } from './scope.ts'
import { nullable, TimeShape } from './shape.ts'

/** As many lines of each kind as a person can take in; the newest count. */
const most = 50

const DueShape = Type.Array(
  Type.Object({
    channel: Type.String(),
    waiting: Type.Integer(),
    oldestSeconds: Type.Integer({ description: 'How long the oldest due message has been waiting.' }),
  }),
)

const AwayShape = Type.Object({
  channel: Type.String(),
  state: Type.Enum(['connecting', 'linking', 'linkAgain', 'replaced', 'banned', 'ill', 'unowned']),
  since: nullable(TimeShape),
  waiting: Type.Integer({ description: 'Messages that wait for it.' }),
})

/** What needs the eyes of a person: what did not arrive, what may have arrived twice, what has been waiting. */
export const AttentionShape = Type.Object({
  inbox: Type.Array(
    Type.Object({
      id: Type.String(),
      channel: Type.String(),
      attempts: Type.Integer(),
      error: nullable(Type.String()),
      pseudonym: Type.String(),
      receivedAt: TimeShape,
    }),
    { description: 'Messages of residents that were set aside.' },
  ),
  outbox: Type.Array(
    Type.Object({
      id: Type.String(),
      channel: Type.String(),
      status: Type.String(),
      attempts: Type.Integer(),
      errorCode: nullable(Type.String()),
      case: CaseLinkShape,
      createdAt: TimeShape,
    }),
    { description: 'Messages to residents that are held back or failed.' },
  ),
  doubts: Type.Array(
    Type.Object({
      id: Type.String(),
      channel: Type.String(),
      cause: Type.String(),
      resent: Type.Boolean({ description: 'It was sent again and may have arrived twice.' }),
      case: CaseLinkShape,
      at: TimeShape,
    }),
    { description: 'Messages to residents of which nobody can know whether they arrived.' },
  ),
  refusedReplies: Type.Array(
    Type.Object({ id: Type.String(), error: Type.String(), receivedAt: TimeShape }),
    {
      description: 'Messages from the queue of the back office that could not be applied.',
    },
  ),
  services: Type.Array(FailedServiceShape, {
    description: 'Translations and transcripts that were given up, the newest first.',
  }),
  feeds: Type.Array(FailedFeedShape, {
    description: 'Calendars and council systems of the city whose last read failed.',
  }),
  accounts: Type.Array(AwayShape, {
    description:
      'Linked accounts that have been away for some minutes; at once those that do not come back by themselves.',
  }),
  setUps: Type.Array(Type.Object({ channel: Type.String(), reason: Type.String() }), {
    description:
      'Channels whose set-up at the platform is wrong: it refuses every call, or what people write does not reach us. A sentence, or a code.',
  }),
  pauses: Type.Array(
    Type.Object({
      channel: Type.String(),
      holds: Type.Enum(['everything', 'notices']),
      until: TimeShape,
      reason: nullable(Type.String()),
    }),
    {
      description:
        'Channels that wait because their platform asked for it: with everything, or with announcements only, because too many people complained.',
    },
  ),
  due: Type.Object({ inbox: DueShape, outbox: DueShape }),
})
type Attention = Static<typeof AttentionShape>

type Needs = Pick<Runtime, 'prisma' | 'pool' | 'vault' | 'clock' | 'city' | 'channels'>

/** Reads all of it, newest first, at most 50 of a kind. A case is named only to those within whose reach it is. */
export async function readAttention(runtime: Needs, staff: Pick<StaffMember, 'grants'>): Promise<Attention> {
  const { prisma, clock } = runtime
  const now = clock()
  const [dead, stuck, doubts, refused, givenUp, feeds, alarms, pauses, dueIn, dueOut] = await Promise.all([
    prisma.inboxMessage.findMany({
      where: { state: 'dead' },
      orderBy: { id: 'desc' },
      take: most,
      select: {
        id: true,
        channel: true,
        attempts: true,
        error: true,
        receivedAt: true,
        resident: { select: { pseudonym: true } },
      },
    }),
    prisma.outboxMessage.findMany({
      where: { status: { in: ['held', 'errored', 'failed'] } },
      orderBy: { id: 'desc' },
      take: most,
      omit: { reply: true },
    }),
    prisma.sendDoubt.findMany({
      orderBy: { id: 'desc' },
      take: most,
      include: { message: { select: { channel: true, caseId: true } } },
    }),
    prisma.backOfficeReply.findMany({
      where: { error: { not: null } },
      orderBy: { receivedAt: 'desc' },
      take: most,
    }),
    readGivenUp(runtime, most),
    readFailedFeeds(runtime),
    readChannelAlarms(runtime),
    prisma.deliveryLease.findMany({
      where: {
        OR: [{ pausedUntil: { gt: now }, pauseKind: 'throttled' }, { noticesPausedUntil: { gt: now } }],
      },
      orderBy: { channel: 'asc' },
    }),
    countDue(runtime, 'inbox'),
    countDue(runtime, 'outbox'),
  ])
  const caseOf = await findCases(runtime, staff, [
    ...stuck.map(({ caseId }) => caseId),
    ...doubts.map(({ message }) => message.caseId),
    ...givenUp.map(({ caseId }) => caseId),
  ])
  return {
    inbox: dead.map(({ id, channel, attempts, error, resident, receivedAt }) => ({
      id: String(id),
      channel,
      attempts,
      error,
      pseudonym: resident.pseudonym,
      receivedAt: receivedAt.toISOString(),
    })),
    outbox: stuck.map(({ id, channel, status, attempts, errorCode, caseId, createdAt }) => ({
      id: String(id),
      channel,
      status,
      attempts,
      errorCode,
      case: caseOf(caseId),
      createdAt: createdAt.toISOString(),
    })),
    doubts: doubts.map(({ id, cause, resent, message, at }) => ({
      id: String(id),
      channel: message.channel,
      cause,
      resent,
      case: caseOf(message.caseId),
      at: at.toISOString(),
    })),
    refusedReplies: refused.map(({ id, error, receivedAt }) => ({
      id,
      error: error ?? '',
      receivedAt: receivedAt.toISOString(),
    })),
    services: viewGivenUp(givenUp, caseOf),
    feeds,
    accounts: await countWaiting(runtime, alarms),
    setUps: alarms.flatMap((alarm) =>
      alarm.type === 'setUp' ? [{ channel: alarm.channel, reason: alarm.reason }] : [],
    ),
    pauses: pauses.flatMap((lease) => pausesOf(lease, now)),
    due: { inbox: dueIn, outbox: dueOut },
  }
}

function pausesOf(
  { channel, pausedUntil, pauseKind, pauseReason, noticesPausedUntil }: DeliveryLease,
  now: Date,
): Attention['pauses'] {
  const pauses: Attention['pauses'] = []
  if (pausedUntil && pausedUntil > now && pauseKind === 'throttled') {
    const until = pausedUntil.toISOString()
    pauses.push({ channel, holds: 'everything', until, reason: pauseReason })
  }
  if (noticesPausedUntil && noticesPausedUntil > now) {
    pauses.push({ channel, holds: 'notices', until: noticesPausedUntil.toISOString(), reason: null })
  }
  return pauses
}

async function countWaiting(runtime: Needs, alarms: readonly ChannelAlarm[]): Promise<Attention['accounts']> {
  const away: Attention['accounts'] = []
  for (const alarm of alarms) {
    if (alarm.type !== 'account') continue
    const { channel, state, since } = alarm
    const waiting = await runtime.prisma.outboxMessage.count({ where: { channel, status: 'queued' } })
    away.push({ channel, state, since: since?.toISOString() ?? null, waiting })
  }
  return away
}

const dueQueries = {
  inbox: `SELECT channel, count(*)::int AS waiting, extract(epoch FROM $1 - min(due_at))::int AS "oldestSeconds"
          FROM inbox_message WHERE state = 'waiting' AND due_at <= $1 GROUP BY channel ORDER BY channel`,
  outbox: `SELECT channel, count(*)::int AS waiting, extract(epoch FROM $1 - min(due_at))::int AS "oldestSeconds"
           FROM outbox_message WHERE status = 'queued' AND due_at <= $1 GROUP BY channel ORDER BY channel`,
}

async function countDue(
  { pool, clock }: Needs,
  door: keyof typeof dueQueries,
): Promise<Attention['due']['inbox']> {
  return (await pool.query<Attention['due']['inbox'][number]>(dueQueries[door], [clock()])).rows
}

async function findCases(runtime: Needs, { grants }: Pick<StaffMember, 'grants'>, ids: (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const scope = caseScopeOf(runtime.city, grants, 'case.overview')
  const cases = await readAsDesk(runtime, scope, (transaction) =>
    transaction.case.findMany({
      where: { id: { in: wanted }, cityId: runtime.city.id },
      select: { id: true, reference: true, ...reachColumns },
    }),
  )
  const seen = cases.filter((row) => isWithinReach(grants, 'case.overview', row))
  return (caseId: string | null) => {
    const found = seen.find(({ id }) => id === caseId)
    return found ? { id: found.id, reference: found.reference } : null
  }
}
