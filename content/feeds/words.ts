import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'
import { home } from '../home.ts'

const Words = Type.String({ minLength: 1 })
const WordsFile = Type.Object(
  {
    cancelled: Type.Array(Words),
    takenOff: Type.Array(Words),
    draft: Type.Object(
      {
        agenda: Words,
        agendaTitle: Words,
        agendaText: Words,
        paper: Words,
        paperText: Words,
        paperKind: Words,
        fromElsewhere: Words,
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)
type WordsFile = Static<typeof WordsFile>

/** The words that feeds use and that drafts are made of (words.yaml). */
export const feedWords: WordsFile = Value.Parse(
  WordsFile,
  parse(readFileSync(join(home, 'content/feeds/words.yaml'), 'utf8')),
)

/** Fills `{name}` in a phrase. */
export function fill(phrase: string, values: Record<string, string>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
const anyOf = (words: readonly string[]) =>
  `(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`
const cancelledPattern = new RegExp(anyOf(feedWords.cancelled), 'iu')
const takenOffPattern = new RegExp(`^[\\s(–-]*(?:${feedWords.takenOff.join('|')})[\\s)!.–-]*$`, 'iu')

/** Whether a title says that something falls out: "Der Computer-Treff fällt aus". */
export function saysCancelled(title: string): boolean {
  return cancelledPattern.test(title)
}

/** A title without the words that cancel it and the article before: "Computer-Treff". */
export function withoutCancelling(title: string): string {
  const rest = title.replace(new RegExp(cancelledPattern, 'giu'), ' ')
  return rest
    .replace(/^[\s:!–-]*(?:(?:der|die|das)\s)?/i, '')
    .replace(/[\s:!.–-]+$/, '')
    .trim()
}

/** Whether an agenda item is nothing but the note that it was taken off, even when spaced out: "- a b g e s e t z t -". */
export function isTakenOff(name: string): boolean {
  const spaced = /^[\s–-]*(?:\p{L}\s){4,}\p{L}[\s–-]*$/u.test(name)
  return takenOffPattern.test(spaced ? name.replace(/\s/g, '') : name)
}
