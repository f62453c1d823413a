import type { ChannelHealth, ChannelHost, LinkOffer } from '#bots/channels/contract.ts'
import { createCount } from './count.ts'
import { isLinked, type Keys } from './keys.ts'
import type { Link, LinkOptions } from './link.ts'
import { createOffers } from './offer.ts'
import { type Course, type EndReason, noCode } from './rules.ts'
import type { LinkWish, Wishes } from './wishes.ts'

/** An open connection and the keys it works with. */
export interface Current {
  link: Link
  keys: Keys
}

/** Opens a connection; what does not depend on the account's life is settled already. */
export type OpenLink = (
  options: Pick<LinkOptions, 'keys' | 'onOpen' | 'onQr' | 'onDecryptFailure' | 'onRestriction'>,
) => Link

/** What the life of the account depends on besides its host; given, so that a test decides it. */
export interface LifeNeeds {
  host: ChannelHost
  openLink: OpenLink
  clock: () => Date
  /** From 0 to 1. */
  random: () => number
  /** Resolves after so long, or rejects when the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<unknown>
}

/** Tells staff how the account is; never rejects. */
export type Report = (health: ChannelHealth, offer?: LinkOffer) => void

/** What one connection needs to know of the tenure it belongs to. */
interface Tenure extends Pick<LifeNeeds, 'host' | 'openLink' | 'clock' | 'wait'> {
  keys: Keys
  linking: LinkWish | null
  course: Course
  wishes: Wishes
  report: Report
  /** Somebody is to be forgotten: the connection ends, and the next one begins afterwards. */
  interrupted: AbortSignal
  /** Ends the tenure, in peace or because the account was lost. */
  signal: AbortSignal
  lost: AbortSignal
  /** Hears when the connection is open, and with it how to note a restriction by WhatsApp. */
  onOpen(current: Current, restrict: (until: Date | null) => void): void
}

/** Then the last trouble is over. */
const calmMs = 60_000
/** So many messages that cannot be decrypted within a minute are not one person's lost key, but ours. */
const mostDecryptFailures = 20
const decryptWindowMs = 60_000
/** A timer cannot be set farther. */
const longestRestMs = 2_000_000_000

/** Two sockets of one device throw each other out without end. */
const connected = new WeakSet<ChannelHost>()

/** How a connection ended; `asked`: staff want something else. `wasCalm`: it was open for a while. */
export interface Ended {
  reason: EndReason | 'asked'
  wasCalm: boolean
}

/** Keeps one connection until it is closed, for whatever reason. */
export async function connect(tenure: Tenure): Promise<Ended> {
  const { host, keys, linking, course, wishes, report, interrupted, signal, lost, clock } = tenure
  if (connected.has(host)) throw new Error('the WhatsApp device is connected already; one socket at a time')
  connected.add(host)
  const over = new AbortController()
  const failures = createCount(mostDecryptFailures, decryptWindowMs, clock)
  let openedAt: number | null = null
  let isAsked = false
  let restrictedUntil: Date | null = null
  let { isShaken } = course

  const health = (): ChannelHealth => {
    if (restrictedUntil) return { state: 'ill', detail: 'reachOut' }
    return isShaken ? { state: 'ill', detail: 'cannotDecrypt' } : { state: 'connected' }
  }
  const later = (milliseconds: number, run: () => void) =>
    void tenure.wait(milliseconds, over.signal).then(run, () => {})

  function restrict(until: Date | null): void {
    if (openedAt === null || over.signal.aborted) return
    restrictedUntil = until
    report(health())
    if (until)
      later(
        Math.min(longestRestMs, Math.max(0, until.getTime() - clock().getTime())),
        () => until === restrictedUntil && restrict(null),
      )
  }

  const { onQr } = createOffers({
    linking,
    clock,
    offer: (given) => {
      if (openedAt === null && !over.signal.aborted) report({ state: 'linking' }, given)
    },
    requestPairingCode: (phone) => link.requestPairingCode(phone),
    failed: () => link.end(noCode),
  })

  function onDecryptFailure(): void {
    if (!failures.add()) return
    host.log.error(
      { failures: mostDecryptFailures },
      'messages cannot be decrypted; the connection is opened anew',
    )
    link.end('cannotDecrypt')
  }

  report(isShaken ? health() : { state: isLinked(keys.creds) ? 'connecting' : 'linking' })
  const link = tenure.openLink({
    keys,
    onQr,
    onDecryptFailure,
    onRestriction: restrict,
    onOpen() {
      openedAt = clock().getTime()
      report(health())
      tenure.onOpen({ link, keys }, restrict)
      later(calmMs, () => {
        isShaken = false
        report(health())
      })
    },
  })

  const withdraw = [
    whenAborted(signal, () => (lost.aborted ? link.cut() : link.end(noCode))),
    whenAborted(interrupted, () => link.end('forget')),
  ]
  wishes.onArrival(() => {
    const heard = wishes.take()
    if (!heard) return
    const { wish } = heard
    if (wish.type === 'link' && openedAt !== null) {
      void heard.done().catch(() => {})
      return report(health())
    }
    isAsked = true
    wishes.onArrival(null)
    wishes.put(heard)
    if (wish.type === 'unlink' && openedAt !== null) link.logout().catch(() => link.end(noCode))
    else link.end(noCode)
  })

  try {
    const reason = await link.ended
    const wasCalm = openedAt !== null && clock().getTime() - openedAt >= calmMs
    return { reason: isAsked ? 'asked' : reason, wasCalm }
  } finally {
    over.abort()
    wishes.onArrival(null)
    for (const each of withdraw) each()
    connected.delete(host)
  }
}

/** Calls back when a signal is aborted, at once if it is. Gives what takes that back. */
function whenAborted(signal: AbortSignal, run: () => void): () => void {
  signal.addEventListener('abort', run, { once: true })
  if (signal.aborted) run()
  return () => signal.removeEventListener('abort', run)
}
