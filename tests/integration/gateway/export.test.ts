import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { offerReaderCode, readerStart } from '#civic/test-reader.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until, withoutPages } from '#tests/support/gateway.ts'
import { say, sendAsOwn, walkToSummary } from './talk.ts'

const anna = 'handle-of-anna-4711'
const bela = 'handle-of-bela-0815'
const markup = '<img src=x onerror=alert(1)>'

let backend: TestBackend
let channel: FakeChannel
let gateway: Gateway

beforeEach(async () => {
  backend = await openBackend('PostgreSQL')
  channel = createFakeChannel()
  channel.fetchMedia = async () => ({ bytes: Buffer.from('voice of the resident') })
  gateway = await startTestGateway(backend, { channels: [channel], config: withoutPages })
})
afterEach(async () => {
  await gateway.stop()
  await backend.drop()
})

it('sends a resident a page and a file with everything they said and filed, and nothing of anybody else', async () => {
  const { prisma } = gateway.runtime
  await fileLamp(anna, `Die Laterne vor meiner Tür ist kaputt ${markup}`)
  await fileLamp(bela, 'Die Laterne hinter meinem Garten ist kaputt')
  await until(
    async () => (await prisma.mediaFile.count({ where: { state: 'stored' } })) === 2,
    'both voices are fetched',
  )
  const own = await prisma.case.findFirstOrThrow({ where: { concern: { text: { contains: markup } } } })
  await applyOfficeStep(gateway.runtime, {
    caseId: own.id,
    author: 'Sabine Muster',
    text: 'Wir kümmern uns darum.',
    toState: 'inProgress',
  })
  await channel.until(anna, (sent) => sent.some(({ text }) => text.includes('Wir kümmern uns')))
  const { page, file } = await askForData(anna)

  const document = JSON.parse(file)
  const said = await prisma.inboxMessage.findMany({
    where: { resident: { concerns: { some: { id: own.concernId } } } },
  })
  expect(document.messagesFromYou).toHaveLength(said.length)
  for (const { event } of said)
    expect(document.messagesFromYou).toContainEqual(expect.objectContaining({ event }))
  expect(document.messagesToYou.length).toBeGreaterThan(5)
  expect(document.resident).toMatchObject({
    concerns: [
      { text: expect.stringContaining(markup), case: { reference: own.reference, state: 'inProgress' } },
    ],
    consents: [{ purpose: 'privacyNotice', language: 'de' }],
    media: [{ kind: 'voice', state: 'stored' }],
  })
  for (const words of ['Die Laterne vor meiner Tür ist kaputt', 'Wir kümmern uns darum.', own.reference]) {
    expect(page).toContain(words)
    expect(file).toContain(words)
  }
  expect(page, 'what a resident wrote is text, never markup').not.toContain(markup)

  const other = await prisma.resident.findFirstOrThrow({
    where: { concerns: { some: { text: { contains: 'Garten' } } } },
  })
  const foreign = await prisma.case.findFirstOrThrow({ where: { id: { not: own.id } } })
  const secrets = await prisma.address.findMany({ select: { handleHash: true, handleCipher: true } })
  const forbidden = [
    ...[anna, bela, 'Garten', 'Sabine Muster', other.id, other.pseudonym, foreign.reference, foreign.id],
    ...secrets.flatMap(({ handleHash, handleCipher }) =>
      [handleHash, handleCipher].flatMap((bytes) => [
        Buffer.from(bytes).toString('hex'),
        Buffer.from(bytes).toString('base64'),
      ]),
    ),
  ]
  for (const word of forbidden) expect(page + file).not.toContain(word)
})

it('holds transcripts and translations of what was said, and of internal notes only how many there are', async () => {
  const { prisma } = gateway.runtime
  await fileLamp(anna, 'Ліхтар не горить')
  await fileLamp(bela, 'Die Laterne hinter meinem Garten ist kaputt')
  const own = await prisma.case.findFirstOrThrow({ where: { concern: { text: 'Ліхтар не горить' } } })
  const other = await prisma.resident.findFirstOrThrow({
    where: { concerns: { none: { id: own.concernId } } },
  })
  const voice = await prisma.mediaFile.findFirstOrThrow({ where: { concernId: own.concernId } })
  await prisma.mediaFile.update({ where: { id: voice.id }, data: { transcript: 'темно на вулиці' } })
  await prisma.coAffected.create({ data: { caseId: own.id, residentId: other.id } })
  const line = { caseId: own.id, language: 'de' }
  const staff = randomUUID()
  await prisma.caseEntry.createMany({
    data: [
      { ...line, type: 'note', text: 'Nachbar Meier ruft täglich an', author: staff },
      { ...line, type: 'taskResult', text: 'Herr Meier war dort', author: staff },
      { ...line, type: 'assigned', author: staff, detail: { assignee: staff } },
      { ...line, type: 'consent', text: 'Tochter spricht für sie', author: staff },
      {
        ...line,
        type: 'coAffected',
        text: 'Bei uns auch',
        author: 'resident',
        detail: { resident: other.id },
      },
      {
        ...line,
        type: 'reopened',
        public: true,
        text: 'Von wegen gelöst',
        author: 'resident',
        detail: { residentId: other.id },
      },
    ],
  })
  const foreign = await prisma.caseEntry.findFirstOrThrow({ where: { type: 'coAffected' } })
  const version = { caseId: own.id, language: 'de', state: 'done', provider: 'deepl' }
  await prisma.caseTranslation.createMany({
    data: [
      { ...version, id: randomUUID(), part: 'concern', text: 'Die Laterne brennt nicht' },
      { ...version, id: randomUUID(), part: `media:${voice.id}`, text: 'dunkel auf der Straße' },
      { ...version, id: randomUUID(), part: `entry:${foreign.id}`, text: 'Fremde Übersetzung' },
    ],
  })
  const { page, file } = await askForData(anna)
  for (const words of [
    'темно на вулиці',
    'Die Laterne brennt nicht',
    'dunkel auf der Straße',
    'Tochter spricht für sie',
  ])
    for (const document of [page, file]) expect(document).toContain(words)
  expect(JSON.parse(file).resident.concerns[0].case.internalNotes).toBe(2)
  expect(page).toContain('interne Vermerke: 2')
  for (const words of ['Meier', 'Bei uns auch', 'Von wegen', 'Fremde Übersetzung', staff, other.id])
    expect(page + file).not.toContain(words)
  const others = await askForData(bela)
  expect(others.page).toContain('Bei uns auch')
  expect(others.page).toContain('Fremde Übersetzung')
  expect(others.page + others.file).not.toContain('Die Laterne brennt nicht')
})

it('says that the chat reads tests of notices for a desk account, but not whose; erasing ends that too', async () => {
  const { prisma, clock } = gateway.runtime
  await say(channel, anna, { type: 'message', text: 'Hallo' })
  await say(channel, anna, { type: 'choice', choiceId: 'language:pick:de' })
  const staff = await prisma.staff.create({
    data: { id: randomUUID(), login: 'erika', displayName: 'Erika Beispiel' },
  })
  const { code } = await offerReaderCode(prisma, staff.id, clock())
  await say(channel, anna, { type: 'command', name: 'start', payload: readerStart(code) })
  const { page, file } = await askForData(anna)
  const reader = await prisma.testReader.findFirstOrThrow()
  expect(JSON.parse(file).resident.testReader).toEqual([{ createdAt: reader.createdAt.toISOString() }])
  expect(page).toContain('für ein Konto im Büro')
  for (const word of ['Erika', staff.id]) expect(page + file).not.toContain(word)
  await say(channel, anna, { type: 'choice', choiceId: 'data:open:erase' })
  await say(channel, anna, { type: 'choice', choiceId: 'data:erase:yes' })
  await channel.say(anna, { type: 'choice', choiceId: 'data:eraseSure:yes' })
  await until(async () => (await prisma.testReader.count()) === 0, 'the chat is untied')
})

/** Asks for one's data as residents do, and reads the two files that come. */
async function askForData(handle: string): Promise<{ page: string; file: string }> {
  await say(channel, handle, { type: 'message', text: 'Meine Daten' })
  await channel.say(handle, { type: 'choice', choiceId: 'data:choose:export' })
  const sent = await channel.until(handle, (messages) => messages.some(({ media }) => media.length > 0))
  const ids = sent.flatMap(({ media }) => media.map(({ mediaId }) => mediaId))
  const files = await gateway.runtime.prisma.mediaFile.findMany({ where: { id: { in: ids } } })
  const read = (mimeType: string) => {
    const bytes = files.find((one) => one.mimeType === mimeType)?.bytes
    if (!bytes) throw new Error(`no ${mimeType} came`)
    return Buffer.from(bytes).toString('utf8')
  }
  return { page: read('text/html'), file: read('application/json') }
}

async function fileLamp(handle: string, description: string): Promise<void> {
  await walkToSummary(channel, handle, {
    description,
    label: 'hier',
    caption: '',
    media: [{ kind: 'voice', ref: `voice-${description.length}` }],
  })
  await sendAsOwn(channel, handle, 'Absenden')
}
