import { languages } from './languages.ts'
import { type PersonalWords, readWords } from './words-file.ts'

type CueKind = Exclude<keyof PersonalWords, 'marks'>

/** The words of all languages that something about a person follows or precedes: each an alternation for the inside of a pattern. */
export type PersonalCues = Record<CueKind, string>

const kinds: readonly CueKind[] = [
  'introductions',
  'titles',
  'presentations',
  'honorifics',
  'closings',
  'doorbell',
  'flats',
  'plates',
  'births',
  'phones',
]

let cues: PersonalCues | undefined

/** The cues of every language at once: people mix them, and a text's language is often only guessed. Built at first use. */
export function personalCues(): PersonalCues {
  if (cues) return cues
  const personal = languages.map(({ tag }) => readWords(tag).personal)
  const alternation = (kind: CueKind) => {
    const words = new Set(personal.flatMap((words) => words[kind] ?? []))
    return [...words]
      .sort((one, other) => other.length - one.length)
      .map(patternOf)
      .join('|')
  }
  cues = Object.fromEntries(kinds.map((kind) => [kind, alternation(kind)])) as PersonalCues
  return cues
}

/**
 * Any case, letter by letter: a flag for it would blur capitals, which tell a name. Spaces of any width, any apostrophe, or none where
 * enough letters are left: the German "im Rathaus" introduces nobody.
 */
function patternOf(word: string): string {
  const apostrophe = word.replace(/['’]/g, '').length > 2 ? "['’ʼ`´]?" : "['’ʼ`´]"
  return word
    .normalize('NFC')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, apostrophe)
    .replace(/\s+/g, '\\s+')
    .replace(/(?<!\\)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
}

const marks = new Map<string, PersonalWords['marks']>()

/** What stands for masked words in a language. */
export function marksIn(language: string): PersonalWords['marks'] {
  const known = marks.get(language) ?? readWords(language).personal.marks
  marks.set(language, known)
  return known
}
