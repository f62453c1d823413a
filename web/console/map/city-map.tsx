import type { CityMap } from '../data/map.ts'

interface Point {
  longitude: number
  latitude: number
}

type Area = CityMap['areas'][number]

/** West, south, east, north in degrees. */
type Box = [west: number, south: number, east: number, north: number]

/** Width and height of the picture in its own units. */
const size = 400
/** A name whose middle is nearer to the edge than this would be cut off. */
const nameRoom = 45

interface CityMapProps {
  map: CityMap
  point: Point | null
  /** Code of the area the concern lies in. */
  area: string | null
  label: string
}

/** The area of a concern with its neighbours and, if known, the point: a picture, no tiles and no foreign host. */
export function CityMapView({ map, point, area, label }: CityMapProps) {
  const chosen = map.areas.find(({ code }) => code === area)
  const view = chosen ? widen(boxOf([chosen]), chosen.level === 'district' ? 0.1 : 0.6) : boxOf(map.areas)
  const place = createProjection(view)
  const path = ({ rings }: Area) => rings.map((ring) => `M${ring.map(place).join('L')}Z`).join('')
  const [x, y] = point ? place([point.longitude, point.latitude]) : [0, 0]
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      {chosen && <path className="map-chosen" d={path(chosen)} />}
      {map.areas.map((one) => (
        <path className={`map-${one.level}`} key={`${one.level}${one.code}`} d={path(one)} />
      ))}
      {namedAreas(map, chosen).map((one) => {
        const [west, south, east, north] = boxOf([one])
        const [left, top] = place([(west + east) / 2, (south + north) / 2])
        if (left < nameRoom || left > size - nameRoom) return null
        return (
          <text className="map-name" key={one.code} x={left} y={top}>
            {one.name}
          </text>
        )
      })}
      {point && (
        <>
          <circle className="map-halo" cx={x} cy={y} r="11" />
          <circle className="map-point" cx={x} cy={y} r="6" />
        </>
      )}
    </svg>
  )
}

/** Near the ground subdistricts are named, from afar districts. The chosen one is not: its name stands beside the map. */
function namedAreas({ areas }: CityMap, chosen: Area | undefined): Area[] {
  const level = chosen?.level === 'subdistrict' ? 'subdistrict' : 'district'
  return areas.filter((one) => one.level === level && one !== chosen)
}

/** The bounds of some areas: west, south, east, north in degrees. */
export function boxOf(areas: Area[]): Box {
  const box: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const [longitude = 0, latitude = 0] of areas.flatMap(({ rings }) => rings.flat())) {
    box[0] = Math.min(box[0], longitude)
    box[1] = Math.min(box[1], latitude)
    box[2] = Math.max(box[2], longitude)
    box[3] = Math.max(box[3], latitude)
  }
  return box
}

/** Adds this share of width and height on every side. */
function widen([west, south, east, north]: Box, share: number): Box {
  const [x, y] = [(east - west) * share, (north - south) * share]
  return [west - x, south - y, east + x, north + y]
}

/** Fits the box into the picture. Flat is true enough for one city: a degree of longitude shrinks with the latitude. */
function createProjection([west, south, east, north]: Box) {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = size / Math.max((east - west) * shrink, north - south)
  return ([longitude = 0, latitude = 0]: number[]): [number, number] => [
    round(size / 2 + (longitude - (west + east) / 2) * shrink * scale),
    round(size / 2 - (latitude - (south + north) / 2) * scale),
  ]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
