import type { ChannelAdapter } from '#bots/channels/contract.ts'
import type { RenderedMessage, Reply } from '#content/message.ts'
import { render } from '#content/render.ts'
import { webchatLink } from '../chat-links.ts'
import type { Runtime } from '../runtime.ts'
import { withoutFiles } from './way.ts'

/** What a message says, to whom it is written and by which way it goes. */
interface Draft {
  reply: Reply
  language: string
  way: string | null
}

/** A message in its reader's language, with the files that its channel takes; that it goes without one is said below its words. */
export function compose(
  { catalog, city, config }: Pick<Runtime, 'catalog' | 'city' | 'config'>,
  { capabilities }: Pick<ChannelAdapter, 'capabilities'>,
  { reply, language, way }: Draft,
): RenderedMessage {
  const whole = render(catalog, city, language, reply)
  const media =
    way === withoutFiles ? [] : whole.media.filter(({ kind }) => capabilities.media.includes(kind))
  const count = whole.media.length - media.length
  if (count === 0) return whole
  const note = catalog.text(language, 'delivery.withoutFiles', { count, link: webchatLink(config) })
  return { ...whole, media, text: whole.text === '' ? note : `${whole.text}\n\n${note}` }
}
