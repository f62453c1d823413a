import type { Locator } from 'playwright-core'
import { loadCatalog, type MessageParams } from '#content/i18n.ts'
import type { MessageKey } from '#content/keys.ts'
import { languageOf } from '#content/languages.ts'
import { type BrowserWindow, openWindow } from './browser.ts'
import { lampPhoto } from './pictures.ts'
import type { StoryGateway } from './story-gateway.ts'
import { appears } from './waiting.ts'

/** In Neustadt-Neuschönefeld, Ortsteil 20. */
const home = { longitude: 12.4012, latitude: 51.3463 }
const referencePattern = /L-\d{4}-\d{4}/

const catalog = loadCatalog()

/** Words without the invisible marks that hold a foreign name together. */
export const plain = (words: string | null): string => (words ?? '').replace(/[\u2066-\u2069]/g, '')

/** A resident at the chat page, who reads one language. */
export interface ChatPage extends BrowserWindow {
  /** A text of the house in their language. */
  text(key: MessageKey, params?: MessageParams): string
  /** The first screen. */
  open(): Promise<void>
  chooseLanguage(): Promise<void>
  write(words: string): Promise<void>
  /** Presses the newest button with this label. */
  press(label: string): Promise<void>
  /** A button of the conversation, the newest with this label. */
  button(label: string): Locator
  /** Answers the question for photos with a picture from the album. */
  sendPhoto(): Promise<void>
  /** Reports a broken lamp with its place and a photo; gives the reference number. `lamp`: the category in their language. */
  report(words: string, lamp: string): Promise<string>
  /** The newest message of the office that has these words. */
  heard(words: string | RegExp): Locator
  /** Waits for the reference number and gives it. */
  readReference(): Promise<string>
}

/** Opens the chat for a resident in a browser of their own. */
export async function openChat(
  { browser, address }: Pick<StoryGateway, 'browser' | 'address'>,
  language: string,
  options: { width?: number; height?: number; place?: { longitude: number; latitude: number } } = {},
): Promise<ChatPage> {
  const chatWindow = await openWindow(browser, address, {
    viewport: { width: options.width ?? 412, height: options.height ?? 840 },
    locale: languageOf(language).intl,
    timezoneId: 'Europe/Berlin',
    permissions: ['geolocation'],
    geolocation: options.place ?? home,
  })
  const { page } = chatWindow
  const text = (key: MessageKey, params?: MessageParams) => catalog.text(language, key, params)
  const heard = (words: string | RegExp) => page.locator('.from-office').filter({ hasText: words }).last()
  const button = (label: string) => page.getByRole('button', { name: label, exact: true }).last()
  const chat: ChatPage = {
    ...chatWindow,
    text,
    heard,
    button,
    async open() {
      await page.goto(`${address}/chat/`, { waitUntil: 'networkidle' })
    },
    async chooseLanguage() {
      await page.click(`.languages button[lang="${language}"]`)
      await appears(button(text('menu.concern')))
    },
    async write(words) {
      await page.fill('#words', words)
      await page.click('.send')
    },
    press: (label) => button(label).click(),
    async sendPhoto() {
      const chooser = page.waitForEvent('filechooser')
      await button(text('webchat.attachPhoto')).click()
      const buffer = await lampPhoto()
      await (await chooser).setFiles({ name: 'Lampe.jpg', mimeType: 'image/jpeg', buffer })
    },
    async report(words, lamp) {
      await chat.write(words)
      await chat.press(lamp)
      await chat.press(text('webchat.sharePlace'))
      await chat.sendPhoto()
      await chat.press(text('button.done'))
      await chat.press(text('concern.send'))
      return chat.readReference()
    },
    async readReference() {
      const words = plain(await heard(referencePattern).textContent())
      return referencePattern.exec(words)?.[0] ?? ''
    },
  }
  return chat
}
