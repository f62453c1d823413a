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

/** Waits of 4^n seconds for the n-th refusal in a row, as Meta asks for (…/whatsapp/throughput), never less than one message costs. */
export function createPairWait(): PairWait {
  const refusals = new Map<string, number>()
  return {
    refused(addressId) {
      const count = (refusals.get(addressId) ?? 0) + 1
      refusals.delete(addressId)
      refusals.set(addressId, count)
      const [oldest] = refusals.keys()
      if (refusals.size > mostRemembered && oldest !== undefined) refusals.delete(oldest)
      return Math.min(longestMs, Math.max(leastMs, 1000 * 4 ** Math.min(count, 10)))
    },
    went(addressId) {
      refusals.delete(addressId)
    },
  }
}
