import type { proto, WAMessageUpdate } from '@whiskeysockets/baileys'
import type { ChannelEvent, EventBody, Receipt } from '#bots/channels/contract.ts'
import { externalIdOf, personOf } from './jid.ts'
import type { SentMessage } from './message-id.ts'
import { parseMessage } from './parse-message.ts'
import { refused } from './refusal.ts'

/** A message as Baileys decodes it, as far as we read it. */
export interface Incoming {
  key: { remoteJid?: string | null; remoteJidAlt?: string; fromMe?: boolean | null; id?: string | null }
  message?: proto.IMessage | null
  /** Seconds since 1970. */
  messageTimestamp?: number | { toNumber(): number } | null
}

/**
 * What a person told us, or nothing: groups, status, newsletters and what we or the office's phone wrote are not for the house. `vote`: what
 * their vote in a poll means (vote.ts), for alone it says nothing.
 */
export function parse(
  { key, message, messageTimestamp }: Incoming,
  now: Date,
  vote?: EventBody,
): ChannelEvent[] {
  const handle = personOf(key.remoteJid)
  if (handle === undefined || key.fromMe || !key.id || !message) return []
  const body = vote ?? parseMessage(message, handle)
  if (!body) return []
  const other = personOf(key.remoteJidAlt)
  return [
    {
      ...body,
      externalId: externalIdOf(handle, key.id),
      at: timeOf(messageTimestamp, now),
      handle,
      ...(other === undefined || other === handle ? {} : { alsoKnownAs: [other] }),
    },
  ]
}

function timeOf(seconds: Incoming['messageTimestamp'], now: Date): Date {
  const count = typeof seconds === 'number' ? seconds : seconds?.toNumber()
  const at = new Date((count ?? 0) * 1000)
  return count && !Number.isNaN(at.getTime()) ? at : now
}

/** `WAMessageStatus` as a receipt; 1 is our own "pending". */
const statuses: Record<number, Receipt['status']> = { 2: 'sent', 3: 'delivered', 4: 'read', 5: 'read' }

/** What became of a message of ours. `sentMessageOf`: which one it is, `undefined` for what is not ours to note. */
export function parseReceipt(
  { key, update }: WAMessageUpdate,
  sentMessageOf: (messageId: string) => SentMessage | undefined,
  now: Date,
): ChannelEvent[] {
  const handle = personOf(key.remoteJid)
  const status = statuses[update.status ?? -1]
  const sent = key.id ? sentMessageOf(key.id) : undefined
  if (!key.fromMe || handle === undefined || !status || sent === undefined) return []
  return [
    {
      type: 'receipt',
      externalId: `${sent.platformMessageId}:${status}`,
      at: timeOf(update.messageTimestamp, now),
      handle,
      ...sent,
      status,
    },
  ]
}

/** The server's answer to a message that was given up: it settles what became of it. `error`: its code, if it refused it. */
export function parseLateAnswer(
  { from, error }: { from?: string; error?: string },
  sent: SentMessage | undefined,
  now: Date,
): ChannelEvent[] {
  const handle = personOf(from)
  if (handle === undefined || sent === undefined) return []
  const externalId = `${sent.platformMessageId}:answer`
  const envelope = { type: 'receipt', externalId, at: now, handle, ...sent } as const
  if (error === undefined) return [{ ...envelope, status: 'sent' }]
  const { kind, platformCode } = refused(error)
  return [{ ...envelope, status: 'failed', reason: { kind, platformCode } }]
}
