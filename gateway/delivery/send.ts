import { type ChannelAdapter, type OutgoingMessage, SendError } from '#bots/channels/contract.ts'
import { pointerReply } from '#content/pointer.ts'
import { render } from '#content/render.ts'
import { fillTemplate } from '#content/templates/fill.ts'
import type { Runtime } from '../runtime.ts'
import { chatLinkOf } from '../webchat/link.ts'
import type { ClaimedMessage } from './claim.ts'
import type { Outcome, SentAs } from './outcome.ts'
import { purposeOf } from './window.ts'

/** Renders a message in its reader's language and calls the channel. Never rejects: whatever happens is an outcome. */
export async function send(
  runtime: Runtime,
  channel: ChannelAdapter,
  message: ClaimedMessage,
  as: SentAs,
): Promise<Outcome> {
  try {
    const result = await channel.send(outgoing(runtime, message, as), {
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

function outgoing(runtime: Runtime, message: ClaimedMessage, as: SentAs): OutgoingMessage {
  const { catalog, city, config } = runtime
  const { language, possibleRepeat } = message
  const reply = as === 'pointer' ? pointerReply(purposeOf(message), chatLinkOf(config)) : message.reply
  const rendered = render(catalog, city, language, reply)
  const repeat = possibleRepeat ? `\n\n${catalog.text(language, 'delivery.possibleRepeat')}` : ''
  return {
    ...rendered,
    text: rendered.text + repeat,
    outboxId: message.id.toString(),
    ...(as === 'template' &&
      reply.template && { template: fillTemplate(catalog, city, language, reply.template) }),
  }
}
