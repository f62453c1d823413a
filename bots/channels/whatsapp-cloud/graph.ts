import { type ChannelHost, SendError } from '#bots/channels/contract.ts'
import type { Account } from './account.ts'
import { refusedBy, unreached } from './refusal.ts'

/** A call to the Graph API, below our version: JSON out and in. Rejects with a `SendError` only. */
export type Graph = (
  path: string,
  request?: { method?: 'GET' | 'POST'; json?: object; form?: FormData },
) => Promise<unknown>

const answerMs = 30_000

/** Builds the client of an account on the gateway's own way to the outside. */
export function createGraph(account: Account, fetch: ChannelHost['fetch']): Graph {
  return async (path, { method = 'GET', json, form } = {}) => {
    const body = form ?? (json === undefined ? undefined : JSON.stringify(json))
    try {
      const response = await fetch(`${account.apiRoot}/${account.graphVersion}/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${account.accessToken}`,
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
        redirect: 'error',
        signal: AbortSignal.timeout(answerMs),
      })
      const answer = parseJson(await response.text())
      if (response.ok && answer !== undefined) return answer
      throw refusedBy(response, answer)
    } catch (error) {
      if (error instanceof SendError) throw error
      throw unreached(error)
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
