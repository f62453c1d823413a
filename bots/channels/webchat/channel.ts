import { Type } from 'typebox'
import { type ChannelAdapter, type ChannelHost, defineChannel, SendError } from '#bots/channels/contract.ts'
import { inOnePiece } from '#bots/channels/laid-out.ts'
import { notAttached } from '#bots/channels/not-attached.ts'
import { MAX_CHOICE_ID_BYTES, MAX_TEXT_LENGTH } from './protocol.ts'

/** The chat on the city's own pages: always on, because it is the one channel that asks nothing of a third party. */
export const webchat = defineChannel({
  id: 'webchat',
  settings: {
    origins: {
      variable: 'WEBCHAT_ORIGINS',
      schema: Type.String({ default: '' }),
      hint: 'Web sites that may show the chat, with commas between them: https://www.example-city.de,https://example-district.de',
    },
  },
  create: () => createWebchat(),
})

/** The origins of a `WEBCHAT_ORIGINS` value. What is not an http(s) origin is left out. */
export function parseOrigins(value: string): string[] {
  return value.split(',').flatMap((part) => {
    if (!URL.canParse(part.trim())) return []
    const url = new URL(part.trim())
    return /^https?:$/.test(url.protocol) ? [url.origin] : []
  })
}

/**
 * The outbox row is itself the mailbox that pages read from, so sending is only a knock on the door: whoever serves the
 * resident's open page reads the row; whoever comes back later finds it in the history.
 */
function createWebchat(): ChannelAdapter {
  let host: ChannelHost | null = null
  return {
    id: 'webchat',
    capabilities: {
      buttons: 20,
      choiceIdBytes: MAX_CHOICE_ID_BYTES,
      textLimit: MAX_TEXT_LENGTH,
      captionLimit: MAX_TEXT_LENGTH,
      media: ['photo', 'voice', 'file'],
      receipts: true,
      rate: null,
      serviceWindowHours: null,
      sends: 'anywhere',
    },
    attach(lent) {
      host = lent
    },
    async start(lent) {
      host = lent
    },
    async stop() {
      host = null
    },
    async send(message, address) {
      if (host === null) {
        throw notAttached('web chat')
      }
      try {
        await host.announce(address.addressId)
      } catch (cause) {
        throw new SendError(
          'unreachable',
          'The announcement for a web chat page did not go out: it is tried again',
          {
            platformCode: 'announce',
            cause,
          },
        )
      }
      return { platformMessageId: message.outboxId }
    },
    layOut: (message) => [inOnePiece(message)],
    connected: () => host !== null,
  }
}
