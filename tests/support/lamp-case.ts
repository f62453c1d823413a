import type { Transaction } from '#civic/transaction.ts'
import { fileCase } from '#gateway/cases/file.ts'
import type { Runtime } from '#gateway/runtime.ts'

/** A case of a lamp that somebody reported over this channel, just as the gateway files it. Gives its id. */
export async function fileLampCase(
  runtime: Pick<Runtime, 'city'>,
  transaction: Transaction,
  { residentId, channel, at }: { residentId: string; channel: string; at: Date },
): Promise<string> {
  const { id } = await fileCase(runtime, transaction, {
    residentId,
    kind: 'defect',
    text: 'Lampe',
    language: 'de',
    category: null,
    place: null,
    mediaKeys: [],
    channel,
    author: 'resident',
    at,
  })
  return id
}
