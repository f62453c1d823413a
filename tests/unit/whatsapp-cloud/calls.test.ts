import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { SendError } from '#bots/channels/contract.ts'
import { createMessageIds, sentId } from '#bots/channels/whatsapp-cloud/message-id.ts'
import { outgoing } from '#tests/contract/fake-host.ts'
import { account } from '#tests/replay/whatsapp-cloud/account.ts'
import { openGraph, refusal } from './graph-double.ts'

const address = { addressId: 'a1', handle: 'DE.13491208655302741918' }
const messages = `${account.phoneNumberId}/messages`

describe('a message in several calls', () => {
  const menu = outgoing({
    text: 'Worum geht es?',
    choices: Array.from({ length: 23 }, (_, index) => ({
      id: `menu:topic:${index}`,
      label: `Thema ${index}`,
    })),
    chooseLabel: 'Auswählen',
  })

  it('is a row of lists with their page numbers, opened by the message’s own words', async () => {
    const { channel, made } = openGraph()
    await channel.send(menu, address)
    const lists = made.map(({ json }) => json?.interactive as Record<string, Record<string, string>>)
    expect(lists.map(({ body }) => body?.text)).toEqual(['Worum geht es?\n1/3', '2/3', '3/3'])
    expect(lists.map(({ action }) => action?.button)).toEqual(['Auswählen', 'Auswählen', 'Auswählen'])
  })

  it('goes on where it broke off, and is known by its last call', async () => {
    const { channel, made, answers } = openGraph()
    answers.push(Response.json({ messages: [{ id: 'wamid.first' }] }), refusal(131016, 503))
    await expect(channel.send(menu, address)).rejects.toMatchObject({ kind: 'unreachable' })
    const { platformMessageId } = await channel.send(menu, address)
    expect(made.map(({ json }) => json?.interactive)).toMatchObject(
      ['Worum geht es?\n1/3', '2/3', '2/3', '3/3'].map((text) => ({ body: { text } })),
    )
    expect(platformMessageId).toBe(sentId('wamid.4'))
  })

  it('carries its number only with the last, since a part that arrived is not the message', async () => {
    const { channel, made } = openGraph()
    await channel.send({ ...menu, outboxId: '4711' }, address)
    expect(made.map(({ json }) => json?.biz_opaque_callback_data)).toEqual(['4711/part', '4711/part', '4711'])
  })

  it('begins anew where the next try says something else, so that no word is skipped for a file that went before', async () => {
    const { channel, made, answers } = openGraph({
      media: { bytes: new Uint8Array(3), mimeType: 'application/pdf' },
    })
    const mediaId = '0190b6d0-0000-7000-8000-000000000001'
    const words = { ...menu, media: [{ mediaId, kind: 'file' as const }] }
    answers.push(
      Response.json({ id: '1' }),
      Response.json({ messages: [{ id: 'wamid.1' }] }),
      refusal(131016, 503),
    )
    await expect(channel.send(words, address)).rejects.toMatchObject({ kind: 'unreachable' })
    expect(made[1]?.json?.biz_opaque_callback_data).toBe(`1/part/${mediaId}`)
    await channel.send(menu, address)
    const said = made.slice(-3).map(({ json }) => json?.interactive)
    expect(said).toMatchObject(['Worum geht es?\n1/3', '2/3', '3/3'].map((text) => ({ body: { text } })))
  })
})

interface Shown {
  type: string
  action: { buttons?: { reply: object }[]; sections?: { rows: object[] }[] }
}

describe('choices', () => {
  const shownOf = async (labels: string[]) => {
    const { channel, made } = openGraph()
    const choices = labels.map((label, index) => ({ id: `a:b:${index}`, label }))
    await channel.send(outgoing({ choices, chooseLabel: 'Auswählen' }), address)
    const [shown] = made.map(({ json }) => json?.interactive as Shown)
    if (shown === undefined) throw new Error('Nothing was sent.')
    const { type, action } = shown
    return { type, items: action.buttons?.map(({ reply }) => reply) ?? action.sections?.[0]?.rows }
  }

  it('are buttons while every label fits one', async () => {
    expect(await shownOf(['Ja', 'Nein', 'Weiß ich nicht genau'])).toEqual({
      type: 'button',
      items: [
        { id: 'a:b:0', title: 'Ja' },
        { id: 'a:b:1', title: 'Nein' },
        { id: 'a:b:2', title: 'Weiß ich nicht genau' },
      ],
    })
  })

  it('are rows that go on in the line below where a label is longer', async () => {
    expect(await shownOf(['Anderes', 'Die Straßenbeleuchtung ist seit gestern dunkel'])).toEqual({
      type: 'list',
      items: [
        { id: 'a:b:0', title: 'Anderes' },
        { id: 'a:b:1', title: 'Die Straßenbeleuchtung…', description: '…ist seit gestern dunkel' },
      ],
    })
  })

  it('are numbered where two look alike', async () => {
    expect(await shownOf(['Rathaus', 'Rathaus'])).toMatchObject({
      items: [{ title: '1) Rathaus' }, { title: '2) Rathaus' }],
    })
  })
})

describe('a file', () => {
  const sent = async (kind: 'photo' | 'voice' | 'file', mimeType: string, size = 3) => {
    const { channel, made } = openGraph({ media: { bytes: new Uint8Array(size), mimeType } })
    await channel.send(outgoing({ text: 'Bitte schön', media: [{ mediaId: 'm1', kind }] }), address)
    const [upload, ...rest] = made
    return { type: upload?.form?.get('type'), said: rest.map(({ json }) => json) }
  }

  it('is uploaded, then sent by its id with the words as its caption', async () => {
    const { type, said } = await sent('photo', 'image/jpeg')
    expect(type).toBe('image/jpeg')
    expect(said).toMatchObject([{ type: 'image', image: { id: '4711', caption: 'Bitte schön' } }])
  })

  it('with a voice is played as one, and the words follow', async () => {
    expect((await sent('voice', 'audio/ogg')).said).toMatchObject([
      { type: 'audio', audio: { id: '4711', voice: true } },
      { type: 'text', text: { body: 'Bitte schön', preview_url: false } },
    ])
  })

  it('too large or of another kind than pictures are goes as a document', async () => {
    const large = await sent('photo', 'image/png', 20 * 1024 * 1024 + 1)
    expect(large.said).toMatchObject([{ type: 'document', document: { filename: 'photo.png' } }])
    expect((await sent('photo', 'image/webp')).said).toMatchObject([{ type: 'document' }])
    const calendar = await sent('file', 'text/calendar')
    expect(calendar).toMatchObject({ type: 'text/plain', said: [{ document: { filename: 'file.ics' } }] })
  })

  it('that WhatsApp takes in no way is refused before anything is sent', async () => {
    await expect(sent('file', 'application/zip')).rejects.toMatchObject({
      kind: 'mediaRefused',
      platformCode: 'fileKind',
    })
  })

  it('that WhatsApp refuses leaves the words whole for a try without it, also after another file that went', async () => {
    const { channel, answers, made } = openGraph({
      media: { bytes: new Uint8Array(3), mimeType: 'application/pdf' },
    })
    const media = ['m1', 'm2'].map((mediaId) => ({ mediaId, kind: 'file' as const }))
    const words = 'Bitte schön'
    answers.push(Response.json({ id: '1' }), Response.json({ messages: [{ id: 'wamid.1' }] }), refusal(100))
    const refused = channel.send(outgoing({ text: words, media }), address)
    await expect(refused).rejects.toMatchObject({
      kind: 'mediaRefused',
      platformCode: '100',
      mediaId: 'm2',
    })
    await channel.send(outgoing({ text: words }), address)
    expect(made.at(-1)?.json).toMatchObject({ type: 'text', text: { body: words } })
  })
})

describe('a file of a person', () => {
  const bytes = Buffer.from('a picture')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const open = (media: object, file: Response = new Response(bytes)) => {
    const graph = openGraph()
    graph.answers.push(
      Response.json({ url: 'https://lookaside.fbsbx.com/x?mid=1', mime_type: 'image/jpeg', ...media }),
      file,
    )
    return graph
  }
  const fetchFrom = ({ channel }: ReturnType<typeof openGraph>) =>
    channel.fetchMedia?.('65463453').catch((error: SendError) => error)

  it('is fetched with the token from where WhatsApp says, and compared with its digest', async () => {
    const graph = open({ sha256, file_size: 9 })
    expect(await fetchFrom(graph)).toEqual({ bytes: new Uint8Array(bytes), mimeType: 'image/jpeg' })
    expect(graph.made.map(({ path }) => path)).toEqual(['65463453', '/x?mid=1'])
    expect(graph.authorizations).toEqual([`Bearer ${account.accessToken}`, `Bearer ${account.accessToken}`])
    const base64 = createHash('sha256').update(bytes).digest('base64')
    expect(await fetchFrom(open({ sha256: base64 }))).toMatchObject({ mimeType: 'image/jpeg' })
  })

  it('that was damaged on its way is fetched again', async () => {
    const error = await fetchFrom(open({ sha256 }, new Response('another picture')))
    expect(error).toMatchObject({ kind: 'unreachable', platformCode: 'sha256' })
  })

  it.each([
    'https://lookaside.fbsbx.com.example.org/x',
    'http://lookaside.fbsbx.com/x',
    'https://u:p@lookaside.fbsbx.com/x',
    'file:///etc/passwd',
    'x',
  ])('at %s is not fetched, and the token stays here', async (url) => {
    const graph = open({ url })
    expect(await fetchFrom(graph)).toMatchObject({ kind: 'rejected', platformCode: 'otherHost' })
    expect(graph.made).toHaveLength(1)
  })

  it('that is a photo sent as a document may be larger than a picture', async () => {
    const large = new Uint8Array(8 * 1024 * 1024)
    const fetched = await fetchFrom(open({ file_size: large.length }, new Response(large)))
    expect(fetched).toHaveProperty('mimeType', 'image/jpeg')
    expect(fetched).toHaveProperty('bytes.length', large.length)
  })

  it('that is too large is refused, whether WhatsApp says so or not', async () => {
    const tooLarge = { kind: 'rejected', platformCode: 'fileTooLarge' }
    const said = open({ file_size: 20 * 1024 * 1024 + 1 })
    expect(await fetchFrom(said)).toMatchObject(tooLarge)
    expect(said.made).toHaveLength(1)
    const unsaid = open({}, new Response(new Uint8Array(20 * 1024 * 1024 + 1)))
    expect(await fetchFrom(unsaid)).toMatchObject(tooLarge)
  })

  it('whose address has run out is asked for anew later', async () => {
    expect(await fetchFrom(open({}, new Response('gone', { status: 404 })))).toMatchObject({
      kind: 'unreachable',
      platformCode: '404',
    })
  })
})

describe('a read mark', () => {
  const { seal } = createMessageIds(account.appSecret)

  it('names the message by the platform’s own id', async () => {
    const { channel, made } = openGraph()
    await channel.markRead?.(seal('wamid.HBgM'))
    expect(made).toEqual([
      {
        method: 'POST',
        path: messages,
        json: { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.HBgM' },
      },
    ])
  })

  it('that cannot be set does no harm', async () => {
    const { channel, answers, made } = openGraph()
    answers.push(refusal(131009))
    await channel.markRead?.(seal('wamid.HBgM'))
    await channel.markRead?.('update:17')
    await channel.markRead?.(createMessageIds('another secret of an app').seal('wamid.HBgM'))
    expect(made).toHaveLength(1)
  })
})

describe('the templates of an account', () => {
  const template = (name: string, status: string, more: object = {}) => ({
    id: '1',
    name,
    language: 'de',
    status,
    category: 'UTILITY',
    components: [
      { type: 'BODY', text: 'Neues zu {{1}}' },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Lesen' }] },
    ],
    ...more,
  })

  it('are read page by page, in our words', async () => {
    const { channel, answers, made } = openGraph()
    answers.push(
      Response.json({
        data: [template('a', 'APPROVED'), template('b', 'REJECTED', { rejected_reason: 'INVALID_FORMAT' })],
        paging: { cursors: { after: 'x=' }, next: 'https://graph.facebook.com/next' },
      }),
      Response.json({
        data: [template('c', 'PAUSED', { rejected_reason: 'NONE' }), template('d', 'DELETED'), 'broken'],
        paging: { cursors: { after: 'y' } },
      }),
    )
    const known = { languageCode: 'de', category: 'utility', body: 'Neues zu {{1}}', buttons: ['Lesen'] }
    expect(await channel.templates?.list()).toEqual([
      { name: 'a', state: 'approved', ...known },
      { name: 'b', state: 'rejected', reason: 'INVALID_FORMAT', ...known },
      { name: 'c', state: 'paused', ...known },
    ])
    expect(made.map(({ path }) => path.split('?')[0])).toEqual([
      `${account.businessAccountId}/message_templates`,
      `${account.businessAccountId}/message_templates`,
    ])
    expect(made[1]?.path).toContain('&after=x%3D')
  })

  it('are not told in part: a page that is none fails the whole list', async () => {
    const { channel, answers } = openGraph()
    answers.push(
      Response.json({ data: [template('a', 'APPROVED')], paging: { cursors: { after: 'x' }, next: 'x' } }),
      Response.json({ success: true }),
    )
    await expect(channel.templates?.list()).rejects.toMatchObject({ kind: 'unreachable' })
  })

  it('are handed in with an example for each value', async () => {
    const { channel, answers, made } = openGraph()
    answers.push(Response.json({ id: '1', status: 'PENDING', category: 'UTILITY' }))
    await channel.templates?.submit({
      name: 'case_update',
      languageCode: 'de',
      category: 'utility',
      body: 'Neues zu {{1}}',
      examples: ['L-2026-17'],
      buttons: ['Lesen'],
    })
    expect(made[0]?.json).toEqual({
      name: 'case_update',
      language: 'de',
      category: 'UTILITY',
      parameter_format: 'POSITIONAL',
      components: [
        { type: 'BODY', text: 'Neues zu {{1}}', example: { body_text: [['L-2026-17']] } },
        { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Lesen' }] },
      ],
    })
  })
})
