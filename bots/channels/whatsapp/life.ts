import type { ChannelHealth, ChannelHost, ChannelWish, Ownership } from '#bots/channels/contract.ts'
import { type Current, connect, type LifeNeeds, type LinkWish, type Report } from './connection.ts'
import { freshKeys, isLinked, type Keys, KeysUnreadable, readKeys } from './keys.ts'
import { afterEnd, freshCourse } from './rules.ts'
import { createWishes, type Wishes } from './wishes.ts'

/** The account of the linked device in this process. */
export interface Life {
  /** The connection, while it is open. */
  current(): Current | null
  /** WhatsApp restricts the account until then; `null`: no longer. */
  restrict(until: Date | null): void
  /** Ends the connection and gives the account back. */
  stop(): Promise<void>
}

const afterTroubleMs = 1000
/** So often the state is read before it is taken for unreadable and not for a database that is away. */
const mostReads = 5

/** Waits for the account, then keeps its device connected by the rules of rules.ts, until it is stopped. */
export function startLife(needs: LifeNeeds): Life {
  const { host, wait } = needs
  const stopping = new AbortController()
  let current: Current | null = null
  let restrict = (_until: Date | null) => {}

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      let ownership: Ownership | undefined
      try {
        ownership = await host.own(signal)
        await hold(ownership, AbortSignal.any([signal, ownership.lost]))
      } catch (error) {
        if (!signal.aborted && !ownership?.lost.aborted) {
          const code = error instanceof Error ? error.name : 'unknown'
          host.log.warn({ code }, 'the WhatsApp account is let go and taken anew')
          await wait(afterTroubleMs, signal).catch(() => {})
        }
      } finally {
        await ownership?.release().catch(() => {})
      }
    }
  }

  /** One tenure: from taking the account to losing it or stopping. */
  async function hold(ownership: Ownership, signal: AbortSignal): Promise<void> {
    const wishes = createWishes()
    ownership.onWish(wishes.put)
    const report = reporter(ownership, host)
    let keys = await read(ownership, signal)
    let linking: LinkWish | null = null
    let course = freshCourse
    let pauseMs = 0
    let idle: ChannelHealth | null =
      keys && isLinked(keys.creds)
        ? null
        : { state: 'linkAgain', detail: keys === undefined ? 'keysUnreadable' : 'notLinked' }
    while (!signal.aborted) {
      if (idle) report(idle)
      const wish = await nextWish(wishes, idle ? Number.POSITIVE_INFINITY : pauseMs, signal)
      if (wish?.type === 'unlink') {
        await ownership.clear()
        keys = null
        linking = null
        idle = { state: 'linkAgain', detail: 'unlinked' }
        continue
      }
      if (wish) {
        // Who was replaced or restricted may still be linked: the old keys are tried first.
        if (!keys || !isLinked(keys.creds) || idle?.state === 'linkAgain') linking = wish
        course = freshCourse
        idle = null
      }
      if (linking || !keys) keys = await freshKeys(ownership)
      const { reason, wasCalm } = await connect({
        ...needs,
        keys,
        linking,
        course,
        wishes,
        report,
        signal,
        lost: ownership.lost,
        onOpen(opened, limit) {
          current = opened
          restrict = limit
        },
      }).finally(() => {
        current = null
        restrict = () => {}
      })
      await keys.settled()
      if (reason === 'asked' || signal.aborted) {
        pauseMs = 0
        continue
      }
      const isLinking = linking !== null && !isLinked(keys.creds)
      if (!isLinking) linking = null
      const next = afterEnd(reason, {
        course: wasCalm ? freshCourse : course,
        isLinking,
        random: needs.random(),
      })
      if (next.type === 'again') {
        course = next.course
        pauseMs = next.inMs
        report(next.health)
        continue
      }
      if (next.forget) {
        await ownership.clear()
        keys = null
      }
      linking = null
      idle = next.health
    }
  }

  /** `null`: nothing was kept; `undefined`: what was kept is of no use, though the database answers. */
  async function read(ownership: Ownership, signal: AbortSignal): Promise<Keys | null | undefined> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await readKeys(ownership)
      } catch (error) {
        if (error instanceof KeysUnreadable || attempt >= mostReads) {
          await ownership.report({ state: 'linkAgain', detail: 'keysUnreadable' })
          return undefined
        }
        await wait(afterTroubleMs, signal)
      }
    }
  }

  async function nextWish(
    wishes: Wishes,
    withinMs: number,
    signal: AbortSignal,
  ): Promise<ChannelWish | undefined> {
    const early = wishes.take()
    if (early || withinMs === 0) return early
    const arrival = new AbortController()
    wishes.onArrival(() => arrival.abort())
    const either = AbortSignal.any([signal, arrival.signal])
    if (withinMs === Number.POSITIVE_INFINITY) await aborted(either)
    else await wait(withinMs, either).catch(() => {})
    wishes.onArrival(null)
    return wishes.take()
  }

  const running = run(stopping.signal)
  return {
    current: () => current,
    restrict: (until) => restrict(until),
    async stop() {
      stopping.abort()
      await running
    },
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Reports in their order; a database that is away must not end the connection. */
function reporter(ownership: Ownership, { log }: ChannelHost): Report {
  let last: Promise<void> = Promise.resolve()
  return (health, offer) => {
    last = last
      .then(() => ownership.report(health, offer))
      .catch(() => log.warn({ state: health.state }, 'the state of the WhatsApp account could not be noted'))
  }
}
