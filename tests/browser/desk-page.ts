import { type BrowserWindow, openWindow } from './browser.ts'
import type { StoryGateway } from './story-gateway.ts'

/** Somebody of the district office at the desk. */
export interface DeskPage extends BrowserWindow {
  logIn(): Promise<void>
  openCase(reference: string): Promise<void>
  /** Answers in German and changes the state. */
  answer(words: string, state: string): Promise<void>
}

/** Opens the desk in a browser of its own, at the login. */
export async function openDesk({ browser, address, login, password }: StoryGateway): Promise<DeskPage> {
  const deskWindow = await openWindow(browser, address, {
    viewport: { width: 1280, height: 1000 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  })
  const { page } = deskWindow
  await page.goto(`${address}/desk/`)
  await page.waitForSelector('#login')
  return {
    ...deskWindow,
    async logIn() {
      await page.fill('#login', login)
      await page.fill('#password', password)
      await page.keyboard.press('Enter')
      await page.waitForSelector('main h1:focus')
    },
    async openCase(reference) {
      await page.click(`.case-link:has-text("${reference}")`)
      await page.waitForSelector('.map svg')
    },
    async answer(words, state) {
      await page.fill('#answer-text', words)
      await page.selectOption('#answer-toState', state)
      await page.click('.answer button[type=submit]')
      await page.waitForSelector('.kern-alert--success')
    },
  }
}
