import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askQuestion } from '#civic/event.ts'
import { addEvent, come, type TestEvent, toldTo } from '#tests/integration/events/world.ts'
import { createDecentClock } from '#tests/support/clock.ts'
import { enlargeText, judge, keptOnDevice, openWindow } from './browser.ts'
import { type DeskPage, openDesk } from './desk-page.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears } from './waiting.ts'

let story: StoryGateway
let event: TestEvent
let asker: string
const runtime = () => story.gateway().runtime

beforeAll(async () => {
  story = await openStoryGateway({}, createDecentClock())
  const world = { runtime: runtime(), now: runtime().clock() }
  event = await addEvent(world, {
    title: 'Stadtteilkonferenz Ost',
    districts: ['2'],
    settings: { places: 3, offers: ['interpreter', 'childcare'] },
    translations: { ar: { status: 'machine', title: 'مؤتمر الحي الشرقي', text: 'تعالوا وشاركوا' } },
  })
  await come(world, event.id, { people: 2, language: 'ar', interpreter: 'ar', children: 1 })
  asker = await come(world, event.id, { people: 2, language: 'uk', stepFree: true })
  await runtime().prisma.$transaction((transaction) =>
    askQuestion(transaction, {
      ...{ eventId: event.id, residentId: asker, language: 'uk', at: runtime().clock() },
      text: 'Чи буде на майданчику більше лавок?',
    }),
  )
})
afterAll(() => story.stop())

describe('the desk', () => {
  let desk: DeskPage
  beforeEach(async () => {
    desk = await openDesk(story)
    await desk.logIn()
  })
  afterEach(async () => {
    expect(desk).toMatchObject({ complaints: [], foreign: [] })
    await desk.close()
  })

  it('shows who comes with which needs, gives the places that are made, and answers what is asked', async () => {
    const { page } = desk
    await page.goto(`${story.address}/desk/#/events`)
    await page.click('.event-link')
    await appears(page.locator('.event-needs').first())
    expect(await page.textContent('.event-head')).toContain('2 von 3 Plätzen vergeben · 2 Personen warten')
    const needs = await page.locator('.event-needs div').allTextContents()
    expect(needs).toEqual(['Dolmetschen Arabisch1 Anmeldung, 2 Personen', 'Kinderbetreuung1 Kind'])
    await judge(page)

    await page.getByLabel('Plätze').fill('20')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await appears(page.locator('.event-said:has-text("Gespeichert.")').first())
    expect(await page.locator('.event-needs div').last().textContent()).toBe('Zugang ohne Stufen1 Anmeldung')
    expect((await toldTo({ runtime: runtime() }, asker)).map(({ key }) => key)).toEqual(['eventNews.movedUp'])

    expect(await page.getAttribute('.event-question', 'lang')).toBe('uk')
    await page.getByRole('button', { name: 'Ins Podium geben' }).click()
    await appears(page.locator('.event-questions .about:has-text("ins Podium")').first())
    await page.click('.event-questions summary')
    await page.fill('.event-questions textarea', 'Ja, drei.')
    await page.click('.event-questions [type=submit]')
    await appears(page.locator('.event-said:has-text("unterwegs")').first())
    expect((await toldTo({ runtime: runtime() }, asker)).at(-1)?.text).toContain('Ja, drei.')

    await page.getByLabel('Arabisch').check()
    const poster = await page.getByRole('link', { name: 'Aushang als PDF' }).getAttribute('href')
    expect(poster).toContain('languages=de,ar')
    const fetched = await page.request.get(`${story.address}${poster}`)
    expect([fetched.status(), fetched.headers()['content-type']]).toEqual([200, 'application/pdf'])
  })

  it('asks before it cancels, and says that everybody is told', async () => {
    const { page } = desk
    const other = await addEvent({ runtime: runtime(), now: runtime().clock() }, { title: 'Rundgang' })
    const guest = await come({ runtime: runtime() }, other.id, { language: 'en' })
    await page.goto(`${story.address}/desk/#/events/${other.id}`)
    await page.getByRole('button', { name: 'Veranstaltung absagen' }).click()
    await appears(page.locator('[role=dialog]').first())
    await judge(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Veranstaltung absagen' }).click()
    await appears(page.locator('.event-said:has-text("Abgesagt.")').first())
    expect(await page.textContent('.event-badges')).toContain('abgesagt')
    expect((await toldTo({ runtime: runtime() }, guest)).map(({ key }) => key)).toEqual([
      'eventNews.cancelled',
    ])
  })
})

describe('the public pages', () => {
  it.each(['de', 'ar', 'de-simple'])('can be used by everybody, at 320 pixels, in %s', async (language) => {
    const window = await openWindow(story.browser, story.address, {
      viewport: { width: 320, height: 640 },
      reducedMotion: 'reduce',
      colorScheme: language === 'de' ? 'light' : 'dark',
    })
    const { page } = window
    await page.goto(`${story.address}/events?lang=${language}&district=2`)
    await judge(page)
    await page.click('.events a')
    await appears(page.locator('.button').first())
    await judge(page)
    expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(await page.evaluate('document.getAnimations().length')).toBe(0)
    await page.setViewportSize({ width: 640, height: 640 })
    await enlargeText(page)
    await judge(page)
    expect(window).toMatchObject({ complaints: [], foreign: [] })
    expect(await keptOnDevice(window)).toEqual([])
    await window.close()
  })

  it('lead into the chat, which knows what it is about once a language is chosen', async () => {
    const window = await openWindow(story.browser, story.address, {
      viewport: { width: 400, height: 800 },
      locale: 'de-DE',
    })
    const { page } = window
    await page.goto(`${story.address}/e/${event.code}`)
    expect(new URL(page.url()).pathname).toBe(`/events/${event.code}`)
    await page.click('.button')
    await page.click('.language[lang=de]')
    await appears(page.locator('.log :text("Stadtteilkonferenz Ost")').first())
    expect(new URL(page.url()).search).toBe('')
    await window.close()
  })
})
