import { fileURLToPath } from 'node:url'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Where `npm run build` puts the desk (web/console/vite.config.ts). */
const folder = fileURLToPath(new URL('../../../dist/console/', import.meta.url))

/**
 * Serves the desk under /desk/. Its pages may load from this host only and run no script that is written into them; the one
 * exception is `data:` for the icons inside KERN's style sheet.
 */
export async function deskPage(app: FastifyInstance): Promise<void> {
  await app.register(
    async (scope) => {
      await scope.register(helmet, {
        contentSecurityPolicy: {
          useDefaults: false,
          directives: {
            defaultSrc: ["'none'"],
            scriptSrc: ["'self'"],
            styleSrc: ["'self'"],
            fontSrc: ["'self'"],
            imgSrc: ["'self'", 'data:'],
            mediaSrc: ["'self'"],
            connectSrc: ["'self'"],
            formAction: ["'self'"],
            baseUri: ["'none'"],
            frameAncestors: ["'none'"],
          },
        },
        frameguard: { action: 'deny' },
        referrerPolicy: { policy: 'no-referrer' },
      })
      await scope.register(fastifyStatic, {
        root: folder,
        decorateReply: false,
        setHeaders(reply, path) {
          // Vite puts a hash of the content into the name of everything but the page itself.
          const forever = path.includes('/assets/')
          reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
        },
      })
    },
    { prefix: '/desk/' },
  )
  app.get('/desk', async (_request, reply) => reply.redirect('/desk/'))
}
