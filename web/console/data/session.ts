import { client, type Got, keepCsrfToken, type Result, settle } from './client.ts'

export type Session = Got<'/api/staff/session'>

function remember(result: Result<Session>): Result<Session> {
  if ('data' in result) keepCsrfToken(result.data.csrfToken)
  return result
}

/** Who is logged in at this browser. */
export async function readSession(): Promise<Result<Session>> {
  return remember(await settle(client.GET('/api/staff/session')))
}

export async function logIn(login: string, password: string): Promise<Result<Session>> {
  return remember(await settle(client.POST('/api/staff/session', { body: { login, password } })))
}

export function logOut(): Promise<Result<unknown>> {
  return settle<unknown>(client.DELETE('/api/staff/session'))
}
