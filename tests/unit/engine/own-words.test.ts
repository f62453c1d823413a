import { describe, expect, test } from 'vitest'
import { languages } from '#content/languages.ts'
import { talkNotice } from '#tests/support/talk-notices.ts'
import { createTalkWorld } from '#tests/support/talk-world.ts'

/** Childcare for two, a wheelchair, sign language, and not being able to come, as people write it. */
const said: Record<string, [children: string, wheels: string, signs: string, away: string]> = {
  de: [
    'Kinderbetreuung für zwei',
    'Ich sitze im Rollstuhl',
    'Gebärdensprachdolmetscher',
    'Ich kann leider nicht kommen',
  ],
  'de-simple': ['2 Kinder', 'Ich habe einen Rollstuhl', 'Gebärdensprache', 'Ich komme nicht'],
  en: ['childcare for two', 'I use a wheelchair', 'sign language interpreter', 'Sorry, I can’t come'],
  uk: ['догляд за 2 дітьми', 'я на візку', 'жестова мова', 'я не зможу прийти'],
  ar: ['رعاية ٢ أطفال', 'كرسي متحرك', 'لغة الإشارة', 'لا أستطيع الحضور'],
  ru: ['присмотр за 2 детьми', 'я в коляске', 'переводчик жестового языка', 'я не смогу прийти'],
  pl: ['opieka dla 2 dzieci', 'jestem na wózku', 'język migowy', 'nie mogę przyjść'],
  ro: ['îngrijire pentru 2 copii', 'sunt în scaun rulant', 'limbajul semnelor', 'nu pot veni'],
  vi: ['trông trẻ 2 bé', 'tôi đi xe lăn', 'ngôn ngữ ký hiệu', 'tôi không thể đến'],
  tr: ['2 çocuk için bakım', 'tekerlekli sandalye', 'işaret dili', 'maalesef gelemiyorum'],
  fa: ['نگهداری ۲ کودک', 'ویلچر دارم', 'زبان اشاره', 'نمی‌توانم بیایم'],
  ku: ['2 zarokên min hene', 'kursiya bi teker', 'zimanê nîşanan', 'ez nikarim bêm'],
  fr: ['garde pour 2 enfants', 'je suis en fauteuil roulant', 'langue des signes', 'je ne peux pas venir'],
  es: ['cuidado de 2 niños', 'voy en silla de ruedas', 'lengua de signos', 'no puedo ir'],
}

describe.each(languages.map(({ tag }) => tag))('whoever comes to an event and writes %s', (language) => {
  const [children, wheels, signs, away] = said[language] ?? ['', '', '', '']
  const world = createTalkWorld({ language, languageChosen: true, noticeVersion: '2026-11' })

  test('may name what they need in their own words, and say no to the rest', () => {
    world.press('event:open:kd4m7x')
    world.press('kd4m7x.register')
    world.write('2')
    for (const words of [children, wheels, signs]) expect(world.write(words).session.step).toBe('needs')
    const no = { fa: 'نه', ar: 'لا', ru: 'нет', uk: 'ні' }[language] ?? 'nein'
    expect(world.write(no).actions).toMatchObject([
      { people: 2, children: 2, stepFree: true, signLanguage: true, interpreter: null },
    ])
  })

  test('may say that they cannot come', () => {
    world.press('event:open:kd4m7x')
    expect(world.write(away).session.step).toBe('cancelSure')
  })
})

test('the name of a language where an interpreter is offered is wished for, not spoken', () => {
  const world = createTalkWorld({ language: 'en', languageChosen: true, noticeVersion: '2026-11' })
  world.press('event:open:kd4m7x')
  world.press('kd4m7x.register')
  world.write('we are four')
  world.write('an interpreter')
  const { actions, session } = world.write('Turkish')
  expect(actions).toEqual([])
  expect(session.answers).toMatchObject({ people: 4, interpreter: 'tr' })
})

test('a button of an event means that event, also when another one is in view, or nothing is', () => {
  const world = createTalkWorld({ languageChosen: true, noticeVersion: '2026-11' })
  world.press('event:open:kd4m7x')
  world.press('event:open:ph6ycn')
  expect(world.press('kd4m7x.register').messages.at(-1)?.text).toContain('Stadtteilkonferenz Grünau')
  world.write('1')
  expect(world.press('needs:done').actions).toMatchObject([
    { eventId: '00000000-0000-7000-8000-0000000000e1' },
  ])
  expect(world.session.conversation).toBeNull()
  expect(world.press('ph6ycn.register').messages.at(-1)?.text).toContain('Werkstatt Spielplatz')
})

test('who looks at an event and tells of something else is heard', () => {
  const world = createTalkWorld({ languageChosen: true, noticeVersion: '2026-11' })
  world.press('event:open:kd4m7x')
  expect(world.write('Die Laterne vor unserem Haus ist aus').session.conversation).toBe('concern')
})

test.each([
  ['an event', ['event:open:kd4m7x', 'kd4m7x.question'], 'Stadtteilkonferenz Grünau'],
  ['a council', ['council:open:sbbMitte', 'card:question'], 'Stadtbezirksbeirat Mitte'],
])(
  'a recording for %s, where words were asked for, goes to the office as a question that names it',
  (_, presses, about) => {
    const world = createTalkWorld({ language: 'de', languageChosen: true, noticeVersion: '2026-11' })
    for (const press of presses) world.press(press)
    world.send({ type: 'media', media: { kind: 'voice', ref: 'file' } })
    expect(world.press('summary:yes').actions).toMatchObject([
      { type: 'fileConcern', concern: { kind: 'question', text: about, mediaKeys: [expect.any(String)] } },
    ])
  },
)

describe('below a notice', () => {
  const below = (words: string, code: string | null = null) => {
    const world = createTalkWorld({ language: 'de', languageChosen: true, noticeVersion: '2026-11' })
    world.write('Hallo')
    const notice = talkNotice('bridge', 'de')
    const register = code === null ? [] : [{ id: `event:open:${code}`, label: { literal: 'Anmelden' } }]
    world.receive({
      ...notice,
      reply: { ...notice.reply, choices: [...register, ...(notice.reply.choices ?? [])] },
    })
    return world.write(words)
  }

  test.each(['👍', 'ok', 'ja', 'nein', 'fertig'])('"%s" is no concern and no question', (words) => {
    const { session, messages } = below(words)
    expect(session.conversation).toBeNull()
    expect(messages).toHaveLength(1)
  })

  test.each(['Bis wann ist sie gesperrt?', 'hä?', 'Das ist schlecht für mich'])(
    '"%s" is asked about',
    (words) => {
      expect(below(words).session).toMatchObject({ conversation: 'notices', step: 'meant' })
    },
  )

  test('a matter of their own is a concern', () => {
    expect(below('Die Laterne am Eck ist kaputt').session.conversation).toBe('concern')
  })

  test.each(['Ich komme', 'bin dabei!'])('"%s" means the event of an invitation', (words) => {
    expect(below(words, 'kd4m7x').session).toMatchObject({
      conversation: 'event',
      step: 'people',
      answers: { code: 'kd4m7x' },
    })
  })
})
