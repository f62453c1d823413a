import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { stop as stopResident } from '#civic/resident.ts'
import type { Runtime } from '../runtime.ts'
import type { ClaimedMessage } from './claim.ts'
import { judge, type Outcome, writeOutcomes } from './outcome.ts'

/** Writes what became of some messages, and what it says about their addresses. */
export async function settle(
  runtime: Runtime,
  channel: ChannelAdapter,
  results: ReadonlyMap<ClaimedMessage, Outcome>,
): Promise<void> {
  // First of all: what is written as unsent is claimed anew at once, and must find the address blocked.
  for (const [message, outcome] of results) {
    if (outcome.type === 'failed' && outcome.error.kind === 'stopped') await leaveInPeace(runtime, message)
  }
  const writes = [...results].map(([message, outcome]) => judge(message, outcome))
  const written = await writeOutcomes(runtime, writes)
  if (written < writes.length) {
    runtime.log.warn(
      { channel: channel.id, refused: writes.length - written },
      'results of an older fence were refused: another deliverer has taken over',
    )
  }
  for (const [message, outcome] of results) {
    if (outcome.type === 'sent' && outcome.result.newHandle) {
      await moveHandle(runtime, channel.id, message.addressId, outcome.result.newHandle)
    }
  }
}

/** Who blocked us is treated as if they had said STOP. */
async function leaveInPeace(runtime: Runtime, message: ClaimedMessage): Promise<void> {
  await runtime.prisma.$transaction(async (transaction) => {
    await transaction.address.updateMany({ where: { id: message.addressId }, data: { state: 'blocked' } })
    const reachable = await transaction.address.count({
      where: { residentId: message.residentId, state: 'active' },
    })
    if (reachable === 0) await stopResident(transaction, message.residentId, runtime.clock())
  })
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
