import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen } from '../listen.ts'
import { createLog } from '../simulator/log.ts'
import { createFloodGuard } from './flood.ts'
import type { LogEntry } from './log.ts'
import { otherMethods } from './methods.ts'
import { readParameters } from './parameters.ts'
import { type Act, Impossible, personActs } from './person.ts'
import { startPusher } from './pusher.ts'
import { Refusal } from './refusal.ts'
import { type Method, sendMethods } from './send-methods.ts'
import { updateMethods } from './update-methods.ts'
import { createWorld } from './world.ts'

/** Settings of one simulator. `retryMs` is the pause before a failed webhook call is repeated. */
export interface SimulatorOptions {
  token: string
  port: number
  logFile: string | undefined
  retryMs: number
}

/** Starts the Bot API double on 127.0.0.1; `/bot<token>/`, `/file/bot<token>/` and `/admin/`. */
export async function startServer(
  options: SimulatorOptions,
): Promise<{ port: number; stop(): Promise<void> }> {
  const log = createLog<LogEntry['kind']>(options.logFile)
  const world = createWorld(options.token, log.write)
  const acts = personActs(world)
  const methods: Record<string, Method> = {
    ...sendMethods(world, createFloodGuard(Date.now)),
    ...updateMethods(world),
    ...otherMethods(world),
  }
  const byName = new Map(
    Object.entries(methods).map(([name, method]) => [name.toLowerCase(), { name, method }]),
  )
  const stopPusher = startPusher(world, options.retryMs)

  const answerCall = async (name: string, url: URL, request: IncomingMessage, response: ServerResponse) => {
    const known = byName.get(name.toLowerCase())
    if (known === undefined) return answer(response, 404, new Refusal(404, 'Not Found').answer)
    const call = readParameters(url, request.headers['content-type'], await bodyOf(request))
    const uploads = [...call.uploads].map(([field, { bytes, mimeType }]) => ({
      field,
      bytes: bytes.length,
      mimeType,
    }))
    const asked = { method: known.name, fields: call.fields, ...(uploads.length > 0 ? { uploads } : {}) }
    try {
      const result = await known.method(call)
      log.write('call', { ...asked, ok: true, result })
      answer(response, 200, { ok: true, result })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      log.write('call', { ...asked, ok: false, error: error.answer })
      answer(response, error.answer.error_code, error.answer)
    }
  }

  const answerAdmin = async (path: string, url: URL, request: IncomingMessage, response: ServerResponse) => {
    if (path === 'log') return answer(response, 200, log.entries)
    if (path === 'chat') {
      return answer(response, 200, world.chats.get(Number(url.searchParams.get('id')))?.messages ?? [])
    }
    const body = JSON.parse((await bodyOf(request)).toString('utf8') || '{}') as Act & { isOn?: boolean }
    if (path === 'flood-limits') {
      world.hasFloodLimits = body.isOn === true
      return answer(response, 200, null)
    }
    const act = acts[path]
    if (act === undefined) return answer(response, 404, { error: `There is no act "${path}".` })
    try {
      answer(response, 200, act(body) ?? null)
    } catch (error) {
      if (!(error instanceof Impossible)) throw error
      answer(response, 409, { error: error.message })
    }
  }

  const answerFile = (path: string, response: ServerResponse) => {
    const file = [...world.files.values()].find((each) => each.path === path)
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': 'application/octet-stream' })
    response.end(file?.bytes)
  }

  const route = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const [first, second, ...rest] = url.pathname.slice(1).split('/').map(decodeURIComponent)
    if (first === 'admin') return answerAdmin(second ?? '', url, request, response)
    if (first === 'file' && second === `bot${options.token}`) return answerFile(rest.join('/'), response)
    if (first === `bot${options.token}`) return answerCall(second ?? '', url, request, response)
    const looksLikeToken = first?.startsWith('bot') && /^\d+:/.test(first.slice(3))
    const refusal = looksLikeToken ? new Refusal(401, 'Unauthorized') : new Refusal(404, 'Not Found')
    return answer(response, refusal.answer.error_code, refusal.answer)
  }

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      answer(response, 500, new Refusal(500, `Internal Server Error: ${error}`).answer)
    })
  })
  const port = await listen(server, options.port)
  return {
    port,
    async stop() {
      stopPusher()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
