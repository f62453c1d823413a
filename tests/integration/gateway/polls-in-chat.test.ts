import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { telegram } from '#bots/channels/telegram/channel.ts'
import { shortIdOf } from '#content/notices/short-id.ts'
import { collectExport } from '#gateway/inbox/export.ts'
import { exportAsPage } from '#gateway/inbox/export-page.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import { saveVersion } from '#gateway/notices/versions.ts'
import type { Gateway } from '#gateway/start.ts'
import { type BroadcastWorld, editor, sendingBroadcast } from '#tests/integration/broadcasts/world.ts'
import { heardBy } from '#tests/integration/telegram/person.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { newAddress } from '#tests/support/new-address.ts'
import { startTelegramSimulator, type TelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import { type Desk, logInAtDesk } from './desk.ts'
import { say } from './talk.ts'

const dayMs = 24 * 3_600_000
/** A Tuesday morning: nothing waits for a decent hour. */
let aheadMs = Date.parse('2026-11-24T09:00:00Z') - Date.now()
const clock = () => new Date(Date.now() + aheadMs)

const words = {
  title: 'Der Spielplatz wird neu',
  text: 'Im Frühjahr beginnt der Umbau.',
  'poll.question': 'Was fehlt dort am meisten?',
  'option.1': 'Schatten',
  'option.2': 'Eine Rutsche',
}
const arabic = {
  title: 'تجديد ملعب الأطفال',
  text: 'تبدأ الأعمال في الربيع.',
  'poll.question': 'ما أكثر ما ينقص هناك؟',
  'option.1': 'الظل',
  'option.2': 'زحليقة',
}
const poll = { options: 2, until: new Date('2026-11-27T17:00:00Z') }
const notice = { kind: 'information', topic: 'participation', facts: {}, districts: [], words, poll }
const [anna, chatId] = ['anna', 4711]
const others = ['bela', 'cem', 'dora', 'emil', 'fatma', 'gül', 'hans', 'ines', 'jan', 'kim']

let backend: TestBackend
let simulator: TelegramSimulator
let channel: FakeChannel
let gateway: Gateway
let desk: Desk
let world: BroadcastWorld

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  simulator = await startTelegramSimulator()
  channel = createFakeChannel('fake', {}, clock)
  gateway = await startTestGateway(backend, {
    channels: [channel],
    definitions: [telegram],
    env: {
      TELEGRAM_BOT_TOKEN: simulator.token,
      TELEGRAM_API_ROOT: simulator.apiRoot,
      TELEGRAM_WEBHOOK_SECRET: 'secret-for-the-poll',
    },
    clock,
  })
  desk = await logInAtDesk(gateway)
  const people = { author: editor('editor'), releaser: editor('releaser') }
  world = { runtime: gateway.runtime, ...people } as BroadcastWorld
  for (const handle of [anna, ...others]) await addSubscriber('fake', handle, 'de')
  await addSubscriber('telegram', String(chatId), 'ar')
})
afterAll(async () => {
  await gateway.stop()
  await simulator.stop()
  await backend.drop()
})

/** Somebody who knows us for long and hears of participation. */
async function addSubscriber(channelId: string, handle: string, language: string): Promise<void> {
  const { prisma, vault, city } = gateway.runtime
  const [residentId, addressId, consentId] = [uuidv7(), uuidv7(), uuidv7()]
  const at = new Date(clock().getTime() - dayMs)
  await prisma.resident.create({
    data: {
      id: residentId,
      cityId: city.id,
      pseudonym: `TEST-${handle}`,
      language,
      languageChosenAt: at,
      noticeVersion: city.noticeVersion,
      addresses: {
        create: {
          ...newAddress({ vault }, channelId, handle, addressId),
          inbox: { create: { channel: channelId, externalId: handle, residentId, event: {}, state: 'done' } },
        },
      },
      consents: {
        create: {
          id: consentId,
          purpose: 'news:participation',
          wordingVersion: '1',
          language,
          channel: channelId,
          givenAt: at,
        },
      },
    },
  })
  await prisma.subscription.create({
    data: { id: uuidv7(), residentId, topic: 'participation', area: '', pace: 'single', consentId },
  })
}

/** Sends the poll, with its reviewed Arabic, and waits until everybody has it. */
async function ask(): Promise<string> {
  const { runtime, author } = world
  const noticeId = await saveNotice(runtime, author, notice)
  await saveVersion(runtime, editor('translator'), { noticeId, language: 'ar', words: arabic })
  const { id } = await sendingBroadcast(world, {}, { id: noticeId, ...notice })
  await until(
    async () => (await runtime.prisma.broadcast.findUniqueOrThrow({ where: { id } })).state === 'done',
    'everybody has the poll',
  )
  return id
}

const press = (handle: string, choiceId: string) => say(channel, handle, { type: 'choice', choiceId })
const write = (handle: string, text: string) => say(channel, handle, { type: 'message', text })
const residentOf = (handle: string) =>
  gateway.runtime.prisma.resident.findUniqueOrThrow({ where: { pseudonym: `TEST-${handle}` } })

async function onTelegram(act: 'text' | 'press', more: { text?: string; button?: string }, sign: string) {
  await simulator.act(act, { chatId, ...more })
  return until(
    async () => (await heardBy(simulator, chatId)).findLast(({ text }) => text.includes(sign)),
    `"${sign}" on Telegram`,
  )
}

test('a poll is answered by button, number and words, changed, counted without names, closed, exported and erased', async () => {
  const { prisma, catalog, city } = gateway.runtime
  // Telegram lets nobody be written to who never wrote.
  await onTelegram('text', { text: 'مرحبا' }, '')
  await press('kim', 'subscribe:open:')
  const broadcastId = await ask()
  const short = shortIdOf(broadcastId)
  const [shade, slide] = [`notices:open:poll.${short}.1`, `notices:open:poll.${short}.2`]
  const answersOf = async () =>
    (await prisma.pollAnswer.findMany({ where: { broadcastId } })).map(({ option }) => option).sort()
  const report = async () => (await desk.get(`/api/staff/broadcasts/${broadcastId}/poll`)).poll

  // Two of them: too few to be shown.
  expect((await write(anna, '2')).text).toContain('Ihre Antwort: Eine Rutsche')
  const heard = await onTelegram('text', { text: '١' }, 'إجابتكم')
  expect(heard.text).toContain(arabic['option.1'])
  expect(await answersOf()).toEqual([1, 2])
  expect(await report()).toMatchObject({
    question: words['poll.question'],
    open: true,
    answers: null,
    options: [
      { option: 1, words: 'Schatten', count: null, share: null },
      { option: 2, words: 'Eine Rutsche', count: null, share: null },
    ],
  })

  // In the middle of something else a number is meant for that.
  expect((await write('kim', '1')).text).not.toContain('Ihre Antwort')
  expect(await answersOf()).toHaveLength(2)

  // The others press, type the words, and change their mind: one answer a person.
  await Promise.all(others.map((handle, index) => press(handle, index < 5 ? shade : slide)))
  expect((await onTelegram('press', { button: slide }, 'إجابتكم الآن')).text).toContain(arabic['option.2'])
  expect((await press(anna, `notices:open:read.${short}`)).choices[0]?.id).toBe(shade)
  expect((await write(anna, 'schatten')).text).toContain('Ihre Antwort ist jetzt: Schatten')
  expect(await answersOf()).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2])
  expect(await report()).toMatchObject({ answers: 10, options: [{ count: 5, share: 50 }, { count: 5 }] })

  // What cannot be answered is said, and changes nothing.
  expect((await press(anna, `notices:open:poll.${short}.9`)).text).toContain('Was fehlt dort am meisten?')
  const unknown = await press(anna, `notices:open:poll.${shortIdOf(uuidv7())}.1`)
  expect(unknown.text).toBe(catalog.text('de', 'notices.gone'))
  expect(await answersOf()).toHaveLength(12)

  // What people chose from can neither go nor be turned round; a slip of the pen can be mended.
  const { noticeId } = await prisma.broadcast.findUniqueOrThrow({ where: { id: broadcastId } })
  const author = world.author
  const change = (given: object) => saveNotice(gateway.runtime, author, { ...notice, id: noticeId, ...given })
  const withoutAnswer = { poll: { ...poll, options: 2 }, words: { ...words, 'option.2': 'Ein Zaun' } }
  await expect(change(withoutAnswer)).rejects.toMatchObject({ code: 'pollFixed' })
  await expect(change({ poll: null, words: { title: 'T' } })).rejects.toMatchObject({ code: 'pollFixed' })
  await change({ words: { ...words, 'option.2': 'Eine  Rutsche!' }, minor: true })

  // It closes: a late answer is thanked for and not counted.
  aheadMs += 4 * dayMs
  desk = await logInAtDesk(gateway)
  const late = await press(anna, slide)
  expect(late.text).toContain('Diese Umfrage ist zu Ende')
  expect(late.text).toContain('zählt: Schatten')
  expect(await answersOf()).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2])
  expect(await report()).toMatchObject({ open: false })

  // What somebody answered is in their export, and goes with them.
  const { id: annaId } = await residentOf(anna)
  const document = await prisma.$transaction((transaction) => collectExport(transaction, annaId, clock()))
  expect(document.resident.pollAnswers).toMatchObject([
    { question: words['poll.question'], answer: 'Schatten' },
  ])
  const page = exportAsPage(catalog, city, 'de', document).toString()
  expect(page).toContain('Was fehlt dort am meisten? Schatten')
  for (const choice of ['data:open:', 'data:choose:erase', 'data:erase:yes']) await press(anna, choice)
  await channel.say(anna, { type: 'choice', choiceId: 'data:eraseSure:yes' })
  await until(async () => (await answersOf()).length === 11, 'the answer went with its person')
})
