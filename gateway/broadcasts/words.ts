import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from '#civic/transaction.ts'
import { composeEdition } from '#content/notices/compose.ts'
import type { Broadcast } from '#prisma/client.ts'
import { freezeEditions } from '../notices/editions.ts'
import { readWholeNotice } from '../notices/whole.ts'
import type { Runtime } from '../runtime.ts'

type Needs = Pick<Runtime, 'city' | 'catalog' | 'clock'>

/**
 * Puts down what residents of each language get from now on. Anew after a change, all languages carry the next revision together, so
 * that one number says which words somebody got.
 */
export async function putDownEditions(
  runtime: Needs,
  transaction: Transaction,
  { id, noticeId }: Pick<Broadcast, 'id' | 'noticeId'>,
): Promise<void> {
  const revision = (await revisionOf(transaction, id)) + 1
  const editions = await freezeEditions(transaction, runtime, { noticeId, broadcastId: id })
  for (const { language, basis, reply } of editions) {
    const words = { basis, reply: reply as object, revision }
    await transaction.broadcastEdition.upsert({
      where: { broadcastId_language: { broadcastId: id, language } },
      create: { broadcastId: id, language, ...words },
      update: words,
    })
  }
}

/** The revision of the words that go out now; 0: none were put down yet. */
export async function revisionOf(transaction: Transaction, broadcastId: string): Promise<number> {
  const { _max } = await transaction.broadcastEdition.aggregate({
    where: { broadcastId },
    _max: { revision: true },
  })
  return _max.revision ?? 0
}

/** True when the notice would read differently today from what was put down. */
export async function hasNewWords(
  { city }: Pick<Needs, 'city'>,
  transaction: Transaction,
  { id, noticeId }: Pick<Broadcast, 'id' | 'noticeId'>,
): Promise<boolean> {
  const notice = await readWholeNotice(transaction, noticeId)
  const putDown = await transaction.broadcastEdition.findMany({ where: { broadcastId: id } })
  return city.languages.some((language) => {
    const { reply, basis } = composeEdition(notice, language, id)
    const before = putDown.find((edition) => edition.language === language)
    return before?.basis !== basis || !isDeepStrictEqual(before.reply, JSON.parse(JSON.stringify(reply)))
  })
}
