import { WhatsAppClient } from '@kapso/whatsapp-cloud-api'
import { normalizeWebhook, verifySignature } from '@kapso/whatsapp-cloud-api/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  ActionButtons,
  Body,
  BodyComponent,
  BodyParameter,
  Button,
  Image,
  Interactive,
  PayloadComponent,
  Template,
  Text,
} from 'whatsapp-api-js/messages'
import { until } from '#tests/support/gateway.ts'
import { simulatedAccount } from '#tests/support/whatsapp-cloud-simulator/account.ts'
import { type Court, openCourt, version } from './judges.ts'

/** Clients of the Cloud API that nobody here wrote get along with our simulator. */

const { phoneNumberId } = simulatedAccount
let court: Court
let to: string

beforeAll(async () => {
  court = await openCourt()
})
afterAll(() => court.close())
beforeEach(async () => {
  to = await court.meet()
})

const lastShown = async () => (await court.simulator.shown(to)).at(-1)

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
    const { userId: recipient } = await court.simulator.identity(to)
    const sent = await court.kapso.messages.sendText({ phoneNumberId, to, body: 'Guten Tag' })
    expect(sent.contacts).toEqual([{ input: to, waId: to }])
    const toUser = await court.kapso.messages.sendText({ phoneNumberId, recipient, body: 'Guten Tag' })
    expect(toUser.contacts).toEqual([{ input: recipient, userId: recipient }])
    await court.kapso.messages.sendInteractiveButtons({
      phoneNumberId,
      to,
      bodyText: 'Stimmt das?',
      buttons: [
        { id: 'concern:summary:yes', title: 'Ja' },
        { id: 'concern:summary:no', title: 'Nein' },
      ],
    })
    await court.kapso.messages.sendInteractiveList({
      phoneNumberId,
      to,
      bodyText: 'Worum geht es?',
      buttonText: 'Auswählen',
      sections: [{ rows: [{ id: 'a', title: 'Laterne', description: 'dunkel, flackert' }] }],
    })
    await court.kapso.messages.sendInteractiveLocationRequest({
      phoneNumberId,
      to,
      bodyText: 'Wo ist es?',
      parameters: { requestMessage: 'Wo ist es?' },
    })
    const shown = await court.simulator.shown(to)
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
    const { id } = await court.kapso.media.upload({
      phoneNumberId,
      type: 'image/jpeg',
      file,
      fileName: 'a.jpg',
    })
    await court.kapso.messages.sendImage({ phoneNumberId, to, image: { id, caption: 'Die Laterne' } })
    expect(await lastShown()).toMatchObject({
      text: 'Die Laterne',
      file: { type: 'image', mimeType: 'image/jpeg', bytes: 9 },
    })
    const described = await court.kapso.media.get({ mediaId: id })
    expect(described).toMatchObject({ messagingProduct: 'whatsapp', mimeType: 'image/jpeg', fileSize: 9 })
    const read = await court.kapso.media.download({ mediaId: id, auth: 'always' })
    expect(Buffer.from(read as ArrayBuffer).toString()).toBe('a picture')
    expect((await fetch(described.url)).status).toBe(401)
    const calendar = new Blob(['BEGIN:VCALENDAR'], { type: 'text/calendar' })
    const refused = court.kapso.media.upload({ phoneNumberId, type: 'text/calendar', file: calendar })
    await expect(refused).rejects.toMatchObject({ code: 100, httpStatus: 400 })
  })

  it('hands in templates, reads them page by page, and sends what was approved', async () => {
    const { businessAccountId } = court.simulator
    for (const language of ['de', 'en', 'ar', 'uk', 'ru']) {
      const { status } = await court.kapso.templates.create({ businessAccountId, ...lampTemplate, language })
      expect(status).toBe('PENDING')
    }
    const again = court.kapso.templates.create({ businessAccountId, ...lampTemplate })
    await expect(again).rejects.toMatchObject({ code: 100, errorSubcode: 2388024 })
    const pages: string[][] = []
    for (let after: string | undefined; ; ) {
      const page = await court.kapso.templates.list({
        businessAccountId,
        limit: 2,
        ...(after ? { after } : {}),
      })
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
    const early = court.kapso.messages.sendTemplate({ phoneNumberId, to, template })
    await expect(early).rejects.toMatchObject({ code: 132001, httpStatus: 404 })
    await court.simulator.review({ name: 'lamp_repaired', state: 'APPROVED' })
    await court.kapso.messages.sendTemplate({ phoneNumberId, to, template })
    expect(await lastShown()).toMatchObject({
      text: 'Es gibt Neues zu L-2026-0007 vom Montag. Bitte lesen Sie nach.',
      choices: [{ id: 'case:read:7', title: 'Lesen' }],
      template: 'lamp_repaired',
    })
  })

  it('understands every refusal: its code, its details, and what to do', async () => {
    const stranger = new WhatsAppClient({
      accessToken: 'EAAwrong',
      baseUrl: court.simulator.apiRoot,
      graphVersion: version,
    })
    await expect(stranger.messages.sendText({ phoneNumberId, to, body: 'x' })).rejects.toMatchObject({
      code: 190,
      httpStatus: 401,
      type: 'OAuthException',
      category: 'authorization',
    })
    const long = court.kapso.messages.sendText({ phoneNumberId, to, body: 'x'.repeat(4097) })
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
      await court.simulator.refuseNext({ code: Number(code) })
      const refused = court.kapso.messages.sendText({ phoneNumberId, to, body: 'x' })
      await expect(refused).rejects.toMatchObject({ code: Number(code), category })
    }
  })
})

describe('the client of whatsapp-api-js', () => {
  it('speaks, marks as read, and carries files', async () => {
    const heard = await court.simulator.act(to, { do: 'say', text: 'noch da?' })
    await court.other.sendMessage(phoneNumberId, to, new Text('Guten Tag'), heard, 'row-17')
    expect(await court.other.markAsRead(phoneNumberId, heard, 'text')).toEqual({ success: true })
    const form = new FormData()
    form.set('messaging_product', 'whatsapp')
    form.set('type', 'image/png')
    form.set('file', new Blob([Buffer.from('png')], { type: 'image/png' }), 'b.png')
    const uploaded = (await court.other.uploadMedia(phoneNumberId, form)) as { id: string }
    await court.other.sendMessage(phoneNumberId, to, new Image(uploaded.id, true, 'Bild'))
    const described = (await court.other.retrieveMedia(uploaded.id)) as { url: string }
    expect(await (await court.other.fetchMedia(described.url)).text()).toBe('png')
    const buttons = new ActionButtons(new Button('y', 'Ja'), new Button('n', 'Nein'))
    await court.other.sendMessage(phoneNumberId, to, new Interactive(buttons, new Body('Stimmt das?')))
    expect((await court.simulator.shown(to)).map(({ text, choices }) => [text, choices.length])).toEqual([
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
    await court.other.sendMessage(phoneNumberId, to, template)
    expect(await lastShown()).toMatchObject({ choices: [{ id: 'case:read:9', title: 'Lesen' }] })
  })
})

describe('webhook calls of the simulator', () => {
  it('carry a signature both judges accept, over bytes beyond ASCII, and are read by both', async () => {
    court.receiver.received.length = 0
    const words = 'Straße / مصباح 💡 "aus"'
    const id = await court.simulator.act(to, { do: 'say', text: words })
    await court.simulator.act(to, { do: 'share', latitude: 51.34, longitude: 12.37 })
    await court.simulator.act(to, { do: 'send', file: 'voice' })
    await until(async () => (await court.simulator.waiting()) === 0, 'all is taken')
    expect(court.receiver.received).toHaveLength(3)
    const heard: string[] = []
    court.other.on.message = ({ message, contact }) => {
      heard.push(`${message.type} of ${contact.wa_id}`)
    }
    for (const { raw, signature } of court.receiver.received) {
      expect(raw).not.toMatch(/[\u0080-\uffff]/)
      const rawBody = Buffer.from(raw)
      expect(
        verifySignature({ appSecret: court.simulator.appSecret, rawBody, signatureHeader: signature }),
      ).toBe(true)
      await court.other.post(JSON.parse(raw), raw, signature)
      const forged = Buffer.from(raw.replace('1', '2'))
      const accepts = verifySignature({
        appSecret: court.simulator.appSecret,
        rawBody: forged,
        signatureHeader: signature,
      })
      expect(accepts).toBe(false)
    }
    expect(heard).toEqual([`text of ${to}`, `location of ${to}`, `audio of ${to}`])
    const read = court.receiver.received.map(({ raw }) => normalizeWebhook(JSON.parse(raw)))
    expect(read[0]?.messages).toMatchObject([{ id, type: 'text', from: to, text: { body: words } }])
    expect(read[0]?.contacts).toMatchObject([
      { waId: to, userId: (await court.simulator.identity(to)).userId },
    ])
  })

  it('bring statuses with the caller’s own data, read by both judges', async () => {
    await court.simulator.setRules({ reads: true })
    court.receiver.received.length = 0
    const sent = await court.kapso.messages.sendText({
      phoneNumberId,
      to,
      body: 'Guten Tag',
      bizOpaqueCallbackData: 'row-4711',
    })
    await until(async () => court.receiver.received.length === 3, 'three statuses')
    const id = sent.messages[0]?.id
    const statuses = court.receiver.received.flatMap(({ raw }) => normalizeWebhook(JSON.parse(raw)).statuses)
    expect(statuses.map(({ status }) => status).sort()).toEqual(['delivered', 'read', 'sent'])
    for (const status of statuses) {
      expect(status).toMatchObject({ id, recipientId: to, bizOpaqueCallbackData: 'row-4711' })
    }
    const heard: unknown[] = []
    court.other.on.status = ({ id: of, biz_opaque_callback_data: data }) => {
      heard.push([of, data])
    }
    for (const { raw, signature } of court.receiver.received)
      await court.other.post(JSON.parse(raw), raw, signature)
    expect(heard).toEqual(statuses.map(() => [id, 'row-4711']))
    await court.simulator.setRules({ reads: false })
  })
})
