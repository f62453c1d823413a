import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { telegram } from '#bots/channels/telegram/channel.ts'
import { addPerson, personPassword } from '#tests/integration/staff/person.ts'
import { heardBy } from '#tests/integration/telegram/person.ts'
import { until } from '#tests/support/gateway.ts'
import { type ServiceDouble, startServiceDouble } from '#tests/support/service-double.ts'
import { startTelegramSimulator, type TelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import { enlargeText, judge } from './browser.ts'
import { type ChatPage, openChat, plain } from './chat-page.ts'
import { deskText } from './desk-texts.ts'
import { openNoticeColleague } from './notice-desk.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears } from './waiting.ts'

/**
 * An invitation on its way: written in German, drafted in Arabic and Turkish by a machine, the Arabic reviewed, released by a second
 * person, read by five people in their languages on two channels.
 */

const title = 'Wie soll unser Viertel werden?'
const words = 'Wir sprechen über Spielplätze und Wege. Alle sind willkommen.'
const translations: Record<string, Record<string, string>> = {
  ar: {
    [title]: 'كيف نريد حيّنا؟',
    [words]: 'نتحدث عن الملاعب والممرات. الجميع مرحب بهم.',
  },
  tr: {
    [title]: 'Mahallemiz nasıl olsun?',
    [words]: 'Oyun alanlarını ve yolları konuşuyoruz. Herkes davetlidir.',
  },
}
const reviewedTitle = 'كيف نريد أن يكون حيّنا؟'
const [editor, translator, releaser] = ['Karim Haddad', 'Salma Nasser', 'Ute Lorenz']
const topic = 'council'
/** A Tuesday morning: nothing waits for a decent hour. */
const begin = new Date('2026-11-24T09:00:00Z')
const [turkish, english] = [9101, 9102]

let story: StoryGateway
let service: ServiceDouble
let simulator: TelegramSimulator
const aheadMs = begin.getTime() - Date.now()
const clock = () => new Date(Date.now() + aheadMs)

beforeAll(async () => {
  service = await startServiceDouble(({ path, body }) => {
    const spoken = ['de', 'ar', 'tr']
    if (path === '/languages') return { body: spoken.map((code) => ({ code, targets: spoken })) }
    const { q, target } = JSON.parse(body) as { q: string; target: string }
    return { body: { translatedText: translations[target]?.[q] ?? q } }
  })
  simulator = await startTelegramSimulator()
  const env = {
    TRANSLATION_PROVIDER: 'libretranslate',
    TRANSLATION_URL: service.url,
    TELEGRAM_BOT_TOKEN: simulator.token,
    TELEGRAM_API_ROOT: simulator.apiRoot,
    TELEGRAM_WEBHOOK_SECRET: 'secret-for-the-story',
  }
  story = await openStoryGateway(env, clock, [telegram])
  await addPerson(story.gateway(), editor, [{ role: 'editor' }])
  await addPerson(story.gateway(), translator, [{ role: 'translator' }])
  await addPerson(story.gateway(), releaser, [{ role: 'releaser' }])
})
afterAll(async () => {
  await story.stop()
  await simulator.stop()
  await service.close()
})

/** Somebody on web chat who wishes to hear of councils, for the whole city. */
async function subscribeOnWeb(language: string, width = 412): Promise<ChatPage> {
  const chat = await openChat(story, language, { width })
  const { city } = story.gateway().runtime
  await chat.open()
  await chat.chooseLanguage()
  await chat.press(chat.text('menu.subscribe'))
  await chat.press(city.topics.find(({ id }) => id === topic)?.name[language] ?? '')
  await chat.press(chat.text('subscribe.wholeCity', { city: city.name[language] ?? city.name.de }))
  await chat.press(chat.text('subscribe.consentYes'))
  await appears(chat.button(chat.text('button.menu')))
  return chat
}

/** The same on Telegram, pressing what the bot offers. */
async function subscribeOnTelegram(chatId: number, language: string): Promise<void> {
  const press = async (sign: string) => {
    const button = await until(
      async () =>
        (await heardBy(simulator, chatId))
          .flatMap(({ buttons }) => buttons)
          .find((id) => id.startsWith(sign)),
      `a button ${sign}`,
    )
    await simulator.act('press', { chatId, button })
  }
  await simulator.act('text', { chatId, text: 'Hallo', language })
  await press(`language:pick:${language}`)
  await press('subscribe:open')
  await press(`subscribe:topic:${topic}`)
  // Asking for a place, the bot offers its choices as words.
  const { city, catalog } = story.gateway().runtime
  const wholeCity = catalog.text(language, 'subscribe.wholeCity', {
    city: city.name[language] ?? city.name.de,
  })
  await press(wholeCity)
  await press('subscribe:consent:yes')
}

const runtime = () => story.gateway().runtime

it('an invitation reaches five people in their languages, one registers with an interpreter, one pauses, and the report says so', async () => {
  const [german, arabic, ukrainian] = [
    await subscribeOnWeb('de'),
    await subscribeOnWeb('ar', 320),
    await subscribeOnWeb('uk'),
  ]
  await subscribeOnTelegram(turkish, 'tr')
  await subscribeOnTelegram(english, 'en')
  await until(async () => (await runtime().prisma.subscription.count()) === 5, 'five subscriptions')

  // The editor writes it in German ...
  const writer = await openNoticeColleague(story, editor, personPassword)
  const { page, hands } = writer
  await writer.follow(deskText('notices'))
  await writer.follow(deskText('notices.new'))
  await writer.follow('Stadtteilkonferenz')
  await hands.write(page.getByLabel('Überschrift'), title)
  await hands.write(page.getByLabel('Text', { exact: true }), words)
  await writer.setMoment('Wann', ['10', '12', '2026'], '18:00')
  const place = page.getByRole('textbox', { name: 'Wo (freiwillig)' })
  await hands.write(place, 'Stadtteilladen Grünau, Stuttgarter Allee 19')
  await hands.choose(page.getByLabel(deskText('notices.topic')), topic)
  await writer.press('noticeText.create')
  await appears(page.locator('.tabs').first())
  await judge(page)
  const noticeId = (await page.evaluate('location.hash')) as string

  // ... opens registration, with interpreters ...
  await writer.follow(deskText('notice.eventLink'))
  for (const key of ['events.setPublished', 'events.setRegistration', 'events.offer.interpreter']) {
    await hands.tick(page.getByLabel(deskText(key), { exact: true }))
  }
  const settings = page.locator('.event-settings')
  await hands.press(settings.getByRole('button', { name: deskText('events.save') }))
  await appears(page.getByText(deskText('events.saved')))
  await hands.settle()
  await writer.follow(deskText('events.notice'))

  // ... a machine drafts Arabic and Turkish ...
  await writer.turnTo('languages')
  for (const name of ['Arabisch', 'Türkisch']) {
    await hands.press(writer.button(`${deskText('versions.draft')}: ${name}`))
    await appears(writer.version(name).getByText(deskText('versionState.machine')))
    await hands.settle()
  }
  await judge(page)

  // ... and a translator mends and reviews the Arabic.
  const reader = await openNoticeColleague(story, translator, personPassword)
  await reader.follow(deskText('translations'))
  await reader.follow(/Arabisch/)
  const version = reader.version('Arabisch')
  await reader.hands.write(version.getByLabel('Überschrift'), reviewedTitle)
  await reader.press('versions.save')
  await appears(version.getByText(deskText('versionState.inReview')))
  await reader.press('versions.review')
  await appears(version.getByText(deskText('versionState.reviewed'), { exact: true }).first())
  await reader.hands.settle()
  await judge(reader.page)

  // Five people are counted, and it is handed in.
  await writer.turnTo('audience')
  await appears(page.getByText('5 Menschen'))
  await judge(page)
  await writer.press('audience.save')
  await appears(page.getByText(deskText('audience.saved')))
  await writer.turnTo('preview')
  await hands.choose(page.getByLabel(deskText('preview.language')), 'ar')
  for (const name of ['Telegram', 'Web-Chat']) {
    const chat = page.getByRole('region', { name, exact: true })
    await appears(chat.locator('[lang=ar][dir=rtl] .bubble', { hasText: reviewedTitle }))
  }
  await judge(page)
  await writer.turnTo('release')
  await writer.press('release.submit')
  await appears(page.getByText(deskText('release.submitted')))
  await hands.settle()
  expect(await writer.button(deskText('release.release')).count()).toBe(0)

  // Somebody else sees whom it reaches with whose words, and lets it go out.
  const second = await openNoticeColleague(story, releaser, personPassword)
  await second.page.goto(`${story.address}/desk/${noticeId}?tab=release`)
  await second.press('release.release')
  const dialog = second.page.getByRole('dialog')
  await appears(dialog.getByText('5 Menschen', { exact: true }))
  expect(await dialog.locator('tbody tr').allTextContents()).toEqual([
    ...['Arabisch1geprüfte Worte', 'Deutsch1geprüfte Worte', 'Englisch1den Ausgangstext, mit Hinweis'],
    ...['Türkisch1Worte einer Maschine, mit Hinweis', 'Ukrainisch1den Ausgangstext, mit Hinweis'],
    ...['Web-Chat3', 'Telegram2'],
  ])
  await appears(dialog.getByText('Worte einer Maschine, die niemand geprüft hat: Türkisch.'))
  await judge(second.page)
  await second.hands.press(dialog.getByRole('button', { name: deskText('release.release') }))
  await appears(second.page.getByText(deskText('release.released')))
  await second.hands.settle()
  await judge(second.page)

  // Each reads it in their language: reviewed, a machine's with a note, or the source with a note.
  await appears(german.heard(title))
  await appears(arabic.heard(reviewedTitle))
  expect(plain(await arabic.heard(reviewedTitle).textContent())).not.toContain(arabic.text('notice.machine'))
  await judge(arabic.page)
  const original = plain(await ukrainian.heard(title).textContent())
  expect(original).toContain(plain(ukrainian.text('notice.source')))
  expect(original).toContain(words)
  const heardOn = (chatId: number, sign: string) =>
    until(
      async () =>
        (await heardBy(simulator, chatId)).map(({ text }) => plain(text)).find((text) => text.includes(sign)),
      `${sign} in chat ${chatId}`,
    )
  const { catalog } = runtime()
  expect(await heardOn(turkish, translations.tr?.[title] ?? '')).toContain(
    plain(catalog.text('tr', 'notice.machine')),
  )
  expect(await heardOn(english, title)).toContain(plain(catalog.text('en', 'notice.source')))

  // One registers with an interpreter, one asks for a pause.
  await arabic.press(arabic.text('notice.buttonRegister'))
  await appears(arabic.button(arabic.text('event.calendar')))
  await arabic.press(arabic.text('event.register'))
  await arabic.press(arabic.text('event.people', { count: 1 }))
  await arabic.press(arabic.text('event.offer.interpreter'))
  await arabic.press(arabic.text('event.registerNow'))
  await appears(arabic.heard(plain(arabic.text('event.registered', { people: 1 }))))
  await arabic.press(arabic.text('event.calendar'))
  await arabic.press(arabic.text('webchat.downloadFile'))
  await appears(arabic.page.locator('a[download$=".ics"]'))
  await judge(arabic.page)
  await arabic.page.setViewportSize({ width: 640, height: 840 })
  await enlargeText(arabic.page)
  await judge(arabic.page)
  await german.write('Pause 4 Wochen')
  await appears(german.heard('22. Dezember 2026'))
  const paused = await runtime().prisma.resident.findFirstOrThrow({ where: { language: 'de' } })
  expect(paused.pausedUntil?.toISOString().slice(0, 10)).toBe('2026-12-22')

  // One asks back, and is answered.
  await ukrainian.press(ukrainian.text('notice.buttonReply'))
  await ukrainian.write('Чи буде переклад українською?')
  await appears(ukrainian.heard(plain(ukrainian.text('notices.replied'))))
  await writer.turnTo('progress')
  await appears(page.getByText('5 Empfänger.'))
  await appears(page.locator('.replies', { hasText: 'Чи буде переклад' }))
  await hands.write(page.getByLabel(deskText('progress.answer')), 'Ja, wir dolmetschen.')
  await writer.press('progress.answerSend')
  await appears(ukrainian.heard('Ja, wir dolmetschen.'))

  // The report and the moderator's list are right.
  const table = page.getByRole('region', { name: deskText('progress.byLanguage') })
  await expect.poll(() => table.locator('tbody tr').count()).toBe(5)
  const report = await table.locator('tbody tr').allTextContents()
  expect(report.map((row) => plain(row)).sort()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Arabisch\s*geprüfte Worte/),
      expect.stringMatching(/^Türkisch\s*Worte einer Maschine/),
      expect.stringMatching(/^Ukrainisch\s*den Ausgangstext/),
    ]),
  )
  await judge(page)
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: deskText('progress.csv') }).click(),
  ])
  expect(await readFile(await sheet.path(), 'utf8')).toMatch(
    /^\uFEFFTeil;Was;Grund;Menschen\r\nEmpfänger;[^;]+;;5\r\n/,
  )
  await writer.follow(deskText('notice.eventLink'))
  await appears(page.getByText('Dolmetschen Arabisch'))
  expect(await page.locator('.event-needs div').allTextContents()).toEqual([
    'Dolmetschen Arabisch1 Anmeldung, 1 Person',
  ])
  await judge(page)

  const everybody = [writer, reader, second, german, arabic, ukrainian]
  expect(everybody.flatMap(({ foreign }) => foreign)).toEqual([])
  expect(everybody.flatMap(({ complaints }) => complaints)).toEqual([])
  for (const { close } of everybody) await close()
})
