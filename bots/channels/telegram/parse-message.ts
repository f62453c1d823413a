import { type Static, type TSchema, Type } from 'typebox'
import type { EventBody, IncomingMedia } from '#bots/channels/contract.ts'
import { shape } from '#bots/channels/shape.ts'
import { isPrivate, type Message } from './update.ts'

/** What a message says, or `undefined` when it is not for us: talk in a group, a note by Telegram itself. */
export function parseMessage(message: Message): EventBody | undefined {
  const content = message as Message & Record<string, unknown>
  if (!isPrivate(message.chat)) return groupCommand(content.text)
  for (const { field, read } of readers) {
    const body = content[field] === undefined ? undefined : read(content)
    if (body !== undefined) return body
  }
  const named = [...readers.map(({ field }) => field), ...unusable].find(
    (field) => content[field] !== undefined,
  )
  if (named !== undefined) return { type: 'unsupported', what: named }
  const isNote = Object.keys(content).some((field) => notes.has(field))
  return isNote ? undefined : { type: 'unsupported', what: 'unknown' }
}

const commandPattern = /^\/([a-z0-9_]{1,32})(@[a-z0-9_]{3,32})?(?:\s+([\s\S]*))?$/i

function parseText(text: string): EventBody {
  const command = commandPattern.exec(text)
  if (command?.[1] === undefined) return { type: 'message', text }
  const payload = command[3]?.trim()
  return { type: 'command', name: command[1].toLowerCase(), ...(payload ? { payload } : {}) }
}

/** In a group only `/start@name` is meant for a bot beyond doubt; everything else there is people talking. */
function groupCommand(text: unknown): EventBody | undefined {
  if (typeof text !== 'string') return undefined
  const command = commandPattern.exec(text)
  return command?.[1]?.toLowerCase() === 'start' && command[2] !== undefined ? parseText(text) : undefined
}

type Content = Record<string, unknown>
interface Reader {
  field: string
  read: (content: Content) => EventBody | undefined
}

function reader<T extends TSchema>(
  field: string,
  schema: T,
  read: (value: Static<T>, caption: { caption?: string }) => EventBody,
): Reader {
  const fits = shape(schema)
  return {
    field,
    read: (content) => {
      const value = content[field]
      if (!fits(value)) return undefined
      const caption = content.caption
      return read(value, typeof caption === 'string' && caption !== '' ? { caption } : {})
    },
  }
}

const Point = Type.Object({
  longitude: Type.Number({ minimum: -180, maximum: 180 }),
  latitude: Type.Number({ minimum: -90, maximum: 90 }),
})
const File = Type.Object({
  file_id: Type.String({ minLength: 1 }),
  file_size: Type.Optional(Type.Integer({ minimum: 0 })),
  mime_type: Type.Optional(Type.String()),
  duration: Type.Optional(Type.Integer({ minimum: 0 })),
})
const Picture = Type.Object({
  file_id: Type.String({ minLength: 1 }),
  file_size: Type.Optional(Type.Integer({ minimum: 0 })),
  width: Type.Number(),
  height: Type.Number(),
})

/** The kinds of content we can use, the more telling field first: a venue carries a location, an animation a document. */
const readers: Reader[] = [
  reader('text', Type.String({ minLength: 1 }), (text) => parseText(text)),
  reader(
    'venue',
    Type.Object({ location: Point, title: Type.String(), address: Type.String() }),
    (venue) => ({
      type: 'location',
      longitude: venue.location.longitude,
      latitude: venue.location.latitude,
      label: [venue.title, venue.address].filter((words) => words !== '').join(', '),
    }),
  ),
  reader('location', Point, ({ longitude, latitude }) => ({ type: 'location', longitude, latitude })),
  reader('photo', Type.Array(Picture, { minItems: 1 }), (sizes, caption) => ({
    type: 'media',
    media: largest(sizes),
    ...caption,
  })),
  reader('voice', File, (file, caption) => ({ type: 'media', media: fileOf('voice', file), ...caption })),
  reader('audio', File, (file, caption) => ({ type: 'media', media: fileOf('voice', file), ...caption })),
  reader('animation', File, (file, caption) => ({ type: 'media', media: fileOf('file', file), ...caption })),
  reader('document', File, (file, caption) => ({
    type: 'media',
    media: fileOf(file.mime_type?.startsWith('image/') ? 'photo' : 'file', file),
    ...caption,
  })),
  reader('video', File, (file, caption) => ({ type: 'media', media: fileOf('file', file), ...caption })),
  reader('video_note', File, (file, caption) => ({ type: 'media', media: fileOf('file', file), ...caption })),
]

function fileOf(kind: IncomingMedia['kind'], file: Static<typeof File>): IncomingMedia {
  return {
    kind,
    ref: file.file_id,
    ...(file.mime_type === undefined ? {} : { mimeType: file.mime_type }),
    ...(file.file_size === undefined ? {} : { sizeBytes: file.file_size }),
    ...(file.duration === undefined ? {} : { durationSeconds: file.duration }),
  }
}

/** Telegram sends a photo in several sizes, always as JPEG; we take the one with most pixels. */
function largest(sizes: Static<typeof Picture>[]): IncomingMedia {
  const [best] = sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)
  return {
    kind: 'photo',
    mimeType: 'image/jpeg',
    ...(best === undefined ? {} : { ref: best.file_id }),
    ...(best?.file_size === undefined ? {} : { sizeBytes: best.file_size }),
  }
}

/** What people send that we cannot use; they are told so. */
const unusable = [
  'sticker',
  'contact',
  'poll',
  'dice',
  'game',
  'story',
  'checklist',
  'paid_media',
  'giveaway',
]

/** Notes that Telegram itself puts into a private chat: nobody waits for an answer to them. */
const notes = new Set([
  'pinned_message',
  'message_auto_delete_timer_changed',
  'write_access_allowed',
  'connected_website',
  'successful_payment',
  'refunded_payment',
  'proximity_alert_triggered',
  'chat_background_set',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
])
