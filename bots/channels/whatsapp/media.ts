import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto'
import { SendError } from '#bots/channels/contract.ts'
import { readLimited } from '#bots/channels/read-limited.ts'
import type { MediaKind, MediaPlace } from './media-ref.ts'

/** A little more than people may send (20 MB), for padding and check sum. */
const fileLimit = 20 * 1024 * 1024 + 64
const macBytes = 10
const patienceMs = 60_000
/** HTTP statuses whose reason lies in the file; others may lie in the leave to upload. */
const [tooLarge, wrongKind] = [413, 415]
/** WhatsApp's servers ask for it. */
const headers = { Origin: 'https://web.whatsapp.com' }

/** Under which words the keys of a file are derived from its media key, and where it is uploaded to. */
const kinds: Record<MediaKind, { info: string; folder: string }> = {
  image: { info: 'WhatsApp Image Keys', folder: 'image' },
  audio: { info: 'WhatsApp Audio Keys', folder: 'audio' },
  video: { info: 'WhatsApp Video Keys', folder: 'video' },
  document: { info: 'WhatsApp Document Keys', folder: 'document' },
}

function keysOf(kind: MediaKind, mediaKey: Uint8Array) {
  const all = Buffer.from(hkdfSync('sha256', mediaKey, '', kinds[kind].info, 112))
  return { iv: all.subarray(0, 16), cipherKey: all.subarray(16, 48), macKey: all.subarray(48, 80) }
}

/** Fetches a file that a person sent and decrypts it. Throws a `SendError`. */
export async function download(
  fetch: typeof globalThis.fetch,
  origin: string,
  { kind, path, key }: MediaPlace,
): Promise<Uint8Array> {
  const response = await call('incoming', () =>
    fetch(`${origin}${path}`, { headers, signal: AbortSignal.timeout(patienceMs) }),
  )
  const sealed = Buffer.from(await readLimited(response, fileLimit))
  const { iv, cipherKey, macKey } = keysOf(kind, key)
  const body = sealed.subarray(0, -macBytes)
  const mac = createHmac('sha256', macKey).update(iv).update(body).digest().subarray(0, macBytes)
  const given = sealed.subarray(-macBytes)
  if (given.length !== macBytes || !timingSafeEqual(given, mac)) {
    throw new SendError(
      'rejected',
      'The file is not the one that was sent. Ask the person to send it again.',
      { platformCode: 'mediaChanged' },
    )
  }
  const cipher = createDecipheriv('aes-256-cbc', cipherKey, iv)
  return Buffer.concat([cipher.update(body), cipher.final()])
}

/** What a message says of a file that was uploaded for it. */
export interface Uploaded {
  url: string
  directPath: string
  mediaKey: Uint8Array
  fileSha256: Uint8Array
  fileEncSha256: Uint8Array
  fileLength: number
}

/** Encrypts a file with `mediaKey` (32 bytes) and uploads it. `auth`: what WhatsApp gave this connection for uploads. */
export async function upload(
  fetch: typeof globalThis.fetch,
  origin: string,
  file: { kind: MediaKind; bytes: Uint8Array; mediaKey: Buffer; mediaId: string },
  auth: string,
): Promise<Uploaded> {
  const { iv, cipherKey, macKey } = keysOf(file.kind, file.mediaKey)
  const cipher = createCipheriv('aes-256-cbc', cipherKey, iv)
  const body = Buffer.concat([cipher.update(file.bytes), cipher.final()])
  const mac = createHmac('sha256', macKey).update(iv).update(body).digest().subarray(0, macBytes)
  const sealed = Buffer.concat([body, mac])
  const fileEncSha256 = createHash('sha256').update(sealed).digest()
  const token = fileEncSha256.toString('base64url')
  const query = new URLSearchParams({ auth, token })
  const response = await call({ mediaId: file.mediaId }, () =>
    fetch(`${origin}/mms/${kinds[file.kind].folder}/${token}?${query}`, {
      method: 'POST',
      body: sealed,
      headers: { ...headers, 'Content-Type': 'application/octet-stream' },
      signal: AbortSignal.timeout(patienceMs),
    }),
  )
  const answer = (await response.json().catch(() => ({}))) as { url?: unknown; direct_path?: unknown }
  if (typeof answer.direct_path !== 'string') {
    throw unreachable('upload', 'WhatsApp did not say where the file lies. Try again later.')
  }
  return {
    url: typeof answer.url === 'string' ? answer.url : `${origin}${answer.direct_path}`,
    directPath: answer.direct_path,
    mediaKey: file.mediaKey,
    fileSha256: createHash('sha256').update(file.bytes).digest(),
    fileEncSha256,
    fileLength: file.bytes.byteLength,
  }
}

/** The cause of a failure is left out: it may quote an address with the right to upload in it. */
async function call(
  file: 'incoming' | { mediaId: string },
  request: () => Promise<Response>,
): Promise<Response> {
  const response = await request().catch(() => {
    throw unreachable('mediaNetwork', "WhatsApp's host for files could not be reached. Try again later.")
  })
  if (response.ok) return response
  await response.body?.cancel()
  const { status } = response
  if (status >= 500 || status === 401 || status === 429) {
    throw unreachable(
      `media ${status}`,
      "WhatsApp's host for files could not serve the call. Try again later.",
    )
  }
  const message = "WhatsApp's host for files refuses this file."
  const platformCode = `media ${status}`
  if (file === 'incoming') throw new SendError('rejected', message, { platformCode })
  const isInFile = status === tooLarge || status === wrongKind
  throw new SendError('mediaRefused', message, {
    platformCode,
    ...(isInFile ? { mediaId: file.mediaId } : {}),
  })
}
const unreachable = (platformCode: string, message: string) =>
  new SendError('unreachable', message, { platformCode })
