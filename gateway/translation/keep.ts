import type { City } from '#content/city/city.ts'
import { ServiceError } from '../services/call.ts'
import type { MachineTranslation, TranslationProvider, TranslationRequest } from './contract.ts'

/** Web and mail addresses, `{placeholders}`, and anything that looks like one of our own marks. */
const untouchable =
  /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\{[^{}\s]+\}|\[\[\d+\]\]/g
const mark = /\[\[(\d+)\]\]/g
const letter = /\p{L}/u

/** A stretch of a text (UTF-16 offsets) that the machine does not translate, and what stands there afterwards. */
export interface Kept {
  start: number
  end: number
  as: string
}

/**
 * Translates so that reference numbers, addresses and placeholders come back as they were, and `terms` as their owner says. They go
 * out as marks, which leaves the machine the whole sentence; if it lost or doubled one, the words between them are translated piece
 * by piece.
 */
export async function translateKeeping(
  provider: TranslationProvider,
  city: Pick<City, 'referencePrefix'>,
  request: TranslationRequest,
  terms: readonly Kept[] = [],
): Promise<MachineTranslation> {
  const pieces = cut(request.text, [...findUntouchable(request.text, city.referencePrefix), ...terms])
  const kept = pieces.filter((_, index) => index % 2 === 1)
  const marked = pieces.map((piece, index) => (index % 2 === 1 ? `[[${(index + 1) / 2}]]` : piece)).join('')
  if (!letter.test(marked)) return { text: request.text, provider: provider.id }
  const whole = await provider.translate({ ...request, text: marked })
  const restored = restore(whole.text, kept)
  if (restored !== null) return notEmpty({ ...whole, text: restored })
  const translated: string[] = []
  for (const [index, piece] of pieces.entries()) {
    translated.push(index % 2 === 1 ? piece : await translatePiece(provider, request, piece))
  }
  return notEmpty({ text: translated.join(''), provider: provider.id })
}

/** The text cut at the stretches: words and what is kept take turns, words first. */
function cut(text: string, stretches: readonly Kept[]): string[] {
  const pieces: string[] = []
  let from = 0
  for (const { start, end, as } of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < from) continue
    pieces.push(text.slice(from, start), as)
    from = end
  }
  return [...pieces, text.slice(from)]
}

function findUntouchable(text: string, referencePrefix: string): Kept[] {
  const reference = new RegExp(`\\b${referencePrefix}-\\d{4,8}-\\d{4}\\b`, 'g')
  return [untouchable, reference]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length, as: match[0] }))
}

function restore(translated: string, kept: readonly string[]): string | null {
  const seen = [...translated.matchAll(mark)].map((match) => Number(match[1]))
  const complete = seen.length === kept.length && kept.every((_, index) => seen.includes(index + 1))
  return complete ? translated.replaceAll(mark, (_, index) => kept[Number(index) - 1] ?? '') : null
}

/** Machines drop the space around a text; what stood there stays. */
async function translatePiece(
  provider: TranslationProvider,
  request: TranslationRequest,
  piece: string,
): Promise<string> {
  const words = piece.trim()
  if (!letter.test(words)) return piece
  const { text } = await provider.translate({ ...request, text: words })
  return piece.replace(words, () => text.trim())
}

function notEmpty(translation: MachineTranslation): MachineTranslation {
  if (translation.text.trim() === '') {
    throw new ServiceError('refused', `${translation.provider} gave an empty translation.`)
  }
  return translation
}
