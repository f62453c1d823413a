import type { ConcernPlace } from '#civic/concern.ts'
import type { City } from '#content/city/city.ts'
import { areaByCode, districtOf, findByPoint, findByText } from '#content/city/places.ts'
import { Refusal } from './refusal.ts'

/** What somebody said about where it is. `area`: code of a district or subdistrict; the point in degrees, WGS 84. */
export interface BehalfPlace {
  area: string | null
  placeText: string | null
  point: { longitude: number; latitude: number } | null
}

/**
 * Where a concern that staff file is: the point decides, then the chosen area, then an area the words name without doubt. `null` when
 * nothing was said. Throws a `Refusal` for a point outside the city and an area it does not have.
 */
export function placeOnBehalf(city: City, { area, placeText, point }: BehalfPlace): ConcernPlace | null {
  const found = point && findByPoint(city, point.longitude, point.latitude)
  if (point && !found) throw new Refusal('unknownArea', 'point', `This point is not in ${city.name.de}.`)
  const chosen = area === null ? null : areaByCode(city, area)
  if (area !== null && !chosen) throw new Refusal('unknownArea', 'area', `There is no area "${area}".`)
  if (!point && !chosen && !placeText) return null
  const named = chosen ?? (placeText === null ? null : areaNamed(city, placeText))
  return {
    text: placeText,
    longitude: point?.longitude ?? null,
    latitude: point?.latitude ?? null,
    subdistrict: found?.subdistrict.code ?? (named?.level === 'subdistrict' ? named.code : null),
    district: found?.district.code ?? (named && (districtOf(city, named)?.code ?? null)),
  }
}

function areaNamed(city: City, text: string) {
  const match = findByText(city, text)
  return match.type === 'one' ? match.area : null
}
