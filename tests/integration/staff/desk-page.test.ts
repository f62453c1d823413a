import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAnnouncements } from '#gateway/announcements.ts'
import { createServer } from '#gateway/http/server.ts'
import type { Runtime } from '#gateway/runtime.ts'
import { openBrowser } from '#tests/browser/browser.ts'
import { addResident, fileCase, openTestDesk, type TestDesk } from './desk.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let desk: TestDesk
let browser: Browser
let address: string
let stopServer: () => Promise<void>
let filed: { id: string; reference: string; residentId: string }

beforeAll(async () => {
  desk = await openTestDesk()
  const announcements = await openAnnouncements({
    url: desk.database.url,
    pool: desk.database.pool,
    listens: false,
    log: desk.runtime.log,
  })
  const config = { publicUrl: undefined, channels: {}, sweepMs: 5000 } as Partial<Runtime['config']>
  const server = await createServer({
    ...desk.runtime,
    config: config as Runtime['config'],
    channels: new Map(),
    announcements,
  })
  address = await server.listen({ port: 0, host: '127.0.0.1' })
  stopServer = async () => {
    await server.close()
    await announcements.close()
  }
  filed = await fileArabicCase()
  browser = await openBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await stopServer?.()
  await desk.close()
})

async function fileArabicCase() {
  const { id: residentId } = await addResident(desk, { language: 'ar' })
  const { id, reference } = await fileCase(desk, residentId, {
    text: 'المصباح لا يعمل',
    language: 'ar',
    category: 'streetLight',
    place: { text: null, longitude: 12.361, latitude: 51.36, subdistrict: '90', district: '9' },
  })
  const { concernId } = await desk.database.prisma.case.findUniqueOrThrow({ where: { id } })
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#123' } })
    .jpeg()
    .toBuffer()
  await desk.database.prisma.mediaFile.create({
    data: {
      id: uuidv7(),
      residentId,
      concernId,
      kind: 'photo',
      mimeType: 'image/jpeg',
      bytes: new Uint8Array(photo),
      channel: 'webchat',
      state: 'stored',
    },
  })
  return { id, reference, residentId }
}

/** A fresh browser window, with what it asked of other hosts and what the page complained about. */
async function openWindow(options: { width: number; dark?: boolean; language?: string }) {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 800 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: options.language ?? 'de-DE',
  })
  const page = await context.newPage()
  const foreign: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
  await page.goto(`${address}/desk/`)
  await page.waitForSelector('#login')
  return { page, context, foreign, complaints }
}

async function logIn(page: Page): Promise<void> {
  await page.fill('#login', 'desk')
  await page.fill('#password', desk.password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('table')
}

interface Violation {
  id: string
  impact: string
  nodes: { html: string }[]
}

/** What axe finds wrong on the page as it is, and whether it has to be scrolled sideways. */
async function judge(page: Page): Promise<void> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as { violations: Violation[] }
  expect(violations.map(({ id, impact, nodes }) => [impact, id, nodes[0]?.html])).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
}

test('an answer is given with the keyboard alone, and every page says where one is', async () => {
  const { page, context, foreign, complaints } = await openWindow({ width: 1280 })
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
  expect(await context.cookies()).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.type('desk')
  await page.keyboard.press('Tab')
  await page.keyboard.type(desk.password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('table')
  expect(await page.title()).toBe('Vorgänge – Stadtteilbüro')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Vorgänge')

  const focused = (selector: string) => page.evaluate(`document.activeElement.matches('${selector}')`)
  const tabTo = async (selector: string) => {
    for (let step = 0; step < 80 && !(await focused(selector)); step += 1) await page.keyboard.press('Tab')
    expect(await focused(selector), `${selector} cannot be reached with Tab`).toBe(true)
  }
  await tabTo('.case-link')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.map svg')
  expect(await page.title()).toBe(`Vorgang ${filed.reference} – Stadtteilbüro`)
  expect(await page.getAttribute('blockquote', 'dir')).toBe('rtl')
  expect(await page.getAttribute('blockquote', 'lang')).toBe('ar')
  expect(await page.getAttribute('.media img', 'alt')).toContain(filed.reference)

  await tabTo('#answer-text')
  await page.keyboard.type('Wir kommen am Montag.')
  await tabTo('#answer-toState')
  await page.keyboard.type('in A')
  await tabTo('.answer button[type=submit]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.kern-alert--success')
  expect(await page.textContent('.page-head .kern-badge')).toBe('in Arbeit')
  const message = await desk.database.prisma.outboxMessage.findFirstOrThrow({
    where: { residentId: filed.residentId },
  })
  expect(JSON.stringify(message.reply)).toContain('Wir kommen am Montag.')
  await page.click('text=Abmelden')
  await page.waitForSelector('#login')
  expect(await page.locator('main').count()).toBe(1)
  expect(await context.cookies()).toEqual([])
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

test('a no without a reason is stopped at the field, which says why', async () => {
  const { page, context } = await openWindow({ width: 1280 })
  await logIn(page)
  await page.goto(`${address}/desk/#/cases/${filed.id}`)
  await page.waitForSelector('#answer-toState')
  await page.selectOption('#answer-toState', 'notFeasible')
  await page.click('.answer button[type=submit]')
  expect(await page.evaluate('document.activeElement.id')).toBe('answer-reason')
  expect(await page.getAttribute('#answer-reason', 'aria-invalid')).toBe('true')
  expect(await page.getAttribute('#answer-reason', 'aria-describedby')).toContain('answer-reason-error')
  await context.close()
})

test('a half-written answer survives a look at the list and the end of the session', async () => {
  const { page, context } = await openWindow({ width: 1280 })
  await logIn(page)
  await page.goto(`${address}/desk/#/cases/${filed.id}`)
  await page.fill('#answer-text', 'Noch nicht fertig')
  await page.click('.back a')
  await page.click(`a[href="#/cases/${filed.id}"]`)
  await page.waitForSelector('#answer-text')
  expect(await page.inputValue('#answer-text')).toBe('Noch nicht fertig')
  await desk.database.prisma.staffSession.deleteMany()
  await page.click('.answer button[type=submit]')
  await page.waitForSelector('#login')
  await logInAgain(page)
  expect(await page.inputValue('#answer-text')).toBe('Noch nicht fertig')
  await context.close()
})

async function logInAgain(page: Page): Promise<void> {
  await page.fill('#login', 'desk')
  await page.fill('#password', desk.password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#login', { state: 'detached' })
}

test('a new case appears in an open list by itself', async () => {
  const { page, context } = await openWindow({ width: 1280 })
  await logIn(page)
  const { reference } = await fileCase(desk, filed.residentId, { text: 'Eben erst' })
  await page.waitForSelector(`text=${reference}`)
  await context.close()
})

describe.each([
  { width: 1280, dark: false, language: 'de-DE' },
  { width: 1280, dark: true, language: 'de-DE' },
  { width: 320, dark: false, language: 'en-GB' },
])('axe finds nothing at $width pixels (dark: $dark, $language)', (options) => {
  test('on login, list, case and attention', async () => {
    const { page, context } = await openWindow(options)
    await page.click('button[type=submit]')
    await judge(page)
    await logIn(page)
    await judge(page)
    await page.goto(`${address}/desk/#/cases/${filed.id}`)
    await page.waitForSelector('.map svg')
    await judge(page)
    await page.goto(`${address}/desk/#/attention`)
    await page.waitForSelector('main .kern-alert, main .findings')
    await judge(page)
    await context.close()
  })
})
