import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Curve } from '@whiskeysockets/baileys'
import { WebSocketServer } from 'ws'
import { listen } from '../listen.ts'
import { serveConnection } from './connection.ts'
import { type ControlBody, createControls } from './controls.ts'
import { createFaultState } from './fault-state.ts'
import { createLog } from './log.ts'
import { startMediaHost } from './media-host.ts'
import { createOfficeLines } from './office-line.ts'
import { createPairing } from './pairing.ts'
import { rootKeys } from './root-key.ts'
import type { Trust } from './trust.ts'
import type { World } from './world.ts'

/** A running double: its web socket and controls on `port`, its files on `mediaPort`, what to trust. */
export interface RunningDouble extends Trust {
  port: number
  mediaPort: number
  stop(): Promise<void>
}

/** Starts WhatsApp's servers with one office account and nobody else yet. */
export async function startServer(logFile: string | undefined): Promise<RunningDouble> {
  const log = createLog(logFile)
  const faults = createFaultState()
  const files = new Map<string, Buffer>()
  const media = await startMediaHost(files, faults, log.write)
  const world: World = {
    account: {
      phone: '',
      device: null,
      deviceKey: null,
      devicesSoFar: 0,
      identity: Curve.generateKeyPair(),
      bundle: null,
      lines: new Set(),
      mostLines: 0,
      logins: 0,
      undelivered: new Map(),
    },
    people: new Map(),
    files,
    mediaOrigin: media.origin,
    faults,
    log: log.write,
  }
  const pairing = createPairing(world)
  const lines = createOfficeLines(world, pairing)
  const controls = createControls(world, pairing, log.entries)

  const control = async (request: IncomingMessage, response: ServerResponse) => {
    const name = (request.url ?? '').replace('/admin/', '')
    const act = controls[name]
    if (act === undefined) return answer(response, 404, `there is no control "${name}"`)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as ControlBody
    try {
      answer(response, 200, (await act(body)) ?? null)
    } catch (error) {
      answer(response, 409, error instanceof Error ? error.message : String(error))
    }
  }
  const server = createServer((request, response) => {
    control(request, response).catch((error: unknown) => answer(response, 500, String(error)))
  })
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => serveConnection(socket, lines))
  const port = await listen(server)
  return {
    port,
    mediaPort: Number(new URL(media.origin).port),
    rootKey: rootKeys.public.toString('hex'),
    certificate: media.certificate,
    async stop() {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await Promise.all([new Promise((resolve) => server.close(resolve)), media.stop()])
    },
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
