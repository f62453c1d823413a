import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { say } from './talk.ts'

const code = 'kd4m7x'
let backend: TestBackend
let channel: FakeChannel
let gateway: Gateway

beforeEach(async () => {
  backend = await openBackend('PostgreSQL')
  channel = createFakeChannel()
  gateway = await startTestGateway(backend, { channels: [channel] })
})
afterEach(async () => {
  await gateway.stop()
  await backend.drop()
})

const press = (handle: string, choiceId: string) => say(channel, handle, { type: 'choice', choiceId })
const write = (handle: string, text: string) => say(channel, handle, { type: 'message', text })

/** A published event in two weeks with so many places. */
async function announce(places: number, offers: string[] = []): Promise<string> {
  const { prisma, city, clock } = gateway.runtime
  const at = clock()
  const [noticeId, id] = [uuidv7(), uuidv7()]
  const notice = { topic: 'participation', facts: {}, createdBy: 'staff', createdAt: at, updatedAt: at }
  const version = { status: 'reviewed', sourceRevision: 1, updatedAt: at }
  await prisma.notice.create({
    data: {
      ...notice,
      id: noticeId,
      cityId: city.id,
      kind: 'participationEvent',
      versions: {
        create: [
          { ...version, language: 'de', words: { title: 'Ein Platz für alle', text: 'Reden Sie mit.' } },
          { ...version, language: 'ar', words: { title: 'ساحة للجميع', text: 'شاركوا.' } },
        ],
      },
    },
  })
  const startsAt = new Date(at.getTime() + 14 * 86_400_000)
  const event = { code, areas: ['6'], place: 'Rathaus', startsAt, publishedAt: at, registration: true }
  await prisma.event.create({
    data: { ...event, id, cityId: city.id, noticeId, places, offers, createdAt: at, updatedAt: at },
  })
  return id
}

/** A stranger comes by the link of a poster, chooses their language, and is asked with how many they come. */
async function comeByLink(handle: string, language: string): Promise<void> {
  await say(channel, handle, { type: 'command', name: 'start', payload: `event-${code}` })
  const card = await press(handle, `language:pick:${language}`)
  expect(card.choices.map(({ id }) => id)).toContain('event:card:register')
  await press(handle, 'event:card:register')
}

test('somebody registers with an interpreter in their own language, asks a question, gets the date, and all of it is in their data', async () => {
  const { prisma } = gateway.runtime
  await announce(30, ['interpreter', 'childcare'])
  await comeByLink('amal', 'ar')
  await write('amal', '٢')
  await press('amal', 'event:needs:interpreter')
  const registered = await press('amal', 'event:needs:done')
  expect(registered.text).toContain('ساحة للجميع')
  expect(await prisma.registration.findMany()).toMatchObject([
    { state: 'registered', people: 2, interpreter: 'ar', children: 0 },
  ])
  await press('amal', `event:open:${code}`)
  await press('amal', 'event:card:question')
  await write('amal', 'هل يوجد موقف سيارات؟')
  expect(await prisma.eventQuestion.findMany()).toMatchObject([
    { text: 'هل يوجد موقف سيارات؟', language: 'ar', state: 'new' },
  ])
  await press('amal', `event:open:${code}`)
  await press('amal', 'event:card:calendar')
  const sent = await channel.until('amal', (messages) => messages.some(({ media }) => media.length > 0))
  const mediaId = sent.flatMap(({ media }) => media).at(-1)?.mediaId ?? ''
  const calendar = await prisma.mediaFile.findUniqueOrThrow({ where: { id: mediaId } })
  expect(calendar.mimeType).toBe('text/calendar')
  expect(Buffer.from(calendar.bytes ?? []).toString('utf8')).toContain('SUMMARY:ساحة للجميع')

  await press('amal', 'data:open:')
  await channel.say('amal', { type: 'choice', choiceId: 'data:choose:export' })
  await until(async () => (await prisma.mediaFile.count()) === 3, 'the two files of the export are there')
  const file = await prisma.mediaFile.findFirstOrThrow({ where: { mimeType: 'application/json' } })
  const { resident } = JSON.parse(Buffer.from(file.bytes ?? []).toString('utf8'))
  expect(resident).toMatchObject({
    pausedUntil: null,
    registrations: [
      { state: 'registered', people: 2, interpreter: 'ar', event: { title: 'Ein Platz für alle' } },
    ],
    eventQuestions: [{ text: 'هل يوجد موقف سيارات؟', title: 'Ein Platz für alle' }],
    noticeReplies: [],
  })
  const page = await prisma.mediaFile.findFirstOrThrow({ where: { mimeType: 'text/html' } })
  const html = Buffer.from(page.bytes ?? []).toString('utf8')
  for (const words of ['هل يوجد موقف سيارات؟', 'Ein Platz für alle', 'العربية']) expect(html).toContain(words)
})

test('of two who want the last place one has it, and the other is told the truth: the waiting list', async () => {
  const { prisma } = gateway.runtime
  await announce(1)
  const people = ['anna', 'bela']
  for (const handle of people) await comeByLink(handle, 'de')
  const answers = await Promise.all(people.map((handle) => write(handle, '1')))
  const states = (await prisma.registration.findMany({ orderBy: { state: 'asc' } })).map(({ state }) => state)
  expect(states).toEqual(['registered', 'waiting'])
  expect(answers.filter(({ text }) => text.startsWith('Sie sind angemeldet.'))).toHaveLength(1)
  expect(answers.filter(({ text }) => text.includes('Warteliste'))).toHaveLength(1)
})

test('whoever cancels or is erased leaves nothing behind, and the next one on the list moves up and hears of it', async () => {
  const { prisma } = gateway.runtime
  await announce(1)
  for (const handle of ['anna', 'bela', 'cem']) {
    await comeByLink(handle, 'de')
    await write(handle, '1')
  }
  await press('anna', `event:open:${code}`)
  await press('anna', 'event:card:cancel')
  await press('anna', 'event:cancelSure:yes')
  const holder = async () =>
    (await prisma.registration.findFirst({ where: { state: 'registered' } }))?.residentId ?? null
  const bela = await holder()
  expect(await prisma.outboxMessage.count({ where: { residentId: bela ?? '', lane: 1 } })).toBe(1)

  await press('bela', `event:open:${code}`)
  await press('bela', 'event:card:question')
  await write('bela', 'Wann geht es los?')
  await press('bela', 'data:open:erase')
  await press('bela', 'data:erase:yes')
  await channel.say('bela', { type: 'choice', choiceId: 'data:eraseSure:yes' })
  await until(
    async () => (await prisma.resident.count({ where: { id: bela ?? '' } })) === 0,
    'bela is erased',
  )
  const cem = await holder()
  expect(cem).not.toBeNull()
  expect(cem).not.toBe(bela)
  expect(await prisma.outboxMessage.count({ where: { residentId: cem ?? '', lane: 1 } })).toBe(1)
  expect(await prisma.eventQuestion.count()).toBe(0)
  expect(await prisma.registration.count({ where: { residentId: bela ?? '' } })).toBe(0)
})
