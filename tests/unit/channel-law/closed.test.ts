import { describe, expect, it } from 'vitest'
import { loadLanguages } from '#content/languages.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { createTalkWorld, leipzig, type TalkWorld } from '#tests/support/talk-world.ts'
import { goTo, worldUnder } from './law-world.ts'

const closed = lawOf('off')
const link = 'https://gateway.example/chat/'
const allWords = ({ heard }: TalkWorld) => heard.map(({ text }) => text).join('\n')
const kinds = ({ actions }: TalkWorld) => actions.map(({ type }) => type)

describe('somebody writes on a channel that is closed', () => {
  it.each(loadLanguages().map(({ tag }) => tag))('and is told why, and where else, in %s', (language) => {
    const world = worldUnder(closed, 'whatsapp', language)
    const { messages, actions } = world.write('Die Laterne vor Haus 12 ist kaputt')
    expect(messages).toHaveLength(1)
    expect(messages[0]?.language).toBe(language)
    expect(messages[0]?.text).toContain(link)
    expect(messages[0]?.text).toContain('112')
    expect(messages[0]?.text).toContain(leipzig.privacyUrl)
    expect(messages[0]?.choices).toEqual([])
    expect(actions).toEqual([{ type: 'forgetWords' }])
  })

  it('and hears it once a day, however much they write', () => {
    const world = worldUnder(closed, 'telegram')
    const answers = [1, 2, 3, 4].map(() => world.write('Hallo?').messages.length)
    world.pass(23)
    answers.push(world.write('Noch da?').messages.length)
    world.pass(2)
    answers.push(world.write('Guten Morgen').messages.length)
    expect(answers).toEqual([1, 0, 0, 0, 0, 1])
  })

  it('and hears it in each chat of theirs', () => {
    const world = worldUnder(closed, 'telegram')
    world.write('Hallo')
    goTo(world, 'whatsapp')
    expect(world.write('Hallo').messages).toHaveLength(1)
    goTo(world, 'telegram')
    expect(world.write('Hallo').messages).toHaveLength(0)
  })

  it('and nothing of it is kept: no session, no file, no case, no greeting that asks', () => {
    const world = createTalkWorld({}, 'de')
    world.view.city = { ...leipzig, channelLaw: closed }
    goTo(world, 'whatsapp-cloud')
    world.write('Bei uns im Hof liegen Spritzen')
    world.send({ type: 'media', media: { kind: 'photo', ref: 'f1' }, caption: 'hier' })
    world.send({ type: 'location', longitude: 12.37, latitude: 51.34 })
    world.press('concern:open:')
    expect(kinds(world).every((type) => type === 'forgetWords' || type === 'setLanguage')).toBe(true)
    expect(JSON.stringify(world.session)).not.toContain('Spritzen')
    expect(world.session.conversation).toBeNull()
    expect(world.heard).toHaveLength(1)
    expect(allWords(world)).not.toContain('Sprache möchten')
  })

  it('and gets the number to call, also when they had the answer already', () => {
    const world = worldUnder(closed, 'telegram')
    world.write('Hallo')
    world.write('es brennt!')
    expect(allWords(world)).toContain('112')
    world.write('ich will nicht mehr leben')
    expect(allWords(world)).toContain('0800')
  })

  it('and can say STOP', () => {
    const world = worldUnder(closed, 'telegram')
    world.write('Hallo')
    expect(world.write('Stopp').messages).toHaveLength(1)
    expect(world.view.resident.stopped).toBe(true)
    expect(world.write('Stopp').messages).toHaveLength(0)
  })

  it('and gets help whenever they ask for it', () => {
    const world = worldUnder(closed, 'telegram')
    world.write('Hallo')
    for (let times = 0; times < 2; times++) {
      world.write('Hilfe')
      expect(allWords(world)).toContain(link)
    }
  })

  it('and can see and erase what is kept, without being greeted or led elsewhere', () => {
    const world = worldUnder(closed, 'telegram')
    world.write('Hallo')
    world.write('Meine Daten')
    expect(world.heard.flatMap(({ choices }) => choices.map(({ id }) => id))).toContain('data:choose:erase')
    world.press('data:choose:erase')
    world.press('data:erase:yes')
    const { actions, messages } = world.press('data:eraseSure:yes')
    expect(actions).toEqual([{ type: 'eraseData' }])
    expect(messages).toHaveLength(1)
  })

  it('and a word that is no answer there is no concern either', () => {
    const world = worldUnder(closed, 'telegram')
    world.write('Meine Daten')
    const { actions } = world.write('Die Laterne in Gohlis ist kaputt')
    expect(actions).toEqual([{ type: 'forgetWords' }])
    expect(world.session.drafts).toEqual({})
  })

  it('and may change the language of that answer', () => {
    const world = worldUnder(closed, 'telegram')
    world.write('Hallo')
    world.write('English')
    expect(world.view.resident.language).toBe('en')
    expect(allWords(world)).toContain('our own chat')
  })

  it('and a draft of theirs from the web chat stays as it was', () => {
    const world = worldUnder(closed, 'webchat')
    world.write('Die Laterne in der Karl-Heine-Straße ist kaputt')
    const { conversation, step, answers } = world.session
    goTo(world, 'whatsapp')
    world.write('Sie brennt immer noch nicht')
    world.write('English')
    expect(world.session).toMatchObject({ answers })
    goTo(world, 'webchat')
    expect(world.session).toMatchObject({ conversation, step })
  })

  it('and letting us in again is answered by nothing but silence', () => {
    const world = worldUnder(closed, 'telegram')
    expect(world.send({ type: 'blocked' }).actions).toEqual([{ type: 'stop' }])
    const { actions, messages } = world.send({ type: 'unblocked' })
    expect(actions).toEqual([{ type: 'resume' }])
    expect(messages).toEqual([])
  })
})

it('a channel of the authority itself is never closed', () => {
  const world = worldUnder(closed, 'webchat')
  world.write('Die Laterne in Gohlis ist kaputt')
  expect(world.session.conversation).toBe('concern')
})

it('a conversation that may only be pointed to is answered like a closed one', () => {
  const world = worldUnder(lawOf('pointer'), 'telegram')
  expect(world.write('Die Laterne ist kaputt').actions).toEqual([{ type: 'forgetWords' }])
  expect(allWords(world)).toContain(link)
})
