import { PassThrough } from 'node:stream'
import { consoleChannel, createConsole } from '#bots/channels/console/channel.ts'
import { parseLine } from '#bots/channels/console/parse.ts'
import { createFakeHost } from '../fake-host.ts'
import type { ChannelFixture } from '../fixture.ts'

/** The terminal, with streams in place of a keyboard and a screen. */
export const consoleFixture: ChannelFixture = {
  definition: consoleChannel,
  settings: { isOn: 'on' },
  wrongSettings: { isOn: ['perhaps'] },
  parse: parseLine,
  async open() {
    const input = new PassThrough()
    const written: string[] = []
    let isClosed = false
    const output = {
      write(text: string) {
        if (isClosed) throw new Error('EPIPE')
        written.push(text)
      },
    }
    const channel = createConsole({ input, output })
    return {
      channel,
      host: createFakeHost(),
      address: { addressId: 'a1', handle: 'terminal' },
      shown: async () => written.map((text) => ({ text: text.trim(), choiceIds: [], files: 0 })),
      async say(text) {
        input.write(`${text}\n`)
      },
      failures: [
        {
          name: 'the terminal was closed',
          kind: 'unreachable',
          async provoke() {
            isClosed = true
          },
        },
      ],
      close: () => channel.stop(),
    }
  },
}
