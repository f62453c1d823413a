import createClient from 'openapi-fetch'
import type { paths } from '../api.d.ts'

type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never

/** What reading a path gives when it goes well. */
export type Got<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: infer Response } }
}
  ? Json<Response>
  : never

/** What went wrong, as the server names it; `offline` when it could not be asked. */
export interface Problem {
  code: string
  field?: string | undefined
}

/** Either the data or the problem. */
export type Result<T> = { data: T } | { problem: Problem }

let csrfToken = ''
let whenLoggedOut = () => {}

/** The staff API. Its calls stand in this folder, one file a topic. */
export const client = createClient<paths>({ baseUrl: '/' })
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

/** Keeps the token that every request must carry that changes something. */
export function keepCsrfToken(token: string): void {
  csrfToken = token
}

/** Says what to do when the server no longer knows the session. */
export function onLoggedOut(callback: () => void): void {
  whenLoggedOut = callback
}

/** Waits for an answer and tells data from problem; never throws. */
export async function settle<T>(answer: Promise<{ data?: T; error?: Problem }>): Promise<Result<T>> {
  try {
    const { data, error } = await answer
    if (error !== undefined) return { problem: error }
    return { data: data as T }
  } catch {
    return { problem: { code: 'offline' } }
  }
}
