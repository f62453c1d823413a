import type { ResidentToTell } from '#civic/co-affected.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'
import { type NewOutboxMessage, put } from '../outbox/put.ts'

/** What is said of a case, and how it travels. `reply` may differ by reader. */
interface CaseMessage extends Pick<NewOutboxMessage, 'lane' | 'class' | 'dueAt'> {
  caseId: string
  reply: (receiver: ResidentToTell) => Reply
}

/** Puts a message about a case to each of these people, in their language at their address (civic/reach.ts). Gives the channels to wake. */
export async function tellEach(
  transaction: Transaction,
  receivers: readonly ResidentToTell[],
  { reply, ...message }: CaseMessage,
): Promise<string[]> {
  await put(
    transaction,
    receivers.map((receiver) => {
      const { residentId, addressId, channel, language } = receiver
      return { ...message, residentId, addressId, channel, language, reply: reply(receiver) }
    }),
  )
  return [...new Set(receivers.map(({ channel }) => channel))]
}
