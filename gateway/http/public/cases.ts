import { type CaseState, isClosed } from '#civic/case.ts'
import { Prisma } from '#prisma/client.ts'
import type { Runtime } from '../../runtime.ts'

/** What the public sees of a case: nothing that says who filed it, how, or in which language. */
export interface PublicCase {
  /** For the next page only. */
  position: string
  category: string | null
  district: string | null
  subdistrict: string | null
  state: CaseState
  text: string
  /** Days, not moments: "2026-11-21" in the city's time zone. */
  filedOn: string
  changedOn: string
  /** Degrees, WGS 84, rounded to about ten metres. */
  point: [longitude: number, latitude: number] | null
}

/** Which of them; an absent field stands for all. */
export interface PublicQuery {
  district?: string | undefined
  category?: string | undefined
  state?: 'open' | 'closed' | undefined
  /** `position` of the last one of the page before. */
  after?: string | undefined
}

interface Row {
  id: string
  published_at: Date
  category: string | null
  district: string | null
  subdistrict: string | null
  state: CaseState
  public_text: string
  filed_on: string
  changed_on: string
  longitude: number | null
  latitude: number | null
}

/**
 * Released cases, the latest release first. What may not be shown is left out by the query itself, whatever the columns of the
 * release say: sensitive, erased, or without a text.
 */
export async function readPublicCases(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  query: PublicQuery,
  most: number,
): Promise<PublicCase[]> {
  const after = query.after === undefined ? null : parsePosition(query.after)
  const day = (column: Prisma.Sql) =>
    Prisma.sql`to_char(${column} AT TIME ZONE ${city.timeZone}, 'YYYY-MM-DD')`
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT k.id, k.published_at, k.category, k.district, k.subdistrict, k.state, k.public_text, k.longitude, k.latitude,
      ${day(Prisma.sql`k.created_at`)} AS filed_on, ${day(Prisma.sql`k.updated_at`)} AS changed_on
    FROM "case" k JOIN concern n ON n.id = k.concern_id AND n.resident_id IS NOT NULL
    WHERE k.city_id = ${city.id} AND k.published_at IS NOT NULL AND NOT k.sensitive AND k.public_text <> ''
      ${query.district === undefined ? Prisma.empty : Prisma.sql`AND k.district = ${query.district}`}
      ${query.category === undefined ? Prisma.empty : Prisma.sql`AND k.category = ${query.category}`}
      ${query.state === undefined ? Prisma.empty : Prisma.sql`AND k.open = ${query.state === 'open'}`}
      ${after === null ? Prisma.empty : Prisma.sql`AND (k.published_at, k.id) < (${after.at}, ${after.id}::uuid)`}
    ORDER BY k.published_at DESC, k.id DESC LIMIT ${most}`
  return rows.map((row) => ({
    position: `${row.published_at.getTime().toString(36)}.${row.id}`,
    category: row.category,
    district: row.district,
    subdistrict: row.subdistrict,
    state: shownState(row.state),
    text: row.public_text,
    filedOn: row.filed_on,
    changedOn: row.changed_on,
    point:
      row.longitude === null || row.latitude === null ? null : [round(row.longitude), round(row.latitude)],
  }))
}

/** That an office waits for a certain person is nobody else's business. */
function shownState(state: CaseState): CaseState {
  return isClosed(state) || state !== 'awaitingResident' ? state : 'inReview'
}

/** Four decimals of a degree are about eleven metres to the north and seven to the east in Germany. */
function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4
}

const positionForm = /^([0-9a-z]{1,11})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function parsePosition(text: string): { at: Date; id: string } | null {
  const [, time = '', id = ''] = positionForm.exec(text) ?? []
  const at = new Date(Number.parseInt(time, 36))
  return id === '' || Number.isNaN(at.getTime()) ? null : { at, id }
}
