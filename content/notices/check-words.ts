import type { City } from '../city/city.ts'
import { dayOf } from '../city/day.ts'
import { datesIn } from './dates.ts'
import type { CheckedNotice, Finding } from './finding.ts'
import { messageLength, mostInCaption, mostInMessage } from './fit.ts'
import { checkPollWords, pollFields } from './poll.ts'
import { fileOfCaption, mostCaption } from './words.ts'

/** Words of one language: missing, too long, shouted, or with other dates than the facts. */
export function checkWords(
  city: City,
  notice: CheckedNotice,
  language: string,
  words: Record<string, string>,
): Finding[] {
  const find = findIn(language)
  const title = words.title ?? ''
  const total = messageLength(words, notice.poll)
  const fields = [...notice.kind.words, ...pollFields(notice.poll)]
  return [
    ...fields
      .filter(({ id, needed }) => needed && (words[id] ?? '') === '')
      .map(({ id }) => find(id, 'wordsMissing', 'error')),
    ...Object.entries(words).flatMap(([field, text]) => {
      const most = fields.find(({ id }) => id === field)?.most ?? captionLimitOf(field)
      return most !== null && text.length > most
        ? [find(field, 'wordsTooLong', 'error', { most, length: text.length })]
        : []
    }),
    ...(total > mostInMessage ? [find('text', 'longForMessage', 'hint', { most: mostInMessage })] : []),
    ...(notice.files.length > 0 && total > mostInCaption && total <= mostInMessage
      ? [find('text', 'longForPicture', 'hint', { most: mostInCaption })]
      : []),
    ...(title !== '' && !/\p{L}/u.test(title) ? [find('title', 'noLetters', 'error')] : []),
    ...['title', 'text']
      .filter((field) => isShouted(words[field] ?? ''))
      .map((field) => find(field, 'allCapitals', 'hint')),
    ...checkPollWords(notice.poll, language, words),
    ...checkDates(city, notice, language, words),
  ]
}

function captionLimitOf(field: string): number | null {
  return fileOfCaption(field) === null ? null : mostCaption
}

/** More than one word, and no small letter in a writing that has them. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const large = text.match(/\p{Lu}/gu) ?? []
  return letters.length >= 12 && large.length > letters.length * 0.7
}

/** Only German dates are read: the source words of nearly every notice. */
function checkDates(
  city: City,
  { kind, facts }: CheckedNotice,
  language: string,
  words: Record<string, string>,
): Finding[] {
  if (!language.startsWith('de')) return []
  const days = Object.keys(kind.facts.properties).flatMap((name) => {
    const value = facts[name]
    if (typeof value !== 'string') return []
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [value]
    return /^\d{4}-\d{2}-\d{2}T/.test(value) ? [dayOf(city.timeZone, new Date(value))] : []
  })
  if (days.length === 0) return []
  const find = findIn(language)
  return datesIn(words.text ?? '').map(({ words: date, month, day }) => {
    const isFact = days.some((one) => one.endsWith(`-${month}-${day}`))
    return find('text', isFact ? 'factRepeated' : 'otherDate', 'hint', { date })
  })
}

function findIn(language: string) {
  return (
    field: string,
    code: Finding['code'],
    weight: Finding['weight'],
    params: Finding['params'] = {},
  ): Finding => ({ field: `words.${field}`, language, code, params, weight })
}
