import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grant } from '#civic/role.ts'
import { renderTextBlock } from '#content/city/text-blocks.ts'
import { addPerson, personPassword } from '#tests/integration/staff/person.ts'
import { startTranslatorDouble, type TranslatorDouble } from '#tests/support/service-double.ts'
import { judge } from './browser.ts'
import { openChat, plain } from './chat-page.ts'
import { openColleague } from './desk-colleague.ts'
import { keysOn, mouseOn } from './desk-hands.ts'
import { deskText } from './desk-texts.ts'
import { foreignWordsOn } from './foreign-words.ts'
import { takeHandbookPicture } from './pictures.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'

/** What the translation service of the house makes of what is said, both ways. */
const translations = new Map([
  [
    'Біля контейнерів уже тиждень лежить старий диван',
    'Neben den Containern liegt seit einer Woche ein altes Sofa',
  ],
  ['Це біля будинку 12, поруч із дитячим майданчиком', 'Es ist beim Haus 12, neben dem Spielplatz'],
  ['Диван досі там, а тепер ще й холодильник', 'Das Sofa ist noch da, und jetzt auch ein Kühlschrank'],
  ['Danke. Wir fragen jetzt zwei Ämter.', 'Дякуємо. Зараз ми питаємо дві установи.'],
])
const [concern = '', reply = '', missing = '', answer = ''] = translations.keys()

const weekMs = 7 * 24 * 3_600_000
let story: StoryGateway
let service: TranslatorDouble
let aheadMs = 0
const clock = () => new Date(Date.now() + aheadMs)
const goTo = (moment: Date) => {
  aheadMs = moment.getTime() - Date.now()
}

beforeAll(async () => {
  service = await startTranslatorDouble(
    ['uk', 'de'],
    (text) => translations.get(text) ?? `unbekannt: ${text}`,
  )
  story = await openStoryGateway(service.env, clock)
})
afterAll(async () => {
  await story.stop()
  await service.close()
})

/** Both begin on a Tuesday morning, when the office is open. The places are far apart: nothing looks like a repeated report. */
const ways = [
  {
    way: 'with a mouse',
    takeHands: mouseOn,
    begin: '2026-11-24T09:00:00Z',
    place: [12.4012, 51.3463],
    people: ['Anna Berger', 'Karim Haddad'],
  },
  {
    way: 'with the keys alone',
    takeHands: keysOn,
    begin: '2027-01-19T09:00:00Z',
    place: [12.3331, 51.3278],
    people: ['Ute Lorenz', 'Jan Nowak'],
  },
] as const

describe.each(ways)('a concern in Ukrainian, worked on $way', ({ takeHands, begin, place, people }) => {
  /** One way is enough for the handbook. */
  const show = takeHands === mouseOn ? takeHandbookPicture : async () => {}

  async function open(login: string, grants: (Partial<Grant> & Pick<Grant, 'role'>)[]) {
    await addPerson(story.gateway(), login, grants)
    const colleague = await openColleague(story, { login, password: personPassword }, takeHands, show)
    return { ...colleague, login }
  }

  it('reaches three people and two offices, and each step comes back in Ukrainian, up to taking it up again', async () => {
    goTo(new Date(begin))
    const { city } = story.gateway().runtime
    const [longitude, latitude] = place
    const chat = await openChat(story, 'uk', { place: { longitude, latitude } })
    const coordinator = await open(people[0], [{ role: 'coordinator' }, { role: 'dataProtection' }])
    const agent = await open(people[1], [{ role: 'agent', teams: ['cleanGreen'] }])
    const { text } = chat
    const nameOf = (id: string, language: string) =>
      city.bodies.find((body) => body.id === id)?.name[language] ?? ''

    async function reads(expected: string): Promise<void> {
      const message = chat.heard(plain(expected)).locator('.words')
      await message.waitFor()
      expect(plain(await message.textContent())).toBe(plain(expected))
      expect(await message.getAttribute('lang')).toBe('uk')
    }

    // The resident writes; the content says who is responsible.
    await chat.open()
    await chat.chooseLanguage()
    const category = city.categories.find(({ id }) => id === 'wildWaste')
    const keeper = category?.responsibleBody ?? ''
    const reference = await chat.report(concern, category?.name.uk ?? '')
    const team = city.teams.find(({ bodies }) => bodies.includes(keeper))
    await coordinator.open(reference)
    await coordinator.seesState('received')
    const facts = coordinator.page.locator('.case-facts')
    await expect.poll(() => facts.textContent()).toContain(nameOf(keeper, 'de'))
    const teamName = team?.name.de ?? ''
    expect(await facts.textContent()).toContain(teamName)
    await coordinator.page
      .locator('.case-words .translated', { hasText: translations.get(concern) ?? '' })
      .waitFor()

    // Given to somebody of that team, who asks back.
    await coordinator.assign(agent.login)
    await coordinator.page.locator('.history', { hasText: `${teamName} · ${agent.login}` }).waitFor()
    await reads(text('caseUpdate.forwardedTo', { reference, bodies: nameOf(keeper, 'uk') }))
    await agent.open(reference)
    await agent.askBack('Nach dem genauen Ort fragen')
    await agent.seesState('awaitingResident')
    const question = renderTextBlock(city, 'exactPlace', 'uk', { reference, category: null, area: null })
    const asked = text('caseUpdate.awaitingResident', { reference })
    await reads(text('caseUpdate.withAnswer', { update: asked, answer: question?.text ?? '' }))

    // The resident answers, and the case goes on by itself.
    await chat.write(reply)
    await reads(text('cases.addedGuess', { reference }))
    await agent.seesState('inReview')
    await agent.page.locator('.history .words', { hasText: reply }).waitFor()
    await agent.page.locator('.history .translated', { hasText: translations.get(reply) ?? '' }).waitFor()

    // Staff write German, the resident reads Ukrainian; what a machine made says so and comes with the original.
    const answered = translations.get(answer) ?? ''
    await agent.answerTranslated(answer, answered)
    const update = text('caseUpdate.answer', { reference, answer: answered })
    await reads(text('caseUpdate.translated', { update, original: answer }))

    // Two offices, one answer outwards.
    const offices = ['publicOrder', 'streets']
    await agent.forward(
      offices.map((id) => nameOf(id, 'de')),
      'Bitte prüfen: Wem gehört das Grundstück?',
    )
    const names = offices.map((id) => nameOf(id, 'uk'))
    const bodies = new Intl.ListFormat('uk', { type: 'conjunction' }).format(names)
    await reads(text('caseUpdate.forwardedTo', { reference, bodies }))
    await coordinator.seesState('forwarded')
    const both = offices.map((id) => nameOf(id, 'de')).join(' · ')
    await coordinator.page.locator('.history', { hasText: both }).waitFor()
    await coordinator.giveResult(nameOf('publicOrder', 'de'), 'done', 'Wir waren da: Privatgrund.')
    await coordinator.giveResult(nameOf('streets', 'de'), 'declined', 'Keine öffentliche Fläche.')
    await agent.page.locator('.tasks .words', { hasText: 'Keine öffentliche Fläche.' }).waitFor()
    await show(agent.page, 'aufgaben', agent.page.locator('.tasks'))

    // A no, with its reason.
    await agent.closeCase('notResponsible', 'privateGround')
    await agent.seesState('notResponsible')
    const no = text('caseUpdate.notResponsible', { reference })
    const reason = text('reason.privateGround')
    await reads(text('caseUpdate.withReasonText', { update: no, reason }))

    // Some weeks later the resident is asked, and it is not solved.
    goTo(new Date(clock().getTime() + city.followUpWeeks * weekMs))
    await reads(text('followUp.ask', { reference, category: category?.name.uk ?? '' }))
    await chat.press(text('followUp.no'))
    await reads(text('followUp.askMissing', { reference }))
    await chat.write(missing)
    await reads(text('followUp.askReopen', { reference }))
    await chat.press(text('cases.reopenYes'))
    await reads(`${text('cases.reopened', { reference })}\n\n${text('followUp.askRating')}`)
    await chat.press(text('followUp.rate2'))
    await reads(text('followUp.thanks'))
    expect(await foreignWordsOn(chat.page, city, 'uk', [answer])).toEqual([])

    // It is open again, with the resident's words.
    await agent.comeBack()
    await agent.seesState('inReview')
    await agent.page.locator('.history .words', { hasText: missing }).waitFor()
    await agent.page.locator('.history .translated', { hasText: translations.get(missing) ?? '' }).waitFor()
    await judge(agent.page)

    // The log has it all, in its order.
    await coordinator.comeBack()
    const nobody = deskText('audit.actor.resident')
    const itself = deskText('audit.actor.system')
    const did = (action: string, ...about: string[]) =>
      [deskText(`audit.action.case.${action}`), about.join(' · ')].join(' ').trim()
    const state = (name: string) => deskText(`state.${name}`)
    expect(await coordinator.readAudit(reference)).toEqual([
      [nobody, did('filed')],
      [itself, did('routed', nameOf(keeper, 'de'), teamName)],
      [coordinator.login, did('assignment', teamName, state('inReview'))],
      [agent.login, did('inquiry', state('awaitingResident'))],
      [nobody, did('residentMessage')],
      [agent.login, did('answer')],
      [agent.login, did('forwarding', ...offices.map((id) => nameOf(id, 'de')), state('forwarded'))],
      [coordinator.login, did('task-result', nameOf('publicOrder', 'de'), deskText('task.done'))],
      [coordinator.login, did('task-result', nameOf('streets', 'de'), deskText('task.declined'))],
      [agent.login, did('answer', state('notResponsible'), deskText('code.privateGround'))],
      [itself, did('followUp')],
      [nobody, did('followUpAnswered')],
      [nobody, did('reopened')],
    ])
    await show(coordinator.page, 'protokoll')

    expect([...chat.foreign, ...coordinator.foreign, ...agent.foreign]).toEqual([])
    expect([...chat.complaints, ...coordinator.complaints, ...agent.complaints]).toEqual([])
    expect(chat.loads()).toBe(1)
    for (const { close } of [chat, coordinator, agent]) await close()
  })
})
