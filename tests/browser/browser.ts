import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { expect, inject } from 'vitest'
import { patienceMs } from '#tests/support/patience.ts'
import { appears, followRequests, standStill } from './waiting.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Starts the run's Chromium without a sandbox, since that needs rights that root, containers and some systems do not give; only
 * our own pages are visited. The switches that the npm package proposes are left out: they turn off the web's security, which
 * the tests look at.
 */
export async function openBrowser(): Promise<Browser> {
  const libraries = inject('chromiumLibraries')
  return chromium.launch({
    executablePath: inject('chromium'),
    timeout: patienceMs,
    ...(libraries === null ? {} : { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A browser profile of its own with one page, and what that page asked of the network or complained about. */
export interface BrowserWindow {
  page: Page
  context: BrowserContext
  /** Addresses asked for outside `origin`, sockets included. */
  foreign: string[]
  sockets: string[]
  /** How often the page was loaded. */
  loads(): number
  /** Errors of scripts, and what the content security policy stopped. */
  complaints: string[]
  close(): Promise<void>
}

/** Opens an empty window. `origin` is the gateway's own. */
export async function openWindow(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<BrowserWindow> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(patienceMs)
  followRequests(context)
  const page = await context.newPage()
  const { host } = new URL(origin)
  const foreign: string[] = []
  const sockets: string[] = []
  const complaints: string[] = []
  let loads = 0
  const isOwn = (url: string) => /^(data|blob):/.test(url) || new URL(url).host === host
  context.on('request', (request) => {
    if (!isOwn(request.url())) foreign.push(request.url())
  })
  page.on('domcontentloaded', () => {
    loads += 1
  })
  page.on('websocket', (socket) => {
    sockets.push(socket.url())
    if (!isOwn(socket.url())) foreign.push(socket.url())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
  return { page, context, foreign, sockets, complaints, loads: () => loads, close: () => context.close() }
}

/** Everything the browser keeps of a site: names of cookies, storage keys, databases, caches, workers. */
export async function keptOnDevice({ page, context }: BrowserWindow): Promise<string[]> {
  const stored = (await page.evaluate(`(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ])()`)) as string[]
  return [...(await context.cookies()).map(({ name }) => name), ...stored]
}

interface Violation {
  id: string
  nodes: { html: string; failureSummary: string }[]
}

/** Waits until the page stands still, then fails when axe finds anything at all on the page as it stands, or when it has to be scrolled sideways. */
export function judge(page: Page): Promise<void> {
  return judgeBy(page, null)
}

/** The same for a page that was judged a moment ago and has changed nothing but its colours since: only what is about colours is looked at. */
export function judgeColours(page: Page): Promise<void> {
  return judgeBy(page, ['color-contrast', 'link-in-text-block'])
}

async function judgeBy(page: Page, rules: string[] | null): Promise<void> {
  // What is in order is half a megabyte a look and takes longer to bring here than to find.
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) }
  const look = async () => {
    await standStill(page)
    if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe)
    const violations = (await page.evaluate(
      `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`,
    )) as Violation[]
    return violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])
  }
  // A message that comes in the middle of a look is seen as it fades in: what is found has to be there in the next look as well.
  await expect.poll(look).toEqual([])
  await fitsWidth(page)
}

/** Resolves as soon as the page has not to be scrolled sideways; what measures itself does so a frame after the window got narrower. */
export async function fitsWidth(page: Page): Promise<void> {
  const beyond = () => page.evaluate('document.documentElement.scrollWidth - innerWidth')
  const message = `${page.url()} is not wider than ${page.viewportSize()?.width} pixels`
  await expect.poll(beyond, { message }).toBeLessThanOrEqual(0)
}

/** Lets the browser's text be twice as large, as people set it (WCAG 1.4.4). */
export async function enlargeText(page: Page): Promise<void> {
  await page.evaluate("document.documentElement.style.fontSize = '200%'")
}

/** Whether the focus is on what `target` finds. */
export async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((node: { matches(selector: string): boolean }) => node.matches(':focus'))
}

/** Resolves as soon as the focus is on what `target` finds: it comes back some frames after a dialog or a menu is gone. */
export async function getsFocus(target: Locator): Promise<void> {
  await expect.poll(() => hasFocus(target), { message: `the focus is on ${target}` }).toBe(true)
}

/** Goes on with Tab (or back with Shift+Tab) until the focus is on what `target` finds. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await appears(target)
  for (let step = 0; step < 40 && !(await hasFocus(target)); step += 1)
    await target.page().keyboard.press(key)
  expect(await hasFocus(target), `${target} is reached with ${key}`).toBe(true)
}
