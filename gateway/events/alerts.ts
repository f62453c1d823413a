import { type Static, Type } from 'typebox'
import { sourceLanguage } from '#content/languages.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from '../staff/account.ts'
import { IdShape, nullable, TimeShape } from '../staff/shape.ts'
import { seesDistricts } from './reach.ts'
import { wordColumns, wordsIn } from './words.ts'

const alertTypes = ['doubtful', 'untold', 'correction'] as const

/**
 * What somebody at the desk has to see at once. `doubtful`: a calendar does not name an event any more, and nobody has said whether it
 * takes place. `untold`: those registered do not know of a change yet; at `dueAt` they are told by itself. `correction`: what a notice
 * said is otherwise now; its correction is ready and waits for its release.
 */
export const AlertListShape = Type.Object({
  alerts: Type.Array(
    Type.Object({
      type: Type.Enum([...alertTypes]),
      title: Type.String({ description: 'Of the event, or of the correction.' }),
      eventId: nullable(IdShape),
      noticeId: IdShape,
      handedIn: Type.Boolean({ description: 'A correction that a second person may release at once.' }),
      since: nullable(TimeShape),
      dueAt: nullable(TimeShape),
    }),
  ),
})
type Alert = Static<typeof AlertListShape>['alerts'][number]

/** As many of each kind as a person can take in. */
const most = 50

/** Everything of that within somebody's reach: the events first, the soonest on top. */
export async function listAlerts(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  { grants }: Pick<StaffMember, 'grants'>,
): Promise<Alert[]> {
  const { prisma, city, clock } = runtime
  const [events, corrections] = await Promise.all([
    prisma.event.findMany({
      where: {
        cityId: city.id,
        startsAt: { gt: clock() },
        OR: [{ state: 'doubtful' }, { newsDueAt: { not: null } }],
      },
      include: { notice: { select: { ...wordColumns, districts: true } } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: most,
    }),
    prisma.notice.findMany({
      where: {
        cityId: city.id,
        archivedAt: null,
        preparedFor: { in: ['changed', 'cancelled'] },
        broadcasts: { some: { state: { in: ['draft', 'awaitingRelease'] } } },
      },
      select: {
        ...wordColumns,
        id: true,
        districts: true,
        createdAt: true,
        broadcasts: { select: { state: true } },
      },
      orderBy: { createdAt: 'desc' },
      take: most,
    }),
  ])
  const within = ({ districts }: { districts: string[] }) => seesDistricts(grants, 'notice.read', districts)
  return [
    ...events
      .filter(({ notice }) => within(notice))
      .map(
        ({ id, noticeId, notice, state, updatedAt, newsDueAt }): Alert => ({
          type: state === 'doubtful' ? 'doubtful' : 'untold',
          title: wordsIn(notice, sourceLanguage).title,
          eventId: id,
          noticeId,
          handedIn: false,
          since: updatedAt.toISOString(),
          dueAt: newsDueAt?.toISOString() ?? null,
        }),
      ),
    ...corrections.filter(within).map(
      (notice): Alert => ({
        type: 'correction',
        title: wordsIn(notice, sourceLanguage).title,
        eventId: null,
        noticeId: notice.id,
        handedIn: notice.broadcasts.some(({ state }) => state === 'awaitingRelease'),
        since: notice.createdAt.toISOString(),
        dueAt: null,
      }),
    ),
  ]
}
