import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invite } from '#gateway/staff/invitation.ts'
import { addEvent, come } from '#tests/integration/events/world.ts'
import { fitsWidth, getsFocus, judge, judgeColours, openWindow } from './browser.ts'
import { addNotices, addOpenBroadcasts } from './desk-notices.ts'
import { type DeskPage, openDesk } from './desk-page.ts'
import { fillDesk } from './desk-world.ts'
import { takePicture, takesPictures } from './pictures.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears, disappears, standStill } from './waiting.ts'

let story: StoryGateway
let caseId: string
let noticeId: string
/** One waits for its release, one is stopped. */
let openBroadcasts: Awaited<ReturnType<typeof addOpenBroadcasts>>
let eventId: string
let statusPath: string
/** Every page of the registry, by the first part of its address: a new one is looked at without a word here. */
let pageIds: string[]

beforeAll(async () => {
  story = await openStoryGateway()
  const { runtime } = story.gateway()
  const references = await fillDesk(runtime, takesPictures ? 18 : 6)
  noticeId = await addNotices(runtime)
  openBroadcasts = await addOpenBroadcasts(runtime)
  const event = await addEvent({ runtime, now: new Date() }, { settings: { places: 1 } })
  for (const language of ['ar', 'de']) await come({ runtime }, event.id, { language, interpreter: 'ar' })
  eventId = event.id
  const reference = references[2] ?? ''
  const { id, concern } = await runtime.prisma.case.findFirstOrThrow({
    where: { reference },
    include: { concern: true },
  })
  caseId = id
  statusPath = `/status/${reference}#${runtime.vault.statusSecret(id, concern.residentId ?? '')}`
  const registry = await readFile(new URL('../../web/console/frame/pages.tsx', import.meta.url), 'utf8')
  pageIds = [...registry.matchAll(/^ +id: '(\w+)'/gm)].map(([, found]) => found ?? '')
})
afterAll(() => story.stop())

/** What shows that a page is there, where its heading alone does not. */
const signs: Record<string, string> = {
  cases: '.case-link',
  map: '.spot',
  notices: '.notice-link',
  events: '.event-link',
  translations: '.notice-link',
  figures: '.shaded-map',
  bookings: '.booking',
  contacts: '.contact',
  routing: '.findings td',
  accounts: '.account',
  audit: '.findings td',
  account: '.lines li',
  attention: '.findings td',
  channels: '.channel',
}

/** What the docs show, by address: everything in daylight, some in the dark, some on a telephone. */
const pictures: Record<string, { name: string; dark?: true; narrow?: true; height?: number }> = {
  cases: { name: 'inbox', dark: true, narrow: true },
  map: { name: 'map' },
  figures: { name: 'figures', dark: true, height: 1400 },
  bookings: { name: 'bookings', narrow: true },
  contacts: { name: 'contacts' },
  routing: { name: 'routing' },
  attention: { name: 'attention' },
  accounts: { name: 'accounts' },
  audit: { name: 'audit', dark: true, narrow: true },
}

/** Pages with an address behind the first part, and states of a page that look different. */
const further = (): [address: string, sign: string][] => [
  [`cases/${caseId}`, '.case .map svg'],
  [`events/${eventId}`, '.event-needs'],
  ['cases?view=sensitive', '.case-link'],
  ['cases?search=nirgends', '.empty'],
  ['routing/trial', '#trial-rules'],
  ['contacts?place=Gr%C3%BCnau', '.choice-links a'],
  ['contacts?place=nirgends', '.notice'],
  ['nowhere', 'main h1'],
  ['channels/law', '.law-states'],
  ['notices/new', '.kind-list a'],
  ['notices/new?kind=budgetCall', '.notice-facts'],
  [`notices/${noticeId}`, '.finding-list'],
  [`notices/${noticeId}?tab=languages&language=ar`, '.version-editor'],
  [`notices/${noticeId}?tab=languages&language=de-simple`, '.version-editor'],
  [`notices/${noticeId}?tab=audience`, '.audience-total'],
  [`notices/${noticeId}?tab=preview`, '.bubble'],
  [`notices/${noticeId}?tab=release`, '.release-steps'],
  [`notices/${noticeId}?tab=progress`, '.replies .words'],
]

const openDeskIn = (language: string, theme: string): Promise<DeskPage> =>
  openDesk(story, { 'desk.language': language, 'desk.theme': theme })

/** Goes there. The page before may have the same sign: only what stands still is the page that was asked for. */
async function show(page: Page, address: string, sign: string): Promise<void> {
  await page.goto(`${story.address}/desk/#/${address}`)
  await standStill(page)
  await appears(page.locator(`main ${sign.replace(/^main /, '')}`).first())
}

const wide = { width: 1280, height: 1000 }
/** A narrow phone, and a screen of 1280 pixels at 200 per cent. */
const narrow = [
  { width: 320, height: 800 },
  { width: 640, height: 500 },
]

describe.each([
  { language: 'de', theme: 'light', other: 'dark' },
  { language: 'en', theme: 'dark', other: 'light' },
])('the desk in $language', ({ language, theme, other }) => {
  it('has nothing against it on any page, light and dark, wide and narrow, and asks no other host', async () => {
    const desk = await openDeskIn(language, theme)
    const { page } = desk
    await judge(page)
    await desk.logIn()
    expect(await page.getAttribute('html', 'data-kern-theme')).toBe(theme)
    expect(pageIds).toContain('cases')
    const plain = pageIds.map((id): [string, string] => [id, signs[id] ?? 'main h1'])
    for (const [address, sign] of [...plain, ...further()]) {
      await page.setViewportSize(wide)
      await show(page, address, sign)
      await judge(page)
      const picture = language === 'de' ? pictures[address] : undefined
      if (picture?.height) await page.setViewportSize({ ...wide, height: picture.height })
      if (picture) await takePicture(page, `desk-${picture.name}`)
      await page.evaluate(`document.documentElement.dataset.kernTheme = '${other}'`)
      await judgeColours(page)
      if (picture?.dark) await takePicture(page, `desk-${picture.name}-dark`)
      await page.evaluate(`document.documentElement.dataset.kernTheme = '${theme}'`)
      for (const size of narrow) {
        await page.setViewportSize(size)
        await fitsWidth(page)
        if (picture?.narrow && size.width < 400) await takePicture(page, `desk-${picture.name}-narrow`)
      }
    }
    expect(desk).toMatchObject({ foreign: [], complaints: [] })
    await desk.close()
  })

  it(`has nothing against any of its dialogs, ${theme}, and each lets go with Escape`, async () => {
    const desk = await openDeskIn(language, theme)
    const { page } = desk
    await desk.logIn()
    await show(page, `cases/${caseId}`, '.work-bar')
    await judgeDialogs(page, '.work-bar button')
    await show(page, 'cases', '.case-link')
    await judgeDialogs(page, '.inbox-aside button')
    await page.locator('.tick input').nth(1).check()
    await judgeDialogs(page, '.bulk .kern-btn--secondary')
    await page.getByRole('button', { name: /^Filter/ }).click()
    await judge(page)
    await show(page, 'accounts', '.account')
    await judgeDialogs(page, '.page-head button')
    await judgeDialogs(page, '.accounts > :first-child .buttons > :first-child')
    await show(page, 'bookings', '.booking')
    await judgeDialogs(page, '.bookings:first-of-type > :first-child .buttons .kern-btn--tertiary')
    await show(page, `notices/${noticeId}`, '.finding-list')
    await judgeDialogs(page, '.notice-steps .kern-btn--tertiary')
    await show(page, releaseOf(openBroadcasts.waiting), '.release-steps')
    await judgeDialogs(page, '.release-steps .buttons .kern-btn')
    await show(page, releaseOf(openBroadcasts.stopped), '.release-steps')
    await judgeDialogs(page, '.release-steps .buttons .kern-btn--tertiary')
    await page.click('[aria-labelledby=test-part] .kern-btn--tertiary')
    await appears(page.locator('.test-said .card').first())
    await judge(page)
    await show(page, `events/${eventId}`, '.event-cancel')
    await judgeDialogs(page, '.event-cancel .kern-btn')
    await show(page, 'routing/trial', '#trial-rules')
    await page.fill(
      '#trial-rules',
      'rules: [{ id: all, when: {}, body: green }]\nfallback: { body: green, team: youth }',
    )
    await page.click('.trial [type=submit]')
    await appears(page.locator('.findings .marked').first())
    await judge(page)
    await page.fill('#trial-rules', 'rules: [')
    await page.click('.trial [type=submit]')
    await appears(page.locator('.trial-problems').first())
    await judge(page)
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  it(`has nothing against an invitation, before and after it is accepted, ${theme}`, async () => {
    const { runtime } = story.gateway()
    const { id } = await runtime.prisma.staff.findFirstOrThrow({ where: { login: story.login } })
    const person = { login: `new-${language}`, displayName: 'Noor Aziz', grants: [] }
    const { token } = await invite(runtime, id, person)
    const { page, close } = await openDeskIn(language, theme)
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(`${story.address}/desk/#/invitation/${token}`)
    await appears(page.locator('form').first())
    await judge(page)
    await page.goto(`${story.address}/desk/#/invitation/wrong`)
    await appears(page.locator('.notice').first())
    await judge(page)
    await close()
  })

  it(`has nothing against the status page of a case, ${theme}`, async () => {
    const colorScheme = theme === 'dark' ? 'dark' : 'light'
    const window = await openWindow(story.browser, story.address, { colorScheme, locale: language })
    await window.page.goto(`${story.address}/status?lang=${language}`)
    await judge(window.page)
    await window.page.goto(`${story.address}${statusPath}`)
    await appears(window.page.locator('.state').first())
    await judge(window.page)
    await window.close()
  })
})

it('the desk shows where one is in the colours a person chose for the device, and nothing moves for who asks for that', async () => {
  const { page, close } = await openWindow(story.browser, story.address, {
    forcedColors: 'active',
    reducedMotion: 'reduce',
  })
  await page.goto(`${story.address}/desk/`)
  await page.fill('#login', story.login)
  await page.fill('#password', story.password)
  await page.keyboard.press('Enter')
  await appears(page.locator('.navigation a[aria-current]').first())
  const outlineOf = (selector: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}')).outlineStyle`)
  expect(await outlineOf('.navigation a[aria-current]')).toBe('solid')
  expect(await outlineOf('.navigation a:not([aria-current])')).toBe('none')
  expect(await page.evaluate('getComputedStyle(document.documentElement).scrollBehavior')).toBe('auto')
  await page.locator('.inbox-aside button').click()
  await appears(page.locator('[role=dialog]').first())
  expect(await page.evaluate('document.getAnimations().length')).toBe(0)
  await close()
})

const releaseOf = (broadcastId: string) =>
  `notices/${openBroadcasts.noticeId}?tab=release&broadcast=${broadcastId}`

/** Opens the dialog of each of these buttons in turn; the focus goes in, and back to the button with Escape. */
async function judgeDialogs(page: Page, buttons: string): Promise<void> {
  const count = await page.locator(buttons).count()
  expect(count, buttons).toBeGreaterThan(0)
  const dialog = page.locator('[role=dialog]')
  for (let index = 0; index < count; index += 1) {
    const button = page.locator(buttons).nth(index)
    await button.click()
    await appears(dialog)
    await expect.poll(() => dialog.evaluate(holdsFocus)).toBe(true)
    await judge(page)
    await page.keyboard.press('Escape')
    await disappears(dialog)
    await getsFocus(button)
  }
}

function holdsFocus(node: { matches(selector: string): boolean }): boolean {
  return node.matches(':focus, :focus-within')
}
