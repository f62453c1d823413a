import type { EditionBasis } from '#civic/broadcast.ts'
import type { Transaction } from '#civic/transaction.ts'
import { isQuiet } from '#content/city/quiet-hours.ts'
import { checkNotice } from '#content/notices/check.ts'
import { composeEdition } from '#content/notices/compose.ts'
import { noticeKindOf } from '#content/notices/registry.ts'
import { readWholeNotice } from '../notices/whole.ts'
import type { Runtime } from '../runtime.ts'
import { type AudienceCount, type CountRequest, countAudience } from './count.ts'
import { BroadcastRefusal } from './refusal.ts'
import { audienceOf, type LockedBroadcast } from './work.ts'

/**
 * `machineWords`, `sourceWords`: so many people get words nobody checked, or the source language with a note. `quietHours`: it begins
 * when nothing may arrive, and waits.
 */
export const broadcastWarnings = ['machineWords', 'sourceWords', 'pausedPeople', 'quietHours'] as const

/** What somebody should think of before they release it; nothing that keeps it back. */
export interface BroadcastWarning {
  code: (typeof broadcastWarnings)[number]
  people: number
}

/** Throws `BroadcastRefusal` unless words and time allow that a broadcast goes out: findings, missingLanguages, tooLate. */
export async function requireSendable(
  { city, clock }: Pick<Runtime, 'city' | 'clock'>,
  transaction: Transaction,
  found: LockedBroadcast,
): Promise<void> {
  const { broadcast, notice } = found
  const whole = await readWholeNotice(transaction, notice.id)
  const errors = checkNotice(city, whole, clock()).filter(({ weight }) => weight === 'error')
  if (errors.length > 0) {
    const what = errors.map(({ field, language, code }) =>
      [code, field, ...(language ? [language] : [])].join(' '),
    )
    throw new BroadcastRefusal(
      'findings',
      'notice',
      `The notice cannot go out as it is (${what.join('; ')}). Mend it first.`,
    )
  }
  const ready = (language: string) =>
    whole.versions.some((version) => version.language === language && version.status === 'reviewed')
  const waiting = notice.waitsFor.filter((language) => !ready(language))
  if (waiting.length > 0) {
    throw new BroadcastRefusal(
      'missingLanguages',
      'waitsFor',
      `The notice waits for its reviewed words in: ${waiting.join(', ')}. Have them reviewed, or do not wait for them.`,
    )
  }
  const until = usefulUntil(found)
  if (until !== null && until <= beginningOf(broadcast.startsAt, clock())) {
    throw new BroadcastRefusal(
      'tooLate',
      'startsAt',
      'It would arrive after it is of use: after its event has begun, or after its own end. Choose an earlier time.',
    )
  }
}

/** What a broadcast is counted for, with the words as they are now. */
export async function countRequestOf(
  { prisma }: Pick<Runtime, 'prisma'>,
  found: LockedBroadcast,
): Promise<CountRequest> {
  const { broadcast, notice } = found
  const whole = await readWholeNotice(prisma, notice.id)
  return {
    topic: notice.topic,
    audience: audienceOf(broadcast),
    expiresAt: usefulUntil(found),
    urgent: broadcast.urgentReason !== null,
    basisOf: (language) => composeEdition(whole, language, broadcast.id).basis,
  }
}

/**
 * Counts whom a broadcast would reach and gives what to think of. Counting a whole city takes a while: it belongs into no transaction.
 * Throws `BroadcastRefusal` (emptyAudience).
 */
export async function weighAudience(
  runtime: Pick<Runtime, 'prisma' | 'pool' | 'city' | 'clock' | 'channels' | 'catalog'>,
  found: LockedBroadcast,
): Promise<BroadcastWarning[]> {
  const count = await countAudience(runtime, await countRequestOf(runtime, found))
  if (count.total === 0) {
    throw new BroadcastRefusal('emptyAudience', 'audience', 'Nobody fits this audience. Widen it.')
  }
  const { startsAt, urgentReason } = found.broadcast
  const begins = beginningOf(startsAt, runtime.clock())
  return warningsOf(count, urgentReason === null && isQuiet(runtime.city, begins))
}

/** When a broadcast stops being of use: its own end, or the beginning of what it invites to; `null`: never. */
export function usefulUntil({ broadcast, notice }: LockedBroadcast): Date | null {
  if (broadcast.expiresAt !== null) return broadcast.expiresAt
  const { startsAt } = notice.facts as { startsAt?: unknown }
  const invites = noticeKindOf(notice.kind)?.isEvent === true && typeof startsAt === 'string'
  return invites ? new Date(startsAt) : null
}

/** When a broadcast begins that is released now. */
export function beginningOf(startsAt: Date | null, now: Date): Date {
  return startsAt !== null && startsAt > now ? startsAt : now
}

function warningsOf(count: AudienceCount, quiet: boolean): BroadcastWarning[] {
  const people = (basis: EditionBasis) => count.byBasis[basis]
  const warnings: BroadcastWarning[] = [
    { code: 'machineWords', people: people('machine') },
    { code: 'sourceWords', people: people('source') },
    { code: 'pausedPeople', people: count.paused },
    { code: 'quietHours', people: quiet ? count.total : 0 },
  ]
  return warnings.filter((warning) => warning.people > 0)
}
