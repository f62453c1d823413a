import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import Flatbush from 'flatbush'
import type { Area, City } from './city.ts'
import { findNames, type NameHit } from './place-names.ts'

/** Where a point lies. */
export interface PointPlace {
  subdistrict: Area
  district: Area
}

/** What a resident's words say about a place. `several` is to be asked back; `name` is the word that has several meanings. */
export type PlaceMatch =
  | { type: 'one'; area: Area }
  | { type: 'several'; name: string; areas: Area[] }
  | { type: 'none' }

/** The subdistrict and district of a point in degrees, WGS 84; `null` outside the city. */
export function findByPoint(city: City, longitude: number, latitude: number): PointPlace | null {
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return null
  const { tree, subdistricts } = pointIndex(city)
  for (const index of tree.search(longitude, latitude, longitude, latitude)) {
    const subdistrict = subdistricts[index]
    if (!subdistrict || !booleanPointInPolygon([longitude, latitude], subdistrict.boundary)) continue
    const district = areaByCode(city, subdistrict.parent ?? '')
    if (district) return { subdistrict, district }
  }
  return null
}

/**
 * The area that words name: a subdistrict, a district, a village, a historic name. Understands missing umlauts and small typos
 * and finds a name within a sentence; says `several` rather than guess. Streets are not known: "Lindenauer Straße" names no area.
 */
export function findByText(city: City, text: string): PlaceMatch {
  const hits = dropWider(city, findNames(city, text))
  const codes = [...new Set(hits.flatMap((hit) => hit.codes))]
  const areas = codes.map((code) => areaByCode(city, code)).filter((area) => area !== null)
  const only = areas[0]
  if (!only) return { type: 'none' }
  if (areas.length === 1) return { type: 'one', area: only }
  return { type: 'several', name: [...new Set(hits.map((hit) => hit.name))].join(', '), areas }
}

/** The area with this code, or `null`. */
export function areaByCode(city: City, code: string): Area | null {
  return city.areas.find((area) => area.code === code) ?? null
}

/** The district of an area: its own for a district, the one around it for a subdistrict. */
export function districtOf(city: City, area: Area): Area | null {
  return area.parent === null ? area : areaByCode(city, area.parent)
}

/** "Volkmarsdorf in Leipzig-Ost" means Volkmarsdorf: a district goes when a part of it is named as well. */
function dropWider(city: City, hits: NameHit[]): NameHit[] {
  const parents = new Set(hits.flatMap((hit) => hit.codes.map((code) => areaByCode(city, code)?.parent)))
  return hits.filter((hit) => !hit.codes.every((code) => parents.has(code)))
}

interface PointIndex {
  tree: Flatbush
  subdistricts: Area[]
}

const indexes = new WeakMap<City, PointIndex>()

function pointIndex(city: City): PointIndex {
  const known = indexes.get(city)
  if (known) return known
  const subdistricts = city.areas.filter((area) => area.level === 'subdistrict')
  const tree = new Flatbush(subdistricts.length)
  for (const { boundary } of subdistricts) tree.add(...boxOf(boundary.geometry.coordinates))
  tree.finish()
  const built = { tree, subdistricts }
  indexes.set(city, built)
  return built
}

type Box = [west: number, south: number, east: number, north: number]

function boxOf(coordinates: unknown[]): Box {
  const [longitude, latitude] = coordinates
  if (typeof longitude === 'number' && typeof latitude === 'number') {
    return [longitude, latitude, longitude, latitude]
  }
  const boxes = coordinates.map((part) => boxOf(part as unknown[]))
  return boxes.reduce((one, other) => [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ])
}
