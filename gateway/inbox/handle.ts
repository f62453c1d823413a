import type { DomainAction } from '#bots/engine/action.ts'
import { turn } from '#bots/engine/turn.ts'
import { forgetAfter } from '#civic/resident.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'
import { releaseHeld } from '../delivery/held.ts'
import { put } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import { applyActions } from './apply.ts'
import { joinDrafts } from './apply-link.ts'
import { withArrived } from './arrived.ts'
import { readEvent } from './event.ts'
import type { Picked } from './picked.ts'
import { withResults } from './result.ts'
import { loadView } from './view.ts'

const newsworthy = new Set<DomainAction['type']>([
  'fileConcern',
  'addToCase',
  'takeBackAddition',
  'withdrawCase',
  'joinCase',
  'reopenCase',
  'eraseData',
])

/** What is to be done once the transaction is committed. */
export interface Effects {
  media: string[]
  news: boolean
  /** Others were told something on these. */
  channels: string[]
  /** Who has messages waiting now that were another's before. */
  residents: string[]
}

/** Everything one message causes, inside the caller's transaction. */
export async function handle(runtime: Runtime, transaction: Transaction, picked: Picked): Promise<Effects> {
  const { message } = picked
  const event = readEvent(message)
  const heard = await withArrived(runtime, transaction, picked)
  const { resident } = heard
  const view = await loadView(runtime, transaction, heard)
  const result = turn(resident.session, event, view)
  const applied = await applyActions(
    {
      runtime,
      transaction,
      residentId: resident.id,
      language: resident.language,
      channel: message.channel,
      addressId: message.addressId,
      inboxMessageId: message.id,
      held: picked.held,
      events: view.events,
      at: runtime.clock(),
    },
    result.actions,
  )
  const said = applied.instead ? [applied.instead] : result.replies
  const receiver = applied.receiver ?? { residentId: resident.id, addressId: message.addressId }
  const replies: Reply[] = event.type === 'blocked' ? [] : [...said, ...applied.replies]
  const ids = await put(
    transaction,
    replies.map((reply) => ({
      residentId: receiver.residentId,
      addressId: receiver.addressId,
      channel: message.channel,
      language: result.language,
      lane: 'reply',
      class: 'mustArrive',
      reply: withResults(reply, applied.results),
      dueAt: runtime.clock(),
      causedBy: message.id,
    })),
  )
  await finish(transaction, picked, result.session, event.type === 'blocked')
  const hasWindow = (runtime.channels.get(message.channel)?.capabilities.serviceWindowHours ?? null) !== null
  if (hasWindow) await releaseHeld(transaction, message.addressId, runtime.clock())
  if (applied.mergedInto !== null) await joinDrafts(transaction, applied.mergedInto, result.session)
  const farewell = ids.at(-1)
  if (applied.receiver?.isFarewell && farewell !== undefined) {
    await forgetAfter(transaction, applied.receiver.residentId, farewell)
  }
  return {
    media: applied.mediaToFetch,
    news: result.actions.some(({ type }) => newsworthy.has(type)),
    channels: applied.channels,
    residents: applied.mergedInto === null ? [] : [applied.mergedInto],
  }
}

/**
 * Ends a turn in one statement: message, session, and whether the address may be written to. Whoever writes again after a farewell is
 * not forgotten with it, hence `erase_after`; blocking us is not writing. Who was erased or is part of somebody else now has no row.
 */
async function finish(
  transaction: Transaction,
  picked: Picked,
  session: object,
  blocked: boolean,
): Promise<void> {
  await transaction.$executeRaw`
    WITH done AS (
      UPDATE inbox_message SET state = 'done', done_at = now() WHERE id = ${picked.message.id}
    ), reached AS (
      UPDATE address SET state = ${blocked ? 'blocked' : 'active'}
      WHERE id = ${picked.message.addressId}::uuid AND state = ${blocked ? 'active' : 'blocked'}
    )
    UPDATE resident SET session = ${JSON.stringify(session)}::jsonb,
      erase_after = CASE WHEN ${blocked} THEN erase_after ELSE NULL END
    WHERE id = ${picked.resident.id}::uuid`
}
