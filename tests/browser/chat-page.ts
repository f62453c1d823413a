import type { Locator } from 'playwright-core'
import sharp from 'sharp'
import { loadCatalog, type MessageParams } from '#content/i18n.ts'
import type { MessageKey } from '#content/keys.ts'
import { languageOf } from '#content/languages.ts'
import { type BrowserWindow, openWindow } from './browser.ts'
import type { StoryGateway } from './story-gateway.ts'

/** In Neustadt-Neuschönefeld, Ortsteil 20. */
export const place = { longitude: 12.4012, latitude: 51.3463 }
export const referencePattern = /L-\d{4}-\d{4}/

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
  /** Answers the question for photos with a picture from the album. */
  sendPhoto(): Promise<void>
  /** The newest message of the office that has these words. */
  heard(words: string | RegExp): Locator
  /** Waits for the reference number and gives it. */
  readReference(): Promise<string>
}

/** Opens the chat for a resident in a browser of their own. */
export async function openChat(
  { browser, address }: StoryGateway,
  language: string,
  options: { width?: number; height?: number } = {},
): Promise<ChatPage> {
  const chatWindow = await openWindow(browser, address, {
    viewport: { width: options.width ?? 412, height: options.height ?? 840 },
    locale: languageOf(language).intl,
    timezoneId: 'Europe/Berlin',
    permissions: ['geolocation'],
    geolocation: place,
  })
  const { page } = chatWindow
  const text = (key: MessageKey, params?: MessageParams) => catalog.text(language, key, params)
  const heard = (words: string | RegExp) => page.locator('.from-office').filter({ hasText: words }).last()
  return {
    ...chatWindow,
    text,
    heard,
    async open() {
      await page.goto(`${address}/chat/`, { waitUntil: 'networkidle' })
    },
    async chooseLanguage() {
      await page.click(`.languages button[lang="${language}"]`)
      await page
        .getByRole('button', { name: text('menu.concern'), exact: true })
        .last()
        .waitFor()
    },
    async write(words) {
      await page.fill('#words', words)
      await page.click('.send')
    },
    async press(label) {
      await page.getByRole('button', { name: label, exact: true }).last().click()
    },
    async sendPhoto() {
      const chooser = page.waitForEvent('filechooser')
      await page
        .locator('.message')
        .getByRole('button', { name: text('webchat.attachPhoto') })
        .last()
        .click()
      const buffer = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#33475b' } })
        .jpeg()
        .toBuffer()
      await (await chooser).setFiles({ name: 'Lampe.jpg', mimeType: 'image/jpeg', buffer })
    },
    async readReference() {
      const words = plain(await heard(referencePattern).textContent())
      return referencePattern.exec(words)?.[0] ?? ''
    },
  }
}
