import { randomBytes, randomUUID } from 'node:crypto'
import type { ServerFrame } from '#bots/channels/webchat/protocol.ts'
import { handleOf } from '#bots/channels/webchat/secret.ts'
import { doAndHear, plain } from '#tests/integration/telegram-story/line.ts'
import { connectDevice } from '#tests/integration/webchat/memory-gateway.ts'
import { phoneOf } from '#tests/integration/whatsapp/phone.ts'
import { until } from '#tests/support/gateway.ts'
import { lidOf } from '#tests/support/whatsapp-web-double/control.ts'
import type { RealWorld } from './real-world.ts'

/** A file of a person; its caption is left out where a channel has none. */
interface OwnFile {
  kind: 'photo' | 'voice'
  bytes: Buffer
  caption: string
}

/**
 * One chat of a person on a real channel as a test holds it. Whatever is done waits for words of the answer. What a channel does not
 * carry, such as the name of a place on the web, is left out there.
 */
export interface RealChat {
  channel: 'webchat' | 'whatsapp' | 'whatsapp-cloud'
  /** What the platform knows the person by, none of which may stand anywhere in clear. */
  names: string[]
  /** What the gateway knows the chat by: it keeps them as hashes. */
  handles: string[]
  writes(text: string, sign: string | RegExp): Promise<string>
  /** `label`: what the button is said to have read, where a platform tells that at all. */
  presses(choiceId: string, label: string, sign: string | RegExp): Promise<string>
  shares(place: { latitude: number; longitude: number; name: string }, sign: string | RegExp): Promise<string>
  sends(file: OwnFile, sign: string | RegExp): Promise<string>
  hears(words: string): Promise<void>
}

/** A page of the web chat with a stranger who has chosen a language. `greeting`: what they are told then. */
export async function openPage(url: string, language: string, greeting: string): Promise<RealChat> {
  const device = await connectDevice(url)
  const secret = randomBytes(32).toString('base64url')
  const said = async () => device.frames.flatMap(wordsOf)
  const does = (frame: object, sign: string | RegExp) =>
    doAndHear(said, async () => device.say(JSON.stringify({ id: randomUUID(), ...frame })), sign)
  device.say({ type: 'hello', protocol: 1, secret, language })
  await device.hear('ready')
  await does({ type: 'command', name: 'start', payload: language }, greeting)
  return {
    channel: 'webchat',
    names: [secret, handleOf(secret)],
    handles: [handleOf(secret)],
    writes: (text, sign) => does({ type: 'message', text }, sign),
    presses: (choiceId, label, sign) => does({ type: 'choice', choiceId, label }, sign),
    shares: ({ latitude, longitude }, sign) => does({ type: 'location', latitude, longitude }, sign),
    async sends({ bytes, caption }, sign) {
      const body = new FormData()
      body.append('file', new Blob([Uint8Array.from(bytes)]), caption)
      const headers = { 'x-device-secret': secret }
      const stored = await fetch(`${url}/chat/media`, { method: 'POST', body, headers })
      const { mediaId } = (await stored.json()) as { mediaId: string }
      return does({ type: 'media', mediaId, caption }, sign)
    },
    hears: (words) => appears(said, words),
  }
}

/** A telephone that writes to the linked device, of somebody who calls themselves so. */
export async function openPhone({ device }: RealWorld, number: string, name: string): Promise<RealChat> {
  await device.meet(number, { name })
  const phone = phoneOf(device, number)
  return {
    channel: 'whatsapp',
    names: [number, lidOf(number).split('@')[0] ?? ''],
    handles: [lidOf(number), `${number}@s.whatsapp.net`],
    writes: phone.writes,
    presses: (choiceId, label, sign) => phone.does({ type: 'button', buttonId: choiceId, label }, sign),
    shares: (place, sign) => phone.does({ type: 'location', ...place }, sign),
    sends: ({ kind, bytes, caption }, sign) =>
      phone.does(
        { type: kind, bytes: bytes.toString('base64'), ...(kind === 'photo' ? { caption } : {}) },
        sign,
      ),
    hears: (words) => appears(phone.screen, words),
  }
}

/** A telephone that writes to the official account, of somebody who calls themselves so. */
export async function openCloudPhone(
  { cloud }: RealWorld,
  number: string,
  profileName: string,
): Promise<RealChat> {
  await cloud.meet([number], { profileName })
  const said = async () =>
    (await cloud.shown(number)).map(({ text, choices }) => ({ text, buttons: choices.map(({ id }) => id) }))
  const does = (act: Parameters<typeof cloud.act>[1], sign: string | RegExp) =>
    doAndHear(said, () => cloud.act(number, act), sign)
  const names = [number, (await cloud.identity(number)).userId]
  return {
    channel: 'whatsapp-cloud',
    names,
    handles: names,
    writes: (text, sign) => does({ do: 'say', text }, sign),
    presses: (button, _, sign) => does({ do: 'press', button }, sign),
    shares: ({ name, ...point }, sign) => does({ do: 'share', ...point, name, address: name }, sign),
    sends: ({ kind, bytes, caption }, sign) =>
      does(
        {
          do: 'send',
          file: kind === 'photo' ? 'image' : 'voice',
          bytes: bytes.toString('base64'),
          ...(kind === 'photo' ? { caption } : {}),
        },
        sign,
      ),
    hears: (words) => appears(said, words),
  }
}

function wordsOf(frame: ServerFrame): { text: string; buttons: string[] }[] {
  if (frame.type !== 'entry' || frame.from !== 'office') return []
  return [{ text: frame.message.text, buttons: frame.message.choices.map(({ id }) => id) }]
}

async function appears(said: () => Promise<{ text: string }[]>, words: string): Promise<void> {
  await until(async () => (await said()).some(({ text }) => plain(text).includes(words)), `"${words}"`)
}
