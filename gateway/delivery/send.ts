import { type ChannelAdapter, SendError } from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'
import type { ClaimedMessage } from './claim.ts'
import type { Outcome, SentAs } from './outcome.ts'
import { outgoing } from './outgoing.ts'

/** Renders a message in its reader's language and calls the channel. Never rejects: whatever happens is an outcome. */
export async function send(
  runtime: Runtime,
  channel: ChannelAdapter,
  message: ClaimedMessage,
  as: SentAs,
): Promise<Outcome> {
  try {
    const result = await channel.send(outgoing(runtime, channel, message, as), {
      addressId: message.addressId,
      handle: runtime.vault.open(message.handleCipher),
    })
    return { type: 'sent', result, as }
  } catch (error) {
    const at = runtime.clock()
    if (error instanceof SendError) return { type: 'failed', error, at, as }
    const name = error instanceof Error ? error.name : 'unknown'
    runtime.log.error(
      { channel: channel.id, outboxMessageId: message.id.toString(), error: name },
      'cannot send',
    )
    return {
      type: 'failed',
      at,
      as,
      error: new SendError('rejected', 'This message cannot be rendered or sent', {
        platformCode: name,
        cause: error,
      }),
    }
  }
}
