import { wantTranslations } from '#civic/case-translation.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'
import { readCaseTexts } from './text.ts'
import { wantedTranslations } from './wanted.ts'

/** What the office said longer ago than this was read as it was; nobody is sent a translation of it now. */
const officeTextMs = 5 * 60_000

/**
 * Asks for every translation that a case lacks, in the transaction that changed it; the worker (gateway/translation/translate.ts)
 * does the rest. Without a provider nothing is written, so that switching one on later sends nothing of the past away.
 */
export async function wantCaseTranslations(
  runtime: Pick<Runtime, 'clock' | 'translation'>,
  transaction: Transaction,
  caseId: string,
): Promise<void> {
  if (!runtime.translation) return
  const at = runtime.clock()
  const since = at.getTime() - officeTextMs
  const texts = await readCaseTexts(transaction, caseId)
  const there = await transaction.caseTranslation.findMany({
    where: { caseId },
    select: { part: true, language: true },
  })
  const wanted = wantedTranslations(
    texts.filter((text) => text.byResident || text.at.getTime() >= since),
    await readReaders(transaction, caseId),
    new Set(there.map(({ part, language }) => `${part} ${language}`)),
  )
  await wantTranslations(transaction, { caseId, wanted, at })
}

async function readReaders(transaction: Transaction, caseId: string): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ language: string }[]>`
    SELECT DISTINCT r.language FROM resident r WHERE r.stopped_at IS NULL AND r.id IN (
      SELECT n.resident_id FROM "case" k JOIN concern n ON n.id = k.concern_id WHERE k.id = ${caseId}::uuid
      UNION ALL SELECT a.resident_id FROM co_affected a WHERE a.case_id = ${caseId}::uuid)`
  return rows.map(({ language }) => language)
}
