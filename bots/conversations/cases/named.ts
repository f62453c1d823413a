import type { Input } from '#bots/engine/input.ts'
import type { View } from '#bots/engine/session.ts'
import { parseReference } from '#civic/reference.ts'
import { foldDigits } from '#content/fold.ts'

/** Instead of a case's id: a number that is none of the resident's. */
export const unknownReference = 'unknown'

/** The id of the case whose reference number the words name; `unknownReference` for a number of none; `null` without a number. */
export function namedCase(input: Input, { city, cases }: View): string | null {
  if (input.type !== 'text') return null
  const text = foldDigits(input.text)
  const reference = parseReference(city.referencePrefix, text)
  const mine = cases.find((known) => known.reference === reference || input.text.includes(known.reference))
  if (mine) return mine.id
  return reference !== null || looksLikeReference(city.referencePrefix, text) ? unknownReference : null
}

/** A reference number with a typing error is still no concern. */
function looksLikeReference(prefix: string, text: string): boolean {
  return new RegExp(`^${prefix}[\\s.\\-–/#]*\\d[\\d\\s.\\-–/#]{5,12}$`, 'i').test(text)
}
