import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { createServer } from 'node:https'
import { getMediaKeys, type MediaType } from '@whiskeysockets/baileys'
import { listen } from '../listen.ts'
import { createCertificate } from './certificate.ts'
import type { FaultState } from './fault-state.ts'
import type { Log } from './log.ts'

/** What an upload has to name; `media_conn` gives it out. */
export const uploadToken = 'upload-token-of-the-double'

/** The host where encrypted files lie; it never sees a key. */
export interface MediaHost {
  origin: string
  certificate: string
  stop(): Promise<void>
}

/** Starts it on a free port: POST below /mms/ keeps a file, GET gives it back. */
export async function startMediaHost(
  files: Map<string, Buffer>,
  faults: FaultState,
  log: Log,
): Promise<MediaHost> {
  const { certificate, privateKey } = createCertificate()
  let origin = ''
  const server = createServer({ cert: certificate, key: privateKey }, (request, response) => {
    const url = new URL(request.url ?? '/', 'https://127.0.0.1')
    const chunks: Buffer[] = []
    const answer = (status: number, body: Buffer | string) => {
      log(request.method === 'POST' ? 'upload' : 'download', { path: url.pathname, status })
      response.writeHead(status)
      response.end(body)
    }
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const fault = faults.take('media')
      if (fault !== null) return answer(fault, '')
      if (request.method !== 'POST') {
        const file = files.get(url.pathname)
        return file === undefined ? answer(404, '') : answer(200, file)
      }
      if (url.searchParams.get('auth') !== uploadToken) return answer(401, '{}')
      const directPath = keepFile(files, Buffer.concat(chunks))
      answer(200, JSON.stringify({ url: origin + directPath, direct_path: directPath }))
    })
  })
  origin = `https://127.0.0.1:${await listen(server)}`
  return {
    origin,
    certificate,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A file as a message describes it: where it lies and the key to it. */
export interface FileCard {
  url: string
  directPath: string
  mediaKey: Uint8Array
  fileSha256: Uint8Array
  fileEncSha256: Uint8Array
  fileLength: number
}

const macBytes = 10

/** Encrypts a person's file and lays it on the media host. */
export async function layDown(
  world: { files: Map<string, Buffer>; mediaOrigin: string },
  content: Buffer,
  kind: MediaType,
): Promise<FileCard> {
  const mediaKey = randomBytes(32)
  const { cipherKey, iv, macKey } = await keysOf(mediaKey, kind)
  const cipher = createCipheriv('aes-256-cbc', cipherKey, iv)
  const encrypted = Buffer.concat([cipher.update(content), cipher.final()])
  const sealed = Buffer.concat([encrypted, macOf(macKey, iv, encrypted)])
  const directPath = keepFile(world.files, sealed)
  return {
    url: world.mediaOrigin + directPath,
    directPath,
    mediaKey,
    fileSha256: sha256(content),
    fileEncSha256: sha256(sealed),
    fileLength: content.length,
  }
}

/** Fetches and decrypts a file of ours as a phone does, with every check a phone makes. */
export async function pickUp(
  world: { files: Map<string, Buffer> },
  card: Partial<
    Record<'directPath', string | null> &
      Record<'mediaKey' | 'fileSha256' | 'fileEncSha256', Uint8Array | null>
  >,
  kind: MediaType,
): Promise<Buffer> {
  const sealed = world.files.get(card.directPath ?? '')
  if (sealed === undefined || !card.mediaKey)
    throw new Error('the message names a file that was not uploaded')
  const { cipherKey, iv, macKey } = await keysOf(Buffer.from(card.mediaKey), kind)
  const encrypted = sealed.subarray(0, -macBytes)
  const isWhole =
    sha256(sealed).equals(card.fileEncSha256 ?? Buffer.alloc(0)) &&
    macOf(macKey, iv, encrypted).equals(sealed.subarray(-macBytes))
  const cipher = createDecipheriv('aes-256-cbc', cipherKey, iv)
  const content = Buffer.concat([cipher.update(encrypted), cipher.final()])
  if (!isWhole || !sha256(content).equals(card.fileSha256 ?? Buffer.alloc(0))) {
    throw new Error('the uploaded file is not what the message says it is')
  }
  return content
}

function keepFile(files: Map<string, Buffer>, sealed: Buffer): string {
  const path = `/v/file-${files.size + 1}`
  files.set(path, sealed)
  return path
}

async function keysOf(mediaKey: Buffer, kind: MediaType) {
  const { cipherKey, iv, macKey } = await getMediaKeys(mediaKey, kind)
  if (!macKey) throw new Error('no key for the check sum of a file')
  return { cipherKey, iv, macKey }
}

function macOf(key: Uint8Array, iv: Uint8Array, encrypted: Buffer): Buffer {
  return createHmac('sha256', key).update(iv).update(encrypted).digest().subarray(0, macBytes)
}

function sha256(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
