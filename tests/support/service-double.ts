import { createServer, type IncomingMessage } from 'node:http'
import { listen } from './listen.ts'

/** What the double was asked. */
export interface StubCall {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: string
}

/** How it answers; `null`: not at all, the line stays open. */
export type StubAnswer = { status?: number; headers?: Record<string, string>; body: unknown } | null

/** A foreign service with a real listener: it answers as told and keeps what it was asked. */
export interface ServiceDouble {
  url: string
  calls: StubCall[]
  close(): Promise<void>
}

/** Starts one on a free port of this host. */
export async function startServiceDouble(answer: (call: StubCall) => StubAnswer): Promise<ServiceDouble> {
  const calls: StubCall[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      const call = { method, path, headers, body: Buffer.concat(chunks).toString('utf8') }
      calls.push(call)
      const given = answer(call)
      if (given === null) return
      response.writeHead(given.status ?? 200, { 'content-type': 'application/json', ...given.headers })
      response.end(typeof given.body === 'string' ? given.body : JSON.stringify(given.body))
    })
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** A LibreTranslate, and the settings that make a gateway ask it. */
export interface TranslatorDouble extends ServiceDouble {
  env: Record<'TRANSLATION_PROVIDER' | 'TRANSLATION_URL', string>
}

/** Starts one that knows these languages, each from and to all the others. The first `refusals` texts it puts off by a second. */
export async function startTranslatorDouble(
  languages: readonly string[],
  translate: (text: string, target: string) => string,
  refusals = 0,
): Promise<TranslatorDouble> {
  let toRefuse = refusals
  const double = await startServiceDouble(({ path, body }) => {
    if (path === '/languages') return { body: languages.map((code) => ({ code, targets: languages })) }
    toRefuse -= 1
    if (toRefuse >= 0) return { status: 503, headers: { 'retry-after': '1' }, body: { error: 'busy' } }
    const { q, target } = JSON.parse(body) as { q: string; target: string }
    return { body: { translatedText: translate(q, target) } }
  })
  return { ...double, env: { TRANSLATION_PROVIDER: 'libretranslate', TRANSLATION_URL: double.url } }
}
