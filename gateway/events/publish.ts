import type { EventState } from '#civic/event.ts'
import type { Transaction } from '#civic/transaction.ts'

/** An invitation that goes out has a page it leads to: gives the event of its notice a public page, if it has none yet. */
export async function publishEvent(transaction: Transaction, noticeId: string, at: Date): Promise<void> {
  await transaction.event.updateMany({
    where: { noticeId, publishedAt: null, state: { not: 'cancelled' satisfies EventState } },
    data: { publishedAt: at, updatedAt: at },
  })
}
