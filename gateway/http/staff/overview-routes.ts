import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Runtime } from '../../runtime.ts'
import { AttentionShape, readAttention } from '../../staff/attention.ts'
import { drawMap, MapShape } from '../../staff/map.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'

/** What is not about one case: what needs attention, and the map of the city. */
export const overviewRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/attention',
    {
      config: { rule: 'attention.read' },
      schema: {
        summary: 'What needs the eyes of a person',
        tags: ['overview'],
        response: { 200: AttentionShape, ...problems(401) },
      },
    },
    async (request) => readAttention(runtime, sessionOf(request).staff),
  )

  app.get(
    '/map',
    {
      config: { rule: 'signedIn' },
      schema: {
        summary: 'Outlines of the districts and subdistricts',
        tags: ['overview'],
        response: { 200: MapShape, ...problems(401) },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'private, max-age=86400')
      return drawMap(runtime.city)
    },
  )
}
