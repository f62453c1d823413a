import type { MessageKey } from '../keys.ts'
import type { Param, Text } from '../message.ts'
import { describeKind, type FactField } from './describe.ts'
import type { NoticeKind } from './kind.ts'

/**
 * The facts of a notice as lines in the order of its kind: "Wann: …". A beginning and its end are one line, a flag is its sentence.
 * Facts that are missing or not what they should be have no line; content/notices/check.ts names them.
 */
export function factLines(kind: NoticeKind, facts: Record<string, unknown>): Text[] {
  const { facts: fields } = describeKind(kind)
  const ends = new Set(fields.filter((field) => isThere(facts, field)).flatMap(({ until }) => until ?? []))
  return fields
    .filter((field) => isThere(facts, field) && !ends.has(field.name))
    .flatMap((field): Text[] => {
      if (field.fact === 'flag') return facts[field.name] === true ? [labelOf(field.name)] : []
      const value = paramOf(fields, field, facts)
      return value === null ? [] : [lineOf(labelNameOf(field, facts), value)]
    })
}

/** Days from one to another are a period, whatever the kind calls its first one. */
function labelNameOf({ fact, name, until }: FactField, facts: Record<string, unknown>): string {
  return fact === 'day' && until && facts[until] ? 'period' : name
}

/** When and where of what people come to, as every message about it says it. */
export function eventLines({
  startsAt,
  endsAt,
  place,
}: {
  startsAt: Date
  endsAt: Date | null
  place: string | null
}): Text[] {
  const when = moments(startsAt.toISOString(), endsAt?.toISOString() ?? null)
  return [
    ...(when === null ? [] : [lineOf('startsAt', when)]),
    ...(place === null ? [] : [lineOf('place', place)]),
  ]
}

/** A moment that is no fact of a kind, with its label: until when one may answer a poll. */
export function momentLine(name: string, at: Date): Text {
  return lineOf(name, moment(at.toISOString()))
}

/** "Label: value" for a field of facts or words. */
export function lineOf(name: string, value: Param): Text {
  return { key: 'notice.line', params: { label: labelOf(name), value } }
}

function isThere(facts: Record<string, unknown>, { name }: FactField): boolean {
  return facts[name] !== undefined && facts[name] !== null
}

function paramOf(
  fields: readonly FactField[],
  field: FactField,
  facts: Record<string, unknown>,
): Param | null {
  const value = facts[field.name]
  switch (field.fact) {
    case 'moment':
    case 'day': {
      const end = fields.find(({ name }) => name === field.until)
      const until = end && isThere(facts, end) ? String(facts[end.name]) : null
      return field.fact === 'day' ? days(String(value), until) : moments(String(value), until)
    }
    case 'place':
    case 'link':
      return String(value)
    case 'euros':
      return typeof value === 'number' ? { key: 'notice.euros', params: { euros: value } } : null
    case 'count':
      return typeof value === 'number' ? { key: 'notice.count', params: { count: value } } : null
    case 'choices':
      return Array.isArray(value) && value.length > 0 ? { list: value.map(choiceOf) } : null
    case 'flag':
      return null
  }
}

function moments(from: string, until: string | null): Param | null {
  if (!isMoment(from)) return null
  // An end that is not after its beginning is a mistake or stands for "not known" (many council systems say midnight).
  if (until === null || !isMoment(until) || Date.parse(until) <= Date.parse(from)) return moment(from)
  const apart = Date.parse(until) - Date.parse(from)
  if (apart > sameDayMs) return { key: 'notice.span', params: { from: moment(from), to: moment(until) } }
  return { key: 'notice.sameDay', params: { day: dayOf(from), from: timeOf(from), to: timeOf(until) } }
}

/** What ends so soon needs no second date: "18:00 to 1:00" is understood. */
const sameDayMs = 12 * 3_600_000

function days(from: string, until: string | null): Param | null {
  if (!isMoment(noonOf(from))) return null
  const first = dayOf(noonOf(from))
  if (until === null || until <= from || !isMoment(noonOf(until))) return first
  return { key: 'notice.span', params: { from: first, to: dayOf(noonOf(until)) } }
}

/** A day of the calendar has no zone; at noon (UTC) it is that day in every European one. */
function noonOf(day: string): string {
  return `${day}T12:00:00Z`
}

function moment(at: string): Text {
  return { key: 'notice.moment', params: { day: dayOf(at), time: timeOf(at) } }
}

function dayOf(at: string): Param {
  return { date: at, style: 'day' }
}

function timeOf(at: string): Param {
  return { date: at, style: 'time' }
}

function isMoment(text: string): boolean {
  return !Number.isNaN(Date.parse(text))
}

/** Names of facts and choices come from the kinds; tests/unit/notices/kinds.test.ts holds that every one has its text. */
function labelOf(name: string): Text {
  return { key: `notice.label.${name}` as MessageKey }
}

function choiceOf(value: unknown): Text {
  return { key: `notice.choice.${value}` as MessageKey }
}
