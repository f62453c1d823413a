import { type TSchema, Type } from 'typebox'

/** A value or null. */
export const nullable = <T extends TSchema>(schema: T, options: { description?: string } = {}) =>
  Type.Union([schema, Type.Null()], options)

/** A UUID. */
export const IdShape = Type.String({ format: 'uuid' })

/** A moment, ISO 8601 in UTC. */
export const TimeShape = Type.String({ format: 'date-time' })

/** A moment that somebody gives. RFC 3339 also knows leap seconds and the year 0; JavaScript and PostgreSQL do not. */
export const GivenTimeShape = Type.String({
  format: 'date-time',
  pattern: '^[12]\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]',
})

/** Text without NUL, which PostgreSQL cannot store. */
export const line = (options: { minLength?: number; maxLength: number; description?: string }) =>
  Type.String({ pattern: '^[^\\u0000]*$', ...options })

/** Words of a person: something besides white space, and no NUL. */
export const words = (options: { maxLength: number; description?: string }) =>
  Type.String({ minLength: 1, pattern: '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$', ...options })
