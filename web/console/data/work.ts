import type { CaseDetail } from './case.ts'
import { client, type Got, type Result, settle } from './client.ts'

/** What can be done to a case: the last part of its route. */
export type ActionName =
  | 'answer'
  | 'state'
  | 'inquiry'
  | 'note'
  | 'assignment'
  | 'priority'
  | 'due'
  | 'correction'
  | 'task'
  | 'task-result'
  | 'forwarding'
  | 'merge'

type Send = (
  path: string,
  input: { params: { path: { id: string } }; body: object },
) => Promise<{ data?: CaseDetail; error?: { code: string; field?: string } }>

/** Does something to a case and gives it as it is then; null when it went out of one's own reach. The bodies differ from action to action; the server checks them. */
export async function actOn(id: string, name: ActionName, body: object): Promise<Result<CaseDetail | null>> {
  const post = client.POST as unknown as Send
  const result = await settle(post(`/api/staff/cases/{id}/${name}`, { params: { path: { id } }, body }))
  return 'data' in result ? { data: result.data || null } : result
}

export type TextBlocks = Got<'/api/staff/text-blocks'>
export type TextBlock = TextBlocks['blocks'][number]

/** The text blocks that fit a case. */
export function listTextBlocks(caseId: string): Promise<Result<TextBlocks>> {
  return settle(client.GET('/api/staff/text-blocks', { params: { query: { case: caseId } } }))
}

/** What German words would be in the language of the person; a machine's draft. */
export function draftTranslation(id: string, text: string) {
  return settle(
    client.POST('/api/staff/cases/{id}/translate-draft', { params: { path: { id } }, body: { text } }),
  )
}

/** Has a part of a case translated once more that was given up. */
export function retryTranslation(id: string, part: string, language: string): Promise<Result<CaseDetail>> {
  const input = { params: { path: { id } }, body: { part, language } }
  return settle(client.POST('/api/staff/cases/{id}/translation-retry', input))
}

/** Has a voice note written down once more after it was given up. */
export function retryTranscript(id: string, mediaId: string): Promise<Result<CaseDetail>> {
  const input = { params: { path: { id, mediaId } } }
  return settle(client.POST('/api/staff/cases/{id}/media/{mediaId}/transcript-retry', input))
}
