import { Api, type ApiClientOptions } from 'grammy'

/** Where the Bot API is and who we are there. */
export interface Account {
  token: string
  apiRoot: string
  /** Without it nothing can link to the bot. */
  botName?: string | undefined
}

/**
 * A Bot API client on the gateway's own way to the outside. `timeoutSeconds` ends a call that gets no answer; for long
 * polling it must be longer than the poll.
 */
export function createClient(account: Account, fetch: typeof globalThis.fetch, timeoutSeconds: number): Api {
  return new Api(account.token, {
    apiRoot: account.apiRoot,
    timeoutSeconds,
    fetch: bridge(fetch) as unknown as NonNullable<ApiClientOptions['fetch']>,
  })
}

/** The signal as grammY's types want it; the bridge listens to any signal alike. */
export function grammySignal(signal: AbortSignal): NonNullable<Parameters<Api['getUpdates']>[1]> {
  return signal as NonNullable<Parameters<Api['getUpdates']>[1]>
}

interface GrammyRequest {
  body: string | AsyncIterable<Uint8Array>
  headers: Record<string, string>
  signal?: { aborted: boolean; addEventListener(type: 'abort', listener: () => void): void }
}

/** grammY speaks to node-fetch: its abort signal and its body stream mean nothing to the fetch of Node. */
function bridge(fetch: typeof globalThis.fetch) {
  return async (url: string, request: GrammyRequest): Promise<Response> => {
    const controller = new AbortController()
    if (request.signal?.aborted) controller.abort()
    request.signal?.addEventListener('abort', () => controller.abort())
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': request.headers['content-type'] ?? 'application/json' },
      body: typeof request.body === 'string' ? request.body : await bytesOf(request.body),
      signal: controller.signal,
      redirect: 'error',
    })
    return inApiShape(response.status, await response.text())
  }
}

/** Marks an answer that is no Bot API answer, but a page of something in between: what happened behind it is unknown. */
export const notTheApi = 'not an answer of the Bot API'

/** Gives every answer the shape that grammY expects; a bare 502 page would otherwise lose its status. */
function inApiShape(status: number, text: string): Response {
  const answer = parseAnswer(text)
  if (answer === undefined) return Response.json({ ok: false, error_code: status, description: notTheApi })
  return Response.json(answer.ok ? answer : { error_code: status, description: '', ...answer })
}

function parseAnswer(text: string): { ok: boolean } | undefined {
  try {
    const answer: unknown = JSON.parse(text)
    const isAnswer = typeof answer === 'object' && answer !== null && 'ok' in answer
    return isAnswer && typeof answer.ok === 'boolean' ? { ...answer, ok: answer.ok } : undefined
  } catch {
    return undefined
  }
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
