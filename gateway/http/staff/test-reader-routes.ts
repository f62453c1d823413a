import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { listTestReaders, offerTestReader, removeTestReader, sendTest } from '../../broadcasts/test-send.ts'
import type { Runtime } from '../../runtime.ts'
import { IdShape, line, nullable, TimeShape } from '../../staff/shape.ts'
import { BroadcastParams } from './broadcast-routes.ts'
import { sessionOf } from './guard.ts'
import { Problem, problems } from './problem.ts'

const ReadersShape = Type.Object({
  readers: Type.Array(
    Type.Object({
      id: IdShape,
      channel: nullable(Type.String(), { description: 'null: it cannot be reached now.' }),
      language: Type.String(),
      since: TimeShape,
    }),
  ),
})

/** Reading a broadcast on one's own phone before others do. */
export const testReaderRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const list = async (id: string) => ({
    readers: (await listTestReaders(runtime, { id })).map((reader) => ({
      ...reader,
      since: reader.since.toISOString(),
    })),
  })

  app.get(
    '/test-readers',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'The chats in which you read tests',
        tags: ['broadcasts'],
        response: { 200: ReadersShape, ...problems(401, 403) },
      },
    },
    async (request) => list(sessionOf(request).staff.id),
  )

  app.post(
    '/test-readers',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'Begin to tie a chat of yours to your account',
        tags: ['broadcasts'],
        response: {
          200: Type.Object({
            start: Type.String({ description: 'For /chat/?start=…, or to be written in a chat; good once.' }),
            until: TimeShape,
            chats: Type.Array(Type.Object({ channel: Type.String(), link: Type.String() }), {
              description: 'Links that open a chat of another house with it.',
            }),
          }),
          ...problems(401, 403),
        },
      },
    },
    async (request) => {
      const { until, ...offer } = await offerTestReader(runtime, sessionOf(request).staff)
      return { ...offer, until: until.toISOString() }
    },
  )

  app.delete(
    '/test-readers/:id',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'Untie a chat of yours',
        tags: ['broadcasts'],
        params: Type.Object({ id: IdShape }),
        response: { 200: ReadersShape, ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      const { id } = request.params
      const { readers } = await list(staff.id)
      if (!readers.some((reader) => reader.id === id)) {
        throw new Problem(404, 'unknownReader', 'No chat of yours has this id. Reload the list.', 'id')
      }
      await removeTestReader(runtime, staff, id)
      return list(staff.id)
    },
  )

  app.post(
    '/broadcasts/:id/test',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'Send a broadcast as it would look now to the chats that are tied to your account',
        tags: ['broadcasts'],
        params: BroadcastParams,
        body: Type.Object({
          languages: Type.Optional(
            Type.Array(line({ minLength: 1, maxLength: 20 }), {
              maxItems: 30,
              uniqueItems: true,
              description: 'That of each chat if absent.',
            }),
          ),
        }),
        response: {
          200: Type.Object({ messages: Type.Integer() }),
          ...problems(400, 401, 403, 404, 409, 415),
        },
      },
    },
    async (request) =>
      sendTest(runtime, sessionOf(request).staff, request.params.id, request.body.languages ?? []),
  )
}
