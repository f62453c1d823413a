import type { FastifyRequest } from 'fastify'
import type { WebchatOptions } from './options.ts'

/**
 * True when a browser may talk to us from where it is: our own pages (the widget shows our page in a frame) and the sites the
 * operator named. Programs send no Origin; nothing rides on a cookie here, the device secret in `hello` is the only key.
 */
export function isAllowedOrigin(request: FastifyRequest, options: WebchatOptions): boolean {
  const { origin } = request.headers
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const own = options.publicUrl === undefined ? undefined : new URL(options.publicUrl).origin
  return new URL(origin).host === request.host || origin === own || options.origins.includes(origin)
}
