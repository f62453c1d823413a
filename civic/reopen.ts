import { noteByResident } from './audit.ts'
import { isCaseState, isClosed, stateColumns, tellBackOffice } from './case.ts'
import type { EntryType } from './case-entry.ts'
import type { Transaction } from './transaction.ts'

/** What a resident says when they want a closed case taken up again. */
export interface Reopening {
  caseId: string
  residentId: string
  text: string
  language: string
  /** Until when the office wants to be done this time. */
  dueAt: Date | null
  at: Date
}

/**
 * The resident says it is not over: a closed case goes back to the office, with their words. Only who filed it or is co-affected may
 * ask. `false` when it is not theirs or still open; then nothing was changed.
 */
export async function reopenCase(transaction: Transaction, input: Reopening): Promise<boolean> {
  const { caseId, residentId, text, language, at } = input
  await transaction.$queryRaw`SELECT id FROM "case" WHERE id = ${caseId}::uuid FOR UPDATE`
  const found = await transaction.case.findFirst({
    where: {
      id: caseId,
      OR: [{ concern: { residentId } }, { coAffected: { some: { residentId } } }],
    },
    select: { state: true },
  })
  if (!found || !isCaseState(found.state) || !isClosed(found.state)) return false
  await transaction.case.update({
    where: { id: caseId },
    data: {
      ...stateColumns(found.state, 'inReview', at),
      dueAt: input.dueAt,
      unansweredSince: at,
      updatedAt: at,
      entries: {
        create: {
          type: 'reopened' satisfies EntryType,
          public: true,
          text: text === '' ? null : text,
          language,
          fromState: found.state,
          toState: 'inReview',
          author: 'resident',
          // Whose words they are: an erasure of somebody co-affected takes them along.
          detail: { residentId },
          at,
        },
      },
    },
  })
  await noteByResident(transaction, 'case.reopened', caseId, at)
  await tellBackOffice(transaction, caseId, 'changed', at)
  return true
}
