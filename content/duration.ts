import { fold, foldDigits, plainWords } from './fold.ts'
import { languageOf, languages } from './languages.ts'
import type { Span } from './span.ts'
import { daysOf, type SpanWords, spanWordsOf } from './span-words.ts'
import { matchWord } from './words.ts'

/** A duration is a few words; longer texts are sentences. In UTF-16 units. */
const longest = 80

/** How long a text means that is nothing but a duration or a date, in any language, the resident's own first; `null`: it is none. */
export function parseDuration(text: string, language: string): Span | null {
  const found = findSpans(text, language).find(({ rests }) => rests.includes(''))
  return found?.span ?? null
}

/** The number a text is, in figures or in words from one to twelve; `null`: it is none. */
export function parseNumber(text: string, language: string): number | null {
  const words = fold(text)
  if (/^\d{1,3}$/.test(words)) return Number(words)
  const found = inOrder(language).map((tag) => spanWordsOf(tag)?.numbers.get(words))
  return found.find((number) => number !== undefined) ?? null
}

/** The one number that stands in a text, in figures or, where there are none, in words; `null`: there is none, or more than one. */
export function numberIn(text: string, language: string): number | null {
  const { folded } = wordsOf(text)
  const figures = folded.filter((word) => /^\d{1,3}$/.test(word))
  const told = figures.length > 0 ? figures : folded.filter((word) => parseNumber(word, language) !== null)
  const [only, ...others] = told
  return only !== undefined && others.length === 0 ? parseNumber(only, language) : null
}

/**
 * How long somebody wants peace who writes "pause" with a duration or a date: "4 Wochen Pause", "أوقف لمدة ٤ أسابيع", "pause until
 * March". A stop word with a duration is a pause too: whoever says until when does not want to go for good.
 */
export function parsePause(text: string, language: string): Span | null {
  const found = findSpans(text, language).find(({ rests, isBareDate, known }) =>
    rests.some((rest) => {
      const command = rest === '' ? null : matchWord(rest, language)
      return command === 'pause' || (command === 'stop' && !isBareDate) || known.pauses.has(fold(rest))
    }),
  )
  return found?.span ?? null
}

/** A span within a text, and what else is said there: as it stands, without "until", and without all that may stand around. */
interface Found {
  span: Span
  rests: string[]
  /** A date without a word such as "until". */
  isBareDate: boolean
  known: SpanWords
}

/** The words of a text as they stand and folded, one beside the other. */
interface Words {
  plain: string[]
  folded: string[]
}

/** A span that was read, and the word after it. */
interface Read {
  span: Span
  end: number
  date: boolean
}

function inOrder(language: string): string[] {
  const own = languageOf(language).tag
  return [own, ...languages.map(({ tag }) => tag).filter((tag) => tag !== own)]
}

function findSpans(text: string, language: string): Found[] {
  if (text.length > longest) return []
  const known = inOrder(language).flatMap((tag) => spanWordsOf(tag) ?? [])
  const figures = readFigures(text)
  if (figures) {
    const words = wordsOf(figures.rest)
    return known.map((one) => foundIn(words, one, { span: figures.span, end: 0, date: true }, 0))
  }
  const words = wordsOf(text)
  const telling = known.filter((one) => words.folded.some((word) => one.telling.has(word)))
  return telling.flatMap((one) =>
    words.folded.flatMap((_, start) => {
      const read = readDate(words.folded, start, one) ?? readDuration(words.folded, start, one)
      return read ? [foundIn(words, one, read, start)] : []
    }),
  )
}

function wordsOf(text: string): Words {
  const plain = plainWords(text.replace(/(\p{Nd})(?=\p{L})/gu, '$1 ')).split(' ')
  return { plain, folded: plain.map((word) => fold(word)) }
}

function foundIn({ plain, folded }: Words, known: SpanWords, read: Read, start: number): Found {
  const rest = plain.filter((_, index) => index < start || index >= read.end)
  const without = (left: Set<string>) => rest.filter((word) => !left.has(fold(word))).join(' ')
  const isBareDate = read.date && !folded.some((word) => known.until.has(word))
  const rests = [rest.join(' '), without(known.until), without(known.around)]
  return { span: read.span, rests, isBareDate, known }
}

/** "1.2.", "01.02.2027", "1/2" as people write dates here, day before month, and "2027-02-01". */
function readFigures(text: string): { span: Span; rest: string } | null {
  const figures = foldDigits(text)
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(figures)
  if (iso) return { span: iso[0], rest: figures.replace(iso[0], ' ') }
  const short = /(?<!\d)(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2})?)?(?!\d)/.exec(figures)
  if (!short) return null
  const [whole, day = '', month = '', year] = short
  const span = spanOf(Number(day), Number(month), year === undefined ? null : Number(year))
  return span === null ? null : { span, rest: figures.replace(whole, ' ') }
}

function spanOf(day: number, month: number, year: number | null): Span | null {
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 12)) return null
  const pad = (number: number) => String(number).padStart(2, '0')
  const short = `${pad(month)}-${pad(day)}`
  return year === null ? short : `${year < 100 ? 2000 + year : year}-${short}`
}

function readDuration(words: string[], start: number, known: SpanWords): Read | null {
  const number = readNumber(words, start, known)
  const unit = number && known.units.get(words[number.end] ?? '')
  if (number && unit) return { span: String(number.value * daysOf[unit]), end: number.end + 1, date: false }
  const whole = lookUp(words, start, known.whole)
  return whole && { span: String(whole.value), end: whole.end, date: false }
}

/** A number in figures or words; of several words ("mười hai") the longest reading counts. */
function readNumber(words: string[], start: number, known: SpanWords): { value: number; end: number } | null {
  const figures = /^\d{1,3}$/.exec(words[start] ?? '')
  return figures ? { value: Number(figures[0]), end: start + 1 } : lookUp(words, start, known.numbers)
}

/** A day with its month in either order, a month, a day of the week, tomorrow, the end of this or the beginning of the next week. */
function readDate(words: string[], start: number, known: SpanWords): Read | null {
  const first = words[start] ?? ''
  const isEnd = known.end.has(first)
  // Vietnamese "sáu" (six) and "sau" (next) look alike without their accents.
  const isNext = known.next.has(first) && !known.numbers.has(first)
  if (isEnd || isNext) {
    const after = skip(words, start + 1, known)
    const month = isEnd ? readMonth(words, after, known, true) : null
    const unit = known.units.get(words[after] ?? '')
    return month ?? (unit ? { span: unit, end: after + 1, date: true } : null)
  }
  const unit = known.units.get(first)
  if (unit && known.next.has(words[start + 1] ?? '')) return { span: unit, end: start + 2, date: true }
  if (known.tomorrow.has(first)) return { span: 'day', end: start + 1, date: true }
  const weekday = lookUp(words, start, known.weekdays)
  const month = readMonth(words, start, known, false)
  if (month) return month
  if (weekday) return { span: weekday.value, end: weekday.end, date: true }
  const day = readNumber(words, start, known)
  return day && readMonth(words, skip(words, day.end, known), known, false, day.value)
}

/** A month, with what may follow: its day where none came before, its end, and the year. */
function readMonth(
  words: string[],
  start: number,
  known: SpanWords,
  isEnd: boolean,
  day?: number,
): Read | null {
  const month = lookUp(words, start, known.months)
  if (!month) return null
  let { end } = month
  let number = day
  const after = day === undefined ? readNumber(words, skip(words, end, known), known) : null
  if (after && after.value <= 31) {
    number = after.value
    end = after.end
  }
  const endsMonth = isEnd || known.end.has(words[end] ?? '')
  if (endsMonth && !isEnd) end += 1
  const year = /^20\d\d$/.exec(words[skip(words, end, known)] ?? '')
  if (year) end = skip(words, end, known) + 1
  const span = endsMonth
    ? spanOf(1, (month.value % 12) + 1, year && Number(year[0]) + (month.value === 12 ? 1 : 0))
    : spanOf(number ?? 1, month.value, year && Number(year[0]))
  return span === null ? null : { span, end, date: true }
}

/** The first word from here that does not merely stand around. */
function skip(words: string[], from: number, { around }: SpanWords): number {
  const next = words.findIndex((word, index) => index >= from && !around.has(word))
  return next < 0 ? words.length : next
}

/** What these words mean, the longest of them first. */
function lookUp<Value>(
  words: string[],
  start: number,
  meanings: Map<string, Value>,
): { value: Value; end: number } | null {
  for (const length of [3, 2, 1]) {
    const value = meanings.get(words.slice(start, start + length).join(' '))
    if (value !== undefined && start + length <= words.length) return { value, end: start + length }
  }
  return null
}
