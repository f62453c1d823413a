import type { ChannelAdapter, OutgoingMessage } from '#bots/channels/contract.ts'
import { pointerReply } from '#content/pointer.ts'
import { fillTemplate } from '#content/templates/fill.ts'
import { webchatLink } from '../chat-links.ts'
import type { Runtime } from '../runtime.ts'
import type { ClaimedMessage } from './claim.ts'
import { compose } from './compose.ts'
import type { SentAs } from './outcome.ts'
import { withoutFiles } from './way.ts'
import { purposeOf } from './window.ts'

/** What a message on its way out is made of. */
export type Unsent = Pick<
  ClaimedMessage,
  'id' | 'reply' | 'language' | 'way' | 'possibleRepeat' | 'lane' | 'sensitive'
>

/** A message as its channel gets it: its own words, with or without its files, its approved wording, or the word that there is something. */
export function outgoing(
  runtime: Pick<Runtime, 'catalog' | 'city' | 'config'>,
  channel: Pick<ChannelAdapter, 'capabilities'>,
  message: Unsent,
  as: SentAs,
): OutgoingMessage {
  const { catalog, city, config } = runtime
  const { language, possibleRepeat, way } = message
  const reply = as === 'pointer' ? pointerReply(purposeOf(message), webchatLink(config)) : message.reply
  const composed = compose(runtime, channel, {
    reply,
    language,
    way: as === withoutFiles ? as : way,
  })
  const notes = possibleRepeat ? [catalog.text(language, 'delivery.possibleRepeat')] : []
  return {
    ...composed,
    text: [composed.text, ...notes].filter((part) => part !== '').join('\n\n'),
    outboxId: message.id.toString(),
    ...(as === 'template' &&
      reply.template && { template: fillTemplate(catalog, city, language, reply.template) }),
  }
}
