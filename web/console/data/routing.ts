import type { paths } from '../api.d.ts'
import { client, type Got, type Result, settle } from './client.ts'

export type Routing = Got<'/api/staff/routing'>
export type Keepers = Routing['fallback']
export type Trial =
  paths['/api/staff/routing/dry-run']['post']['responses'][200]['content']['application/json']

export function readRouting(): Promise<Result<Routing>> {
  return settle(client.GET('/api/staff/routing'))
}

/** Where the newest cases would go by these rules; without any, by the rules in force. Changes nothing. */
export function tryRouting(rules: string | null, count: number): Promise<Result<Trial>> {
  return settle(
    client.POST('/api/staff/routing/dry-run', { body: { ...(rules !== null && { rules }), count } }),
  )
}
