import { fold, foldUmlauts, plainWords } from './fold.ts'
import { languageOf, languages } from './languages.ts'
import { readWords, type Words } from './words-file.ts'

/** What a word on its own asks for, in whatever language it was typed. */
export const commandWords = [
  'stop',
  'start',
  'help',
  'menu',
  'cancel',
  'back',
  'yes',
  'no',
  'skip',
  'done',
  'notSure',
  'language',
  'report',
  'cases',
  'subscribe',
  'data',
  'export',
  'erase',
  'channels',
  'person',
  'contact',
  'pause',
  'continue',
  'less',
  'single',
  'digest',
  'onlyDistrict',
  'notices',
  'why',
  'council',
  'events',
  'hello',
  'thanks',
] as const
export type CommandWord = (typeof commandWords)[number]

/**
 * The command words of a language in all their spellings. A spelling without diacritics that could be two commands
 * (Vietnamese "dung": dừng, stop, or đúng, right) is neither.
 */
export function commandSpellings(words: Words): Map<string, CommandWord> {
  const spellings = new Map<string, CommandWord>()
  const ambiguous = new Set<string>()
  const entries = commandWords.flatMap((command) =>
    (words.commands[command] ?? []).map((word): [string, CommandWord] => [word, command]),
  )
  for (const [word, command] of entries) {
    for (const spelling of looseSpellings(word)) {
      if ((spellings.get(spelling) ?? command) !== command) ambiguous.add(spelling)
      spellings.set(spelling, command)
    }
  }
  for (const spelling of ambiguous) spellings.delete(spelling)
  for (const [word, command] of entries) spellings.set(plainWords(word), command)
  return spellings
}

function looseSpellings(word: string): string[] {
  return [fold(word), foldUmlauts(word)]
}

/** The exact spelling first. */
function spellingsOf(word: string): string[] {
  return [plainWords(word), ...looseSpellings(word)]
}

interface Lookup {
  commands: Map<string, Map<string, CommandWord>>
  /** Of all languages, in every spelling, the longest first. */
  polite: string[]
  names: Map<string, string>
}

let lookup: Lookup | undefined

/** Built at first use: folding some thousand words at import would slow every start. */
function lookupOf(): Lookup {
  if (lookup) return lookup
  const files = languages.map((language) => ({ language, words: readWords(language.tag) }))
  lookup = {
    commands: new Map(files.map(({ language, words }) => [language.tag, commandSpellings(words)])),
    polite: [...new Set(files.flatMap(({ words }) => (words.polite ?? []).flatMap(spellingsOf)))].sort(
      (a, b) => b.length - a.length,
    ),
    names: new Map(
      files.flatMap(({ language: { tag, ownName, germanName, englishName }, words }) =>
        [tag, ownName, germanName, englishName, ...words.names]
          .flatMap(spellingsOf)
          .map((spelling): [string, string] => [spelling, tag]),
      ),
    ),
  }
  return lookup
}

/** Longer messages are sentences; they need no look at thousands of words. In UTF-16 units. */
const longestCommand = 60

/**
 * The command a message is, when it is nothing but that, perhaps with a word of politeness: a stop word inside a sentence is no command.
 * The resident's own language is asked first, then all the others, so that everyone's STOP works everywhere.
 */
export function matchWord(text: string, language: string): CommandWord | null {
  if (text.length > longestCommand) return null
  const own = languageOf(language).tag
  const order = [own, ...languages.map(({ tag }) => tag).filter((tag) => tag !== own)]
  const plain = commandIn(spellingsOf(text), order)
  if (plain) return plain
  const bare = [...new Set(spellingsOf(text).flatMap(withoutPoliteness))]
  return bare.length > 0 ? commandIn(bare, order) : null
}

function commandIn(spellings: string[], order: string[]): CommandWord | null {
  const { commands } = lookupOf()
  for (const tag of order) {
    for (const spelling of spellings) {
      const command = commands.get(tag)?.get(spelling)
      if (command) return command
    }
  }
  return null
}

/** "bitte Pause", "menu please": what is left without the word of politeness, if there is one and something else. */
function withoutPoliteness(words: string): string[] {
  const { polite } = lookupOf()
  const before = polite.find((word) => words.startsWith(`${word} `))
  const behind = polite.find((word) => words.endsWith(` ${word}`))
  return [
    ...(before === undefined ? [] : [words.slice(before.length + 1)]),
    ...(behind === undefined ? [] : [words.slice(0, -behind.length - 1)]),
  ]
}

/** The language a message names, when it is nothing but that: "English", "عربي", "leichte sprache". */
export function matchLanguage(text: string): string | null {
  const { names } = lookupOf()
  return (
    spellingsOf(text)
      .map((spelling) => names.get(spelling))
      .find((tag) => tag !== undefined) ?? null
  )
}
