import { type Static, type TSchema, Type } from 'typebox'
import type { IncomingMedia, TurnBody } from '#bots/channels/contract.ts'
import { plainType } from '#bots/channels/plain-type.ts'
import { shape } from '#bots/channels/shape.ts'
import { rejoin } from './label.ts'

type Content = Record<string, unknown>

/** What a message says, or `undefined` when nobody waits for an answer to it: a reaction, a message taken back, a note by WhatsApp. */
export function parseMessage(
  type: string,
  content: Content,
  sealId: (id: string) => string,
): TurnBody | undefined {
  if (silent.has(type)) return undefined
  if (type === 'edit') return parseEdit(content.edit, sealId)
  const body = readers.get(type)?.(content[type])
  return body ?? { type: 'unsupported', what: unsupportedName(type) }
}

/** A thumbs-up needs no answer, nor does a message taken back; `request_welcome` says that somebody opened the chat, not that they wrote. */
const silent = new Set(['reaction', 'revoke', 'system', 'request_welcome'])

const unsupportedName = (type: string) => (/^[a-z_]{1,32}$/.test(type) ? type : 'unknown')

type Read = (value: unknown) => TurnBody | undefined

function reader<T extends TSchema>(schema: T, read: (value: Static<T>) => TurnBody | undefined): Read {
  const fits = shape(schema)
  return (value) => (fits(value) ? read(value) : undefined)
}

const Words = Type.String({ minLength: 1 })
const Picked = Type.Object({
  id: Words,
  title: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
})
const Coordinate = (most: number) =>
  Type.Union([
    Type.Number({ minimum: -most, maximum: most }),
    Type.String({ pattern: '^-?[0-9]{1,3}(\\.[0-9]+)?$' }),
  ])
const File = Type.Object({
  id: Type.String({ pattern: '^[A-Za-z0-9_-]{1,128}$' }),
  mime_type: Type.Optional(Type.String()),
  caption: Type.Optional(Type.String()),
})

/** The kinds of content we can use, by their type. */
const readers = new Map<string, Read>(
  Object.entries({
    text: reader(Type.Object({ body: Words }), ({ body }) => ({ type: 'message', text: body })),
    image: reader(File, (file) => mediaOf('photo', file)),
    audio: reader(File, (file) => mediaOf('voice', file)),
    video: reader(File, (file) => mediaOf('file', file)),
    document: reader(File, (file) => mediaOf(file.mime_type?.startsWith('image/') ? 'photo' : 'file', file)),
    location: reader(
      Type.Object({
        latitude: Coordinate(90),
        longitude: Coordinate(180),
        name: Type.Optional(Type.String()),
        address: Type.Optional(Type.String()),
      }),
      placeOf,
    ),
    interactive: reader(
      Type.Object({ button_reply: Type.Optional(Picked), list_reply: Type.Optional(Picked) }),
      ({ button_reply: button, list_reply: row }) => pressOf(button ?? row),
    ),
    /** A press on a reply button of a template. */
    button: reader(Type.Object({ payload: Words, text: Type.Optional(Type.String()) }), ({ payload, text }) =>
      pressOf({ id: payload, ...(text === undefined ? {} : { title: text }) }),
    ),
  }),
)

function mediaOf(kind: IncomingMedia['kind'], file: Static<typeof File>): TurnBody {
  const mimeType = plainType(file.mime_type ?? '')
  return {
    type: 'media',
    media: { kind, ref: file.id, ...(mimeType ? { mimeType } : {}) },
    ...(file.caption ? { caption: file.caption } : {}),
  }
}

function placeOf(place: {
  latitude: string | number
  longitude: string | number
  name?: string
  address?: string
}): TurnBody | undefined {
  const latitude = Number(place.latitude)
  const longitude = Number(place.longitude)
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined
  const label = [place.name, place.address].filter(Boolean).join(', ')
  return { type: 'location', latitude, longitude, ...(label === '' ? {} : { label }) }
}

function pressOf(picked: Static<typeof Picked> | undefined): TurnBody | undefined {
  if (picked === undefined) return undefined
  const label = rejoin(picked.title ?? '', picked.description)
  return { type: 'choice', choiceId: picked.id, ...(label === '' ? {} : { label }) }
}

const isEdit = shape(
  Type.Object({
    original_message_id: Words,
    message: Type.Object({ type: Type.String() }),
  }),
)
const isCaptioned = shape(Type.Object({ caption: Words }))
const isText = shape(Type.Object({ body: Words }))

/** A changed text or caption. Without words there is nothing to correct. */
function parseEdit(edit: unknown, sealId: (id: string) => string): TurnBody | undefined {
  if (!isEdit(edit)) return undefined
  const content = (edit.message as Content)[edit.message.type]
  const text = isText(content) ? content.body : isCaptioned(content) ? content.caption : undefined
  if (text === undefined) return undefined
  return { type: 'edited', text, originalExternalId: sealId(edit.original_message_id) }
}
