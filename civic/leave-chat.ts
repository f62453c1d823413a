import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { Prisma } from '#prisma/client.ts'
import { noteEnded } from './ended-chat.ts'
import { newPseudonym } from './pseudonym.ts'
import { isRefusedIn, mayGoElsewhere, usedAddress } from './reach.ts'
import type { Transaction } from './transaction.ts'

/** Whoever has a chat that was given up: nobody we know, and only there to be told so. */
export interface Successor {
  residentId: string
  addressId: string
  channel: string
}

/** What became of a chat that was left. */
export interface Left {
  /** `null`: nobody can be told farewell, the chat is blocked. */
  successor: Successor | null
  /** Where messages that waited for it go now. */
  channels: string[]
}

/**
 * A chat leaves its resident. What was said there stays theirs, below an address that leads nowhere; its handle and its other names pass
 * to a nameless successor, who is told farewell and then forgotten (`forgetAfter`), or is somebody new if they write again. What waited to
 * be sent there goes to the resident's next chat.
 *
 * The old address changes its id: a message that is being stored for it at this very moment then finds no such address and looks again
 * (gateway/inbox/receive.ts).
 */
export async function leaveChat(
  transaction: Transaction,
  input: { residentId: string; addressId: string; inboxMessageId: bigint; at: Date },
): Promise<Left> {
  const { residentId, inboxMessageId, at } = input
  const resident = await transaction.resident.findUniqueOrThrow({ where: { id: residentId } })
  const left = await transaction.address.findFirstOrThrow({ where: { id: input.addressId, residentId } })
  const leftId = uuidv7()
  // A chat that is not blocked passes to the successor, and is over when they are forgotten.
  if (left.state !== 'active') await transaction.$executeRawUnsafe(noteEnded('a.id = $1::uuid'), left.id)
  await transaction.address.update({
    where: { id: left.id },
    data: {
      id: leftId,
      handleHash: Uint8Array.from(randomBytes(32)),
      handleCipher: new Uint8Array(),
      state: 'gone',
      languageHint: null,
      heardAt: null,
      heardBy: null,
      noticesOffAt: null,
      noticesWishAt: null,
      leftAt: at,
    },
  })
  const channels = await moveWaiting(transaction, leftId)
  await transaction.$executeRaw`
    UPDATE consent c SET withdrawn_at = ${at} FROM inbox_message m
    WHERE c.resident_id = ${residentId}::uuid AND c.purpose = ${linkPurpose} AND c.withdrawn_at IS NULL
      AND m.id = c.inbox_message_id AND m.address_id = ${leftId}::uuid`
  if (left.state !== 'active') {
    await transaction.addressAlias.deleteMany({ where: { addressId: leftId } })
    return { successor: null, channels }
  }
  const successorId = uuidv7()
  const { cityId, language } = resident
  await transaction.resident.create({
    data: { id: successorId, cityId, pseudonym: newPseudonym(), language, createdAt: at },
  })
  const addressId = uuidv7()
  await transaction.address.create({ data: { ...left, id: addressId, residentId: successorId } })
  await transaction.addressAlias.updateMany({ where: { addressId: leftId }, data: { addressId } })
  // What they wrote there after the word that ended it is the first word of somebody new.
  await transaction.inboxMessage.updateMany({
    where: { addressId: leftId, state: 'waiting', id: { gt: inboxMessageId } },
    data: { residentId: successorId, addressId },
  })
  return { successor: { residentId: successorId, addressId, channel: left.channel }, channels }
}

/** The purpose of the consent to tie a chat to others of the same person. */
export const linkPurpose = 'linkedChat'

/**
 * What waits to be sent to a chat goes to the next one of the same person, as far as they have one; what was held because of its channel is
 * tried anew there. What may have arrived already stays, and so does what is about this very chat. Gives the channels to
 * wake.
 */
export async function moveWaiting(transaction: Transaction, addressId: string): Promise<string[]> {
  const others = `a.id <> waiting.address_id AND (waiting.lane < 2 OR a.notices_off_at IS NULL)
    AND NOT ${isRefusedIn('waiting', 'a')}`
  const moved = await transaction.$queryRaw<{ channel: string }[]>`
    UPDATE outbox_message m
    SET address_id = next.id, channel = next.channel, moved_from = coalesce(m.moved_from, m.channel),
      status = CASE WHEN m.error_code = 'digest' THEN m.status ELSE 'queued' END,
      error_code = CASE WHEN m.error_code = 'digest' THEN m.error_code END, way = NULL
    FROM (
      SELECT waiting.id AS message_id, used.id, used.channel
      FROM outbox_message waiting JOIN resident r ON r.id = waiting.resident_id
      JOIN ${Prisma.raw(usedAddress('update', others))} ON true
      WHERE waiting.address_id = ${addressId}::uuid AND ${Prisma.raw(mayGoElsewhere('waiting'))}
        AND (waiting.status = 'queued' OR waiting.status = 'held'
          AND NOT EXISTS (SELECT FROM send_doubt d WHERE d.outbox_message_id = waiting.id))
    ) next
    WHERE m.id = next.message_id RETURNING m.channel`
  return [...new Set(moved.map(({ channel }) => channel))]
}
