import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { fold, foldUmlauts } from './fold.ts'
import { languageOf, languages, localesFolder } from './languages.ts'
import { findPhrase, type Phrase, parsePhrase, wordsOf } from './phrases.ts'

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
  'person',
  'hello',
  'thanks',
] as const
export type CommandWord = (typeof commandWords)[number]

/** What a cry for help is about; each has its own number to call. When several fit, the first of this order counts. */
export const dangers = ['crisis', 'violence', 'fire', 'medical', 'police'] as const
export type Danger = (typeof dangers)[number]

const List = Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })
const command = Type.Optional(List)
const strict = { additionalProperties: false }

/** Phrases in the notation of content/phrases.ts. */
const Safety = Type.Object(
  {
    crisis: List,
    violence: List,
    fire: List,
    medical: List,
    police: List,
    /** Words that turn a cry into none when they stand beside it: "brennt nicht", "no fire". */
    not: List,
    /** Words that say, anywhere in the sentence, that it is over or only talked about: "gestern", "Übung". */
    past: List,
    /** Words that, anywhere in the sentence, give it another sense: a lamp burns too. */
    unless: Type.Object({ fire: List, medical: command, police: command, violence: command }, strict),
  },
  strict,
)

const WordsFile = Type.Object(
  {
    /** What people call this language, in any language: "Englisch", "английский". */
    names: List,
    commands: Type.Object(
      {
        stop: command,
        start: command,
        help: command,
        menu: command,
        cancel: command,
        back: command,
        yes: command,
        no: command,
        skip: command,
        done: command,
        notSure: command,
        language: command,
        report: command,
        cases: command,
        subscribe: command,
        data: command,
        export: command,
        erase: command,
        person: command,
        hello: command,
        thanks: command,
      },
      strict,
    ),
    safety: Type.Optional(Safety),
  },
  strict,
)

/** The words of one language, `locales/<tag>/words.json`. Leichte Sprache only adds to the German ones. */
export type Words = Static<typeof WordsFile>

/** Reads a language's words. Throws naming the file and the field when it is not as it should be. */
export function readWords(tag: string, folder: string = localesFolder): Words {
  const file = join(folder, tag, 'words.json')
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const [problem] = Value.Errors(WordsFile, content)
  if (problem) throw new Error(`${file}: ${problem.instancePath || 'the file'} ${problem.message}`)
  return Value.Decode(WordsFile, content)
}

/** The command words of a language in all their spellings; the first meaning of a spelling counts. */
export function commandSpellings(words: Words): Map<string, CommandWord> {
  const spellings = new Map<string, CommandWord>()
  for (const command of commandWords) {
    for (const spelling of (words.commands[command] ?? []).flatMap(spellingsOf)) {
      if (!spellings.has(spelling)) spellings.set(spelling, command)
    }
  }
  return spellings
}

function spellingsOf(word: string): string[] {
  return [fold(word), foldUmlauts(word)]
}

interface SafetyRules {
  phrases: { danger: Danger; phrase: Phrase; guarded: boolean }[]
  not: Phrase[]
  past: Phrase[]
  unless: Partial<Record<Danger, Phrase[]>>
}

function safetyRules(safety: Static<typeof Safety>): SafetyRules {
  const not = safety.not.map(parsePhrase)
  const phrases = dangers.flatMap((danger) =>
    safety[danger].map((source) => ({
      danger,
      phrase: parsePhrase(source),
      guarded: danger !== 'crisis' && !not.some((negation) => findPhrase(wordsOf(source), negation)),
    })),
  )
  const { fire, medical = [], police = [], violence = [] } = safety.unless
  const unless = {
    fire: fire.map(parsePhrase),
    medical: medical.map(parsePhrase),
    police: police.map(parsePhrase),
  }
  return {
    phrases,
    not,
    past: safety.past.map(parsePhrase),
    unless: { ...unless, violence: violence.map(parsePhrase) },
  }
}

interface Lookup {
  commands: Map<string, Map<string, CommandWord>>
  names: Map<string, string>
  safety: SafetyRules[]
}

let lookup: Lookup | undefined

/** Built at first use: folding some thousand words at import would slow every start. */
function lookupOf(): Lookup {
  if (lookup) return lookup
  const files = languages.map((language) => ({ language, words: readWords(language.tag) }))
  lookup = {
    commands: new Map(files.map(({ language, words }) => [language.tag, commandSpellings(words)])),
    names: new Map(
      files.flatMap(({ language: { tag, ownName, germanName, englishName }, words }) =>
        [tag, ownName, germanName, englishName, ...words.names]
          .flatMap(spellingsOf)
          .map((spelling): [string, string] => [spelling, tag]),
      ),
    ),
    safety: files.flatMap(({ words }) => (words.safety ? [safetyRules(words.safety)] : [])),
  }
  return lookup
}

/**
 * The command a message is, when it is nothing but that: a stop word inside a sentence is no command. The resident's own
 * language is asked first, then all the others, so that everyone's STOP works everywhere.
 */
export function matchWord(text: string, language: string): CommandWord | null {
  const { commands } = lookupOf()
  const own = languageOf(language).tag
  const order = [own, ...languages.map(({ tag }) => tag).filter((tag) => tag !== own)]
  for (const tag of order) {
    for (const spelling of spellingsOf(text)) {
      const command = commands.get(tag)?.get(spelling)
      if (command) return command
    }
  }
  return null
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

/**
 * The danger somebody cries out about, in any language, or `null`. Only proposes numbers to call: a false alarm is a
 * sentence too much, so cries of despair are never argued away by a "not" beside them.
 */
export function matchSafety(text: string): Danger | null {
  const found = new Set<Danger>()
  for (const sentence of text.split(/[.!?…\n؟۔]+/)) {
    for (const rules of lookupOf().safety) {
      for (const danger of cries(sentence, rules)) found.add(danger)
    }
  }
  return dangers.find((danger) => found.has(danger)) ?? null
}

/** How far a "not" reaches: two words after it, three words before it. */
const reach = { before: 2, after: 3 }

function cries(sentence: string, rules: SafetyRules): Danger[] {
  const whole = wordsOf(sentence)
  const says = (phrases: Phrase[] | undefined) => (phrases ?? []).some((phrase) => findPhrase(whole, phrase))
  const isPast = says(rules.past)
  return sentence.split(/[,،;:–]/).flatMap((clause) => {
    const words = wordsOf(clause)
    return rules.phrases
      .filter(({ danger, phrase, guarded }) => {
        const place = findPhrase(words, phrase)
        if (!place) return false
        if (danger === 'crisis') return true
        if (isPast || says(rules.unless[danger])) return false
        const around = words.slice(Math.max(0, place.start - reach.before), place.end + reach.after)
        return !guarded || !rules.not.some((negation) => findPhrase(around, negation))
      })
      .map(({ danger }) => danger)
  })
}
