import type { Transaction } from './transaction.ts'

/**
 * Reference numbers people can say on the phone: the city's letter and eight digits in two groups, "L-4829-1534". The last digit
 * checks the others (Damm 2004: finds every single wrong digit and every swap of neighbours). Numbers follow no visible order, so
 * that nobody can tell from two of them how much was filed in between, and they never repeat.
 */
const numbersInACycle = 10_000_000n
const step = 7_368_787n
const offset = 2_915_431n

/** Takes the next free reference number. */
export async function nextReference(transaction: Transaction, prefix: string): Promise<string> {
  const [row] = await transaction.$queryRaw<{ value: bigint }[]>`SELECT nextval('case_seq') AS value`
  if (!row) throw new Error('case_seq gave no value: is the database migrated?')
  return formatReference(prefix, row.value)
}

/** The reference number of the n-th case. After ten million cases the numbers grow by a digit. */
export function formatReference(prefix: string, ordinal: bigint): string {
  const cycle = ordinal / numbersInACycle
  const shuffled = (((ordinal % numbersInACycle) * step + offset) % numbersInACycle)
    .toString()
    .padStart(7, '0')
  const digits = (cycle === 0n ? '' : cycle.toString()) + shuffled
  const checked = digits + dammDigit(digits)
  return `${prefix}-${checked.slice(0, -4)}-${checked.slice(-4)}`
}

/**
 * Reads a reference number as people write it: with or without the letter, with spaces, dots or dashes anywhere. `null` when it
 * has no eight digits or the check digit does not fit. Digits must be Western already.
 */
export function parseReference(prefix: string, text: string): string | null {
  const bare = text
    .trim()
    .toUpperCase()
    .replace(/[\s.\-–/#]/g, '')
  const digits = bare.startsWith(prefix.toUpperCase()) ? bare.slice(prefix.length) : bare
  if (!/^\d{8,12}$/.test(digits) || dammDigit(digits) !== 0) return null
  return `${prefix}-${digits.slice(0, -4)}-${digits.slice(-4)}`
}

const dammTable = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
]

function dammDigit(digits: string): number {
  let interim = 0
  for (const digit of digits) interim = dammTable[interim]?.[Number(digit)] ?? 0
  return interim
}
