import { addAsCoAffected, joinCase } from '#civic/co-affected.ts'
import { attachMedia } from '#civic/concern.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'
import { type Filing, fileCase } from './file.ts'

/**
 * "Me too": the resident becomes co-affected, and what they told goes to the case for the office to read. When the case cannot be
 * joined any more, what they told becomes a case of its own: nothing said is lost.
 */
export async function joinOrFile(
  runtime: Runtime,
  transaction: Transaction,
  caseId: string,
  filing: Filing,
): Promise<{ id: string; reference: string }> {
  const { residentId, text, language, mediaKeys, at } = filing
  const joined = await joinCase(transaction, { caseId, residentId, at })
  if (!joined) return fileCase(runtime, transaction, filing)
  await addAsCoAffected(transaction, { caseId: joined.id, residentId, text, language, at })
  const { concernId } = await transaction.case.findUniqueOrThrow({
    where: { id: joined.id },
    select: { concernId: true },
  })
  await attachMedia(transaction, concernId, residentId, mediaKeys)
  return joined
}
