import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { findInDatabase } from '#tests/integration/gateway/scan.ts'
import { plain } from '#tests/integration/telegram-story/line.ts'
import { page } from '#tests/support/fault-proxy/fault.ts'
import { until } from '#tests/support/gateway.ts'
import { openWhatsAppLine, untilAllRead, type WhatsAppLine } from './line.ts'

/**
 * The whole story over the official API of WhatsApp: a stranger becomes known, reports a lamp with place, photo and voice, hears from the
 * office. Statuses come in chaos and before the send is recorded, webhook calls twice or late, and some of ours are harmed.
 */

const { text } = loadCatalog()
const reference = /L-\d{4}-\d{4}/

const stories = [
  {
    language: 'de',
    person: '4915155500712',
    at: { latitude: 51.3463, longitude: 12.4012 },
    hello: 'Guten Tag',
    words: 'Die Straßenlaterne vor unserem Haus ist seit Wochen kaputt 💡',
  },
  {
    language: 'ar',
    person: '4915155500834',
    at: { latitude: 51.3297, longitude: 12.3312 },
    hello: 'مرحبا',
    words: 'مصباح الشارع أمام بيتنا معطل منذ أسابيع',
  },
]

let line: WhatsAppLine

beforeAll(async () => {
  line = await openWhatsAppLine()
})
afterAll(() => line.close())

/** What one person does and hears. */
const chatOf = (person: string) => ({
  says: (words: string, sign: string | RegExp) => line.hear(person, { do: 'say', text: words }, sign),
  presses: (button: string, sign: string | RegExp) => line.press(person, button, sign),
  saidSoFar: async () => (await line.simulator.shown(person)).map((one) => plain(one.text)),
})

describe.each(stories)('a lamp over WhatsApp in $language', ({ language, person, at, hello, words }) => {
  const { says, presses, saidSoFar } = chatOf(person)

  it('is reported with place, photo and voice, and the office’s answer and the new state come back', async () => {
    line.door.inject(
      { path: '/webhook$', kind: 'duplicate' },
      { path: '/webhook$', after: 2, kind: 'timeoutAfterAccept' },
      { path: '/webhook$', after: 3, ...page(503) },
    )
    await says(hello, 'language:pick:')
    await presses(`language:pick:${language}`, 'concern:open')
    const greeting = (await saidSoFar()).join('\n')
    // WhatsApp tells no language, so the very first words are in the city's own.
    expect(greeting).toContain(text('de', 'first.chooseLanguage'))
    expect(greeting).toContain('/datenschutz')

    await says(words, 'concern:category:streetLight')
    await presses('concern:category:streetLight', text(language, 'concern.askPlace'))
    await until(
      async () => (await line.simulator.shown(person)).some(({ asksPlace }) => asksPlace),
      'the platform’s own button to share a place',
    )
    await line.hear(person, { do: 'share', ...at }, 'concern:photos:')
    const photo = sharp({ create: { width: 60, height: 40, channels: 3, background: 'grey' } })
    const bytes = (await photo.jpeg().toBuffer()).toString('base64')
    await line.hear(person, { do: 'send', file: 'image', bytes }, 'concern:photos:done')
    const sound = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(200, 7)]).toString('base64')
    await line.hear(person, { do: 'send', file: 'voice', bytes: sound }, 'concern:photos:done')
    await presses('concern:photos:done', 'concern:summary:yes')
    const told = await presses('concern:summary:yes', reference)

    const { prisma } = line.gateway.runtime
    const filed = await prisma.case.findFirstOrThrow({
      where: { language },
      include: { concern: { include: { media: true } } },
    })
    expect(reference.exec(told)?.[0]).toBe(filed.reference)
    expect(filed.concern).toMatchObject({ text: words, language, category: 'streetLight', ...at })
    await until(
      async () =>
        (await prisma.mediaFile.count({ where: { state: 'stored', concernId: filed.concern.id } })) === 2,
      'both files are fetched',
    )

    line.graph.inject({ path: '/messages$', ...page(502) })
    const answer = 'Die Lampe wird am Montag repariert.'
    const step = { caseId: filed.id, author: 'test', toState: 'inProgress', text: answer } as const
    await applyOfficeStep(line.gateway.runtime, step)
    const news = await until(
      async () => (await saidSoFar()).find((said) => said.includes(answer)),
      'the person reads the answer of the office',
    )
    expect(news).toContain(text(language, 'caseUpdate.inProgress', { reference: filed.reference }))

    await untilAllRead(line)
    expect(line.graph.left() + line.door.left()).toBe(0)
    expect(await line.wrongs()).toEqual([])
    expect(await prisma.case.count({ where: { language } })).toBe(1)
    expect(await prisma.inboxMessage.count({ where: { state: { not: 'done' } } })).toBe(0)
    const said = (await saidSoFar()).filter((one) => !one.includes(text(language, 'delivery.possibleRepeat')))
    expect(said).toHaveLength(new Set(said).size)
    // Neither the number nor the user id stands anywhere in clear.
    const { userId } = await line.simulator.identity(person)
    expect(await findInDatabase(line.backend.databaseUrl, [person, userId])).toEqual([])
  })
})

it('who moves to a new number is the same person and is answered there', async () => {
  const person = '4915155500991'
  const { says, presses } = chatOf(person)
  await says('Hallo', 'language:pick:')
  await presses('language:pick:de', 'concern:open')
  await line.simulator.act(person, { do: 'changeNumber', phone: '4915155500999' })
  await until(async () => (await line.simulator.waiting()) === 0, 'the platform told of it')
  await says('Hilfe', text('de', 'help.stopWord'))
  const { prisma, vault } = line.gateway.runtime
  const { userId } = await line.simulator.identity(person)
  const known = await prisma.address.findMany({
    where: { handleHash: Uint8Array.from(vault.hash('whatsapp-cloud', userId)) },
    include: { inbox: true },
  })
  expect(known.map(({ inbox }) => inbox.length)).toEqual([3])
  expect(await line.wrongs()).toEqual([])
})

it('what somebody wrote is shown to them as read once it is stored and handled', async () => {
  const { says } = chatOf('4915155500881')
  await says('Guten Tag', 'language:pick:')
  const written = (await line.simulator.log()).filter(
    ({ kind, person }) => kind === 'act' && person === '4915155500881',
  )
  expect(written).toHaveLength(1)
  await until(
    async () => (await line.simulator.log()).some(({ kind, id }) => kind === 'seen' && id === written[0]?.id),
    'it is marked as read',
  )
})
