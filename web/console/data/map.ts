import { client, type Got, type Result, settle } from './client.ts'

export type CityMap = Got<'/api/staff/map'>

let map: Promise<Result<CityMap>> | undefined

/** The outlines of the city, asked for once. */
export function readMap(): Promise<Result<CityMap>> {
  map ??= settle(client.GET('/api/staff/map'))
  return map
}
