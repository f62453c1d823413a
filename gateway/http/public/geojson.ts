import type { FeatureCollection, Point } from 'geojson'
import type { City } from '#content/city/city.ts'
import { sourceLanguage } from '#content/languages.ts'
import type { PublicCase } from './cases.ts'

/** Open data asks for a licence that names its source. */
const licence = 'https://creativecommons.org/licenses/by/4.0/'

/** Released cases as GeoJSON (RFC 7946): longitude before latitude; a case without a point has no geometry. */
export function publicGeoJson(
  city: City,
  cases: readonly PublicCase[],
): FeatureCollection<Point | null> & { license: string; attribution: string } {
  const areaName = (code: string | null) => city.areas.find((area) => area.code === code)?.name ?? null
  return {
    type: 'FeatureCollection',
    license: licence,
    attribution: city.authority[sourceLanguage],
    features: cases.map(({ point, text, state, category, district, subdistrict, filedOn, changedOn }) => ({
      type: 'Feature',
      geometry: point && { type: 'Point', coordinates: point },
      properties: {
        text,
        state,
        category,
        district: areaName(district),
        subdistrict: areaName(subdistrict),
        filedOn,
        changedOn,
      },
    })),
  }
}
