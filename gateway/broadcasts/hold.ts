import { heldReasons } from '../delivery/way.ts'
import type { Runtime } from '../runtime.ts'
import { BroadcastRefusal } from './refusal.ts'
import { changersOf, requireSecondPerson } from './second-person.ts'
import { beginSending } from './start.ts'
import { hasNewWords, putDownEditions } from './words.ts'
import { type Editor, lockBroadcast, noteAct, requireStep } from './work.ts'

type Needs = Pick<Runtime, 'prisma' | 'city' | 'catalog' | 'clock' | 'doorbell' | 'channels'>

/**
 * Stops a broadcast: no message of it starts after this has committed. Whoever may write or release it may stop it. Throws
 * `BroadcastRefusal`: unknownBroadcast, forbiddenTransition.
 */
export async function stopBroadcast(
  { prisma, city, clock }: Pick<Needs, 'prisma' | 'city' | 'clock'>,
  editor: Editor,
  id: string,
): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    const { broadcast } = await lockBroadcast(
      transaction,
      city,
      editor,
      ['notice.release', 'notice.write'],
      id,
    )
    requireStep(broadcast, 'stopped')
    const at = clock()
    await transaction.broadcast.update({ where: { id }, data: { state: 'stopped', stoppedAt: at } })
    await noteAct(transaction, { actor: editor.id, action: 'broadcast.stop', id, at })
  })
}

/**
 * Lets a stopped broadcast go on, with the words as they are now: whoever has not got it yet gets these, whoever has it keeps what they
 * got (`correctBroadcast` is for them). New words need a person who did not write them, as a release does. Throws `BroadcastRefusal`:
 * unknownBroadcast, forbiddenTransition, ownWork.
 */
export async function resumeBroadcast(
  runtime: Needs,
  editor: Editor,
  id: string,
): Promise<{ newWords: boolean }> {
  const { prisma, city, clock, doorbell } = runtime
  const newWords = await prisma.$transaction(async (transaction) => {
    const { broadcast, notice } = await lockBroadcast(transaction, city, editor, ['notice.release'], id)
    const at = clock()
    const waits = broadcast.startedAt === null && broadcast.startsAt !== null && broadcast.startsAt > at
    requireStep(broadcast, waits ? 'scheduled' : 'sending')
    const changed = await hasNewWords(runtime, transaction, broadcast)
    if (changed) {
      const changers = await changersOf(transaction, notice, broadcast.releasedAt)
      requireSecondPerson(city, editor, broadcast, [broadcast.createdBy, notice.createdBy, ...changers])
      await putDownEditions(runtime, transaction, broadcast)
    }
    if (waits) {
      await transaction.broadcast.update({ where: { id }, data: { state: 'scheduled', stoppedAt: null } })
    } else await beginSending(runtime, transaction, broadcast, at)
    await noteAct(transaction, {
      actor: editor.id,
      action: 'broadcast.resume',
      id,
      detail: { newWords: changed },
      at,
    })
    return changed
  })
  doorbell.broadcast([id])
  doorbell.delivery(runtime.channels.keys())
  return { newWords }
}

/**
 * Ends a broadcast before everybody has it; what was not sent never is. A draft is ended by who may write it, a released one by who may
 * release it, once it is stopped. Throws `BroadcastRefusal`: unknownBroadcast, forbiddenTransition.
 */
export async function cancelBroadcast(
  { prisma, city, clock }: Pick<Needs, 'prisma' | 'city' | 'clock'>,
  editor: Editor,
  id: string,
): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    const permissions = ['notice.release', 'notice.write'] as const
    const { broadcast } = await lockBroadcast(transaction, city, editor, permissions, id)
    if (broadcast.releasedAt !== null) await lockBroadcast(transaction, city, editor, ['notice.release'], id)
    requireStep(broadcast, 'cancelled')
    const at = clock()
    await transaction.broadcast.update({ where: { id }, data: { state: 'cancelled', doneAt: at } })
    const { count } = await transaction.outboxMessage.updateMany({
      where: {
        broadcastId: id,
        OR: [
          { status: 'queued' },
          { status: 'held', errorCode: 'digest', digestId: null },
          { status: 'held', errorCode: { in: [...heldReasons] } },
        ],
      },
      data: { status: 'cancelled' },
    })
    await noteAct(transaction, {
      actor: editor.id,
      action: 'broadcast.cancel',
      id,
      detail: { unsent: count },
      at,
    })
  })
}

/** A broadcast that waits for its release goes back to its author, with a reason. Throws `BroadcastRefusal` as the others do, and missingReason. */
export async function returnBroadcast(
  { prisma, city, clock }: Pick<Needs, 'prisma' | 'city' | 'clock'>,
  editor: Editor,
  id: string,
  reason: string,
): Promise<void> {
  if (reason.trim() === '') {
    throw new BroadcastRefusal('missingReason', 'reason', 'Say what should be different.')
  }
  await prisma.$transaction(async (transaction) => {
    const permissions = ['notice.release', 'notice.write'] as const
    const { broadcast } = await lockBroadcast(transaction, city, editor, permissions, id)
    requireStep(broadcast, 'draft')
    await transaction.broadcast.update({
      where: { id },
      data: { state: 'draft', submittedBy: null, returnReason: reason },
    })
    await noteAct(transaction, { actor: editor.id, action: 'broadcast.return', id, at: clock() })
  })
}
