import { randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How staff see a resident: eight letters and digits (40 random bits) that tell nothing and are easy to read out. */
export function newPseudonym(): string {
  const letters = [...randomBytes(8)].map((byte) => alphabet[byte % 32])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
