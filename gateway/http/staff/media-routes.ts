import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { readMedia } from '../../staff/media.ts'
import { sessionOf } from './guard.ts'
import { Problem, problems } from './problem.ts'
import { MediaParams } from './request.ts'

/** Photos, voice notes and files of a case. They come from strangers: never sniffed, never run, never framed. */
export const mediaRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/cases/:id/media/:mediaId',
    {
      config: { rule: 'case.read' },
      schema: {
        summary: 'A file of a case',
        tags: ['cases'],
        params: MediaParams,
        response: {
          200: {
            description: 'The bytes, with the type of the file.',
            content: {
              'application/octet-stream': { schema: Type.Unsafe<Buffer>(Type.String({ format: 'binary' })) },
            },
          },
          ...problems(400, 401, 404),
        },
      },
    },
    async (request, reply) => {
      const { params } = request
      const media = await readMedia(runtime, sessionOf(request).staff, params.id, params.mediaId)
      if (media === null) {
        const message = 'This case has no such file. Take one from its media list.'
        throw new Problem(404, 'unknownMedia', message, 'mediaId')
      }
      if (media === 'pending') {
        const message = 'The file is still being fetched from its channel. Try again in a minute.'
        throw new Problem(404, 'mediaPending', message, 'mediaId')
      }
      reply
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('content-disposition', media.disposition)
        .type(media.contentType)
      return reply.send(Buffer.from(media.bytes))
    },
  )
}
