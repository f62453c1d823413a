import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTelegram } from '#bots/channels/telegram/channel.ts'
import { webchat } from '#bots/channels/webchat/channel.ts'
import { createWhatsApp } from '#bots/channels/whatsapp/channel.ts'
import { createWhatsAppCloud } from '#bots/channels/whatsapp-cloud/channel.ts'
import type { Permission } from '#content/city/channel-law.ts'
import { wordingFor, wordsHash } from '#content/templates/wording.ts'
import { addResident, monday } from '#tests/integration/broadcasts/world.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { simulatedAccount } from '#tests/support/whatsapp-cloud-simulator/account.ts'
import { openTestDesk, type TestDesk } from './desk.ts'
import { addPerson, logInAs } from './person.ts'

/** What staff see of a notice before it goes, over the channels as they are; that these tell the truth is tests/contract's. */

const nowhere = 'http://127.0.0.1:9'
const device = {
  socketUrl: 'ws://127.0.0.1:9',
  mediaOrigin: nowhere,
  version: undefined,
  pace: 'none' as const,
}
const title = 'Der Spielplatz wird neu'
const words = {
  title,
  text: 'Im Frühjahr beginnt der Umbau.',
  'poll.question': 'Was fehlt dort?',
  'option.1': 'Schatten',
  'option.2': 'Eine lange Rutsche für Kinder',
}

let desk: TestDesk
let editor: Awaited<ReturnType<typeof logInAs>>
let noticeId: string

beforeAll(async () => {
  desk = await openTestDesk()
  desk.now = monday
  const page = webchat.create({ origins: '' })
  if (page === null) throw new Error('Web chat is always on.')
  const channels = [
    createTelegram({ token: '4242:no-token', apiRoot: nowhere, botName: undefined }, 'unused'),
    createWhatsAppCloud({ ...simulatedAccount, apiRoot: nowhere, graphVersion: 'v25.0' }),
    createWhatsApp(device),
    page,
  ]
  Object.assign(desk.runtime, { channels: new Map(channels.map((channel) => [channel.id, channel])) })
  await addPerson(desk, 'editor', [{ role: 'editor' }])
  editor = await logInAs(desk, 'editor')
  const draft = {
    kind: 'information',
    topic: 'budget',
    facts: {},
    districts: [],
    words,
    poll: { options: 2, until: null },
  }
  noticeId = (await editor.send('POST', '/notices', draft)).json().id
})
afterAll(() => desk.close())

interface View {
  channel: string
  reached: boolean
  forms: {
    when: string
    way: string
    language: { tag: string; direction: string }
    pieces: { text: string; offer: { type: string } | null }[]
  }[]
}

async function preview(query: string): Promise<{ channels: View[]; closed: string[] }> {
  const answer = await editor.get(`/notices/${noticeId}/preview?${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

async function formsOn(channel: string, language = 'de'): Promise<View['forms']> {
  const { channels } = await preview(`language=${language}`)
  return channels.find((view) => view.channel === channel)?.forms ?? []
}

function decide(notice: Partial<Record<'telegram' | 'whatsapp' | 'whatsapp-cloud', Permission>>): void {
  const others = Object.fromEntries(Object.entries(notice).map(([id, state]) => [id, { notice: state }]))
  desk.runtime.city = { ...desk.runtime.city, channelLaw: lawOf('full', others) }
}

async function approve(language: string): Promise<void> {
  const wording = wordingFor(desk.runtime.catalog, 'notice', language)
  await desk.runtime.prisma.messageTemplate.create({
    data: {
      channel: 'whatsapp-cloud',
      name: wording.name,
      languageCode: wording.languageCode,
      category: 'MARKETING',
      state: 'approved',
      wordsHash: wordsHash(wording),
      checkedAt: monday,
    },
  })
}

test('each channel shows the same notice in its own form: buttons, a list, a poll of its own', async () => {
  decide({})
  const { channels, closed } = await preview('language=de')
  expect(closed).toEqual([])
  const offers = channels.map(({ channel, forms }) => [
    channel,
    forms[0]?.pieces.map(({ offer }) => offer?.type ?? 'words'),
  ])
  expect(offers).toEqual([
    ['telegram', ['buttons']],
    ['whatsapp-cloud', ['list']],
    ['whatsapp', ['words', 'poll']],
    ['webchat', ['buttons']],
  ])
  for (const { forms } of channels) expect(forms[0]?.pieces[0]?.text).toContain(words.text)
})

test('while the window is closed the approved wording is shown in its own language, and nothing where there is none', async () => {
  decide({})
  const waiting = await formsOn('whatsapp-cloud')
  expect(waiting.map(({ when, way }) => [when, way])).toEqual([
    ['windowOpen', 'words'],
    ['windowClosed', 'waits'],
  ])
  expect(waiting[1]?.pieces).toEqual([])
  await approve('de')
  const [, german] = await formsOn('whatsapp-cloud')
  expect(german?.way).toBe('template')
  expect(german?.pieces).toHaveLength(1)
  expect(german?.pieces[0]?.text).toContain(title)
  expect(german?.pieces[0]?.text).not.toContain(words.text)
  expect(german?.pieces[0]?.offer?.type).toBe('buttons')
  // WhatsApp knows no Kurmanji: these readers get the German wording.
  const [kurmanji, closed] = await formsOn('whatsapp-cloud', 'ku')
  expect([kurmanji?.language.tag, closed?.language.tag, closed?.way]).toEqual(['ku', 'de', 'template'])
  const [, arabic] = await formsOn('whatsapp-cloud', 'ar')
  expect(arabic?.way).toBe('waits')
  await approve('ar')
  expect((await formsOn('whatsapp-cloud', 'ar'))[1]?.language).toMatchObject({ tag: 'ar', direction: 'rtl' })
})

test('where the city allows a hint only, no word of the notice is shown, and a closed channel is named', async () => {
  decide({ telegram: 'pointer', 'whatsapp-cloud': 'pointer', whatsapp: 'off' })
  const { channels, closed } = await preview('language=de')
  expect(closed).toEqual(['whatsapp'])
  expect(channels.map(({ channel }) => channel)).toEqual(['telegram', 'whatsapp-cloud', 'webchat'])
  const ways = channels.map(({ forms }) => forms.map(({ way }) => way))
  expect(ways).toEqual([['pointer'], ['pointer', 'waits'], ['words']])
  const poor = channels.slice(0, 2).flatMap(({ forms }) => forms.flatMap(({ pieces }) => pieces))
  expect(poor.length).toBe(2)
  for (const { text } of poor) for (const word of Object.values(words)) expect(text).not.toContain(word)
})

test('with a broadcast it says over which channels its audience is reached', async () => {
  decide({})
  const reached = async (query: string) =>
    (await preview(query)).channels.filter((view) => view.reached).map(({ channel }) => channel)
  const begun = await editor.send('POST', `/notices/${noticeId}/broadcasts`, { audience: {} })
  const query = `language=de&broadcast=${begun.json().id}`
  const all = ['telegram', 'whatsapp-cloud', 'whatsapp', 'webchat']
  expect(await reached(query), 'nobody yet').toEqual(all)
  await addResident(desk, { subscriptions: ['budget'], channels: ['webchat'] })
  expect(await reached(query)).toEqual(['webchat'])
  // Never heard and without an approved wording in their language, one of two chats carries it.
  await addResident(desk, {
    subscriptions: ['budget'],
    channels: ['telegram', 'whatsapp-cloud'],
    language: 'tr',
  })
  expect(await reached(query)).toContain('telegram')
  expect(await reached('language=de')).toEqual(all)
})
