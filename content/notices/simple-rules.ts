/**
 * Word lists and patterns behind the check of Leichte Sprache. They find what is likely, not what is certain: a person decides. The
 * rules are those of BITV 2.0, annex 2 part 2, and of "Leichte Sprache BW" (leichtesprache-bw.de/start/empfehlungen).
 */

/** Rules that look at words alone. */
export const wordRules = [
  'passive',
  'genitive',
  'subjunctive',
  'negation',
  'abbreviation',
  'capitals',
  'numberWord',
  'date',
  'time',
  'foreignWord',
  'man',
  'sign',
  'splitWord',
] as const
export type WordRule = (typeof wordRules)[number]

/** A pattern of a rule. `certain` ones are errors, others are hints. */
export interface RulePattern {
  rule: WordRule
  certain: boolean
  pattern: RegExp
}

/** Whole words, one of a list; JavaScript's \b knows no umlauts. */
function words(list: string, flags = 'giu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${list})(?![\\p{L}\\p{N}])`, flags)
}

const separable =
  'ab|an|auf|aus|bei|bekannt|durch|ein|fern|fest|frei|heraus|her|hin|hoch|los|mit|nach|statt|teil|um|unter|vor|weg|weiter|wieder|zu|zurück|zusammen'
/** Infinitives that look like participles. */
const infinitives =
  'gehen|geben|gelten|gehören|gewinnen|genießen|geschehen|gestalten|gewähren|gefallen|gelingen|genügen|gelangen|gebrauchen|gedenken|geraten|gestehen'
/** Ends of strong participles that have no "ge": "beschlossen", "vergeben". */
const strongEnds = 'lossen|oben|eben|offen|ieden|oten|ommen|assen|orfen|ogen|unden|angen|iesen'
const participle = `(?!(?:${infinitives})(?!\\p{L}))(?:${[
  `(?:${separable})?ge\\p{L}{2,}(?:t|en)`,
  '\\p{L}{2,}iert',
  `(?:${separable})?(?:be|emp|ent|er|ver|zer)(?:\\p{L}{2,}t|\\p{L}+(?:${strongEnds}))`,
].join('|')})`
const noun = '[A-ZÄÖÜ]\\p{Ll}+(?:-[A-ZÄÖÜ]?\\p{L}+)*'

export const rulePatterns: readonly RulePattern[] = [
  // "wird … gebaut", "gebaut worden": a comma or the end of a sentence may not lie between them, the point of a date may.
  {
    rule: 'passive',
    certain: false,
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:wird|werden|wurden?|würden?)(?!\\p{L})(?:[^.!?,\\n]|(?<=\\d)\\.){0,150}?(?<!\\p{L})${participle}(?!\\p{L})|${participle}\\s+(?:wird|werden|wurden?|worden)(?!\\p{L}))`,
      'gu',
    ),
  },
  // "des Amtes": an article only the genitive has, before a noun with its ending.
  {
    rule: 'genitive',
    certain: true,
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Dd]es|(?:[Ee]|[Mm]e|[Kk]e|[Ss]e|[Ii]hre|unsere|diese|jede)ines)\\s+(?:\\p{Ll}+en\\s+)?${noun}(?<=s)(?!\\p{L})`,
      'gu',
    ),
  },
  {
    rule: 'genitive',
    certain: false,
    pattern: new RegExp(
      `(?<=(?<![.!?]\\s)${noun}\\s)(?:der|einer|dieser|unserer|Ihrer|ihrer)\\s+(?:\\p{Ll}+en\\s+)?${noun}`,
      'gu',
    ),
  },
  {
    rule: 'genitive',
    certain: false,
    pattern: words(
      'wegen|trotz|aufgrund|anhand|innerhalb|außerhalb|anlässlich|bezüglich|hinsichtlich|mittels|seitens|zwecks|infolge|angesichts',
    ),
  },
  {
    rule: 'subjunctive',
    certain: false,
    pattern: words(
      'würden?|könnten?|müssten?|sollten?|dürften?|hätten?|wären?|gäbe|käme|ließe|bräuchten?|wüssten?|seien?',
    ),
  },
  {
    rule: 'negation',
    certain: false,
    pattern: words(
      'nicht|nichts|kein(?:e[mnrs]?)?|nie|niemals|niemand(?:en|em)?|weder|un(?:möglich|gültig|zulässig|erwünscht|bekannt|nötig|genau|gern|befugt)\\p{L}*',
    ),
  },
  {
    rule: 'abbreviation',
    certain: true,
    pattern: words(
      'z\\.\\s?B\\.|d\\.\\s?h\\.|u\\.\\s?a\\.|i\\.\\s?d\\.\\s?R\\.|o\\.\\s?ä\\.|usw\\.|bzw\\.|ca\\.|ggf\\.|inkl\\.|evtl\\.|etc\\.|vgl\\.|Nr\\.|Tel\\.|Abs\\.|Art\\.|Mio\\.|Mrd\\.|EUR',
      'gu',
    ),
  },
  { rule: 'abbreviation', certain: false, pattern: words('[A-ZÄÖÜ]{2,5}', 'gu') },
  { rule: 'capitals', certain: false, pattern: words('[A-ZÄÖÜ]{6,}', 'gu') },
  {
    rule: 'numberWord',
    certain: false,
    pattern: words(
      'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|fünfzig|hundert|tausend|(?:erste|zweite|dritte)[nrsm]?',
    ),
  },
  // "01.03.2020": it is written "1. März 2020".
  { rule: 'date', certain: true, pattern: /(?<!\d)\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?(?!\d)/gu },
  // "09:00", "9.30 Uhr": it is written "9:00 Uhr".
  { rule: 'time', certain: true, pattern: /(?<!\d)(?:0\d:\d{2}|\d{1,2}\.\d{2}(?=\s?Uhr))(?!\d)/gu },
  {
    rule: 'foreignWord',
    certain: false,
    pattern: words(
      'Partizipation\\p{L}*|Workshops?|Flyer[ns]?|Kick-?[Oo]ff|Events?|Feedbacks?|Homepages?|Downloads?|Prozess\\p{L}*|Konzept\\p{L}*|Evaluation\\p{L}*|Ressourcen?|Infrastruktur\\p{L}*|Mobilität\\p{L}*|Akteur\\p{L}*|Potenzial\\p{L}*|Synergie\\p{L}*|Transparenz|Resilienz|Kontext\\p{L}*|relevant\\p{L}*|optional\\p{L}*|partizipativ\\p{L}*|nachhaltig\\p{L}*|Nachhaltigkeit|implementier\\p{L}*|initiier\\p{L}*|evaluier\\p{L}*|priorisier\\p{L}*|koordinier\\p{L}*|realisier\\p{L}*|finanzier\\p{L}*|involvier\\p{L}*|Legislatur\\p{L}*|Gremi\\p{L}+|Resolution\\p{L}*|Initiative\\p{L}*',
    ),
  },
  { rule: 'man', certain: true, pattern: words('man') },
  { rule: 'sign', certain: false, pattern: /[;%§&*_…]|(?<=\p{L})\/(?=\p{L})/gu },
  { rule: 'splitWord', certain: true, pattern: /(?<=\p{Ll})-\n(?=\p{Ll})/gu },
]

/** What follows a comma and begins another statement. */
export const secondStatement =
  /,\s+(?:dass|weil|wenn|ob|damit|obwohl|obgleich|während|nachdem|bevor|ehe|sobald|solange|sodass|falls|sofern|indem|da|als|um(?!\s+\d)|ohne|statt|sondern|aber|denn|wobei|wodurch|woran|worüber|wofür|welche[mnrs]?|(?:in|an|auf|mit|von|zu|für|bei|nach|aus|über|unter)\s+(?:der|die|das|dem|den|denen|deren|dessen)|der|die|das|dem|den|deren|dessen|denen|wie|wo|was|wer)(?!\p{L})/gu
