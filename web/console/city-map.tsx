import type { CityMap } from './client.ts'

interface Point {
  longitude: number
  latitude: number
}

type Area = CityMap['areas'][number]

/** Width and height of the picture in its own units. */
const size = 400
const margin = 12

/** The outlines of the city with one area filled and, if known, the point: a picture, no tiles and no foreign host. */
export function CityMapView(props: {
  map: CityMap
  point: Point | null
  area: string | null
  label: string
}) {
  const { map, point, area, label } = props
  const chosen = map.areas.find(({ code }) => code === area)
  const around = map.areas.find(({ code }) => code === chosen?.parent)
  const place = createProjection((around ?? chosen)?.rings ?? map.areas.flatMap(({ rings }) => rings))
  const path = ({ rings }: Area) => rings.map((ring) => `M${ring.map(place).join('L')}Z`).join('')
  const [x, y] = point ? place([point.longitude, point.latitude]) : [0, 0]
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      {chosen && <path className="map-chosen" d={path(chosen)} />}
      {map.areas.map((one) => (
        <path className={`map-${one.level}`} key={`${one.level}${one.code}`} d={path(one)} />
      ))}
      {point && (
        <>
          <circle className="map-halo" cx={x} cy={y} r="11" />
          <circle className="map-point" cx={x} cy={y} r="6" />
        </>
      )}
    </svg>
  )
}

/** Fits the outlines into the picture. Flat is true enough for one city: a degree of longitude shrinks with the latitude. */
function createProjection(rings: number[][][]) {
  const points = rings.flat()
  const longitudes = points.map(([longitude = 0]) => longitude)
  const latitudes = points.map(([, latitude = 0]) => latitude)
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (size - 2 * margin) / Math.max((east - west) * shrink, north - south)
  return ([longitude = 0, latitude = 0]: number[]): [number, number] => [
    round(size / 2 + (longitude - (west + east) / 2) * shrink * scale),
    round(size / 2 - (latitude - (south + north) / 2) * scale),
  ]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
