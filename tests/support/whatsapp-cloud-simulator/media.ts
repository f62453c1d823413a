import { createHash } from 'node:crypto'
import { parseMultipart } from '../simulator/multipart.ts'
import { fileRules } from './message.ts'
import { missing, Refusal } from './refusal.ts'
import { keepFile, type World } from './world.ts'

/** An address of a file holds for five minutes. */
const addressMs = 5 * 60_000

/** Takes an upload; throws the refusal the platform would give. */
export function upload(world: World, body: Buffer, contentType: string): object {
  if (!contentType.startsWith('multipart/form-data')) throw new Refusal(100, 'Expected multipart/form-data.')
  const parts = new Map(parseMultipart(body, contentType).map((part) => [part.name, part]))
  if (parts.get('messaging_product')?.bytes.toString() !== 'whatsapp') throw missing('messaging_product')
  const file = parts.get('file')
  if (file === undefined || file.fileName === undefined) throw missing('file')
  // What the form says of the file counts more than the part's own header.
  const said = parts.get('type')?.bytes.toString() ?? file.mimeType
  const mimeType = said.includes('/') ? said : file.mimeType
  const rule = Object.values(fileRules).find(({ mimeTypes }) => mimeTypes.test(mimeType))
  if (rule === undefined) {
    throw new Refusal(
      100,
      `Param file must be a file with one of the supported types. Received file of type '${mimeType}'.`,
    )
  }
  if (file.bytes.length === 0) throw new Refusal(100, 'Param file must not be empty.')
  if (file.bytes.length > rule.most) {
    throw new Refusal(100, `Param file must be at most ${rule.most} bytes for ${mimeType}.`)
  }
  return { id: keepFile(world, file.bytes, mimeType).id }
}

/** What the platform says of a file, with an address that soon ends; `root` is where addresses begin. */
export function describeFile(world: World, id: string, root: string): object | null {
  const file = world.files.get(id)
  if (file === undefined) return null
  const { bytes, mimeType } = file
  const until = world.now() + addressMs
  return {
    messaging_product: 'whatsapp',
    url: `${root}/whatsapp_business/attachments/?mid=${id}&ext=${until}&hash=${hashOf(bytes).slice(0, 16)}`,
    mime_type: mimeType,
    sha256: hashOf(bytes),
    file_size: bytes.length,
    id,
  }
}

/** The file of an address that still holds. */
export function fileAt(world: World, query: URLSearchParams): { bytes: Buffer; mimeType: string } | null {
  const file = world.files.get(query.get('mid') ?? '')
  const isRight = file !== undefined && query.get('hash') === hashOf(file.bytes).slice(0, 16)
  return isRight && Number(query.get('ext')) > world.now() ? file : null
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
