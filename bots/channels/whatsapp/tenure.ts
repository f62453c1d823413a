import type { ChannelHealth, HeardWish, Ownership } from '#bots/channels/contract.ts'
import { type Current, connect, type Ended, type LifeNeeds, type Report } from './connection.ts'
import { createTurns, forgetPeople } from './forget.ts'
import { freshKeys, isLinked, type Keys, KeysUnreadable, readKeys } from './keys.ts'
import { afterEnd, freshCourse } from './rules.ts'
import { createWishes, type LinkWish } from './wishes.ts'

/** What others see of a tenure while it lasts. */
export interface TenureFace {
  /** People can be forgotten from now on. */
  begun(forget: (handles: readonly string[]) => Promise<void>): void
  /** A connection is open; `restrict` notes a restriction by WhatsApp. */
  opened(current: Current, restrict: (until: Date | null) => void): void
  /** It is over. */
  closed(): void
}

/** So often the state is read before it is taken for unreadable and not for a database that is away. */
const mostReads = 5
/** Between two tries of what the database did not allow. */
export const afterTroubleMs = 1000

/**
 * One tenure, from taking the account to losing it or stopping (`signal`): one connection after the other by the rules of rules.ts, in between
 * waiting for what staff wish where the device cannot come back by itself.
 */
export async function holdAccount(
  needs: LifeNeeds,
  ownership: Ownership,
  signal: AbortSignal,
  face: TenureFace,
): Promise<void> {
  const wishes = createWishes()
  ownership.onWish(wishes.put)
  const report = createReport(ownership, needs)
  let keys = await readKept(needs, ownership, signal)
  const turns = createTurns()
  // A device that is only being linked began without anything kept, and its code must stay on the screen.
  face.begun(async (handles) =>
    keys && !isLinked(keys.creds) ? undefined : turns.between(() => forgetPeople(keys, handles)),
  )
  let linking: LinkWish | null = null
  /** What was begun for staff; should the account be lost before it is done, the next owner begins it anew. */
  let begun: HeardWish | null = null
  let course = freshCourse
  let pauseMs = 0
  /** Why nothing is tried before staff wish it; `null`: the next connection is. */
  let idle: ChannelHealth | null =
    keys && isLinked(keys.creds)
      ? null
      : { state: 'linkAgain', detail: keys === undefined ? 'keysUnreadable' : 'notLinked' }

  async function rest(health: ChannelHealth, forgetDevice: boolean): Promise<void> {
    if (forgetDevice) {
      await ownership.clear()
      keys = null
    }
    await endLinking()
    idle = health
  }

  /** Who was replaced or restricted may still be linked: the old keys are tried first. */
  async function heed(wish: LinkWish): Promise<void> {
    if (!keys || !isLinked(keys.creds) || idle?.state === 'linkAgain') linking = wish
    else await endLinking()
    course = freshCourse
    idle = null
  }

  /** Linked or given up: nobody waits for it any more. Heard again, it would find nothing to do. */
  async function endLinking(): Promise<void> {
    linking = null
    await begun?.done().catch(() => {})
    begun = null
  }

  function live(used: Keys): Promise<Ended> {
    return turns.connection(async (interrupted) => {
      try {
        const tenure = { keys: used, linking, course, wishes, report, interrupted, signal }
        return await connect({ ...needs, ...tenure, lost: ownership.lost, onOpen: face.opened })
      } finally {
        face.closed()
        await used.settled()
      }
    })
  }

  while (!signal.aborted) {
    if (idle) report(idle)
    const heard = await wishes.next(idle ? null : pauseMs, signal, needs.wait)
    begun = heard ?? begun
    if (heard?.wish.type === 'unlink') {
      await rest({ state: 'linkAgain', detail: 'unlinked' }, true)
      continue
    }
    if (heard) await heed(heard.wish)
    if (linking || !keys) keys = await freshKeys(ownership)
    const { reason, wasCalm } = await live(keys)
    if (reason === 'asked' || signal.aborted) {
      pauseMs = 0
      continue
    }
    const isLinking = linking !== null && !isLinked(keys.creds)
    if (!isLinking) await endLinking()
    const next = afterEnd(reason, {
      course: wasCalm ? freshCourse : course,
      isLinking,
      random: needs.random(),
    })
    if (next.type === 'stop') {
      await rest(next.health, next.forget)
      continue
    }
    course = next.course
    pauseMs = next.inMs
    report(next.health)
  }
}

/** `null`: nothing was kept; `undefined`: what was kept is of no use, though the database answers. */
async function readKept(
  { wait }: LifeNeeds,
  ownership: Ownership,
  signal: AbortSignal,
): Promise<Keys | null | undefined> {
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

/** Reports in their order; a database that is away must not end the connection. */
function createReport(ownership: Ownership, { host }: LifeNeeds): Report {
  let last: Promise<void> = Promise.resolve()
  return (health, offer) => {
    last = last
      .then(() => ownership.report(health, offer))
      .catch(() =>
        host.log.warn({ state: health.state }, 'the state of the WhatsApp account could not be noted'),
      )
  }
}
