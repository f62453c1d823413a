import type { EventState } from '#civic/event.ts'
import type { Runtime } from '../runtime.ts'
import { changeEvent } from './change.ts'

/** What a feed says of an event's taking place; `gone`: it does not name it any more. */
export type SaidByFeed = 'current' | 'cancelled' | 'gone'

const stateOf = { cancelled: 'cancelled', gone: 'doubtful', current: 'changed' } as const satisfies Record<
  SaidByFeed,
  EventState
>

/**
 * Brings the event of a notice to what its feed says of it; gives whether there is one. What its feed calls off falls out. What is only
 * gone from it is doubtful until somebody at the desk says more. What comes back takes place again, unless a person cancelled it.
 */
export async function followFeedState(
  runtime: Runtime,
  noticeId: string,
  said: SaidByFeed,
): Promise<boolean> {
  const { prisma, clock } = runtime
  return prisma.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM event WHERE notice_id = ${noticeId}::uuid FOR NO KEY UPDATE`
    const event = await transaction.event.findUnique({ where: { noticeId } })
    if (!event) return false
    const decided = await transaction.auditEntry.count({
      where: { subject: event.id, action: 'cancelEvent' },
    })
    const isOff = event.state === 'cancelled' || event.state === 'doubtful'
    if (decided > 0 || (said === 'current' && !isOff) || (said === 'gone' && isOff)) return true
    await changeEvent(transaction, event, { ...event, state: stateOf[said] }, clock())
    return true
  })
}
