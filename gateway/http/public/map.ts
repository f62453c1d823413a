import type { City } from '#content/city/city.ts'
import { drawMap } from '../../staff/map.ts'
import type { PublicCase } from './cases.ts'

const width = 600

/** The districts of a city as one SVG, with a numbered dot for each case that has a point. Pure text; `label` is escaped already. */
export function createPublicMap(city: City): (cases: readonly PublicCase[], label: string) => string {
  const [west, south, east, north] = city.bounds
  // Degrees of longitude are shorter than those of latitude, by the cosine of the latitude.
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = width / ((east - west) * stretch)
  const height = Math.round((north - south) * scale)
  const x = (longitude: number) => ((longitude - west) * stretch * scale).toFixed(1)
  const y = (latitude: number) => ((north - latitude) * scale).toFixed(1)
  const outlines = drawMap(city)
    .areas.filter(({ level }) => level === 'district')
    .flatMap(({ rings }) => rings)
    .map(
      (ring) =>
        `M${ring.map(([longitude = 0, latitude = 0]) => `${x(longitude)} ${y(latitude)}`).join('L')}Z`,
    )
    .join('')
  return (cases, label) => {
    const dots = cases.map(({ point }, index) =>
      point
        ? `<g><circle cx="${x(point[0])}" cy="${y(point[1])}" r="9"/><text x="${x(point[0])}" y="${y(point[1])}" dy="3.5">${index + 1}</text></g>`
        : '',
    )
    return `<svg role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" direction="ltr"><path d="${outlines}"/>${dots.join('')}</svg>`
  }
}
