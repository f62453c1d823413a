import { Type } from 'typebox'
import { shape } from '#bots/channels/shape.ts'

const userIdPattern = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/
const numberPattern = /^\d{5,20}$/

/** A business-scoped user id such as "DE.13491208655302741918": a person as this business knows them, without their number. */
export const isUserId = (handle: string) => userIdPattern.test(handle)

/** A person by the names that a payload gives: the user id where there is one, else the digits of their number. */
export interface Person {
  handle: string
  alsoKnownAs?: string[]
}

/** The person behind these names, the telling ones first; `undefined` when none of them is a name. */
export function personOf(names: readonly unknown[]): Person | undefined {
  const known = [...new Set(names.flatMap((name) => (isName(name) ? [name] : [])))]
  const [handle, ...others] = [...known.filter(isUserId), ...known.filter((name) => !isUserId(name))]
  if (handle === undefined) return undefined
  return { handle, ...(others.length > 0 ? { alsoKnownAs: others } : {}) }
}

const isName = (name: unknown): name is string =>
  typeof name === 'string' && (userIdPattern.test(name) || numberPattern.test(name))

/** Whether it is an entry of a payload's list of contacts. */
export const isContact = shape(
  Type.Object({ wa_id: Type.Optional(Type.String()), user_id: Type.Optional(Type.String()) }),
)
