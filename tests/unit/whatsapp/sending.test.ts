import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAnswers } from '#bots/channels/whatsapp/answers.ts'
import { dress } from '#bots/channels/whatsapp/dress.ts'
import { download, upload } from '#bots/channels/whatsapp/media.ts'
import { placeOf, refOf } from '#bots/channels/whatsapp/media-ref.ts'
import { messageIds, partOf, sentMessageOf } from '#bots/channels/whatsapp/message-id.ts'
import { refused } from '#bots/channels/whatsapp/refusal.ts'
import { createRestriction } from '#bots/channels/whatsapp/restriction.ts'
import { outgoing } from '#tests/contract/fake-host.ts'

describe('the ids of a message', () => {
  const keys = (secret: string) => ({
    nameOf: (text: string) =>
      createHash('sha256')
        .update(secret + text)
        .digest(),
  })

  it('are the same for the same row, and of another device or row nobody can tell', () => {
    expect(messageIds(keys('a'), '17', 3)).toEqual(messageIds(keys('a'), '17', 3))
    const all = [
      ['a', '17'],
      ['a', '18'],
      ['b', '17'],
    ].flatMap(([key, row]) => messageIds(keys(key ?? ''), row ?? '', 2))
    expect(new Set(all).size).toBe(6)
    for (const id of all) expect(id).toMatch(/^3EB0[0-9A-F]{18}$/)
  })

  it('end in 00 with the last part, and tell each part by its distance from it', () => {
    const ids = messageIds(keys('a'), '17', 3)
    expect(ids.map((id) => partOf(id)?.fromEnd)).toEqual([2, 1, 0])
    expect(new Set(ids.map((id) => partOf(id)?.recordedId))).toEqual(new Set([ids[2]]))
    expect(partOf('ABCDEF')).toBeUndefined()
    expect(() => messageIds(keys('a'), '17', 257)).toThrow('256')
  })

  it('name the row to the device that sent it, and to nobody else', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 2n ** 48n - 1n }),
        fc.integer({ min: 1, max: 9 }),
        (row, parts) => {
          const ids = messageIds(keys('a'), `${row}`, parts)
          const last = ids.at(-1) ?? ''
          expect(sentMessageOf(keys('a'), last)).toEqual({ platformMessageId: last, outboxId: `${row}` })
          expect(sentMessageOf(keys('b'), last)?.outboxId).not.toBe(`${row}`)
          for (const other of ids.slice(0, -1)) expect(sentMessageOf(keys('a'), other)).toBeUndefined()
        },
      ),
    )
    const foreign = Array.from({ length: 200 }, (_, index) => `3EB0${`${index}`.padStart(16, 'A')}00`)
    for (const id of foreign) expect(sentMessageOf(keys('a'), id)).toEqual({ platformMessageId: id })
    expect(sentMessageOf(keys('a'), 'ABCDEF')).toBeUndefined()
  })
})

describe("the server's answers", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('settle the message they name', async () => {
    const answers = createAnswers(1000)
    const [one, other] = [answers.expect('1'), answers.expect('2')]
    expect(answers.heard('2', undefined)).toBe(true)
    expect(answers.heard('1', '463')).toBe(true)
    await other
    await expect(one).rejects.toMatchObject({ kind: 'notHere', platformCode: '463' })
  })

  it('that do not come leave the message in doubt; one that comes later is told as such', async () => {
    const answers = createAnswers(1000)
    const silent = answers.expect('1')
    const lost = answers.expect('2')
    await vi.advanceTimersByTimeAsync(999)
    answers.end()
    await expect(lost).rejects.toMatchObject({ kind: 'unreachable', maybeSent: true, platformCode: 'closed' })
    await expect(silent).rejects.toMatchObject({ maybeSent: true })
    expect(answers.heard('1', undefined)).toBe(false)
    const late = answers.expect('3')
    late.catch(() => {})
    await vi.advanceTimersByTimeAsync(1000)
    await expect(late).rejects.toMatchObject({ platformCode: 'noAck' })
  })
})

describe('a refusal', () => {
  it.each([
    ['463', 'notHere'],
    ['479', 'unreachable'],
    ['429', 'throttled'],
    ['503', 'unreachable'],
    ['400', 'rejected'],
  ])('%s is %s, and nothing was sent', (code, kind) => {
    expect(refused(code)).toMatchObject({ kind, platformCode: code, maybeSent: false })
  })
})

describe('refused chats', () => {
  it('rest the account after three within ten minutes, for a quarter of an hour', () => {
    let now = 0
    const restriction = createRestriction(() => new Date(now))
    expect(restriction.refused()).toBeNull()
    now += 11 * 60_000
    expect(restriction.refused()).toBeNull()
    expect(restriction.refused()).toBeNull()
    restriction.check()
    expect(restriction.refused()).toEqual(new Date(now + 15 * 60_000))
    expect(() => restriction.check()).toThrow('restricts')
    expect(restriction.until()).toEqual(new Date(now + 15 * 60_000))
    now += 15 * 60_000
    restriction.check()
    expect(restriction.until()).toBeNull()
  })

  it('rest as long as WhatsApp itself says', () => {
    const restriction = createRestriction(() => new Date(0))
    restriction.set(new Date(5000))
    expect(() => restriction.check()).toThrow(
      expect.objectContaining({ kind: 'throttled', retryAfterMs: 5000, scope: 'channel' }),
    )
    restriction.set(null)
    restriction.check()
  })
})

describe('a file', () => {
  const bytes = Buffer.from('the bytes of a file')
  const mediaKey = Buffer.alloc(32, 7)
  const mediaId = '0190b6d0-0000-7000-8000-000000000001'
  let stored = Buffer.alloc(0)
  const host = (async (input: string, init?: RequestInit) => {
    if (init?.method !== 'POST') return new Response(new Uint8Array(stored))
    stored = Buffer.from(init.body as Uint8Array)
    return Response.json({ url: `${input}`, direct_path: '/v/a' })
  }) as typeof fetch

  it('leaves the house encrypted and comes back as it was', async () => {
    const sent = await upload(
      host,
      'https://media.example.org',
      { kind: 'image', bytes, mediaKey, mediaId },
      'leave',
    )
    expect(stored.includes(bytes)).toBe(false)
    expect(sent).toMatchObject({ directPath: '/v/a', fileLength: bytes.length })
    expect(sent.fileEncSha256).toEqual(createHash('sha256').update(stored).digest())
    const ref = refOf('image', sent) ?? ''
    expect(Buffer.from(await download(host, 'https://media.example.org', placeOf(ref)))).toEqual(bytes)
  })

  it('that WhatsApp does not take on its way out leaves the words to go without it', async () => {
    const refusing = (async () => new Response(null, { status: 415 })) as typeof fetch
    const file = { kind: 'document', bytes, mediaKey, mediaId } as const
    await expect(upload(refusing, 'https://media.example.org', file, 'leave')).rejects.toMatchObject({
      kind: 'mediaRefused',
      platformCode: 'media 415',
      mediaId,
    })
    const noLeave = (async () => new Response(null, { status: 403 })) as typeof fetch
    await expect(upload(noLeave, 'https://media.example.org', file, 'leave')).rejects.toMatchObject({
      kind: 'mediaRefused',
      mediaId: undefined,
    })
  })

  it('that was changed on the way is refused', async () => {
    await upload(host, 'https://media.example.org', { kind: 'image', bytes, mediaKey, mediaId }, 'leave')
    const place = { kind: 'image', path: '/v/a', key: mediaKey } as const
    const whole = stored
    for (const at of [0, 20, whole.length - 1]) {
      stored = Buffer.from(whole)
      stored[at] = (stored[at] ?? 0) ^ 1
      await expect(download(host, 'https://media.example.org', place)).rejects.toMatchObject({
        platformCode: 'mediaChanged',
      })
    }
    stored = whole.subarray(0, 4)
    await expect(download(host, 'https://media.example.org', place)).rejects.toMatchObject({
      platformCode: 'mediaChanged',
    })
  })

  it.each([
    [404, 'rejected'],
    [410, 'rejected'],
    [401, 'unreachable'],
    [429, 'unreachable'],
    [503, 'unreachable'],
  ])('that the host answers with %s is %s', async (status, kind) => {
    const failing = (async () => new Response('no', { status })) as unknown as typeof fetch
    const place = { kind: 'image', path: '/v/a', key: mediaKey } as const
    await expect(download(failing, 'https://media.example.org', place)).rejects.toMatchObject({ kind })
  })
})

describe('dressing a message', () => {
  const choices = [{ id: 'a:b:1', label: 'Ja' }]

  it('puts a short text under its picture, but not under a voice note, which shows none', () => {
    const [photo, voice] = (['photo', 'voice'] as const).map((kind) =>
      dress(outgoing({ text: 'Da', choices, media: [{ mediaId: 'm', kind }] })),
    )
    expect(photo).toEqual([{ type: 'media', media: { mediaId: 'm', kind: 'photo' }, caption: 'Da\n\n1) Ja' }])
    expect(voice).toMatchObject([{ type: 'media' }, { type: 'text', text: 'Da\n\n1) Ja' }])
  })

  it('says nothing where there is nothing to say', () => {
    expect(dress(outgoing({ text: '' }))).toEqual([])
  })
})
