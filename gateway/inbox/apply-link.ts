import { v7 as uuidv7 } from 'uuid'
import { channelName } from '#bots/conversations/channels/names.ts'
import { findConversation } from '#bots/conversations/registry.ts'
import type { DomainAction } from '#bots/engine/action.ts'
import { opener } from '#bots/engine/conversation.ts'
import { parseSession, type Session } from '#bots/engine/session.ts'
import { leaveChat, linkPurpose, moveWaiting, type Successor } from '#civic/leave-chat.ts'
import { findLinkCode, keepLinkCode, newLinkCode, type OpenLinkCode } from '#civic/link-code.ts'
import { mergeResidents } from '#civic/merge.ts'
import { forgetAfter } from '#civic/resident.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Reply } from '#content/message.ts'
import { announceOnCommit } from '../announcements.ts'
import { tellMovedUp } from '../events/moved-up.ts'
import { put } from '../outbox/put.ts'
import type { Applied, ApplyContext } from './applied.ts'
import { discardMedia } from './media.ts'
import { TogetherError } from './together.ts'
import { codeResult, hashOfCode } from './view-channels.ts'

type Action<T extends DomainAction['type']> = Extract<DomainAction, { type: T }>

/** Gives the resident a code; only its keyed hash is kept. */
export async function offerLinkCode(
  { runtime, transaction, residentId, addressId, at }: ApplyContext,
  { mode }: Action<'offerLinkCode'>,
  applied: Applied,
): Promise<void> {
  const code = newLinkCode()
  await keepLinkCode(transaction, { residentId, addressId, mode, codeHash: hashOfCode(runtime, code), at })
  applied.results = { ...applied.results, ...codeResult(code) }
}

/**
 * Makes the person who speaks one with the one who made the code: their rows, then one farewell or word to the other chat. Throws
 * `TogetherError` when that person's row is not held yet. A code that was used or ran out meanwhile changes nothing.
 */
export async function linkChat(
  context: ApplyContext,
  { codeId, wordingVersion, language }: Action<'linkChat'>,
  applied: Applied,
): Promise<void> {
  const { runtime, transaction, residentId, addressId, channel, inboxMessageId, at } = context
  const code = await findLinkCode(transaction, { id: codeId }, at)
  if (!code || code.residentId === residentId) {
    applied.instead = {
      text: { key: 'channels.codeGone' },
      choices: [opener('menu', { key: 'button.menu' })],
    }
    return
  }
  const { residentId: into } = code
  if (!context.held.has(into)) throw new TogetherError(into)
  const { movedUp } = await mergeResidents(transaction, { from: residentId, into, at })
  await transaction.linkCode.deleteMany({ where: { residentId: into } })
  await transaction.consent.create({
    data: {
      id: uuidv7(),
      residentId: into,
      purpose: linkPurpose,
      wordingVersion,
      language,
      channel,
      inboxMessageId,
      givenAt: at,
    },
  })
  for (const { eventId, residentIds } of movedUp) {
    applied.channels.push(...(await tellMovedUp(runtime, transaction, eventId, residentIds)))
  }
  applied.receiver = { residentId: into, addressId, isFarewell: false }
  applied.mergedInto = into
  await tellOtherChat(context, code, applied)
}

/** The chat in which the code was asked for hears of it: the farewell when the person moved, otherwise that there are two now. */
async function tellOtherChat(context: ApplyContext, code: OpenLinkCode, applied: Applied): Promise<void> {
  const { transaction, channel } = context
  const { residentId } = code
  const other = await transaction.address.findFirst({
    where: { id: code.addressId, residentId, state: 'active' },
    select: { id: true, channel: true },
  })
  if (!other) return
  if (code.mode === 'link') {
    const told = { residentId, addressId: other.id, channel: other.channel }
    await tell(context, told, {
      text: { key: 'channels.linkedThere', params: { channel: channelName(channel) } },
    })
    applied.channels.push(other.channel)
    return
  }
  const successor = await leave(context, { residentId, addressId: other.id }, applied)
  const farewell: Reply = { text: { key: 'channels.movedAway', params: { channel: channelName(channel) } } }
  if (successor) await sayFarewell(context, successor, farewell, applied)
}

/** A chat leaves the person. What is said in it is said to whoever has it then. */
export async function unlinkChat(
  context: ApplyContext,
  { chatId }: Action<'unlinkChat'>,
  applied: Applied,
): Promise<void> {
  const { transaction, residentId, addressId } = context
  const chats = await transaction.address.findMany({
    where: { residentId, state: { in: ['active', 'blocked'] } },
    select: { id: true },
  })
  if (chats.length < 2 || !chats.some(({ id }) => id === chatId)) return
  const successor = await leave(context, { residentId, addressId: chatId }, applied)
  if (chatId === addressId) {
    if (successor) applied.receiver = { ...successor, isFarewell: true }
  } else if (successor) {
    await sayFarewell(context, successor, { text: { key: 'channels.farewell' } }, applied)
  }
}

/** Pages that show the chat are knocked at, so that they look where it is now. */
async function leave(
  { transaction, inboxMessageId, at }: ApplyContext,
  chat: { residentId: string; addressId: string },
  applied: Applied,
): Promise<Successor | null> {
  const { successor, channels } = await leaveChat(transaction, { ...chat, inboxMessageId, at })
  applied.channels.push(...channels)
  await announceOnCommit(transaction, chat.addressId)
  return successor
}

/** Tells whoever has a chat now that it was given up; they are forgotten with that word. */
export async function sayFarewell(
  context: ApplyContext,
  successor: Successor,
  farewell: Reply,
  applied: Applied,
): Promise<void> {
  const id = await tell(context, successor, farewell)
  if (id !== undefined) await forgetAfter(context.transaction, successor.residentId, id)
  applied.channels.push(successor.channel)
}

async function tell(
  { transaction, language, inboxMessageId, at }: ApplyContext,
  { residentId, addressId, channel }: Successor,
  reply: Reply,
): Promise<bigint | undefined> {
  const [id] = await put(transaction, [
    {
      residentId,
      addressId,
      channel,
      language,
      lane: 'reply',
      class: 'mustArrive',
      reply,
      dueAt: at,
      causedBy: inboxMessageId,
    },
  ])
  return id
}

/** Where news goes first, from now on. */
export async function orderChannels(
  { transaction, residentId }: ApplyContext,
  { channels }: Action<'orderChannels'>,
): Promise<void> {
  await transaction.resident.update({ where: { id: residentId }, data: { channelOrder: channels } })
}

/** What waits for a chat that blocked us goes to the person's next one. */
export async function preferOtherChats(
  { transaction, addressId }: ApplyContext,
  applied: Applied,
): Promise<void> {
  applied.channels.push(...(await moveWaiting(transaction, addressId)))
}

/**
 * The conversation of the person stays the one of the code's owner. Drafts that were begun in the chat that joins go along, unless there is
 * one of the same kind; then theirs is dropped as if they had said so.
 */
export async function joinDrafts(
  transaction: Transaction,
  into: string,
  { drafts, laidBy }: Session,
): Promise<void> {
  if (Object.keys({ ...drafts, ...laidBy }).length === 0) return
  const { session: stored } = await transaction.resident.findUniqueOrThrow({
    where: { id: into },
    select: { session: true },
  })
  const session = parseSession(stored)
  for (const [id, draft] of Object.entries(drafts)) {
    if (session.conversation !== id && session.drafts[id] === undefined) session.drafts[id] = draft
    else
      for (const action of findConversation(id)?.discard(draft.answers) ?? []) {
        if (action.type === 'discardMedia') await discardMedia(transaction, into, action.keys)
      }
  }
  for (const [id, draft] of Object.entries(laidBy)) {
    const before = session.laidBy[id]
    const together = before && findConversation(id)?.join(before.answers, draft.answers)
    session.laidBy[id] = together ? { ...draft, answers: { ...together } } : (before ?? draft)
  }
  await transaction.$executeRaw`
    UPDATE resident SET session = ${JSON.stringify(session)}::jsonb WHERE id = ${into}::uuid`
}
