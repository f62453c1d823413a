import type { Transaction } from '#civic/transaction.ts'

/** How far a message has come. Receipts arrive late, twice and out of order: a status only ever moves forward. */
const order = ['queued', 'sending', 'sent', 'delivered', 'read'] as const

/** Notes a platform's receipt. `failed` counts only while nothing better is known. */
export async function recordReceipt(
  transaction: Transaction,
  channel: string,
  receipt: { platformMessageId: string; status: 'delivered' | 'read' | 'failed' },
): Promise<void> {
  const before =
    receipt.status === 'failed' ? ['sending', 'sent'] : order.slice(0, order.indexOf(receipt.status))
  await transaction.outboxMessage.updateMany({
    where: { channel, platformMessageId: receipt.platformMessageId, status: { in: [...before] } },
    data: { status: receipt.status },
  })
}
