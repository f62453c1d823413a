import createClient from 'openapi-fetch'
import type { paths } from './api.d.ts'

type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never
type Got<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: infer Response } } }
  ? Json<Response>
  : never

export type Session = Got<'/api/staff/session'>
export type CasePage = Got<'/api/staff/cases'>
export type CaseLine = CasePage['cases'][number]
export type CaseDetail = Got<'/api/staff/cases/{id}'>
export type CaseState = CaseDetail['state']
export type Language = CaseDetail['language']
export type Attention = Got<'/api/staff/attention'>
export type CityMap = Got<'/api/staff/map'>

/** What went wrong, as the server names it; `offline` when it could not be asked. */
export interface Problem {
  code: string
  field?: string | undefined
}

/** Either the data or the problem. */
export type Result<T> = { data: T } | { problem: Problem }

let csrfToken = ''
let whenLoggedOut = () => {}

const client = createClient<paths>({ baseUrl: '/' })
client.use({
  onRequest({ request }) {
    if (request.method !== 'GET') request.headers.set('x-csrf-token', csrfToken)
  },
  async onResponse({ response }) {
    if (response.status !== 401) return
    const { code } = (await response.clone().json()) as Problem
    if (code === 'notLoggedIn') whenLoggedOut()
  },
})

/** Says what to do when the server no longer knows the session. */
export function onLoggedOut(callback: () => void): void {
  whenLoggedOut = callback
}

async function settle<T>(answer: Promise<{ data?: T; error?: Problem }>): Promise<Result<T>> {
  try {
    const { data, error } = await answer
    if (error !== undefined) return { problem: error }
    return { data: data as T }
  } catch {
    return { problem: { code: 'offline' } }
  }
}

function remember(result: Result<Session>): Result<Session> {
  if ('data' in result) csrfToken = result.data.csrfToken
  return result
}

export async function readSession(): Promise<Result<Session>> {
  return remember(await settle(client.GET('/api/staff/session')))
}

export async function logIn(login: string, password: string): Promise<Result<Session>> {
  return remember(await settle(client.POST('/api/staff/session', { body: { login, password } })))
}

export function logOut(): Promise<Result<unknown>> {
  return settle<unknown>(client.DELETE('/api/staff/session'))
}

/** What the list shows: a state or group of states, a part of a reference number. */
export interface CaseFilter {
  state: 'open' | 'closed' | 'all'
  search: string
}

export function listCases({ state, search }: CaseFilter, after: string | null): Promise<Result<CasePage>> {
  const query = {
    ...(state !== 'all' && { state }),
    ...(search !== '' && { search }),
    ...(after !== null && { after }),
  }
  return settle(client.GET('/api/staff/cases', { params: { query } }))
}

export function readCase(id: string): Promise<Result<CaseDetail>> {
  return settle(client.GET('/api/staff/cases/{id}', { params: { path: { id } } }))
}

/** What staff send off with one press: words, a new state, or both. */
export interface OfficeStep {
  text: string
  language: string
  toState: CaseState | null
  reason: string
}

/** Takes the step and gives the case as it is then. */
export function takeStep(id: string, step: OfficeStep): Promise<Result<CaseDetail>> {
  const { text, language, toState, reason } = step
  const params = { path: { id } }
  const reasonGiven = reason === '' ? {} : { reason }
  if (text !== '') {
    const body = { text, language, ...(toState && { toState }), ...reasonGiven }
    return settle(client.POST('/api/staff/cases/{id}/answer', { params, body }))
  }
  if (toState === null) return Promise.resolve({ problem: { code: 'nothing', field: 'text' } })
  return settle(
    client.POST('/api/staff/cases/{id}/state', { params, body: { toState, language, ...reasonGiven } }),
  )
}

export function readAttention(): Promise<Result<Attention>> {
  return settle(client.GET('/api/staff/attention'))
}

let map: Promise<Result<CityMap>> | undefined

/** The outlines of the city, asked for once. */
export function readMap(): Promise<Result<CityMap>> {
  map ??= settle(client.GET('/api/staff/map'))
  return map
}

/** Where a file of a case is. */
export function mediaUrl(caseId: string, mediaId: string): string {
  return `/api/staff/cases/${caseId}/media/${mediaId}`
}
