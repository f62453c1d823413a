import { setTimeout as sleep } from 'node:timers/promises'
import {
  type ChannelAdapter,
  type ChannelEvent,
  type ChannelHost,
  defineChannel,
  type OutgoingMessage,
  SendError,
} from '#bots/channels/contract.ts'
import { captionLimit, dress, textLimit } from './dress.ts'
import { type Life, startLife } from './life.ts'
import { download } from './media.ts'
import { placeOf } from './media-ref.ts'
import { partOf } from './message-id.ts'
import { notConnected, reachOutCode, refused } from './refusal.ts'
import { createRestriction } from './restriction.ts'
import { buildPart, type Sending, sendInParts } from './send.ts'
import { settings } from './settings.ts'

/** Where WhatsApp is and how the device behaves. */
export interface Device {
  socketUrl: string
  mediaOrigin: string
  version: string | undefined
  pace: 'human' | 'none'
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
/** Messages whose late confirmation can still be told to the row they belong to. */
const mostUnconfirmed = 1000

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
  /** Row of a message by its id on the wire. */
  const unconfirmed = new Map<string, string>()
  let lent: ChannelHost | undefined
  let life: Life | undefined
  let isWanted = false

  async function type(characters: number): Promise<void> {
    if (device.pace === 'none') return
    const usualMs = Math.min(typing.longestMs, typing.beginMs + characters * typing.characterMs)
    await wait(usualMs * (0.75 + random() / 2))
  }

  function sendingOf(host: ChannelHost): Sending {
    const current = life?.current()
    if (!current) throw notConnected()
    return { ...current, host, mediaOrigin: device.mediaOrigin, clock, type }
  }

  function noteUnconfirmed(recordedId: string, outboxId: string): void {
    unconfirmed.set(recordedId, outboxId)
    const [oldest] = unconfirmed.keys()
    if (unconfirmed.size > mostUnconfirmed && oldest !== undefined) unconfirmed.delete(oldest)
  }

  function restrict(until: Date | null): void {
    restriction.set(until)
    life?.restrict(until)
  }

  /** The server's answer to a message that was given up; it settles what became of it. */
  function lateAnswer(
    messageId: string,
    handle: string | undefined,
    error: string | undefined,
  ): ChannelEvent[] {
    const part = partOf(messageId)
    if (part?.fromEnd !== 0 || handle === undefined) return []
    const outboxId = unconfirmed.get(part.recordedId)
    const { kind, platformCode } = error === undefined ? {} : refused(error)
    return [
      {
        type: 'receipt',
        externalId: `${messageId}:answer`,
        at: clock(),
        handle,
        platformMessageId: part.recordedId,
        status: kind ? 'failed' : 'sent',
        ...(outboxId === undefined ? {} : { outboxId }),
        ...(kind && platformCode ? { reason: { kind, platformCode } } : {}),
      },
    ]
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
      serviceWindowHours: null,
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
            platformMessageIdOf(messageId) {
              const part = partOf(messageId)
              return part?.fromEnd === 0 ? part.recordedId : undefined
            },
            async again(messageId) {
              const part = partOf(messageId)
              const sent = part ? await host.readSent(part.recordedId) : null
              const wanted = sent && part ? dress(sent).at(-1 - part.fromEnd) : undefined
              return wanted ? buildPart(sendingOf(host), wanted, messageId) : undefined
            },
            onLateAnswer(...answer) {
              const events = lateAnswer(...answer)
              if (events.length === 0) return
              host.receive(events).catch(() => host.log.warn({}, 'a late confirmation could not be noted'))
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
        throw new SendError('misconfigured', 'Attach the WhatsApp channel to a host before using it.', {
          platformCode: 'notAttached',
        })
      }
      restriction.check()
      try {
        const sending = sendingOf(lent)
        const result = await sendInParts(sending, message, address, noteUnconfirmed)
        unconfirmed.delete(result.platformMessageId)
        return result
      } catch (error) {
        if (error instanceof SendError && error.platformCode === reachOutCode) {
          const until = restriction.refused()
          if (until) restrict(until)
        }
        throw error
      }
    },
    async fetchMedia(ref) {
      if (lent === undefined) throw notConnected()
      return { bytes: await download(lent.fetch, device.mediaOrigin, placeOf(ref)) }
    },
    connected: () => life?.current() !== null && life !== undefined,
  }
}
