import { v7 as uuidv7 } from 'uuid'
import type { Transaction } from './transaction.ts'

/** Which text of a case is translated: the concern, a line of its history, what a voice note says, or a free word of a follow-up. */
export type TranslationPart = 'concern' | `entry:${bigint}` | `media:${string}` | `followUp:${string}`

/** Where a translation stands. `needless`: the text turned out to be in that language already. */
export const translationStates = ['wanted', 'done', 'failed', 'needless'] as const
export type TranslationState = (typeof translationStates)[number]

/** Asks for translations; what is there or asked for already stays as it is. Due at once. */
export async function wantTranslations(
  transaction: Transaction,
  input: { caseId: string; wanted: readonly { part: TranslationPart; language: string }[]; at: Date },
): Promise<void> {
  const { caseId, wanted, at } = input
  if (wanted.length === 0) return
  await transaction.caseTranslation.createMany({
    data: wanted.map((one) => ({ id: uuidv7(), caseId, ...one, createdAt: at, dueAt: at })),
    skipDuplicates: true,
  })
}

/** Asks once more for a translation that was given up. `false`: there is none such. */
export async function wantTranslationAgain(
  transaction: Transaction,
  input: { caseId: string; part: string; language: string; at: Date },
): Promise<boolean> {
  const { at, ...which } = input
  const { count } = await transaction.caseTranslation.updateMany({
    where: { ...which, state: 'failed' },
    data: { state: 'wanted', attempts: 0, dueAt: at },
  })
  return count > 0
}

/** An erased case keeps no translation of what was said. */
export async function eraseTranslations(transaction: Transaction, caseIds: readonly string[]): Promise<void> {
  await transaction.caseTranslation.deleteMany({ where: { caseId: { in: [...caseIds] } } })
}
