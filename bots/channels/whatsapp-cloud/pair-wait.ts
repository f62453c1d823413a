import { createRecent } from '#bots/channels/recent.ts'

/** How long to leave a person alone after WhatsApp said that too much came to them at once. */
export interface PairWait {
  /** One more refusal for this address: the milliseconds to wait now. */
  refused(addressId: string): number
  /** A message went through: the next refusal starts over. */
  went(addressId: string): void
}

/** One message in six seconds is allowed to a person (45 at once are, if they are paid for with as much silence). */
const leastMs = 6000
const longestMs = 15 * 60_000
const mostRemembered = 1000

/**
 * Waits of 4^n seconds for the n-th refusal in a row, as Meta asks for, never less than one message costs
 * (developers.facebook.com/documentation/business-messaging/whatsapp/throughput).
 */
export function createPairWait(): PairWait {
  const refusals = createRecent<number>(mostRemembered)
  return {
    refused(addressId) {
      const count = (refusals.get(addressId) ?? 0) + 1
      refusals.set(addressId, count)
      return Math.min(longestMs, Math.max(leastMs, 1000 * 4 ** Math.min(count, 10)))
    },
    went(addressId) {
      refusals.delete(addressId)
    },
  }
}
