import { isDeepStrictEqual } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import type { EventState } from '#civic/event.ts'
import { createEventCode } from '#civic/event-code.ts'
import type { Transaction } from '#civic/transaction.ts'
import { noticeKindOf } from '#content/notices/registry.ts'
import { changeEvent } from './change.ts'

/** Facts of a notice that its event has as well. */
interface EventFacts {
  startsAt?: string
  endsAt?: string
  place?: string
}

/**
 * Brings the event of a notice to what the notice says, in the transaction that saved it: when, where, and for which districts. A notice
 * of a kind that nobody comes to, without a beginning yet, or a template has none. When people could know another date or place
 * already, the event is `changed`, and everybody registered hears of it and is reminded anew (gateway/events/change.ts).
 */
export async function saveEvent(transaction: Transaction, noticeId: string, at: Date): Promise<void> {
  const notice = await transaction.notice.findUniqueOrThrow({
    where: { id: noticeId },
    include: { event: true },
  })
  const { startsAt, endsAt, place } = notice.facts as EventFacts
  if (!noticeKindOf(notice.kind)?.isEvent || notice.templateName !== null || startsAt === undefined) return
  const said = {
    startsAt: new Date(startsAt),
    endsAt: lastMoment(startsAt, endsAt),
    place: place ?? null,
  }
  const { event: before, districts: areas } = notice
  if (!before) {
    await transaction.event.create({
      data: {
        ...said,
        id: uuidv7(),
        cityId: notice.cityId,
        noticeId,
        code: await freeCode(transaction),
        areas,
        offers: [],
        createdAt: at,
        updatedAt: at,
      },
    })
    return
  }
  if (!isDeepStrictEqual(before.areas, areas)) {
    await transaction.event.update({ where: { id: before.id }, data: { areas, updatedAt: at } })
  }
  const state = before.state as EventState
  const isMoved =
    before.startsAt.getTime() !== said.startsAt.getTime() ||
    before.endsAt?.getTime() !== said.endsAt?.getTime() ||
    before.place !== said.place
  if (isMoved) await changeEvent(transaction, before, { ...said, state }, at)
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
