import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { readAccount } from '#gateway/accounts/account.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { plain } from '#tests/integration/telegram-story/line.ts'
import { until } from '#tests/support/gateway.ts'
import { type LinkedLine, openLinkedLine } from './line.ts'
import { phoneOf } from './phone.ts'

/** The whole line over a linked device: real gateway, real database, encrypted messages over a real socket to servers of their own. */

const { text } = loadCatalog()
const reference = /L-\d{4}-\d{4}/
let line: LinkedLine

beforeAll(async () => {
  line = await openLinkedLine()
})
afterAll(() => line.close())

/** The one case in this language, and the office's answer to it as the person reads it. */
async function answered(language: string, number: string) {
  const { prisma } = line.gateway.runtime
  const filed = await prisma.case.findFirstOrThrow({
    where: { language },
    include: { concern: { include: { media: true } } },
  })
  const answer = 'Die Lampe wird am Montag repariert.'
  const step = { caseId: filed.id, author: 'test', toState: 'inProgress' } as const
  await applyOfficeStep(line.gateway.runtime, { ...step, text: answer })
  const news = await phoneOf(line.double, number).hears(answer)
  expect(plain(news.text)).toContain(text(language, 'caseUpdate.inProgress', { reference: filed.reference }))
  return { filed, news }
}

it('a lamp is reported in Arabic with place, photo and voice; the answer comes back and its receipts are kept', async () => {
  const number = '4915112340001'
  const [words, say] = ['مصباح الشارع أمام بيتنا معطل منذ أسابيع', text.bind(null, 'ar')] as const
  const phone = phoneOf(line.double, number)
  const camera = { IFD0: { Make: 'Kamera' }, IFD3: { GPSLatitude: '51/1 20/1 0/1', GPSLatitudeRef: 'N' } }
  const picture = sharp({ create: { width: 90, height: 60, channels: 3, background: 'grey' } })
  const photo = (await picture.withExif(camera).jpeg().toBuffer()).toString('base64')
  const speech = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(200, 7)])

  await phone.writes('مرحبا', '5) العربية')
  await phone.picks('العربية', say('menu.concern'))
  await phone.writes(words, say('concern.askCategory'))
  await phone.writes('١', say('concern.askPlace'))
  await phone.does({ type: 'location', latitude: 51.3463, longitude: 12.4012 }, say('button.skip'))
  await phone.does({ type: 'photo', bytes: photo }, say('button.done'))
  await phone.does({ type: 'voice', bytes: speech.toString('base64') }, say('button.done'))
  await phone.picks(say('button.done'), say('concern.send'))
  const told = await phone.picks(say('concern.send'), reference)

  const { filed, news } = await answered('ar', number)
  expect(told).toContain(filed.reference)
  expect(filed.concern).toMatchObject({ text: words, category: 'streetLight', subdistrict: '20' })
  expect(filed.concern).toMatchObject({ longitude: 12.4012, latitude: 51.3463 })
  const { prisma } = line.gateway.runtime
  const files = await until(async () => {
    const found = await prisma.mediaFile.findMany({ orderBy: { createdAt: 'asc' } })
    return found.length === 2 && found.every(({ state }) => state === 'stored') && found
  }, 'both files are fetched and decrypted')
  const [kept, voice] = files.map(({ bytes }) => Buffer.from(bytes ?? []))
  expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 90, height: 60 })
  expect((await sharp(kept).metadata()).exif).toBeUndefined()
  expect(voice).toEqual(speech)

  const rowOfNews = () =>
    prisma.outboxMessage.findFirstOrThrow({ where: { caseId: filed.id }, orderBy: { id: 'desc' } })
  await until(async () => (await rowOfNews()).status === 'delivered', 'it is known to have arrived')
  await line.double.read(number, [news.id])
  await until(async () => (await rowOfNews()).status === 'read', 'it is known to be read')

  // The same person from a client that still writes with the number.
  await line.double.meet(number, { addressing: 'phone' })
  await phone.writes(say('button.menu'), say('menu.concern'))
  expect(await prisma.resident.count()).toBe(1)
})

it('a lamp is reported in Ukrainian in words alone by somebody who hides their number, over a line that breaks', async () => {
  const number = '4915112340002'
  const say = text.bind(null, 'uk')
  const phone = phoneOf(line.double, number)
  await line.double.meet(number, { addressing: 'hiddenNumber' })
  await phone.writes('Привіт', '4) Українська')
  await phone.picks('Українська', say('menu.concern'))
  await phone.writes('Ліхтар перед нашим будинком не світить', say('concern.askCategory'))
  await line.double.fail({ type: 'cut' })
  await phone.writes('1', say('concern.askPlace'))
  const area = 'Neustadt-Neuschönefeld'
  await line.double.fail({ type: 'badMac' })
  await phone.writes(area, say('concern.askPlaceDetail', { area }))
  await line.double.fail({ type: 'duplicate' })
  await phone.writes('Eisenbahnstraße 12', say('button.skip'))
  await line.double.fail({ type: 'close', code: 503 })
  await phone.picks(say('button.skip'), say('concern.send'))
  await phone.picks(say('concern.send'), reference)

  const { filed } = await answered('uk', number)
  expect(filed.concern).toMatchObject({ placeText: `Eisenbahnstraße 12, ${area}`, subdistrict: '20' })
  const { prisma } = line.gateway.runtime
  expect(await prisma.case.count({ where: { language: 'uk' } })).toBe(1)
  const screen = await phone.screen()
  expect(screen.map(({ text }) => text)).toHaveLength(new Set(screen.map(({ text }) => text)).size)
  expect(await line.double.sockets()).toMatchObject({ open: 1, most: 1 })
  expect(await prisma.sendDoubt.count()).toBe(0)
  expect(await prisma.inboxMessage.count({ where: { state: { not: 'done' } } })).toBe(0)
})

it('whoever writes in a group, in a status or from the office’s own phone is not answered', async () => {
  const number = '4915112340003'
  const { prisma } = line.gateway.runtime
  const before = await prisma.inboxMessage.count()
  await line.double.say(number, { type: 'group', text: 'Hallo zusammen' })
  await line.double.say(number, { type: 'status', text: 'Schöner Tag' })
  await line.double.say(number, { type: 'ownPhone', text: 'Von Hand geschrieben' })
  await phoneOf(line.double, number).writes('Guten Tag', text('de', 'language.ask'))
  expect(await prisma.inboxMessage.count()).toBe(before + 1)
})

it('what the office answers while the line is away arrives once it is back', async () => {
  const { prisma } = line.gateway.runtime
  const filed = await prisma.case.findFirstOrThrow({ where: { language: 'uk' } })
  await line.double.fail({ type: 'cut' })
  await until(
    async () => (await readAccount(line.gateway.runtime, 'whatsapp'))?.state !== 'connected',
    'the line is away',
  )
  for (const word of ['eins', 'zwei', 'drei']) {
    await applyOfficeStep(line.gateway.runtime, {
      caseId: filed.id,
      author: 'test',
      text: `Ergänzung ${word}.`,
    })
  }
  for (const word of ['eins', 'zwei', 'drei']) {
    const shown = await phoneOf(line.double, '4915112340002').hears(`Ergänzung ${word}.`)
    expect(shown.arrivals).toBe(1)
  }
})
