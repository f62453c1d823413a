import websocket from '@fastify/websocket'
import type { FastifyInstance } from 'fastify'
import { MAX_FRAME_BYTES } from '#bots/channels/webchat/protocol.ts'
import { configRoute } from './config.ts'
import { createConnections } from './connections.ts'
import type { Shared } from './conversation.ts'
import { mediaRoutes } from './media.ts'
import { defaultLimits, type WebchatOptions } from './options.ts'
import { isAllowedOrigin } from './origin.ts'
import { pageRoutes } from './page.ts'
import { createBuckets } from './rate.ts'
import { serveSocket } from './socket.ts'

/** The web chat on Fastify: page, texts, socket and files under /chat. */
export async function webchatRoutes(app: FastifyInstance, options: WebchatOptions): Promise<void> {
  const limits = { ...defaultLimits, ...options.limits }
  const now = () => performance.now()
  const shared: Shared = {
    options,
    connections: createConnections(limits.socketsPerAddress),
    messagesPerAddress: createBuckets(limits.messagesPerAddress, now),
    messagesPerNetwork: createBuckets(limits.messagesPerNetwork, now),
  }
  await app.register(websocket, { options: { maxPayload: MAX_FRAME_BYTES } })
  configRoute(app, options)
  await mediaRoutes(app, shared, limits)
  if (options.pageFolder !== undefined) await pageRoutes(app, options, options.pageFolder)

  await app.register(async (sockets) => {
    sockets.get(
      '/chat/socket',
      {
        websocket: true,
        preValidation: async (request, reply) => {
          if (!isAllowedOrigin(request, options)) return reply.code(403).send({ code: 'forbiddenOrigin' })
        },
      },
      (socket, request) => serveSocket(socket, request.ip, shared, limits),
    )
  })
}
