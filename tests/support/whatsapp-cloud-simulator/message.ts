import type { View } from './act.ts'
import { type Fields, objectOf, optionalTextOf, textOf } from './fields.ts'
import { interactiveView } from './interactive.ts'
import { invalid, missing, Refusal } from './refusal.ts'
import { templateView } from './template-message.ts'
import type { SimulatedFile, World } from './world.ts'

const textLimit = 4096
const captionLimit = 1024
const fileNameLimit = 240

/** Most bytes and kinds of files, by the type of message. */
export const fileRules: Record<string, { most: number; mimeTypes: RegExp }> = {
  image: { most: 5 * 1024 * 1024, mimeTypes: /^image\/(jpeg|png)$/ },
  audio: { most: 16 * 1024 * 1024, mimeTypes: /^audio\/(aac|amr|mpeg|mp4|ogg|opus)(;|$)/ },
  video: { most: 16 * 1024 * 1024, mimeTypes: /^video\/(mp4|3gpp)$/ },
  sticker: { most: 500 * 1024, mimeTypes: /^image\/webp$/ },
  document: {
    most: 100 * 1024 * 1024,
    mimeTypes:
      /^(text\/plain|application\/(pdf|msword|vnd\.ms-(excel|powerpoint)|vnd\.openxmlformats-officedocument\.[a-z.]+)|image\/(jpeg|png|webp)|audio\/.+|video\/(mp4|3gpp))$/,
  },
}

/** What a person gets to see of a message; throws the refusal the platform would give for it. */
export function viewOf(world: World, message: Fields): View {
  const type = message.type ?? 'text'
  const plain = { choices: [], asksPlace: false }
  if (type === 'text') {
    return { ...plain, text: textOf(objectOf(message, 'text'), 'body', textLimit) }
  }
  if (type === 'interactive') return interactiveView(objectOf(message, 'interactive'))
  if (type === 'template') return templateView(world, objectOf(message, 'template'))
  if (type === 'location') {
    const { latitude, longitude, name } = objectOf(message, 'location')
    if (!Number.isFinite(Number(latitude))) throw missing('latitude')
    if (!Number.isFinite(Number(longitude))) throw missing('longitude')
    return { ...plain, text: `${name ?? ''}` }
  }
  if (typeof type !== 'string' || !(type in fileRules)) {
    throw new Refusal(131051, `Message type '${type}' is not supported.`)
  }
  return { ...plain, ...fileView(world, type, objectOf(message, type)) }
}

function fileView(world: World, type: string, given: Fields): Pick<View, 'text' | 'file'> {
  if (given.link !== undefined)
    throw new Refusal(131053, 'The simulator has no way to the outside: send by id.')
  if (given.id === undefined) throw missing('id')
  const file = world.files.get(`${given.id}`)
  if (file === undefined) throw new Refusal(100, `Media ID ${given.id} does not exist.`)
  demandFile(type, file)
  if (given.caption !== undefined && (type === 'audio' || type === 'sticker')) {
    throw new Refusal(100, `Unexpected key 'caption' on param '${type}'.`)
  }
  const name = optionalTextOf(given, 'filename', fileNameLimit)
  if (given.voice === true && !/^audio\/(ogg|opus)/.test(file.mimeType)) {
    throw invalid('A voice message must be an OGG file with the OPUS codec.')
  }
  return {
    text: optionalTextOf(given, 'caption', captionLimit) ?? '',
    file: {
      type,
      mimeType: file.mimeType,
      bytes: file.bytes.length,
      ...(name === undefined ? {} : { name }),
      ...(given.voice === true ? { voice: true } : {}),
    },
  }
}

function demandFile(type: string, { bytes, mimeType }: SimulatedFile): void {
  const rule = fileRules[type]
  if (rule === undefined || !rule.mimeTypes.test(mimeType)) {
    throw new Refusal(131053, `A file of type ${mimeType} cannot be sent as ${type}.`)
  }
  if (bytes.length > rule.most) {
    throw new Refusal(131053, `A file of ${bytes.length} bytes is too large for ${type}.`)
  }
}
