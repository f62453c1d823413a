import { randomUUID } from 'node:crypto'
import type { OutgoingMessage } from '#bots/channels/contract.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createDecentClock } from '#tests/support/clock.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, withoutPages } from '#tests/support/gateway.ts'
import { say } from '../gateway/talk.ts'

/** A chat of a test's person: a handle on one of the two channels. */
export interface Chat {
  channel: FakeChannel
  handle: string
}

/** A gateway with two channels whose clock can be put forward. */
export interface LinkingWorld {
  backend: TestBackend
  gateway: Gateway
  telegram: FakeChannel
  webchat: FakeChannel
  pass(minutes: number): void
  /** The resident whose chat this is; `null`: nobody has it. */
  residentOf(chat: Chat): Promise<string | null>
  close(): Promise<void>
}

/** Opens it on a database of its own. `log`: hears every line of the gateway's log. */
export async function openLinkingWorld(
  options: Pick<Parameters<typeof startTestGateway>[1] & object, 'log'> & {
    backend?: TestBackend
    channels?: [FakeChannel, FakeChannel]
  } = {},
): Promise<LinkingWorld> {
  const backend = options.backend ?? (await openBackend('PostgreSQL'))
  const runs = createDecentClock()
  let aheadMs = 0
  const clock = () => new Date(runs().getTime() + aheadMs)
  const [telegram, webchat] = options.channels ?? [
    createFakeChannel('telegram', {}, clock),
    createFakeChannel('webchat', {}, clock),
  ]
  const gateway = await startTestGateway(backend, {
    channels: [telegram, webchat],
    config: withoutPages,
    env: { PUBLIC_URL: 'https://draht.example' },
    clock,
    ...(options.log ? { log: options.log } : {}),
  })
  return {
    backend,
    gateway,
    telegram,
    webchat,
    pass(minutes) {
      aheadMs += minutes * 60_000
    },
    async residentOf({ channel, handle }) {
      const { prisma, vault } = gateway.runtime
      const handleHash = Uint8Array.from(vault.hash(channel.id, handle))
      const address = await prisma.address.findUnique({
        where: { channel_handleHash: { channel: channel.id, handleHash } },
      })
      return address?.residentId ?? null
    },
    async close() {
      await gateway.stop()
      await backend.drop()
    },
  }
}

/** A chat nobody has written in yet. */
export function newChat(channel: FakeChannel): Chat {
  return { channel, handle: `handle-${randomUUID()}` }
}

/** Says something in a chat and resolves with the last message of the answer, which has choices. */
export function write({ channel, handle }: Chat, text: string): Promise<OutgoingMessage> {
  return say(channel, handle, { type: 'message', text })
}

/** Presses a button in a chat. */
export function press({ channel, handle }: Chat, choiceId: string): Promise<OutgoingMessage> {
  return say(channel, handle, { type: 'choice', choiceId })
}

/** A stranger says hello and chooses a language. */
export async function meet(chat: Chat, language = 'de'): Promise<void> {
  await write(chat, 'Hallo')
  await press(chat, `language:pick:${language}`)
}

/** Asks for a code in a chat and gives it as it is read there. */
export async function askForCode(chat: Chat, mode: 'link' | 'move' = 'link'): Promise<string> {
  await press(chat, 'channels:open:')
  const { text } = await press(chat, `channels:choose:${mode}`)
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0]
  if (!code) throw new Error(`no code in: ${text}`)
  return code
}

/** Ties a chat to the one in which the code is asked for. Resolves with the last word said there. */
export async function join(from: Chat, to: Chat, mode: 'link' | 'move' = 'link'): Promise<OutgoingMessage> {
  await write(to, await askForCode(from, mode))
  return press(to, 'link:confirm:yes')
}
