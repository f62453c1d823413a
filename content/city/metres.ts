/** A point in degrees, WGS 84, as far as it is known. */
interface Point {
  longitude: number | null
  latitude: number | null
}

const metresPerDegree = 111_200

/** Metres between two points of one city (flat enough for that); `null` when one is not known. */
export function metresBetween(one: Point, other: Point): number | null {
  if (one.longitude === null || one.latitude === null || other.longitude === null || other.latitude === null)
    return null
  const width = Math.cos((one.latitude * Math.PI) / 180)
  return Math.hypot(
    (one.longitude - other.longitude) * width * metresPerDegree,
    (one.latitude - other.latitude) * metresPerDegree,
  )
}

/** The box of so many metres around a point: west, south, east, north. */
export function boxAround(
  longitude: number,
  latitude: number,
  metres: number,
): [number, number, number, number] {
  const north = metres / metresPerDegree
  const east = north / Math.cos((latitude * Math.PI) / 180)
  return [longitude - east, latitude - north, longitude + east, latitude + north]
}
