import { client, type Got, type Result, settle } from './client.ts'

export type CaseDetail = Got<'/api/staff/cases/{id}'>
export type CaseState = CaseDetail['state']
export type Language = CaseDetail['language']

export function readCase(id: string): Promise<Result<CaseDetail>> {
  return settle(client.GET('/api/staff/cases/{id}', { params: { path: { id } } }))
}

/** Where a file of a case is. */
export function mediaUrl(caseId: string, mediaId: string): string {
  return `/api/staff/cases/${caseId}/media/${mediaId}`
}
