import { appendFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { listen } from '../listen.ts'
import { type Fault, takeFault } from './fault.ts'

/** One request as the proxy saw it. */
export interface ProxyEntry {
  at: number
  method: string
  path: string
  fault: string | null
  /** What the double answered, `null` when it was not asked. */
  upstreamStatus: number | null
}

/** A running proxy; `url` takes the place of the double's. */
export interface FaultProxy {
  url: string
  inject(...faults: Fault[]): void
  /** Faults not used up yet. */
  left(): number
  log(): ProxyEntry[]
  stop(): Promise<void>
}

/**
 * A reverse proxy that does harm on request, for any double that speaks HTTP. As a program it also takes faults by
 * `POST /__faults` (a list) and shows its log at `GET /__log`.
 */
export async function startFaultProxy(options: {
  upstream: string
  port?: number
  logFile?: string
}): Promise<FaultProxy> {
  const faults: Fault[] = []
  const entries: ProxyEntry[] = []

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/'
    const body = await bodyOf(request)
    if (path === '/__faults') {
      faults.push(...(JSON.parse(body.toString('utf8')) as Fault[]))
      return response.writeHead(204).end()
    }
    if (path === '/__log') return response.end(JSON.stringify(entries))
    const fault = takeFault(faults, path)
    const upstreamStatus = await suffer(fault, () => forward(options.upstream, request, body), response)
    const entry = {
      at: Date.now(),
      method: request.method ?? 'GET',
      path: withoutToken(path),
      fault: fault?.kind ?? null,
      upstreamStatus,
    }
    entries.push(entry)
    if (options.logFile !== undefined) appendFileSync(options.logFile, `${JSON.stringify(entry)}\n`)
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  const port = await listen(server, options.port)
  return {
    url: `http://127.0.0.1:${port}`,
    inject: (...more) => {
      faults.push(...more)
    },
    left: () => faults.length,
    log: () => entries,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Lets one fault happen, or none; returns what the double answered. */
async function suffer(
  fault: Fault | undefined,
  ask: () => Promise<Answer>,
  response: ServerResponse,
): Promise<number | null> {
  if (fault?.kind === 'drop') {
    response.destroy()
    return null
  }
  if (fault?.kind === 'answer') {
    response.writeHead(fault.status, { 'content-type': fault.contentType }).end(fault.body)
    return null
  }
  if (fault?.kind === 'slow') await wait(fault.milliseconds)
  if (fault?.kind === 'duplicate') await ask()
  const answer = await ask()
  if (fault?.kind === 'timeoutAfterAccept') response.destroy()
  else response.writeHead(answer.status, answer.headers).end(answer.body)
  return answer.status
}

interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** Headers that belong to one connection, or that `fetch` sets itself. */
const ownHeaders = new Set([
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'keep-alive',
  'expect',
])

async function forward(upstream: string, request: IncomingMessage, body: Buffer): Promise<Answer> {
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || ownHeaders.has(name) ? [] : [[name, `${value}`]],
  )
  const answer = await fetch(`${upstream}${request.url}`, {
    method: request.method ?? 'GET',
    headers,
    ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
  })
  return {
    status: answer.status,
    headers: { 'content-type': answer.headers.get('content-type') ?? 'text/plain' },
    body: Buffer.from(await answer.arrayBuffer()),
  }
}

/** Bot tokens stand in the path; a log must not hold them. */
const withoutToken = (path: string) => path.replace(/\/bot\d+:[^/]+/, '/bot…')

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
