import { afterEach, beforeEach } from 'vitest'
import type { OutgoingMessage } from '#bots/channels/contract.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createDecentClock } from '#tests/support/clock.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, withoutPages } from '#tests/support/gateway.ts'
import { say } from './talk.ts'

/** A gateway on a database of its own, and what people do in its chats. */
export interface Chats {
  readonly gateway: Gateway
  readonly channel: FakeChannel
  press(handle: string, choiceId: string): Promise<OutgoingMessage>
  write(handle: string, text: string): Promise<OutgoingMessage>
  /** A stranger says hello and chooses a language. */
  meet(handle: string, language?: string): Promise<void>
  residentOf(handle: string): Promise<{ residentId: string; addressId: string }>
}

/** Opens chats anew before each test of a file, at a decent hour, and closes them after it. */
export function openChats(): Chats {
  let backend: TestBackend
  let channel: FakeChannel
  let gateway: Gateway

  beforeEach(async () => {
    backend = await openBackend('PostgreSQL')
    const clock = createDecentClock()
    channel = createFakeChannel('fake', {}, clock)
    gateway = await startTestGateway(backend, { channels: [channel], config: withoutPages, clock })
  })
  afterEach(async () => {
    await gateway.stop()
    await backend.drop()
  })

  const press = (handle: string, choiceId: string) => say(channel, handle, { type: 'choice', choiceId })
  const write = (handle: string, text: string) => say(channel, handle, { type: 'message', text })
  return {
    get gateway() {
      return gateway
    },
    get channel() {
      return channel
    },
    press,
    write,
    async meet(handle, language = 'de') {
      await write(handle, 'Hallo')
      await press(handle, `language:pick:${language}`)
    },
    async residentOf(handle) {
      const { prisma, vault } = gateway.runtime
      const { id, residentId } = await prisma.address.findFirstOrThrow({
        where: { handleHash: Uint8Array.from(vault.hash(channel.id, handle)) },
      })
      return { residentId, addressId: id }
    },
  }
}
