import type { paths } from '../api.d.ts'
import { client, type Got, type Result, settle } from './client.ts'

type FilingPath = paths['/api/staff/cases']['post']
type PreviewPath = paths['/api/staff/cases/preview']['post']

/** What somebody said, as the server takes it. */
export type FilingBody = FilingPath['requestBody']['content']['application/json']
export type PreviewBody = PreviewPath['requestBody']['content']['application/json']
export type Filed = FilingPath['responses'][200]['content']['application/json']
export type FilingPreview = PreviewPath['responses'][200]['content']['application/json']
export type SimilarCase = Got<'/api/staff/cases/{id}/similar'>['cases'][number]
export type ConsentWording = Got<'/api/staff/consent-wording'>
/** The same words in one or two languages. */
export type Spoken = ConsentWording['own']

/** What is read to the person first, in their language and in German. */
export function readConsentWording(language: string): Promise<Result<ConsentWording>> {
  return settle(client.GET('/api/staff/consent-wording', { params: { query: { language } } }))
}

/** Where it would go, and what is open already. */
export function previewFiling(body: PreviewBody): Promise<Result<FilingPreview>> {
  return settle(client.POST('/api/staff/cases/preview', { body }))
}

export function fileOnBehalf(body: FilingBody): Promise<Result<Filed>> {
  return settle(client.POST('/api/staff/cases', { body }))
}

/** Which other cases may be about the same matter, the likeliest first. */
export function listSimilar(id: string): Promise<Result<{ cases: SimilarCase[] }>> {
  return settle(client.GET('/api/staff/cases/{id}/similar', { params: { path: { id } } }))
}
