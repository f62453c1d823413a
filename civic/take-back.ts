import { noteByResident } from './audit.ts'
import { stateColumns, tellBackOffice } from './case.ts'
import type { EntryType } from './case-entry.ts'
import type { Transaction } from './transaction.ts'

/**
 * Words that were taken as belonging to a case and do not: they leave its history, and their files become drafts again. When the case
 * went on because of them and the office has not moved it since, it waits for its answer as before.
 */
export async function takeBackAddition(
  transaction: Transaction,
  input: { caseId: string; residentId: string; since: Date; at: Date },
): Promise<boolean> {
  const { caseId, residentId, since, at } = input
  await transaction.$queryRaw`SELECT id FROM "case" WHERE id = ${caseId}::uuid FOR UPDATE`
  const found = await transaction.case.findFirst({
    where: { id: caseId, concern: { residentId } },
    select: { state: true, entries: { orderBy: { id: 'asc' } } },
  })
  const taken = found?.entries.filter(
    (entry) => entry.type === 'residentMessage' && entry.author === 'resident' && entry.at >= since,
  )
  if (!found || !taken || taken.length === 0) return false
  const resumed = taken.find((entry) => entry.toState !== null)
  const lastMove = found.entries.findLast((entry) => entry.toState !== null)
  await transaction.caseEntry.updateMany({
    where: { id: { in: taken.map(({ id }) => id) } },
    data: { type: 'takenBack' satisfies EntryType, text: null, fromState: null, toState: null },
  })
  for (const { detail } of taken) await releaseMedia(transaction, residentId, detail)
  const waits = resumed !== undefined && lastMove?.id === resumed.id && found.state === 'inReview'
  const asked = found.entries.findLast((entry) => entry.toState === 'awaitingResident')
  const reminded = found.entries.findLast(
    (entry) => entry.type === 'reminded' && entry.at >= (asked?.at ?? at),
  )
  await transaction.case.update({
    where: { id: caseId },
    data: {
      updatedAt: at,
      ...(waits && {
        ...stateColumns('inReview', 'awaitingResident', asked?.at ?? at),
        remindedAt: reminded?.at ?? null,
        unansweredSince: null,
      }),
    },
  })
  await noteByResident(transaction, 'case.takenBack', caseId, at)
  await tellBackOffice(transaction, caseId, 'changed', at)
  return true
}

async function releaseMedia(transaction: Transaction, residentId: string, detail: unknown): Promise<void> {
  const media = (detail as { media?: Record<string, string> } | null)?.media ?? {}
  for (const [draftKey, id] of Object.entries(media)) {
    await transaction.mediaFile.updateMany({ where: { id, residentId }, data: { concernId: null, draftKey } })
  }
}
