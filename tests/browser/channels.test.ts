import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ChannelHealthState, defineChannel, type PlatformTemplate } from '#bots/channels/contract.ts'
import { loadCatalog } from '#content/i18n.ts'
import { wordingFor } from '#content/templates/wording.ts'
import { addPerson, personPassword } from '#tests/integration/staff/person.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { getsFocus, judge } from './browser.ts'
import { addSubscriber } from './desk-data.ts'
import { keysOn } from './desk-hands.ts'
import { addOpenBroadcasts } from './desk-notices.ts'
import { type DeskPage, openDesk } from './desk-page.ts'
import { createLinkedAccount } from './linked-account.ts'
import { takeHandbookPicture } from './pictures.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears, disappears, standStill } from './waiting.ts'

/** The page of channels: linking an account as docs/handbuch/kanaele.md describes it, with a mouse and with the keys alone. */

const account = createLinkedAccount()
const cloud = createFakeChannel('whatsapp-cloud', { serviceWindowHours: 24 })
const catalog = loadCatalog()
const atPlatform: PlatformTemplate[] = [
  { ...wordingFor(catalog, 'answerWaiting', 'de'), state: 'approved' },
  { ...wordingFor(catalog, 'notice', 'de'), state: 'rejected', reason: 'INVALID_FORMAT' },
]
const business = defineChannel({
  id: cloud.id,
  settings: {},
  create: () => ({ ...cloud, templates: { list: async () => atPlatform, submit: async () => {} } }),
})

let story: StoryGateway
let admin: DeskPage
let page: Page

beforeAll(async () => {
  story = await openStoryGateway({ CITY_DIR: 'content/cities/leipzig' }, undefined, [
    business,
    account.definition,
  ])
  const { runtime } = story.gateway()
  await addPerson({ runtime }, 'Ute Lorenz', [{ role: 'admin' }])
  await addPerson({ runtime }, 'Anna Berger', [{ role: 'coordinator' }])
  admin = await openAs('Ute Lorenz')
  page = admin.page
})
afterAll(() => story.stop())

async function openAs(login: string): Promise<DeskPage> {
  const desk = await openDesk({ ...story, login, password: personPassword })
  await desk.logIn()
  return desk
}

const button = (name: string, within: Locator | Page = page) =>
  within.getByRole('button', { name, exact: true })
const card = () => page.locator('.channel', { has: page.locator('#channel-whatsapp') })
const qr = () => page.getByRole('img', { name: 'QR-Code zum Verbinden des Telefons' })
const badge = (words: string) => appears(card().locator('.kern-badge', { hasText: new RegExp(`^${words}$`) }))

async function become(state: ChannelHealthState, words: string): Promise<void> {
  await account.report({ state })
  await page.reload()
  await badge(words)
}

beforeEach(async () => {
  await account.report({ state: 'linkAgain' })
  await page.goto(`${story.address}/desk/#/channels`)
  await page.reload()
  await badge('nicht verbunden')
})

describe('kanaele.md', () => {
  it('leads from the list of channels over a QR code that changes to a linked telephone, and the code is gone', async () => {
    await page.getByRole('link', { name: 'Zu klären' }).click()
    await page.getByRole('link', { name: 'Kanäle 1 Kanal braucht Sie', exact: true }).click()
    await badge('nicht verbunden')
    await page.getByText(/^Nachrichtenvorlagen: 1 von \d+ genehmigt$/).click()
    await appears(page.getByText('INVALID_FORMAT'))
    await button('Jetzt nachfragen').click()
    await appears(page.getByText('Nachgefragt. So steht es jetzt.'))
    await page.getByText(/^Nachrichtenvorlagen: 1 von \d+ genehmigt$/).click()
    await button('Mit QR-Code verbinden').click()
    expect(await account.nextWish()).toEqual({ type: 'link', by: 'qr' })
    await account.report({ state: 'linking' }, { type: 'qr', value: '2@first' })
    await appears(qr())
    await badge('wartet auf das Telefon')
    const first = await qr().getAttribute('src')
    await account.report({ state: 'linking' }, { type: 'qr', value: '2@second' })
    await expect.poll(() => qr().getAttribute('src')).not.toBe(first)
    await judge(page)
    await takeHandbookPicture(page, 'kanaele', card())
    await account.report({ state: 'connected' })
    await appears(page.getByText('Verbunden. Nachrichten gehen jetzt hinaus.'))
    await disappears(qr())
    await badge('verbunden')
    await disappears(button('Mit QR-Code verbinden'))
    await page.getByRole('link', { name: 'Zu klären' }).click()
    await appears(page.getByRole('link', { name: 'Kanäle', exact: true }))
  })

  it('says that a code was not used, and lets one begin again', async () => {
    await button('Mit QR-Code verbinden').click()
    await account.nextWish()
    await account.report({ state: 'linking' }, { type: 'qr', value: '2@unused' })
    await appears(qr())
    await account.report({ state: 'linkAgain', detail: 'linkingExpired' })
    await appears(page.getByText('Es wurde kein Telefon verbunden. Beginnen Sie noch einmal.'))
    await appears(card().getByText('Niemand hat den Code benutzt.'))
    await badge('nicht verbunden')
    await appears(button('Mit QR-Code verbinden'))
  })

  it('shows what the city allows, to everybody who may see the channels; links are made by the administration alone', async () => {
    await page.getByRole('link', { name: 'Wofür', exact: true }).click()
    await appears(page.getByRole('cell', { name: 'Mitteilungen' }).first())
    await takeHandbookPicture(page, 'kanal-tabelle')
    const reading = await openAs('Anna Berger')
    await reading.page.getByRole('link', { name: /^Kanäle/ }).click()
    await appears(reading.page.locator('#channel-whatsapp'))
    expect(await button('Mit QR-Code verbinden', reading.page).count()).toBe(0)
    await reading.close()
  })
})

it('an account is linked by a code and given up with the keys alone, and the focus comes back', async () => {
  const keys = keysOn(page)
  await page.evaluate("document.querySelector('#content h1').focus()")
  await keys.press(button('Mit Code verbinden'))
  const phone = page.getByRole('dialog').getByLabel('Telefonnummer der Stadt')
  await keys.write(phone, '0341 1234567')
  await page.keyboard.press('Enter')
  await appears(page.getByText('Geben Sie die Nummer mit der Ländervorwahl ein'))
  await judge(page)
  await keys.write(phone, '+49 341 1234567')
  await page.keyboard.press('Enter')
  await disappears(page.getByRole('dialog'))
  await getsFocus(button('Mit Code verbinden'))
  expect(await account.nextWish()).toEqual({ type: 'link', by: 'pairingCode', phone: '493411234567' })
  await account.report({ state: 'linking' }, { type: 'pairingCode', value: 'ABCD1234' })
  await appears(card().getByText('ABCD-1234'))
  expect(await card().getByText('A B C D 1 2 3 4').count()).toBe(1)
  await judge(page)
  await account.report({ state: 'connected' })
  await appears(page.getByText('Verbunden. Nachrichten gehen jetzt hinaus.'))
  await disappears(page.getByText('ABCD-1234'))

  const unlink = button('Verbindung trennen', card())
  await keys.press(unlink)
  await keys.press(button('Verbunden bleiben', page.getByRole('dialog')))
  await getsFocus(unlink)
  const before = account.wishes.length
  await keys.press(unlink)
  await judge(page)
  await keys.press(button('Verbindung trennen', page.getByRole('dialog')))
  await appears(page.getByText('Die Verbindung wird getrennt …'))
  expect(await account.nextWish()).toEqual({ type: 'unlink' })
  expect(account.wishes).toHaveLength(before + 1)
  await account.report({ state: 'linkAgain' })
  await appears(page.getByText('Getrennt. Die Schlüssel sind gelöscht.'))
  await keys.settle()
  expect(admin.complaints).toEqual([])
})

it('says before a release by which ways a notice would go where free text is not always allowed, in both languages', async () => {
  const { runtime } = story.gateway()
  const { prisma, city, clock } = runtime
  runtime.city = { ...city, channelLaw: lawOf('full') }
  for (const heardAt of [undefined, clock(), null]) {
    const residentId = await addSubscriber(runtime, 'de', 'council')
    if (heardAt === undefined) continue
    await prisma.address.updateMany({ where: { residentId }, data: { channel: 'whatsapp-cloud', heardAt } })
  }
  const { noticeId, waiting } = await addOpenBroadcasts(runtime)
  const reading = await openAs('Anna Berger')
  const { page: desk } = reading
  const open = (tab: string) =>
    desk.evaluate(`location.hash = '#/notices/${noticeId}?tab=${tab}&broadcast=${waiting}'`)
  const waits = {
    de: 'wartet, bis die Person schreibt oder die Nachrichtenvorlage genehmigt ist',
    en: 'waits until the person writes or the message template is approved',
  }
  await open('audience')
  await appears(desk.locator('.audience-count').getByText(waits.de))
  await judge(desk)
  await open('release')
  await button('Freigeben', desk).click()
  const ways = desk.getByRole('dialog').getByRole('region', { name: 'Auf welchem Weg' })
  await appears(ways)
  await standStill(desk)
  expect(await ways.locator('tbody tr').allTextContents()).toEqual([
    'mit den Worten der Mitteilung2',
    `${waits.de}1`,
  ])
  await judge(desk)
  await button('Noch nicht', desk).click()
  await desk.evaluate("localStorage.setItem('desk.language', 'en')")
  await desk.reload()
  await button('Release', desk).click()
  await appears(desk.getByRole('dialog').getByText(waits.en))
  await judge(desk)
  expect(reading.complaints).toEqual([])
  await reading.close()
  runtime.city = city
})

it('has nothing against any state, light and dark, on a telephone of 320 pixels and in English', async () => {
  const states: [ChannelHealthState, string][] = [
    ['connecting', 'verbindet sich'],
    ['replaced', 'von anderswo übernommen'],
    ['banned', 'gesperrt'],
    ['ill', 'gestört'],
    ['connected', 'verbunden'],
  ]
  for (const [state, words] of states) {
    await become(state, words)
    await judge(page)
  }
  await become('banned', 'gesperrt')
  await appears(page.getByRole('link', { name: 'Kanäle 1 Kanal braucht Sie' }))
  await page.evaluate("document.documentElement.dataset.kernTheme = 'dark'")
  await judge(page)
  await account.report({ state: 'linking' }, { type: 'qr', value: '2@'.padEnd(230, 'x') })
  await page.setViewportSize({ width: 320, height: 800 })
  await page.reload()
  await appears(qr())
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`document.documentElement.dataset.kernTheme = '${theme}'`)
    await judge(page)
  }
  await page.evaluate("location.hash = '#/channels/law'")
  await appears(page.locator('.law-states').first())
  await judge(page)
  await page.evaluate("localStorage.setItem('desk.language', 'en')")
  await page.reload()
  await appears(page.getByText('a pointer only').first())
  await judge(page)
  await page.evaluate("localStorage.setItem('desk.language', 'de')")
  await page.setViewportSize({ width: 1280, height: 1000 })
})
