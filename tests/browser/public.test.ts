import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishCase, writePublicText } from '#civic/publication.ts'
import { publicRoutes } from '#gateway/http/public/routes.ts'
import { addResident, fileCase, openTestDesk, type TestDesk } from '#tests/integration/staff/desk.ts'
import { judge, keptOnDevice, openBrowser, openWindow } from './browser.ts'
import { appears } from './waiting.ts'

/** Each would call home, if it ran: by the address of an image, by a script, by a handler, by style. */
const attacks = [
  '<script>fetch("/hit")</script>',
  '"><img src=/hit onerror=location="/hit">',
  '</title></style></textarea><svg onload=location="/hit">',
  '<a href="javascript:location=\'/hit\'">x</a>',
  '<style>@import "/hit";</style>',
  '&#60;script&#62;location="/hit"&#60;/script&#62;',
  '<iframe srcdoc="<script>parent.location=\'/hit\'</script>">',
  '{{constructor.constructor("location=\'/hit\'")()}}',
]

let desk: TestDesk
let app: FastifyInstance
let browser: Browser
let address: string

beforeAll(async () => {
  desk = await openTestDesk()
  app = Fastify()
  await app.register(publicRoutes, {
    runtime: { ...desk.runtime, city: { ...desk.runtime.city, publicCases: true } },
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  browser = await openBrowser()
  for (const [index, text] of ['Die Laterne ist seit einer Woche dunkel.', ...attacks].entries()) {
    const resident = await addResident(desk)
    const place = {
      text: null,
      longitude: 12.35 + index / 100,
      latitude: 51.33,
      subdistrict: '00',
      district: '0',
    }
    const { id } = await fileCase(desk, resident.id, { category: 'streetLight', place })
    await desk.runtime.prisma.$transaction(async (transaction) => {
      await writePublicText(transaction, { caseId: id, text, at: desk.now })
      await publishCase(transaction, { caseId: id, at: desk.now })
    })
  }
})
afterAll(async () => {
  await browser.close()
  await app.close()
  await desk.close()
})

describe.each(['light', 'dark'] as const)('the public page, %s', (colorScheme) => {
  it.each(['de', 'en', 'ar', 'de-simple'])(
    'can be used by everybody, at 320 pixels, in %s',
    async (language) => {
      const window = await openWindow(browser, address, {
        colorScheme,
        viewport: { width: 320, height: 640 },
      })
      await window.page.goto(`${address}/public?lang=${language}`)
      await judge(window.page)
      expect(await window.page.locator('svg circle').count()).toBe(1 + attacks.length)
      expect(window).toMatchObject({ complaints: [], foreign: [] })
      expect(await keptOnDevice(window)).toEqual([])
      await window.close()
    },
  )
})

it('nothing that somebody wrote runs or loads', async () => {
  const window = await openWindow(browser, address)
  const asked: string[] = []
  window.context.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await window.page.goto(`${address}/public`, { waitUntil: 'networkidle' })
  for (const attack of attacks) {
    expect(await window.page.locator('li .text', { hasText: attack }).count(), attack).toBeGreaterThan(0)
  }
  expect([...new Set(asked)].sort()).toEqual(['/public', '/public/style.css'])
  await window.close()
})

it('a language and a filter are chosen without a script', async () => {
  const window = await openWindow(browser, address, { javaScriptEnabled: false })
  const { page } = window
  await page.goto(`${address}/public`)
  await page.locator('nav a[lang="uk"]').click()
  await appears(page.locator('html[lang="uk"]'))
  await page.locator('select[name="state"]').selectOption('closed')
  await page.locator('button').click()
  await page.waitForURL(/state=closed/)
  expect(new URL(page.url()).searchParams.get('lang')).toBe('uk')
  expect(await page.locator('ol > li').count()).toBe(0)
  await window.close()
})
