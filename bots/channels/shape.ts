import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

/** Answers whether an unknown value has a shape, and narrows it. */
export function shape<T extends TSchema>(schema: T): (value: unknown) => value is Static<T> {
  const validator = Compile(schema)
  return (value): value is Static<T> => validator.Check(value)
}
