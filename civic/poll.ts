import type { Transaction } from './transaction.ts'

/** What a notice asks its readers. Question and answers are words of each language; their number is the same in all. */
export interface Poll {
  /** How many answers there are to choose from. They are numbered from 1, the same in every language. */
  options: number
  /** When it closes; `null`: it stays open. */
  until: Date | null
}

/** Fewer is no question; with more, the buttons of a notice would not fit a list of ten (WhatsApp's longest). */
export const fewestOptions = 2
export const mostOptions = 6

/** Whether answers still count. */
export function isPollOpen({ until }: Pick<Poll, 'until'>, at: Date): boolean {
  return until === null || at < until
}

/**
 * Keeps what somebody chose in the poll of a notice they got, in place of what they chose before. `false`: they did not get it, it has
 * no such answer, or it is closed; nothing was kept.
 */
export async function answerPoll(
  transaction: Transaction,
  answer: { broadcastId: string; residentId: string; option: number; at: Date },
): Promise<boolean> {
  const { broadcastId, residentId, option, at } = answer
  const received = await transaction.outboxMessage.findUnique({
    where: { broadcastId_residentId: { broadcastId, residentId } },
    select: { broadcast: { select: { notice: { select: { pollOptions: true, pollUntil: true } } } } },
  })
  const notice = received?.broadcast?.notice
  if (!notice?.pollOptions || option < 1 || option > notice.pollOptions) return false
  if (!isPollOpen({ until: notice.pollUntil }, at)) return false
  await transaction.pollAnswer.upsert({
    where: { broadcastId_residentId: { broadcastId, residentId } },
    create: answer,
    update: { option, at },
  })
  return true
}
