import { readFile } from 'node:fs/promises'
import { createInterface, type Interface } from 'node:readline'
import { Type } from 'typebox'
import { v7 as uuid } from 'uuid'
import { type ChannelAdapter, type ChannelHost, defineChannel, SendError } from '#bots/channels/contract.ts'
import { notAttached } from '#bots/channels/not-attached.ts'
import { linesOf } from './lines.ts'
import { parseLine } from './parse.ts'

/** The two ends of a terminal. */
export interface Terminal {
  input: NodeJS.ReadableStream
  output: { write(text: string): unknown }
}

/** A conversation in the terminal with one person; for trying things out, so off unless it is asked for. */
export const consoleChannel = defineChannel({
  id: 'console',
  settings: {
    isOn: {
      variable: 'CONSOLE_CHANNEL',
      schema: Type.Union([Type.Literal('on'), Type.Literal('off'), Type.Undefined()]),
      hint: 'on: the terminal becomes a channel, as `npm run talk` does. Default off.',
    },
  },
  create: ({ isOn }) =>
    isOn === 'on' ? createConsole({ input: process.stdin, output: process.stdout }) : null,
})

/** The person at the terminal. */
const handle = 'terminal'

/** The adapter of one terminal; a line counts once it is stored, and lines are stored in their order. */
export function createConsole({ input, output }: Terminal): ChannelAdapter {
  let lent: ChannelHost | undefined
  let lines: Interface | undefined
  let stored = Promise.resolve()

  const hear = (host: ChannelHost, line: string) => {
    const body = parseLine(line)
    if (body === undefined) return
    const event = { ...body, externalId: uuid(), at: new Date(), handle }
    stored = stored
      .then(() => host.receive([event]))
      .catch((error: unknown) => {
        host.log.error(
          { code: error instanceof Error ? error.name : 'unknown' },
          'A line from the terminal could not be stored; type it again.',
        )
      })
  }

  return {
    id: 'console',
    capabilities: {
      buttons: 0,
      choiceIdBytes: 64,
      textLimit: 100_000,
      captionLimit: 100_000,
      media: ['photo'],
      receipts: false,
      rate: null,
      serviceWindowHours: null,
      sends: 'anywhere',
    },
    attach(host) {
      lent = host
    },
    async start(host) {
      if (lines !== undefined) return
      lent = host
      lines = createInterface({ input })
      lines.on('line', (line) => hear(host, line))
    },
    async stop() {
      lines?.close()
      lines = undefined
      lent = undefined
      await stored
    },
    async send(message) {
      if (lent === undefined) {
        throw notAttached('console')
      }
      try {
        output.write(`\n${linesOf(message)}\n`)
      } catch (cause) {
        throw new SendError('unreachable', 'The screen takes no more words: it was closed.', {
          platformCode: 'closed',
          cause,
        })
      }
      return { platformMessageId: message.outboxId }
    },
    layOut: (message) => [{ text: linesOf(message), files: [] }],
    connected: () => lent !== undefined,
    async fetchMedia(path) {
      return { bytes: await readFile(path) }
    },
  }
}
