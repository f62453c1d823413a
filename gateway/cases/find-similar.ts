import type { CaseState } from '#civic/case.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import { boxAround, metresBetween } from '#content/city/metres.ts'
import {
  type Distance,
  farthestMetres,
  fingerprint,
  type Matter,
  mayBeSimilar,
  type Similarity,
  similarEnough,
  similarity,
} from '#content/city/similar-concern.ts'
import { Prisma } from '#prisma/client.ts'

/** A concern to find others of the same matter for. */
export interface Wanted extends Matter {
  district: string | null
  subdistrict: string | null
  longitude: number | null
  latitude: number | null
  at: Date
  /** Cases this resident filed or joined are left out. */
  notOf?: string
  /** This case is left out: the wanted one itself. */
  notCase?: string
}

/** Where a concern that is not filed yet is, as far as anybody said. */
interface DraftPlace {
  text: string | null
  district: string | null
  subdistrict: string | null
  longitude: number | null
  latitude: number | null
}

/** What to look for beside a concern that is not filed yet: the words for its place tell as much as its own. */
export function wantedFor({ text, ...matter }: Matter, place: DraftPlace | null, at: Date): Wanted {
  return {
    ...matter,
    text: [text, place?.text ?? ''].join(' '),
    district: place?.district ?? null,
    subdistrict: place?.subdistrict ?? null,
    longitude: place?.longitude ?? null,
    latitude: place?.latitude ?? null,
    at,
  }
}

interface Candidate extends Matter {
  id: string
  reference: string
  state: CaseState
  open: boolean
  subdistrict: string | null
  district: string | null
  longitude: number | null
  latitude: number | null
  team: string | null
  sharedWith: string[]
  createdAt: Date
}

/** A case that may be the same matter, and why. */
export type SimilarFound = Omit<Candidate, 'text'> & { similarity: Similarity }

/** Only so many of the newest are compared: ranking must not slow a turn. */
const mostCompared = 200
const newest = Prisma.sql`ORDER BY k.created_at DESC, k.id DESC LIMIT ${mostCompared}`
const closedDays = 30
const dayMs = 86_400_000

/**
 * Cases that may be the same matter, the likeliest first: open ones and those closed in the last 30 days, near by or in the same
 * subdistrict, never sensitive ones. Runs in the caller's transaction, hence within a desk's scope if it has one.
 */
export async function findSimilar(
  city: City,
  transaction: Transaction,
  wanted: Wanted,
): Promise<SimilarFound[]> {
  const near = whereNear(wanted)
  if (near.length === 0) return []
  const since = new Date(wanted.at.getTime() - closedDays * dayMs)
  const alike = Prisma.sql`k.city_id = ${city.id} AND NOT k.sensitive AND k.state NOT IN ('duplicate', 'withdrawn')
    AND (k.category IS NULL OR k.category = ANY(${familyOf(city, wanted.category)}))
    AND k.id IS DISTINCT FROM ${wanted.notCase ?? null}::uuid`
  // Each alternative by itself: an index is of no use for "this or that".
  const found = near
    .flatMap((place) => [
      Prisma.sql`k.open AND ${place}`,
      Prisma.sql`NOT k.open AND k.closed_at > ${since} AND ${place}`,
    ])
    .map((alternative) => Prisma.sql`(SELECT k.id FROM "case" k WHERE ${alternative} AND ${alike} ${newest})`)
  const candidates = await transaction.$queryRaw<Candidate[]>`
    SELECT k.id, k.reference, k.state, k.open, k.category, k.subdistrict, k.district, k.longitude, k.latitude, k.language, k.team, k.shared_with AS "sharedWith",
      k.created_at AS "createdAt", concat_ws(' ', n.text, n.place_text) AS text
    FROM "case" k JOIN concern n ON n.id = k.concern_id
    WHERE k.id = ANY (ARRAY(${Prisma.join(found, ' UNION ALL ')}))
      AND n.resident_id IS DISTINCT FROM ${wanted.notOf ?? null}::uuid
      AND NOT EXISTS (SELECT 1 FROM co_affected a WHERE a.case_id = k.id AND a.resident_id = ${wanted.notOf ?? null}::uuid)
    ${newest}`
  const print = fingerprint(city, wanted)
  return candidates
    .flatMap(({ text, ...candidate }) => {
      const daysApart = Math.abs(wanted.at.getTime() - candidate.createdAt.getTime()) / dayMs
      const distance = distanceOf(wanted, candidate)
      if (!mayBeSimilar(distance, daysApart)) return []
      const other = fingerprint(city, { ...candidate, text })
      return [{ ...candidate, similarity: similarity(print, other, distance, daysApart) }]
    })
    .filter((found) => found.similarity.score >= similarEnough)
    .sort((one, other) => other.similarity.score - one.similarity.score)
}

/** Around the point, and in the area where the other has none; nothing when nothing is known of the place. No case fits two of them. */
function whereNear({ longitude, latitude, subdistrict, district }: Wanted): Prisma.Sql[] {
  const inArea = subdistrict === null ? [] : [Prisma.sql`k.subdistrict = ${subdistrict}`]
  if (longitude !== null && latitude !== null) {
    const [west, south, east, north] = boxAround(longitude, latitude, farthestMetres)
    const inBox = Prisma.sql`k.longitude BETWEEN ${west} AND ${east} AND k.latitude BETWEEN ${south} AND ${north}`
    return [inBox, ...inArea.map((area) => Prisma.sql`${area} AND k.longitude IS NULL`)]
  }
  return district === null || inArea.length > 0 ? inArea : [Prisma.sql`k.district = ${district}`]
}

/** The categories one matter may be filed under: those of the same office, and "something else". All of them when nobody chose. */
function familyOf({ categories }: City, category: string | null): string[] {
  const chosen = categories.find(({ id }) => id === category)
  if (!chosen || isOther(chosen)) return categories.map(({ id }) => id)
  return categories
    .filter((one) => one.responsibleBody === chosen.responsibleBody || isOther(one))
    .map(({ id }) => id)
}

function isOther({ keywords }: City['categories'][number]): boolean {
  return (keywords.de?.length ?? 0) === 0
}

function distanceOf(wanted: Wanted, candidate: Omit<Candidate, 'text'>): Distance {
  const metres = metresBetween(wanted, candidate)
  if (metres !== null) return metres
  if (wanted.subdistrict !== null && candidate.subdistrict !== null) {
    return wanted.subdistrict === candidate.subdistrict ? 'sameArea' : 'elsewhere'
  }
  return wanted.district === candidate.district ? 'unknown' : 'elsewhere'
}
