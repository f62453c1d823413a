import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { heardBy } from '#tests/integration/telegram/person.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { page } from '#tests/support/fault-proxy/fault.ts'
import { type FaultProxy, startFaultProxy } from '#tests/support/fault-proxy/proxy.ts'
import { until } from '#tests/support/gateway.ts'
import { startTelegramSimulator, type TelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import type { Act } from '#tests/support/telegram-simulator/person.ts'
import { doAndHear, startLine, type TelegramLine } from './line.ts'

/** What people do on Telegram besides writing and pressing. By webhook, which here brings things twice or only at the second try. */

const { text } = loadCatalog()
const chatId = 4712

let backend: TestBackend
let simulator: TelegramSimulator
let proxy: FaultProxy
let line: TelegramLine

beforeEach(async () => {
  backend = await openBackend('PostgreSQL')
  simulator = await startTelegramSimulator()
  proxy = await startFaultProxy({ upstream: simulator.apiRoot })
  const account = { token: simulator.token, apiRoot: proxy.url }
  line = await startLine(backend, account, { way: 'webhook', harm: true })
})
afterEach(async () => {
  await line.stop()
  await proxy.stop()
  await simulator.stop()
  await backend.drop()
})

const prisma = () => line.gateway.runtime.prisma
const does = (name: string, act: Omit<Act, 'chatId'>, sign: string | RegExp) =>
  doAndHear(
    () => heardBy(simulator, chatId),
    () => simulator.act(name, { chatId, ...act }),
    sign,
  )
const presses = (button: string, sign: string | RegExp) => does('press', { button }, sign)

async function becomeKnown(): Promise<void> {
  await does('start', { language: 'de' }, 'language:pick:de')
  await presses('language:pick:de', 'concern:open')
}

/** From the question for photos to the end of the answer to the filed concern. */
async function fileIt(): Promise<void> {
  await presses(text('de', 'button.skip'), 'concern:summary:yes')
  await presses('concern:summary:yes', 'menu:open')
}

it('a photo is kept without what the camera noted, a voice note is kept, though the platform fails at first', async () => {
  const exif = { IFD0: { Make: 'Kamera' }, IFD3: { GPSLatitude: '51/1 20/1 0/1', GPSLatitudeRef: 'N' } }
  const photo = await sharp({ create: { width: 90, height: 60, channels: 3, background: 'grey' } })
    .withExif(exif)
    .jpeg()
    .toBuffer()
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  const sound = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(200, 7)])

  await becomeKnown()
  await does('text', { text: 'Die Laterne ist kaputt' }, 'concern:category:streetLight')
  await presses('concern:category:streetLight', text('de', 'concern.askPlace'))
  await does('location', { latitude: 51.3463, longitude: 12.4012 }, 'concern:photos:')
  proxy.inject({ path: '^/file/', ...page(502) })
  await does('photo', { bytes: photo.toString('base64') }, 'concern:photos:done')
  await does('voice', { bytes: sound.toString('base64') }, 'concern:photos:done')
  await presses('concern:photos:done', 'concern:summary:yes')
  await presses('concern:summary:yes', /L-\d{4}-\d{4}/)

  const stored = await until(async () => {
    const files = await prisma().mediaFile.findMany({ orderBy: { createdAt: 'asc' } })
    return files.every(({ state }) => state === 'stored') && files
  }, 'both files are fetched')
  expect(stored.map(({ kind }) => kind)).toEqual(['photo', 'voice'])
  expect(stored.every(({ concernId }) => concernId !== null)).toBe(true)
  const [picture, voice] = stored.map(({ bytes }) => Buffer.from(bytes ?? []))
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 90, height: 60 })
  expect((await sharp(picture).metadata()).exif).toBeUndefined()
  expect(voice).toEqual(sound)
})

it('who blocks the bot is left in peace, and who comes back is welcomed', async () => {
  await becomeKnown()
  await does('text', { text: 'Die Laterne ist kaputt' }, 'concern:category:streetLight')
  await presses('concern:category:streetLight', text('de', 'concern.askPlace'))
  await does('location', { latitude: 51.3463, longitude: 12.4012 }, 'concern:photos:')
  await fileIt()
  await simulator.act('block', { chatId })
  await until(
    () => prisma().resident.findFirst({ where: { stoppedAt: { not: null } } }),
    'a block is an opt-out',
  )

  const before = await prisma().outboxMessage.count()
  const filed = await prisma().case.findFirstOrThrow()
  const step = { caseId: filed.id, author: 'test', toState: 'inProgress' } as const
  await applyOfficeStep(line.gateway.runtime, step)
  expect(await prisma().outboxMessage.count()).toBe(before)
  const refused = (await simulator.log()).filter(({ kind, ok }) => kind === 'call' && ok === false)
  expect(refused).toEqual([])

  await does('unblock', {}, text('de', 'first.welcomeBack'))
  expect(await prisma().resident.count({ where: { stoppedAt: null } })).toBe(1)
  expect(await prisma().address.findMany({ select: { state: true } })).toEqual([{ state: 'active' }])
})

it('an edited message corrects what was said', async () => {
  await becomeKnown()
  const wrong = { text: 'Die Laterne in der Eisenbanstrasse ist kaputt' }
  await does('text', wrong, 'concern:category:streetLight')
  const mine = (await simulator.chat(chatId)).findLast((message) => message.text === wrong.text)
  const messageId = mine?.message_id ?? 0
  const right = { text: 'Die Laterne in der Eisenbahnstraße ist kaputt' }
  await does('edit', { messageId, ...right }, text('de', 'concern.textChanged'))
  await presses('concern:category:streetLight', text('de', 'concern.askPlace'))
  await does('location', { latitude: 51.3463, longitude: 12.4012 }, 'concern:photos:')
  await fileIt()
  expect(await prisma().concern.findMany({ select: { text: true } })).toEqual([right])
})

it('a link on a lamp leads a stranger past the language straight to the lamp', async () => {
  await does('start', { text: 'kategorie-streetLight', language: 'de' }, 'language:pick:de')
  await presses('language:pick:de', text('de', 'concern.askTextAbout', { category: 'Straßenlaterne' }))
})

it('what the platform brings twice, late or again takes effect once', async () => {
  const harms = [
    { kind: 'duplicate' },
    { kind: 'timeoutAfterAccept' },
    { kind: 'drop' },
    page(503),
    { kind: 'duplicate' },
    { kind: 'timeoutAfterAccept' },
    { kind: 'slow', milliseconds: 300 },
  ] as const
  line.door?.inject(...harms.map((harm) => ({ path: '/webhook$', ...harm })))
  await becomeKnown()
  await does('text', { text: 'Die Laterne ist kaputt' }, 'concern:category:streetLight')
  await presses('concern:category:streetLight', text('de', 'concern.askPlace'))
  await does('location', { latitude: 51.3463, longitude: 12.4012 }, 'concern:photos:')
  await fileIt()
  expect(line.door?.left()).toBe(0)
  const updates = (await simulator.log()).filter(({ kind }) => kind === 'update').length
  expect(await prisma().inboxMessage.count()).toBe(updates)
  expect(await prisma().case.count()).toBe(1)
  const said = (await heardBy(simulator, chatId)).map((message) => message.text)
  expect(said).toHaveLength(new Set(said).size)
})
