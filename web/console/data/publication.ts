import { client, type Got, type Result, settle } from './client.ts'

/** What of a case the public may read, the proposal for it, and why it may never be shown. */
export type PublicText = Got<'/api/staff/cases/{id}/public-text'>

export function readPublicText(id: string): Promise<Result<PublicText>> {
  return settle(client.GET('/api/staff/cases/{id}/public-text', { params: { path: { id } } }))
}

/** Keeps the text; it is masked once more and waits for its release. */
export function writePublicText(id: string, text: string): Promise<Result<PublicText>> {
  return settle(
    client.POST('/api/staff/cases/{id}/public-text', { params: { path: { id } }, body: { text } }),
  )
}

/** Puts the kept text on the public side. */
export function publishCase(id: string): Promise<Result<PublicText>> {
  return settle(client.POST('/api/staff/cases/{id}/publication', { params: { path: { id } } }))
}

/** Takes it off again, at once. */
export function withdrawCase(id: string): Promise<Result<PublicText>> {
  return settle(client.DELETE('/api/staff/cases/{id}/publication', { params: { path: { id } } }))
}
