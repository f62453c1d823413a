import { residentsToTell } from '#civic/co-affected.ts'
import type { Transaction } from '#civic/transaction.ts'
import { tellEach } from '../cases/tell-each.ts'
import type { Runtime } from '../runtime.ts'

/**
 * The office's words went out at once, in German; no answer waits for a foreign service. Their translation follows to everybody
 * concerned who reads that language, marked as a machine's. Gives the channels to wake.
 */
export async function sendLater(
  runtime: Pick<Runtime, 'clock'>,
  transaction: Transaction,
  { case_id: caseId, language }: { case_id: string; language: string },
  translation: string,
): Promise<string[]> {
  const { reference } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { reference: true },
  })
  const readers = (await residentsToTell(transaction, caseId)).filter((one) => one.language === language)
  return tellEach(transaction, readers, {
    lane: 'update',
    class: 'mustArrive',
    reply: () => ({ text: { key: 'translation.later', params: { reference, translation } } }),
    dueAt: runtime.clock(),
    caseId,
  })
}
