import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'
import { wantTranscripts } from '../transcription/want.ts'
import { wantCaseTranslations } from '../translation/want.ts'

/** Asks for all that the configured services shall do for a case, in the transaction in which words or recordings came to it. */
export async function wantServices(
  runtime: Pick<Runtime, 'clock' | 'translation' | 'transcription'>,
  transaction: Transaction,
  caseId: string,
): Promise<void> {
  await wantTranscripts(runtime, transaction, caseId)
  await wantCaseTranslations(runtime, transaction, caseId)
}
