import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { until } from '#tests/support/gateway.ts'
import { openWhatsAppLine, untilAllRead, type WhatsAppLine } from './line.ts'

/** The registration for an event over the official API of WhatsApp: by buttons and lists, in two languages, for the last place. */

const { text } = loadCatalog()
const code = 'kd4m7x'
const [amal, bela] = ['4915155510001', '4915155510002']

let line: WhatsAppLine

beforeAll(async () => {
  line = await openWhatsAppLine()
})
afterAll(() => line.close())

/** A published event in two weeks with two places, an interpreter and care for children. */
async function announce(): Promise<void> {
  const { prisma, city, clock } = line.gateway.runtime
  const at = clock()
  const noticeId = uuidv7()
  const version = { status: 'reviewed', sourceRevision: 1, updatedAt: at }
  await prisma.notice.create({
    data: {
      id: noticeId,
      cityId: city.id,
      kind: 'participationEvent',
      topic: 'participation',
      facts: {},
      createdBy: 'staff',
      createdAt: at,
      updatedAt: at,
      versions: {
        create: [
          { ...version, language: 'de', words: { title: 'Ein Platz für alle', text: 'Reden Sie mit.' } },
          { ...version, language: 'ar', words: { title: 'ساحة للجميع', text: 'شاركوا.' } },
        ],
      },
    },
  })
  await prisma.event.create({
    data: {
      id: uuidv7(),
      cityId: city.id,
      noticeId,
      code,
      areas: ['6'],
      place: 'Rathaus',
      startsAt: new Date(at.getTime() + 14 * 86_400_000),
      publishedAt: at,
      registration: true,
      places: 2,
      offers: ['interpreter', 'childcare'],
      createdAt: at,
      updatedAt: at,
    },
  })
}

const says = (person: string, words: string, sign: string | RegExp) =>
  line.hear(person, { do: 'say', text: words }, sign)

it('two want the last places, by buttons in their own languages: one has them, the other waits and moves up', async () => {
  const { prisma } = line.gateway.runtime
  await announce()
  // A link to WhatsApp can only bring words along (wa.me/…?text=…): the code of the poster.
  await says(amal, 'مرحبا', 'language:pick:')
  await line.press(amal, 'language:pick:ar', 'concern:open')
  await says(bela, 'Hallo', 'language:pick:')
  await line.press(bela, 'language:pick:de', 'concern:open')

  await says(amal, code, `event:open:${code}.register`)
  await line.press(amal, `event:open:${code}.register`, /./)
  await says(amal, '٢', 'event:needs:interpreter')
  await line.press(amal, 'event:needs:interpreter', 'event:needs:done')
  const registered = await line.press(amal, 'event:needs:done', 'ساحة للجميع')
  expect(registered).toMatch(/[\u0600-\u06ff]/)

  await says(bela, code, `event:open:${code}.register`)
  await line.press(bela, `event:open:${code}.register`, /./)
  await says(bela, '1', 'event:needs:done')
  await line.press(bela, 'event:needs:done', 'Warteliste')
  expect(await prisma.registration.findMany({ orderBy: { state: 'asc' } })).toMatchObject([
    { state: 'registered', people: 2, interpreter: 'ar' },
    { state: 'waiting', people: 1 },
  ])

  // The calendar of the event comes as a file that the platform takes.
  await says(amal, code, `event:open:${code}.calendar`)
  await line.simulator.act(amal, { do: 'press', button: `event:open:${code}.calendar` })
  const withFile = await until(
    async () => (await line.simulator.shown(amal)).find(({ file }) => file !== undefined),
    'the calendar arrives',
  )
  expect(withFile.file).toMatchObject({ type: 'document', name: expect.stringMatching(/\.ics$/) })

  await says(amal, code, `event:open:${code}.cancel`)
  await line.press(amal, `event:open:${code}.cancel`, 'event:cancelSure:yes')
  await line.simulator.act(amal, { do: 'press', button: 'event:cancelSure:yes' })
  await until(
    async () => (await prisma.registration.findFirst({ where: { state: 'registered', people: 1 } })) !== null,
    'the next one on the list has a place',
  )
  const goodNews = text('de', 'eventNews.movedUp', { title: '', details: '' }).split('\n')[0] ?? ''
  await until(
    async () => (await line.simulator.shown(bela)).some(({ text: said }) => said.startsWith(goodNews)),
    'and hears of it',
  )
  await untilAllRead(line)
  expect(await line.wrongs()).toEqual([])
})
