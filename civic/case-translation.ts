import { v7 as uuidv7 } from 'uuid'
import type { Transaction } from './transaction.ts'

/** Which text of a case is translated: the concern, a line of its history, or what a voice note says. */
export type TranslationPart = 'concern' | `entry:${bigint}` | `media:${string}`

/** Where a translation stands. `needless`: the text turned out to be in that language already. */
export const translationStates = ['wanted', 'done', 'failed', 'needless'] as const
export type TranslationState = (typeof translationStates)[number]

/** The provider of a translation that a member of staff wrote or corrected; others are ids of gateway/translation/registry.ts. */
export const staffProvider = 'staff'

/** The office's words in the reader's language as they were sent along: as the machine made them, or checked by a person. */
export interface SentTranslation {
  text: string
  language: string
  /** `staffProvider`, or the provider whose words nobody changed. */
  provider: string
}

/** Keeps the translation that goes out with a line of the history, beside the original. */
export async function keepTranslation(
  transaction: Transaction,
  input: { caseId: string; part: TranslationPart; translation: SentTranslation; at: Date },
): Promise<void> {
  const { caseId, part, translation, at } = input
  await transaction.caseTranslation.create({
    data: { id: uuidv7(), caseId, part, ...translation, state: 'done', createdAt: at, dueAt: at },
  })
}

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

/** An erased case keeps no translation of what was said. */
export async function eraseTranslations(transaction: Transaction, caseIds: readonly string[]): Promise<void> {
  await transaction.caseTranslation.deleteMany({ where: { caseId: { in: [...caseIds] } } })
}
