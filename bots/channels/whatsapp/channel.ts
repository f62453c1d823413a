import { setTimeout as sleep } from 'node:timers/promises'
import {
  type ChannelAdapter,
  type ChannelHost,
  defineChannel,
  type OutgoingMessage,
  SendError,
} from '#bots/channels/contract.ts'
import { notAttached } from '#bots/channels/not-attached.ts'
import { numberLink } from '#bots/channels/whatsapp-number.ts'
import { captionLimit, dress, type Part, textLimit } from './dress.ts'
import type { Keys } from './keys.ts'
import { layOut } from './lay-out.ts'
import { type Life, startLife } from './life.ts'
import { download } from './media.ts'
import { placeOf } from './media-ref.ts'
import { partOf, rowOf } from './message-id.ts'
import { notConnected, reachOutCode } from './refusal.ts'
import { createRestriction } from './restriction.ts'
import { buildPart, type Sending, sendInParts } from './send.ts'
import { settings } from './settings.ts'

/** Where WhatsApp is and how the device behaves. */
export interface Device {
  socketUrl: string
  mediaOrigin: string
  version: string | undefined
  pace: 'human' | 'none'
  /** Digits that people write to; without them nothing can link to us. */
  publicNumber?: string | undefined
}

/** What a test may give instead of the world. */
export interface Surroundings {
  clock: () => Date
  random: () => number
  wait(milliseconds: number, signal?: AbortSignal): Promise<unknown>
  /** How long the server may take to confirm a message, in milliseconds. */
  answerMs: number
}

const world: Surroundings = {
  clock: () => new Date(),
  random: Math.random,
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal, ref: false }),
  answerMs: 20_000,
}

/** A person needs a moment to begin and so long for a character; nobody waits longer than `longestMs`. */
const typing = { beginMs: 700, characterMs: 25, longestMs: 5000 }

/** WhatsApp over a linked device, as a neighbourhood association may begin with; see docs/decisions/0028-whatsapp-linked-device.md. */
export const whatsapp = defineChannel({
  id: 'whatsapp',
  settings,
  origins: ({ isOn, mediaOrigin }) => (isOn === 'on' ? [mediaOrigin] : []),
  create: ({ isOn, ...device }) => (isOn === 'on' ? createWhatsApp(device) : null),
})

/** The adapter of one linked device. */
export function createWhatsApp(device: Device, surroundings: Partial<Surroundings> = {}): ChannelAdapter {
  const { clock, random, wait, answerMs } = { ...world, ...surroundings }
  const restriction = createRestriction(clock)
  let lent: ChannelHost | undefined
  let life: Life | undefined
  let isWanted = false
  /** Messages that are being sent; nobody is forgotten in the midst of one. */
  const underWay = new Set<Promise<unknown>>()
  let isForgetting = false

  async function type(characters: number): Promise<void> {
    if (device.pace === 'none') return
    const usualMs = Math.min(typing.longestMs, typing.beginMs + characters * typing.characterMs)
    await wait(usualMs * (0.75 + random() / 2))
  }

  function sendingOf(host: ChannelHost): Sending {
    const current = isForgetting ? null : life?.current()
    if (!current) throw notConnected()
    return { ...current, host, mediaOrigin: device.mediaOrigin, clock, type }
  }

  async function sentPart(host: ChannelHost, keys: Keys, messageId: string): Promise<Part | undefined> {
    const part = partOf(messageId)
    const sent = part ? await host.readSent(part.recordedId, rowOf(keys, messageId)) : null
    return sent && part ? dress(sent).at(-1 - part.fromEnd) : undefined
  }

  function restrict(until: Date | null): void {
    restriction.set(until)
    life?.restrict(until)
  }

  return {
    id: 'whatsapp',
    capabilities: {
      buttons: 0,
      choiceIdBytes: 64,
      textLimit,
      captionLimit,
      media: ['photo', 'voice', 'file'],
      receipts: true,
      rate: device.pace === 'none' ? null : { perSecond: 1, perAddressPerSecond: 0.5 },
      serviceWindowHours: Number.POSITIVE_INFINITY,
      sends: 'whereConnected',
    },
    attach(host) {
      lent = host
    },
    async start(host) {
      if (isWanted) return
      isWanted = true
      lent = host
      // Loaded only where a device is linked: the library is large.
      const { openLink } = await import('./link.ts')
      if (!isWanted || life) return
      life = startLife({
        host,
        clock,
        random,
        wait,
        openLink: (options) =>
          openLink({
            ...device,
            ...options,
            log: host.log,
            clock,
            answerMs,
            receive: host.receive,
            async again(messageId) {
              const wanted = await sentPart(host, options.keys, messageId)
              return wanted ? buildPart(sendingOf(host), wanted, messageId) : undefined
            },
            async pollOf(messageId) {
              const part = await sentPart(host, options.keys, messageId)
              return part?.type === 'poll' ? part : undefined
            },
            onRestriction(until) {
              restriction.set(until)
              options.onRestriction(until)
            },
            onOpen() {
              options.onOpen()
              const until = restriction.until()
              if (until) options.onRestriction(until)
            },
          }),
      })
    },
    async stop() {
      isWanted = false
      const ending = life
      life = undefined
      await ending?.stop()
    },
    async send(message: OutgoingMessage, address) {
      if (lent === undefined) {
        throw notAttached('WhatsApp')
      }
      restriction.check()
      const sending = sendingOf(lent)
      const sent = sendInParts(sending, message, address)
      underWay.add(sent)
      try {
        return await sent
      } catch (error) {
        if (error instanceof SendError && error.platformCode === reachOutCode) {
          const until = restriction.refused()
          if (until) restrict(until)
        }
        throw error
      } finally {
        underWay.delete(sent)
      }
    },
    layOut: (message) => dress(message).map(layOut),
    async forget(handles) {
      if (!life) throw notConnected()
      isForgetting = true
      try {
        await Promise.allSettled(underWay)
        await life.forget(handles)
      } finally {
        isForgetting = false
      }
    },
    async fetchMedia(ref) {
      if (lent === undefined) throw notConnected()
      return { bytes: await download(lent.fetch, device.mediaOrigin, placeOf(ref)) }
    },
    chatLink: (start) => numberLink(device.publicNumber, start),
    connected: () => !isForgetting && life !== undefined && life.current() !== null,
  }
}
