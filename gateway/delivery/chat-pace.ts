import type { ChannelRate } from '#bots/channels/contract.ts'
import type { Stream } from './pace.ts'

/** Keeps what goes to one chat within what the platform lets one person have. */
export interface ChatPace {
  /** A call to this address starts now. */
  started(addressId: string): void
  /** The platform wants this address left alone for so long. */
  hold(addressId: string, ms: number): void
  /** How long until one more call of this stream may go to the address, in milliseconds. */
  waitMs(stream: Stream, addressId: string): number
  /** Whether the newest call came sooner after others than the platform's pace for one chat. */
  wasFast(addressId: string): boolean
}

interface Chat {
  lastAt: number
  /** When the silence that its calls cost is over. */
  paidAt: number
  heldUntil: number
}

/**
 * Builds the pace of the chats of a channel. Each call costs its address some silence, of which the platform lends some: as much as it
 * says, or without end where it names no number, for its refusal is heeded. Somebody waits for the talk, so it may borrow all of that.
 * Nobody waits for a notice: it keeps its distance from the call before it.
 */
export function createChatPace(
  rate: ChannelRate | null,
  now: () => number = () => performance.now(),
): ChatPace {
  const costMs = rate ? 1000 / rate.perAddressPerSecond : 0
  const lent = rate?.perAddressBurst
  const lentMs = lent === undefined ? Number.POSITIVE_INFINITY : (lent - 1) * costMs
  /** Those who still have to wait for something, the longest silent first. */
  const chats = new Map<string, Chat>()

  function put(addressId: string, chat: Chat): void {
    chats.delete(addressId)
    chats.set(addressId, chat)
    for (const [oldest, { paidAt, heldUntil }] of chats) {
      if (Math.max(paidAt, heldUntil) > now()) break
      chats.delete(oldest)
    }
  }

  return {
    started(addressId) {
      const at = now()
      const { paidAt = at, heldUntil = at } = chats.get(addressId) ?? {}
      if (rate) put(addressId, { lastAt: at, paidAt: Math.max(at, paidAt) + costMs, heldUntil })
    },
    hold(addressId, ms) {
      const at = now()
      const { lastAt = at, paidAt = at, heldUntil = at } = chats.get(addressId) ?? {}
      put(addressId, { lastAt, paidAt, heldUntil: Math.max(heldUntil, at + ms) })
    },
    waitMs(stream, addressId) {
      const chat = chats.get(addressId)
      if (!chat) return 0
      const distanceMs = stream === 'notices' ? costMs : 0
      return Math.max(0, Math.max(chat.lastAt + distanceMs, chat.paidAt - lentMs, chat.heldUntil) - now())
    },
    wasFast(addressId) {
      const chat = chats.get(addressId)
      return chat !== undefined && chat.paidAt - chat.lastAt > costMs
    },
  }
}
