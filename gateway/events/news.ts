import type { EventState } from '#civic/event.ts'
import type { Transaction } from '#civic/transaction.ts'
import { nextDecentMoment } from '#content/city/quiet-hours.ts'
import { type Event, Prisma } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { closeMs, concerned } from './change.ts'
import { correctAfterNews } from './correct.ts'
import { isReminder } from './remind.ts'
import { tellOfEvent } from './tell.ts'

const keyOf = {
  planned: 'eventNews.changed',
  changed: 'eventNews.changed',
  cancelled: 'eventNews.cancelled',
  doubtful: 'eventNews.doubtful',
} as const satisfies Record<EventState, string>

/** Longer than telling takes. */
const claimMs = 10 * 60_000

/**
 * Tells whoever is registered or waits, and does not know it yet, how the event stands now; each once. The caller holds the event's row.
 * Gives the channels to wake after the commit.
 */
export async function tellNews(
  { city }: Pick<Runtime, 'city'>,
  transaction: Transaction,
  eventId: string,
  at: Date,
): Promise<string[]> {
  const event = await transaction.event.update({
    where: { id: eventId },
    data: { newsDueAt: null, known: Prisma.DbNull },
  })
  const untold = { eventId, state: { in: concerned }, toldSequence: { lt: event.sequence } }
  const rows = await transaction.registration.findMany({ where: untold, select: { residentId: true } })
  await transaction.registration.updateMany({
    where: untold,
    data: { toldSequence: event.sequence, ...isReminder(city, event, at) },
  })
  return tellOfEvent(
    transaction,
    event,
    rows.map(({ residentId }) => residentId),
    { key: keyOf[event.state as EventState], class: 'mustArrive', dueAt: at },
  )
}

/**
 * Tells the news whose time has come: nobody stands before a locked door because nobody at the desk had a look. At a decent hour, unless
 * the event is too close for that.
 */
export async function tellDueNews(runtime: Runtime): Promise<void> {
  const { prisma, city, clock } = runtime
  const now = clock()
  const due = { cityId: city.id, newsDueAt: { lte: now } }
  const events = await prisma.event.findMany({ where: due })
  for (const { id, noticeId } of events.filter((event) => mayTellNow(runtime, event, now))) {
    // Whoever puts it off first does it; when they die on the way, it is due again.
    const claim = { where: { ...due, id }, data: { newsDueAt: new Date(now.getTime() + claimMs) } }
    if ((await prisma.event.updateMany(claim)).count === 0) continue
    await correctAfterNews(runtime, noticeId)
    const channels = await prisma.$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT 1 FROM event WHERE id = ${id}::uuid FOR NO KEY UPDATE`
      return tellNews(runtime, transaction, id, now)
    })
    runtime.doorbell.delivery(channels)
  }
}

function mayTellNow({ city }: Pick<Runtime, 'city'>, { startsAt, known }: Event, now: Date): boolean {
  const before = (known as { startsAt: string } | null)?.startsAt
  const first = Math.min(
    startsAt.getTime(),
    before === undefined ? Number.POSITIVE_INFINITY : Date.parse(before),
  )
  const decent = nextDecentMoment(city, now)
  return decent <= now || first - decent.getTime() < closeMs
}
