import { webchat } from '#bots/channels/webchat/channel.ts'
import { parseFrame } from '#bots/channels/webchat/parse.ts'
import { createFakeHost } from '../fake-host.ts'
import type { ChannelFixture } from '../fixture.ts'

/** Web chat sends by announcing that a row is there; its socket has tests of its own. */
export const webchatFixture: ChannelFixture = {
  definition: webchat,
  settings: { origins: 'https://www.example.org' },
  wrongSettings: { origins: [7] },
  parse: parseFrame,
  async open() {
    const channel = webchat.create({ origins: '' })
    if (channel === null) throw new Error('Web chat is always on.')
    const host = createFakeHost()
    return {
      channel,
      host,
      address: { addressId: 'a1', handle: 'hash-of-a-device-secret' },
      failures: [
        {
          name: 'nobody can be told',
          kind: 'unreachable',
          async provoke() {
            host.announce = () => Promise.reject(new Error('the bell is broken'))
          },
        },
      ],
      close: () => channel.stop(),
    }
  },
}
