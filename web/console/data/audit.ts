import type { paths } from '../api.d.ts'
import { client, type Got, type Result, settle } from './client.ts'

export type AuditPageData = Got<'/api/staff/audit'>
export type AuditQuery = NonNullable<paths['/api/staff/audit']['get']['parameters']['query']>

export function readAudit(query: AuditQuery): Promise<Result<AuditPageData>> {
  return settle(client.GET('/api/staff/audit', { params: { query } }))
}
