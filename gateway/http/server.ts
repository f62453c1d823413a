import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { parseOrigins } from '#bots/channels/webchat/channel.ts'
import { home } from '#content/home.ts'
import { receive } from '../inbox/receive.ts'
import type { Runtime } from '../runtime.ts'
import { readBacklog } from '../watchdog.ts'
import { createMailbox } from '../webchat/mailbox.ts'
import { createMediaShelf } from '../webchat/media-shelf.ts'
import { backOfficeRoutes } from './back-office.ts'
import { compileAtFirstUse } from './compile.ts'
import { eventPageRoutes } from './public/event-routes.ts'
import { publicRoutes } from './public/routes.ts'
import { staffRoutes } from './staff/routes.ts'
import { statusRoutes } from './status/routes.ts'
import { webchatRoutes } from './webchat/routes.ts'
import { webhookRoutes } from './webhooks.ts'

/** The role `http`: webhooks, web chat, desk and its API, health. Pages come from dist/, built by scripts/build.mjs. */
export async function createServer(runtime: Runtime): Promise<FastifyInstance> {
  const { config } = runtime
  const app = Fastify({
    // Behind a public URL stands one proxy of the city's; what a client claims beyond it is not believed.
    trustProxy: config.publicUrl === undefined ? false : (_address, hop) => hop === 0,
    logController: new LogController({ disableRequestLogging: true }),
    loggerInstance: runtime.log.child({ part: 'http' }) as FastifyBaseLogger,
    routerOptions: { maxParamLength: 200 },
    // Browsers keep spare connections open that would hold up a clean stop.
    forceCloseConnections: true,
  })
  await compileAtFirstUse(app)
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ route: request.routeOptions.url, err: error }, 'request failed')
    return reply.code(status).send({
      code: status >= 500 ? 'internal' : (error.code ?? 'badRequest'),
      message: status >= 500 ? 'Something broke on our side; it is logged. Please try again.' : error.message,
    })
  })
  const mailbox = createMailbox(runtime)
  await app.register(webhookRoutes, { runtime })
  await app.register(webchatRoutes, {
    runtime,
    receive: (channel, events) => receive(runtime, channel, events),
    mailbox,
    announcements: runtime.announcements,
    media: createMediaShelf(runtime, mailbox),
    origins: parseOrigins(String(config.channels.webchat?.origins ?? '')),
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    ...pageFolder('chat'),
  })
  await app.register(staffRoutes, { runtime })
  await app.register(backOfficeRoutes, { runtime })
  await app.register(publicRoutes, { runtime })
  await app.register(eventPageRoutes, { runtime })
  await app.register(statusRoutes, { runtime })
  await app.register(deskPages)
  app.get('/', async (_request, reply) => reply.redirect('/chat/'))
  app.get('/health', async (_request, reply) => {
    const backlog = await readBacklog(runtime).catch(() => null)
    const late =
      backlog === null ||
      backlog.some(({ oldestMs, isUnderWay }) => !isUnderWay && oldestMs > 12 * config.sweepMs)
    return reply.code(late ? 503 : 200).send({ ok: !late, backlog })
  })
  return app
}

function pageFolder(name: string): { pageFolder: string } | Record<string, never> {
  const folder = join(home, 'dist', name)
  return existsSync(folder) ? { pageFolder: folder } : {}
}

async function deskPages(app: FastifyInstance): Promise<void> {
  const folder = join(home, 'dist/console')
  if (!existsSync(folder)) return
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', deskPolicy)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('cross-origin-opener-policy', 'same-origin')
  })
  await app.register(fastifyStatic, { root: folder, prefix: '/desk/', redirect: true, decorateReply: false })
}

const deskPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
