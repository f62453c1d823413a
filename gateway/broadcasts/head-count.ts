import type { Static } from 'typebox'
import { isQuiet, nextDecentMoment } from '#content/city/quiet-hours.ts'
import { loadOfWeek } from '../delivery/obstacles.ts'
import type { Runtime } from '../runtime.ts'
import type { HeadCountShape } from '../staff/audience-count.ts'
import { type AudienceRequest, selectAudience } from './audience-sql.ts'
import { beginningOf, countRequestOf } from './check-sendable.ts'
import { countAudience, peopleOf } from './count.ts'
import { noticeChannels } from './notice-channels.ts'

type HeadCount = Static<typeof HeadCountShape>

/**
 * Whom a broadcast would reach if it were released now, who of them gets it later, and who is left out, each with the reason. Whoever
 * said STOP has no subscription any more and is counted nowhere. null: there is no such broadcast.
 */
export async function countHeads(
  runtime: Pick<Runtime, 'prisma' | 'pool' | 'city' | 'clock' | 'channels' | 'catalog'>,
  id: string,
): Promise<HeadCount | null> {
  const { prisma, city, clock } = runtime
  const broadcast = await prisma.broadcast.findFirst({
    where: { id, cityId: city.id },
    include: { notice: true },
  })
  if (broadcast === null) return null
  const request = await countRequestOf(runtime, { broadcast, notice: broadcast.notice })
  const people = peopleOf(runtime, request)
  const { notWithinDays, ...audience } = request.audience
  const { open, closed } = noticeChannels(runtime)
  const [count, weeklyCap, withRecent, withPausing, onClosed, withUnreachable] = await Promise.all([
    countAudience(runtime, request),
    request.urgent ? 0 : countFull(runtime, people),
    notWithinDays === undefined ? null : countPeople(runtime, { ...people, audience }),
    people.expiresAt === null ? null : countPeople(runtime, { ...people, expiresAt: null }),
    closed.length === 0 ? null : countPeople(runtime, { ...people, channels: [...open, ...closed] }),
    countPeople(runtime, { ...people, evenUnreachable: true }),
  ])
  const begins = beginningOf(broadcast.startsAt, clock())
  const waits = !request.urgent && isQuiet(city, begins)
  const beyond = (all: number | null) => (all ?? count.total) - count.total
  return {
    ...count,
    arrivesFrom: (waits ? nextDecentMoment(city, begins) : begins).toISOString(),
    later: some<HeadCount['later'][number]>([
      { reason: 'quietHours', people: waits ? count.total : 0 },
      { reason: 'weeklyCap', people: weeklyCap },
      { reason: 'pause', people: count.paused },
      { reason: 'digest', people: count.digest },
    ]),
    leftOut: some<HeadCount['leftOut'][number]>([
      { reason: 'hadOneLately', people: beyond(withRecent) },
      { reason: 'pause', people: beyond(withPausing) },
      { reason: 'channelLaw', people: beyond(onClosed), channels: closed },
      { reason: 'unreachable', people: beyond(withUnreachable) - beyond(onClosed) },
    ]),
  }
}

function some<Line extends { people: number }>(lines: Line[]): Line[] {
  return lines.filter(({ people }) => people > 0)
}

async function countPeople({ pool }: Pick<Runtime, 'pool'>, request: AudienceRequest): Promise<number> {
  const { text, values } = selectAudience(request)
  const { rows } = await pool.query<{ people: number }>({
    text: `SELECT count(*)::int AS people FROM (${text}) everybody`,
    values,
  })
  return rows[0]?.people ?? 0
}

/** Those who had as many notices as a week may bring, as the sender counts them. */
async function countFull(
  { pool, city }: Pick<Runtime, 'pool' | 'city'>,
  request: AudienceRequest,
): Promise<number> {
  const { text, values } = selectAudience(request)
  const { rows } = await pool.query<{ people: number }>({
    text: `
      WITH given AS (SELECT $${values.length + 1}::timestamptz AS at, $${values.length + 2}::int AS per_week)
      SELECT count(*)::int AS people
      FROM given, (SELECT resident_id, 0::bigint AS id FROM (${text}) everybody WHERE pace <> 'digest' AND NOT paused) m
      CROSS JOIN LATERAL (${loadOfWeek}) load WHERE load.sent >= given.per_week`,
    values: [...values, request.now, city.notices.perWeek],
  })
  return rows[0]?.people ?? 0
}
