import { setTimeout as wait } from 'node:timers/promises'
import { type BinaryNode, makeWASocket, type proto } from '@whiskeysockets/baileys'
import type { ChannelEvent, ChannelLog } from '#bots/channels/contract.ts'
import { createAnswers } from './answers.ts'
import { hushLibsignal } from './hush.ts'
import { createInbound } from './inbound.ts'
import { accountOf, type Keys, lend } from './keys.ts'
import { statusOf } from './log.ts'
import { secretOf, sentMessageOf } from './message-id.ts'
import { type Incoming, parseLateAnswer, parseReceipt } from './parse.ts'
import type { PollPart } from './poll.ts'
import { toSendError } from './refusal.ts'
import { createRepository, createStanzaFinder } from './repository.ts'
import { type EndReason, noCode } from './rules.ts'
import { socketSettings } from './socket.ts'
import type { BallotBox } from './vote.ts'

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
  /** The poll that a message of ours shows; `undefined`: it shows none, or is not ours. */
  pollOf(messageId: string): Promise<PollPart | undefined>
  /** Logged in and ready to send. */
  onOpen(): void
  /** What a QR code must say, anew each time the last one is old. */
  onQr(value: string): void
  onDecryptFailure(): void
  /** WhatsApp restricts opening chats until then; `null`: no longer. */
  onRestriction(until: Date | null): void
}

/** Baileys' words when the last of its QR codes is old; the code is that of a lost line. */
const noMoreCodes = 'QR refs attempts ended'
const goodbyeMs = 1000
const restrictedForMs = 15 * 60_000
/** How WhatsApp knows that a message is a poll without reading it. */
const pollMark: BinaryNode = { tag: 'meta', attrs: { polltype: 'creation' } }

/** Opens a connection. When it ends it is over: whether there is another is not decided here, nor by Baileys (rules.ts). */
export function openLink(options: LinkOptions): Link {
  hushLibsignal()
  const { log, clock } = options
  const { keys, close } = lend(options.keys)
  const answers = createAnswers(options.answerMs)
  const stanzas = createStanzaFinder()
  let reason: EndReason | undefined
  let hasEnded = (_reason: EndReason) => {}
  const ended = new Promise<EndReason>((resolve) => {
    hasEnded = resolve
  })
  let hasOpened = () => {}
  const opened = new Promise<void>((resolve) => {
    hasOpened = resolve
  })

  const socket = makeWASocket({
    ...socketSettings(keys, options),
    async getMessage({ id }) {
      // What phones asked for while we were away comes before the line is open.
      await Promise.race([opened, ended])
      return id ? options.again(id) : undefined
    },
    makeSignalRepository: createRepository(keys, {
      stanzaOf: stanzas.find,
      store: async (incoming) => {
        if (!(await store(incoming))) throw new Error('a message could not be stored; it will come again')
      },
      failed: options.onDecryptFailure,
    }),
  })

  const ballotBox: BallotBox = {
    get own() {
      const { me } = keys.creds
      return [me?.lid, me?.id]
    },
    pollOf: options.pollOf,
    secretOf: (messageId) => secretOf(keys, messageId),
    otherAddressOf: (person) => socket.signalRepository.lidMapping.getPNForLID(person),
  }

  /** Noted with what people say: another number may be linked some day, and they never wrote to that. */
  async function receive(events: ChannelEvent[]): Promise<void> {
    const account = accountOf(keys.creds)
    await options.receive(events.map((event) => ({ ...event, ...(account && { account }) })))
  }

  const inbound = createInbound({ log, clock, receive, ballotBox })

  /** What could not be stored ends the connection, so that nothing is confirmed. */
  async function store(incoming: Incoming): Promise<boolean> {
    const isStored = await inbound.store(incoming)
    if (!isStored) end('notStored')
    return isStored
  }

  const sent = (messageId: string) => sentMessageOf(keys, messageId)

  function note(receipts: ChannelEvent[]): void {
    if (receipts.length === 0) return
    options.receive(receipts).catch(() => log.warn({}, 'receipts could not be noted'))
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
    const { id, error } = attrs
    if (id !== undefined && !answers.heard(id, error)) note(parseLateAnswer(attrs, sent(id), clock()))
  })
  socket.ev.on('messages.upsert', ({ messages }) => {
    // Almost all are stored already; this is for what came unencrypted or was sent again by the office's phone.
    for (const message of messages) void store(message)
  })
  socket.ev.on('messages.update', (updates) => {
    note(updates.flatMap((update) => parseReceipt(update, sent, clock())))
  })
  socket.ev.on('connection.update', ({ connection, qr, lastDisconnect, reachoutTimeLock }) => {
    if (qr) options.onQr(qr)
    if (connection === 'open') {
      options.onOpen()
      hasOpened()
    }
    if (reachoutTimeLock) {
      const until = reachoutTimeLock.timeEnforcementEnds ?? new Date(clock().getTime() + restrictedForMs)
      options.onRestriction(reachoutTimeLock.isActive ? until : null)
    }
    if (connection !== 'close') return
    answers.end()
    terminate()
    close()
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
        const additionalNodes = message.pollCreationMessageV3 ? [pollMark] : []
        await socket.relayMessage(jid, message, { messageId, additionalNodes })
      } catch (error) {
        answers.forget(messageId)
        throw toSendError(error)
      }
      await answered
    },
    async startTyping(jid) {
      const seen = inbound.takeUnread(jid)
      if (seen.length > 0) void socket.readMessages(seen).catch(() => {})
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
  return statusOf(error) ?? noCode
}
