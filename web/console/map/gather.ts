import type { CaseMap } from '../data/cases.ts'
import { height, type MapView, place, width } from './view.ts'

type Point = CaseMap['points'][number]

/** What is drawn at one spot: a single case, or the number of several. */
export interface Spot {
  key: string
  x: number
  y: number
  count: number
  /** The case, when it is one. */
  point: Point | null
  overdue: boolean
}

/** Cases nearer than this to each other in the picture are drawn as one spot. */
const cell = 44

/** Gathers what lies too close to be told apart, and leaves out what is not in the picture. */
export function gather({ points, clusters }: CaseMap, view: MapView): Spot[] {
  const cells = new Map<string, { x: number; y: number; points: Point[] }>()
  for (const point of points) {
    const [x, y] = place(view, point.longitude, point.latitude)
    if (!isInside(x, y)) continue
    const key = `${Math.floor(x / cell)},${Math.floor(y / cell)}`
    const found = cells.get(key) ?? { x: 0, y: 0, points: [] }
    found.x += x
    found.y += y
    found.points.push(point)
    cells.set(key, found)
  }
  const spots = [...cells].map(([key, { x, y, points }]): Spot => {
    const [only, ...others] = points
    const count = points.length
    const overdue = points.some((point) => point.overdue)
    return { key, x: x / count, y: y / count, count, point: (others.length === 0 && only) || null, overdue }
  })
  for (const [index, { longitude, latitude, count }] of clusters.entries()) {
    const [x, y] = place(view, longitude, latitude)
    if (isInside(x, y)) spots.push({ key: `c${index}`, x, y, count, point: null, overdue: false })
  }
  return spots
}

function isInside(x: number, y: number): boolean {
  return x >= -20 && y >= -20 && x <= width + 20 && y <= height + 20
}
