import type { TSchema } from 'typebox'
import type { FactType, NoticeKind, WordField } from './kind.ts'

/** A fact of a kind as a form needs it. */
export interface FactField {
  name: string
  fact: FactType
  needed: boolean
  /** `choices`: what may be chosen; the names are in `notice.choice.<value>`. */
  choices?: string[]
  /** `count`, `euros`. */
  minimum?: number
  maximum?: number
  /** `place`, `link`: UTF-16 units. */
  most?: number
  /** The fact with the end of what begins here. */
  until?: string
}

/** A kind of notice as data: the desk builds its form from it, and the lines of a message follow the order of its facts. */
export interface KindDescription {
  id: string
  class: NoticeKind['class']
  isEvent: boolean
  facts: FactField[]
  words: WordField[]
}

/** What the keywords of a fact's schema may be; which are there depends on its type. */
interface FactSchema {
  fact: FactType
  until?: string
  minimum?: number
  maximum?: number
  maxLength?: number
  items?: { enum?: string[] }
}

/** Describes a kind. */
export function describeKind(kind: NoticeKind): KindDescription {
  return {
    id: kind.id,
    class: kind.class,
    isEvent: kind.isEvent,
    facts: Object.entries<TSchema>(kind.facts.properties).map(([name, schema]) => {
      const given = schema as unknown as FactSchema
      return {
        name,
        fact: given.fact,
        needed: kind.facts.required?.includes(name) ?? false,
        ...(given.items?.enum && { choices: [...given.items.enum] }),
        ...(given.minimum !== undefined && { minimum: given.minimum }),
        ...(given.maximum !== undefined && { maximum: given.maximum }),
        ...(given.maxLength !== undefined && { most: given.maxLength }),
        ...(given.until !== undefined && { until: given.until }),
      }
    }),
    words: kind.words.map((field) => ({ ...field })),
  }
}
