import { isChosen, isRefusedIn, preferredFirst } from '#civic/reach.ts'
import { type Purpose, permissionOf } from '#content/city/channel-law.ts'
import { isAway } from '../accounts/trouble.ts'
import type { Runtime } from '../runtime.ts'
import type { Elsewhere } from './way.ts'
import { isOpen } from './window.ts'

/** Whom a message is for, and what it is for. */
interface Aim {
  residentId: string
  addressId: string
  purpose: Purpose
  broadcastId?: string | null
  /** The message, once there is one. */
  messageId?: bigint
}

type Needs = Pick<Runtime, 'pool' | 'city' | 'clock' | 'channels'>

/** When somebody was last heard at an address, and what other chats of theirs may carry a message now: read anew, in one look. */
export async function lookAround(
  runtime: Needs,
  { residentId, addressId, purpose, broadcastId = null, messageId }: Aim,
): Promise<{ heardAt: Date | null; elsewhere: Elsewhere[] }> {
  const { pool, city, clock, channels } = runtime
  const { rows } = await pool.query<{
    id: string
    channel: string
    heard_at: Date | null
    notices_off: boolean
    state: string
    is_away: boolean
    is_chosen: boolean
    is_refused: boolean
  }>({
    name: 'look around',
    text: `
      SELECT a.id, a.channel, a.heard_at, a.notices_off_at IS NOT NULL AS notices_off, a.state,
        ${isAway('a.channel')} AS is_away, ${isChosen('a')} AS is_chosen,
        EXISTS (SELECT FROM outbox_message m WHERE m.id = $3 AND ${isRefusedIn('m', 'a')}) AS is_refused
      FROM address a JOIN resident r ON r.id = a.resident_id LEFT JOIN broadcast b ON b.id = $2
      WHERE a.resident_id = $1
      ORDER BY ${preferredFirst}`,
    values: [residentId, broadcastId, messageId ?? null],
  })
  const now = clock()
  const elsewhere = rows
    .filter(({ id, channel, state }) => id !== addressId && state === 'active' && channels.has(channel))
    .filter((row) => row.is_chosen && !row.is_away && !row.is_refused)
    .filter(({ notices_off: off }) => purpose !== 'notice' || !off)
    .map((row) => ({
      addressId: row.id,
      channel: row.channel,
      permission: permissionOf(city, row.channel, purpose),
      isOpen: isOpen(channels.get(row.channel), row.heard_at, now),
    }))
  return { heardAt: rows.find(({ id }) => id === addressId)?.heard_at ?? null, elsewhere }
}
