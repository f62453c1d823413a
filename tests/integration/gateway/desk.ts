import type { Gateway } from '#gateway/start.ts'

/** Somebody logged in at the desk of a running gateway. */
export interface Desk {
  /** The JSON of a page of the staff API. */
  get(path: string): Promise<Record<string, unknown>>
  post(path: string, body: object, method?: 'POST' | 'PUT'): Promise<Response>
}

/** Logs in with the first account, over HTTP. */
export function logInAtDesk({ address, firstAccount }: Gateway): Promise<Desk> {
  if (address === null || firstAccount === null) throw new Error('this gateway has no desk or no new account')
  return logIn(address, firstAccount)
}

/** Logs in at the desk of this address. */
export async function logIn(address: string, account: { login: string; password: string }): Promise<Desk> {
  const answer = await fetch(`${address}/api/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  if (!answer.ok) throw new Error(`login refused: ${answer.status}`)
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  return {
    async get(path) {
      const found = await fetch(`${address}${path}`, { headers: { cookie } })
      if (!found.ok) throw new Error(`${path} answers ${found.status}`)
      return (await found.json()) as Record<string, unknown>
    },
    post: (path, body, method = 'POST') =>
      fetch(`${address}${path}`, {
        method,
        headers: { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}
