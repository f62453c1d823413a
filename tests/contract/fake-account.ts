import {
  type ChannelHealth,
  type ChannelWish,
  type HeardWish,
  type LinkOffer,
  type Ownership,
  OwnershipLost,
} from '#bots/channels/contract.ts'

/** A channel's account kept in memory, in place of the gateway's: one owner at a time, nothing written by a former one. */
export interface FakeAccount {
  secrets: Map<string, Buffer>
  /** What was reported, in its order. */
  reports: { health: ChannelHealth; offer: LinkOffer | undefined }[]
  own(signal: AbortSignal): Promise<Ownership>
  /** Takes the account away from its owner, as another process would. */
  takeAway(): void
  /** Whose the secrets are, as they said with the last write that told it. */
  account: string | undefined
  /** What staff want now. */
  wish(wanted: ChannelWish): void
  /** What they want and was not done yet. */
  wanted: ChannelWish | undefined
}

/** Builds an account that nobody owns; `secrets` may come from another test's account. */
export function createFakeAccount(secrets = new Map<string, Buffer>()): FakeAccount {
  const reports: FakeAccount['reports'] = []
  let current: { lost: AbortController; listeners: ((heard: HeardWish) => void)[] } | null = null
  let freed = () => {}
  let free: Promise<void> = Promise.resolve()

  const hear = (listener: (heard: HeardWish) => void, wish: ChannelWish) =>
    listener({
      wish,
      async done() {
        if (account.wanted === wish) account.wanted = undefined
      },
    })

  const account: FakeAccount = {
    secrets,
    reports,
    account: undefined,
    wanted: undefined,
    async own(signal) {
      while (current) {
        await Promise.race([
          free,
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason), { once: true })
          }),
        ])
      }
      signal.throwIfAborted()
      const mine = { lost: new AbortController(), listeners: [] as ((heard: HeardWish) => void)[] }
      current = mine
      free = new Promise((resolve) => {
        freed = resolve
      })
      const mustOwn = () => {
        if (current !== mine) throw new OwnershipLost('fake')
      }
      return {
        lost: mine.lost.signal,
        read: async (names) =>
          new Map(names.flatMap((name) => (secrets.has(name) ? [[name, secrets.get(name) as Buffer]] : []))),
        async write(changes, whose) {
          mustOwn()
          account.account = whose ?? account.account
          for (const [name, value] of changes) {
            if (value) secrets.set(name, Buffer.from(value))
            else secrets.delete(name)
          }
        },
        async clear() {
          mustOwn()
          secrets.clear()
        },
        async report(health, offer) {
          if (current === mine) reports.push({ health, offer })
        },
        onWish(listener) {
          mine.listeners.push(listener)
          if (account.wanted) hear(listener, account.wanted)
        },
        async release() {
          if (current !== mine) return
          current = null
          mine.lost.abort(new OwnershipLost('fake'))
          freed()
        },
      }
    },
    takeAway() {
      current?.lost.abort(new OwnershipLost('fake'))
      current = null
      freed()
    },
    wish(wanted) {
      account.wanted = wanted
      for (const listener of current?.listeners ?? []) hear(listener, wanted)
    },
  }
  return account
}
