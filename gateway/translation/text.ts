import type { TranslationPart } from '#civic/case-translation.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { CaseText } from './wanted.ts'

/** Every text of a case that may be translated: residents' words and what the office told them; never a note. */
export function readCaseTexts(
  transaction: Transaction,
  caseId: string,
): Promise<(CaseText & { at: Date })[]> {
  return transaction.$queryRaw`
    SELECT 'concern' AS part, n.text, n.language, true AS "byResident", n.created_at AS at
    FROM "case" k JOIN concern n ON n.id = k.concern_id WHERE k.id = ${caseId}::uuid AND n.text <> ''
    UNION ALL
    SELECT 'entry:' || e.id, e.text, coalesce(e.language, 'de'), e.author = 'resident', e.at
    FROM case_entry e
    WHERE e.case_id = ${caseId}::uuid AND e.text <> '' AND (e.author = 'resident' OR e.public)
    UNION ALL
    SELECT 'media:' || m.id, m.transcript, n.language, true, m.created_at
    FROM "case" k JOIN concern n ON n.id = k.concern_id JOIN media_file m ON m.concern_id = n.id
    WHERE k.id = ${caseId}::uuid AND m.transcript <> ''
    UNION ALL
    SELECT 'followUp:' || f.id, f.comment, r.language, true, coalesce(f.answered_at, f.asked_at)
    FROM follow_up f JOIN resident r ON r.id = f.resident_id
    WHERE f.case_id = ${caseId}::uuid AND f.comment <> ''`
}

/** One of them; `null` when it was erased meanwhile. */
export async function readText(
  transaction: Transaction,
  { case_id, part }: { case_id: string; part: string },
): Promise<CaseText | null> {
  const texts = await readCaseTexts(transaction, case_id)
  return texts.find((text) => text.part === (part as TranslationPart)) ?? null
}
