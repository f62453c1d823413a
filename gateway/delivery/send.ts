import { type ChannelAdapter, SendError } from '#bots/channels/contract.ts'
import { render } from '#content/render.ts'
import type { Runtime } from '../runtime.ts'
import type { ClaimedMessage } from './claim.ts'
import type { Outcome } from './outcome.ts'

/** Renders a message in its reader's language and calls the channel. Never rejects: whatever happens is an outcome. */
export async function send(
  runtime: Runtime,
  channel: ChannelAdapter,
  message: ClaimedMessage,
): Promise<Outcome> {
  try {
    const rendered = render(runtime.catalog, runtime.city, message.language, message.reply)
    const repeat = message.possibleRepeat
      ? `\n\n${runtime.catalog.text(message.language, 'delivery.possibleRepeat')}`
      : ''
    const result = await channel.send(
      { ...rendered, text: rendered.text + repeat, outboxId: message.id.toString() },
      { addressId: message.addressId, handle: runtime.vault.open(message.handleCipher) },
    )
    return { type: 'sent', result }
  } catch (error) {
    const at = runtime.clock()
    if (error instanceof SendError) return { type: 'failed', error, at }
    const name = error instanceof Error ? error.name : 'unknown'
    runtime.log.error(
      { channel: channel.id, outboxMessageId: message.id.toString(), error: name },
      'cannot send',
    )
    return {
      type: 'failed',
      at,
      error: new SendError('rejected', 'This message cannot be rendered or sent', {
        platformCode: name,
        cause: error,
      }),
    }
  }
}
