import { v7 as uuidv7 } from 'uuid'
import type { EventState } from '#civic/event.ts'
import { createEventCode } from '#civic/event-code.ts'
import type { Transaction } from '#civic/transaction.ts'
import { noticeKindOf } from '#content/notices/registry.ts'

/** Facts of a notice that its event has as well. */
interface EventFacts {
  startsAt?: string
  endsAt?: string
  place?: string
}

/**
 * Brings the event of a notice to what the notice says, in the transaction that saved it: when, where, and for which district. A notice
 * of a kind that nobody comes to, without a beginning yet, or a template has none. When people could know another date or place
 * already, the event is `changed`, its calendar file says so, and everybody registered is reminded anew.
 */
export async function saveEvent(transaction: Transaction, noticeId: string, at: Date): Promise<void> {
  const notice = await transaction.notice.findUniqueOrThrow({
    where: { id: noticeId },
    include: { event: true },
  })
  const { startsAt, endsAt, place } = notice.facts as EventFacts
  if (!noticeKindOf(notice.kind)?.isEvent || notice.templateName !== null || startsAt === undefined) return
  const [only] = notice.districts.length === 1 ? notice.districts : []
  const said = {
    area: only ?? '',
    startsAt: new Date(startsAt),
    endsAt: lastMoment(startsAt, endsAt),
    place: place ?? null,
  }
  const before = notice.event
  if (!before) {
    await transaction.event.create({
      data: {
        ...said,
        id: uuidv7(),
        cityId: notice.cityId,
        noticeId,
        code: await freeCode(transaction),
        offers: [],
        createdAt: at,
        updatedAt: at,
      },
    })
    return
  }
  const moved = before.startsAt.getTime() !== said.startsAt.getTime()
  const changed = moved || before.place !== said.place || before.endsAt?.getTime() !== said.endsAt?.getTime()
  const isKnown = before.publishedAt !== null && before.state !== 'cancelled'
  await transaction.event.update({
    where: { id: before.id },
    data: {
      ...said,
      ...(changed && isKnown
        ? { state: 'changed' satisfies EventState, sequence: { increment: 1 }, updatedAt: at }
        : before.area !== said.area && { updatedAt: at }),
    },
  })
  if (moved) {
    await transaction.registration.updateMany({ where: { eventId: before.id }, data: { remindedAt: null } })
  }
}

/** An end before the beginning is a mistake of a feed: it is not known then. */
function lastMoment(startsAt: string, endsAt: string | undefined): Date | null {
  const end = endsAt === undefined ? null : new Date(endsAt)
  return end !== null && end > new Date(startsAt) ? end : null
}

async function freeCode(transaction: Transaction): Promise<string> {
  for (;;) {
    const code = createEventCode()
    if ((await transaction.event.count({ where: { code } })) === 0) return code
  }
}
