import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { readAccount } from '#gateway/accounts/account.ts'
import { forgetEndedChats } from '#gateway/accounts/forget.ts'
import { forgetOverdue } from '#gateway/outbox/forget.ts'
import { findInDatabase } from '#tests/integration/gateway/scan.ts'
import { until } from '#tests/support/gateway.ts'
import { lidOf } from '#tests/support/whatsapp-web-double/control.ts'
import { keptKeys, keptOf } from './kept-keys.ts'
import { type LinkedLine, openLinkedLine } from './line.ts'
import { type Phone, phoneOf } from './phone.ts'

/** What the linked device keeps of a person goes when they are erased, and nothing breaks when they write again. */

const say = loadCatalog().text.bind(null, 'de')
const dayMs = 24 * 3_600_000
let line: LinkedLine
let aheadMs = 0
const clock = () => new Date(Date.now() + aheadMs)

beforeAll(async () => {
  line = await openLinkedLine({ clock })
})
afterAll(() => line.close())

const kept = () => keptKeys(line.gateway.runtime)
const everyKind = ['session', 'identity-key', 'device-list', 'lid-mapping', 'tctoken']

async function hello(phone: Phone): Promise<void> {
  await phone.writes('Hallo', ') Deutsch')
  await phone.picks('Deutsch', say('menu.concern'))
}

async function trust(number: string): Promise<void> {
  await line.double.trust(number)
  await until(
    async () => (await keptOf(line.gateway.runtime, number)).length === everyKind.length,
    'all kinds are kept',
  )
}

async function eraseAll(phone: Phone): Promise<void> {
  await phone.writes('Meine Daten', say('data.erase'))
  await phone.picks(say('data.erase'), say('data.eraseYes'))
  await phone.picks(say('data.eraseYes'), say('data.eraseSure'))
  await phone.picks(say('data.eraseSure'), say('data.erased'))
}

/** Two days later nobody waits for the farewell any more: the person is nobody we know. */
async function twoDaysLater(): Promise<void> {
  aheadMs += 2 * dayMs
  await forgetOverdue(line.gateway.runtime)
}

const waiting = () => line.gateway.runtime.prisma.endedChat.count()
const residents = () => line.gateway.runtime.prisma.resident.count()
const connected = () =>
  until(
    async () =>
      line.gateway.runtime.channels.get('whatsapp')?.connected() &&
      (await readAccount(line.gateway.runtime, 'whatsapp'))?.state === 'connected',
    'the device is connected',
  )

it('of somebody who was erased nothing is left, and they can write again as somebody new', async () => {
  const other = phoneOf(line.double, '4915112350001')
  await hello(other)
  const before = new Set((await kept()).keys())
  const number = '4915112350002'
  const phone = phoneOf(line.double, number)
  await hello(phone)
  await trust(number)
  const { pseudonym } = await line.gateway.runtime.prisma.resident.findFirstOrThrow({
    orderBy: { id: 'desc' },
  })
  await eraseAll(phone)
  expect(await keptOf(line.gateway.runtime, number)).toEqual(everyKind)

  await twoDaysLater()
  expect(await waiting()).toBe(1)
  expect(await findInDatabase(line.backend.databaseUrl, [number, lidOf(number), pseudonym])).toEqual([])
  await forgetEndedChats(line.gateway.runtime)

  expect(await waiting()).toBe(0)
  expect(await keptOf(line.gateway.runtime, number)).toEqual([])
  expect([...(await kept())].filter(([name]) => !before.has(name)).map(([, text]) => text)).toEqual([])
  const opened = [...(await kept()).values()].join('\n')
  const stands = (name: string) => opened.includes(name)
  expect(['4915112350001', number].map(stands)).toEqual([true, false])
  expect((await line.double.sockets()).most).toBe(1)

  await connected()
  const count = await residents()
  await hello(phone)
  expect(await residents()).toBe(count + 1)
  await other.writes('Hilfe', say('menu.concern'))
})

it('a chat that is over outlives a restart in the database only, and is forgotten by whoever has the account then', async () => {
  const number = '4915112350003'
  const phone = phoneOf(line.double, number)
  await hello(phone)
  await eraseAll(phone)
  await twoDaysLater()
  expect(await waiting()).toBe(1)
  await line.gateway.stop()
  await line.startAgain()
  await until(async () => {
    await forgetEndedChats(line.gateway.runtime).catch(() => {})
    return (await waiting()) === 0
  }, 'whoever has the account has forgotten them')
  expect(await keptOf(line.gateway.runtime, number)).toEqual([])
})

it('whoever writes again before they are forgotten keeps their keys, which are of the new chat now', async () => {
  const number = '4915112350004'
  const phone = phoneOf(line.double, number)
  await connected()
  await hello(phone)
  await eraseAll(phone)
  await twoDaysLater()
  expect(await waiting()).toBe(1)
  await hello(phone)
  await trust(number)
  const { logins } = await line.double.sockets()
  await forgetEndedChats(line.gateway.runtime)
  expect(await waiting()).toBe(0)
  expect(await keptOf(line.gateway.runtime, number)).toEqual(everyKind)
  expect((await line.double.sockets()).logins).toBe(logins)
})

it('loses no word of a talk in the midst of which the keys go', async () => {
  const number = '4915112350005'
  const phone = phoneOf(line.double, number)
  const channel = line.gateway.runtime.channels.get('whatsapp')
  await hello(phone)
  const words = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs'].map((word) => `Wort ${word}`)
  const talk = Promise.all(words.map((text) => line.double.say(number, { type: 'text', text })))
  await Promise.all([talk, channel?.forget?.([lidOf(number)]), channel?.forget?.([lidOf(number)])])
  await until(async () => {
    const messages = await line.gateway.runtime.prisma.inboxMessage.findMany()
    const heard = messages.map(({ event }) => (event as { text?: string }).text)
    return words.every((text) => heard.includes(text))
  }, 'every word has arrived')
  await phone.writes('Menü', say('menu.concern'))
  expect((await line.double.sockets()).most).toBe(1)
})
