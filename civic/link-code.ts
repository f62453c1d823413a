import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Transaction } from './transaction.ts'

/** What a code is for. `link`: both chats stay; `move`: the new one replaces the one it was asked for in. */
export const linkModes = ['link', 'move'] as const
export type LinkMode = (typeof linkModes)[number]

/** How long a code is good for. */
export const linkCodeMinutes = 15

/** Nothing that is taken for something else (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and no vowel, so that no code is a word. */
const alphabet = '34679CDFGHJKMNPQRTWXY'
const codeForm = new RegExp(`^(?=.{0,3}[34679])(?=.*[A-Z])[${alphabet}]{8}$`)

/** Whether a text has the form of a code. A digit among the first four keeps number plates apart: their letters come first. */
export function isLinkCode(text: string): boolean {
  return codeForm.test(text)
}

/** A fresh code: about 35 bits, enough beside so few tries in so few minutes (docs/decisions/0031). */
export function newLinkCode(): string {
  for (;;) {
    const code = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
    if (isLinkCode(code)) return code
  }
}

/** A code as people read it: `K7MP-4TXR`. */
export function spellLinkCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** A code that may still be used. */
export interface OpenLinkCode {
  id: string
  residentId: string
  /** Where it was asked for. */
  addressId: string
  mode: LinkMode
}

/** Keeps a resident's code by its keyed hash, in place of any other they have. */
export async function keepLinkCode(
  transaction: Pick<Transaction, 'linkCode'>,
  input: Omit<OpenLinkCode, 'id'> & { codeHash: Buffer; at: Date },
): Promise<void> {
  const { residentId, addressId, mode, codeHash, at } = input
  const expiresAt = new Date(at.getTime() + linkCodeMinutes * 60_000)
  await transaction.linkCode.deleteMany({ where: { OR: [{ residentId }, { expiresAt: { lte: at } }] } })
  await transaction.linkCode.create({
    data: {
      id: uuidv7(),
      residentId,
      addressId,
      codeHash: Uint8Array.from(codeHash),
      mode,
      createdAt: at,
      expiresAt,
    },
  })
}

/** The code with this hash or id; `null`: there is none, or it is over. */
export async function findLinkCode(
  transaction: Pick<Transaction, 'linkCode'>,
  by: { codeHash: Buffer } | { id: string },
  at: Date,
): Promise<OpenLinkCode | null> {
  const where = 'id' in by ? by : { codeHash: Uint8Array.from(by.codeHash) }
  const found = await transaction.linkCode.findFirst({ where: { ...where, expiresAt: { gt: at } } })
  const mode = linkModes.find((known) => known === found?.mode)
  if (!found || !mode) return null
  const { id, residentId, addressId } = found
  return { id, residentId, addressId, mode }
}
