import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { type Permission, type Purpose, permissionOf, purposes } from '#content/city/channel-law.ts'
import type { City } from '#content/city/city.ts'
import { lanes } from '../outbox/put.ts'

/** The platform's clock and ours differ, and a call takes its time: so long before its end the window counts as closed. */
const marginMs = 2 * 60_000

/** Where it is enough that somebody was ever heard. */
const everHeard = new Date(0)

/** Since when somebody must have been heard for free text to be allowed now; `null`: it always is. */
export function opensAfter(
  channel: Pick<ChannelAdapter, 'capabilities'> | undefined,
  now: Date,
): Date | null {
  const hours = channel?.capabilities.serviceWindowHours ?? null
  if (hours === null) return null
  return hours === Number.POSITIVE_INFINITY
    ? everHeard
    : new Date(now.getTime() - hours * 3_600_000 + marginMs)
}

/** For how many hours after somebody wrote free text may go to them; `null`: without an end. */
export function windowHours({ capabilities }: Pick<ChannelAdapter, 'capabilities'>): number | null {
  const { serviceWindowHours: hours } = capabilities
  return hours === Number.POSITIVE_INFINITY ? null : hours
}

/** Whether free text may go to somebody who was last heard then (null: never). */
export function isOpen(
  channel: Pick<ChannelAdapter, 'capabilities'> | undefined,
  heardAt: Date | null,
  now: Date,
): boolean {
  const after = opensAfter(channel, now)
  return after === null || (heardAt !== null && heardAt > after)
}

/** Until when free text may go to somebody who was last heard then; `null`: without end, or not at all. */
export function openUntil(
  channel: Pick<ChannelAdapter, 'capabilities'> | undefined,
  heardAt: Date | null,
  now: Date,
): Date | null {
  const after = opensAfter(channel, now)
  if (after === null || after === everHeard || heardAt === null || heardAt <= after) return null
  return new Date(now.getTime() + heardAt.getTime() - after.getTime())
}

/** What a message is for, as the channel law asks. The question how a case turned out goes with the bulk, but is about the case. */
export function purposeOf({
  lane,
  sensitive,
  caseId,
}: {
  lane: number
  sensitive: boolean
  caseId?: string | null
}): Purpose {
  if (sensitive) return 'sensitive'
  if (lane === lanes.bulk && !caseId) return 'notice'
  return lane === lanes.reply ? 'conversation' : 'caseUpdate'
}

/** SQL: whether a message m is about a sensitive case. */
export const isSensitive = 'EXISTS (SELECT FROM "case" k WHERE k.id = m.case_id AND k.sensitive)'

/** SQL: what a message m is for. */
export const purposeInSql = `
  CASE WHEN ${isSensitive} THEN '${'sensitive' satisfies Purpose}'
    WHEN m.lane = ${lanes.bulk} AND m.case_id IS NULL THEN '${'notice' satisfies Purpose}'
    WHEN m.lane = ${lanes.reply} THEN '${'conversation' satisfies Purpose}' ELSE '${'caseUpdate' satisfies Purpose}' END`

/** What may be carried for a purpose. Whether a conversation is held at all is the engine's to say (bots/engine/permitted.ts): its replies pass. */
export function permissionFor(city: City, channel: string, purpose: Purpose): Permission {
  return purpose === 'conversation' ? 'full' : permissionOf(city, channel, purpose)
}

/** Whether every message of a channel simply goes: no window, and no law that keeps anything back. */
export function isFree(
  city: City,
  { id, capabilities }: Pick<ChannelAdapter, 'id' | 'capabilities'>,
): boolean {
  return (
    capabilities.serviceWindowHours === null &&
    purposes.every((purpose) => permissionFor(city, id, purpose) === 'full')
  )
}
