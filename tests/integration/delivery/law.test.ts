import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '#content/message.ts'
import { previewWay } from '#gateway/delivery/preview.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway } from '#tests/support/gateway.ts'
import { lawOf, openCity } from '#tests/support/open-city.ts'
import {
  createWindowChannel,
  createWindowWorld,
  type WindowChannel,
  type WindowWorld,
} from './window-world.ts'

const cloudId = 'whatsapp-cloud'
const channelLaw = lawOf('full', {
  [cloudId]: { sensitive: 'pointer', caseUpdate: 'off', notice: 'pointer' },
})

let backend: TestBackend
let gateway: Gateway
let cloud: WindowChannel
let free: FakeChannel
let world: WindowWorld
let person: Awaited<ReturnType<WindowWorld['meet']>>
let people = 0
let now = new Date('2026-11-24T10:00+01:00')

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  cloud = createWindowChannel(cloudId, () => now)
  free = createFakeChannel('free', {}, () => now)
  gateway = await startTestGateway(backend, {
    channels: [cloud, free],
    config: { roles: ['http'] },
    clock: () => now,
    city: { ...openCity(), channelLaw },
  })
  world = createWindowWorld(gateway, cloud, free)
})
afterAll(async () => {
  await world.stop()
  await gateway.stop()
  await backend.drop()
})
beforeEach(async () => {
  people += 1
  person = await world.meet(`person-${people}`)
  await world.write(person, 'Hallo')
  await world.settle()
})

const said = (literal: string): Reply => ({ text: { literal } })
const texts = (channel: FakeChannel) => channel.sentTo(person.handle).map(({ text }) => text)
const way = async () => (await previewWay(gateway.runtime, person.caseId))?.way
const makeSensitive = () =>
  gateway.runtime.prisma.case.update({ where: { id: person.caseId }, data: { sensitive: true } })
const newest = async () => (await world.rows(person)).findLast(({ caseId }) => caseId === person.caseId)

describe('on a channel that may not carry it', () => {
  it('news of a case waits with its reason, and goes over the chat that the person ties', async () => {
    expect(await way()).toBe('wait')
    await world.tell(person.caseId, said('Die Laterne leuchtet.'))
    await world.settle()
    expect(await newest()).toMatchObject({ status: 'held', errorCode: 'channelLaw', way: 'wait' })
    await world.tie(person)
    await world.settle()
    expect(texts(free)).toEqual(['Die Laterne leuchtet.'])
    expect(await newest()).toMatchObject({
      status: 'sent',
      channel: 'free',
      movedFrom: cloudId,
      way: 'otherChannel',
    })
    expect(texts(cloud).join()).not.toContain('Laterne')
  })

  it('of a sensitive case only says that something waits, once a day, and keeps the words for a chat that may', async () => {
    await makeSensitive()
    expect(await way()).toBe('pointer')
    for (const words of ['Bitte kommen Sie vorbei.', 'Zimmer 5.'])
      await world.tell(person.caseId, said(words))
    await world.settle()
    const pointers = texts(cloud).filter((text) => text.includes('Für Sie liegt etwas bereit'))
    expect(pointers).toHaveLength(1)
    expect(pointers[0]).toContain('/chat/')
    expect(await newest()).toMatchObject({ status: 'held', errorCode: 'channelLaw', way: 'pointer' })
    await world.tie(person)
    await world.settle()
    expect(texts(free)).toEqual(['Bitte kommen Sie vorbei.', 'Zimmer 5.'])
    expect(texts(cloud).join()).not.toMatch(/vorbei|Zimmer/)
  })

  it('a sensitive case is told where it may be, and the other chat only hears that there is something', async () => {
    await makeSensitive()
    await world.tie(person)
    await world.write(person, 'Hallo')
    await world.settle()
    await world.tell(person.caseId, said('Bitte kommen Sie vorbei.'))
    await world.settle()
    expect(texts(free)).toEqual(['Bitte kommen Sie vorbei.'])
    expect(texts(cloud).at(-1)).toContain('Für Sie liegt etwas bereit')
  })

  it('a notice goes as a word that there is one, with the way to the web chat and how to end it', async () => {
    const broadcast = await world.notices.broadcast([person])
    await world.settle()
    const text = texts(cloud).at(-1) ?? ''
    expect(text).toContain('/chat/')
    expect(text).toContain('Stopp')
    expect(text).not.toContain('Mitteilung 0')
    const [row] = await world.notices.rows(broadcast)
    expect([row?.status, row?.way]).toEqual(['sent', 'pointer'])
  })

  it('a notice whose window has closed waits, and its word goes when the person writes', async () => {
    now = new Date(now.getTime() + 25 * 3_600_000)
    const broadcast = await world.notices.broadcast([person])
    await world.settle()
    const status = async () => (await world.notices.rows(broadcast))[0]?.status
    expect(await status()).toBe('held')
    await world.write(person, 'Hallo')
    await world.settle()
    expect(await status()).toBe('sent')
    expect(cloud.violations).toEqual([])
  })
})
