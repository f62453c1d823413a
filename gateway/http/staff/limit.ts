import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

const window = 15 * 60_000

/** Lets `most` attempts through in 15 minutes for each key; more are answered 429 with the time to wait. */
export function limitAttempts(
  app: FastifyInstance,
  most: number,
  keyOf: (request: FastifyRequest) => string,
) {
  const limit = app.createRateLimit({ max: most, timeWindow: window, keyGenerator: keyOf })
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const verdict = await limit(request)
    if (verdict.isAllowed || !verdict.isExceeded) return
    reply.header('retry-after', verdict.ttlInSeconds)
    const message = `Too many attempts. Try again in ${verdict.ttlInSeconds} seconds.`
    throw new Problem(429, 'tooManyAttempts', message, 'login')
  }
}
