import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Permission, permissions } from '#content/city/channel-law.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { findInDatabase } from '../gateway/scan.ts'
import { type LawWorld, openLawWorld } from './world.ts'

/** In every word about a sensitive matter. */
const canary = 'Kanarienvogel'
const link = '/chat/'

let world: LawWorld
beforeAll(async () => {
  world = await openLawWorld('telegram')
})
afterAll(() => world.close())

describe('who writes where the city allows no conversation', () => {
  it('is told so once, and what they wrote is nowhere afterwards', async () => {
    world.decide(lawOf('off'))
    const answers = await world.say('p1', `Im Hof liegen Spritzen, ${canary}`)
    expect(answers).toHaveLength(1)
    expect(answers[0]).toContain(link)
    expect(await world.say('p1', `Hallo, ${canary}?`)).toEqual([])
    expect(await findInDatabase(world.backend.databaseUrl, [canary])).toEqual([])
    const residentId = await world.residentOf('p1')
    const { prisma } = world.gateway.runtime
    expect(await prisma.inboxMessage.findMany({ where: { residentId }, select: { event: true } })).toEqual([
      { event: {} },
      { event: {} },
    ])
  })

  it('can say STOP, see what is kept and have it erased', async () => {
    world.decide(lawOf('full'))
    await world.say('p2', 'Hallo')
    await world.press('p2', 'language:pick:de')
    world.decide(lawOf('off'))
    expect(await world.say('p2', 'Stopp')).toHaveLength(1)
    expect(await world.say('p2', 'Meine Daten')).not.toEqual([])
    await world.press('p2', 'data:choose:erase')
    await world.press('p2', 'data:erase:yes')
    const residentId = await world.residentOf('p2')
    expect(await world.press('p2', 'data:eraseSure:yes')).toHaveLength(1)
    const { prisma } = world.gateway.runtime
    expect(await prisma.resident.findUnique({ where: { id: residentId } })).toBeNull()
  })
})

describe('a sensitive matter, begun on a messenger that may not carry it', () => {
  it('is laid by, with a link of the person’s own, and nothing of it is said there', async () => {
    world.decide(lawOf('full', { telegram: { sensitive: 'pointer' } }))
    await world.say('p3', 'Hallo')
    await world.press('p3', 'language:pick:de')
    const answers = await world.say('p3', `Im Hof liegen Spritzen, ${canary}`)
    expect(answers).toHaveLength(1)
    expect(answers.join()).toContain(link)
    expect(answers.join()).not.toContain(canary)
    const residentId = await world.residentOf('p3')
    await world.tie(residentId, 'w3', world.chat)
    await world.say('w3', 'Menü', world.chat)
    const draft = await world.press('w3', 'concern:open:', world.chat)
    expect(draft.join()).toContain(canary)
  })
})

const cells = permissions.flatMap((state) =>
  [true, false].flatMap((isSensitive) =>
    [true, false].map((hasChat) => [state, isSensitive ? 'sensitive' : 'caseUpdate', hasChat] as const),
  ),
)

describe('an answer of the office', () => {
  it.each(cells)(
    'where the table says %s for %s (also in the web chat: %s)',
    async (state, purpose, hasChat) => {
      world.decide(lawOf('full'))
      const [handle, chatHandle] = [`m-${state}-${purpose}-${hasChat}`, `c-${state}-${purpose}-${hasChat}`]
      await world.say(handle, 'Hallo')
      await world.press(handle, 'language:pick:de')
      const residentId = await world.residentOf(handle)
      if (hasChat) await world.tie(residentId, chatHandle, world.chat)
      const caseId = await world.fileCase(residentId, purpose === 'sensitive')
      // Whoever allows less for the one still allows all of the other.
      world.decide(lawOf('full', { telegram: { [purpose]: state } }))
      const before = world.messenger.sentTo(handle).length
      const row = await world.tell(caseId, `Es geht um ${canary}.`)
      const seen = world.messenger.sentTo(handle).slice(before)
      const overMessenger = seen
        .map(({ text, choices }) => [text, ...choices.map(({ label }) => label)].join())
        .join()
      const inChat = world.chat.sentTo(chatHandle).map(({ text }) => text)
      expect(overMessenger.includes(canary)).toBe(state === 'full')
      expect(overMessenger.includes(link)).toBe(state === 'pointer')
      expect(inChat.join().includes(canary)).toBe(hasChat && state !== 'full')
      expect(row).toEqual(expectedRow(state, hasChat))
    },
  )
})

/** Nothing is lost: it goes, goes elsewhere, or waits for the person to tie another chat. */
function expectedRow(state: Permission, hasChat: boolean) {
  if (state === 'full') return { status: 'sent', channel: 'telegram', reason: null }
  if (hasChat) return { status: 'sent', channel: 'webchat', reason: null }
  return { status: 'held', channel: 'telegram', reason: 'channelLaw' }
}
