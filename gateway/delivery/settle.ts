import type { ChannelAdapter, SendErrorKind } from '#bots/channels/contract.ts'
import { moveWaiting } from '#civic/leave-chat.ts'
import { stop as stopResident } from '#civic/resident.ts'
import { takeUpReceipts } from '../outbox/receipt.ts'
import type { Runtime } from '../runtime.ts'
import type { ClaimedMessage } from './claim.ts'
import { takeDetour } from './detour.ts'
import { isOfChat, moveOn } from './move-on.ts'
import { judge, type Outcome, writeOutcomes } from './outcome.ts'

/** Writes what became of some messages, and what it says about their addresses. */
export async function settle(
  runtime: Runtime,
  channel: ChannelAdapter,
  results: ReadonlyMap<ClaimedMessage, Outcome>,
): Promise<void> {
  // First of all: what is written as unsent is claimed anew at once, and must find the address blocked.
  for (const [message, outcome] of results) {
    if (outcome.type === 'failed') await leaveInPeace(runtime, message, outcome.error.kind)
  }
  const refused = [...results].flatMap(([message, outcome]) =>
    outcome.type === 'failed' && isOfChat(outcome.error.kind) ? [message] : [],
  )
  const moved = await moveOn(runtime, channel.id, refused)
  const hasWindow = channel.capabilities.serviceWindowHours !== null
  for (const [message, outcome] of results) {
    if (hasWindow && isWindowClosed(outcome)) await closeWindow(runtime, message)
    if (outcome.type === 'detour') await takeDetour(runtime, channel, message, outcome.way)
  }
  const writes = [...results].flatMap(([message, outcome]) =>
    outcome.type === 'detour' || moved.has(message.id) ? [] : [judge(message, outcome, hasWindow)],
  )
  const written = await writeOutcomes(runtime, channel.id, writes)
  if (written < writes.length) {
    runtime.log.warn(
      { channel: channel.id, refused: writes.length - written },
      'results of an older fence were refused: another deliverer has taken over',
    )
  }
  const sent = writes.flatMap(({ platformMessageId }) => platformMessageId ?? [])
  if (channel.capabilities.receipts && sent.length > 0) await takeUpReceipts(runtime, channel.id, sent)
  for (const [message, outcome] of results) {
    if (outcome.type === 'sent' && outcome.result.newHandle) {
      await moveHandle(runtime, channel.id, message.addressId, outcome.result.newHandle)
    }
  }
}

function isWindowClosed(outcome: Outcome): boolean {
  return outcome.type === 'failed' && outcome.error.kind === 'windowClosed'
}

/** The platform's book counts: unless the person has written meanwhile, their window is closed in ours as well. */
async function closeWindow({ pool }: Runtime, { addressId, heardAt }: ClaimedMessage): Promise<void> {
  await pool.query('UPDATE address SET heard_at = NULL WHERE id = $1 AND heard_at <= $2', [
    addressId,
    heardAt,
  ])
}

/**
 * Who blocked us is treated as if they had said STOP, and so is whoever is gone from their last chat. Of a chat that is gone beside others what
 * waited for it moves on.
 */
async function leaveInPeace(
  runtime: Runtime,
  { residentId, addressId }: ClaimedMessage,
  kind: SendErrorKind,
): Promise<void> {
  if (kind !== 'stopped' && kind !== 'gone') return
  const channels = await runtime.prisma.$transaction(async (transaction) => {
    await transaction.address.updateMany({ where: { id: addressId }, data: { state: 'blocked' } })
    const reachable = await transaction.address.count({ where: { residentId, state: 'active' } })
    if (reachable === 0) await stopResident(transaction, residentId, runtime.clock())
    return reachable > 0 && kind === 'gone' ? moveWaiting(transaction, addressId) : []
  })
  runtime.doorbell.delivery(channels)
}

async function moveHandle(
  runtime: Runtime,
  channel: string,
  addressId: string,
  handle: string,
): Promise<void> {
  await runtime.pool.query(
    `UPDATE address SET handle_hash = $2, handle_cipher = $3
     WHERE id = $1 AND NOT EXISTS (SELECT FROM address WHERE channel = $4 AND handle_hash = $2)`,
    [addressId, runtime.vault.hash(channel, handle), runtime.vault.seal(handle), channel],
  )
}
