import { v7 as uuidv7 } from 'uuid'
import { noteByResident } from './audit.ts'
import type { EntryType } from './case-entry.ts'
import type { Transaction } from './transaction.ts'

/** What a resident may say to "is it solved for you?". */
export const solvedAnswers = ['yes', 'partly', 'no'] as const
export type Solved = (typeof solvedAnswers)[number]

/** True for one of these answers; for text from a row. */
export function isSolved(text: string | null): text is Solved {
  return solvedAnswers.some((known) => known === text)
}

/** A follow-up as its resident sees it in a chat. */
export interface FollowUpSummary {
  id: string
  /** Other ids by which it is named in messages. */
  formerIds: string[]
  caseId: string
  reference: string
  /** The case is closed, so that it could be taken up again. */
  closed: boolean
  sensitive: boolean
  askedAt: Date
  answered: boolean
}

/** Notes that a resident is asked how a closed case turned out for them. Gives the follow-up's id, which the message's buttons carry. */
export async function askFollowUp(
  transaction: Transaction,
  input: { caseId: string; residentId: string; at: Date },
): Promise<string> {
  const id = uuidv7()
  const { caseId, residentId, at } = input
  await transaction.followUp.create({ data: { id, caseId, residentId, askedAt: at } })
  return id
}

/** What a resident answers, piece by piece; a later word on the same piece counts. */
export interface FollowUpAnswer {
  followUpId: string
  residentId: string
  solved?: Solved
  /** 1 (bad) to 5 (good). */
  rating?: number
  comment?: string
  at: Date
}

/** Keeps an answer, however late. The first one gets a line in the case's history. Gives the case's id; `null` when it is not the resident's to answer. */
export async function answerFollowUp(
  transaction: Transaction,
  input: FollowUpAnswer,
): Promise<string | null> {
  const { followUpId, residentId, solved, rating, comment, at } = input
  const found = await transaction.followUp.findFirst({
    where: { residentId, OR: [{ id: followUpId }, { formerIds: { has: followUpId } }] },
    select: { id: true, caseId: true, answeredAt: true },
  })
  if (!found) return null
  await transaction.followUp.update({
    where: { id: found.id },
    data: {
      ...(solved === undefined ? {} : { solved }),
      ...(rating === undefined ? {} : { rating }),
      ...(comment === undefined ? {} : { comment }),
      answeredAt: found.answeredAt ?? at,
    },
  })
  if (found.answeredAt === null) {
    const detail = solved === undefined ? {} : { detail: { solved } }
    await transaction.caseEntry.create({
      data: { caseId: found.caseId, type: 'followUp' satisfies EntryType, author: 'resident', ...detail, at },
    })
    await noteByResident(transaction, 'case.followUpAnswered', found.caseId, at)
  }
  return found.caseId
}
