import { expect, it } from 'vitest'
import { createTelegram } from '#bots/channels/telegram/channel.ts'
import { payloads } from './telegram-payloads.ts'

const secret = 'secret-for-the-test'
const channel = createTelegram({ token: '1:token', apiRoot: 'http://127.0.0.1:1' }, secret)

/** Judges a payload as it would come over the wire. */
function hear(payload: unknown) {
  return channel.webhook?.({
    headers: { 'x-telegram-bot-api-secret-token': secret },
    body: Buffer.from(JSON.stringify(payload)),
  })
}

const at = (seconds: number) => new Date(seconds * 1000)
const guide = { externalId: 'update:10000', at: at(1441645532), handle: '1111111' }
const start = { ...guide, type: 'command', name: 'start' }
const english = { languageHint: 'en' }

/** Every update of the fixtures with the events it must become. */
const expected: Record<string, Record<string, object[]>> = {
  'updates-official-guide.json': {
    text: [start],
    forwarded: [start],
    reply: [start],
    edited_message: [
      {
        ...guide,
        type: 'edited',
        text: 'Edited text',
        at: at(1441646600),
        originalExternalId: 'message:1365',
      },
    ],
    entities: [{ ...guide, type: 'message', text: 'Bold and italics' }],
    audio: [
      {
        ...guide,
        type: 'media',
        media: {
          kind: 'voice',
          ref: 'AwADBAADbXXXXXXXXXXXGBdhD2l6_XX',
          mimeType: 'audio/mpeg',
          sizeBytes: 3897500,
          durationSeconds: 243,
        },
      },
    ],
    voice: [
      {
        ...guide,
        type: 'media',
        media: {
          kind: 'voice',
          ref: 'AwADBAADbXXXXXXXXXXXGBdhD2l6_XX',
          mimeType: 'audio/ogg',
          sizeBytes: 23000,
          durationSeconds: 5,
        },
      },
    ],
    document: [
      {
        ...guide,
        type: 'media',
        media: {
          kind: 'file',
          ref: 'AwADBAADbXXXXXXXXXXXGBdhD2l6_XX',
          mimeType: 'application/pdf',
          sizeBytes: 536392,
        },
      },
    ],
    callback_query: [
      {
        type: 'choice',
        choiceId: 'Data from button callback',
        externalId: 'update:10000',
        at: expect.any(Date),
        handle: '1111111',
      },
    ],
    inline_query: [],
  },
  'updates-teleiq.json': {
    message_group_command_reply: [
      {
        type: 'command',
        name: 'start',
        payload: 'hello',
        externalId: 'update:1',
        at: at(1790000000),
        handle: '-1001234567890',
        ...english,
      },
    ],
    callback_query_with_message: [
      {
        type: 'choice',
        choiceId: 'color:red',
        label: 'Red',
        externalId: 'update:2',
        at: expect.any(Date),
        handle: '7',
      },
    ],
  },
  'updates-teloxide.json': {
    message_text_1: [
      {
        type: 'message',
        text: 'hello there',
        externalId: 'update:892252934',
        at: at(1569518342),
        handle: '100000024',
        ...english,
      },
    ],
    message_story_1: [],
    new_update_kind_1: [],
    my_chat_member_1: [{ type: 'blocked', externalId: 'update:0', at: at(1644677726), handle: '0' }],
    message_reaction_1: [],
  },
}

/** The fixtures hold these messages without their update. */
const person = { externalId: 'update:5', handle: '100000007', ...english }
const expectedMessages: Record<string, object[]> = {
  text_1: [{ ...person, type: 'message', text: 'Лол кек 😂', at: at(1568289890) }],
  sticker_1: [{ ...person, type: 'unsupported', what: 'sticker', at: at(1568290188) }],
  photo_1: [
    {
      ...person,
      type: 'media',
      at: at(1568290622),
      media: {
        kind: 'photo',
        ref: 'AgADAgAD36sxG-PX0UvQSXIn9rccdw-ACA4ABAEAAwIAA3kAAyTcBAABFgQ',
        mimeType: 'image/jpeg',
        sizeBytes: 75245,
      },
    },
  ],
  text_2: [],
  migrate_to_chat_id_1: [],
  venue_1: [
    {
      type: 'location',
      longitude: 0,
      latitude: 0,
      label: 'Title, Address',
      externalId: 'update:5',
      handle: '0',
      at: at(0),
    },
  ],
}

for (const [file, byName] of Object.entries(expected)) {
  it(`every update of ${file} is in the table`, () => {
    expect(Object.keys(byName)).toEqual(Object.keys(payloads(file)))
  })
  for (const [name, events] of Object.entries(byName)) {
    it(`${file} ${name} becomes ${events.length === 0 ? 'nothing' : 'its event'}`, () => {
      expect(hear(payloads(file)[name])).toEqual({ status: 200, events })
    })
  }
}

it('every message of messages-teloxide.json is in the table', () => {
  expect(Object.keys(expectedMessages)).toEqual(Object.keys(payloads('messages-teloxide.json')))
})

for (const [name, events] of Object.entries(expectedMessages)) {
  it(`messages-teloxide.json ${name} becomes ${events.length === 0 ? 'nothing' : 'its event'}`, () => {
    const message = payloads('messages-teloxide.json')[name]
    expect(hear({ update_id: 5, message })).toEqual({ status: 200, events })
  })
}

interface Described {
  name: string
  properties: { name: string }[]
}

/** Names of an object's fields in the machine-readable Bot API. */
function fieldsOf(object: string): string[] {
  const { objects } = payloads('bot-api-9.2-subset.json') as unknown as { objects: Described[] }
  return objects.find(({ name }) => name === object)?.properties.map(({ name }) => name) ?? []
}

it('every kind of update that we do not read is ignored politely', () => {
  const read = new Set(['update_id', 'message', 'edited_message', 'callback_query', 'my_chat_member'])
  const others = fieldsOf('Update').filter((kind) => !read.has(kind))
  expect(others.length).toBeGreaterThan(15)
  for (const kind of others) {
    expect(hear({ update_id: 9, [kind]: { id: '1', from: { id: 1 } } })).toEqual({ status: 200, events: [] })
  }
})

it('every field that a message may have, with a value of any shape, is at most one event', () => {
  const fields = fieldsOf('Message').filter((field) => !['message_id', 'date', 'chat'].includes(field))
  expect(fields.length).toBeGreaterThan(80)
  for (const field of fields) {
    for (const value of [null, true, 7, '', 'words', [], [{}], {}, { file_id: 1 }, { location: [] }]) {
      const message = { message_id: 1, date: 1, chat: { id: 1, type: 'private' }, [field]: value }
      const verdict = hear({ update_id: 9, message })
      expect(verdict?.status).toBe(200)
      expect(verdict?.events.length).toBeLessThanOrEqual(1)
    }
  }
})
