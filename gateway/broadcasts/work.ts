import type { Audience } from '#civic/audience.ts'
import { type BroadcastState, mayBecome } from '#civic/broadcast.ts'
import { mayDoIn, type Permission } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import type { Broadcast, Notice } from '#prisma/client.ts'
import type { StaffMember } from '../staff/account.ts'
import { districtsOf } from './areas.ts'
import { BroadcastRefusal } from './refusal.ts'

/** Somebody at the desk who does something about a broadcast. */
export type Editor = Pick<StaffMember, 'id' | 'grants'>

/** A broadcast whose row is ours until the transaction ends, and what it sends. */
export interface LockedBroadcast {
  broadcast: Broadcast
  notice: Notice
}

/**
 * Locks a broadcast for somebody who has one of these permissions for all that it is meant for. Throws `BroadcastRefusal`:
 * unknownBroadcast (out of reach is unknown). The lock is the weak one: rows that point to the broadcast may still be written.
 */
export async function lockBroadcast(
  transaction: Transaction,
  city: City,
  editor: Editor,
  permissions: readonly Permission[],
  id: string,
): Promise<LockedBroadcast> {
  await transaction.$queryRaw`SELECT id FROM broadcast WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const found = await transaction.broadcast.findFirst({
    where: { id, cityId: city.id },
    include: { notice: true },
  })
  const reached =
    found && permissions.some((one) => reaches(city, editor, one, found.notice, audienceOf(found)))
  if (!reached) {
    throw new BroadcastRefusal(
      'unknownBroadcast',
      'id',
      `There is no broadcast ${id} for which you may do this. Reload the list.`,
    )
  }
  const { notice, ...broadcast } = found
  return { broadcast, notice }
}

/** True when a permission holds for the notice and for every district the audience is meant for. */
export function reaches(
  city: City,
  { grants }: Editor,
  permission: Permission,
  notice: Pick<Notice, 'districts'>,
  audience: Audience,
): boolean {
  return (
    mayDoIn(grants, permission, notice.districts) &&
    mayDoIn(grants, permission, districtsOf(city, audience, notice.districts))
  )
}

/** Who a broadcast is for; the column holds what `Audience` allowed. */
export function audienceOf(broadcast: Pick<Broadcast, 'audience'>): Audience {
  return broadcast.audience as Audience
}

/** Throws `BroadcastRefusal` (forbiddenTransition) unless a broadcast may go from where it stands to one of these states. */
export function requireStep({ state, id }: Pick<Broadcast, 'state' | 'id'>, to: BroadcastState): void {
  if (mayBecome(state as BroadcastState, to)) return
  throw new BroadcastRefusal(
    'forbiddenTransition',
    'state',
    `Broadcast ${id} is "${state}" and cannot become "${to}". Reload the page to see where it stands.`,
  )
}

/** What the audit log says of a broadcast; the subject is its id. */
export type BroadcastAct =
  | 'broadcast.create'
  | 'broadcast.change'
  | 'broadcast.submit'
  | 'broadcast.return'
  | 'broadcast.test'
  | 'broadcast.release'
  | 'broadcast.stop'
  | 'broadcast.resume'
  | 'broadcast.cancel'
  | 'broadcast.correct'
  | 'broadcast.repeat'
  | 'broadcast.done'

/** Writes the line of the audit log that belongs to a step. */
export async function noteAct(
  transaction: Transaction,
  act: {
    actor: string
    action: BroadcastAct
    id: string
    detail?: Record<string, string | number | boolean | null>
    at: Date
  },
): Promise<void> {
  const { actor, action, id, detail, at } = act
  await transaction.auditEntry.create({ data: { actor, action, subject: id, detail: detail ?? {}, at } })
}
