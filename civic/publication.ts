import type { Transaction } from './transaction.ts'

/** Longest text for the public, in UTF-16 code units. */
export const longestPublicText = 1000

/**
 * Keeps the masked text that the public may read. What was released before was another text: the case leaves the public side until
 * somebody releases this one. `false`: the case is sensitive and never gets one.
 */
export async function writePublicText(
  transaction: Transaction,
  input: { caseId: string; text: string; at: Date },
): Promise<boolean> {
  const { count } = await transaction.case.updateMany({
    where: { id: input.caseId, sensitive: false, concern: { residentId: { not: null } } },
    data: { publicText: input.text, publishedAt: null, updatedAt: input.at },
  })
  return count > 0
}

/** Releases the text for the public map and list. `false`: there is no text, or the case is sensitive, erased or a duplicate. */
export async function publishCase(
  transaction: Transaction,
  input: { caseId: string; at: Date },
): Promise<boolean> {
  const { count } = await transaction.case.updateMany({
    where: {
      id: input.caseId,
      sensitive: false,
      duplicateOfId: null,
      publicText: { not: null },
      publishedAt: null,
      concern: { residentId: { not: null } },
    },
    data: { publishedAt: input.at, updatedAt: input.at },
  })
  return count > 0
}

/** Takes a case off the public side, at once. `false`: it was not there. */
export async function withdrawPublication(
  transaction: Transaction,
  input: { caseId: string; at: Date },
): Promise<boolean> {
  const { count } = await transaction.case.updateMany({
    where: { id: input.caseId, publishedAt: { not: null } },
    data: { publishedAt: null, updatedAt: input.at },
  })
  return count > 0
}
