import type { Audience } from '#civic/audience.ts'
import { permissionOf } from '#content/city/channel-law.ts'
import { accountChannels, isAway } from '../accounts/trouble.ts'
import { isFree, opensAfter } from '../delivery/window.ts'
import type { Runtime } from '../runtime.ts'
import { readUsable } from '../templates/usable.ts'
import type { Query } from './audience-sql.ts'

/**
 * How a part of a broadcast would go as things stand (docs/decisions/0029-service-window.md), as gateway/delivery/way.ts says of a notice;
 * `windowClosed` and `channelAway`: it waits, for the person or for the account of the channel; `digest`: that is known when the digest goes.
 */
export const audienceWays = [
  'words',
  'template',
  'pointer',
  'otherChannel',
  'windowClosed',
  'channelAway',
  'digest',
] as const
export type AudienceWay = (typeof audienceWays)[number]

type Needs = Pick<Runtime, 'pool' | 'city' | 'clock' | 'channels' | 'catalog'>

/**
 * Adds to everybody of an audience (audience-sql.ts) the way it would reach them, in the same statement. Where no channel has a window, an
 * account or a law that keeps anything back, nobody's chats are looked at.
 */
export async function withWays(
  runtime: Needs,
  people: Query,
  { urgent, audience }: { urgent: boolean; audience: Audience },
): Promise<Query> {
  const { city, channels, clock } = runtime
  const values = [...people.values]
  const add = (value: unknown) => `$${values.push(value)}`
  const inDigest = `e.pace = 'digest' AND NOT ${add(urgent)}::boolean`
  const all = [...channels.values()]
  if (all.every((channel) => isFree(city, channel)) && accountChannels(runtime).length === 0) {
    const text = `SELECT e.*, CASE WHEN ${inDigest} THEN 'digest' ELSE 'words' END AS way FROM (${people.text}) e`
    return { text, values }
  }
  const now = clock()
  const roads = [
    all.map(({ id }) => id),
    all.map(({ id }) => permissionOf(city, id, 'notice')),
    all.map((channel) => opensAfter(channel, now)),
  ].map(add)
  const approved = (await approvedPairs(runtime)).map(add)
  const isOpen = (road: string, address: string) =>
    `(${road}.opens_after IS NULL OR coalesce(${address}.heard_at > ${road}.opens_after, false))`
  // Whatever the reason to go another way, it keeps to the channels that staff chose (isChosen in civic/reach.ts).
  const chosen = audience.channels ? `o.channel = ANY (${add(audience.channels)}::text[])` : 'true'
  const elsewhere = `EXISTS (
    SELECT FROM address o JOIN road there ON there.channel = o.channel
    WHERE o.resident_id = e.resident_id AND o.id <> e.address_id AND o.state = 'active' AND o.notices_off_at IS NULL
      AND there.permission = 'full' AND NOT there.is_away AND ${isOpen('there', 'o')}
      AND ${chosen})`
  const text = `
    WITH road AS MATERIALIZED (
      SELECT r.*, ${isAway('r.channel')} AS is_away
      FROM unnest(${roads[0]}::text[], ${roads[1]}::text[], ${roads[2]}::timestamptz[]) AS r(channel, permission, opens_after)
    ), approved AS MATERIALIZED (
      SELECT * FROM unnest(${approved[0]}::text[], ${approved[1]}::text[]) AS w(channel, language)
    )
    SELECT e.*, CASE
        WHEN ${inDigest} THEN 'digest'
        WHEN road.is_away THEN CASE WHEN ${elsewhere} THEN 'otherChannel' ELSE 'channelAway' END
        WHEN road.permission = 'full' AND ${isOpen('road', 'a')} THEN 'words'
        WHEN road.permission = 'full' AND (e.channel, e.language) IN (SELECT channel, language FROM approved) THEN 'template'
        WHEN ${isOpen('road', 'a')} THEN 'pointer'
        WHEN ${elsewhere} THEN 'otherChannel'
        ELSE 'windowClosed' END AS way
    FROM (${people.text}) e JOIN road ON road.channel = e.channel JOIN address a ON a.id = e.address_id`
  return { text, values }
}

/** On which channels the wording of a notice is approved, for readers of which languages: two lists of the same length. */
async function approvedPairs(runtime: Needs): Promise<[channels: string[], languages: string[]]> {
  const pairs: [string[], string[]] = [[], []]
  for (const { id, templates } of runtime.channels.values()) {
    if (!templates) continue
    const usable = await readUsable(runtime, id)
    for (const language of runtime.city.languages.filter((tag) => usable('notice', tag))) {
      pairs[0].push(id)
      pairs[1].push(language)
    }
  }
  return pairs
}
