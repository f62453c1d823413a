import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen } from '../listen.ts'
import { createLog } from '../simulator/log.ts'
import { type Account, simulatedAccount } from './account.ts'
import { adminOf } from './admin.ts'
import { answerCall, type Call, demandToken } from './graph.ts'
import { createLimits } from './limits.ts'
import type { LogEntry } from './log.ts'
import { fileAt } from './media.ts'
import { Impossible } from './person.ts'
import { createPusher } from './pusher.ts'
import { Refusal } from './refusal.ts'
import { createWorld } from './world.ts'

/** Starts the double of the Graph API on 127.0.0.1: `/v25.0/…`, the addresses of files, and `/admin/` for tests. */
export async function startServer(options: {
  port: number
  logFile: string | undefined
}): Promise<{ port: number; account: Account; stop(): Promise<void> }> {
  let entries: LogEntry[] = []
  const world = createWorld(simulatedAccount, (now) => {
    const log = createLog<LogEntry['kind']>(options.logFile, now)
    entries = log.entries
    return log.write
  })
  const pusher = createPusher(world)
  world.push = async (change) => {
    if (world.rules.isSubscribed) await pusher.push(change)
  }
  const guard = createLimits(world)
  const admin = adminOf(world, pusher, () => entries)

  const answerGraph = async (call: Call, response: ServerResponse) => {
    const asked = { method: call.method, path: call.path.join('/') }
    try {
      const result = await answerCall(world, call, guard)
      world.log('call', { ...asked, ok: true, result })
      answer(response, 200, result)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      world.log('call', { ...asked, ok: false, code: error.code, details: error.details })
      answer(response, error.status, error.answer)
    }
  }
  const answerFile = (url: URL, request: IncomingMessage, response: ServerResponse) => {
    demandToken(world, request.headers.authorization)
    const file = fileAt(world, url.searchParams)
    world.log('call', { method: 'GET', path: 'file', ok: file !== null })
    response.writeHead(file === null ? 404 : 200, { 'content-type': file?.mimeType ?? 'text/html' })
    response.end(file?.bytes)
  }
  const route = async (request: IncomingMessage, response: ServerResponse) => {
    const origin = `http://${request.headers.host}`
    const url = new URL(request.url ?? '/', origin)
    const [first = '', ...rest] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent)
    const body = await bodyOf(request)
    if (first === 'admin') return answer(response, 200, await admin(rest[0] ?? '', body))
    if (first === 'whatsapp_business') return answerFile(url, request, response)
    const hasVersion = /^v\d+\.\d+$/.test(first)
    const call: Call = {
      method: request.method ?? 'GET',
      path: hasVersion ? rest : [first, ...rest],
      query: url.searchParams,
      contentType: request.headers['content-type'] ?? '',
      body,
      authorization: request.headers.authorization,
      origin,
      root: hasVersion ? `${origin}/${first}` : origin,
    }
    return answerGraph(call, response)
  }
  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      if (error instanceof Refusal) return answer(response, error.status, error.answer)
      const status = error instanceof Impossible ? 409 : 500
      answer(response, status, { error: { message: `${error}`, type: 'OAuthException', code: 1 } })
    })
  })
  const port = await listen(server, options.port)
  return {
    port,
    account: world.account,
    async stop() {
      pusher.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' })
  response.end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
