import type { Position } from 'geojson'
import { type Static, Type } from 'typebox'
import type { Area, City } from '#content/city/city.ts'
import { nullable } from './shape.ts'

/** Corners closer than this to the last one kept are left out: about 40 metres in Germany, in degrees of latitude. */
const spacing = 0.0004

/** The city's outlines for a small map, and the words that must stand beside it. */
export const MapShape = Type.Object({
  attribution: Type.String(),
  areas: Type.Array(
    Type.Object({
      code: Type.String(),
      level: Type.Enum(['district', 'subdistrict']),
      name: Type.String(),
      parent: nullable(Type.String({ description: 'Code of the district a subdistrict lies in.' })),
      rings: Type.Array(Type.Array(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })), {
        description:
          'Closed outlines, [longitude, latitude] in degrees (WGS 84), thinned out to about 40 metres.',
      }),
    }),
  ),
})
type CityMap = Static<typeof MapShape>

/** Draws the map of a city from the boundaries in its content. */
export function drawMap(city: City): CityMap {
  return {
    attribution: city.attribution,
    areas: city.areas.map((area) => ({
      code: area.code,
      level: area.level,
      name: area.name,
      parent: area.parent,
      rings: outlinesOf(area).map(thinOut),
    })),
  }
}

function outlinesOf({ boundary: { geometry } }: Area): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

function thinOut(ring: Position[]): number[][] {
  const kept: number[][] = []
  for (const [index, [longitude = 0, latitude = 0]] of ring.entries()) {
    const [lastLongitude = Number.NaN, lastLatitude = Number.NaN] = kept.at(-1) ?? []
    const near = Math.hypot((longitude - lastLongitude) * 0.62, latitude - lastLatitude) < spacing
    if (!near || index === ring.length - 1) kept.push([round(longitude), round(latitude)])
  }
  return kept
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4
}
