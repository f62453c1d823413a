import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { localesFolder } from './languages.ts'

const List = Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })
const command = Type.Optional(List)
const strict = { additionalProperties: false }

/** The units in which people say how long. */
const units = ['day', 'week', 'month', 'year'] as const
export type DurationUnit = (typeof units)[number]

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

/** A language's cries for help. */
export type SafetyWords = Static<typeof Safety>

/** What stands for masked words, and the words that something about a person follows (content/mask.ts). */
const Personal = Type.Object(
  {
    marks: Type.Object(
      {
        name: Type.String({ minLength: 1 }),
        phone: Type.String({ minLength: 1 }),
        email: Type.String({ minLength: 1 }),
        account: Type.String({ minLength: 1 }),
        plate: Type.String({ minLength: 1 }),
        link: Type.String({ minLength: 1 }),
        handle: Type.String({ minLength: 1 }),
        birthDate: Type.String({ minLength: 1 }),
        flat: Type.String({ minLength: 1 }),
      },
      strict,
    ),
    /** A name follows: "my name is". */
    introductions: command,
    /** A name follows if it looks like one: "Mr". */
    titles: command,
    /** A name follows if it is first name and family name: "I am", "my neighbour". */
    presentations: command,
    /** A name stands before: Turkish "Bey". */
    honorifics: command,
    /** The end of a letter; a signature may follow. */
    closings: command,
    /** A name on a doorbell or letterbox follows. */
    doorbell: command,
    /** The number of a flat follows. */
    flats: command,
    plates: command,
    births: command,
    phones: command,
  },
  strict,
)

/** A language's words around personal data. */
export type PersonalWords = Static<typeof Personal>

/** Until when something is to be, in words: `bis Ende März`, `حتى ١ فبراير` (content/duration.ts). */
const Dates = Type.Object(
  {
    until: List,
    /** January to December, each in all its forms. */
    months: Type.Array(List, { minItems: 12, maxItems: 12 }),
    /** Monday to Sunday. */
    weekdays: Type.Array(List, { minItems: 7, maxItems: 7 }),
    tomorrow: List,
    end: List,
    next: List,
  },
  strict,
)

/** How long something is to be, in words: `4 Wochen`, `أسبوعين`, `dört hafta` (content/duration.ts). */
const Durations = Type.Object(
  {
    units: Type.Object({ day: List, week: List, month: List, year: List }, strict),
    /** Words that are number and unit in one, and units that mean one when they stand alone: "أسبوعين", "неделю". */
    whole: Type.Array(Type.Object({ count: Type.Integer(), unit: Type.Enum(units), words: List }, strict)),
    /** The numbers from one to twelve, each in all its forms. */
    numbers: Type.Array(List, { minItems: 12, maxItems: 12 }),
    /** Words that may stand around it: "für", "lang". */
    around: List,
    dates: Dates,
  },
  strict,
)

/** A language's words for how long something is to be. */
export type DurationWords = Static<typeof Durations>

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
        channels: command,
        person: command,
        contact: command,
        pause: command,
        continue: command,
        less: command,
        single: command,
        digest: command,
        onlyDistrict: command,
        notices: command,
        why: command,
        council: command,
        events: command,
        hello: command,
        thanks: command,
      },
      strict,
    ),
    /** Words of politeness that may stand before or behind a command. */
    polite: command,
    durations: Type.Optional(Durations),
    safety: Type.Optional(Safety),
    personal: Personal,
  },
  strict,
)

/** The words of one language, `locales/<tag>/words.json`. Leichte Sprache only adds to the German ones. */
export type Words = Static<typeof WordsFile>

/** Fourteen long files are read before the first message is understood; checking them uncompiled took a third of a second. */
const checker = Compile(WordsFile)

/** Reads a language's words. Throws naming the file and the field when it is not as it should be. */
export function readWords(tag: string, folder: string = localesFolder): Words {
  const file = join(folder, tag, 'words.json')
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const [problem] = checker.Errors(content)
  if (problem) throw new Error(`${file}: ${problem.instancePath || 'the file'} ${problem.message}`)
  return content as Words
}
