import fc, { type Arbitrary } from 'fast-check'

/** The part of JSON Schema that the description of the staff API uses. */
export interface JsonSchema {
  type?: string
  format?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
}

/** Values that exist, so that a request gets past the door: ids of things, and words by the name of the field they fit. */
export interface Known {
  ids: readonly string[]
  words: Readonly<Record<string, string>>
}

/** Moments that programs stumble over; not all of them exist. */
const moments = [
  '2026-11-21T09:00:00.000Z',
  '2027-02-30T09:00:00Z',
  '2027-01-01T24:00:00Z',
  '2016-12-31T23:59:60Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59-12:00',
  '2027-01-01t09:00:00z',
  '2027-01-01T09:00:00.123456789Z',
]
const words = fc.oneof(
  fc.constantFrom('Guten Tag', ' ', '\0', 'a\0b', '\ud800', 'x\udc00', '\u202e', '%', "'; --", '{x, plural,'),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer({ min: 1, max: 6000 }).map((length) => 'ß'.repeat(length)),
)
const numbers = fc.constantFrom(
  0,
  -0,
  1,
  -1,
  2,
  12.37,
  51.34,
  90,
  180.1,
  1e9,
  2 ** 31,
  2 ** 53,
  1e300,
  -1e300,
)

/** Values that mostly fit a schema in shape, and mostly not in sense; some parts are missing, strange or added. `name`: of the field. */
export function nearly(schema: JsonSchema, known: Known, name = ''): Arbitrary<unknown> {
  return fc.oneof(
    { weight: 30, arbitrary: fitting(schema, known, name) },
    { weight: 1, arbitrary: fc.oneof(words, numbers, fc.constantFrom(null, [], {}, true)) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  )
}

function fitting(schema: JsonSchema, known: Known, name: string): Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => nearly(one, known, name)))
  switch (schema.type) {
    case 'string':
      return text(schema, known, name)
    case 'integer':
    case 'number':
      return fc.oneof(numbers, fc.integer({ min: 1, max: 90 }), fc.double({ noNaN: true }))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(nearly(schema.items ?? {}, known, name), { minLength: 0, maxLength: 3 })
    case 'object':
      return object(schema, known)
    default:
      return fc.jsonValue()
  }
}

function object({ properties = {}, required = [] }: JsonSchema, known: Known): Arbitrary<unknown> {
  const parts = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, nearly(part, known, name)]),
  )
  const sparse = fc.record(parts, { requiredKeys: required.filter((name) => name in parts) })
  const odd = { surplus: 1, constructor: {}, ['__proto__']: {} }
  return fc.oneof(
    { weight: 8, arbitrary: sparse },
    { weight: 1, arbitrary: fc.record(parts, { requiredKeys: [] }) },
    { weight: 1, arbitrary: sparse.map((given) => ({ ...given, ...odd })) },
  )
}

function text({ format }: JsonSchema, known: Known, name: string): Arbitrary<string> {
  if (format === 'uuid')
    return fc.oneof(fc.constantFrom(...known.ids), fc.constantFrom(...known.ids), fc.uuid())
  if (format === 'date-time')
    return fc.oneof(fc.constant('2026-12-01T09:00:00Z'), fc.constantFrom(...moments))
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(known.words[name] ?? 'Guten Tag') },
    { weight: 1, arbitrary: words },
  )
}
