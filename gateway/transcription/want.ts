import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'

/** Asks for what the voice notes of a case say. A draft is never sent out: a recording counts once it was filed with a case. */
export async function wantTranscripts(
  runtime: Pick<Runtime, 'clock' | 'transcription'>,
  transaction: Transaction,
  caseId: string,
): Promise<void> {
  if (!runtime.transcription) return
  await transaction.mediaFile.updateMany({
    where: { kind: 'voice', transcriptState: null, concern: { case: { id: caseId } } },
    data: { transcriptState: 'wanted', transcriptDueAt: runtime.clock() },
  })
}
