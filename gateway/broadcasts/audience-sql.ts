import type { Audience } from '#civic/audience.ts'
import { councilTopic } from '#civic/notice.ts'
import { usedAddress } from '#civic/reach.ts'
import type { City } from '#content/city/city.ts'
import { boxAround } from '#content/city/metres.ts'
import { areasAround, areasInside, subscribedAreas } from './areas.ts'

/** A statement with what belongs to it; nothing that came from outside stands in the text. */
export interface Query {
  text: string
  values: unknown[]
}

/** What an audience is asked for. */
export interface AudienceRequest {
  city: City
  /** Ids of the channels over which a notice may go (./notice-channels.ts). */
  channels: readonly string[]
  topic: string
  audience: Audience
  /** Whoever pauses beyond this moment would never get it; null: there is no such moment, or it may break a pause. */
  expiresAt: Date | null
  now: Date
  /** Also who has no address at which they may be reached now; their address and channel are null. */
  evenUnreachable?: boolean
  /** One page in the order of residents' ids. */
  page?: { after: string | null; limit: number }
}

type Add = (value: unknown) => string

const dayMs = 24 * 3_600_000

/**
 * Everybody who gets a broadcast, one row a resident: resident_id, address_id, channel, language, pace (`digest` only when none of
 * their subscriptions wants single notices), area (of what brought them in, "" when it is none), paused. Which of several
 * addresses: civic/reach.ts.
 */
export function selectAudience(request: AudienceRequest): Query {
  const { city, audience, page, now, evenUnreachable = false } = request
  const values: unknown[] = []
  const add: Add = (value) => `$${values.push(value)}`
  const [source = '', ...others] = sourcesOf(request, add)
  const channels = request.channels.filter((id) => audience.channels?.includes(id) ?? true)
  const time = add(now)
  const conditions = [
    `r.city_id = ${add(city.id)}`,
    'r.stopped_at IS NULL',
    'r.erase_after IS NULL',
    ...others.map((other) => `r.id IN (SELECT resident_id FROM (${other}) fitting)`),
    ...conditionsOf(request, add),
  ]
  if (page?.after) conditions.push(`r.id > ${add(page.after)}::uuid`)
  const text = `
    SELECT r.id AS resident_id, used.id AS address_id, used.channel, r.language, wish.pace, wish.area,
      coalesce(r.paused_until > ${time}::timestamptz, false) AS paused
    FROM (${source}) wish JOIN resident r ON r.id = wish.resident_id
    ${evenUnreachable ? 'LEFT' : 'INNER'} JOIN ${usedAddress('notice', `a.channel = ANY (${add(channels)}::text[])`)} ON true
    WHERE ${conditions.join(' AND ')}
    ${page ? `ORDER BY r.id LIMIT ${add(page.limit)}` : ''}`
  return { text, values }
}

/** What brings somebody in: (resident_id, pace, area). Each given source has to; without one it is the subscription to the topic. */
function sourcesOf(request: AudienceRequest, add: Add): string[] {
  const { audience } = request
  const sources: string[] = []
  if (audience.reached) sources.push(reachedBy(audience.reached, audience.revision, add))
  if (audience.event) sources.push(partOf(audience.event, add))
  if (audience.cases) sources.push(withCases(request, audience.cases, add))
  return sources.length > 0 ? sources : [subscribers(request, add)]
}

function subscribers({ city, topic, audience, page }: AudienceRequest, add: Add): string {
  const conditions = [`s.topic = ANY (${add([topic, ...(audience.topics ?? [])])}::text[])`]
  if (page?.after) conditions.push(`s.resident_id > ${add(page.after)}::uuid`)
  if (audience.areas) conditions.push(`s.area = ANY (${add(subscribedAreas(city, audience.areas))}::text[])`)
  if (audience.around) {
    const touched = subscribedAreas(city, areasAround(city, audience.around))
    const near = nearCases(audience.around, add)
    conditions.push(
      `(s.area = ANY (${add(touched)}::text[]) OR s.resident_id IN (SELECT resident_id FROM (${touches}) k WHERE ${near}))`,
    )
  }
  return `
    SELECT s.resident_id, max(s.pace) AS pace, max(s.area) AS area FROM subscription s
    WHERE ${conditions.join(' AND ')} GROUP BY s.resident_id`
}

/** Everybody concerned in a case that is not sensitive, with what a condition may ask of it. */
const touches = `
  SELECT n.resident_id, k.city_id, k.category, k.district, k.subdistrict, k.longitude, k.latitude, k.created_at
  FROM "case" k JOIN concern n ON n.id = k.concern_id WHERE NOT k.sensitive AND n.resident_id IS NOT NULL
  UNION ALL
  SELECT c.resident_id, k.city_id, k.category, k.district, k.subdistrict, k.longitude, k.latitude, k.created_at
  FROM co_affected c JOIN "case" k ON k.id = c.case_id WHERE NOT k.sensitive`

function withCases(
  { city, audience, now }: AudienceRequest,
  { categories, days }: NonNullable<Audience['cases']>,
  add: Add,
): string {
  const conditions = [
    `k.city_id = ${add(city.id)}`,
    `k.category = ANY (${add(categories)}::text[])`,
    `k.created_at >= ${add(new Date(now.getTime() - days * dayMs))}::timestamptz`,
  ]
  if (audience.areas) conditions.push(inAreas(city, audience.areas, add))
  if (audience.around) conditions.push(nearCases(audience.around, add))
  return `
    SELECT k.resident_id, 'single' AS pace, coalesce(max(k.district), '') AS area FROM (${touches}) k
    WHERE ${conditions.join(' AND ')} GROUP BY k.resident_id`
}

function inAreas(city: City, areas: readonly string[], add: Add): string {
  const codes = `${add(areasInside(city, areas))}::text[]`
  return `(k.district = ANY (${codes}) OR k.subdistrict = ANY (${codes}))`
}

function nearCases(around: NonNullable<Audience['around']>, add: Add): string {
  const [west, south, east, north] = boxAround(around.longitude, around.latitude, around.metres)
  const degreesNorth = `(k.latitude - ${add(around.latitude)}::float8) / ${add(north - around.latitude)}::float8`
  const degreesEast = `(k.longitude - ${add(around.longitude)}::float8) / ${add(east - around.longitude)}::float8`
  return `k.longitude BETWEEN ${add(west)}::float8 AND ${add(east)}::float8
    AND k.latitude BETWEEN ${add(south)}::float8 AND ${add(north)}::float8
    AND power(${degreesNorth}, 2) + power(${degreesEast}, 2) <= 1`
}

const statesOf = {
  registered: ['registered', 'attended'],
  waiting: ['waiting'],
  attended: ['attended'],
  any: ['registered', 'waiting', 'attended'],
} satisfies Record<NonNullable<Audience['event']>['took'], string[]>

function partOf({ id, took }: NonNullable<Audience['event']>, add: Add): string {
  return `
    SELECT t.resident_id, 'single' AS pace, '' AS area FROM registration t
    WHERE t.event_id = ${add(id)}::uuid AND t.state = ANY (${add(statesOf[took])}::text[])`
}

/** Whoever is registered hears of a change in person (gateway/events/news.ts), also when that is still to come. */
function notInPerson({ event, sequence }: NonNullable<Audience['unlessTold']>, add: Add): string {
  return `NOT EXISTS (
    SELECT FROM registration told WHERE told.resident_id = r.id AND told.event_id = ${add(event)}::uuid
      AND (told.state IN ('registered', 'waiting') OR told.told_sequence >= ${add(sequence)}::int))`
}

/** What went out in a digest counts by the digest; what may have arrived counts as well. */
function reachedBy(broadcastId: string, revision: number | undefined, add: Add): string {
  const revisions =
    revision === undefined ? '' : `AND coalesce(m.edition_revision, 1) <= ${add(revision)}::int`
  return `
    SELECT m.resident_id, 'single' AS pace, '' AS area FROM outbox_message m
    LEFT JOIN outbox_message d ON d.id = m.digest_id
    WHERE m.broadcast_id = ${add(broadcastId)}::uuid ${revisions}
      AND (coalesce(d.status, m.status) IN ('sent', 'delivered', 'read')
        OR EXISTS (SELECT FROM send_doubt t WHERE t.outbox_message_id = coalesce(d.id, m.id)))`
}

function conditionsOf(request: AudienceRequest, add: Add): string[] {
  const { audience, expiresAt, now } = request
  const conditions: string[] = []
  if (expiresAt) {
    conditions.push(`(r.paused_until IS NULL OR r.paused_until < ${add(expiresAt)}::timestamptz)`)
  }
  if (audience.languages) conditions.push(`r.language = ANY (${add(audience.languages)}::text[])`)
  if (audience.councils) {
    const topics = audience.councils.map(councilTopic)
    conditions.push(
      `EXISTS (SELECT FROM subscription f WHERE f.resident_id = r.id AND f.topic = ANY (${add(topics)}::text[]))`,
    )
  }
  if (audience.notWithinDays !== undefined) {
    const since = new Date(now.getTime() - audience.notWithinDays * dayMs)
    conditions.push(`NOT EXISTS (
      SELECT FROM outbox_message had WHERE had.resident_id = r.id AND had.broadcast_id IS NOT NULL
        AND had.sent_at > ${add(since)}::timestamptz)`)
  }
  for (const id of audience.notReached ?? []) {
    conditions.push(`r.id NOT IN (SELECT resident_id FROM (${reachedBy(id, undefined, add)}) knowing)`)
  }
  if (audience.unlessTold) conditions.push(notInPerson(audience.unlessTold, add))
  if (audience.reached || audience.event) conditions.push(...placeOf(request, add))
  return conditions
}

/** A correction or a word to those who came has no subscription of its own: the place is that of any subscription or case of theirs. */
function placeOf({ city, audience }: AudienceRequest, add: Add): string[] {
  const lives = (areas: string[], condition: string) => `(
    EXISTS (SELECT FROM subscription l WHERE l.resident_id = r.id AND l.area = ANY (${add(areas)}::text[]))
    OR r.id IN (SELECT resident_id FROM (${touches}) k WHERE ${condition}))`
  const conditions: string[] = []
  if (audience.areas)
    conditions.push(lives(subscribedAreas(city, audience.areas), inAreas(city, audience.areas, add)))
  if (audience.around) {
    const areas = subscribedAreas(city, areasAround(city, audience.around))
    conditions.push(lives(areas, nearCases(audience.around, add)))
  }
  return conditions
}
