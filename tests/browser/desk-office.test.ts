import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keysOn } from './desk-hands.ts'
import { type DeskPage, openDesk } from './desk-page.ts'
import { fillDesk } from './desk-world.ts'
import { takePicture } from './pictures.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears, disappears } from './waiting.ts'

let story: StoryGateway
let desk: DeskPage
let page: Page
let references: string[]

beforeAll(async () => {
  story = await openStoryGateway()
  references = await fillDesk(story.gateway().runtime, 6)
})
afterAll(() => story.stop())

beforeEach(async () => {
  desk = await openDesk(story)
  page = desk.page
  await desk.logIn()
})
afterEach(async () => {
  expect(desk).toMatchObject({ complaints: [], foreign: [] })
  await desk.close()
})

const go = (address: string) => page.goto(`${story.address}/desk/#/${address}`)
const runtime = () => story.gateway().runtime
const cellsOf = (row: string) =>
  page.locator('.findings tr', { hasText: row }).locator('td').allTextContents()

describe('the rules', () => {
  it('name body and team of every category, and the team of a district once it is chosen', async () => {
    await go('routing')
    await appears(page.locator('.findings td').first())
    expect(await cellsOf('Straßenlaterne')).toEqual([
      'Straßenlaterne',
      'Mobilitäts- und Tiefbauamt',
      'Straßen, Wege und Verkehr',
    ])
    const graffiti = page.locator('.findings tr', { hasText: 'Graffiti' }).last()
    expect(await graffiti.locator('summary').textContent()).toBe('je nach Bezirk (5 Teams)')
    await page.selectOption('.page-fields select', { label: 'Ost' })
    await appears(graffiti.locator('td').last().getByText('Stadtteilkoordination Ost und Südost'))
    expect(await page.locator('.hand-ons dt').allTextContents()).toContain('Deutsche Bahn')
  })

  it('are tried out: what would change is counted, marked and listed, and nothing changes', async () => {
    // What a sweep touches meanwhile stands elsewhere in the table.
    const teams = { select: { id: true, team: true }, orderBy: { id: 'asc' } } as const
    const before = await runtime().prisma.case.findMany(teams)
    await page.setViewportSize({ width: 1280, height: 1500 })
    await go('routing/trial')
    await appears(page.locator('#trial-rules').first())
    await page.click('.trial [type=submit]')
    await appears(page.locator('.kern-alert--success').first())

    const lamps = '- { id: lamps, when: { categories: [streetLight] }, body: green }'
    const rules = `rules:\n  ${lamps}\nfallback: { body: districtOffice, team: districtOffice }\n`
    await page.setInputFiles('input[type=file]', {
      name: 'routing.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(rules),
    })
    await expect.poll(() => page.inputValue('#trial-rules')).toBe(rules)
    await page.click('.trial [type=submit]')
    await appears(page.locator('.findings .marked').first())
    const count = await runtime().prisma.case.count({ where: { category: 'streetLight' } })
    const share = `${Math.round((100 * count) / before.length)} %`
    const said = await page.locator('.block .notice').textContent()
    expect(said?.replace(/\s/g, ' ')).toBe(
      `Von ${before.length} Vorgängen gingen ${count} woandershin (${share}).`,
    )
    expect(await cellsOf('Sauberkeit und Grün').then((cells) => cells[3])).toBe(`+${count}`)
    await takePicture(page, 'desk-trial')
    const cases = page.locator('.findings').last()
    expect(await cases.locator('tbody tr').count()).toBe(count)
    expect(new Set(await cases.locator('td:last-child').allTextContents())).toEqual(new Set(['lamps']))
    await page.uncheck('.tick-field input')
    await expect.poll(() => cases.locator('tbody tr').count()).toBe(before.length)
    expect(await cases.locator('.marked').count()).toBe(count)
    expect(await runtime().prisma.case.findMany(teams)).toEqual(before)
  })

  it('that cannot be read are refused with the line', async () => {
    await go('routing/trial')
    await page.fill('#trial-rules', 'rules: []\nfallback: { body: moon, team: youth }')
    await page.click('.trial [type=submit]')
    await appears(page.locator('.trial-problems').first())
    expect(await page.textContent('.trial-problems')).toContain(
      'Zeile 2: fallback: { body: moon, team: youth }',
    )
    expect(await page.locator('.findings').count()).toBe(0)
  })
})

describe('the contact persons', () => {
  const names = () => page.locator('.contact h2').allTextContents()

  it('are found by words that name a place; several places are asked back, an unknown one is said', async () => {
    await go('contacts')
    const field = page.locator('.contact-search input')
    await field.fill('Konradstraße in Volkmarsdorf')
    await field.press('Enter')
    await appears(page.getByText('2 Ansprechpersonen für Volkmarsdorf'))
    expect((await names())[0]).toContain('Beispielperson Ost')
    await field.fill('Grünau')
    await field.press('Enter')
    await page.locator('.choice-links a', { hasText: 'Grünau-Mitte' }).click()
    await appears(page.getByText('1 Ansprechperson für Grünau-Mitte'))
    await field.fill('Lindenauer Straße')
    await field.press('Enter')
    await appears(page.getByText('Dieses Gebiet kennen wir nicht.'))
  })

  it('for a case are one step from it: those of its area, who speak its language first', async () => {
    await desk.openCase(references[2] ?? '')
    const { subdistrict } = await runtime().prisma.case.findFirstOrThrow({
      where: { reference: references[2] ?? '' },
    })
    await page.getByRole('link', { name: 'Ansprechpersonen für diesen Vorgang' }).click()
    await appears(page.locator('.contact').first())
    const asked = new URLSearchParams(page.url().split('?')[1])
    expect(Object.fromEntries(asked)).toEqual({ area: subdistrict, topic: 'roadDamage', language: 'ar' })
    expect(await names()).not.toHaveLength(runtime().city.contacts.length)
  })
})

describe('the bookings', () => {
  it('are confirmed and cancelled with the keys alone; a number is shown on request, and the look is noted', async () => {
    const { press, settle } = keysOn(page)
    await go('bookings')
    const callback = page.locator('.booking', { has: page.locator('.booking-phone') }).first()
    await press(callback.getByRole('button', { name: 'Nummer ansehen' }))
    await appears(callback.getByRole('link', { name: '+493411234567' }))
    await settle()
    expect(await runtime().prisma.auditEntry.count({ where: { action: 'booking.phone' } })).toBe(1)

    const slot = page
      .locator('.booking', { hasText: 'neu' })
      .filter({ hasNot: page.locator('.booking-phone') })
    const person = (await slot.first().locator('h3').textContent()) ?? ''
    const line = page.locator('.booking', { hasText: person })
    await press(line.getByRole('button', { name: 'Bestätigen' }))
    await appears(page.getByText(`Bestätigt. ${person} bekommt Nachricht.`))
    await appears(line.getByText('bestätigt', { exact: true }))
    await settle()

    await press(line.getByRole('button', { name: 'Absagen' }))
    await page.keyboard.press('Escape')
    await disappears(page.locator('[role=dialog]'))
    expect(await line.count()).toBe(1)
    await press(line.getByRole('button', { name: 'Absagen' }))
    await press(page.getByRole('dialog').getByRole('button', { name: 'Absagen', exact: true }))
    await appears(page.getByText(`Abgesagt. ${person} bekommt Nachricht.`))
    await disappears(line)
    await settle()

    const told = await runtime().prisma.outboxMessage.findMany({
      where: { resident: { pseudonym: person } },
      orderBy: { id: 'desc' },
      take: 2,
    })
    expect(told.map(({ reply }) => (reply as { text: { key: string } }).text.key)).toEqual([
      'contact.declined',
      'contact.confirmed',
    ])
  })
})

describe('the figures', () => {
  it('say on the map what stands in the table beside it, by volume and by backlog', async () => {
    await go('figures')
    await appears(page.locator('.shaded-map').first())
    for (const [measure, column] of [
      ['filed', 1],
      ['open', 2],
    ] as const) {
      await page.selectOption('.district-map select', measure)
      const rows = await page.locator('.district-map tbody tr').all()
      expect(rows).toHaveLength(10)
      for (const row of rows) {
        const cells = await row.locator('td').allTextContents()
        const name = page.locator('.shaded-name', { has: page.getByText(cells[0] ?? '', { exact: true }) })
        expect(await name.locator('.shaded-number').textContent(), cells[0]).toBe(cells[column])
      }
    }
    expect(await page.locator('.too-few').count()).toBeGreaterThan(0)
  })

  it('are taken home as a table', async () => {
    await go('figures')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Als Tabelle (CSV)' }).click(),
    ])
    expect(await readFile(await file.path(), 'utf8')).toContain('backlog.district;0;Mitte;')
  })
})

it('the list of sensitive cases is two steps from them, for a period of at most a year, and the log keeps who took it', async () => {
  await go('cases?view=sensitive')
  await page.getByRole('link', { name: 'Als Liste ausgeben' }).click()
  const get = page.getByRole('link', { name: 'Liste herunterladen (CSV)' })
  await appears(get)
  const begin = page.locator('.date-field').first().getByRole('spinbutton')
  // It begins with this month, in which nothing sensitive is yet on the morning of its first day.
  const [year = '', month = '', day = ''] = new Date(Date.now() - 30 * 86_400_000).toISOString().split(/[-T]/)
  for (const [index, part] of [day, month, year].entries()) await begin.nth(index).pressSequentially(part)
  const [file] = await Promise.all([page.waitForEvent('download'), get.click()])
  const list = await readFile(await file.path(), 'utf8')
  expect(list).toContain('Spritzen, Drogen')
  expect(await runtime().prisma.auditEntry.count({ where: { action: 'exportSensitiveCases' } })).toBe(1)
  await begin.last().focus()
  await page.keyboard.type('2024')
  await appears(page.getByText('Wählen Sie höchstens ein Jahr.'))
  expect(await get.count()).toBe(0)
})

it('a translation that was given up is on the page of what needs attention, with its case', async () => {
  await go('attention')
  const line = page.locator('.findings tr', { hasText: 'Übersetzung' })
  await appears(line)
  expect(await line.locator('td').allTextContents()).toEqual([
    references[1],
    'Übersetzung',
    'Deutsch',
    '30',
    'gestern',
  ])
})
