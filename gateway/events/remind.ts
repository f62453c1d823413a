import type { City } from '#content/city/city.ts'
import { isQuiet } from '#content/city/quiet-hours.ts'
import type { Runtime } from '../runtime.ts'
import { tellOfEvent } from './tell.ts'

const dayMs = 24 * 3_600_000
/** Longer than any row of quiet days, Easter and Christmas with their Sundays. */
const longestQuietMs = 5 * dayMs
const stepMs = 15 * 60_000
/** So many in one transaction. */
const pageSize = 500

/**
 * When those registered for an event are reminded: a day before it begins or, where that falls into quiet hours, in the last decent
 * quarter of an hour before them. An event of Monday morning is so remembered on Saturday, not on Monday when it is too late.
 */
export function reminderMoment(city: City, startsAt: Date): Date {
  const dayBefore = startsAt.getTime() - dayMs
  for (let moment = dayBefore; moment > dayBefore - longestQuietMs; moment -= stepMs) {
    if (!isQuiet(city, new Date(moment))) return new Date(moment)
  }
  return new Date(dayBefore)
}

/** What is told after the moment of the reminder is the reminder as well: columns of a registration that say so. */
export function isReminder(city: City, { startsAt }: { startsAt: Date }, at: Date): { remindedAt?: Date } {
  return at >= reminderMoment(city, startsAt) ? { remindedAt: at } : {}
}

/**
 * Reminds everybody who is registered, once, and never in quiet hours. Whoever registered after the moment of the reminder just chose
 * to come and needs none.
 */
export async function remindRegistered(runtime: Runtime): Promise<void> {
  const { prisma, city, clock } = runtime
  const now = clock()
  if (isQuiet(city, now)) return
  const events = await prisma.event.findMany({
    where: {
      cityId: city.id,
      state: { not: 'cancelled' },
      // Its news come first, and say when and where as well.
      newsDueAt: null,
      startsAt: { gt: now, lte: new Date(now.getTime() + dayMs + longestQuietMs) },
      registrations: { some: { state: 'registered', remindedAt: null } },
    },
  })
  for (const event of events) {
    const moment = reminderMoment(city, event.startsAt)
    if (now < moment) continue
    for (let told = pageSize; told === pageSize; ) {
      const channels = await prisma.$transaction(async (transaction) => {
        const rows = await transaction.$queryRaw<{ residentId: string }[]>`
          UPDATE registration SET reminded_at = ${now} WHERE id IN (
            SELECT id FROM registration
            WHERE event_id = ${event.id}::uuid AND state = 'registered' AND reminded_at IS NULL AND at < ${moment}
            LIMIT ${pageSize} FOR UPDATE SKIP LOCKED)
          RETURNING resident_id AS "residentId"`
        told = rows.length
        return tellOfEvent(
          transaction,
          event,
          rows.map(({ residentId }) => residentId),
          { key: 'eventNews.reminder', class: 'once', dueAt: now },
        )
      })
      runtime.doorbell.delivery(channels)
    }
  }
}
