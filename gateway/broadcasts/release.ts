import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from '#civic/transaction.ts'
import type { Notice } from '#prisma/client.ts'
import { noteAnnounced } from '../events/announced.ts'
import { publishEvent } from '../events/publish.ts'
import type { Runtime } from '../runtime.ts'
import { type BroadcastWarning, requireSendable, usefulUntil, weighAudience } from './check-sendable.ts'
import { BroadcastRefusal } from './refusal.ts'
import { requireSecondPerson } from './second-person.ts'
import { beginSending } from './start.ts'
import { putDownEditions } from './words.ts'
import { type Editor, lockBroadcast, noteAct, requireStep } from './work.ts'

type Needs = Pick<Runtime, 'prisma' | 'pool' | 'city' | 'catalog' | 'clock' | 'channels' | 'doorbell'>

/**
 * Hands a draft in for release. Gives what somebody should think of before they release it. Throws `BroadcastRefusal`:
 * unknownBroadcast, forbiddenTransition, findings, missingLanguages, emptyAudience, inPast, tooLate,
 * changedMeanwhile.
 */
export async function submitBroadcast(
  runtime: Needs,
  editor: Editor,
  id: string,
): Promise<{ warnings: BroadcastWarning[] }> {
  const { prisma, city, clock } = runtime
  const draft = await prisma.$transaction(async (transaction) => {
    const found = await lockBroadcast(transaction, city, editor, ['notice.write'], id)
    requireStep(found.broadcast, 'awaitingRelease')
    if (found.broadcast.startsAt !== null && found.broadcast.startsAt < clock()) {
      throw new BroadcastRefusal(
        'inPast',
        'startsAt',
        'Its beginning has passed. Choose another time, or none to send at once.',
      )
    }
    await requireSendable(runtime, transaction, found)
    return found
  })
  const warnings = await weighAudience(runtime, draft)
  await prisma.$transaction(async (transaction) => {
    const found = await lockBroadcast(transaction, city, editor, ['notice.write'], id)
    if (!isDeepStrictEqual(found, draft)) {
      throw new BroadcastRefusal(
        'changedMeanwhile',
        'id',
        'Somebody changed the broadcast or its notice meanwhile. Read it again, then hand it in.',
      )
    }
    await transaction.broadcast.update({
      where: { id },
      data: { state: 'awaitingRelease', submittedBy: editor.id, returnReason: null },
    })
    await noteAct(transaction, { actor: editor.id, action: 'broadcast.submit', id, at: clock() })
  })
  return { warnings }
}

/**
 * A second person lets it go out: from here on its words are put down. It begins at its time, or at once. An exception to quiet hours
 * is released with it. Throws `BroadcastRefusal`: unknownBroadcast, forbiddenTransition, ownWork, findings, missingLanguages, tooLate.
 */
export async function releaseBroadcast(runtime: Needs, editor: Editor, id: string): Promise<void> {
  const { city, clock, doorbell } = runtime
  await runtime.prisma.$transaction(async (transaction) => {
    const found = await lockBroadcast(transaction, city, editor, ['notice.release'], id)
    const { broadcast, notice } = found
    requireStep(broadcast, 'scheduled')
    const authors = [broadcast.createdBy, notice.createdBy, ...(await sourceWriters(transaction, notice))]
    requireSecondPerson(city, editor, broadcast, authors)
    await requireSendable(runtime, transaction, found)
    await putDownEditions(runtime, transaction, broadcast)
    const at = clock()
    await publishEvent(transaction, notice.id, at)
    await noteAnnounced(transaction, broadcast)
    const released = await transaction.broadcast.update({
      where: { id },
      data: {
        state: 'scheduled',
        releasedBy: editor.id,
        releasedAt: at,
        expiresAt: usefulUntil(found),
      },
    })
    await noteAct(transaction, {
      actor: editor.id,
      action: 'broadcast.release',
      id,
      detail: { urgent: broadcast.urgentReason !== null },
      at,
    })
    if (broadcast.startsAt === null || broadcast.startsAt <= at) {
      await beginSending(runtime, transaction, released, at)
    }
  })
  doorbell.broadcast([id])
}

/** Whoever wrote the source words last is their author as well. */
async function sourceWriters(transaction: Transaction, notice: Notice): Promise<string[]> {
  const source = await transaction.noticeVersion.findUnique({
    where: { noticeId_language: { noticeId: notice.id, language: notice.sourceLanguage } },
    select: { editedBy: true },
  })
  return source?.editedBy ? [source.editedBy] : []
}
