import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { telegram } from '#bots/channels/telegram/channel.ts'
import { webchat } from '#bots/channels/webchat/channel.ts'
import { formatCsv } from '#gateway/staff/csv.ts'
import type { Gateway } from '#gateway/start.ts'
import { type Desk, logInAtDesk } from '#tests/integration/gateway/desk.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { build } from '#tests/support/build.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway } from '#tests/support/gateway.ts'
import { type ServiceDouble, startServiceDouble } from '#tests/support/service-double.ts'
import { createDealer, createPayloads, marksIn } from '#tests/support/xss-payloads.ts'
import { openBrowser, openWindow } from './browser.ts'
import { openChat } from './chat-page.ts'
import { appears } from './waiting.ts'
import { type Filled, fillEverything } from './xss-fill.ts'
import { addSubscriber, readEventFiles, readNoticePages, sendNotice } from './xss-notices.ts'
import { echoPaths, readPublicSide } from './xss-outside.ts'
import { hostileFile, telegramSecret } from './xss-residents.ts'
import { startHostileServices } from './xss-services.ts'
import { echoAddresses, look, readAllPages, readCasePage, readInbox } from './xss-visits.ts'
import { findLiveMarkup, judgePolicy, readPage, type Watch, watchContext } from './xss-watch.ts'

const corpus = createPayloads(1040)
const dealer = createDealer(corpus)
/** Payloads that some page showed, and what all pages together did. */
const seen = new Set<number>()
const watches: Watch[] = []
/** Payloads that stand in addresses. */
const echoed = corpus.filter((_, index) => index % 130 === 0).map(({ write }) => write(199_998))

/** Shown nowhere: not kept at all, or kept for machines only. */
const outOfSight = new Set([
  'name of a Telegram account',
  'label of a pressed button',
  'number of an event',
  'detail in the audit log',
])

const backOfficeToken = 'a-token-of-another-office-for-the-test'

let backend: TestBackend
let services: ServiceDouble
let channel: FakeChannel
let gateway: Gateway
let browser: Browser
let desk: Desk
let filled: Filled

beforeAll(async () => {
  build('pages')
  backend = await openBackend('PostgreSQL')
  services = await startHostileServices(dealer)
  channel = createFakeChannel()
  channel.fetchMedia = hostileFile
  gateway = await startTestGateway(backend, {
    definitions: [webchat, telegram],
    channels: [channel],
    env: {
      TELEGRAM_BOT_TOKEN: '1:TEST',
      TELEGRAM_WEBHOOK_SECRET: telegramSecret,
      TELEGRAM_API_ROOT: services.url,
      TRANSLATION_PROVIDER: 'libretranslate',
      TRANSLATION_URL: services.url,
      TRANSCRIPTION_URL: services.url,
      BACK_OFFICE_TOKEN: backOfficeToken,
    },
    config: { roles: ['http', 'inbox', 'delivery', 'channel:webchat', 'channel:fake'] },
  })
  browser = await openBrowser()
  desk = await logInAtDesk(gateway)
  filled = await fillEverything(gateway, channel, desk, dealer)
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await gateway?.stop()
  await services?.close()
  await backend?.drop()
})

/** A window of its own whose doings count. */
async function openWatched() {
  const window = await openWindow(browser, gateway.address ?? '', { viewport: { width: 1280, height: 1000 } })
  watches.push(await watchContext(window.context))
  return window
}

async function logInAt(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.fill('#login', gateway.firstAccount?.login ?? '')
  await page.fill('#password', gateway.firstAccount?.password ?? '')
  await page.keyboard.press('Enter')
  await appears(page.locator('main h1:focus'))
}

it('the watch notices payloads where nothing stops them', async () => {
  const some = corpus.slice(0, 100)
  const frames = some.map(({ write }, index) => {
    const page = write(100_000 + index)
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
    return `<iframe srcdoc="${page}"></iframe>`
  })
  const bare = await startServiceDouble(({ path }) => ({
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: path === '/' ? `<!doctype html>${frames.join('')}` : 'hit',
  }))
  const window = await openWindow(browser, bare.url)
  const watch = await watchContext(window.context)
  const found = () => new Set(watch.executed.flatMap(marksIn)).size
  await window.page.goto(bare.url, { waitUntil: 'commit' })
  await expect.poll(found).toBeGreaterThan(30)
  console.log(`On a page without a policy at least ${found()} of ${some.length} payloads run by themselves.`)
  await window.page.setContent(
    '<a href="javascript:ran(1)">x</a><b onclick="ran(2)">x</b><i title="<b>">x</i>',
  )
  expect(await findLiveMarkup(window.page)).toHaveLength(2)
  await window.close()
  await bare.close()
})

it('no page of the desk makes anything of what it shows', async () => {
  const { page, complaints, close } = await openWatched()
  const address = `${gateway.address}/desk/`
  await logInAt(page, address)
  expect(await readInbox(page, address, seen)).toBeGreaterThan(0)
  for (const id of filled.caseIds) await readCasePage(page, address, id, seen)
  expect(await readAllPages(page, address, seen)).toContain('#/map')
  await readNoticePages(page, address, filled.notices, seen)
  await readEventFiles(page, gateway.address ?? '', filled.notices, seen)
  await echoAddresses(page, echoed)
  await page.goto(`${address}?x=1${filled.invitation.slice(filled.invitation.indexOf('#'))}`)
  await appears(page.locator('main form'))
  await look(page, seen)
  expect(complaints).toEqual([])
  await close()
})

it('no file of a resident is run, whatever it claims to be', async () => {
  const window = await openWindow(browser, gateway.address ?? '')
  // What browsers draw around a picture is itself stopped by its policy, so that only what ran counts here.
  const { executed } = await watchContext(window.context)
  await logInAt(window.page, `${gateway.address}/desk/`)
  const files = await gateway.runtime.prisma.mediaFile.findMany({
    where: { state: 'stored' },
    select: { id: true, mimeType: true, concern: { select: { case: { select: { id: true } } } } },
  })
  expect(files.length).toBeGreaterThan(10)
  for (const { id, mimeType, concern } of files) {
    const address = `${gateway.address}/api/staff/cases/${concern?.case?.id}/media/${id}`
    const headers = (await window.context.request.get(address)).headers()
    expect(headers, mimeType ?? '').toMatchObject({
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
    })
    const handedOn = await fetch(`${gateway.address}/api/back-office/media/${id}`, {
      headers: { authorization: `Bearer ${backOfficeToken}` },
    })
    expect([handedOn.status, handedOn.headers.get('content-disposition')]).toEqual([200, 'attachment'])
    const opened = await window.page.goto(address).catch(() => 'download')
    if (opened === 'download') expect(headers['content-disposition']).toBe('attachment')
  }
  expect(executed).toEqual([])
  await window.close()
})

it('neither do the pages for everybody', async () => {
  const window = await openWatched()
  await readPublicSide(window.page, gateway, filled, seen)
  await echoPaths(window.page, gateway.address ?? '', echoed)
  await window.close()
})

it('nor the chat, when the office answers and when somebody writes', async () => {
  const chat = await openChat({ browser, address: gateway.address ?? '' }, 'de')
  watches.push(await watchContext(chat.context))
  await chat.open()
  await chat.chooseLanguage()
  await chat.write('Mensch')
  await appears(chat.button(chat.text('button.cancel')))
  await chat.write(dealer.deal('words on the chat page'))
  await chat.press(chat.text('concern.send'))
  const reference = await chat.readReference()
  const { id } = await gateway.runtime.prisma.case.findFirstOrThrow({ where: { reference } })
  for (let turn = 0; turn < 8; turn += 1) {
    const text = dealer.deal('answer on the chat page', 3000)
    await desk.post(`/api/staff/cases/${id}/answer`, { text })
    await expect.poll(() => readPage(chat.page)).toContain(String(marksIn(text)[0]))
  }
  const { concern } = await gateway.runtime.prisma.case.findUniqueOrThrow({
    where: { id },
    include: { concern: true },
  })
  await addSubscriber(gateway.runtime, concern.residentId ?? '')
  const sent = await sendNotice(gateway.runtime, dealer)
  await expect.poll(() => readPage(chat.page)).toContain(String(sent))
  await chat.press(chat.text('notice.buttonRegister'))
  await appears(chat.button(chat.text('event.register')))
  await look(chat.page, seen)
  await chat.close()
})

it('no cell of a table for a spreadsheet is a formula', () => {
  const sheets = corpus.map(({ write }) => formatCsv(['words'], [[write(199_997)]]))
  const cells = sheets.map((sheet) => sheet.slice(sheet.indexOf('\r\n') + 2))
  expect(cells.filter((cell) => cell.includes('199997')).length).toBe(corpus.length)
  expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([])
})

it('nothing ran, every payload and every field was seen, and no page allows a script inside', () => {
  const fields = dealer.fields()
  const open = [...fields].filter(([, marks]) => marks.length > 0)
  const executed = watches.flatMap((watch) => watch.executed)
  console.log(
    `${dealer.different(seen)} payloads x ${open.length} fields (${seen.size} seen), ${executed.length} executed`,
  )
  console.log(
    `Refused at the door: ${[...fields]
      .filter(([, marks]) => marks.length === 0)
      .map(([name]) => name)
      .join(', ')}`,
  )
  expect(dealer.explain(executed.flatMap(marksIn))).toEqual([])
  expect(executed).toEqual([])
  expect(watches.flatMap(({ stopped }) => stopped)).toEqual([])
  expect(dealer.different(seen)).toBeGreaterThanOrEqual(1000)
  const unseen = open.filter(
    ([name, marks]) => !outOfSight.has(name) && !marks.some((mark) => seen.has(mark)),
  )
  expect(unseen.map(([name]) => name)).toEqual([])

  const policies = watches.flatMap((watch) => [...watch.policies])
  const kinds = new Set(policies.map(([path]) => path.split('/')[1]))
  expect([...kinds].sort()).toEqual(['chat', 'desk', 'events', 'public', 'status'])
  for (const [path, policy] of policies) expect(judgePolicy(policy), path).toEqual([])
})
