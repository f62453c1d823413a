import type { Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileOnBehalf } from '#gateway/cases/file-behalf.ts'
import type { Runtime } from '#gateway/runtime.ts'
import { judge, tabTo } from './browser.ts'
import { fileCases } from './desk-data.ts'
import { keysOn } from './desk-hands.ts'
import { type DeskPage, openDesk } from './desk-page.ts'
import { takePicture } from './pictures.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears, disappears } from './waiting.ts'

let story: StoryGateway
let desk: DeskPage
let page: Page

beforeAll(async () => {
  story = await openStoryGateway()
  await fileCases(story.gateway().runtime)
})
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

/** A case of somebody who called, in the middle of the city. */
async function fileAt(runtime: Runtime, text: string, category = 'streetLight') {
  const { id: staffId } = await runtime.prisma.staff.findFirstOrThrow({ select: { id: true } })
  return fileOnBehalf(runtime, staffId, {
    source: 'phone',
    kind: 'defect',
    text,
    language: 'de',
    category,
    area: null,
    placeText: null,
    point: { longitude: 12.4012, latitude: 51.3463 },
    advocate: null,
    consentAt: null,
    contactWish: 'call',
    contactWords: '0341 5550000',
  })
}

/** A translation, one that was given up, a voice note that was understood and one that was not, an answer to the follow-up, somebody co-affected. */
async function addWordsOfMachines({ prisma, clock }: Runtime, caseId: string): Promise<void> {
  const at = clock()
  const { concern } = await prisma.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { concern: { select: { id: true, residentId: true } } },
  })
  const other = await prisma.address.findFirstOrThrow({ where: { channel: 'webchat' } })
  const residentId = concern.residentId ?? ''
  const followUpId = uuidv7()
  await prisma.followUp.create({
    data: {
      id: followUpId,
      caseId,
      residentId,
      askedAt: at,
      solved: 'partly',
      rating: 2,
      comment: 'Ще темно',
      answeredAt: at,
    },
  })
  const made = { caseId, language: 'de', provider: 'double' }
  await prisma.caseTranslation.createMany({
    data: [
      {
        ...made,
        id: uuidv7(),
        part: 'concern',
        state: 'done',
        text: 'Die Laterne vor der Schule ist dunkel.',
      },
      { ...made, id: uuidv7(), part: `followUp:${followUpId}`, state: 'failed' },
    ],
  })
  const note = { residentId, concernId: concern.id, kind: 'voice', channel: 'webchat', state: 'stored' }
  await prisma.mediaFile.createMany({
    data: [
      { ...note, id: uuidv7(), transcriptState: 'done', transcript: 'Тут темно' },
      { ...note, id: uuidv7(), transcriptState: 'failed' },
    ],
  })
  await prisma.coAffected.create({ data: { caseId, residentId: other.residentId } })
}

const words = 'Die Laterne vor dem Haus ist seit Tagen dunkel.'

it('opens the inbox without the code of the other pages, of calendars and of choices to type in', async () => {
  await appears(page.locator('.case-link').first())
  const scripts = (await page.evaluate(`performance.getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.js'))
    .map(({ name, decodedBodySize }) => [name.split('/').at(-1), decodedBodySize])`)) as [string, number][]
  const bytes = scripts.reduce((sum, [, size]) => sum + size, 0)
  console.log(`scripts of login and inbox: ${Math.round(bytes / 1000)} kB`)
  const others = /^(case-page|filing-page|map-page|figures-page|date-picker|combo-box)-/
  expect(scripts.filter(([name]) => others.test(name))).toEqual([])
  expect(scripts.length).toBeGreaterThan(3)
  expect(bytes).toBeLessThan(650_000)
})

describe('filing for somebody who is not in a chat', () => {
  it('goes by keys alone from the navigation to a number, a link and a slip in the person’s language', async () => {
    await tabTo(page.locator('nav a[href="#/filing"]'))
    await page.keyboard.press('Enter')
    await tabTo(page.getByLabel('am Telefon'))
    await keysOn(page).choose(page.getByLabel('Sprache, die die Person liest'), 'uk')
    await appears(page.locator('.words[lang=uk]').first())
    await tabTo(page.getByLabel('Ja, die Person ist einverstanden.'))
    await page.keyboard.press('Space')
    await tabTo(page.locator('#filing-text'))
    await page.keyboard.type(words)
    await tabTo(page.getByLabel('Wo ist es?'))
    await page.keyboard.type('in Connewitz')
    const preview = page.locator('.filing-preview')
    await appears(preview.getByText('Connewitz'))
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
    await appears(status.getByText((await page.locator('.slip-number').textContent()) ?? ''))
    await status.close()
  })

  it('says what is missing at the field itself, and keeps what was typed while one looks elsewhere', async () => {
    await page.goto(`${story.address}/desk/#/filing`)
    await page.getByLabel('über jemanden, der für die Person spricht').check()
    await page.getByRole('button', { name: 'Vorgang aufnehmen' }).click()
    await appears(page.locator('#filing-advocate:focus').first())
    await appears(page.locator('#filing-consent-error').first())
    await page.fill('#filing-advocate', 'Verein Brücke')
    await page.click('nav a[href="#/cases"]')
    await page.click('nav a[href="#/filing"]')
    await expect.poll(() => page.inputValue('#filing-advocate')).toBe('Verein Brücke')
  })

  it('takes a point by keys alone, and knows the area it lies in', async () => {
    await page.goto(`${story.address}/desk/#/filing`)
    await page.fill('#filing-text', words)
    await page.getByLabel('Ortsteil oder Stadtbezirk').selectOption({ label: 'Süd' })
    await appears(page.locator('.filing-preview dd', { hasText: /^Süd$/ }))
    await tabTo(page.getByRole('button', { name: 'Auf der Karte zeigen (wenn es hilft)' }))
    await page.keyboard.press('Enter')
    await appears(page.getByText('Kein Punkt gesetzt.'))
    await tabTo(page.locator('.point-field svg'))
    await page.keyboard.press('+')
    await page.keyboard.press('Enter')
    await appears(page.getByText('Punkt gesetzt: 51.'))
    const subdistricts = /^(Südvorstadt|Connewitz|Marienbrunn|Lößnig|Dölitz-Dösen)$/
    await appears(page.locator('.filing-preview dd', { hasText: subdistricts }))
    await judgeBoth()
  })

  it('shows the open case that is the same, and joins with it on request', async () => {
    const file = async () => {
      await page.goto(`${story.address}/desk/#/filing`)
      await page.getByLabel('Ja, die Person ist einverstanden.').check()
      await page.fill('#filing-text', words)
      await page.getByLabel('Kategorie').selectOption('streetLight')
      await page.getByLabel('Ortsteil oder Stadtbezirk').selectOption({ label: 'Mitte: Zentrum' })
      await page.getByLabel('Wo ist es?').fill('Grimmaische Straße 2')
      await appears(page.locator('.filing-preview dd').first())
    }
    await file()
    await page.getByRole('button', { name: 'Vorgang aufnehmen' }).click()
    const first = await page.locator('.slip-number').textContent()
    await page.getByRole('button', { name: 'Noch einen Vorgang aufnehmen' }).click()
    await file()
    await page.getByLabel(`Ja, es ist dasselbe wie ${first}.`).check()
    await judgeBoth()
    await page.getByRole('button', { name: 'Vorgang aufnehmen' }).click()
    await appears(page.getByText(`Er ist mit ${first} zusammengelegt.`))
    await page.getByRole('link', { name: 'Zum Vorgang' }).click()
    await appears(page.locator('.together').getByText(first ?? ''))
  })
})

describe('the page of a case', () => {
  it('lists cases that may be the same with the reason, and joins with one from there', async () => {
    const { runtime } = story.gateway()
    const one = await fileAt(runtime, words)
    const same = await fileAt(runtime, 'Laterne vor dem Haus ist dunkel')
    await page.goto(`${story.address}/desk/#/cases/${one.id}`)
    const line = page.locator('.similar-list li').first()
    await appears(line.getByText('Warum: am selben Ort, gleiche Sache'))
    await judgeBoth()
    await tabTo(line.getByRole('button', { name: `Mit ${same.reference} zusammenlegen` }))
    await page.keyboard.press('Enter')
    expect(await page.inputValue('#merge-into')).toBe(same.reference)
    await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click()
    await appears(page.locator('.together').getByText(same.reference))
    await disappears(page.locator('.similar-list'))
  })

  it('offers the colleague whose name was typed before the list of colleagues had arrived, and says when nobody fits', async () => {
    const { runtime } = story.gateway()
    const { id } = await fileAt(runtime, words)
    const { displayName } = await runtime.prisma.staff.findFirstOrThrow({ select: { displayName: true } })
    let arrive = () => {}
    const typed = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/api/staff/colleagues', async (route) => {
      await typed
      await route.continue()
    })
    await page.goto(`${story.address}/desk/#/cases/${id}`)
    await page.getByRole('button', { name: 'Zuweisen' }).click()
    const person = page.getByRole('combobox', { name: 'Person' })
    await person.fill(displayName.slice(0, 3))
    await appears(page.getByText('Nichts passt.'))
    arrive()
    await page.getByRole('option', { name: displayName }).click()
    await expect.poll(() => person.inputValue()).toBe(displayName)
    await person.fill('Niemand heißt so')
    await appears(page.getByText('Nichts passt.'))
  })

  it('shows the masked text beside the original, and publishes only what was read', async () => {
    const { id } = await fileAt(
      story.gateway().runtime,
      'Die Laterne ist aus. Rufen Sie mich an: 0341 1234567',
    )
    await page.goto(`${story.address}/desk/#/cases/${id}`)
    await tabTo(page.getByRole('button', { name: 'Für die Öffentlichkeit vorbereiten' }))
    await page.keyboard.press('Enter')
    await appears(page.locator('.side-by-side mark').first())
    expect(await page.locator('.side-by-side mark').allTextContents()).toContain('0341 1234567')
    await judgeBoth()
    const publish = page.getByRole('button', { name: 'Veröffentlichen' })
    expect(await publish.isDisabled()).toBe(true)
    await page.getByLabel('Text für die Öffentlichkeit').fill('Laterne aus, Tel. 0341 7654321')
    await page.getByRole('button', { name: 'Text speichern' }).click()
    await appears(page.getByText('Lesen Sie den Text bitte noch einmal.'))
    expect(await page.getByLabel('Text für die Öffentlichkeit').inputValue()).not.toContain('7654321')
    await publish.click()
    await appears(page.getByText('Öffentlich seit'))
    await page.getByRole('button', { name: 'Zurückziehen' }).click()
    await appears(page.getByText('Gespeichert, noch nicht öffentlich.'))
  })

  it('says why a confidential case is never published', async () => {
    const { id } = await fileAt(story.gateway().runtime, 'Auf dem Spielplatz liegen Spritzen.', 'needles')
    await page.goto(`${story.address}/desk/#/cases/${id}`)
    await page.getByRole('button', { name: 'Für die Öffentlichkeit vorbereiten' }).click()
    await appears(page.getByText('Vertrauliche Vorgänge werden nie veröffentlicht'))
    expect(await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).count()).toBe(0)
  })

  it('shows whose work a translation is, and lets be tried again what a machine gave up', async () => {
    const { runtime } = story.gateway()
    const { id } = await fileAt(runtime, 'Вуличний ліхтар біля школи не горить уже тиждень')
    await addWordsOfMachines(runtime, id)
    await page.goto(`${story.address}/desk/#/cases/${id}`)
    await appears(page.getByText('Deutsch, von einer Maschine übersetzt').first())
    await appears(page.locator('.case-words .translated', { hasText: 'Die Laterne vor der Schule' }))
    await appears(page.locator('.voice').getByText('Тут темно'))
    const failed = page.locator('.together .translated')
    await appears(failed.getByText('Die Übersetzung hat nicht geklappt.'))
    await appears(page.getByText('zum Teil gelöst · 2 von 5 Punkten'))
    await appears(page.getByText('1 (Web-Chat 1)'))
    await appears(page.getByText('am Telefon, von'))
    await appears(page.getByText('möchte angerufen werden: 0341 5550000'))
    await judgeBoth()
    await tabTo(failed.getByRole('button', { name: 'Noch einmal versuchen' }))
    await page.keyboard.press('Enter')
    await appears(failed.getByText('Dafür ist kein Dienst eingerichtet.'))
    const heard = page.locator('.voice', { hasText: 'Das Aufschreiben hat nicht geklappt.' })
    await heard.getByRole('button', { name: 'Noch einmal versuchen' }).click()
    await appears(heard.getByText('Dafür ist kein Dienst eingerichtet.'))
  })
})
