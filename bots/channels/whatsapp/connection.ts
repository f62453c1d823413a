import type { ChannelHealth, ChannelHost, ChannelWish, LinkOffer } from '#bots/channels/contract.ts'
import { isLinked, type Keys } from './keys.ts'
import type { Link, LinkOptions } from './link.ts'
import type { Course, EndReason } from './rules.ts'
import type { Wishes } from './wishes.ts'

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

/** Staff want the device linked, by a QR code or a code to type. */
export type LinkWish = Exclude<ChannelWish, { type: 'unlink' }>

/** Tells staff how the account is; never rejects. */
export type Report = (health: ChannelHealth, offer?: LinkOffer) => void

/** What one connection needs to know of the tenure it belongs to. */
interface Tenure extends Pick<LifeNeeds, 'host' | 'openLink' | 'clock' | 'wait'> {
  keys: Keys
  linking: LinkWish | null
  course: Course
  wishes: Wishes
  report: Report
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
/** How long the first QR code of a connection, a later one and a pairing code are good for. */
const firstQrMs = 60_000
const laterQrMs = 20_000
const pairingCodeMs = 160_000
/** A timer cannot be set farther. */
const longestRestMs = 2_000_000_000

/** Two sockets of one device throw each other out without end. */
const connected = new WeakSet<ChannelHost>()

/** Keeps one connection until it is closed, for whatever reason; `asked`: staff want something else. */
export async function connect(tenure: Tenure): Promise<{ reason: EndReason | 'asked'; wasCalm: boolean }> {
  const { host, keys, linking, course, wishes, report, signal, lost, clock } = tenure
  if (connected.has(host)) throw new Error('the WhatsApp device is connected already; one socket at a time')
  connected.add(host)
  const over = new AbortController()
  const failures: number[] = []
  let openedAt: number | null = null
  let offers = 0
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

  function offer(type: 'qr' | 'pairingCode', value: string, forMs: number): void {
    if (openedAt !== null || over.signal.aborted) return
    report({ state: 'linking' }, { type, value, expiresAt: new Date(clock().getTime() + forMs) })
  }

  /** Baileys tells each code anew; a pairing code is asked for once, when the server is ready for it. */
  function onQr(value: string): void {
    offers += 1
    if (linking?.by !== 'pairingCode') {
      offer('qr', value, offers === 1 ? firstQrMs : laterQrMs)
      return
    }
    if (offers > 1) return
    link.requestPairingCode(linking.phone).then(
      (code) => offer('pairingCode', code, pairingCodeMs),
      () => link.end(0),
    )
  }

  function onDecryptFailure(): void {
    const now = clock().getTime()
    failures.push(now)
    while (failures.length > mostDecryptFailures || (failures[0] ?? now) < now - decryptWindowMs)
      failures.shift()
    if (failures.length < mostDecryptFailures) return
    host.log.error(
      { failures: failures.length },
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

  const onEnd = () => (lost.aborted ? link.cut() : link.end(0))
  signal.addEventListener('abort', onEnd, { once: true })
  if (signal.aborted) onEnd()
  wishes.onArrival(() => {
    const wish = wishes.take()
    if (!wish || (wish.type === 'link' && openedAt !== null)) return report(health())
    isAsked = true
    wishes.onArrival(null)
    wishes.put(wish)
    if (wish.type === 'unlink' && openedAt !== null) link.logout().catch(() => link.end(0))
    else link.end(0)
  })

  try {
    const reason = await link.ended
    const wasCalm = openedAt !== null && clock().getTime() - openedAt >= calmMs
    return { reason: isAsked ? 'asked' : reason, wasCalm }
  } finally {
    over.abort()
    wishes.onArrival(null)
    signal.removeEventListener('abort', onEnd)
    connected.delete(host)
  }
}
