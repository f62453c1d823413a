import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { until } from '#tests/support/gateway.ts'
import { openChats } from './chats.ts'
import { say } from './talk.ts'

const code = 'kd4m7x'
const chats = openChats()
const { press, write } = chats

/** A published event in two weeks with so many places. */
async function announce(places: number, offers: string[] = []): Promise<string> {
  const { prisma, city, clock } = chats.gateway.runtime
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
  await say(chats.channel, handle, { type: 'command', name: 'start', payload: `event-${code}` })
  const card = await press(handle, `language:pick:${language}`)
  expect(card.choices.map(({ id }) => id)).toContain(`event:open:${code}.register`)
  await press(handle, `event:open:${code}.register`)
}

test('somebody registers with an interpreter in their own language, asks a question, gets the date, and all of it is in their data', async () => {
  const { prisma } = chats.gateway.runtime
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
  await press('amal', `event:open:${code}.question`)
  await write('amal', 'هل يوجد موقف سيارات؟')
  expect(await prisma.eventQuestion.findMany()).toMatchObject([
    { text: 'هل يوجد موقف سيارات؟', language: 'ar', state: 'new' },
  ])
  await press('amal', `event:open:${code}`)
  await press('amal', `event:open:${code}.calendar`)
  const sent = await chats.channel.until('amal', (messages) => messages.some(({ media }) => media.length > 0))
  const mediaId = sent.flatMap(({ media }) => media).at(-1)?.mediaId ?? ''
  const calendar = await prisma.mediaFile.findUniqueOrThrow({ where: { id: mediaId } })
  expect(calendar.mimeType).toBe('text/calendar')
  const file = Buffer.from(calendar.bytes ?? []).toString('utf8')
  expect(file).toContain('SUMMARY:ساحة للجميع')
  // This house has no public address: half a link would lead nowhere.
  expect(file).not.toContain('URL')

  await press('amal', 'data:open:')
  await chats.channel.say('amal', { type: 'choice', choiceId: 'data:choose:export' })
  await until(async () => (await prisma.mediaFile.count()) === 3, 'the two files of the export are there')
  const data = await prisma.mediaFile.findFirstOrThrow({ where: { mimeType: 'application/json' } })
  const { resident } = JSON.parse(Buffer.from(data.bytes ?? []).toString('utf8'))
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
  const { prisma } = chats.gateway.runtime
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
  const { prisma } = chats.gateway.runtime
  await announce(1)
  for (const handle of ['anna', 'bela', 'cem']) {
    await comeByLink(handle, 'de')
    await write(handle, '1')
  }
  await press('anna', `event:open:${code}`)
  await press('anna', `event:open:${code}.cancel`)
  await press('anna', 'event:cancelSure:yes')
  const holder = async () =>
    (await prisma.registration.findFirst({ where: { state: 'registered' } }))?.residentId ?? null
  const news = (residentId: string | null) =>
    prisma.outboxMessage.count({ where: { residentId: residentId ?? '', lane: 1 } })
  const bela = await holder()
  expect(await news(bela)).toBe(1)

  await press('bela', `event:open:${code}`)
  await press('bela', `event:open:${code}.question`)
  await write('bela', 'Wann geht es los?')
  await press('bela', 'data:open:erase')
  await press('bela', 'data:erase:yes')
  await chats.channel.say('bela', { type: 'choice', choiceId: 'data:eraseSure:yes' })
  await until(
    async () => (await prisma.resident.count({ where: { id: bela ?? '' } })) === 0,
    'bela is erased',
  )
  const cem = await holder()
  expect(cem).not.toBeNull()
  expect(cem).not.toBe(bela)
  expect(await news(cem)).toBe(1)
  expect(await prisma.eventQuestion.count()).toBe(0)
  expect(await prisma.registration.count({ where: { residentId: bela ?? '' } })).toBe(0)
})
