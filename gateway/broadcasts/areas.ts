import type { Position } from 'geojson'
import type { Audience } from '#civic/audience.ts'
import type { Area, City } from '#content/city/city.ts'
import { metresBetween } from '#content/city/metres.ts'
import { areaByCode, districtOf, findByPoint } from '#content/city/places.ts'

/** Codes of subscriptions that mean one of these areas: the areas themselves, what lies in them, what they lie in, and the whole city (""). */
export function subscribedAreas(city: City, codes: readonly string[]): string[] {
  const parents = codes.map((code) => areaByCode(city, code)?.parent ?? null)
  return [...new Set(['', ...areasInside(city, codes), ...parents.filter((code) => code !== null)])]
}

/** These areas and what lies in them. */
export function areasInside(city: City, codes: readonly string[]): string[] {
  const within = city.areas.filter(({ parent }) => parent !== null && codes.includes(parent))
  return [...new Set([...codes, ...within.map(({ code }) => code)])]
}

/** Codes of the subdistricts that come within so many metres of a point. */
export function areasAround(city: City, around: NonNullable<Audience['around']>): string[] {
  const inside = findByPoint(city, around.longitude, around.latitude)?.subdistrict.code
  return city.areas
    .filter(({ level }) => level === 'subdistrict')
    .filter((area) => area.code === inside || metresToBoundary(area, around) <= around.metres)
    .map(({ code }) => code)
}

/** Codes of the districts an audience is meant for, to be judged by a grant; none: it may be anywhere in the city. */
export function districtsOf(city: City, audience: Audience, noticeDistricts: readonly string[]): string[] {
  const codes = audience.areas ?? (audience.around && areasAround(city, audience.around))
  if (codes === undefined) return audience.reached || audience.event ? [...noticeDistricts] : []
  const districts = codes.map((code) => {
    const area = areaByCode(city, code)
    return area && districtOf(city, area)?.code
  })
  return [...new Set(districts.filter((code) => typeof code === 'string'))]
}

function metresToBoundary({ boundary }: Area, point: { longitude: number; latitude: number }): number {
  const { geometry } = boundary
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const rings = polygons.flat()
  return Math.min(
    ...rings.map((ring) =>
      ring.slice(1).reduce((least, end, index) => {
        const start = ring[index]
        return start ? Math.min(least, metresToEdge(start, end, point)) : least
      }, Number.POSITIVE_INFINITY),
    ),
  )
}

/** An edge is short enough to be straight on the map in degrees, once a degree of longitude has its width. */
function metresToEdge(
  start: Position,
  end: Position,
  point: { longitude: number; latitude: number },
): number {
  const width = Math.cos((point.latitude * Math.PI) / 180)
  const [x0 = 0, y0 = 0] = start
  const [x1 = 0, y1 = 0] = end
  const [dx, dy] = [(x1 - x0) * width, y1 - y0]
  const along = ((point.longitude - x0) * width * dx + (point.latitude - y0) * dy) / (dx * dx + dy * dy || 1)
  const share = Math.min(1, Math.max(0, along))
  const nearest = { longitude: x0 + share * (x1 - x0), latitude: y0 + share * (y1 - y0) }
  return metresBetween(nearest, point) ?? Number.POSITIVE_INFINITY
}
