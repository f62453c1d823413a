import { client, type Got, keepCsrfToken, type Result, settle } from './client.ts'

export type Session = Got<'/api/staff/session'>
export type LoginWays = Got<'/api/staff/login-ways'>

function remember(result: Result<Session>): Result<Session> {
  if ('data' in result) keepCsrfToken(result.data.csrfToken)
  return result
}

/** Who is logged in at this browser. */
export async function readSession(): Promise<Result<Session>> {
  return remember(await settle(client.GET('/api/staff/session')))
}

/** `code`: of the authenticator or a recovery code; empty before it was asked for. */
export async function logIn(login: string, password: string, code: string): Promise<Result<Session>> {
  const body = { login, password, ...(code !== '' && { code }) }
  return remember(await settle(client.POST('/api/staff/session', { body })))
}

export function logOut(): Promise<Result<unknown>> {
  return settle<unknown>(client.DELETE('/api/staff/session'))
}

/** Whether one can log in by the city's identity provider here. */
export function readLoginWays(): Promise<Result<LoginWays>> {
  return settle(client.GET('/api/staff/login-ways'))
}

/** Sends the browser to the city's identity provider; with the token of an invitation, to accept that. */
export async function leaveForProvider(invitation?: string): Promise<Result<unknown>> {
  const result = await settle<{ url: string }>(
    client.POST('/api/staff/oidc', { body: invitation === undefined ? {} : { invitation } }),
  )
  if ('data' in result) location.assign(result.data.url)
  return result
}
