import { isChosen, isRefusedIn } from '#civic/reach.ts'
import { permissionOf, purposes } from '#content/city/channel-law.ts'
import { isAway } from '../accounts/trouble.ts'
import type { Runtime } from '../runtime.ts'
import { opensAfter, permissionFor } from './window.ts'

/**
 * What each channel may carry now, by purpose, and since when somebody must have been heard there: for `roadTable`. `lends`: whether what
 * was meant for another chat may go there; a reply is then no part of a conversation that is held there, so the law is asked for it too.
 */
export function roads({ city, channels, clock }: Pick<Runtime, 'city' | 'channels' | 'clock'>): string {
  const now = clock()
  return JSON.stringify(
    [...channels.values()].flatMap((channel) =>
      purposes.map((purpose) => ({
        channel: channel.id,
        purpose,
        permission: permissionFor(city, channel.id, purpose),
        lends: permissionOf(city, channel.id, purpose) === 'full',
        opens_after: opensAfter(channel, now),
      })),
    ),
  )
}

/** SQL: the roads of a parameter as a table `road`. */
export const roadTable = (parameter: string) => `
  road AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(${parameter}::jsonb)
      AS r(channel text, purpose text, permission text, lends boolean, opens_after timestamptz)
  )`

/**
 * SQL: the other chats `a` of the reader of a message `w` (its columns and its purpose) whose channel `there` may carry its words; whether
 * now, says `isOpenThere`. What look-around.ts asks for one message, for many.
 */
export const elsewhere = `
  FROM address a JOIN road there ON there.channel = a.channel AND there.purpose = w.purpose AND there.lends
  LEFT JOIN broadcast b ON b.id = w.broadcast_id
  WHERE a.resident_id = w.resident_id AND a.id <> w.address_id AND a.state = 'active' AND NOT ${isAway('a.channel')}
    AND (w.purpose <> 'notice' OR a.notices_off_at IS NULL) AND ${isChosen('a')} AND NOT ${isRefusedIn('w', 'a')}`

export const isOpenThere = '(there.opens_after IS NULL OR a.heard_at > there.opens_after) IS TRUE'
