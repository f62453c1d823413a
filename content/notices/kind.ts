import { type TObject, Type } from 'typebox'

/** How a form asks for a fact and how a message writes it. */
export const factTypes = ['moment', 'day', 'place', 'link', 'euros', 'count', 'flag', 'choices'] as const
export type FactType = (typeof factTypes)[number]

/**
 * The facts a notice may have: what is the same in every language. Each is a schema with a `fact` beside it, which says how a form
 * asks for it and how a message writes it (`notice.line.<name>` in locales). A new one is a line here.
 */
export const facts = {
  /** A moment, ISO 8601 with its zone. `until` names the fact with its end: both are one line of the message. */
  moment: ({ until }: { until?: string } = {}) =>
    Type.String({ format: 'date-time', fact: 'moment', ...(until && { until }) }),
  /** A day of the calendar. */
  day: ({ until }: { until?: string } = {}) =>
    Type.String({ format: 'date', fact: 'day', ...(until && { until }) }),
  /** A place as people find it: house, street, number. Not translated. */
  place: () => Type.String({ minLength: 1, maxLength: 200, fact: 'place' }),
  /** A web address. */
  link: () => Type.String({ pattern: '^https://[^\\s]+$', maxLength: 500, fact: 'link' }),
  /** Whole euros. `districtBudget`: what a district has for the year; the check compares it with the city's own number. */
  euros: ({ districtBudget = false }: { districtBudget?: boolean } = {}) =>
    Type.Integer({
      minimum: 0,
      maximum: 100_000_000,
      fact: 'euros',
      ...(districtBudget && { districtBudget }),
    }),
  count: (minimum = 0, maximum = 100_000) => Type.Integer({ minimum, maximum, fact: 'count' }),
  flag: () => Type.Boolean({ fact: 'flag' }),
  /** Several of a fixed list; the names are in `notice.choice.<value>`. */
  choices: <const Value extends string>(values: readonly Value[]) =>
    Type.Array(Type.Enum([...values]), { uniqueItems: true, fact: 'choices' }),
}

/** A field of words that every language has its own version of. Sizes are UTF-16 units. */
export interface WordField {
  id: string
  most: number
  needed: boolean
  /** More than one line. */
  long: boolean
}

/** What may be announced. One file each; form, check, preview and every channel's message follow from it. */
export interface NoticeKind {
  /** Also the name of its texts: `notice.kind.<id>`. */
  id: string
  facts: TObject
  words: readonly WordField[]
  /** `once`: never twice, rather not at all (an invitation). `mustArrive`: rather twice than not (a warning). */
  class: 'once' | 'mustArrive'
  /** What people come to: it gets registration, a public page and a calendar file. Such a kind has `startsAt`, perhaps `endsAt` and `place`. */
  isEvent: boolean
}

/** Declares a kind with its facts typed. */
export function defineNoticeKind<Facts extends TObject>(
  kind: Omit<NoticeKind, 'facts'> & { facts: Facts },
): Omit<NoticeKind, 'facts'> & { facts: Facts } {
  return kind
}

/** The words that every kind has: a heading and what it is about. */
export const titleAndText: readonly WordField[] = [
  { id: 'title', most: 120, needed: true, long: false },
  { id: 'text', most: 1500, needed: true, long: true },
]
