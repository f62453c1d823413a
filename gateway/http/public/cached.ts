import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Kept for five minutes, then asked for again; unchanged, it is not sent again. */
export function cached(request: FastifyRequest, reply: FastifyReply, body: string): string | FastifyReply {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  reply.header('cache-control', 'public, max-age=300').header('etag', tag)
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : body
}
