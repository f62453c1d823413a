import type { ChannelWish, HeardWish } from '#bots/channels/contract.ts'

/** Staff want the device linked, by a QR code or a code to type. */
export type LinkWish = Exclude<ChannelWish, { type: 'unlink' }>

/** What staff want of the account and nobody has begun yet; a newer wish takes the place of an older. */
export interface Wishes {
  put(heard: HeardWish): void
  take(): HeardWish | undefined
  /** Takes the wish that comes within so many milliseconds (null: whenever it comes); `undefined`: none did, or the signal is aborted. */
  next(
    withinMs: number | null,
    signal: AbortSignal,
    wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>,
  ): Promise<HeardWish | undefined>
  /** Called when a wish comes, until another listener or none is set. */
  onArrival(listener: (() => void) | null): void
}

/** Builds an empty list of wishes. */
export function createWishes(): Wishes {
  let newest: HeardWish | undefined
  let arrived: (() => void) | null = null
  const wishes: Wishes = {
    put(heard) {
      newest = heard
      arrived?.()
    },
    take() {
      const heard = newest
      newest = undefined
      return heard
    },
    async next(withinMs, signal, wait) {
      if (newest || withinMs === 0) return wishes.take()
      const arrival = new AbortController()
      wishes.onArrival(() => arrival.abort())
      const either = AbortSignal.any([signal, arrival.signal])
      if (withinMs === null) await aborted(either)
      else await wait(withinMs, either).catch(() => {})
      wishes.onArrival(null)
      return wishes.take()
    },
    onArrival(listener) {
      arrived = listener
      if (newest && listener) listener()
    },
  }
  return wishes
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
