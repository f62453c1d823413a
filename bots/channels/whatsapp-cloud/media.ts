import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { type ChannelHost, SendError } from '#bots/channels/contract.ts'
import { plainType } from '#bots/channels/plain-type.ts'
import { readLimited } from '#bots/channels/read-limited.ts'
import { shape } from '#bots/channels/shape.ts'
import type { Account } from './account.ts'
import type { Graph } from './graph.ts'
import { unreached } from './refusal.ts'

/** Where WhatsApp keeps the files that people send; a link is good for five minutes. */
export const mediaOrigin = 'https://lookaside.fbsbx.com'

const megabyte = 1024 * 1024
/** Most bytes of a picture that we send as one; a larger one has to go as a document (…/whatsapp/business-phone-numbers/media). */
export const imageLimit = 5 * megabyte
/** Most bytes of a person's file. A photo that was sent as a document may be larger than a picture; documents may have 100 MB there. */
const fileLimit = 20 * megabyte

const isMedia = shape(
  Type.Object({
    url: Type.String({ minLength: 1 }),
    mime_type: Type.Optional(Type.String()),
    sha256: Type.Optional(Type.String()),
    file_size: Type.Optional(Type.Union([Type.Integer(), Type.String()])),
  }),
)

/** Fetches a file that a person sent, named by its media id. Rejects with a `SendError`; `rejected` when it is too large, damaged or elsewhere. */
export async function fetchFile(
  graph: Graph,
  account: Account,
  fetch: ChannelHost['fetch'],
  mediaId: string,
): Promise<{ bytes: Uint8Array; mimeType?: string }> {
  const media = await graph(encodeURIComponent(mediaId))
  if (!isMedia(media)) throw refuse('noAddress', 'WhatsApp does not say where this file is.')
  const mimeType = plainType(media.mime_type ?? '')
  if (Number(media.file_size ?? 0) > fileLimit)
    throw refuse('fileTooLarge', `The file is larger than ${fileLimit} bytes.`)
  const bytes = await download(fetch, account, media.url, fileLimit)
  if (media.sha256 !== undefined && !isDigest(media.sha256, bytes)) {
    throw new SendError('unreachable', 'The file did not arrive as it was sent. Try again.', {
      platformCode: 'sha256',
    })
  }
  return mimeType === '' ? { bytes } : { bytes, mimeType }
}

async function download(
  fetch: ChannelHost['fetch'],
  account: Account,
  address: string,
  limit: number,
): Promise<Uint8Array> {
  // The token goes along, so it must not go anywhere else.
  if (!isOurs(address, account))
    throw refuse('otherHost', 'The file lies at an address that is not WhatsApp.')
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${account.accessToken}` },
    redirect: 'error',
    signal: AbortSignal.timeout(60_000),
  }).catch((error: unknown) => {
    throw unreached(error)
  })
  if (response.ok) {
    return readLimited(response, limit).catch((error: unknown) => {
      throw error instanceof SendError ? error : unreached(error)
    })
  }
  await response.body?.cancel()
  // A link is good for five minutes; the next try asks for a new one.
  throw new SendError('unreachable', 'WhatsApp does not serve the file now. Try again later.', {
    platformCode: `${response.status}`,
  })
}

function isOurs(address: string, { apiRoot }: Account): boolean {
  if (!URL.canParse(address)) return false
  const { origin, username, password } = new URL(address)
  return [mediaOrigin, new URL(apiRoot).origin].includes(origin) && username === '' && password === ''
}

/** Webhooks give the digest as Base64, the Graph API as hexadecimal digits. */
function isDigest(given: string, bytes: Uint8Array): boolean {
  const digest = createHash('sha256').update(bytes).digest()
  return given.toLowerCase() === digest.toString('hex') || given === digest.toString('base64')
}

const refuse = (platformCode: string, message: string) => new SendError('rejected', message, { platformCode })
