import { proto } from '@whiskeysockets/baileys'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { externalIdOf, personOf } from '#bots/channels/whatsapp/jid.ts'
import { type Incoming, parse, parseReceipt } from '#bots/channels/whatsapp/parse.ts'
import { parseMessage } from '#bots/channels/whatsapp/parse-message.ts'

const now = new Date('2026-11-22T03:00:00Z')
const chat = '9491700000001@lid'
const says = (message: proto.IMessage, key: Partial<Incoming['key']> = {}) =>
  parse(
    { key: { remoteJid: chat, id: 'A1', fromMe: false, ...key }, message, messageTimestamp: 1_790_000_000 },
    now,
  )
const mediaKey = Buffer.alloc(32, 7)

describe('who somebody is', () => {
  it.each([
    ['9491700000001@lid', '9491700000001@lid'],
    ['9491700000001:12@lid', '9491700000001@lid'],
    ['491700000001:3@s.whatsapp.net', '491700000001@s.whatsapp.net'],
    ['491700000001@s.whatsapp.net', '491700000001@s.whatsapp.net'],
    ['120363000000000000@g.us', undefined],
    ['status@broadcast', undefined],
    ['123456789@newsletter', undefined],
    ['0@s.whatsapp.net', undefined],
    ['', undefined],
  ])('%s is %s', (jid, person) => {
    expect(personOf(jid)).toBe(person)
  })

  it('is never told by the name of a message', () => {
    expect(externalIdOf(chat, 'A1')).not.toContain('4917')
    expect(externalIdOf(chat, 'A1')).not.toBe(externalIdOf('9491700000002@lid', 'A1'))
  })
})

describe('a message of WhatsApp', () => {
  it('is one event of the person it came from, by both names and at its time', () => {
    expect(says({ conversation: 'Hallo' }, { remoteJidAlt: '491700000001:2@s.whatsapp.net' })).toEqual([
      {
        type: 'message',
        text: 'Hallo',
        handle: chat,
        alsoKnownAs: ['491700000001@s.whatsapp.net'],
        externalId: externalIdOf(chat, 'A1'),
        at: new Date(1_790_000_000_000),
      },
    ])
  })

  it.each([
    ['a disappearing one', { ephemeralMessage: { message: { extendedTextMessage: { text: 'Hallo' } } } }],
    ['one that is seen once', { viewOnceMessageV2: { message: { conversation: 'Hallo' } } }],
  ])('is read inside its wrapping: %s', (_name, message) => {
    expect(says(message)).toMatchObject([{ type: 'message', text: 'Hallo' }])
  })

  it.each([
    ['buttonsResponseMessage', { selectedButtonId: 'a:b:c', selectedDisplayText: 'Ja' }],
    ['templateButtonReplyMessage', { selectedId: 'a:b:c', selectedDisplayText: 'Ja' }],
    ['listResponseMessage', { title: 'Ja', singleSelectReply: { selectedRowId: 'a:b:c' } }],
  ])('is a choice where something was pressed: %s', (field, pressed) => {
    expect(says({ [field]: pressed })).toMatchObject([{ type: 'choice', choiceId: 'a:b:c', label: 'Ja' }])
  })

  it('names a file by path and key only, never by the host that the message gives', () => {
    const url = 'https://evil.example.org/v/a?b=c'
    const [event] = says({
      imageMessage: { url, mediaKey, mimetype: 'image/jpeg', fileLength: 5, caption: 'Da' },
    })
    expect(event).toMatchObject({ type: 'media', caption: 'Da', media: { kind: 'photo', sizeBytes: 5 } })
    expect(event?.type === 'media' ? event.media.ref : '').toBe(
      JSON.stringify(['image', '/v/a?b=c', mediaKey.toString('base64')]),
    )
  })

  it.each([
    [
      'a photo sent as a document',
      { documentMessage: { directPath: '/a', mediaKey, mimetype: 'image/png' } },
      'photo',
    ],
    ['a video', { videoMessage: { directPath: '/a', mediaKey, mimetype: 'video/mp4' } }, 'file'],
    [
      'a voice note',
      { audioMessage: { directPath: '/a', mediaKey, mimetype: 'audio/ogg; codecs=opus' } },
      'voice',
    ],
  ])('is a file of its kind: %s', (_name, message, kind) => {
    expect(says(message)).toMatchObject([{ type: 'media', media: { kind } }])
  })

  it.each([
    ['a place beyond the pole', { locationMessage: { degreesLatitude: 91, degreesLongitude: 0 } }],
    ['a file without a key', { imageMessage: { directPath: '/a' } }],
    ['a file on another host', { imageMessage: { directPath: '//evil.example.org/a', mediaKey } }],
    ['something new', { invoiceMessage: {} }],
  ])('is answered kindly where we cannot use it: %s', (_name, message) => {
    expect(says(message)).toMatchObject([{ type: 'unsupported', what: 'unknown' }])
  })

  it.each([
    ['a reaction', { reactionMessage: { text: '👍' } }],
    ['a vote that says nothing', { pollUpdateMessage: {} }],
    [
      'a deletion',
      { protocolMessage: { type: proto.Message.ProtocolMessage.Type.REVOKE, key: { id: 'A0' } } },
    ],
    ['the head of an album', { albumMessage: { expectedImageCount: 2 } }],
    ['keys for a group', { senderKeyDistributionMessage: {} }],
    ['nothing', {}],
  ])('is not answered where nobody waits for it: %s', (_name, message) => {
    expect(says(message)).toEqual([])
  })

  it('is not ours in a group, or when we or our phone wrote it', () => {
    expect(says({ conversation: 'Hallo' }, { remoteJid: '1234567890@g.us' })).toEqual([])
    expect(says({ conversation: 'Hallo' }, { fromMe: true })).toEqual([])
  })

  it('never throws, whatever bytes somebody sends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        let message: proto.IMessage
        try {
          message = proto.Message.decode(bytes)
        } catch {
          return
        }
        parseMessage(message, chat)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a receipt', () => {
  const receipt = (status: number, id = '3EB0AAAAAAAAAAAAAAAA00') =>
    parseReceipt(
      { key: { remoteJid: chat, id, fromMe: true }, update: { status } },
      (messageId) => ({ platformMessageId: messageId, outboxId: '17' }),
      now,
    )

  it.each([
    [2, 'sent'],
    [3, 'delivered'],
    [4, 'read'],
    [5, 'read'],
  ])('%s is %s', (status, word) => {
    expect(receipt(status)).toMatchObject([
      { type: 'receipt', status: word, handle: chat, at: now, outboxId: '17' },
    ])
  })

  it('of anything else is none', () => {
    expect([receipt(0), receipt(1), receipt(9)]).toEqual([[], [], []])
    expect(
      parseReceipt(
        { key: { remoteJid: chat, id: 'x', fromMe: true }, update: { status: 3 } },
        () => undefined,
        now,
      ),
    ).toEqual([])
  })
})
