import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { statusRoutes } from '#gateway/http/status/routes.ts'
import { addResident, fileCase, openTestDesk, type TestDesk } from '#tests/integration/staff/desk.ts'
import { judge, keptOnDevice, openBrowser, openWindow } from './browser.ts'
import { appears } from './waiting.ts'

let desk: TestDesk
let app: FastifyInstance
let browser: Browser
let address: string
let reference: string
let secret: string

beforeAll(async () => {
  desk = await openTestDesk()
  app = Fastify()
  await app.register(statusRoutes, { runtime: desk.runtime })
  await app.listen({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  browser = await openBrowser()
  const resident = await addResident(desk, { language: 'ar' })
  const filed = await fileCase(desk, resident.id, { category: 'streetLight' })
  await applyOfficeStep(desk.runtime, {
    caseId: filed.id,
    author: 'Büro',
    text: 'Wir kommen am Montag. <img src=/hit onerror=location="/hit">',
    toState: 'inProgress',
  })
  reference = filed.reference
  secret = desk.runtime.vault.statusSecret(filed.id, resident.id)
})
afterAll(async () => {
  await browser.close()
  await app.close()
  await desk.close()
})

describe.each(['light', 'dark'] as const)('the status page, %s', (colorScheme) => {
  it('opens by its link alone at 320 pixels, without serious findings, and the secret is in no address', async () => {
    const window = await openWindow(browser, address, { colorScheme, viewport: { width: 320, height: 640 } })
    const { page } = window
    const asked: string[] = []
    window.context.on('request', (request) => asked.push(request.url()))
    await page.goto(`${address}/status/${reference}#${secret}`)
    await appears(page.locator('.state').first())
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await judge(page)
    await page.locator('button[lang="de-simple"]').click()
    await appears(page.locator('html[lang="de-simple"] .state').first())
    await judge(page)
    expect(page.url()).toBe(`${address}/status`)
    expect(asked.map((url) => new URL(url)).filter(({ search }) => search !== '')).toEqual([])
    expect(asked.some((url) => url.includes('/hit'))).toBe(false)
    expect(window).toMatchObject({ complaints: [], foreign: [] })
    expect(await keptOnDevice(window)).toEqual([])
    await window.close()
  })
})

it('works without a script: number and secret are typed, a wrong one is explained', async () => {
  const window = await openWindow(browser, address, { javaScriptEnabled: false })
  const { page } = window
  await page.goto(`${address}/status/${reference}`)
  await page.locator('nav a[lang="en"]').click()
  await appears(page.locator('html[lang="en"]'))
  await page.locator('#secret').fill('AAAA')
  await page.locator('main button').click()
  await appears(page.locator('[role="alert"]').first())
  expect(await page.locator('input[name="reference"]').inputValue()).toBe(reference)
  await page.locator('#secret').fill(secret.toLowerCase())
  await page.locator('main button').click()
  await appears(page.locator('html[lang="en"] .state').first())
  expect(await page.locator('ol > li').count()).toBe(3)
  await window.close()
})
