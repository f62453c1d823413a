import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askQuestion } from '#civic/event.ts'
import { addEvent, come } from '#tests/integration/events/world.ts'
import { addPerson, personPassword } from '#tests/integration/staff/person.ts'
import { type ServiceDouble, startServiceDouble } from '#tests/support/service-double.ts'
import { addSubscriber } from './desk-data.ts'
import { type DeskPage, openDesk } from './desk-page.ts'
import { takeHandbookPicture } from './pictures.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears } from './waiting.ts'

/** The steps of the chapters on notices and events, walked as they are described there, by the words that stand on the screen. */

const title = 'Wie soll unser Viertel werden?'
const arabic: Record<string, string> = { [title]: 'كيف نريد أن يكون حيّنا؟' }
/** A Monday morning. */
const begin = new Date('2026-11-23T09:00:00Z')
const aheadMs = begin.getTime() - Date.now()
const clock = () => new Date(Date.now() + aheadMs)

let service: ServiceDouble
let story: StoryGateway
let writing: DeskPage
let releasing: DeskPage

beforeAll(async () => {
  service = await startServiceDouble(({ path, body }) => {
    const spoken = ['de', 'ar', 'uk', 'tr']
    if (path === '/languages') return { body: spoken.map((code) => ({ code, targets: spoken })) }
    const { q, target } = JSON.parse(body) as { q: string; target: string }
    return { body: { translatedText: (target === 'ar' && arabic[q]) || q } }
  })
  const env = { TRANSLATION_PROVIDER: 'libretranslate', TRANSLATION_URL: service.url }
  story = await openStoryGateway(env, clock)
  const { runtime } = story.gateway()
  for (const language of ['de', 'de', 'ar', 'uk', 'en']) await addSubscriber(runtime, language, 'council')
  await addPerson({ runtime }, 'Karim Haddad', [{ role: 'editor' }])
  await addPerson({ runtime }, 'Anna Berger', [{ role: 'coordinator' }])
  writing = await openAs('Karim Haddad')
  releasing = await openAs('Anna Berger')
})
afterAll(async () => {
  await story.stop()
  await service.close()
})

async function openAs(login: string): Promise<DeskPage> {
  const desk = await openDesk({ ...story, login, password: personPassword })
  await desk.logIn()
  return desk
}

const button = (within: Locator | Page, name: string) => within.getByRole('button', { name, exact: true })
const link = (within: Locator | Page, name: string) => within.getByRole('link', { name, exact: true })

describe('mitteilungen.md', () => {
  it('leads from a kind over words, languages, audience and preview to the release by somebody else, and to a stop', async () => {
    const { page } = writing
    await link(page, 'Mitteilungen').click()
    await link(page, 'Neue Mitteilung').click()
    await link(page, 'Stadtteilkonferenz').click()
    await page.getByLabel('Überschrift').fill(title)
    await page.getByLabel('Text', { exact: true }).fill('Wir sprechen über Spielplätze und Wege.')
    await setMoment(page.getByRole('group', { name: 'Wann', exact: true }), '15122026', '18:00')
    await page.getByRole('textbox', { name: 'Wo (freiwillig)' }).fill('Stadtteilladen, Stuttgarter Allee 19')
    await page.getByLabel('Thema').selectOption('council')
    await button(page, 'Mitteilung anlegen').click()
    await appears(page.getByRole('heading', { name: 'Was noch auffällt' }))
    await takeHandbookPicture(page, 'mitteilung')

    await link(page, 'Sprachen').click()
    await button(page, 'Maschine entwerfen lassen: Arabisch').click()
    const version = page.getByRole('article', { name: 'Arabisch' })
    await appears(version.getByText('von einer Maschine'))
    await button(version, 'Lesen und ändern: Arabisch').click()
    await appears(version.getByText('Zurückübersetzt von einer Maschine'))
    await takeHandbookPicture(page, 'sprachen', version)
    await button(version, 'Geprüft: so ist es richtig').click()
    await appears(version.getByText('geprüft', { exact: true }).first())

    await link(page, 'Zielgruppe').click()
    await appears(page.getByText('5 Menschen'))
    await takeHandbookPicture(page, 'zielgruppe')
    await button(page, 'Zielgruppe speichern').click()
    await appears(page.getByText('Die Zielgruppe ist gespeichert.'))

    await link(page, 'Vorschau').click()
    await page.getByLabel('Sprache', { exact: true }).selectOption('ar')
    await appears(page.locator('.bubble', { hasText: arabic[title] ?? '' }).first())
    await takeHandbookPicture(page, 'vorschau')

    await link(page, 'Freigabe').click()
    await page.getByLabel('Zu einem Zeitpunkt').check()
    await setMoment(page.getByRole('group', { name: 'Beginn', exact: true }), '01122026', '10:00')
    await button(page, 'Speichern').click()
    await appears(page.getByText('Gespeichert.', { exact: true }))
    await button(page, 'Zur Freigabe einreichen').click()
    await appears(page.getByText('Freigeben muss jemand anderes.').or(page.getByText('Freigeben darf')))

    const { page: second } = releasing
    await link(second, 'Mitteilungen').click()
    await link(second, title).click()
    await link(second, 'Freigabe').click()
    await button(second, 'Freigeben').click()
    const dialog = second.getByRole('dialog')
    await appears(dialog.getByText('5 Menschen', { exact: true }))
    await takeHandbookPicture(second, 'freigabe')
    await button(dialog, 'Freigeben').click()
    await appears(second.getByText('Freigegeben.', { exact: true }))
    await button(second, 'Anhalten').click()
    await appears(button(second, 'Weiter senden'))
    await appears(button(second, 'Korrekturmitteilung schreiben'))
    expect([...writing.complaints, ...releasing.complaints]).toEqual([])
  })
})

describe('veranstaltungen.md', () => {
  it('leads over settings, registrations and questions to a poster', async () => {
    const { runtime } = story.gateway()
    const offers = ['interpreter', 'childcare']
    const event = await addEvent({ runtime, now: clock() }, { settings: { offers, published: false } })
    await come({ runtime }, event.id, { people: 2, language: 'ar', interpreter: 'ar', children: 1 })
    const asker = await come({ runtime }, event.id, { language: 'uk', stepFree: true })
    const question = 'Чи буде на майданчику більше лавок?'
    await runtime.prisma.$transaction((transaction) =>
      askQuestion(transaction, {
        ...{ eventId: event.id, residentId: asker, language: 'uk', at: clock(), text: question },
      }),
    )
    const { page } = writing
    await link(page, 'Veranstaltungen').click()
    await link(page, 'Ideen für den Park').click()
    await appears(page.getByText('Dolmetschen Arabisch'))
    await takeHandbookPicture(page, 'anmeldungen')
    await page.getByLabel('Öffentliche Seite und Kalender').check()
    await page.getByLabel('Plätze').fill('20')
    await button(page, 'Speichern').click()
    await appears(page.getByText('2 von 20 Plätzen').or(page.getByText('3 von 20 Plätzen')))
    await takeHandbookPicture(page, 'veranstaltung', page.locator('.event-settings'))
    await button(page, 'Ins Podium geben').click()
    await page.getByText('Antwort auf Deutsch').first().click()
    await page.locator('.event-questions textarea').fill('Ja, drei Bänke.')
    await takeHandbookPicture(page, 'fragen', page.locator('.event-questions'))
    await button(page, 'Antwort senden').click()
    await appears(page.getByText('Die Antwort ist unterwegs.'))
    await page.getByLabel('Arabisch').check()
    await appears(link(page, 'Aushang als PDF'))
    await takeHandbookPicture(page, 'aushang', link(page, 'Aushang als PDF'))
    await button(page, 'Veranstaltung absagen').click()
    await appears(page.getByRole('dialog').getByText('2 Anmeldungen'))
    await button(page.getByRole('dialog'), 'Nicht absagen').click()
    expect(writing).toMatchObject({ complaints: [], foreign: [] })
  })
})

/** Types a day, as "15122026", and a time of day into a moment's fields. */
async function setMoment(group: Locator, day: string, time: string): Promise<void> {
  await group.getByRole('spinbutton').first().click()
  await group.page().keyboard.type(day)
  await group.getByLabel('Uhrzeit').fill(time)
}
