import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { addNoticeFile, mostNoticeFileBytes, readNoticeFile, removeNoticeFile } from '../../notices/files.ts'
import type { Runtime } from '../../runtime.ts'
import { NoticeShape } from '../../staff/notice-shape.ts'
import { IdShape, line } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { NoticeParams, viewOrRefuse } from './notice-routes.ts'
import { Problem, problems } from './problem.ts'

const FileParams = Type.Object({ id: IdShape, fileId: IdShape })

/** Room around the file itself: the lines of a multipart body. */
const framing = 16_384

/** Pictures and documents that go with a notice. */
export const noticeFileRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  await app.register(multipart, {
    limits: { fileSize: mostNoticeFileBytes, files: 1, fields: 0, parts: 1, headerPairs: 20 },
  })

  app.post(
    '/notices/:id/files',
    {
      bodyLimit: mostNoticeFileBytes + framing,
      config: { rule: 'notice.write' },
      schema: {
        summary: 'Add a picture or a PDF, as the one part of a multipart/form-data body',
        tags: ['notices'],
        consumes: ['multipart/form-data'],
        params: NoticeParams,
        querystring: Type.Object({
          language: Type.Optional(
            line({ minLength: 1, maxLength: 20, description: 'Goes with this language; all if absent.' }),
          ),
        }),
        response: { 201: NoticeShape, ...problems(400, 401, 403, 404, 409, 413, 415) },
      },
    },
    async (request, reply) => {
      const { staff } = sessionOf(request)
      const noticeId = request.params.id
      const file = await readFile(request)
      await addNoticeFile(runtime, staff, { noticeId, language: request.query.language ?? null, ...file })
      return reply.code(201).send(await viewOrRefuse(runtime, staff, noticeId))
    },
  )

  app.get(
    '/notices/:id/files/:fileId',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'A picture or document of a notice',
        tags: ['notices'],
        params: FileParams,
        response: {
          200: {
            description: 'The bytes, with the type of the file.',
            content: {
              'application/octet-stream': { schema: Type.Unsafe<Buffer>(Type.String({ format: 'binary' })) },
            },
          },
          ...problems(400, 401, 403, 404),
        },
      },
    },
    async (request, reply) => {
      const { id: noticeId, fileId } = request.params
      const file = await readNoticeFile(runtime, sessionOf(request).staff.grants, { noticeId, fileId })
      if (file === null) {
        throw new Problem(
          404,
          'unknownFile',
          'This notice has no such file. Take one from its list.',
          'fileId',
        )
      }
      const isPicture = file.mimeType === 'image/jpeg'
      reply
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('content-disposition', isPicture ? 'inline' : 'attachment')
        .type(file.mimeType)
      return reply.send(Buffer.from(file.bytes))
    },
  )

  app.delete(
    '/notices/:id/files/:fileId',
    {
      config: { rule: 'notice.write' },
      schema: {
        summary: 'Take a file away, with its words in every language',
        tags: ['notices'],
        params: FileParams,
        response: { 200: NoticeShape, ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      const { id: noticeId, fileId } = request.params
      await removeNoticeFile(runtime, staff, { noticeId, fileId })
      return viewOrRefuse(runtime, staff, noticeId)
    },
  )
}

async function readFile(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  try {
    const part = await request.file()
    if (part) return { name: part.filename, bytes: await part.toBuffer() }
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error && error.statusCode === 413) {
      throw new Problem(413, 'tooLarge', `A file may have ${mostNoticeFileBytes} bytes at most.`, 'file')
    }
  }
  throw new Problem(415, 'notMultipart', 'Send one file as multipart/form-data.', 'file')
}
