import { isDeepStrictEqual } from 'node:util'
import type { BroadcastState } from '#civic/broadcast.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Broadcast } from '#prisma/client.ts'

/** Why the house itself prepared a notice (`Notice.preparedFor`). */
export type PreparedFor = 'changed' | 'cancelled' | 'agenda'

/** The broadcasts of a notice that were released, and of those put an end to the ones that had begun: somebody may have them. */
export function wentOut(noticeId: string) {
  return {
    noticeId,
    OR: [
      { state: { in: ['scheduled', 'sending', 'stopped', 'done'] satisfies BroadcastState[] } },
      { state: 'cancelled' satisfies BroadcastState, startedAt: { not: null } },
    ],
  }
}

/** Facts whose change people have to hear of. */
const tellingFacts = ['startsAt', 'from', 'until', 'place'] as const

/** What people plan by: the telling facts of a notice, and whether it falls out. */
export type Plan = Record<string, unknown>

/** The plan that a notice with these facts says. */
export function planOf(facts: unknown, isCancelled: boolean): Plan {
  const given = facts as Record<string, unknown>
  return {
    ...Object.fromEntries(tellingFacts.map((name) => [name, given[name] ?? null])),
    cancelled: isCancelled,
  }
}

/** Whether whoever knows the one plan need not hear of the other. */
export function isSamePlan(one: unknown, other: Plan): boolean {
  return isDeepStrictEqual(one, other)
}

/**
 * Notes which date and place people know once a broadcast is released: a first one says what its notice says; a correction brings the
 * readers of what it corrects to how that stands now.
 */
export async function noteAnnounced(
  transaction: Transaction,
  { noticeId, correctsId }: Pick<Broadcast, 'noticeId' | 'correctsId'>,
): Promise<void> {
  const corrected = correctsId && (await transaction.broadcast.findUnique({ where: { id: correctsId } }))
  const id = corrected ? corrected.noticeId : noticeId
  const notice = await transaction.notice.findUniqueOrThrow({
    where: { id },
    select: {
      facts: true,
      announced: true,
      event: { select: { state: true } },
      feedItem: { select: { state: true } },
    },
  })
  if (!corrected && notice.announced !== null) return
  const isCancelled = notice.event?.state === 'cancelled' || (!notice.event && isOff(notice.feedItem?.state))
  await transaction.notice.update({
    where: { id },
    data: { announced: planOf(notice.facts, isCancelled) as object },
  })
}

/** Whether a feed calls something off, or no longer names it. */
function isOff(state: string | undefined): boolean {
  return state === 'cancelled' || state === 'gone'
}
