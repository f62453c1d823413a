import { readFileSync } from 'node:fs'
import { TOTP } from 'otpauth'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addPerson, personPassword } from '#tests/integration/staff/person.ts'
import { startTranslatorDouble, type TranslatorDouble } from '#tests/support/service-double.ts'
import { type BrowserWindow, openWindow } from './browser.ts'
import { fillDesk } from './desk-world.ts'
import { closeAndReopen, report, sofa } from './handbook-data.ts'
import { takeHandbookPicture, takesPictures } from './pictures.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears } from './waiting.ts'

/** The steps of docs/handbuch, walked as they are described there, by the words that stand on the screen. */

const coordinator = 'Anna Berger'
const admin = 'Ute Lorenz'
const editor = 'Karim Haddad'
const councillor = 'Jan Nowak'

/** What the translation service of the house knows. */
const spoken = ['de', 'en', 'uk', 'ar', 'ru', 'pl', 'ro', 'vi', 'tr', 'fa', 'ku', 'fr', 'es']

let service: TranslatorDouble
let story: StoryGateway
let desk: BrowserWindow
let page: Page

beforeAll(async () => {
  service = await startTranslatorDouble(spoken, (text) => (text === sofa.uk ? sofa.de : text))
  story = await openStoryGateway(service.env)
  const { runtime } = story.gateway()
  await fillDesk(runtime, takesPictures ? 18 : 6)
  await addPerson({ runtime }, coordinator, [{ role: 'coordinator' }])
  await addPerson({ runtime }, admin, [{ role: 'admin' }])
  await addPerson({ runtime }, editor, [{ role: 'editor' }])
  await addPerson({ runtime }, councillor, [{ role: 'councilReader', districts: ['2'] }])
  desk = await openAs(coordinator)
  page = desk.page
  await appears(page.locator('.case-link').first())
})
afterAll(async () => {
  await story.stop()
  await service.close()
})

async function openAs(login: string, password = personPassword): Promise<BrowserWindow> {
  const opened = await openWindow(story.browser, story.address, {
    viewport: { width: 1280, height: 960 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  })
  await opened.page.goto(`${story.address}/desk/`)
  await logIn(opened.page, login, password)
  return opened
}

async function logIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Anmeldename').fill(login)
  await page.getByLabel('Passwort').fill(password)
  await button('Anmelden', page).click()
}

const runtime = () => story.gateway().runtime
const go = (address: string) => page.goto(`${story.address}/desk/#/${address}`)
const button = (name: string, within: Locator | Page = page) =>
  within.getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog')

beforeEach(() => go('cases'))
afterEach(() => expect(desk).toMatchObject({ complaints: [], foreign: [] }))

describe('eingang.md', () => {
  it('leads over views, search and filter to a view of one’s own, and to the map', async () => {
    await takeHandbookPicture(page, 'eingang')
    await page.getByLabel('Wörter oder Vorgangsnummer').fill('later')
    await button('Suchen').click()
    await appears(page.getByText('Wörter: later'))
    await button('Filter').click()
    await page.getByLabel('Stadtbezirk').selectOption({ label: 'Mitte' })
    await appears(page.locator('.chip', { hasText: 'Stadtbezirk: Mitte' }))
    await button('Ansicht merken').click()
    await dialog().getByLabel('Name der Ansicht').fill('Licht in Mitte')
    await button('Speichern', dialog()).click()
    await appears(page.getByRole('link', { name: 'Licht in Mitte' }))
    await page.getByRole('link', { name: 'Auf der Karte zeigen' }).click()
    await appears(page.locator('.chip', { hasText: 'Wörter: later' }))
    await go('map')
    await appears(page.locator('.spot').first())
    await takeHandbookPicture(page, 'karte')
  })

  it('changes many at once, and says so', async () => {
    const ticks = page.locator('tbody input[type=checkbox]')
    for (const index of [0, 4, 8]) await ticks.nth(index).check()
    await takeHandbookPicture(page, 'viele')
    await button('Dringlichkeit ändern').click()
    await dialog().getByLabel('Dringlichkeit').selectOption({ label: 'hoch' })
    await button('Ändern', dialog()).click()
    await appears(dialog().getByText('3 Vorgänge geändert.'))
  })
})

describe('vorgang.md', () => {
  it('leads from the words to a note and a closing that owes its reason', async () => {
    const { id } = await report(runtime(), {
      language: 'uk',
      text: sofa.uk,
      category: 'wildWaste',
      hours: 20,
    })
    await go(`cases/${id}`)
    await appears(page.locator('.case-words').getByText(sofa.de))
    await takeHandbookPicture(page, 'vorgang')
    await button('Interne Notiz').click()
    await dialog()
      .getByLabel('Notiz', { exact: true })
      .fill('Dritte Meldung zur selben Stelle in zwei Wochen.')
    await button('Speichern', dialog()).click()
    await appears(page.locator('.history').getByText('Dritte Meldung'))
    await page.getByLabel('Stand danach').selectOption({ label: 'nicht umsetzbar' })
    await button('An die Person senden').click()
    await appears(page.getByText('Schreiben Sie eine Begründung. Ohne sie geht dieser Stand nicht.'))
    await page.getByLabel('Grund', { exact: true }).selectOption({ label: 'schon geplant' })
    await button('An die Person senden').click()
    await appears(page.getByText('Gespeichert. Die Person bekommt jetzt Nachricht.'))
    await appears(page.locator('.page-head').getByText('nicht umsetzbar'))
    await page.getByLabel('Stand danach').selectOption({ label: 'in Prüfung' })
    await button('An die Person senden').click()
    await appears(page.locator('.page-head').getByText('in Prüfung'))
  })

  it('leads to a deputy for the time one is away, and back', async () => {
    await page.locator('.person-button').click()
    await page.getByRole('menuitem', { name: 'Mein Konto' }).click()
    await appears(page.getByRole('heading', { name: 'Abwesenheit und Vertretung' }))
    const deputy = page.getByRole('combobox', { name: 'Vertretung' })
    await deputy.fill('Amal')
    await page.getByRole('option', { name: 'Amal Haddad' }).click()
    await button('Speichern').click()
    await appears(page.getByText('Gespeichert. Was fällig wird, geht an die Vertretung.'))
    await takeHandbookPicture(page, 'konto')
  })
})

describe('zusammenarbeit.md', () => {
  it('joins the newer of two that are the same with the older', async () => {
    const text = 'Die Laterne vor dem Haus 14 ist seit Tagen dunkel.'
    const common = { language: 'de', category: 'streetLight' }
    const older = await report(runtime(), { ...common, text, hours: 60 })
    const newer = await report(runtime(), {
      ...common,
      text: 'Die Laterne vor Haus 14 ist dunkel.',
      hours: 2,
    })
    await go(`cases/${newer.id}`)
    const join = button(`Mit ${older.reference} zusammenlegen`)
    await appears(join)
    await takeHandbookPicture(page, 'aehnliche', join)
    await join.click()
    await button('Speichern', dialog()).click()
    await appears(page.locator('.page-head').getByText('Doppel'))
    await go(`cases/${older.id}`)
    await appears(page.getByText('Mitbetroffene'))
  })

  it('gives a case to whoever it belongs to by its category, under the same number', async () => {
    const text = 'Auf dem Weg liegt etwas, ich glaube eine Spritze.'
    const { id, reference } = await report(runtime(), {
      language: 'de',
      text,
      category: 'wildWaste',
      hours: 1,
    })
    await go(`cases/${id}`)
    await button('Berichtigen').click()
    await dialog().getByLabel('Kategorie').selectOption({ label: 'Spritzen, Drogen' })
    await button('Speichern', dialog()).click()
    await appears(page.getByText('Vertraulich: nur Ihr Team sieht diesen Vorgang.'))
    await appears(page.getByRole('heading', { name: `Vorgang ${reference}` }))
  })
})

describe('fuer-andere-anlegen.md', () => {
  it('leads from a call to a slip, and from the number and the letters behind # to the page with the state', async () => {
    await page.getByRole('link', { name: 'Neuer Vorgang' }).click()
    await page.getByLabel('am Telefon').check()
    await page.getByLabel('Sprache, die die Person liest').selectOption('uk')
    await page.getByLabel('Ja, die Person ist einverstanden.').check()
    await page
      .getByLabel('Worum geht es? In den Worten der Person')
      .fill('Am Spielplatz ist eine Schaukel abgerissen. Kinder klettern daran.')
    await page.getByLabel('Kategorie').selectOption({ label: 'Spielplatz' })
    await page.getByLabel('Wo ist es?').fill('Spielplatz im Stadtteilpark Rabet, in Neustadt-Neuschönefeld')
    await appears(page.locator('.filing-preview').getByText('Neustadt-Neuschönefeld'))
    await takeHandbookPicture(page, 'aufnehmen')
    await button('Vorgang aufnehmen').click()
    const address = (await page.locator('.slip-link').textContent()) ?? ''
    await takeHandbookPicture(page, 'zettel')

    const [reference = '', secret = ''] = address.split('/status/')[1]?.split('#') ?? []
    const visitor = await openWindow(story.browser, story.address, {
      viewport: { width: 700, height: 760 },
      locale: 'de-DE',
    })
    const { page: status } = visitor
    await status.goto(`${story.address}/status`)
    await status.getByLabel('Nummer').fill(reference)
    await status.getByLabel('Schlüssel').fill(secret.toLowerCase().replaceAll('0', 'o').replaceAll('-', ' '))
    await button('Stand ansehen', status).click()
    await appears(status.locator('html[lang=uk] .state'))
    await status.locator('button[lang=de]').click()
    await appears(status.locator('html[lang=de] .state'))
    await takeHandbookPicture(status, 'stand')
    await visitor.close()
  })
})

describe('rueckmeldung.md', () => {
  it('shows what somebody said afterwards, and that it is open again', async () => {
    const text = 'Am Zaun liegt Sperrmüll.'
    const filed = await report(runtime(), { language: 'de', text, category: 'wildWaste', hours: 900 })
    const comment = 'Das Sofa ist weg, aber der Kühlschrank liegt noch da.'
    await closeAndReopen(runtime(), filed, { answer: 'Wir haben alles abgeholt.', comment })
    await go('cases?view=unanswered')
    await appears(page.locator('.case-link', { hasText: filed.reference }))
    await go(`cases/${filed.id}`)
    await appears(page.locator('.history').getByText(comment).first())
    await appears(page.getByText('nicht gelöst').first())
    await takeHandbookPicture(page, 'rueckmeldung', page.getByText('nicht gelöst').first())
  })

  it('leads to a text that the public may read, released only when it was read', async () => {
    const text = 'Ich bin Frau Schneider, Tel. 0341 5550123. Vor unserem Haus fehlt ein Gullydeckel.'
    const { id } = await report(runtime(), { language: 'de', text, category: 'roadDamage', hours: 3 })
    await go(`cases/${id}`)
    await button('Für die Öffentlichkeit vorbereiten').click()
    await appears(page.locator('.side-by-side mark').first())
    const field = page.getByLabel('Text für die Öffentlichkeit')
    await field.fill('In der Straße fehlt ein Gullydeckel.')
    await takeHandbookPicture(page, 'veroeffentlichen', page.locator('.publication'))
    await button('Text speichern').click()
    await button('Veröffentlichen').click()
    await appears(page.getByText('Öffentlich seit'))
    const seen = await (await fetch(`${story.address}/public`)).text()
    expect(seen).toContain('In der Straße fehlt ein Gullydeckel.')
    expect(seen).not.toContain('Schneider')
    await button('Zurückziehen').click()
    await appears(page.getByText('Gespeichert, noch nicht öffentlich.'))
    expect(await (await fetch(`${story.address}/public`)).text()).not.toContain('Gullydeckel')
  })
})

describe('ansprechpersonen.md', () => {
  it('leads from a wish to be called to a number, and to a number that is forgotten', async () => {
    await page.getByRole('link', { name: 'Termine' }).click()
    await appears(page.locator('.booking').first())
    await takeHandbookPicture(page, 'termine')
    const wish = page.locator('.booking', { has: page.locator('.booking-phone') }).first()
    const person = (await wish.locator('h3').textContent()) ?? ''
    await button('Nummer ansehen', wish).click()
    await appears(wish.getByText('Dieser Blick steht im Protokoll.'))
    await button('Erledigt', wish).click()
    await appears(page.getByText(`Erledigt. ${person} bekommt Nachricht.`))
    const kept = await runtime().prisma.booking.findMany({ where: { resident: { pseudonym: person } } })
    expect(kept.map(({ phoneCipher }) => phoneCipher)).toEqual([null])
  })
})

describe('zustaendigkeit.md', () => {
  it('tries rules out, and changes nothing', async () => {
    const body = 'body: districtOffice\n'
    await page.getByRole('link', { name: 'Zuordnung' }).click()
    await page.getByRole('link', { name: 'Probelauf' }).click()
    const field = page.getByLabel('Regeln zum Ausprobieren')
    const rules = await field.inputValue()
    expect(rules).toContain(body)
    const lamps = '  - id: lamps\n    when: { categories: [streetLight] }\n    body: green\n'
    await field.fill(rules.replace('rules:\n', `rules:\n${lamps}`))
    await button('Probelauf starten').click()
    await appears(page.locator('.findings .marked').first())
    await takeHandbookPicture(page, 'probelauf', page.locator('.findings').first())
    await button('Geltende Regeln wiederherstellen').click()
    await expect.poll(() => field.inputValue()).toBe(rules)
  })
})

describe('zahlen.md', () => {
  it('shows tiles, a map and a table to take home', async () => {
    await page.getByRole('link', { name: 'Zahlen' }).click()
    await appears(page.locator('.shaded-map').first())
    await takeHandbookPicture(page, 'zahlen')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Als Tabelle (CSV)' }).click(),
    ])
    const sheet = readFileSync(await file.path(), 'utf8')
    for (const word of [
      'filed',
      'closed',
      'firstAnswer',
      'closing',
      'backlog',
      'reopenRate',
      'satisfaction',
      'month',
    ]) {
      expect(sheet).toContain(word)
    }
  })
})

describe('hilfe.md', () => {
  it('shows what did not work out', async () => {
    await page.getByRole('link', { name: 'Zu klären' }).click()
    await appears(page.getByText('Übersetzungen und Abschriften, die nicht gelungen sind'))
    await takeHandbookPicture(page, 'zu-klaeren')
  })
})

describe('konten.md and anmelden.md', () => {
  it('tell roles apart: who only reads is offered no work, who sees the outlines is told so', async () => {
    const { id } = await report(runtime(), {
      language: 'de',
      text: 'Der Gehweg ist kaputt.',
      category: 'roadDamage',
      hours: 5,
    })
    const reading = await openAs(editor)
    await appears(reading.page.locator('.case-link').first())
    await reading.page.goto(`${story.address}/desk/#/cases/${id}`)
    await appears(reading.page.locator('blockquote', { hasText: 'Der Gehweg ist kaputt.' }))
    await appears(button('Für die Öffentlichkeit vorbereiten', reading.page))
    expect(await reading.page.getByRole('heading', { name: /^(Bearbeiten|Antworten)$/ }).count()).toBe(0)
    await reading.close()

    const { page: council, close } = await openAs(councillor)
    await appears(council.locator('.case-link').first())
    expect(await council.locator('.cases .excerpt').count()).toBe(0)
    await council.locator('.case-link').first().click()
    await appears(council.getByText('aber nicht, was die Menschen geschrieben haben'))
    await close()
  })

  it('lead from an invitation to the first day: a password, one-time codes, recovery codes', async () => {
    const managing = await openAs(admin)
    const manager = managing.page
    await manager.getByRole('link', { name: 'Konten' }).click()
    await button('Einladen', manager).click()
    const form = manager.getByRole('dialog')
    await form.getByLabel('Name', { exact: true }).fill('Samira Yousef')
    await form.getByLabel('Anmeldename').fill('samira')
    await form.getByLabel('Rolle').selectOption({ label: 'Sachbearbeitung' })
    await form.getByLabel('Straßen, Wege und Verkehr').check()
    await button('Link erzeugen', form).click()
    const link = (await form.locator('.words').textContent()) ?? ''
    await manager.keyboard.press('Escape')
    await appears(manager.getByRole('heading', { name: 'Offene Einladungen' }))
    await takeHandbookPicture(manager, 'konten')
    await managing.close()

    await page.locator('.person-button').click()
    await page.getByRole('menuitem', { name: 'Abmelden' }).click()
    await appears(page.getByLabel('Anmeldename'))
    await page.goto(link)
    await appears(page.getByRole('heading', { name: 'Willkommen' }))
    const password = 'Fahrrad Nebel Quitte sieben'
    await page.getByLabel('Neues Passwort').fill(password)
    await button('Passwort festlegen').click()
    await page.getByRole('link', { name: 'Zur Anmeldung' }).click()
    await logIn(page, 'samira', password)
    await page.locator('.person-button').click()
    await page.getByRole('menuitem', { name: 'Mein Konto' }).click()
    const codes = page.locator('section[aria-labelledby=totp-part]')
    await codes.getByLabel('Ihr Passwort').fill(password)
    await button('Einrichten', codes).click()
    const secret = (await codes.locator('code').textContent()) ?? ''
    await codes.getByLabel('Einmal-Code').fill(new TOTP({ secret }).generate())
    await button('Code prüfen', codes).click()
    await appears(codes.locator('.recovery code').first())
    const recovery = await codes.locator('.recovery code').allTextContents()
    expect(recovery).toHaveLength(10)
    await button('Ich habe sie aufgeschrieben', codes).click()
    await appears(codes.getByText('Eingerichtet.'))

    await page.locator('.person-button').click()
    await page.getByRole('menuitem', { name: 'Abmelden' }).click()
    await logIn(page, 'samira', password)
    await page.getByLabel('Einmal-Code').fill(recovery[0] ?? '')
    await button('Anmelden').click()
    await appears(page.locator('.person-button', { hasText: 'Samira Yousef' }))

    const { page: log, close } = await openAs(admin)
    await log.getByRole('link', { name: 'Protokoll' }).click()
    await log.getByLabel('Vorgangsnummer oder Konto').fill('samira')
    await button('Suchen', log).click()
    await expect.poll(() => log.locator('.findings tbody tr').last().textContent()).toContain('Samira')
    await appears(log.locator('.findings').getByText('Einmal-Codes eingerichtet'))
    await close()
  })
})
