import type { Api } from 'grammy'
import { SendError } from '#bots/channels/contract.ts'
import { plainType } from '#bots/channels/plain-type.ts'
import { readLimited } from '#bots/channels/read-limited.ts'
import type { Account } from './client.ts'
import { toSendError } from './refusal.ts'

/** A bot may fetch files up to this size (core.telegram.org/bots/api#getfile). */
const fileLimit = 20 * 1024 * 1024

/** Fetches a file a person sent, named by its `file_id`. Throws a `SendError`; `rejected` when it is too large or gone. */
export async function fetchFile(
  api: Api,
  account: Account,
  fetch: typeof globalThis.fetch,
  fileId: string,
): Promise<{ bytes: Uint8Array; mimeType?: string }> {
  const file = await api.getFile(fileId).catch((error: unknown) => {
    throw toSendError(error)
  })
  if (file.file_path === undefined) throw refuse('fileGone', 'Telegram no longer has this file.')
  if ((file.file_size ?? 0) > fileLimit) throw tooLarge()
  const path = file.file_path.split('/').map(encodeURIComponent).join('/')
  const response = await download(fetch, `${account.apiRoot}/file/bot${account.token}/${path}`)
  const mimeType = plainType(response.headers.get('content-type') ?? '')
  const bytes = await readLimited(response, fileLimit)
  // Telegram serves every file as octet-stream, which says nothing.
  return mimeType === '' || mimeType === 'application/octet-stream' ? { bytes } : { bytes, mimeType }
}

async function download(fetch: typeof globalThis.fetch, url: string): Promise<Response> {
  // The cause is left out: it may quote the address, and the address holds the token.
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(60_000) }).catch(() => {
    throw new SendError('unreachable', 'The file could not be fetched from Telegram. Try again later.', {
      platformCode: 'network',
    })
  })
  if (response.ok) return response
  await response.body?.cancel()
  if (response.status >= 500) {
    throw new SendError('unreachable', 'Telegram could not serve the file. Try again later.', {
      platformCode: `${response.status}`,
    })
  }
  throw refuse(`${response.status}`, 'Telegram does not serve this file.')
}

const tooLarge = () => refuse('fileTooLarge', `The file is larger than ${fileLimit} bytes.`)
const refuse = (platformCode: string, message: string) => new SendError('rejected', message, { platformCode })
