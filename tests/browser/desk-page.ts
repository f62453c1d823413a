import { type BrowserWindow, openWindow } from './browser.ts'
import type { StoryGateway } from './story-gateway.ts'
import { appears } from './waiting.ts'

/** Somebody of the district office at the desk. */
export interface DeskPage extends BrowserWindow {
  logIn(): Promise<void>
  openCase(reference: string): Promise<void>
  /** Answers in German and changes the state. */
  answer(words: string, state: string): Promise<void>
}

/** Opens the desk in a browser of its own, at the login. `kept`: what an earlier visit left on the device, by its name in localStorage. */
export async function openDesk(
  { browser, address, login, password }: StoryGateway,
  kept?: Record<string, string>,
): Promise<DeskPage> {
  const localStorage = Object.entries(kept ?? {}).map(([name, value]) => ({ name, value }))
  const deskWindow = await openWindow(browser, address, {
    viewport: { width: 1280, height: 1000 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    ...(kept ? { storageState: { cookies: [], origins: [{ origin: address, localStorage }] } } : {}),
  })
  const { page } = deskWindow
  await page.goto(`${address}/desk/`)
  await appears(page.locator('#login').first())
  return {
    ...deskWindow,
    async logIn() {
      await page.fill('#login', login)
      await page.fill('#password', password)
      await page.keyboard.press('Enter')
      await appears(page.locator('main h1:focus').first())
    },
    async openCase(reference) {
      await page.click(`.case-link:has-text("${reference}")`)
      await appears(page.locator('.map svg').first())
    },
    async answer(words, state) {
      await page.fill('#answer-text', words)
      await page.selectOption('#answer-toState', state)
      await page.click('.answer button[type=submit]')
      await appears(page.locator('.kern-alert--success').first())
    },
  }
}
