import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getsFocus, judge, keptOnDevice, tabTo } from './browser.ts'
import { fileCases } from './desk-data.ts'
import { keysOn } from './desk-hands.ts'
import { type DeskPage, openDesk } from './desk-page.ts'
import { deskText } from './desk-texts.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears, disappears, standStill } from './waiting.ts'

let story: StoryGateway
let references: string[]

beforeAll(async () => {
  story = await openStoryGateway()
  references = await fileCases(story.gateway().runtime, 6)
})
afterAll(() => story.stop())

async function openInbox(): Promise<DeskPage> {
  const desk = await openDesk(story)
  await desk.logIn()
  await appears(desk.page.locator('.case-link').first())
  return desk
}

describe('the inbox', () => {
  it('is walked over by keys, selects by key, and the keys can be switched off', async () => {
    const { page, close } = await openInbox()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const second = page.locator('.case-link').nth(1)
    await getsFocus(second)
    await page.keyboard.press('x')
    await appears(page.locator('.bulk').first())
    await page.keyboard.press('?')
    await appears(page.locator('[role=dialog]').first())
    await judge(page)
    await page.click('#use-keys')
    await page.keyboard.press('Escape')
    await disappears(page.locator('[role=dialog]'))
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
    await appears(news)
    expect(await page.locator('.case-link').first().textContent()).toBe(first)
    await news.click()
    await appears(page.locator(`.case-link:text-is("${fresh}")`).first())
    await close()
  })

  it('shows what was asked for although more comes in before the answer', async () => {
    const { page, close } = await openInbox()
    const [fresh, ...others] = await fileCases(story.gateway().runtime)
    const news = page.locator('.list-status button')
    // All of them: while some are still to be told, the list may ask by itself, and not what is asked for below would be held back.
    await appears(news.filter({ hasText: `${others.length + 1} neue Vorgänge` }))
    await standStill(page)
    let release = () => {}
    const isReleased = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(
      '**/api/staff/cases?*',
      async (route) => {
        await isReleased
        await route.continue()
      },
      { times: 1 },
    )
    await news.click()
    const [later] = await fileCases(story.gateway().runtime)
    for (const reference of [fresh, later])
      await appears(page.locator(`.case-link:text-is("${reference}")`).first())
    release()
    await standStill(page)
    expect(await page.locator('.case-link').first().textContent()).toBe(later)
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
    await appears(page.locator('[role=menu]').first())
    await judge(page)
    await page.keyboard.press('Escape')
    await disappears(page.locator('[role=menu]'))
    await getsFocus(button)
    await close()
  })
})

describe('a case', () => {
  it('is found, read and answered by keys alone, and every page says where one is', async () => {
    const desk = await openDesk(story)
    const { page } = desk
    const reference = references[2] ?? ''
    const heading = page.locator('main h1')
    expect(await keptOnDevice(desk)).toEqual([])
    await tabTo(page.locator('#login'))
    await page.keyboard.type(story.login)
    await tabTo(page.locator('#password'))
    await page.keyboard.type(story.password)
    await page.keyboard.press('Enter')
    await getsFocus(heading)
    expect(await page.title()).toBe('Alle offenen – Stadtteilbüro')

    await tabTo(page.locator('.search-input'))
    await page.keyboard.type(reference)
    await page.keyboard.press('Enter')
    const line = page.locator('.case-link')
    await expect.poll(() => line.allTextContents()).toEqual([reference])
    await tabTo(line)
    await page.keyboard.press('Enter')
    await appears(page.locator('.map svg').first())
    expect(await page.title()).toBe(`Vorgang ${reference} – Stadtteilbüro`)
    const said = page.locator('blockquote')
    expect([await said.getAttribute('dir'), await said.getAttribute('lang')]).toEqual(['rtl', 'ar'])

    await tabTo(page.locator('#answer-text'))
    await page.keyboard.type('Wir kommen am Montag.')
    await keysOn(page).choose(page.locator('#answer-toState'), 'inProgress')
    await tabTo(page.locator('.answer button[type=submit]'))
    await page.keyboard.press('Enter')
    await appears(page.locator('.kern-alert--success').first())
    await expect.poll(() => page.textContent('.page-head .kern-badge')).toBe('in Arbeit')
    await appears(page.locator('.history .words', { hasText: 'Wir kommen am Montag.' }))

    await tabTo(page.locator('.person-button'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await appears(page.locator('[role^=menuitem]:focus').first())
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await appears(page.locator('#login').first())
    expect(await page.locator('main').count()).toBe(1)
    expect(await keptOnDevice(desk)).toEqual([])
    expect(desk).toMatchObject({ foreign: [], complaints: [] })
    await desk.close()
  })

  it('is not refused without a reason: the field says why', async () => {
    const { page, openCase, close } = await openInbox()
    await openCase(references[0] ?? '')
    await page.selectOption('#answer-toState', 'notFeasible')
    await page.click('.answer button[type=submit]')
    const reason = page.locator('#answer-reason')
    await getsFocus(reason)
    expect(await reason.getAttribute('aria-invalid')).toBe('true')
    expect(await reason.getAttribute('aria-describedby')).toContain('answer-reason-error')
    await close()
  })

  it('keeps a half-written answer over a look at the list and the end of the session', async () => {
    const { page, openCase, logIn, close } = await openInbox()
    const words = page.locator('#answer-text')
    await openCase(references[0] ?? '')
    await words.fill('Noch nicht fertig')
    await page.click('.back a')
    await openCase(references[0] ?? '')
    await expect.poll(() => words.inputValue()).toBe('Noch nicht fertig')
    await story.gateway().runtime.prisma.staffSession.deleteMany()
    await page.click('.answer button[type=submit]')
    await appears(page.locator('#login').first())
    await logIn()
    await appears(words)
    await expect.poll(() => words.inputValue()).toBe('Noch nicht fertig')
    await close()
  })

  it('keeps own words that were begun before a text block was sent instead', async () => {
    const { page, openCase, close } = await openInbox()
    const words = page.locator('#answer-text')
    await openCase(references[1] ?? '')
    await words.fill('Das sende ich danach')
    await page.getByLabel(deskText('answer.block'), { exact: true }).selectOption({ index: 1 })
    await appears(page.getByText(deskText('answer.blockKeeps')))
    await page.click('.answer button[type=submit]')
    await appears(words)
    expect(await words.inputValue()).toBe('Das sende ich danach')
    await expect.poll(() => page.locator('.history li').count()).toBe(2)
    await close()
  })
})
