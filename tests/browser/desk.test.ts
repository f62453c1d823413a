import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge, tabTo } from './browser.ts'
import { fileCases } from './desk-data.ts'
import { type DeskPage, openDesk } from './desk-page.ts'
import { takePicture } from './pictures.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'

let story: StoryGateway
let references: string[]

beforeAll(async () => {
  story = await openStoryGateway()
  references = await fileCases(story.gateway().runtime, 6)
}, 60_000)
afterAll(() => story.stop())

/** Main pages that need no case of their own, and what shows that they are there. */
const pages = [
  ['inbox', '#/cases', '.case-link'],
  ['map', '#/map', '.spot'],
  ['figures', '#/figures', '.tiles'],
  ['accounts', '#/accounts', '.account'],
  ['audit', '#/audit', '.findings td'],
  ['account', '#/account', '.lines li'],
  ['attention', '#/attention', '.findings, .kern-alert'],
] as const

const looks = [
  { language: 'de', theme: 'light' },
  { language: 'de', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const

describe.each(looks)('the desk in $language, $theme', ({ language, theme }) => {
  it('has nothing serious against it on any page, wide and at 320 px, and asks no other host', async () => {
    const desk = await openDesk(story)
    const { page } = desk
    await page.evaluate(`localStorage.setItem('desk.language', '${language}')`)
    await page.evaluate(`localStorage.setItem('desk.theme', '${theme}')`)
    await page.reload()
    await desk.logIn()
    expect(await page.getAttribute('html', 'data-kern-theme')).toBe(theme)
    for (const [name, address, sign] of pages) {
      await page.setViewportSize({ width: 1280, height: 1000 })
      await page.goto(`${story.address}/desk/${address}`)
      await page.waitForSelector(sign)
      await judge(page)
      if (language === 'de') await takePicture(page, `desk-${name}${theme === 'dark' ? '-dark' : ''}`)
      await page.setViewportSize({ width: 320, height: 800 })
      await judge(page)
      if (language === 'de' && theme === 'light') await takePicture(page, `desk-${name}-narrow`)
    }
    expect(desk.foreign).toEqual([])
    expect(desk.complaints).toEqual([])
    await desk.close()
  }, 90_000)
})

async function openInbox(): Promise<DeskPage> {
  const desk = await openDesk(story)
  await desk.logIn()
  await desk.page.waitForSelector('.case-link')
  return desk
}

describe('the inbox', () => {
  it('is walked over by keys, selects by key, and the keys can be switched off', async () => {
    const { page, close } = await openInbox()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const second = page.locator('.case-link').nth(1)
    expect(
      await second.evaluate((node: { matches(selector: string): boolean }) => node.matches(':focus')),
    ).toBe(true)
    await page.keyboard.press('x')
    await page.waitForSelector('.bulk')
    await page.keyboard.press('?')
    await page.waitForSelector('[role=dialog]')
    await judge(page)
    await page.click('#use-keys')
    await page.keyboard.press('Escape')
    await page.locator('[role=dialog]').waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.keyboard.press('Tab')
    expect(await page.locator('[role=dialog]').count()).toBe(0)
    await close()
  })

  it('shows a case that came in only when asked, and moves no line before', async () => {
    const { page, close } = await openInbox()
    const first = await page.locator('.case-link').first().textContent()
    const [fresh] = await fileCases(story.gateway().runtime)
    const news = page.locator('.list-status button')
    await news.waitFor()
    expect(await page.locator('.case-link').first().textContent()).toBe(first)
    await news.click()
    await page.waitForSelector(`.case-link:text-is("${fresh}")`)
    await close()
  })

  it('finds a case by its number, narrowed by a filter that can be taken away', async () => {
    const { page, close } = await openInbox()
    await page.fill('.search-input', references[3] ?? '')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.case-link').allTextContents()).toEqual([references[3]])
    await page.click('.chip')
    await expect.poll(() => page.locator('.case-link').count()).toBeGreaterThan(10)
    await close()
  })

  it('lets go of the menu of the person with Escape and back to its button', async () => {
    const { page, close } = await openInbox()
    await page.locator('main h1').focus()
    const button = page.locator('.person-button')
    await tabTo(button, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[role=menu]')
    await judge(page)
    await page.keyboard.press('Escape')
    await page.locator('[role=menu]').waitFor({ state: 'detached' })
    expect(
      await button.evaluate((node: { matches(selector: string): boolean }) => node.matches(':focus')),
    ).toBe(true)
    await close()
  })
})
