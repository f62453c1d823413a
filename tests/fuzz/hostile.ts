import fc from 'fast-check'
import type { Random } from '#tests/integration/gateway/random.ts'

/** Values that parsers trip over. */
const nasty: readonly [unknown, ...unknown[]] = [
  null,
  true,
  0,
  -1,
  0.5,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_VALUE,
  1e300,
  '',
  '0',
  '\0',
  'a\0b',
  '\ud800',
  'x\udc00y',
  '\u202e\u200f\ufeff',
  'ß'.repeat(5_000),
  '__proto__',
  "'; DROP TABLE inbox_message; --",
  '{name, plural, =0 {nobody',
  '999999999999999999999999',
  [],
  [[]],
  {},
  { length: -1 },
  { toString: null },
]

/** A copy of a JSON value in which some parts are changed, dropped, doubled or nested deeper. */
export function mutate(value: unknown, random: Random, share: number): unknown {
  if (random.next() < share) return random.pick(nasty)
  if (Array.isArray(value)) {
    const items = value.map((item) => mutate(item, random, share))
    return random.next() < share ? [...items, ...items] : items
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(() => random.next() >= share / 2)
    .map(([name, part]) => [name, mutate(part, random, share)] as const)
  if (random.next() < share / 2) entries.push([random.pick(['__proto__', 'constructor', '', 'a\0']), {}])
  return Object.fromEntries(entries)
}

/** Flips, drops, doubles or inserts some bytes: broken UTF-8, broken JSON. */
export function damage(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes)
  for (let times = 1 + random.below(4); times > 0 && copy.length > 0; times -= 1) {
    copy[random.below(copy.length)] = random.pick([0x00, 0x22, 0x5c, 0x7b, 0x80, 0xc0, 0xed, 0xff])
  }
  const cut = random.below(copy.length + 1)
  return random.next() < 0.3 ? copy.subarray(0, cut) : copy
}

const deep = 20_000
const huge = 4_500_000

/** Bodies that are shaped like nothing we know. */
const shapeless = fc.oneof(
  { weight: 4, arbitrary: fc.json().map((text) => Buffer.from(text)) },
  { weight: 3, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('[', '{"a":', '"', '\\u0000').map((part) => Buffer.from(part.repeat(deep))),
  },
)

/** So many shapeless bodies, the same for the same seed. */
export function sampleShapeless(count: number, seed: number): Buffer[] {
  return fc.sample(shapeless, { numRuns: count, seed })
}

/** One body larger than any door lets in. */
export const tooLarge = Buffer.alloc(huge, 0x20)
