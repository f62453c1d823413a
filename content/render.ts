import { councilTopic } from '#civic/notice.ts'
import type { City, LocalText } from './city/city.ts'
import type { Catalog, MessageParams } from './i18n.ts'
import { type Language, languageOf, sourceLanguage } from './languages.ts'
import type { Choice, CityName, Param, RenderedMessage, Reply, ResultRef, Text } from './message.ts'

/** What the turn's actions brought about, for `{ result: … }` parameters. */
export type Results = Partial<Record<ResultRef['result'], string>>

/** Turns a reply into one message in one language. Throws when a result it names is not among `results`. */
export function render(
  catalog: Catalog,
  city: City,
  language: string,
  reply: Reply,
  results?: Results,
): RenderedMessage {
  const writer = createWriter(catalog, city, languageOf(language), results)
  const pressable = ({ id, label }: Choice) => ({ id, label: writer.text(label) })
  const { poll } = reply
  return {
    text: writer.text(reply.text),
    language: writer.language.tag,
    direction: writer.language.direction,
    choices: (reply.choices ?? []).map(pressable),
    ...(reply.choices?.length ? { chooseLabel: writer.text({ key: 'menu.choose' }) } : {}),
    ...(poll ? { poll: { question: writer.text(poll.question), answers: poll.answers.map(pressable) } } : {}),
    ...(reply.ask ? { ask: reply.ask } : {}),
    ...(reply.ask === 'location' ? { askLabel: writer.text({ key: 'webchat.sharePlace' }) } : {}),
    media: reply.media ?? [],
  }
}

/** Turns one text into words of a language: a button's label, a place's name, a whole sentence. */
export function renderText(catalog: Catalog, city: City, language: string, text: Text): string {
  return createWriter(catalog, city, languageOf(language), undefined).text(text)
}

interface Writer {
  language: Language
  text(text: Text): string
}

function createWriter(
  catalog: Catalog,
  city: City,
  language: Language,
  results: Results | undefined,
): Writer {
  function text(text: Text): string {
    if ('key' in text) return catalog.text(language.tag, text.key, params(text.params ?? {}))
    if ('name' in text) return nameOf(city, language.tag, text.name)
    if ('lines' in text) return text.lines.map(writer.text).join('\n')
    return text.literal
  }

  function params(given: Record<string, Param>): MessageParams {
    return Object.fromEntries(Object.entries(given).map(([name, param]) => [name, word(name, param)]))
  }

  function word(name: string, param: Param): string | number {
    if (typeof param === 'number') return param
    if (typeof param === 'string') return isolate(language, param)
    if ('date' in param) return formatDate(language, city.timeZone, param)
    if ('list' in param) {
      return new Intl.ListFormat(language.intl, { type: 'conjunction' }).format(param.list.map(nested))
    }
    if ('result' in param) {
      const result = results?.[param.result]
      if (result === undefined) {
        throw new Error(
          `The text needs the ${param.result} in "${name}", but no action of this turn brought one`,
        )
      }
      return isolate(language, (param.after ?? '') + result)
    }
    return nested(param)
  }

  function nested(part: Text): string {
    const words = text(part)
    return 'key' in part || 'lines' in part ? words : isolate(language, words)
  }

  const writer = { language, text }
  return writer
}

/** First strong isolate and its end: what stands between them keeps its own direction and leaves the sentence's alone. */
const isolateStart = '\u2068'
const isolateEnd = '\u2069'
const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const leftToRightBit = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/u

/** Fences off words whose direction is not the sentence's: numbers, German street names, a resident's own words. */
export function isolate(language: Language, words: string): string {
  const foreign = language.direction === 'rtl' ? leftToRightBit : rightToLeftLetter
  return foreign.test(words) ? isolateStart + words + isolateEnd : words
}

const dateStyles = {
  date: { dateStyle: 'long' },
  dateTime: { dateStyle: 'long', timeStyle: 'short' },
  time: { timeStyle: 'short' },
  /** The date with its weekday. */
  day: { dateStyle: 'full' },
  /** A day soon to come: its weekday says more than its year. */
  appointment: { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
} as const

function formatDate(
  language: Language,
  timeZone: string,
  { date, style }: Extract<Param, { date: string }>,
): string {
  const parts = new Intl.DateTimeFormat(language.intl, { ...dateStyles[style], timeZone }).formatToParts(
    new Date(date),
  )
  return parts
    .map(({ type, value }) =>
      type === 'hour' && !language.leadingZeroHour ? value.replace(/^0/, '') : value,
    )
    .join('')
}

function nameOf(city: City, tag: string, { of, id }: CityName): string {
  switch (of) {
    case 'city':
      return local(id === 'authority' ? city.authority : city.name, tag)
    case 'category':
      return local(find(city.categories, of, id).name, tag)
    case 'advice':
      return local(find(city.categories, of, id).advice ?? { de: '' }, tag)
    case 'topic': {
      const council = city.councils.find((known) => councilTopic(known.id) === id)
      return council?.name ?? local(find(city.topics, of, id).name, tag)
    }
    case 'area':
      return find(
        city.areas.map(({ code, name }) => ({ id: code, name })),
        of,
        id,
      ).name
    case 'body':
      return local(find(city.bodies, of, id).name, tag)
    case 'contact':
      return find(city.contacts, of, id).name
    case 'contactRole':
      return local(find(city.contacts, of, id).role, tag)
    case 'contactHours':
      return local(find(city.contacts, of, id).hours, tag)
    case 'contactRoom':
      return local(find(city.contacts, of, id).room ?? { de: '' }, tag)
    case 'consultationPlace': {
      const [contact = '', index = '0'] = id.split('.')
      return local(find(city.contacts, of, contact).consultations[Number(index)]?.place ?? { de: '' }, tag)
    }
    case 'helpline':
      return local(find(city.helplines, of, id).name, tag)
    case 'answerQuestion':
      return local(find(city.answers, of, id).question, tag)
    case 'answerText':
      return local(find(city.answers, of, id).text, tag)
  }
}

function find<T extends { id: string }>(entries: T[], of: CityName['of'], id: string): T {
  const entry = entries.find((candidate) => candidate.id === id)
  if (!entry) {
    throw new Error(`The city has no ${of} "${id}"; stored texts still name it, so bring it back`)
  }
  return entry
}

/** A city's word in a language; Leichte Sprache and whatever is missing fall back to German. */
function local(words: LocalText, tag: string): string {
  return words[tag] ?? words[sourceLanguage]
}
