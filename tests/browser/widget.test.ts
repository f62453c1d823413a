import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { fitsWidth, getsFocus, judge, keptOnDevice, openWindow } from './browser.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears } from './waiting.ts'

/** The chat inside the page of somebody else, at another origin. */

const { text } = loadCatalog()

let site: Server
let siteUrl: string
let stranger: Server
let story: StoryGateway

/** A web site that has added our one line. */
async function openSite(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><html lang="ru"><meta charset="utf-8"><title>Verein</title>
      <body><main><h1>Verein</h1></main><script src="${story.address}/chat/widget.js" defer></script></body></html>`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(async () => {
  site = await openSite()
  stranger = await openSite()
  siteUrl = urlOf(site)
  story = await openStoryGateway({ WEBCHAT_ORIGINS: siteUrl })
})
afterAll(async () => {
  await story.stop()
  site.close()
  stranger.close()
})

it('the button loads and keeps nothing until it is pressed; then one writes in a frame and Escape leads back', async () => {
  const window = await openWindow(story.browser, siteUrl, { viewport: { width: 400, height: 800 } })
  const { page } = window
  await page.goto(siteUrl, { waitUntil: 'networkidle' })
  expect(window.foreign.map((url) => url.replace(story.address, ''))).toEqual(['/chat/widget.js'])
  expect(window.sockets).toEqual([])
  expect(await keptOnDevice(window)).toEqual([])
  await judge(page)

  const open = page.getByRole('button', { name: text('ru', 'webchat.widgetOpen') })
  await open.click()
  const frame = page.frameLocator('iframe')
  await frame.locator('.languages button[lang="ru"]').click()
  await appears(frame.getByRole('button', { name: text('ru', 'menu.concern'), exact: true }))
  expect(window.sockets).toHaveLength(1)
  expect(window.foreign.every((url) => new URL(url).host === new URL(story.address).host)).toBe(true)
  await fitsWidth(page)

  await frame.locator('#words').press('Escape')
  await page.locator('iframe').waitFor({ state: 'hidden' })
  await getsFocus(open)
  expect(await keptOnDevice(window)).toEqual([])
  expect(window.complaints).toEqual([])
  await window.close()
})

it('a site that the city has not named cannot show the chat', async () => {
  const window = await openWindow(story.browser, urlOf(stranger))
  await window.page.goto(urlOf(stranger))
  await window.page.getByRole('button', { name: text('ru', 'webchat.widgetOpen') }).click()
  await expect.poll(() => window.complaints.join()).toContain('frame-ancestors')
  expect(window.sockets).toEqual([])
  await window.close()
})
