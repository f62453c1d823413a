import { expect } from 'vitest'
import type { ChannelAdapter, SendError } from '#bots/channels/contract.ts'
import { createTelegram } from '#bots/channels/telegram/channel.ts'
import { createFakeHost, type FakeHost, outgoing } from '#tests/contract/fake-host.ts'
import type { Ability, Double } from './doubles/double.ts'

/** A channel started against a double, with the host that records its events. */
export interface Stage {
  double: Double
  channel: ChannelAdapter
  host: FakeHost
  address: { addressId: string; handle: string }
}

/** Pauses short enough for a test. */
export const quick = { answerSeconds: 5, pauseMs: 10 }

/** One behaviour, run on every double that can show it. `way`: how updates come; sending alone needs none. */
export interface Case {
  name: string
  needs: readonly Ability[]
  way: 'polling' | 'webhook' | 'none'
  run(stage: Stage): Promise<void>
}

const inbound = (way: 'polling' | 'webhook'): Case[] => [
  {
    name: `what a person says arrives in its order by ${way}`,
    needs: [way],
    way,
    async run({ double, host }) {
      for (const text of ['Die Lampe ist kaputt', 'Hallo?', 'مرحبا']) await double.says(text)
      expect(await host.stored(3)).toMatchObject([
        { type: 'message', text: 'Die Lampe ist kaputt', handle: double.handle },
        { type: 'message', text: 'Hallo?' },
        { type: 'message', text: 'مرحبا' },
      ])
      expect(new Set(host.events.map(({ externalId }) => externalId)).size).toBe(3)
    },
  },
  {
    name: `a start command brings its payload by ${way}`,
    needs: [way],
    way,
    async run({ double, host }) {
      await double.says('/start concern')
      expect(await host.stored(1)).toMatchObject([{ type: 'command', name: 'start', payload: 'concern' }])
    },
  },
  {
    name: `what could not be stored comes again by ${way}`,
    needs: [way, 'repeats'],
    way,
    async run({ double, host }) {
      host.failNextReceives = 2
      await double.says('Bitte nicht verlieren')
      expect(await host.stored(1)).toMatchObject([{ type: 'message', text: 'Bitte nicht verlieren' }])
      expect(host.failNextReceives).toBe(0)
    },
  },
  {
    name: `a pressed button is a choice with its own id by ${way}`,
    needs: [way, 'buttons'],
    way,
    async run({ double, host, channel, address }) {
      await double.says('Hallo')
      await host.stored(1)
      const choices = [
        { id: 'concern:place:03', label: 'Südost' },
        { id: 'concern:place:not-sure', label: 'Weiß ich nicht' },
      ]
      await channel.send(outgoing({ choices }), address)
      await double.presses('concern:place:not-sure')
      expect((await host.stored(2))[1]).toMatchObject({ type: 'choice', choiceId: 'concern:place:not-sure' })
    },
  },
  {
    name: `a shared place arrives by ${way}`,
    needs: [way, 'places'],
    way,
    async run({ double, host }) {
      await double.sharesPlace(51.34, 12.37)
      expect(await host.stored(1)).toMatchObject([{ type: 'location', latitude: 51.34, longitude: 12.37 }])
    },
  },
  {
    name: `a photo with its words and a voice note arrive by ${way}`,
    needs: [way, 'mediaIn'],
    way,
    async run({ double, host }) {
      await double.sendsMedia('photo', 'so sieht es aus')
      await double.sendsMedia('voice')
      expect(await host.stored(2)).toMatchObject([
        { type: 'media', caption: 'so sieht es aus', media: { kind: 'photo', mimeType: 'image/jpeg' } },
        { type: 'media', media: { kind: 'voice', mimeType: 'audio/ogg', durationSeconds: 3 } },
      ])
    },
  },
]

/** Behaviours that every double shows as far as it reaches. */
export const cases: Case[] = [
  ...inbound('polling'),
  ...inbound('webhook'),
  {
    name: 'a message with choices is said once, with its words and button ids',
    needs: [],
    way: 'none',
    async run({ double, channel, address }) {
      await double.says('Hallo')
      const choices = [{ id: 'menu:concern', label: 'Etwas melden' }]
      const result = await channel.send(outgoing({ text: 'Was möchten Sie tun?', choices }), address)
      expect(result.platformMessageId).toMatch(/^\d+$/)
      expect(await double.said()).toEqual([
        { text: 'Was möchten Sie tun?', buttons: ['menu:concern'], hasPhoto: false },
      ])
    },
  },
  {
    name: 'a text over the limit is said whole, in pieces, with the buttons under the last',
    needs: ['textLimit'],
    way: 'none',
    async run({ double, channel, address }) {
      await double.says('Hallo')
      const sentences = Array.from({ length: 600 }, (_, number) => `Dies ist Satz ${number}.`)
      const choices = [{ id: 'menu:back', label: 'Zurück' }]
      await channel.send(outgoing({ text: sentences.join(' '), choices }), address)
      const said = await double.said()
      expect(said.map(({ text }) => text).join(' ')).toBe(sentences.join(' '))
      expect(said.map(({ buttons }) => buttons.length)).toEqual([0, 0, 1])
    },
  },
  {
    name: 'a photo carries a short text as its caption',
    needs: ['photosOut'],
    way: 'none',
    async run({ double, channel, address }) {
      await double.says('Hallo')
      const media = [{ mediaId: 'm1', kind: 'photo' as const }]
      await channel.send(outgoing({ text: 'Ihr Foto', media }), address)
      expect(await double.said()).toMatchObject([{ text: 'Ihr Foto', hasPhoto: true }])
    },
  },
  {
    name: 'a wrong token is our own mistake, not the message’s',
    needs: ['polling'],
    way: 'none',
    async run({ double, address }) {
      const stranger = createTelegram({ ...double.account, token: '1:wrong' }, 'secret-for-the-test')
      stranger.attach(createFakeHost())
      const error = await stranger.send(outgoing(), address).catch((caught: SendError) => caught)
      expect(error).toMatchObject({ kind: 'misconfigured', maybeSent: false })
    },
  },
  {
    name: 'a second poller is noticed, and when it is gone the first goes on',
    needs: ['polling', 'conflict'],
    way: 'polling',
    async run({ double, host }) {
      const rivalHost = createFakeHost()
      const rival = createTelegram(double.account, 'secret-for-the-test', quick)
      await rival.start(rivalHost)
      const seen = () => [...host.lines, ...rivalHost.lines].map(({ fields }) => fields)
      await expect.poll(seen).toContainEqual(expect.objectContaining({ code: expect.stringMatching(/^409/) }))
      await rival.stop()
      await double.says('Ist da jemand?')
      expect(await host.stored(1)).toMatchObject([{ type: 'message', text: 'Ist da jemand?' }])
    },
  },
]
