import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { handleOf, isSecret } from '#bots/channels/webchat/secret.ts'
import { MediaError } from '#gateway/media/normalise.ts'
import type { Shared } from './conversation.ts'
import { fileKindOf } from './file-kind.ts'
import type { WebchatLimits } from './options.ts'
import { isAllowedOrigin } from './origin.ts'
import { knownLanguage, type UploadRefusal, uploadText } from './texts.ts'

/** The header that carries the device secret; never a query parameter, which would end up in logs and histories. */
const SECRET_HEADER = 'x-device-secret'

const statusOf: Record<UploadRefusal, number> = {
  tooLarge: 413,
  wrongType: 415,
  unknownDevice: 409,
  unavailable: 503,
  tooFast: 429,
}

/** POST /chat/media takes a photo or voice note, GET /chat/media/:id gives back what belongs to the same conversation. */
export async function mediaRoutes(
  app: FastifyInstance,
  shared: Shared,
  limits: WebchatLimits,
): Promise<void> {
  const { options } = shared
  await app.register(multipart, {
    limits: { fileSize: limits.mediaBytes, files: 1, fields: 0, parts: 1, headerPairs: 20 },
  })

  app.post('/chat/media', async (request, reply) => {
    const handle = handleFrom(request)
    if (handle === null || !isAllowedOrigin(request, options))
      return reply.code(403).send({ code: 'forbidden' })
    const refuse = (code: UploadRefusal) => {
      const language = knownLanguage(options, request.headers['accept-language'])
      return reply.code(statusOf[code]).send({ code, text: uploadText(options, language, code) })
    }
    if (!shared.messagesPerAddress.take(handle) || !shared.messagesPerNetwork.take(request.ip)) {
      return refuse('tooFast')
    }
    const read = await readFile(request)
    if (!('bytes' in read)) return refuse(read.refusal)
    const file = fileKindOf(read.bytes)
    if (file === null) return refuse('wrongType')
    try {
      const mediaId = await options.media.store({ handle, ...file, bytes: read.bytes })
      return mediaId === null
        ? refuse('unknownDevice')
        : await reply.code(201).send({ mediaId, kind: file.kind })
    } catch (error) {
      if (error instanceof MediaError) return refuse(error.code === 'tooLarge' ? 'tooLarge' : 'wrongType')
      options.runtime.log.error({ channel: 'webchat', error }, 'A file from a web chat could not be stored')
      return refuse('unavailable')
    }
  })

  app.get<{ Params: { mediaId: string } }>('/chat/media/:mediaId', async (request, reply) => {
    const handle = handleFrom(request)
    if (handle === null) return reply.code(403).send({ code: 'forbidden' })
    const { mediaId } = request.params
    const file = isUuid(mediaId) ? await options.media.open(handle, mediaId.toLowerCase()) : null
    if (file === null) return reply.code(404).send({ code: 'unknownMedia' })
    return sendFile(reply, file)
  })
}

function handleFrom(request: FastifyRequest): string | null {
  const secret = request.headers[SECRET_HEADER]
  return isSecret(secret) ? handleOf(secret) : null
}

/** Bytes of the one file in the request, or which refusal it earns: whatever is not multipart is the wrong type. */
async function readFile(request: FastifyRequest): Promise<{ bytes: Buffer } | { refusal: UploadRefusal }> {
  try {
    const part = await request.file()
    return part === undefined ? { refusal: 'wrongType' } : { bytes: await part.toBuffer() }
  } catch (error) {
    const tooLarge = error instanceof Error && 'statusCode' in error && error.statusCode === 413
    return { refusal: tooLarge ? 'tooLarge' : 'wrongType' }
  }
}

function sendFile(reply: FastifyReply, file: { bytes: Uint8Array; mimeType: string; name?: string }) {
  const name = encodeURIComponent(file.name ?? '')
  return reply
    .header('content-type', file.mimeType)
    .header('content-disposition', name === '' ? 'attachment' : `attachment; filename*=UTF-8''${name}`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(file.bytes))
}

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}
