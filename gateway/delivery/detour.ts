import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { knocks } from '#civic/reach.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'
import { pointerReply } from '#content/pointer.ts'
import { webchatLink } from '../chat-links.ts'
import { put } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import type { ClaimedMessage } from './claim.ts'
import { knockFor } from './road.ts'
import { tellAgainHours, type Way } from './way.ts'
import { permissionFor, purposeOf } from './window.ts'

/** A way that does not end in a call for this very message. */
export type Detour = Extract<Way, { type: 'otherChannel' | 'held' }>

/**
 * Sets a claimed message on its way round: moves it to another chat of the person, or lets it wait; where they are to be told, that is a
 * message of its own, once a day and chat. All in one transaction. A message that another deliverer has by now stays as that one left it.
 */
export async function takeDetour(
  runtime: Runtime,
  channel: ChannelAdapter,
  message: ClaimedMessage,
  way: Detour,
): Promise<void> {
  const now = runtime.clock()
  const isOurs = await runtime.prisma
    .$transaction(async (transaction) => {
      const told = way.told === null ? null : await tell(runtime, transaction, channel, message, way.told)
      const to =
        way.type === 'otherChannel'
          ? { ...way.to, status: 'queued', reason: null, way: way.type }
          : { ...message, channel: channel.id, status: 'held', reason: way.reason, way: told ?? 'wait' }
      const count = await transaction.$executeRaw`
      UPDATE outbox_message SET status = ${to.status}, address_id = ${to.addressId}::uuid, channel = ${to.channel},
        moved_from = CASE WHEN ${to.channel} <> channel THEN coalesce(moved_from, channel) ELSE moved_from END,
        error_code = ${to.reason}, way = ${to.way}, due_at = ${now}, attempts = attempts - 1
      WHERE id = ${message.id} AND fence = ${message.fence} AND channel = ${channel.id} AND status = 'sending'`
      if (count === 0) throw new TakenOver()
    })
    .then(
      () => true,
      (error: unknown) => {
        if (error instanceof TakenOver) return false
        throw error
      },
    )
  if (!isOurs) return
  runtime.doorbell.delivery([channel.id, ...(way.type === 'otherChannel' ? [way.to.channel] : [])])
}

class TakenOver extends Error {}

/** Puts the word that something waits, unless they had one lately. Gives what they were told; `null`: they could not be. */
async function tell(
  runtime: Runtime,
  transaction: Transaction,
  { id: channel }: ChannelAdapter,
  message: ClaimedMessage,
  how: 'knock' | 'pointer',
): Promise<'knock' | 'pointer' | null> {
  const now = runtime.clock()
  const before = await transaction.outboxMessage.findFirst({
    where: {
      addressId: message.addressId,
      way: knocks,
      dueAt: { gt: new Date(now.getTime() - tellAgainHours * 3_600_000) },
    },
    orderBy: { id: 'desc' },
    select: { status: true },
  })
  if (before) return before.status === 'failed' || before.status === 'suppressed' ? null : how
  const { residentId, addressId, language } = message
  await put(transaction, [
    {
      residentId,
      addressId,
      channel,
      language,
      lane: 'update',
      class: 'once',
      reply:
        how === 'pointer'
          ? pointerTo(runtime, message)
          : await knockAt(runtime, transaction, channel, message),
      dueAt: now,
      way: knocks,
    },
  ])
  return how
}

function pointerTo({ config }: Runtime, message: ClaimedMessage): Reply {
  return pointerReply(purposeOf(message), webchatLink(config))
}

/** Its words are the approved ones in any case: when the window opens before it goes, nothing needs to be said any more. */
async function knockAt(
  { city }: Runtime,
  transaction: Transaction,
  channel: string,
  message: ClaimedMessage,
): Promise<Reply> {
  const { caseId } = message
  const isPoor = permissionFor(city, channel, purposeOf(message)) !== 'full'
  const name = knockFor({ caseId, isPoor })
  const opens = 'waiting:open:'
  if (name === 'newsWaiting' || caseId === null) {
    return { text: { key: 'template.newsWaiting' }, template: { name: 'newsWaiting', values: [], opens } }
  }
  const { reference } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { reference: true },
  })
  return {
    text: { key: 'template.answerWaiting', params: { reference } },
    template: { name, values: [{ literal: reference }], opens },
  }
}
