import {
  type AuthenticationState,
  initAuthCreds,
  makeWASocket,
  type proto,
  type UserFacingSocketConfig,
  type WAMessage,
  type WAMessageUpdate,
  type WASocket,
} from '@whiskeysockets/baileys'
import { pino } from 'pino'
import { hushLibsignal } from '#bots/channels/whatsapp/hush.ts'
import { until } from '#tests/support/gateway.ts'
import { createMemoryKeys } from '#tests/support/whatsapp-web-double/memory-keys.ts'

/** Baileys without anything of ours around it: a linked device that keeps its keys in memory. */
export interface BareDevice {
  auth: AuthenticationState
  socket(): WASocket
  /** Opens a line; resolves when it is logged in, or shows a QR code (which it gives). */
  connect(): Promise<string | null>
  /** Codes with which lines ended, oldest first. */
  ends: (number | undefined)[]
  /** All that came in, oldest first; `append`: was kept for us while we were away. */
  heard: { message: WAMessage; how: 'notify' | 'append' }[]
  updates: WAMessageUpdate[]
  hear(condition: (message: proto.IMessage) => boolean): Promise<WAMessage>
  ended(count: number): Promise<number | undefined>
  /** Which messages of ours were asked for again. */
  askedFor: string[]
  close(): Promise<void>
}

/** A device that is not linked yet, against the servers at `url`. `keep`: what `getMessage` answers. */
export function createBareDevice(
  url: string,
  options: Partial<UserFacingSocketConfig> & { keep?: (id: string) => proto.IMessage | undefined } = {},
): BareDevice {
  hushLibsignal()
  const {
    keep = () => undefined,
    auth = { creds: initAuthCreds(), keys: createMemoryKeys() },
    ...config
  } = options
  let socket: WASocket | null = null
  const device: BareDevice = {
    auth,
    ends: [],
    heard: [],
    updates: [],
    askedFor: [],
    socket() {
      if (socket === null) throw new Error('the device has not connected yet')
      return socket
    },
    connect() {
      const fresh = makeWASocket({
        auth,
        waWebSocketUrl: url,
        logger: pino({ level: process.env.TEST_LOG ?? 'silent' }),
        // Our double does not send a history; Baileys would wait 20 seconds for it.
        shouldSyncHistoryMessage: () => false,
        // Baileys' own memory of what it sent would answer before `getMessage`.
        enableRecentMessageCache: false,
        retryRequestDelayMs: 10,
        // Else a receipt may come inside the event that tells us of our own message.
        emitOwnEvents: false,
        getMessage: async ({ id }) => {
          device.askedFor.push(id ?? '')
          return keep(id ?? '')
        },
        ...config,
      })
      socket = fresh
      fresh.ev.on('creds.update', (changes) => void Object.assign(auth.creds, changes))
      fresh.ev.on('messages.upsert', ({ messages, type }) => {
        for (const message of messages) device.heard.push({ message, how: type })
      })
      fresh.ev.on('messages.update', (updates) => void device.updates.push(...updates))
      return new Promise((resolve, reject) => {
        fresh.ev.on('connection.update', ({ connection, qr, lastDisconnect }) => {
          if (qr !== undefined) resolve(qr)
          if (connection === 'open') resolve(null)
          if (connection === 'close') {
            const code = (lastDisconnect?.error as { output?: { statusCode?: number } } | undefined)?.output
              ?.statusCode
            device.ends.push(code)
            reject(new Error(`the line ended with ${code}`))
          }
        })
      })
    },
    hear: (condition) =>
      until(
        async () =>
          device.heard.find(({ message }) => message.message && condition(message.message))?.message,
        'a message like this',
      ),
    async ended(count) {
      await until(async () => device.ends.length >= count, `the end number ${count} of a line`)
      return device.ends[count - 1]
    },
    async close() {
      await socket?.end(undefined)
    },
  }
  return device
}
