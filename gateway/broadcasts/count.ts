import type { Audience } from '#civic/audience.ts'
import type { EditionBasis } from '#civic/broadcast.ts'
import { shownGroups } from '#civic/figure.ts'
import { areaByCode, districtOf } from '#content/city/places.ts'
import type { Runtime } from '../runtime.ts'
import { type AudienceRequest, selectAudience } from './audience-sql.ts'
import { noticeChannels } from './notice-channels.ts'
import { type AudienceWay, audienceWays, withWays } from './ways.ts'

/** How many a broadcast would reach. People are counted once; paused ones and wishers of a digest are among the total. */
export interface AudienceCount {
  total: number
  byLanguage: { language: string; basis: EditionBasis; people: number }[]
  byChannel: { channel: string; people: number }[]
  /** As things stand now, in the order of the ways; only ways that somebody has. */
  byWay: { way: AudienceWay; people: number }[]
  /** District codes, "" for the whole city; `null`: fewer than five, or hidden beside such a group. Rounded to five. */
  byArea: { area: string; people: number | null }[]
  /** They get it when their pause ends. */
  paused: number
  /** They get it with the next digest. */
  digest: number
  byBasis: Record<EditionBasis, number>
}

/** What a broadcast is counted for. */
export interface CountRequest {
  topic: string
  audience: Audience
  expiresAt: Date | null
  urgent: boolean
  /** Whose words a reader of this language would get. */
  basisOf: (language: string) => EditionBasis
}

/** Whom a count looks at, as the audience's statement asks for it. */
export function peopleOf(
  { city, clock, channels }: Pick<Runtime, 'city' | 'clock' | 'channels'>,
  { topic, audience, expiresAt, urgent }: Omit<CountRequest, 'basisOf'>,
): AudienceRequest {
  const { open } = noticeChannels({ city, channels })
  return { city, channels: open, topic, audience, expiresAt: urgent ? null : expiresAt, now: clock() }
}

/** Counts who would get a broadcast now and how, in one statement; before it, one a channel with wordings of its own. */
export async function countAudience(
  runtime: Pick<Runtime, 'pool' | 'city' | 'clock' | 'channels' | 'catalog'>,
  { urgent, basisOf, ...request }: CountRequest,
): Promise<AudienceCount> {
  const { pool, city } = runtime
  const { audience } = request
  const everybody = selectAudience(peopleOf(runtime, { ...request, urgent }))
  const people = await withWays(runtime, everybody, { urgent, audience })
  const { rows } = await pool.query<Group>({
    text: `
      SELECT language, channel, area, pace, paused, way, count(*)::int AS people FROM (${people.text}) everybody
      GROUP BY 1, 2, 3, 4, 5, 6`,
    values: people.values,
  })
  const sum = (fits: (group: Group) => boolean) =>
    rows.reduce((all, row) => all + (fits(row) ? row.people : 0), 0)
  const byLanguage = [...sums(rows, (row) => row.language)].map(([language, count]) => ({
    language,
    basis: basisOf(language),
    people: count,
  }))
  const basis = (wanted: EditionBasis) =>
    byLanguage.reduce((all, one) => all + (one.basis === wanted ? one.people : 0), 0)
  const districts = [...sums(rows, (row) => districtCode(city, row.area))]
  const shown = shownGroups(districts.map(([, count]) => count))
  return {
    total: sum(() => true),
    byLanguage,
    byChannel: [...sums(rows, (row) => row.channel)].map(([channel, count]) => ({ channel, people: count })),
    byWay: audienceWays
      .map((way) => ({ way, people: sum((row) => row.way === way) }))
      .filter(({ people: count }) => count > 0),
    byArea: districts.map(([area], index) => ({ area, people: shown[index] ?? null })),
    paused: urgent ? 0 : sum((row) => row.paused),
    digest: urgent ? 0 : sum((row) => row.pace === 'digest'),
    byBasis: { reviewed: basis('reviewed'), machine: basis('machine'), source: basis('source') },
  }
}

interface Group {
  language: string
  channel: string
  area: string
  pace: string
  paused: boolean
  way: AudienceWay
  people: number
}

/** Largest first. */
function sums(rows: readonly Group[], keyOf: (row: Group) => string): [string, number][] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.people)
  return [...counts].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]))
}

function districtCode(city: Runtime['city'], code: string): string {
  const area = areaByCode(city, code)
  return (area && districtOf(city, area)?.code) ?? code
}
