import { isBusinessScopedUserId } from '@kapso/whatsapp-cloud-api'
import { verifySignature } from '@kapso/whatsapp-cloud-api/server'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OutgoingMessage } from '#bots/channels/contract.ts'
import { carry } from '#bots/channels/whatsapp-cloud/carried.ts'
import { createWhatsAppCloud } from '#bots/channels/whatsapp-cloud/channel.ts'
import { dress } from '#bots/channels/whatsapp-cloud/dress.ts'
import { isUserId } from '#bots/channels/whatsapp-cloud/handle.ts'
import { createFakeHost, outgoing } from '#tests/contract/fake-host.ts'
import { account, signatureOf } from '#tests/replay/whatsapp-cloud/account.ts'
import { classesSay, kapsoSays } from './judges.ts'

/** Texts without a place to cut, a little below and above the limits: only they fill one to its last character. */
const around = (...limits: number[]) =>
  fc
    .constantFrom(...limits)
    .chain((limit) => fc.integer({ min: limit - 2, max: limit + 2 }))
    .map((length) => 'x'.repeat(length))
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60, size: 'max' }),
  fc.lorem({ maxCount: 12, mode: 'sentences' }),
  fc
    .constantFrom('Die Straße ist dunkel. ', 'هي مدينتك الجميلة ', 'Làm đường 👩‍👩‍👧‍👦 ', 'x')
    .chain((part) => fc.integer({ min: 1, max: 500 }).map((times) => part.repeat(times))),
  around(1021, 1024, 4096),
)
const label = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120, size: 'max' }),
  fc.lorem({ maxCount: 6 }),
  around(20, 24, 94),
)
/** Also as many as just fit and one more; labels of any length, or all of them short, since only those can be buttons. */
const choices = fc
  .tuple(
    fc.oneof(fc.constantFrom(0, 0, 1, 3, 4, 10, 11, 20, 21), fc.nat({ max: 24 })),
    fc.constantFrom(label, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })),
  )
  .chain(([length, labels]) => fc.array(labels, { minLength: length, maxLength: length }))
  .map((labels) => labels.map((text, index) => ({ id: `menu:choose:${index}`, label: text })))
const media = fc.array(
  fc.record({
    mediaId: fc.uuid(),
    kind: fc.constantFrom('photo' as const, 'voice' as const, 'file' as const),
  }),
  { maxLength: 3 },
)
const template = fc.record({
  name: fc.constant('case_update'),
  languageCode: fc.constantFrom('de', 'en', 'ar'),
  values: fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 4 }),
  choiceIds: fc.array(fc.constantFrom('menu:open:yes', 'menu:open:no'), { maxLength: 2 }),
  body: fc.constant('Ihr Anliegen: {{1}}'),
  buttons: fc.array(fc.constant('Ansehen'), { minLength: 1, maxLength: 1 }),
})
const message: fc.Arbitrary<OutgoingMessage> = fc
  .record({
    text: words,
    choices,
    media,
    asks: fc.boolean(),
    chooseLabel: fc.option(label, { nil: undefined }),
    template: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: template }),
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  })
  .map(({ asks, chooseLabel, template: wanted, ...rest }) =>
    outgoing({
      ...rest,
      ...(asks ? { ask: 'location', askLabel: 'Standort senden' } : {}),
      ...(chooseLabel === undefined ? {} : { chooseLabel }),
      ...(wanted === undefined ? {} : { template: wanted }),
    }),
  )

const mimeTypes = { photo: 'image/jpeg', voice: 'audio/ogg', file: 'application/pdf' } as const

/** Sends a message and gives what went over the wire, in its order. */
async function wireOf(sent: OutgoingMessage, handle: string): Promise<Record<string, unknown>[]> {
  const wire: Record<string, unknown>[] = []
  const host = createFakeHost()
  host.readMedia = async (mediaId) => ({
    bytes: new Uint8Array([1, 2, 3]),
    mimeType: mimeTypes[sent.media.find((one) => one.mediaId === mediaId)?.kind ?? 'file'],
  })
  host.fetch = async (_url, init) => {
    if (init?.body instanceof FormData) return Response.json({ id: '4711' })
    wire.push(JSON.parse(`${init?.body}`))
    return Response.json({ messages: [{ id: `wamid.${wire.length}` }] })
  }
  const channel = createWhatsAppCloud(account)
  channel.attach(host)
  await channel.send(sent, { addressId: 'a1', handle })
  return wire
}

const uploaded = {
  photo: { type: 'image', image: { id: '4711' } },
  voice: { type: 'audio', audio: { id: '4711', voice: true } },
  file: { type: 'document', document: { id: '4711', filename: 'file.pdf' } },
} as const

describe('whatever there is to say', () => {
  it('two libraries of others would send the very same, and find no limit broken', async () => {
    await fc.assert(
      fc.asyncProperty(message, fc.boolean(), async (sent, hasUserId) => {
        const calls = dress(sent)
        fc.pre(calls.length > 0)
        const handle = hasUserId ? 'DE.13491208655302741918' : '4915112345678'
        const wire = await wireOf(sent, handle)
        expect(wire).toHaveLength(calls.length)
        for (const [index, call] of calls.entries()) {
          const file = call.type === 'media' ? uploaded[call.media.kind] : undefined
          const carried = carry({
            ...{ outboxId: '1', isPart: index < calls.length - 1 },
            ...(call.type === 'media' ? { mediaId: call.media.mediaId } : {}),
          })
          const to = hasUserId ? { recipient: handle } : { to: handle }
          expect(wire[index]).toEqual(await kapsoSays(call, file, to, carried))
          const { type } = wire[index] ?? {}
          expect(wire[index]?.[`${type}`]).toMatchObject(classesSay(call, file) as object)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('no word and no choice is lost, and the choices stand last', () => {
    const squeeze = (text: string) => text.replace(/\s+/gu, '')
    fc.assert(
      fc.property(message, (sent) => {
        fc.pre(sent.template === undefined)
        const calls = dress(sent)
        const rows = calls.flatMap((call) =>
          call.type === 'buttons' ? call.buttons : call.type === 'list' ? call.rows : [],
        )
        expect(rows.map(({ id }) => id)).toEqual(sent.choices.map(({ id }) => id))
        const pages = calls.filter(({ type }) => type === 'list').length
        const said = calls
          .flatMap((call) => {
            if (call.type === 'template') return []
            if (call.type === 'media') return [call.caption ?? '']
            return [call.body]
          })
          .join('')
        const numbers = pages > 1 ? Array.from({ length: pages }, (_, page) => `${page + 1}/${pages}`) : []
        const asked = sent.ask === 'location' && rows.length > 0 ? ['Standort senden'] : []
        const [first = '', ...others] = [...numbers, ...asked]
        const wordless = squeeze(sent.text) === '' && (rows.length > 0 || sent.ask === 'location') ? '…' : ''
        expect(squeeze(said)).toBe(squeeze([sent.text, wordless, first, ...others].join('')))
        const lastWords = calls.findLastIndex(({ type }) => type === 'text' || type === 'media')
        const firstChoice = calls.findIndex(({ type }) => type === 'buttons' || type === 'list')
        if (firstChoice >= 0) expect(firstChoice).toBeGreaterThan(lastWords)
      }),
      { numRuns: 500 },
    )
  })
})

it('a library of others agrees with us on 300 signatures, genuine and not', () => {
  const channel = createWhatsAppCloud(account)
  let genuine = 0
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('genuine', 'other secret', 'other body', 'cut', 'other algorithm', 'none'),
      (bytes, kind) => {
        const body = Buffer.from(bytes)
        const headers = {
          genuine: signatureOf(body),
          'other secret': signatureOf(body, `${account.appSecret}0`),
          'other body': signatureOf(Buffer.concat([body, Buffer.from(' ')])),
          cut: signatureOf(body).slice(0, -2),
          'other algorithm': signatureOf(body).replace('sha256', 'sha1'),
          none: undefined,
        }
        const header = headers[kind]
        const ours = channel.webhook?.({ headers: { 'x-hub-signature-256': header }, body })
        const theirs = verifySignature({
          appSecret: account.appSecret,
          rawBody: body,
          ...(header === undefined ? {} : { signatureHeader: header }),
        })
        if (theirs) genuine++
        expect(ours?.status !== 401).toBe(theirs)
      },
    ),
    { numRuns: 300 },
  )
  expect(genuine).toBeGreaterThan(20)
})

it('a library of others agrees with us on what a user id is', () => {
  const near = fc.stringMatching(/^[A-Za-z]{1,3}\.?(ENT\.)?[A-Za-z0-9]{0,20}$/)
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), (name) => {
      expect(isUserId(name)).toBe(isBusinessScopedUserId(name))
    }),
    { numRuns: 500 },
  )
})
