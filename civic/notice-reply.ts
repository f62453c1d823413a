import { v7 as uuidv7 } from 'uuid'
import type { Transaction } from './transaction.ts'

/** Keeps what somebody says to a notice they got. `false`: they did not get it, nothing was kept. */
export async function replyToNotice(
  transaction: Transaction,
  input: { broadcastId: string; residentId: string; text: string; language: string; at: Date },
): Promise<boolean> {
  const { broadcastId, residentId } = input
  const received = await transaction.outboxMessage.findUnique({
    where: { broadcastId_residentId: { broadcastId, residentId } },
    select: { id: true },
  })
  if (!received) return false
  await transaction.noticeReply.create({ data: { id: uuidv7(), ...input } })
  return true
}
