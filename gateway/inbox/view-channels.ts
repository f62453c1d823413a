import { codeSent, linkStart, namedCode } from '#bots/conversations/channels/code.ts'
import type { LinkableChannel, LinkInHand, ResidentChat } from '#bots/engine/session.ts'
import { findLinkCode, spellLinkCode } from '#civic/link-code.ts'
import type { Transaction } from '#civic/transaction.ts'
import { openChannels, startLink } from '../chat-links.ts'
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
  const addresses = await transaction.$queryRaw<Omit<ResidentChat, 'isThis'>[]>`
    SELECT a.id, a.channel, a.state,
      (SELECT m.received_at FROM inbox_message m WHERE m.address_id = a.id ORDER BY m.id DESC LIMIT 1) AS "usedAt"
    FROM address a WHERE a.resident_id = ${resident.id}::uuid AND a.state IN ('active', 'blocked')
    ORDER BY a.created_at, a.id`
  return addresses.map(({ id, channel, state, usedAt }) => {
    const isThis = id === message.addressId
    // Whoever writes is reached there again, whatever was noted before (gateway/inbox/handle.ts).
    return { id, channel, usedAt, isThis, state: isThis ? 'active' : state }
  })
}

/** The channels with which a chat can be linked and on which the city allows a conversation, with what a link into each begins with. */
export function linkableChannels(runtime: Pick<Runtime, 'channels' | 'config' | 'city'>): LinkableChannel[] {
  return openChannels(runtime).map((channel) => ({
    channel: channel.id,
    start: startLink(runtime.config, channel, linkStart),
  }))
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
  // One that was held while something else was asked counts like one that is sent just now: it is among those before.
  const isHeld = codeSent(event) === null
  if ((await triesBefore(transaction, message, at)) >= mostTries + (isHeld ? 1 : 0))
    return { type: 'tooMany' }
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
