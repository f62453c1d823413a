import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'

/** Asks once more for what a voice note says, after it was given up. `false`: there is none such. */
export async function wantTranscriptAgain(
  transaction: Transaction,
  input: { caseId: string; mediaId: string; at: Date },
): Promise<boolean> {
  const { count } = await transaction.mediaFile.updateMany({
    where: {
      id: input.mediaId,
      kind: 'voice',
      transcriptState: 'failed',
      concern: { case: { id: input.caseId } },
    },
    data: { transcriptState: 'wanted', transcriptAttempts: 0, transcriptDueAt: input.at },
  })
  return count > 0
}

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
