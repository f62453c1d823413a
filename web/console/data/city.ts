import { client, type Got, type Result, settle } from './client.ts'

export type CityWords = Got<'/api/staff/city'>

let words: Promise<Result<CityWords>> | undefined

/** The city's own lists, asked for once. */
export function readCityWords(): Promise<Result<CityWords>> {
  words ??= settle(client.GET('/api/staff/city'))
  return words
}
