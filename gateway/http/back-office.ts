import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Runtime } from '../runtime.ts'

/**
 * What an external back office fetches about a case it was told of: the words and the place, which never travel through a queue.
 * Off without BACK_OFFICE_TOKEN. Documented in docs/back-office.md.
 */
export async function backOfficeRoutes(
  app: FastifyInstance,
  { runtime }: { runtime: Runtime },
): Promise<void> {
  const { backOfficeToken } = runtime.config
  if (backOfficeToken === undefined) return
  app.addHook('onRequest', async (request, reply) => {
    if (bearerIs(request, backOfficeToken)) return
    return reply.code(401).send({
      code: 'unauthorized',
      field: 'authorization',
      message: 'Send the header "authorization: Bearer <BACK_OFFICE_TOKEN>".',
    })
  })
  const params = Type.Object({ id: Type.String({ format: 'uuid' }) })

  app.get<{ Params: { id: string } }>(
    '/api/back-office/cases/:id',
    { schema: { params } },
    async (request, reply) => {
      const found = await runtime.prisma.case.findUnique({
        where: { id: request.params.id },
        include: {
          concern: { include: { media: { select: { id: true, kind: true, mimeType: true, state: true } } } },
          entries: { orderBy: { id: 'asc' } },
        },
      })
      if (!found) {
        return reply
          .code(404)
          .send({ code: 'unknownCase', field: 'id', message: `There is no case ${request.params.id}.` })
      }
      const { concern } = found
      return {
        caseId: found.id,
        reference: found.reference,
        state: found.state,
        stateReason: found.stateReason,
        responsibleBody: found.responsibleBody,
        filedAt: found.createdAt.toISOString(),
        kind: concern.kind,
        category: concern.category,
        text: concern.text,
        language: concern.language,
        place: {
          text: concern.placeText,
          longitude: concern.longitude,
          latitude: concern.latitude,
          district: concern.district,
          subdistrict: concern.subdistrict,
        },
        media: concern.media.map((file) => ({ ...file, href: `/api/back-office/media/${file.id}` })),
        history: found.entries.map((entry) => ({
          type: entry.type,
          text: entry.text,
          language: entry.language,
          fromState: entry.fromState,
          toState: entry.toState,
          by: entry.author === 'resident' ? 'resident' : 'office',
          at: entry.at.toISOString(),
        })),
      }
    },
  )

  app.get<{ Params: { id: string } }>(
    '/api/back-office/media/:id',
    { schema: { params } },
    async (request, reply) => {
      const file = await runtime.prisma.mediaFile.findFirst({
        where: { id: request.params.id, state: 'stored', concernId: { not: null } },
      })
      if (!file?.bytes) {
        return reply
          .code(404)
          .send({ code: 'unknownMedia', field: 'id', message: `There is no file ${request.params.id}.` })
      }
      return reply
        .header('content-type', contentTypeOf(file.mimeType))
        .header('content-disposition', 'attachment')
        .header('x-content-type-options', 'nosniff')
        .send(Buffer.from(file.bytes))
    },
  )
}

/** A platform hands on what the sender's program said; what cannot stand in a header is no type. */
function contentTypeOf(mimeType: string | null): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(mimeType ?? '') ? (mimeType ?? '') : 'application/octet-stream'
}

function bearerIs(request: FastifyRequest, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
