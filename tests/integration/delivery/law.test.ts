import { beforeEach, describe, expect, it } from 'vitest'
import { sweepFollowUps } from '#gateway/cases/follow-up.ts'
import { previewWay } from '#gateway/delivery/preview.ts'
import type { FakeChannel } from '#tests/support/fake-channel.ts'
import { lawOf, openCity } from '#tests/support/open-city.ts'
import { type Person, said, setWindowStage } from './window-stage.ts'

const cloudId = 'whatsapp-cloud'
const channelLaw = lawOf('full', {
  [cloudId]: { sensitive: 'pointer', caseUpdate: 'off', notice: 'pointer' },
})
const stage = setWindowStage(new Date('2026-11-24T10:00+01:00'), {
  id: cloudId,
  city: { ...openCity(), channelLaw },
})
let person: Person

beforeEach(async () => {
  person = await stage.meet()
  await stage.world.write(person, 'Hallo')
  await stage.world.settle()
})

const texts = (channel: FakeChannel) => channel.sentTo(person.handle).map(({ text }) => text)
const way = async () => (await previewWay(stage.gateway.runtime, person.caseId))?.way
const makeSensitive = () =>
  stage.gateway.runtime.prisma.case.update({ where: { id: person.caseId }, data: { sensitive: true } })
const newest = async () => (await stage.world.rows(person)).findLast(({ caseId }) => caseId === person.caseId)

describe('on a channel that may not carry it', () => {
  it('news of a case waits with its reason, and goes over the chat that the person ties', async () => {
    expect(await way()).toBe('wait')
    await stage.world.tell(person.caseId, said('Die Laterne leuchtet.'))
    await stage.world.settle()
    expect(await newest()).toMatchObject({ status: 'held', errorCode: 'channelLaw', way: 'wait' })
    await stage.world.tie(person)
    await stage.world.settle()
    expect(texts(stage.free)).toEqual(['Die Laterne leuchtet.'])
    expect(await newest()).toMatchObject({
      status: 'sent',
      channel: 'free',
      movedFrom: cloudId,
      way: 'otherChannel',
    })
    expect(texts(stage.cloud).join()).not.toContain('Laterne')
  })

  it('of a sensitive case only says that something waits, once a day, and keeps the words for a chat that may', async () => {
    await makeSensitive()
    expect(await way()).toBe('pointer')
    for (const words of ['Bitte kommen Sie vorbei.', 'Zimmer 5.'])
      await stage.world.tell(person.caseId, said(words))
    await stage.world.settle()
    const pointers = texts(stage.cloud).filter((text) => text.includes('Für Sie liegt etwas bereit'))
    expect(pointers).toHaveLength(1)
    expect(pointers[0]).toContain('/chat/')
    expect(await newest()).toMatchObject({ status: 'held', errorCode: 'channelLaw', way: 'pointer' })
    await stage.world.tie(person)
    await stage.world.settle()
    expect(texts(stage.free)).toEqual(['Bitte kommen Sie vorbei.', 'Zimmer 5.'])
    expect(texts(stage.cloud).join()).not.toMatch(/vorbei|Zimmer/)
  })

  it('a sensitive case is told where it may be, and the other chat only hears that there is something', async () => {
    await makeSensitive()
    await stage.world.tie(person)
    await stage.world.write(person, 'Hallo')
    await stage.world.settle()
    await stage.world.tell(person.caseId, said('Bitte kommen Sie vorbei.'))
    await stage.world.settle()
    expect(texts(stage.free)).toEqual(['Bitte kommen Sie vorbei.'])
    expect(texts(stage.cloud).at(-1)).toContain('Für Sie liegt etwas bereit')
  })

  it.each([
    { kind: 'sensitive', sensitive: true, way: 'pointer' },
    { kind: 'plain', sensitive: false, way: 'wait' },
  ])(
    'the question how a $kind case turned out is no notice: it waits for a chat that may carry it',
    async (one) => {
      await stage.gateway.runtime.prisma.case.update({
        where: { id: person.caseId },
        data: { sensitive: one.sensitive, state: 'resolved', followUpDueAt: stage.now },
      })
      await sweepFollowUps(stage.gateway.runtime)
      await stage.world.settle()
      expect(await newest()).toMatchObject({ status: 'held', errorCode: 'channelLaw', way: one.way })
      const pointers = texts(stage.cloud).filter((text) => text.includes('Für Sie liegt etwas bereit'))
      expect(pointers).toHaveLength(one.sensitive ? 1 : 0)
      await stage.world.tie(person)
      await stage.world.settle()
      expect(texts(stage.free).join()).toContain(person.reference)
      expect(texts(stage.cloud).join()).not.toContain(person.reference)
    },
  )

  it('a notice goes as a word that there is one, with the way to the web chat and how to end it', async () => {
    const broadcast = await stage.world.notices.broadcast([person])
    await stage.world.settle()
    const text = texts(stage.cloud).at(-1) ?? ''
    expect(text).toContain('/chat/')
    expect(text).toContain('Stopp')
    expect(text).not.toContain('Mitteilung 0')
    const [row] = await stage.world.notices.rows(broadcast)
    expect([row?.status, row?.way]).toEqual(['sent', 'pointer'])
  })

  it('a notice whose window has closed waits, and its word goes when the person writes', async () => {
    stage.pass(25)
    const broadcast = await stage.world.notices.broadcast([person])
    await stage.world.settle()
    const status = async () => (await stage.world.notices.rows(broadcast))[0]?.status
    expect(await status()).toBe('held')
    await stage.world.write(person, 'Hallo')
    await stage.world.settle()
    expect(await status()).toBe('sent')
    expect(stage.cloud.violations).toEqual([])
  })
})
