import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a feed's server answers next. */
export interface Answer {
  status?: number
  headers?: Record<string, string>
  body?: string | Uint8Array
}

/** A server of feeds on this host, which a test tells what to say and which keeps what it was asked. */
export interface FeedServer {
  origin: string
  /** The paths with their queries, oldest first. */
  asked: { path: string; headers: Record<string, string | string[] | undefined> }[]
  /** Answers by path; `*` for any other. */
  answers: Map<string, Answer | ((path: string) => Answer)>
  close(): Promise<void>
}

/** Starts one on a free port. */
export async function startFeedServer(): Promise<FeedServer> {
  const asked: FeedServer['asked'] = []
  const answers: FeedServer['answers'] = new Map()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers })
    const found = answers.get(path) ??
      answers.get(path.split('?')[0] ?? '') ??
      answers.get('*') ?? { status: 404 }
    const { status = 200, headers = {}, body = '' } = typeof found === 'function' ? found(path) : found
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
