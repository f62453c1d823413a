import { setTimeout as wait } from 'node:timers/promises'
import {
  type BinaryNode,
  Browsers,
  DEFAULT_CONNECTION_CONFIG,
  isJidBroadcast,
  isJidGroup,
  isJidNewsletter,
  makeWASocket,
  type proto,
  type WAVersion,
} from '@whiskeysockets/baileys'
import type { ChannelEvent, ChannelLog } from '#bots/channels/contract.ts'
import { createAnswers } from './answers.ts'
import { hushLibsignal } from './hush.ts'
import { personOf } from './jid.ts'
import type { Keys } from './keys.ts'
import { createLibraryLog, statusOf } from './log.ts'
import { type Incoming, parse, parseReceipt } from './parse.ts'
import { toSendError } from './refusal.ts'
import { createRepository, createStanzaFinder, transactionOptions } from './repository.ts'
import type { EndReason } from './rules.ts'

/** One connection of the linked device, from its opening to its end. */
export interface Link {
  /** Resolves when it has ended and its socket is closed. */
  ended: Promise<EndReason>
  /** Ends it; gives the other side a moment to say goodbye. */
  end(reason: EndReason): void
  /** Ends it this instant: another process may have the account. */
  cut(): void
  /** Takes the device off the account's list and ends. */
  logout(): Promise<void>
  /** A code of eight letters that staff type on the phone with this number (E.164 digits). */
  requestPairingCode(phone: string): Promise<string>
  /** Resolves when the server has taken the message; throws a `SendError`. */
  send(jid: string, messageId: string, message: proto.IMessage): Promise<void>
  /** Shows the person that their messages were read and that we type. Best effort. */
  startTyping(jid: string): Promise<void>
  /** The right to upload files, of this connection. */
  uploadAuth(): Promise<string>
}

/** What a connection needs and whom it tells. */
export interface LinkOptions {
  keys: Keys
  socketUrl: string
  version: string | undefined
  log: ChannelLog
  clock: () => Date
  answerMs: number
  /** Stores what people said for good. */
  receive(events: ChannelEvent[]): Promise<void>
  /** A message of ours again, when a phone could not read it. */
  again(messageId: string): Promise<proto.IMessage | undefined>
  platformMessageIdOf(messageId: string): string | undefined
  /** Logged in and ready to send. */
  onOpen(): void
  /** What a QR code must say, anew each time the last one is old. */
  onQr(value: string): void
  onDecryptFailure(): void
  /** The server answered a message that nobody waits for any more; `error`: its code, if it refused it. */
  onLateAnswer(messageId: string, jid: string | undefined, error: string | undefined): void
  /** WhatsApp restricts opening chats until then; `null`: no longer. */
  onRestriction(until: Date | null): void
}

/** Baileys' words when the last of its QR codes is old; the code is that of a lost line. */
const noMoreCodes = 'QR refs attempts ended'
const goodbyeMs = 1000
const restrictedForMs = 15 * 60_000
const mostUnread = 500
/** Messages known to be stored, so that Baileys' second telling of each costs no look into the table. */
const mostStored = 1000

/** Opens a connection. Nothing of what Baileys decides on its own is left to it: no history, no previews, no presence, no reconnecting. */
export function openLink(options: LinkOptions): Link {
  hushLibsignal()
  const { keys, log, clock } = options
  const answers = createAnswers(options.answerMs)
  const stanzas = createStanzaFinder()
  const stored = new Set<string>()
  const unread = new Map<string, proto.IMessageKey[]>()
  let reason: EndReason | undefined
  let hasEnded = (_reason: EndReason) => {}
  const ended = new Promise<EndReason>((resolve) => {
    hasEnded = resolve
  })

  const socket = makeWASocket({
    ...DEFAULT_CONNECTION_CONFIG,
    auth: { creds: keys.creds, keys: keys.signal },
    logger: createLibraryLog(log, () => clock().getTime()),
    waWebSocketUrl: options.socketUrl,
    ...(options.version === undefined
      ? {}
      : { version: options.version.split('.').map(Number) as WAVersion }),
    browser: Browsers.ubuntu('Chrome'),
    countryCode: 'DE',
    emitOwnEvents: false,
    markOnlineOnConnect: false,
    syncFullHistory: false,
    shouldSyncHistoryMessage: () => false,
    shouldIgnoreJid: (jid) => isJidGroup(jid) || isJidBroadcast(jid) || isJidNewsletter(jid),
    transactionOpts: transactionOptions,
    getMessage: async ({ id }) => (id ? options.again(id) : undefined),
    makeSignalRepository: createRepository(keys, {
      stanzaOf: stanzas.find,
      store: async (incoming) => {
        if (!(await store(incoming))) throw new Error('a message could not be stored; it will come again')
      },
      failed: options.onDecryptFailure,
    }),
  })

  /** `false`: it could not be stored, and the connection ends so that nothing is confirmed. */
  async function store(incoming: Incoming): Promise<boolean> {
    try {
      const events = parse(incoming, clock())
      const fresh = events.filter(({ externalId }) => !stored.has(externalId))
      if (fresh.length === 0) return true
      await options.receive(fresh)
      for (const { externalId } of fresh) stored.add(externalId)
      const [oldest] = stored
      if (stored.size > mostStored && oldest !== undefined) stored.delete(oldest)
      noteUnread(incoming.key)
      return true
    } catch (error) {
      log.error(
        { code: error instanceof Error ? error.name : 'unknown' },
        'a message could not be stored; it will come again',
      )
      end('notStored')
      return false
    }
  }

  function noteUnread(key: Incoming['key']): void {
    const person = personOf(key.remoteJid)
    if (person === undefined) return
    const before = unread.get(person) ?? []
    unread.delete(person)
    unread.set(person, [
      ...before.slice(-9),
      { remoteJid: key.remoteJid ?? null, id: key.id ?? null, fromMe: false },
    ])
    const [oldest] = unread.keys()
    if (unread.size > mostUnread && oldest !== undefined) unread.delete(oldest)
  }

  function end(why: EndReason): void {
    reason ??= why
    void socket.end(undefined)
    // A server that is silent does not say goodbye either.
    void wait(goodbyeMs, undefined, { ref: false }).then(terminate)
  }

  /** Baileys' own close waits for the other side, up to half a minute. */
  function terminate(): void {
    const { socket: line } = socket.ws as unknown as { socket: { terminate(): void } | null }
    line?.terminate()
  }

  keys.onTrouble(() => end('notStored'))
  socket.ev.on('creds.update', keys.saveCreds)
  socket.ws.prependListener('CB:message', stanzas.note)
  socket.ws.on('CB:ack,class:message', ({ attrs }: BinaryNode) => {
    const { id, error, from } = attrs
    if (id !== undefined && !answers.heard(id, error)) options.onLateAnswer(id, personOf(from), error)
  })
  socket.ev.on('messages.upsert', ({ messages }) => {
    // Almost all are stored already; this is for what came unencrypted or was sent again by the office's phone.
    for (const message of messages) void store(message)
  })
  socket.ev.on('messages.update', (updates) => {
    const events = updates.flatMap((update) => parseReceipt(update, options.platformMessageIdOf, clock()))
    if (events.length > 0) options.receive(events).catch(() => log.warn({}, 'receipts could not be noted'))
  })
  socket.ev.on('connection.update', ({ connection, qr, lastDisconnect, reachoutTimeLock }) => {
    if (qr) options.onQr(qr)
    if (connection === 'open') options.onOpen()
    if (reachoutTimeLock) {
      const until = reachoutTimeLock.timeEnforcementEnds ?? new Date(clock().getTime() + restrictedForMs)
      options.onRestriction(reachoutTimeLock.isActive ? until : null)
    }
    if (connection !== 'close') return
    answers.end()
    terminate()
    hasEnded(reason ?? reasonOf(lastDisconnect?.error))
  })

  return {
    ended,
    end,
    cut() {
      reason ??= 'notStored'
      terminate()
      void socket.end(undefined)
    },
    async logout() {
      await socket.logout()
    },
    requestPairingCode: (phone) => socket.requestPairingCode(phone),
    async send(jid, messageId, message) {
      const answered = answers.expect(messageId)
      try {
        await socket.relayMessage(jid, message, { messageId })
      } catch (error) {
        answers.forget(messageId)
        throw toSendError(error)
      }
      await answered
    },
    async startTyping(jid) {
      const seen = unread.get(jid)
      unread.delete(jid)
      if (seen) void socket.readMessages(seen).catch(() => {})
      await socket.sendPresenceUpdate('composing', jid).catch(() => {})
    },
    async uploadAuth() {
      const { auth } = await socket.refreshMediaConn(false)
      return auth
    },
  }
}

function reasonOf(error: unknown): EndReason {
  if (error instanceof Error && error.message.startsWith(noMoreCodes)) return 'expired'
  return statusOf(error) ?? 0
}
