import { codeSent, linkStart, namedCode } from '#bots/conversations/channels/code.ts'
import type { LinkableChannel, LinkInHand, ResidentChat } from '#bots/engine/session.ts'
import { findLinkCode, spellLinkCode } from '#civic/link-code.ts'
import type { Transaction } from '#civic/transaction.ts'
import { permissionOf } from '#content/city/channel-law.ts'
import type { Runtime } from '../runtime.ts'
import { readEvent } from './event.ts'
import type { Picked } from './picked.ts'

/** So many codes may be tried in a chat within an hour; then none is looked for any more. */
const mostTries = 5
const hourMs = 3_600_000

/** The keyed hash by which a code is kept and found. */
export function hashOfCode({ vault }: Pick<Runtime, 'vault'>, code: string): Buffer {
  return vault.hash('link code', code)
}

/** The chats of the person who is heard, without those that were left. */
export async function chatsOf(
  transaction: Transaction,
  { resident, message }: Picked,
): Promise<ResidentChat[]> {
  const addresses = await transaction.address.findMany({
    where: { residentId: resident.id, state: { in: ['active', 'blocked'] } },
    select: { id: true, channel: true, state: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return addresses.map(({ id, channel, state }) => {
    const isThis = id === message.addressId
    // Whoever writes is reached there again, whatever was noted before (gateway/inbox/handle.ts).
    return { id, channel, isThis, state: isThis || state === 'active' ? 'active' : 'blocked' }
  })
}

/** The channels with which a chat can be linked and on which the city allows a conversation, with what a link into each begins with. */
export function linkableChannels({
  channels,
  config,
  city,
}: Pick<Runtime, 'channels' | 'config' | 'city'>): LinkableChannel[] {
  const open = [...channels.keys()].filter((id) => permissionOf(city, id, 'conversation') === 'full')
  return open.map((channel) => {
    const { botName, publicNumber } = config.channels[channel] ?? {}
    switch (channel) {
      case 'telegram':
        return {
          channel,
          start: typeof botName === 'string' ? `https://t.me/${botName}?start=${linkStart}` : null,
        }
      case 'whatsapp-cloud':
      case 'whatsapp':
        return {
          channel,
          start: typeof publicNumber === 'string' ? `https://wa.me/${publicNumber}?text=` : null,
        }
      case 'webchat':
        // Behind "#", so that no server, proxy or log ever gets the code with the address.
        return {
          channel,
          start: config.publicUrl === undefined ? null : `${config.publicUrl}/chat/#${linkStart}`,
        }
      default:
        return { channel, start: null }
    }
  })
}

/** What the code of this turn stands for. Read only for a turn with one. */
export async function linkInHand(
  runtime: Runtime,
  transaction: Transaction,
  { message, resident }: Picked,
): Promise<LinkInHand | null> {
  const event = readEvent(message)
  const code = namedCode(event, resident.session)
  if (code === null) return null
  const at = runtime.clock()
  if (codeSent(event) !== null && (await triesBefore(transaction, message, at)) >= mostTries) {
    return { type: 'tooMany' }
  }
  const found = await findLinkCode(transaction, { codeHash: hashOfCode(runtime, code) }, at)
  if (!found) return { type: 'unknown' }
  if (found.residentId === resident.id) return { type: 'own' }
  const address = await transaction.address.findUnique({
    where: { id: found.addressId },
    select: { channel: true },
  })
  if (!address) return { type: 'unknown' }
  return { type: 'open', codeId: found.id, channel: address.channel, mode: found.mode }
}

/** Nothing longer is a code. */
const longestCode = 40

/** How many messages with a code this chat sent in the last hour: counted in the inbox itself, which nobody can reset. */
async function triesBefore(transaction: Transaction, message: Picked['message'], at: Date): Promise<number> {
  const since = new Date(at.getTime() - hourMs)
  const events = await transaction.$queryRaw<{ event: object }[]>`
    SELECT m.event FROM inbox_message m
    WHERE m.address_id = ${message.addressId}::uuid AND m.id < ${message.id} AND m.received_at > ${since}
      AND length(coalesce(m.event->>'text', m.event->>'payload')) <= ${longestCode}`
  return events.filter(({ event }) => codeSent(event) !== null).length
}

/** A code as replies name it. */
export function codeResult(code: string): { linkCode: string } {
  return { linkCode: spellLinkCode(code) }
}
