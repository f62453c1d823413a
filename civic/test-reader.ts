import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Transaction } from './transaction.ts'

const codeMs = 24 * 3_600_000

/**
 * Gives somebody at the desk a code that ties a chat of theirs to their account, so that they read a notice there before residents do.
 * Good once and for a day; a new one takes the place of an unused one.
 */
export async function offerReaderCode(
  transaction: Pick<Transaction, 'testReader'>,
  staffId: string,
  at: Date,
): Promise<{ code: string; until: Date }> {
  await transaction.testReader.deleteMany({ where: { staffId, residentId: null } })
  const code = randomBytes(12).toString('base64url')
  const until = new Date(at.getTime() + codeMs)
  await transaction.testReader.create({
    data: { id: uuidv7(), staffId, code, codeUntil: until, createdAt: at },
  })
  return { code, until }
}

/** What a link into the chat carries to tie it: it opens the conversation "reader" with this code. */
export function readerStart(code: string): string {
  return `reader-${code}`
}

/** Somebody opened the chat with a code: from now on they read tests there. `false`: there is no such code, or it is over. */
export async function tieReader(
  transaction: Pick<Transaction, 'testReader'>,
  { code, residentId, at }: { code: string; residentId: string; at: Date },
): Promise<boolean> {
  const offered = await transaction.testReader.findFirst({ where: { code, codeUntil: { gt: at } } })
  if (!offered) return false
  const { id, staffId } = offered
  await transaction.testReader.deleteMany({ where: { staffId, residentId, id: { not: id } } })
  await transaction.testReader.update({ where: { id }, data: { residentId, code: null, codeUntil: null } })
  return true
}
