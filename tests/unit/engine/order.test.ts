import { describe, expect, test } from 'vitest'
import { createTalkWorld } from '#tests/support/talk-world.ts'

const known = { languageChosen: true, noticeVersion: '2026-11' }
const lamp = 'Die Laterne vor unserem Haus ist seit Wochen aus'
const types = (answered: { actions: { type: string }[] }) => answered.actions.map(({ type }) => type)

describe('safety comes first', () => {
  test('an emergency is sent to the right number and still heard as a concern', () => {
    const answered = createTalkWorld(known).write('Hilfe, es brennt im Keller!')
    expect(answered.messages[0]?.text).toContain('112')
    expect(answered.session.conversation).toBe('concern')
  })

  test('a stranger in danger gets the number before the greeting', () => {
    const answered = createTalkWorld().write('Es brennt im Keller!')
    expect(answered.messages[0]?.text).toContain('112')
    expect(answered.messages[1]?.text).toContain('Kurzer Draht')
  })

  test('crisis words get help lines and no question, and the open draft waits', () => {
    const world = createTalkWorld(known)
    world.write(lamp)
    const before = world.session
    const answered = world.write('Ich will nicht mehr leben')
    expect(answered.messages).toHaveLength(1)
    expect(answered.messages[0]?.text).toContain('0800 1110111')
    expect(answered.messages[0]?.choices).toEqual([])
    expect(answered.session).toEqual(before)
  })

  test('a lamp that does not burn raises no alarm', () => {
    const answered = createTalkWorld(known).write('Die Laterne brennt nicht')
    expect(answered.messages[0]?.text).not.toContain('112')
    expect(answered.session.conversation).toBe('concern')
  })
})

describe('stop', () => {
  test('a stop word in any language ends everything with one farewell', () => {
    const world = createTalkWorld(known)
    world.write(lamp)
    const answered = world.write('STOP')
    expect(types(answered)).toEqual(['stop'])
    expect(answered.messages).toHaveLength(1)
    expect(answered.session.conversation).toBeNull()
    expect(world.write('stopp').messages).toEqual([])
  })

  test('the stop word alone counts also below a picture and in a corrected message', () => {
    const media = { kind: 'photo', ref: 'f1' } as const
    const photo = createTalkWorld(known).send({ type: 'media', media, caption: 'Стоп!' })
    expect(types(photo)).toEqual(['stop'])
    const edited = createTalkWorld(known).send({ type: 'edited', text: 'Stopp', originalExternalId: 'in-1' })
    expect(types(edited)).toEqual(['stop'])
    const shelter = createTalkWorld(known).send({ type: 'media', media, caption: 'Der Bus-Stopp ist kaputt' })
    expect(types(shelter)).not.toContain('stop')
    const menu = createTalkWorld(known).send({ type: 'media', media, caption: 'Menü' })
    expect(menu.session.conversation).toBe('concern')
  })

  test('whoever blocks us is stopped without a word and comes back by unblocking', () => {
    const world = createTalkWorld(known)
    const blocked = world.send({ type: 'blocked' })
    expect(blocked.messages).toEqual([])
    expect(types(blocked)).toEqual(['stop'])
    expect(types(world.send({ type: 'unblocked' }))).toEqual(['resume'])
  })

  test('words after a stop are asked about once and taken up after yes', () => {
    const world = createTalkWorld({ ...known, stopped: true })
    expect(world.write(lamp).session.conversation).toBe('restart')
    const answered = world.write('ja')
    expect(types(answered)).toEqual(['resume'])
    expect(answered.session.answers.text).toBe(lamp)
  })

  test('no after a stop is respected', () => {
    const world = createTalkWorld({ ...known, stopped: true })
    world.write(lamp)
    const answered = world.write('nein')
    expect(answered.actions).toEqual([])
    expect(answered.session.conversation).toBeNull()
  })
})

describe('first contact', () => {
  test('says that it is a machine and records the notice before any other write', () => {
    const answered = createTalkWorld({}, 'uk-UA').write('Ліхтар біля нашого будинку не працює вже тиждень')
    expect(types(answered)[0]).toBe('recordNotice')
    expect(answered.language).toBe('uk')
    expect(answered.messages.at(-1)?.choices[0]?.id).toBe('language:pick:uk')
  })

  test('the first words wait for the language and are then taken up', () => {
    const world = createTalkWorld()
    world.write(lamp)
    const answered = world.press('pick:de')
    expect(answered.session.conversation).toBe('concern')
    expect(answered.session.answers.text).toBe(lamp)
  })

  test('who just writes on is not asked again', () => {
    const world = createTalkWorld()
    world.write(lamp)
    const answered = world.write('in Plagwitz')
    expect(answered.session.answers.text).toBe(`${lamp}\nin Plagwitz`)
  })

  test('a later place name does not change the guessed language', () => {
    const world = createTalkWorld()
    world.write('مصباح الشارع أمام بيتنا معطل منذ أسابيع')
    expect(world.write('Karl-Heine-Straße in Plagwitz bei der alten Brücke').language).toBe('ar')
  })

  test('a deep link with a language is a choice', () => {
    const answered = createTalkWorld().send({ type: 'command', name: 'start', payload: 'ar' })
    expect(answered.language).toBe('ar')
    expect(answered.session.conversation).toBeNull()
  })

  test('a new version of the notice is shown to somebody known, and their words are answered', () => {
    const answered = createTalkWorld({ ...known, noticeVersion: '2025-01' }).write(lamp)
    expect(types(answered)).toEqual(['recordNotice'])
    expect(answered.session.conversation).toBe('concern')
  })
})

describe('words and commands', () => {
  test('the language changes at any time and the draft goes on in it', () => {
    const world = createTalkWorld(known)
    world.write(lamp)
    const { step } = world.session
    const answered = world.write('English')
    expect(answered.language).toBe('en')
    expect(answered.session.step).toBe(step)
  })

  test('help is said in passing', () => {
    const world = createTalkWorld(known)
    world.write(lamp)
    const before = world.session
    const answered = world.write('Hilfe')
    expect(answered.session.step).toBe(before.step)
    expect(answered.messages).toHaveLength(1)
    expect(answered.messages[0]?.text).toContain('So geht es')
    expect(answered.messages[0]?.choices).toEqual(before.offered)
  })

  test('the words of an offered choice mean that choice', () => {
    const world = createTalkWorld(known)
    world.write(lamp)
    world.press('streetLight')
    world.press('place:notSure')
    world.press('photos:skip')
    expect(world.write('abbrechen').session.step).toBe('cancel')
  })

  test.each(['2', '2.', '٢', '۲'])('the number %s chooses the second', (number) => {
    const world = createTalkWorld(known)
    world.write('blaue Wolke')
    expect(world.write(number).session.answers.kind).toBe('complaint')
  })

  test('back leads to the question before', () => {
    const world = createTalkWorld(known)
    world.write(lamp)
    world.press('streetLight')
    expect(world.write('zurück').session.step).toBe('category')
  })

  test('a category in a deep link begins a concern about it', () => {
    const answered = createTalkWorld(known).send({
      type: 'command',
      name: 'start',
      payload: 'kategorie-bench',
    })
    expect(answered.session.answers.category).toBe('bench')
  })
})

describe('the open question', () => {
  test('an older button of the same concern still counts', () => {
    const world = createTalkWorld(known)
    world.write(lamp)
    world.press('streetLight')
    const answered = world.send({ type: 'choice', choiceId: 'concern:category:notSure' })
    expect(answered.session.answers.category).toBeNull()
    expect(answered.session.step).toBe('place')
  })

  test('sending is never done by an old button', () => {
    const world = createTalkWorld(known)
    world.write(lamp)
    const answered = world.send({ type: 'choice', choiceId: 'concern:summary:yes' })
    expect(answered.actions).toEqual([])
    expect(answered.session.step).toBe('category')
  })

  test('pressing send twice files one concern', () => {
    const world = createTalkWorld(known)
    world.write(lamp)
    world.press('streetLight')
    world.press('place:notSure')
    world.press('photos:skip')
    expect(types(world.press('summary:yes'))).toEqual(['fileConcern'])
    expect(types(world.press('summary:yes'))).toEqual([])
  })

  test('a description that was edited is updated in the draft', () => {
    const world = createTalkWorld(known)
    world.write(lamp)
    const text = 'Die Laterne vor unserem Haus ist seit Monaten aus'
    const answered = world.send({ type: 'edited', text, originalExternalId: 'x' })
    expect(answered.session.answers.text).toBe(text)
  })

  test('a draft is offered again after days, and what was said meanwhile is kept', () => {
    const world = createTalkWorld(known)
    world.write(lamp)
    world.press('streetLight')
    world.pass(72)
    expect(world.write('in Plagwitz').session.step).toBe('draft')
    const answered = world.press('draft:yes')
    expect(answered.session.answers.place).toMatchObject({ subdistrict: '51' })
  })

  test('a draft that is thrown away takes its files with it', () => {
    const world = createTalkWorld(known)
    world.send({ type: 'media', media: { kind: 'photo', ref: 'f' } })
    world.press('concern:open:')
    expect(world.press('draft:no').actions).toEqual([{ type: 'discardMedia', keys: ['m1'] }])
  })

  test('no more than five files are kept', () => {
    const world = createTalkWorld(known)
    const photo = { type: 'media', media: { kind: 'photo', ref: 'f' } } as const
    const kept = [1, 2, 3, 4, 5, 6].map(() => types(world.send(photo)).includes('keepMedia'))
    expect(kept).toEqual([true, true, true, true, true, false])
  })

  test('a session that no longer fits loses the thread kindly', () => {
    const world = createTalkWorld(known)
    world.write(lamp)
    Object.assign(world.session.answers, { settled: 'an older shape' })
    const answered = world.write('1')
    expect(answered.messages[0]?.text).toContain('Faden')
    expect(answered.session.conversation).toBeNull()
  })
})

describe('nothing open', () => {
  test('a reference number shows its case', () => {
    const world = createTalkWorld(known)
    for (const event of [lamp, '1', 'weiß nicht', 'überspringen', 'ja']) world.write(event)
    const reference = world.view.cases[0]?.reference ?? ''
    expect(world.write(reference.replace(/-/g, ' ')).messages.at(-1)?.text).toContain(reference)
  })

  test('nobody sees the case of somebody else', () => {
    const answered = createTalkWorld(known).write('L-0284-2186')
    expect(answered.session.conversation).toBeNull()
    expect(answered.messages[0]?.text).toContain('finde ich nicht')
  })

  test('a question with a reviewed answer is answered, with a way to a person', () => {
    const answered = createTalkWorld(known).write('Wie kann ich alte Möbel und Sperrmüll entsorgen?')
    expect(answered.messages[0]?.text).toContain('stadtreinigung-leipzig.de')
    expect(answered.messages.at(-1)?.choices.map(({ id }) => id)).toContain('question:helpful:person')
  })

  test('erasing is asked twice and can be left', () => {
    const world = createTalkWorld(known)
    world.write('Meine Daten')
    world.press('choose:erase')
    expect(types(world.press('erase:yes'))).toEqual([])
    expect(types(world.press('eraseSure:yes'))).toEqual(['eraseData'])
  })
})
