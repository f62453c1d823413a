import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newSession, parseSession } from '#bots/engine/session.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { talkNotice } from '#tests/support/talk-notices.ts'
import { createTalkWorld, leipzig, type TalkWorld } from '#tests/support/talk-world.ts'
import { worldUnder } from '../channel-law/law-world.ts'

const known = { languageChosen: true, noticeVersion: '2026-11' }
const lamp = 'Die Laterne vor unserem Haus ist seit Wochen aus'
const away =
  'Vielen Dank für Ihre Nachricht. Wir sind zurzeit nicht erreichbar und melden uns so bald wie möglich.'

/** What accounts answer by themselves. `round`: what they put in anew each time. */
const programs: [string, (round: number) => string][] = [
  ['an absence', () => away],
  ['thanks', () => 'Danke für deine Nachricht!'],
  ['one word of thanks', () => 'Danke'],
  ['one nod', () => 'ok'],
  ['a thumb', () => '👍'],
  ['a greeting in English', () => 'Thank you for contacting us! Please let us know how we can help you.'],
  ['a greeting in Arabic', () => 'شكرا لتواصلكم معنا، سنرد عليكم في أقرب وقت'],
  ['a menu', () => 'Bitte wählen Sie: 1 Verkauf, 2 Service, 3 Öffnungszeiten'],
  ['not understood', () => 'Das habe ich nicht verstanden. Bitte antworten Sie mit 1, 2 oder 3.'],
  ['a question', () => 'Wie kann ich Ihnen helfen?'],
  ['what is asked here as well', () => 'Was möchten Sie tun?'],
  [
    'a case in its words',
    () => 'Wegen Bauarbeiten an der Straße und am Kanal sind wir in Plagwitz nicht zu erreichen.',
  ],
  [
    'a ticket and a time',
    (round) => `Ihre Anfrage ist da, Nummer 4${round}11. Eingang: 22.11.2026, 14:${round + 10} Uhr. Danke!`,
  ],
]

/** How many of so many messages got an answer. */
function answered(world: TalkWorld, times: number, say: (round: number) => { messages: unknown[] }): number {
  let count = 0
  for (let round = 0; round < times; round += 1) {
    world.pass(1 / 3600)
    if (say(round).messages.length > 0) count += 1
  }
  return count
}

describe.each(programs)('a program that answers with %s', (_, words) => {
  it.each([
    ['a stranger', {}],
    ['somebody known', known],
  ])('is answered three times, and once more for each question it leads to, as %s', (_who, resident) => {
    const world = createTalkWorld(resident, 'de')
    const steps = new Set<string | null>()
    const count = answered(world, 10, (round) => {
      const said = world.write(words(round))
      if (said.messages.length > 0) steps.add(said.session.step)
      return said
    })
    expect(count).toBeLessThanOrEqual(2 + steps.size)
    expect(count).toBeLessThanOrEqual(5)
    expect(world.actions.filter(({ type }) => type === 'fileConcern')).toEqual([])
  })
})

describe('what ends the silence', () => {
  function silenced(): TalkWorld {
    const world = createTalkWorld(known)
    answered(world, 5, () => world.write(away))
    expect(world.write(away).messages).toEqual([])
    return world
  }

  it('is other words', () => {
    expect(silenced().write(lamp).messages).not.toEqual([])
  })

  it('is a choice, by its button and by its number', () => {
    const [pressing, typing] = [silenced(), silenced()]
    const { id = '' } = pressing.session.offered[0] ?? {}
    const pressed = pressing.press(id)
    expect(pressed.messages).not.toEqual([])
    expect(typing.write('1').messages).toEqual(pressed.messages)
  })

  it('is a photo, a place and a command', () => {
    expect(silenced().send({ type: 'media', media: { kind: 'photo', ref: 'f' } }).messages).not.toEqual([])
    expect(silenced().send({ type: 'location', longitude: 12.37, latitude: 51.34 }).messages).not.toEqual([])
    const world = silenced()
    expect(world.write('Menü').messages).not.toEqual([])
    expect(world.write(away).messages).not.toEqual([])
  })

  it('is time', () => {
    const world = silenced()
    world.pass(9 / 60)
    expect(world.write(away).messages).toEqual([])
    world.pass(11 / 60)
    expect(world.write(away).messages).not.toEqual([])
  })
})

describe('words that get no answer', () => {
  it('are heard like all others', () => {
    const world = createTalkWorld(known)
    answered(world, 3, () => world.write(away))
    const { offered, step, answers } = world.session
    world.write(away)
    expect(world.session).toMatchObject({ offered, step })
    expect(String(world.session.answers.text)).toHaveLength(String(answers.text).length + away.length + 1)
  })

  it('leave no word behind in what tells them apart', () => {
    const world = createTalkWorld(known)
    answered(world, 20, () => world.write('Danke'))
    expect(world.session.lately).toHaveLength(12)
    expect(JSON.stringify(world.session)).not.toContain('anke')
  })

  it('are those of an account that sends two messages each time, too', () => {
    const world = createTalkWorld(known)
    const two = ['Herzlich willkommen bei uns im Laden!', away]
    expect(answered(world, 20, (round) => world.write(two[round % 2] ?? ''))).toBeLessThanOrEqual(7)
  })

  it.each([
    ['a sticker', { type: 'unsupported', what: 'sticker' }],
    ['a business card', { type: 'unsupported', what: 'contacts' }],
    ['words that are corrected', { type: 'edited', text: away, originalExternalId: 'e' }],
  ] as const)('are %s, again and again', (_, event) => {
    const world = createTalkWorld(known)
    expect(answered(world, 10, () => world.send(event))).toBeLessThanOrEqual(3)
  })

  it('are others each time, when the same was answered to a dozen', () => {
    const world = createTalkWorld(known)
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const jokes = (round: number) => `Witz ${letters.charAt(round).repeat(8)} des Tages aus unserem Haus`
    expect(answered(world, 26, (round) => world.write(jokes(round)))).toBeLessThanOrEqual(14)
    expect(world.write('Menü').messages).not.toEqual([])
  })

  it('are about a sensitive matter that this channel may not carry, and the code that was told stays good', () => {
    const world = worldUnder(lawOf('full', { telegram: { sensitive: 'pointer' } }), 'telegram')
    const words = 'Bei uns im Hof liegen wieder gebrauchte Spritzen'
    expect(answered(world, 10, () => world.write(words))).toBe(3)
    expect(world.actions.filter(({ type }) => type === 'offerLinkCode')).toHaveLength(3)
  })

  it.each(['an inquiry', 'a follow-up', 'a notice'])('answer %s, which keeps them', (what) => {
    const world = createTalkWorld(known)
    for (const said of [lamp, '1', 'weiß nicht', 'überspringen', 'ja']) world.write(said)
    if (what === 'an inquiry') world.office('awaitingResident', 'Welche Laterne?')
    if (what === 'a follow-up') {
      world.office('resolved', null)
      world.askFollowUp()
    }
    if (what === 'a notice') world.receive(talkNotice('bridge', 'de'))
    expect(answered(world, 20, () => world.write(away))).toBeLessThanOrEqual(6)
  })

  it('come with a picture, when the same was answered to a dozen', () => {
    const world = createTalkWorld(known)
    const photo = { type: 'media', media: { kind: 'photo', ref: 'f' }, caption: away } as const
    expect(answered(world, 40, () => world.send(photo))).toBeLessThan(20)
  })
})

describe('is answered however often it is said', () => {
  const everyTime = (world: TalkWorld, say: () => { messages: unknown[] }) =>
    expect(answered(world, 20, say)).toBe(20)

  it.each(['Ich will nicht mehr leben', 'Hilfe, es brennt im Keller!'])('the call for help "%s"', (words) => {
    const world = createTalkWorld(known)
    everyTime(world, () => world.write(words))
  })

  it('a call for help after silence', () => {
    const world = createTalkWorld(known)
    answered(world, 20, () => world.write(away))
    expect(world.write('Ich will nicht mehr leben').messages[0]?.text).toContain('0800 1110111')
  })

  it('a call for help on a channel that is closed, where nothing else is', () => {
    const world = worldUnder(lawOf('off'), 'telegram')
    everyTime(world, () => world.write('Ich will nicht mehr leben'))
    answered(world, 5, () => world.write(away))
    expect(world.session.lately).toEqual([])
  })

  it.each([
    'Menü',
    'Hilfe',
    'Zurück',
    'Abbrechen',
    'Meine Daten',
    'Meine Anliegen',
    'English',
    'concern-bench',
    'K7MP-4TXR',
  ])('the command "%s"', (words) => {
    const world = createTalkWorld(known)
    everyTime(world, () => world.write(words))
  })

  it('a command of the platform, also one that nobody knows', () => {
    const world = createTalkWorld(known)
    everyTime(world, () => world.send({ type: 'command', name: 'start' }))
    everyTime(world, () => world.send({ type: 'command', name: 'nonsense' }))
  })

  it('a button, also one that is long past', () => {
    const world = createTalkWorld(known)
    everyTime(world, () => world.send({ type: 'choice', choiceId: 'concern:open:' }))
    everyTime(world, () => world.send({ type: 'choice', choiceId: 'concern:summary:yes' }))
  })

  it('that somebody lets us in again', () => {
    const world = createTalkWorld(known)
    everyTime(world, () => {
      world.send({ type: 'blocked' })
      return world.send({ type: 'unblocked' })
    })
  })

  it('a number that chooses, from question to question', () => {
    const world = createTalkWorld(known)
    world.write('blaue Wolke')
    everyTime(world, () => world.write('1'))
  })

  it('a number of its own in a short message', () => {
    const world = createTalkWorld(known)
    let lamps = 0
    expect(
      answered(world, 8, () => {
        lamps += 1
        return world.write(`Laterne ${lamps} ist kaputt`)
      }),
    ).toBe(8)
  })
})

describe('STOP', () => {
  it('is obeyed in the middle of silence, and once more after it', () => {
    const world = createTalkWorld(known)
    answered(world, 5, () => world.write(away))
    expect(world.write('STOPP').messages).toHaveLength(1)
    expect(world.write('STOPP').actions).toEqual([{ type: 'stop' }])
    expect(world.write('Start').messages).not.toEqual([])
  })

  it('is asked about without end by no account that answers the question', () => {
    const world = createTalkWorld({ ...known, stopped: true })
    expect(answered(world, 10, () => world.write('ok'))).toBeLessThanOrEqual(5)
  })
})

it('the same word is answered as long as it leads on', () => {
  const world = createTalkWorld(known)
  world.write(lamp)
  world.press('streetLight')
  const steps = ['überspringen', 'überspringen'].map((word) => {
    const { messages, session } = world.write(word)
    expect(messages).not.toEqual([])
    return session.step
  })
  expect(new Set(steps).size).toBe(2)
})

it('the same words are answered when the answer is another by then', () => {
  const world = createTalkWorld(known)
  answered(world, 3, () => world.write('blub'))
  expect(world.write('blub').messages).toEqual([])
  world.session.lately.splice(0, 12, ...world.session.lately.map((one) => ({ ...one, answer: 'other' })))
  expect(world.write('blub').messages).not.toEqual([])
})

it('a new version of the notice of data protection is shown in the middle of silence', () => {
  const world = createTalkWorld(known)
  answered(world, 5, () => world.write(away))
  world.view.city = { ...leipzig, noticeVersion: '2027-01' }
  expect(world.write(away).messages).not.toEqual([])
})

it('a session from before it goes on', () => {
  const { lately: _, ...before } = newSession()
  expect(parseSession({ ...before, conversation: 'concern', misses: 1 })).toEqual({
    ...newSession(),
    conversation: 'concern',
    misses: 1,
  })
})

it('from wherever it begins, the same words end by themselves', () => {
  const openings = [
    'concern',
    'question',
    'cases',
    'subscribe',
    'notices',
    'contact',
    'person',
    'data',
    'council',
    'event',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...programs.map(([, words]) => words)),
      fc.constantFrom(...openings),
      fc.array(fc.nat(12), { maxLength: 6 }),
      fc.boolean(),
      (words, opening, presses, hasCase) => {
        const world = createTalkWorld(known)
        if (hasCase) for (const said of [lamp, '1', 'weiß nicht', 'überspringen', 'ja']) world.write(said)
        world.press(`${opening}:open:`)
        for (const index of presses) {
          const { offered } = world.session
          const choice = offered[index % Math.max(1, offered.length)]
          if (choice) world.send({ type: 'choice', choiceId: choice.id })
        }
        expect(answered(world, 25, (round) => world.write(words(round)))).toBeLessThanOrEqual(8)
      },
    ),
    { numRuns: 30 },
  )
})
