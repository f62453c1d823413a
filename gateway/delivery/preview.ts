import { usedAddress } from '#civic/reach.ts'
import { lanes } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import { readUsable } from '../templates/usable.ts'
import { lookAround } from './look-around.ts'
import { knockFor } from './road.ts'
import { type HeldReason, wayOf } from './way.ts'
import { isOpen, openUntil, permissionFor, purposeOf } from './window.ts'

/** Which way an answer would take. `knock` and `pointer`: it waits, and the person hears that it is there. */
export type PreviewedWay = 'words' | 'otherChannel' | 'knock' | 'pointer' | 'wait'

/** The way of an answer that somebody is about to write. */
export interface Preview {
  way: PreviewedWay
  /** Over which channel; of what waits, the one it waits for. */
  channel: string
  /** Until when it is so, where that is a matter of time. */
  until: Date | null
  /** Why it waits. */
  reason: HeldReason | null
}

type Needs = Pick<Runtime, 'pool' | 'city' | 'clock' | 'channels' | 'catalog'>

/** The way that an answer to whoever filed a case would take at this moment; `null`: there is nobody to tell. */
export async function previewWay(runtime: Needs, caseId: string): Promise<Preview | null> {
  const { pool, city, clock, channels } = runtime
  const { rows } = await pool.query<{
    resident_id: string
    address_id: string
    channel: string
    language: string
    sensitive: boolean
  }>({
    name: 'preview way',
    text: `SELECT r.id AS resident_id, used.id AS address_id, used.channel, r.language, k.sensitive
           FROM "case" k JOIN concern n ON n.id = k.concern_id
           JOIN resident r ON r.id = n.resident_id AND r.stopped_at IS NULL
           JOIN ${usedAddress('update')} ON true WHERE k.id = $1`,
    values: [caseId],
  })
  const [row] = rows
  if (!row) return null
  const { resident_id: residentId, address_id: addressId, channel, language, sensitive } = row
  const purpose = purposeOf({ lane: lanes.update, sensitive })
  const permission = permissionFor(city, channel, purpose)
  const { heardAt, elsewhere } = await lookAround(runtime, { residentId, addressId, purpose })
  const usable = await readUsable(runtime, channel)
  const now = clock()
  const way = wayOf({
    isNotice: false,
    permission,
    isOpen: isOpen(channels.get(channel), heardAt, now),
    template: false,
    knock: usable(knockFor({ caseId, isPoor: permission !== 'full' }), language),
    elsewhere,
  })
  const until = openUntil(channels.get(channel), heardAt, now)
  if (way.type === 'otherChannel')
    return { way: way.type, channel: way.to.channel, until: null, reason: null }
  if (way.type === 'held') return { way: way.told ?? 'wait', channel, until, reason: way.reason }
  return { way: 'words', channel, until, reason: null }
}
