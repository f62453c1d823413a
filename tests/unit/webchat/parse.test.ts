import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventOf, parseFrame, seenEvent } from '#bots/channels/webchat/parse.ts'
import type { ClientFrame, SpokenFrame } from '#bots/channels/webchat/protocol.ts'
import { clientIdOf, externalIdOf, handleOf, isSecret } from '#bots/channels/webchat/secret.ts'
import type { ClientFrame as PageFrame } from '../../../web/chat/frames.ts'

const id = '0b0e2a52-3c1a-4f4e-9d6b-0c5f9a1d2e3f'
const secret = 'A'.repeat(43)
const speaker = { handle: handleOf(secret), language: 'ar', at: new Date('2026-11-21T09:00:00Z') }

/** Every frame the page can build; the compiler refuses the line below when page and gateway part ways. */
const pageFrames: PageFrame[] = [
  { type: 'hello', protocol: 1, secret, language: 'de-simple', after: '42' },
  { type: 'command', id, name: 'start', payload: 'ar' },
  { type: 'message', id, text: 'Die Laterne ist aus.' },
  { type: 'choice', id, choiceId: 'concern:kind:defect', label: 'Etwas ist kaputt' },
  { type: 'location', id, longitude: 12.37, latitude: 51.34 },
  { type: 'media', id, mediaId: id, caption: 'vorher' },
  { type: 'seen', cursor: '43' },
  { type: 'forget' },
  { type: 'ping' },
]
const gatewayFrames: ClientFrame[] = pageFrames

const refusalOf = (value: unknown) => {
  const parsed = parseFrame(typeof value === 'string' ? value : JSON.stringify(value))
  return parsed.ok ? undefined : parsed.code
}

describe('frames of the page', () => {
  it.each(gatewayFrames.map((frame) => [frame.type, frame] as const))(
    'are understood: %s',
    (_type, frame) => {
      expect(parseFrame(JSON.stringify(frame))).toEqual({ ok: true, frame })
    },
  )

  it.each([
    ['words that are no JSON', 'hello', 'malformed'],
    ['null', null, 'malformed'],
    ['a list', [{ type: 'ping' }], 'malformed'],
    ['an unknown type', { type: 'eval', id }, 'malformed'],
    ['a field that does not belong', { type: 'ping', admin: true }, 'malformed'],
    ['a prototype', '{"type":"ping","__proto__":{"a":1}}', 'malformed'],
    ['an id that is no UUID', { type: 'message', id: '1', text: 'a' }, 'malformed'],
    ['an object where text belongs', { type: 'message', id, text: { $ne: '' } }, 'malformed'],
    ['a short secret', { type: 'hello', protocol: 1, secret: 'A', language: 'de' }, 'malformed'],
    ['a cursor no bigint holds', { type: 'seen', cursor: '9'.repeat(19) }, 'malformed'],
    ['a place off the globe', { type: 'location', id, longitude: 181, latitude: 0 }, 'malformed'],
    ['a command of no list', { type: 'command', id, name: 'erase' }, 'malformed'],
    ['a choice id over 64 bytes', { type: 'choice', id, choiceId: 'ä'.repeat(33), label: '' }, 'malformed'],
    ['an empty choice id', { type: 'choice', id, choiceId: '', label: 'x' }, 'malformed'],
    ['blank words', { type: 'message', id, text: ' \n ' }, 'empty'],
    ['words over 4,000 characters', { type: 'message', id, text: 'a'.repeat(4001) }, 'tooLong'],
    ['a frame over 16 kB', { type: 'message', id, text: '語'.repeat(5500) }, 'tooLong'],
    ['another protocol', { type: 'hello', protocol: 2, secret, language: 'de' }, 'outdated'],
  ])('are refused: %s', (_what, value, code) => {
    expect(refusalOf(value)).toBe(code)
  })

  it('names the refused message, so that the page can mark it', () => {
    expect(parseFrame(JSON.stringify({ type: 'message', id, text: '' }))).toEqual({
      ok: false,
      code: 'empty',
      id,
    })
  })

  it('takes exactly 4,000 characters', () => {
    expect(refusalOf({ type: 'message', id, text: 'a'.repeat(4000) })).toBeUndefined()
  })

  it('drops what PostgreSQL cannot store and keeps line breaks and every script', () => {
    const text = 'a\u0000b\nc\td\ud800e مرحبا 👩‍👧'
    const parsed = parseFrame(JSON.stringify({ type: 'message', id, text }))
    expect(parsed).toEqual({
      ok: true,
      frame: { type: 'message', id, text: 'ab\nc\td\ufffde مرحبا 👩‍👧' },
    })
  })

  it('answers any bytes with a frame or a refusal, never with an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constant('\u0000')), (data) => {
        expect(typeof parseFrame(data).ok).toBe('boolean')
      }),
      { numRuns: 5_000 },
    )
  })

  it('survives every mutation of a good frame', () => {
    const mutated = fc
      .tuple(fc.constantFrom(...pageFrames), fc.string(), fc.anything({ withBigInt: false }))
      .map(([frame, key, value]) => ({ ...frame, [key]: value, ...(key.length % 2 ? { type: key } : {}) }))
    fc.assert(
      fc.property(mutated, (frame) => {
        const parsed = parseFrame(JSON.stringify(frame))
        if (parsed.ok && 'id' in parsed.frame) eventOf(parsed.frame, speaker)
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('events out of frames', () => {
  const spoken: [SpokenFrame, object][] = [
    [
      { type: 'message', id, text: 'a' },
      { type: 'message', text: 'a' },
    ],
    [
      { type: 'choice', id, choiceId: 'a:b:c', label: 'C' },
      { type: 'choice', choiceId: 'a:b:c', label: 'C' },
    ],
    [
      { type: 'location', id, longitude: 1, latitude: 2 },
      { type: 'location', longitude: 1, latitude: 2 },
    ],
    [
      { type: 'command', id, name: 'menu' },
      { type: 'command', name: 'menu' },
    ],
    [
      { type: 'media', id, mediaId: id },
      { type: 'media', media: { kind: 'photo', mediaId: id } },
    ],
  ]
  it.each(spoken)('carry what was said and who said it: %o', (frame, body) => {
    expect(eventOf(frame, { ...speaker, mediaKind: 'photo' })).toEqual({
      externalId: externalIdOf(speaker.handle, id),
      at: speaker.at,
      handle: speaker.handle,
      languageHint: 'ar',
      ...body,
    })
  })

  it('have the same external id when the page sends again, and another one for another device', () => {
    const other = handleOf('B'.repeat(43))
    expect(externalIdOf(speaker.handle, id.toUpperCase())).toBe(externalIdOf(speaker.handle, id))
    expect(externalIdOf(other, id)).not.toBe(externalIdOf(speaker.handle, id))
  })

  it('show neither secret nor handle in the external id', () => {
    const external = externalIdOf(speaker.handle, id)
    expect(external).not.toContain(speaker.handle)
    expect(external).not.toContain(secret)
  })

  it('give the page its own id back, and nobody else', () => {
    const external = externalIdOf(speaker.handle, id)
    expect(clientIdOf(speaker.handle, external)).toBe(id)
    expect(clientIdOf(handleOf('B'.repeat(43)), external)).toBeUndefined()
  })

  it('tell the gateway once that a message was read', () => {
    const event = seenEvent('43', speaker)
    expect(event).toMatchObject({ type: 'receipt', platformMessageId: '43', status: 'read' })
    expect(event.externalId).toBe(seenEvent('43', speaker).externalId)
  })
})

describe('a device secret', () => {
  it('is 32 bytes in base64url and nothing else', () => {
    expect(isSecret(secret)).toBe(true)
    for (const wrong of ['', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`, undefined, ['A']]) {
      expect(isSecret(wrong)).toBe(false)
    }
  })
})
