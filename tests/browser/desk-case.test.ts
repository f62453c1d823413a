import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { judge, tabTo } from './browser.ts'
import { fileCases } from './desk-data.ts'
import { type DeskPage, openDesk } from './desk-page.ts'
import { takePicture } from './pictures.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'

let story: StoryGateway
let desk: DeskPage
let page: Page

beforeAll(async () => {
  story = await openStoryGateway()
  await fileCases(story.gateway().runtime)
}, 60_000)
afterAll(() => story.stop())

beforeEach(async () => {
  desk = await openDesk(story)
  page = desk.page
  await desk.logIn()
})
afterEach(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

/** Nothing serious against the page as it stands: narrow and light, wide and dark. */
async function judgeBoth(): Promise<void> {
  for (const [theme, width] of [
    ['light', 320],
    ['dark', 1280],
  ] as const) {
    await page.evaluate(`document.documentElement.dataset.kernTheme = '${theme}'`)
    await page.setViewportSize({ width, height: 1000 })
    await judge(page)
  }
  await page.evaluate(`document.documentElement.dataset.kernTheme = 'light'`)
}

const words = 'Die Laterne vor dem Haus ist seit Tagen dunkel.'

describe('filing for somebody who is not in a chat', () => {
  it('goes by keys alone from the navigation to a number, a link and a slip in the person’s language', async () => {
    await tabTo(page.locator('nav a[href="#/filing"]'))
    await page.keyboard.press('Enter')
    await tabTo(page.getByLabel('am Telefon'))
    await tabTo(page.getByLabel('Sprache, die die Person liest'))
    await page.keyboard.type('Ukr')
    await page.locator('.words[lang=uk]').waitFor()
    await tabTo(page.getByLabel('Ja, die Person ist einverstanden.'))
    await page.keyboard.press('Space')
    await tabTo(page.locator('#filing-text'))
    await page.keyboard.type(words)
    await tabTo(page.getByLabel('Wo ist es?'))
    await page.keyboard.type('in Connewitz')
    const preview = page.locator('.filing-preview')
    await preview.getByText('Connewitz').waitFor()
    await judgeBoth()
    await takePicture(page, 'desk-filing')
    await tabTo(page.getByRole('button', { name: 'Vorgang aufnehmen' }))
    await page.keyboard.press('Enter')
    const link = await page.locator('.slip-link').textContent()
    expect(link).toMatch(new RegExp(`^${story.address}/status/L-[^#]+#[0-9A-Z-]{16,}$`))
    expect(await page.locator('.slip .words[lang=uk]').count()).toBe(2)
    await judgeBoth()
    await takePicture(page, 'desk-filed')
    const status = await desk.context.newPage()
    await status.goto(link ?? '')
    await status.getByText((await page.locator('.slip-number').textContent()) ?? '').waitFor()
    await status.close()
  }, 90_000)

  it('says what is missing at the field itself, and keeps what was typed while one looks elsewhere', async () => {
    await page.goto(`${story.address}/desk/#/filing`)
    await page.getByLabel('über jemanden, der für die Person spricht').check()
    await page.getByRole('button', { name: 'Vorgang aufnehmen' }).click()
    await page.locator('#filing-advocate:focus').waitFor()
    await page.locator('#filing-consent-error').waitFor()
    await page.fill('#filing-advocate', 'Verein Brücke')
    await page.click('nav a[href="#/cases"]')
    await page.click('nav a[href="#/filing"]')
    expect(await page.inputValue('#filing-advocate')).toBe('Verein Brücke')
  })

  it('shows the open case that is the same, and joins with it on request', async () => {
    const file = async () => {
      await page.goto(`${story.address}/desk/#/filing`)
      await page.getByLabel('Ja, die Person ist einverstanden.').check()
      await page.fill('#filing-text', words)
      await page.getByLabel('Kategorie').selectOption('streetLight')
      await page.getByLabel('Ortsteil oder Stadtbezirk').selectOption({ label: 'Mitte: Zentrum' })
      await page.getByLabel('Wo ist es?').fill('Grimmaische Straße 2')
      await page.locator('.filing-preview dd').first().waitFor()
    }
    await file()
    await page.getByRole('button', { name: 'Vorgang aufnehmen' }).click()
    const first = await page.locator('.slip-number').textContent()
    await page.getByRole('button', { name: 'Noch einen Vorgang aufnehmen' }).click()
    await file()
    await page.getByLabel(`Ja, es ist dasselbe wie ${first}.`).check()
    await judgeBoth()
    await page.getByRole('button', { name: 'Vorgang aufnehmen' }).click()
    await page.getByText(`Er ist mit ${first} zusammengelegt.`).waitFor()
    await page.getByRole('link', { name: 'Zum Vorgang' }).click()
    await page
      .locator('.together')
      .getByText(first ?? '')
      .waitFor()
  }, 60_000)
})
