import type { ChannelWish } from '#bots/channels/contract.ts'

/** What staff want of the account and was not done yet; a newer wish takes the place of an older. */
export interface Wishes {
  put(wish: ChannelWish): void
  take(): ChannelWish | undefined
  /** Called when a wish comes, until another listener or none is set. */
  onArrival(listener: (() => void) | null): void
}

/** Builds an empty list of wishes. */
export function createWishes(): Wishes {
  let newest: ChannelWish | undefined
  let arrived: (() => void) | null = null
  return {
    put(wish) {
      newest = wish
      arrived?.()
    },
    take() {
      const wish = newest
      newest = undefined
      return wish
    },
    onArrival(listener) {
      arrived = listener
      if (newest && listener) listener()
    },
  }
}
