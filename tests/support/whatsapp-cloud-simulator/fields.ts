import { invalid, missing, Refusal } from './refusal.ts'

/** A JSON object as it came. */
export type Fields = Record<string, unknown>

/** An object that has to be there. */
export function objectOf(fields: Fields, name: string): Fields {
  const value = fields[name]
  if (value === undefined) throw missing(name)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(100, `Param ${name} must be a JSON object.`)
  }
  return value as Fields
}

/** A list that has to be there. */
export function listOf(fields: Fields, name: string): Fields[] {
  const value = fields[name]
  if (value === undefined) throw missing(name)
  if (!Array.isArray(value)) throw new Refusal(100, `Param ${name} must be an array.`)
  return value as Fields[]
}

/** A text that has to be there, of at most so many UTF-16 code units. */
export function textOf(fields: Fields, name: string, most: number): string {
  const value = fields[name]
  if (value === undefined) throw missing(name)
  if (typeof value !== 'string') throw new Refusal(100, `Param ${name} must be a string.`)
  if (value.trim() === '') throw invalid(`Parameter '${name}' must not be empty.`)
  return limited(value, name, most)
}

/** A text that may be left out; `undefined` then. */
export function optionalTextOf(fields: Fields, name: string, most: number): string | undefined {
  return fields[name] === undefined ? undefined : textOf(fields, name, most)
}

function limited(value: string, name: string, most: number): string {
  if (value.length > most) {
    throw new Refusal(100, `Param ${name} must be at most ${most} characters long.`)
  }
  return value
}

/** Ids and titles of one message must each be there once. */
export function demandDistinct(values: string[], what: string): void {
  if (new Set(values).size !== values.length) throw invalid(`Duplicated ${what} in one message.`)
}
