import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { WebchatOptions } from './options.ts'

/**
 * Serves the built page under /chat/. Which sites may frame it is said by `frame-ancestors`; headers of a stricter general
 * policy that would forbid the widget are taken back here.
 */
export async function pageRoutes(
  app: FastifyInstance,
  options: WebchatOptions,
  folder: string,
): Promise<void> {
  await app.register(async (page) => {
    page.addHook('onSend', async (request, reply) => {
      const isScript = request.url.split('?')[0]?.endsWith('/widget.js') === true
      reply.removeHeader('x-frame-options')
      reply.header('content-security-policy', contentPolicy(request.host, options.origins))
      reply.header('permissions-policy', 'geolocation=(self), microphone=(self), camera=(self)')
      reply.header('referrer-policy', 'no-referrer')
      reply.header('x-content-type-options', 'nosniff')
      reply.header('cross-origin-resource-policy', isScript ? 'cross-origin' : 'same-origin')
    })
    await page.register(fastifyStatic, {
      root: folder,
      prefix: '/chat/',
      redirect: true,
      decorateReply: false,
    })
  })
}

/** Older Safari does not count a socket to the same host as 'self', so that the host is named. */
function contentPolicy(host: string, origins: readonly string[]): string {
  const socket = /^[A-Za-z0-9.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    'media-src blob:',
    `connect-src 'self'${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self'${origins.map((origin) => ` ${origin}`).join('')}`,
  ].join('; ')
}
