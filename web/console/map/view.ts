import type { Bounds } from '../data/cases.ts'

/** What is seen: the middle in degrees, and how many picture units a degree of latitude is high. */
export interface MapView {
  longitude: number
  latitude: number
  scale: number
}

/** Width and height of the picture in its own units. */
export const width = 800
export const height = 640

/** A degree of longitude shrinks with the latitude; flat is true enough for one city. */
const shrinkAt = (latitude: number) => Math.cos((latitude * Math.PI) / 180)

/** The view that just holds all of the given bounds. */
export function viewOf({ west, south, east, north }: Bounds): MapView {
  const latitude = (south + north) / 2
  const scale = 0.94 * Math.min(height / (north - south), width / ((east - west) * shrinkAt(latitude)))
  return { longitude: (west + east) / 2, latitude, scale }
}

export function boundsOf({ longitude, latitude, scale }: MapView): Bounds {
  const [x, y] = [width / 2 / scale / shrinkAt(latitude), height / 2 / scale]
  return { west: longitude - x, south: latitude - y, east: longitude + x, north: latitude + y }
}

/** Where a point stands in the picture. */
export function place(view: MapView, longitude: number, latitude: number): [x: number, y: number] {
  const x = width / 2 + (longitude - view.longitude) * shrinkAt(view.latitude) * view.scale
  const y = height / 2 - (latitude - view.latitude) * view.scale
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
}

/** Moves the view by picture units. */
export function pan(view: MapView, x: number, y: number): MapView {
  return {
    ...view,
    longitude: view.longitude + x / view.scale / shrinkAt(view.latitude),
    latitude: view.latitude - y / view.scale,
  }
}

/** Nearer or farther, a place of the picture staying where it is; within limits around `whole`. */
export function zoom(view: MapView, factor: number, whole: MapView, x = width / 2, y = height / 2): MapView {
  const scale = Math.min(whole.scale * 60, Math.max(whole.scale * 0.8, view.scale * factor))
  const moved = pan(view, x - width / 2, y - height / 2)
  return pan({ ...moved, scale }, width / 2 - x, height / 2 - y)
}

/** The point that stands at a place of the picture, to about a metre. */
export function pointAt(view: MapView, x: number, y: number): { longitude: number; latitude: number } {
  const { longitude, latitude } = pan(view, x - width / 2, y - height / 2)
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
  return { longitude: round(longitude), latitude: round(latitude) }
}

/** Closed outlines as the path of a picture. */
export function outlineOf(view: MapView, rings: number[][][]): string {
  return rings.map((ring) => `M${ring.map(([x = 0, y = 0]) => place(view, x, y)).join('L')}Z`).join('')
}

const keyStep = 80

/** The view after a key; null: the key does not move the map. */
export function moveBy(key: string, view: MapView, whole: MapView): MapView | null {
  if (key === 'ArrowLeft') return pan(view, -keyStep, 0)
  if (key === 'ArrowRight') return pan(view, keyStep, 0)
  if (key === 'ArrowUp') return pan(view, 0, -keyStep)
  if (key === 'ArrowDown') return pan(view, 0, keyStep)
  if (key === '+') return zoom(view, 1.5, whole)
  if (key === '-') return zoom(view, 1 / 1.5, whole)
  return key === '0' ? whole : null
}
