import type { paths } from '../api.d.ts'
import { client, type Result, settle } from './client.ts'

type Bulk = paths['/api/staff/cases/bulk']['post']

/** One thing done to many cases. */
export type BulkChange = Omit<Bulk['requestBody']['content']['application/json'], 'ids'>

/** Which cases were changed, and why others were not. */
export type BulkResult = Bulk['responses'][200]['content']['application/json']

/** Does it to each case on its own: some may be refused. At most 100 at once. */
export function changeMany(ids: readonly string[], change: BulkChange): Promise<Result<BulkResult>> {
  return settle(client.POST('/api/staff/cases/bulk', { body: { ids: [...ids], ...change } }))
}
