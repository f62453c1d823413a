import { describe, expect, it } from 'vitest'
import type { Permission } from '#content/city/channel-law.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { leipzig, type TalkWorld } from '#tests/support/talk-world.ts'
import { goTo, worldUnder } from './law-world.ts'

const words = 'Im Hof Rabet 7 liegen Spritzen hinter der Schaukel'
const plain = 'Die Laterne in der Karl-Heine-Straße ist kaputt'
const ownLink = 'https://gateway.example/chat/#link-K7MP-4TXR'

function under(sensitive: Permission, channel = 'telegram'): TalkWorld {
  return worldUnder(lawOf('full', { telegram: { sensitive }, whatsapp: { sensitive } }), channel)
}

const texts = ({ heard }: TalkWorld) => heard.map(({ text }) => text).join('\n')

describe.each(['pointer', 'off'] as const)('a sensitive matter where the table says %s', (state) => {
  it('is neither asked about nor repeated; the way to the web chat is the person’s own, with the number to call', () => {
    const world = under(state)
    const { actions } = world.write(words)
    expect(world.heard).toHaveLength(1)
    expect(texts(world)).toContain(ownLink)
    expect(texts(world)).toContain('112')
    expect(texts(world)).not.toMatch(/Spritzen|Rabet|Schaukel/)
    expect(actions).toContainEqual({ type: 'offerLinkCode', mode: 'link' })
    expect(world.session.conversation).toBeNull()
  })

  it('goes on in the web chat where it stood, with everything that was said', () => {
    const world = under(state)
    world.write(words)
    world.send({ type: 'media', media: { kind: 'photo', ref: 'f1' }, caption: 'noch eine Spritze' })
    expect(texts(world)).not.toMatch(/Spritze/)
    goTo(world, 'webchat')
    world.write('Menü')
    world.press('concern:open:')
    expect(texts(world)).toContain('Spritzen')
    world.press('concern:draft:yes')
    const answers = world.session.answers as { text: string; mediaKeys: string[] }
    expect(answers.text).toBe(`${words}\nnoch eine Spritze`)
    expect(answers.mediaKeys).toEqual(['m2'])
  })

  it('does not stand in the way of another concern, nor is it shown by the menu', () => {
    const world = under(state)
    world.write(words)
    world.write('Menü')
    expect(texts(world)).not.toMatch(/Spritzen/)
    world.write(plain)
    expect(world.session).toMatchObject({ conversation: 'concern' })
    expect(texts(world)).not.toMatch(/Spritzen/)
    world.write('Menü')
    goTo(world, 'webchat')
    world.write('Hallo')
    expect(Object.keys(world.session.drafts)).toEqual(['concern'])
    expect(Object.keys(world.session.laidBy)).toEqual(['concern'])
  })

  it('that was begun in the web chat is not taken up here', () => {
    const world = under(state, 'webchat')
    world.write(words)
    expect(world.session.conversation).toBe('concern')
    goTo(world, 'telegram')
    world.write('Menü')
    expect(texts(world)).not.toMatch(/Spritzen|Rabet/)
    world.write('ja')
    expect(texts(world)).not.toMatch(/Spritzen|Rabet/)
    goTo(world, 'webchat')
    world.press('concern:open:')
    expect(texts(world)).toContain('Spritzen')
  })

  it('is kept back as well when the category was chosen by a button', () => {
    const world = under(state)
    world.press('concern:open:')
    world.press('concern:open:threat')
    expect(texts(world)).toContain(ownLink)
    expect(world.session.conversation).toBeNull()
  })

  it('that is a case is looked at elsewhere; what its person says to it still reaches the office', () => {
    const world = under(state, 'webchat')
    file(world)
    world.office('awaitingResident', 'Wo genau liegen die Spritzen?')
    goTo(world, 'telegram')
    world.write('Meine Anliegen')
    expect(texts(world)).not.toMatch(/Spritzen|Rabet/)
    expect(texts(world)).toContain(`https://gateway.example/chat/`)
    const { actions } = world.write('Gleich hinter der Schaukel am Zaun')
    expect(actions).toContainEqual(expect.objectContaining({ type: 'addToCase' }))
    expect(texts(world)).not.toMatch(/Schaukel/)
  })

  it('that is a case is not asked about afterwards, but the answer counts', () => {
    const world = under(state, 'webchat')
    file(world)
    world.office('resolved', 'Die Spritzen sind weg')
    world.askFollowUp()
    goTo(world, 'telegram')
    const { actions } = world.press('followUp:open:no.00000000-0000-7000-8000-0000000000f1')
    expect(actions).toContainEqual(expect.objectContaining({ type: 'answerFollowUp', solved: 'no' }))
    expect(texts(world)).not.toMatch(/Spritzen|Rabet/)
  })

  it('keeps the file with one’s data, which holds every word, off the channel', () => {
    const world = under(state, 'webchat')
    file(world)
    world.view.hasSensitive = true
    goTo(world, 'telegram')
    world.write('Meine Daten')
    expect(world.press('data:choose:export').actions).not.toContainEqual({ type: 'exportData' })
    goTo(world, 'webchat')
    world.write('Meine Daten')
    expect(world.press('data:choose:export').actions).toContainEqual({ type: 'exportData' })
  })
})

it('without a web chat of theirs and without a public address the link is the plain one', () => {
  const world = under('off')
  world.view.linkable = []
  expect(world.write(words).actions).toEqual([])
  expect(texts(world)).toContain('https://gateway.example/chat/')
})

it('who has a web chat already gets the plain link: everything of theirs is there', () => {
  const world = under('off', 'webchat')
  world.write('Hallo')
  goTo(world, 'telegram')
  expect(world.write(words).actions).toEqual([])
  expect(texts(world)).not.toContain('#link-')
})

it('goes on as ever where the table allows it', () => {
  const world = under('full')
  world.write(words)
  expect(world.session.conversation).toBe('concern')
})

function file(world: TalkWorld): void {
  world.press('concern:open:needles')
  world.write(words)
  for (let step = 0; step < 8 && world.view.cases.length === 0; step++) {
    const choice = ['skip', 'yes', 'defect', 'done'].find((value) =>
      world.session.offered.some(({ id }) => id.endsWith(`:${value}`)),
    )
    if (choice === undefined) world.send({ type: 'location', longitude: 12.39, latitude: 51.344 })
    else world.press(choice)
  }
  expect(world.view.cases[0]).toMatchObject({ category: 'needles', sensitive: true })
  expect(leipzig.categories.find(({ id }) => id === 'needles')?.sensitive).toBe(true)
}
