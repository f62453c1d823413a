import Fastify from 'fastify'
import { pino } from 'pino'
import WebSocket from 'ws'
import type { ChannelEvent } from '#bots/channels/contract.ts'
import type { ClientFrame, ServerFrame } from '#bots/channels/webchat/protocol.ts'
import { loadCatalog } from '#content/i18n.ts'
import { languages } from '#content/languages.ts'
import type { RenderedMessage } from '#content/message.ts'
import type { Entry, WebchatOptions } from '#gateway/http/webchat/options.ts'
import { webchatRoutes } from '#gateway/http/webchat/routes.ts'
import { patienceMs } from '#tests/support/patience.ts'

const city = {
  name: { de: 'Teststadt' },
  languages: languages.map(({ tag }) => tag),
  privacyUrl: 'https://example.org/privacy',
  attribution: 'Sample data',
}

const catalog = loadCatalog()

/** The gateway around the web chat's routes, in memory: what was received, and a mailbox the test can fill. */
export interface MemoryGateway {
  url: string
  received: ChannelEvent[]
  /** Log lines the routes wrote, as JSON. */
  logged: string[]
  /** Puts an entry in the mailbox of a handle; without a cursor the next number. */
  post(handle: string, message: Partial<RenderedMessage> & { text: string }, cursor?: string): string
  announce(handle: string): void
  entries(handle: string): Entry[]
  /** Called before an event counts as stored; throw to refuse, wait to delay. */
  onReceive: (events: ChannelEvent[]) => void | Promise<void>
  forgotten: string[]
  /** The language a handle has chosen; German unless set. */
  languages: Map<string, string>
  files: Map<
    string,
    { handle: string; kind: 'photo' | 'voice' | 'file'; mimeType: string; bytes: Uint8Array }
  >
  close(): Promise<void>
}

/** Starts it on a free port. */
export async function startMemoryGateway(
  overrides: Partial<WebchatOptions> & { port?: number } = {},
): Promise<MemoryGateway> {
  const mailboxes = new Map<string, Entry[]>()
  const listeners = new Map<string, Set<() => void>>()
  const seen = new Set<string>()
  let next = 1_000n
  const at = new Date('2026-11-21T09:00:00Z')

  const gateway: MemoryGateway = {
    url: '',
    received: [],
    logged: [],
    forgotten: [],
    languages: new Map(),
    files: new Map(),
    onReceive: () => undefined,
    entries: (handle) =>
      [...(mailboxes.get(handle) ?? [])].sort((a, b) => Number(a.cursor) - Number(b.cursor)),
    post(handle, message, cursor = String(next++)) {
      const full = { language: 'de', direction: 'ltr' as const, choices: [], media: [], ...message }
      mailboxes.set(handle, [...(mailboxes.get(handle) ?? []), { cursor, at, from: 'office', message: full }])
      return cursor
    },
    announce(handle) {
      for (const listener of listeners.get(handle) ?? []) listener()
    },
    close: () => app.close(),
  }
  const remember = (event: ChannelEvent) => {
    if (event.type === 'receipt' || event.type === 'command') {
      if (!mailboxes.has(event.handle)) mailboxes.set(event.handle, [])
      return
    }
    const text = event.type === 'message' ? event.text : event.type === 'choice' ? (event.label ?? '') : ''
    const media =
      event.type === 'media' ? [{ mediaId: event.media.mediaId ?? '', kind: event.media.kind }] : []
    const location = event.type === 'location' ? { location: event } : {}
    mailboxes.set(event.handle, [
      ...(mailboxes.get(event.handle) ?? []),
      {
        cursor: String(next++),
        at,
        from: 'resident',
        message: { text, media, ...location },
        externalId: event.externalId,
      },
    ])
  }

  const app = Fastify({ logger: false, forceCloseConnections: true })
  const options: WebchatOptions = {
    runtime: {
      clock: () => at,
      log: pino({ base: null }, { write: (line) => void gateway.logged.push(line) }),
      city,
      catalog,
    },
    async receive(_channelId, events) {
      await gateway.onReceive(events)
      for (const event of events) {
        if (seen.has(event.externalId)) continue
        seen.add(event.externalId)
        gateway.received.push(event)
        remember(event)
      }
    },
    mailbox: {
      find: async (handle) =>
        mailboxes.has(handle)
          ? { addressId: handle, residentId: handle, language: gateway.languages.get(handle) ?? 'de' }
          : null,
      async read(handle, after, limit) {
        const all = gateway.entries(handle)
        return after === null
          ? all.slice(-limit)
          : all.filter(({ cursor }) => BigInt(cursor) > BigInt(after)).slice(0, limit)
      },
      async forget(handle) {
        mailboxes.delete(handle)
        gateway.forgotten.push(handle)
      },
    },
    announcements: {
      on(handle, listener) {
        const those = listeners.get(handle) ?? new Set()
        listeners.set(handle, those.add(listener))
        return () => those.delete(listener)
      },
    },
    media: {
      async store(file) {
        if (!mailboxes.has(file.handle)) return null
        const id = crypto.randomUUID()
        gateway.files.set(id, file)
        return id
      },
      async open(handle, id) {
        const file = gateway.files.get(id)
        return file?.handle === handle ? file : null
      },
      async kindOf(handle, id) {
        const file = gateway.files.get(id)
        return file?.handle === handle ? file.kind : null
      },
    },
    origins: ['https://www.example-city.de'],
    ...overrides,
  }
  await app.register(webchatRoutes, options)
  gateway.url = await app.listen({ port: overrides.port ?? 0, host: '127.0.0.1' })
  return gateway
}

/** A device on the socket, as the page would be, with every frame it got. */
export interface Device {
  frames: ServerFrame[]
  say(frame: ClientFrame | string | Buffer): void
  /** Waits until a frame fits, past ones included; rejects with all that came when none does for long. */
  hear<T extends ServerFrame['type']>(
    type: T,
    fits?: (frame: Extract<ServerFrame, { type: T }>) => boolean,
  ): Promise<Extract<ServerFrame, { type: T }>>
  closed: Promise<number>
  close(): void
}

/** Opens a socket; rejects when the upgrade is refused. */
export async function connectDevice(url: string, origin = url): Promise<Device> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/chat/socket`, { origin })
  const frames: ServerFrame[] = []
  const waiting = new Set<() => void>()
  socket.on('message', (data) => {
    frames.push(JSON.parse(data.toString()))
    for (const look of waiting) look()
  })
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)))
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => resolve())
    socket.on('error', reject)
  })
  return {
    frames,
    say: (frame) =>
      socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame)),
    hear: (type, fits = () => true) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look)
          const heard = frames.map((frame) => JSON.stringify(frame)).join('\n')
          reject(new Error(`No such "${type}" within ${patienceMs} ms. Heard so far:\n${heard}`))
        }, patienceMs)
        const look = () => {
          for (const frame of frames) {
            if (frame.type !== type || !fits(frame as never)) continue
            clearTimeout(timer)
            waiting.delete(look)
            return resolve(frame as never)
          }
        }
        waiting.add(look)
        look()
      }),
    closed,
    close: () => socket.close(),
  }
}
