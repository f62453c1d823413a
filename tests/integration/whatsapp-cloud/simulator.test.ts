import { WhatsAppClient } from '@kapso/whatsapp-cloud-api'
import { normalizeWebhook, verifySignature } from '@kapso/whatsapp-cloud-api/server'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WhatsAppAPI } from 'whatsapp-api-js'
import {
  ActionButtons,
  ActionList,
  Body,
  BodyComponent,
  BodyParameter,
  Button,
  Image,
  Interactive,
  ListSection,
  PayloadComponent,
  Row,
  Template,
  Text,
} from 'whatsapp-api-js/messages'
import { until } from '#tests/support/gateway.ts'
import {
  startWhatsAppCloudSimulator,
  type WhatsAppCloudSimulator,
} from '#tests/support/whatsapp-cloud-simulator/control.ts'
import { openReceiver, type Receiver } from './receiver.ts'

/** Our simulator before two outside judges: clients of the Cloud API that nobody here wrote have to get along with it. */

const version = 'v25.0'
let simulator: WhatsAppCloudSimulator
let receiver: Receiver
let kapso: WhatsAppClient
let other: WhatsAppAPI
let phoneNumberId: string
let number = 0
let to: string

beforeAll(async () => {
  simulator = await startWhatsAppCloudSimulator()
  phoneNumberId = simulator.phoneNumberId
  receiver = await openReceiver(simulator.verifyToken)
  await simulator.connectWebhook(receiver.url)
  kapso = new WhatsAppClient({
    accessToken: simulator.accessToken,
    baseUrl: simulator.apiRoot,
    graphVersion: version,
  })
  // This client knows one address only; what it asks there is asked of the simulator.
  const redirected: typeof fetch = (url, init) =>
    fetch(`${url}`.replace('https://graph.facebook.com', simulator.apiRoot), init)
  other = new WhatsAppAPI({
    token: simulator.accessToken,
    appSecret: simulator.appSecret,
    webhookVerifyToken: simulator.verifyToken,
    v: version,
    ponyfill: { fetch: redirected, subtle: crypto.subtle },
  })
})
afterAll(async () => {
  await receiver.stop()
  await simulator.stop()
})
beforeEach(async () => {
  to = `49170000${`${++number}`.padStart(4, '0')}`
  await simulator.act(to, { do: 'say', text: 'Hallo' })
  await until(async () => (await simulator.waiting()) === 0, 'the greeting is taken')
})

const lastShown = async () => (await simulator.shown(to)).at(-1)

const lampTemplate = {
  name: 'lamp_repaired',
  language: 'de',
  category: 'UTILITY',
  components: [
    {
      type: 'BODY',
      text: 'Es gibt Neues zu {{1}} vom {{2}}. Bitte lesen Sie nach.',
      example: { body_text: [['L-2026-0001', '22. November']] },
    },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Lesen' }] },
  ],
}

describe('the client of @kapso/whatsapp-cloud-api', () => {
  it('says everything a conversation needs, to a number and to a user id', async () => {
    const { userId: recipient } = await simulator.identity(to)
    const sent = await kapso.messages.sendText({ phoneNumberId, to, body: 'Guten Tag' })
    expect(sent.contacts).toEqual([{ input: to, waId: to }])
    const toUser = await kapso.messages.sendText({ phoneNumberId, recipient, body: 'Guten Tag' })
    expect(toUser.contacts).toEqual([{ input: recipient, userId: recipient }])
    await kapso.messages.sendInteractiveButtons({
      phoneNumberId,
      to,
      bodyText: 'Stimmt das?',
      buttons: [
        { id: 'concern:summary:yes', title: 'Ja' },
        { id: 'concern:summary:no', title: 'Nein' },
      ],
    })
    await kapso.messages.sendInteractiveList({
      phoneNumberId,
      to,
      bodyText: 'Worum geht es?',
      buttonText: 'Auswählen',
      sections: [{ rows: [{ id: 'a', title: 'Laterne', description: 'dunkel, flackert' }] }],
    })
    await kapso.messages.sendInteractiveLocationRequest({
      phoneNumberId,
      to,
      bodyText: 'Wo ist es?',
      parameters: { requestMessage: 'Wo ist es?' },
    })
    const shown = await simulator.shown(to)
    expect(
      shown.map(({ text, choices, listButton, asksPlace }) => [text, choices, listButton, asksPlace]),
    ).toEqual([
      ['Guten Tag', [], undefined, false],
      ['Guten Tag', [], undefined, false],
      [
        'Stimmt das?',
        [
          { id: 'concern:summary:yes', title: 'Ja' },
          { id: 'concern:summary:no', title: 'Nein' },
        ],
        undefined,
        false,
      ],
      [
        'Worum geht es?',
        [{ id: 'a', title: 'Laterne', description: 'dunkel, flackert' }],
        'Auswählen',
        false,
      ],
      ['Wo ist es?', [], undefined, true],
    ])
  })

  it('carries files both ways', async () => {
    const file = new Blob([Buffer.from('a picture')], { type: 'image/jpeg' })
    const { id } = await kapso.media.upload({ phoneNumberId, type: 'image/jpeg', file, fileName: 'a.jpg' })
    await kapso.messages.sendImage({ phoneNumberId, to, image: { id, caption: 'Die Laterne' } })
    expect(await lastShown()).toMatchObject({
      text: 'Die Laterne',
      file: { type: 'image', mimeType: 'image/jpeg', bytes: 9 },
    })
    const described = await kapso.media.get({ mediaId: id })
    expect(described).toMatchObject({ messagingProduct: 'whatsapp', mimeType: 'image/jpeg', fileSize: 9 })
    const read = await kapso.media.download({ mediaId: id, auth: 'always' })
    expect(Buffer.from(read as ArrayBuffer).toString()).toBe('a picture')
    expect((await fetch(described.url)).status).toBe(401)
    const calendar = new Blob(['BEGIN:VCALENDAR'], { type: 'text/calendar' })
    const refused = kapso.media.upload({ phoneNumberId, type: 'text/calendar', file: calendar })
    await expect(refused).rejects.toMatchObject({ code: 100, httpStatus: 400 })
  })

  it('hands in templates, reads them page by page, and sends what was approved', async () => {
    const { businessAccountId } = simulator
    for (const language of ['de', 'en', 'ar', 'uk', 'ru']) {
      const { status } = await kapso.templates.create({ businessAccountId, ...lampTemplate, language })
      expect(status).toBe('PENDING')
    }
    const again = kapso.templates.create({ businessAccountId, ...lampTemplate })
    await expect(again).rejects.toMatchObject({ code: 100, errorSubcode: 2388024 })
    const pages: string[][] = []
    for (let after: string | undefined; ; ) {
      const page = await kapso.templates.list({ businessAccountId, limit: 2, ...(after ? { after } : {}) })
      pages.push(page.data.map(({ language }) => `${language}`))
      if (!page.paging.next) break
      after = page.paging.cursors.after ?? undefined
    }
    expect(pages).toEqual([['de', 'en'], ['ar', 'uk'], ['ru']])

    const template = {
      name: 'lamp_repaired',
      language: { code: 'de' },
      components: [
        {
          type: 'body',
          parameters: [
            { type: 'text', text: 'L-2026-0007' },
            { type: 'text', text: 'Montag' },
          ],
        },
        {
          type: 'button',
          subType: 'quick_reply',
          index: '0',
          parameters: [{ type: 'payload', payload: 'case:read:7' }],
        },
      ],
    }
    const early = kapso.messages.sendTemplate({ phoneNumberId, to, template })
    await expect(early).rejects.toMatchObject({ code: 132001, httpStatus: 404 })
    await simulator.review({ name: 'lamp_repaired', state: 'APPROVED' })
    await kapso.messages.sendTemplate({ phoneNumberId, to, template })
    expect(await lastShown()).toMatchObject({
      text: 'Es gibt Neues zu L-2026-0007 vom Montag. Bitte lesen Sie nach.',
      choices: [{ id: 'case:read:7', title: 'Lesen' }],
      template: 'lamp_repaired',
    })
  })

  it('understands every refusal: its code, its details, and what to do', async () => {
    const stranger = new WhatsAppClient({
      accessToken: 'EAAwrong',
      baseUrl: simulator.apiRoot,
      graphVersion: version,
    })
    await expect(stranger.messages.sendText({ phoneNumberId, to, body: 'x' })).rejects.toMatchObject({
      code: 190,
      httpStatus: 401,
      type: 'OAuthException',
      category: 'authorization',
    })
    const long = kapso.messages.sendText({ phoneNumberId, to, body: 'x'.repeat(4097) })
    await expect(long).rejects.toMatchObject({
      code: 100,
      httpStatus: 400,
      category: 'parameter',
      details: 'Param body must be at most 4096 characters long.',
    })
    const retries: Record<number, string> = {
      130429: 'throttling',
      131056: 'throttling',
      131047: 'reengagementWindow',
    }
    for (const [code, category] of Object.entries(retries)) {
      await simulator.refuseNext({ code: Number(code) })
      const refused = kapso.messages.sendText({ phoneNumberId, to, body: 'x' })
      await expect(refused).rejects.toMatchObject({ code: Number(code), category })
    }
  })
})

describe('the client of whatsapp-api-js', () => {
  it('speaks, marks as read, and carries files', async () => {
    const heard = await simulator.act(to, { do: 'say', text: 'noch da?' })
    await other.sendMessage(phoneNumberId, to, new Text('Guten Tag'), heard, 'row-17')
    expect(await other.markAsRead(phoneNumberId, heard, 'text')).toEqual({ success: true })
    const form = new FormData()
    form.set('messaging_product', 'whatsapp')
    form.set('type', 'image/png')
    form.set('file', new Blob([Buffer.from('png')], { type: 'image/png' }), 'b.png')
    const uploaded = (await other.uploadMedia(phoneNumberId, form)) as { id: string }
    await other.sendMessage(phoneNumberId, to, new Image(uploaded.id, true, 'Bild'))
    const described = (await other.retrieveMedia(uploaded.id)) as { url: string }
    expect(await (await other.fetchMedia(described.url)).text()).toBe('png')
    const buttons = new ActionButtons(new Button('y', 'Ja'), new Button('n', 'Nein'))
    await other.sendMessage(phoneNumberId, to, new Interactive(buttons, new Body('Stimmt das?')))
    expect((await simulator.shown(to)).map(({ text, choices }) => [text, choices.length])).toEqual([
      ['Guten Tag', 0],
      ['Bild', 0],
      ['Stimmt das?', 2],
    ])
    const template = new Template(
      'lamp_repaired',
      'de',
      new BodyComponent(new BodyParameter('A'), new BodyParameter('B')),
      new PayloadComponent('case:read:9'),
    )
    await other.sendMessage(phoneNumberId, to, template)
    expect(await lastShown()).toMatchObject({ choices: [{ id: 'case:read:9', title: 'Lesen' }] })
  })
})

const reply = fc.record({
  id: fc.integer({ min: 0, max: 258 }).map((length) => 'i'.repeat(length)),
  title: fc.integer({ min: 0, max: 22 }).map((length) => 't'.repeat(length)),
})
const distinctly = <T extends { id: string; title: string }>(all: T[]) =>
  all.map((one, index) => ({
    ...one,
    id: `${index}${one.id.slice(1)}`.slice(0, one.id.length),
    title: `${index}${one.title.slice(1)}`.slice(0, one.title.length),
  }))

/** Whether a message of this shape would be sent, after each judge. */
async function verdicts(judges: Record<string, () => unknown>): Promise<Record<string, boolean>> {
  const entries = Object.entries(judges).map(async ([name, judge]) => {
    const passes = await Promise.resolve()
      .then(judge)
      .then(
        () => true,
        () => false,
      )
    return [name, passes] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** What the simulator itself says to a payload that no client has looked at before. */
async function ask(message: object): Promise<unknown> {
  const response = await fetch(`${simulator.apiRoot}/${version}/${phoneNumberId}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${simulator.accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messaging_product: 'whatsapp', to, ...message }),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(JSON.stringify(answer))
  return answer
}

/** The judges' own checks come before any call: what leaves them is swallowed. */
const silentKapso = new WhatsAppClient({
  accessToken: 'x',
  baseUrl: 'http://127.0.0.1:9',
  fetch: async () => Response.json({}),
})

describe('the limits of the simulator are those of both judges', () => {
  it('for reply buttons: count, titles, ids and body', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(reply, { maxLength: 5 }).map(distinctly),
        fc.integer({ min: 1, max: 1030 }),
        async (buttons, bodyLength) => {
          const text = 'b'.repeat(bodyLength)
          const action = { buttons: buttons.map((one) => ({ type: 'reply', reply: one })) }
          const { ours, ...judged } = await verdicts({
            ours: () => ask({ type: 'interactive', interactive: { type: 'button', body: { text }, action } }),
            kapso: () =>
              silentKapso.messages.sendInteractiveButtons({ phoneNumberId, to, bodyText: text, buttons }),
            other: () =>
              new Interactive(
                new ActionButtons(...(buttons.map(({ id, title }) => new Button(id, title)) as [Button])),
                new Body(text),
              ),
          })
          // The second judge lets a message without buttons and a button without an id pass.
          const isBlank = buttons.length === 0 || buttons.some(({ id }) => id === '')
          expect({ ours }).toEqual({ ours: judged.kapso && (judged.other || isBlank) })
          if (!isBlank) expect(judged.kapso).toBe(judged.other)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('for lists: rows in all, titles, descriptions and ids', async () => {
    const row = fc.record({
      id: fc.integer({ min: 1, max: 202 }).map((length) => 'i'.repeat(length)),
      title: fc.integer({ min: 1, max: 26 }).map((length) => 't'.repeat(length)),
      description: fc.integer({ min: 1, max: 74 }).map((length) => 'd'.repeat(length)),
    })
    const rows = fc.oneof(
      fc.array(row, { minLength: 1, maxLength: 3 }),
      fc
        .integer({ min: 8, max: 12 })
        .map((count) => Array.from({ length: count }, () => ({ id: 'iii', title: 'ttt', description: 'd' }))),
    )
    await fc.assert(
      fc.asyncProperty(rows.map(distinctly), fc.integer({ min: 1, max: 22 }), async (given, buttonLength) => {
        const button = 'u'.repeat(buttonLength)
        const sections = [{ rows: given }]
        const {
          ours,
          kapso: first,
          other: second,
        } = await verdicts({
          ours: () =>
            ask({
              type: 'interactive',
              interactive: { type: 'list', body: { text: 'Worum?' }, action: { button, sections } },
            }),
          kapso: () =>
            silentKapso.messages.sendInteractiveList({
              phoneNumberId,
              to,
              bodyText: 'Worum?',
              buttonText: button,
              sections,
            }),
          other: () =>
            new ActionList(
              button,
              new ListSection(
                undefined,
                ...(given.map(({ id, title, description }) => new Row(id, title, description)) as [Row]),
              ),
            ),
        })
        // Ids beginning alike may be cut to the same digit by a short length; both judges overlook that, the platform does not.
        const isDouble = new Set(given.map(({ id }) => id)).size < given.length
        expect({ ours, second }).toEqual({ ours: first && !isDouble, second: first })
      }),
      { numRuns: 150 },
    )
  })

  it('for ten rows in two sections, which the second judge overlooks', async () => {
    const section = (from: number) => ({
      title: `Teil ${from}`,
      rows: Array.from({ length: 6 }, (_, index) => ({
        id: `${from + index}`,
        title: `Zeile ${from + index}`,
      })),
    })
    const action = { button: 'Auswählen', sections: [section(1), section(7)] }
    const twelve = ask({ type: 'interactive', interactive: { type: 'list', body: { text: 'x' }, action } })
    await expect(twelve).rejects.toThrow('Total row count exceed max allowed count: 10')
  })

  it('for text and captions', async () => {
    const { id } = await kapso.media.upload({
      phoneNumberId,
      type: 'image/jpeg',
      file: new Blob(['x'], { type: 'image/jpeg' }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4090, max: 4102 }),
        fc.integer({ min: 1020, max: 1028 }),
        async (textLength, captionLength) => {
          const [body, caption] = ['x'.repeat(textLength), 'x'.repeat(captionLength)]
          const text = await verdicts({
            ours: () => ask({ type: 'text', text: { body } }),
            other: () => new Text(body),
          })
          expect(text.ours).toBe(text.other)
          const image = await verdicts({
            ours: () => ask({ type: 'image', image: { id, caption } }),
            kapso: () => silentKapso.messages.sendImage({ phoneNumberId, to, image: { id, caption } }),
          })
          expect(image.ours).toBe(image.kapso)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('webhook calls of the simulator', () => {
  it('carry a signature both judges accept, over bytes beyond ASCII, and are read by both', async () => {
    receiver.received.length = 0
    const words = 'Straße / مصباح 💡 "aus"'
    const id = await simulator.act(to, { do: 'say', text: words })
    await simulator.act(to, { do: 'share', latitude: 51.34, longitude: 12.37 })
    await simulator.act(to, { do: 'send', file: 'voice' })
    await until(async () => (await simulator.waiting()) === 0, 'all is taken')
    expect(receiver.received).toHaveLength(3)
    const heard: string[] = []
    other.on.message = ({ message, contact }) => {
      heard.push(`${message.type} of ${contact.wa_id}`)
    }
    for (const { raw, signature } of receiver.received) {
      expect(raw).not.toMatch(/[\u0080-\uffff]/)
      const rawBody = Buffer.from(raw)
      expect(verifySignature({ appSecret: simulator.appSecret, rawBody, signatureHeader: signature })).toBe(
        true,
      )
      await other.post(JSON.parse(raw), raw, signature)
      const forged = Buffer.from(raw.replace('1', '2'))
      const accepts = verifySignature({
        appSecret: simulator.appSecret,
        rawBody: forged,
        signatureHeader: signature,
      })
      expect(accepts).toBe(false)
    }
    expect(heard).toEqual([`text of ${to}`, `location of ${to}`, `audio of ${to}`])
    const read = receiver.received.map(({ raw }) => normalizeWebhook(JSON.parse(raw)))
    expect(read[0]?.messages).toMatchObject([{ id, type: 'text', from: to, text: { body: words } }])
    expect(read[0]?.contacts).toMatchObject([{ waId: to, userId: (await simulator.identity(to)).userId }])
  })

  it('bring statuses with the caller’s own data, read by both judges', async () => {
    await simulator.setRules({ reads: true })
    receiver.received.length = 0
    const sent = await kapso.messages.sendText({
      phoneNumberId,
      to,
      body: 'Guten Tag',
      bizOpaqueCallbackData: 'row-4711',
    })
    await until(async () => receiver.received.length === 3, 'three statuses')
    const id = sent.messages[0]?.id
    const statuses = receiver.received.flatMap(({ raw }) => normalizeWebhook(JSON.parse(raw)).statuses)
    expect(statuses.map(({ status }) => status).sort()).toEqual(['delivered', 'read', 'sent'])
    for (const status of statuses) {
      expect(status).toMatchObject({ id, recipientId: to, bizOpaqueCallbackData: 'row-4711' })
    }
    const heard: unknown[] = []
    other.on.status = ({ id: of, biz_opaque_callback_data: data }) => {
      heard.push([of, data])
    }
    for (const { raw, signature } of receiver.received) await other.post(JSON.parse(raw), raw, signature)
    expect(heard).toEqual(statuses.map(() => [id, 'row-4711']))
    await simulator.setRules({ reads: false })
  })
})
