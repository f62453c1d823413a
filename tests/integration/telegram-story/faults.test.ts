import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { heardBy } from '#tests/integration/telegram/person.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { type FaultKind, page, telegramRefusal } from '#tests/support/fault-proxy/fault.ts'
import { type FaultProxy, startFaultProxy } from '#tests/support/fault-proxy/proxy.ts'
import { until } from '#tests/support/gateway.ts'
import { startTelegramSimulator, type TelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import { doAndHear, plain, startLine, type TelegramLine } from './line.ts'

/** Telegram harmed on the way out, with the whole gateway behind it: what reaches the person, and what the ledger says. */

const { text } = loadCatalog()
const repeatNote = text('de', 'delivery.possibleRepeat')
const helpsInGerman = 'So geht es: '

const harms: { name: string; fault: FaultKind; copies: number; doubts: number; waitMs?: number }[] = [
  {
    name: 'is told to wait a second',
    fault: telegramRefusal(429, 'Too Many Requests: retry after 1', 1),
    copies: 1,
    doubts: 0,
    waitMs: 1000,
  },
  {
    name: 'meets an error of the platform',
    fault: telegramRefusal(500, 'Internal Server Error'),
    copies: 1,
    doubts: 0,
  },
  { name: 'meets a page of something in between', fault: page(502), copies: 1, doubts: 1 },
  { name: 'is cut off before the platform', fault: { kind: 'drop' }, copies: 1, doubts: 1 },
  {
    name: 'is cut off after the platform took it',
    fault: { kind: 'timeoutAfterAccept' },
    copies: 2,
    doubts: 1,
  },
  { name: 'is slow', fault: { kind: 'slow', milliseconds: 700 }, copies: 1, doubts: 0 },
  { name: 'is doubled by the network', fault: { kind: 'duplicate' }, copies: 2, doubts: 0 },
]

describe.each(backendNames)('a message on its way to Telegram, the queue in %s', (name) => {
  let backend: TestBackend
  let simulator: TelegramSimulator
  let proxy: FaultProxy
  let line: TelegramLine
  let calm: string[]
  let nextChat = 8000

  const said = (chatId: number) => () => heardBy(simulator, chatId)
  const prisma = () => line.gateway.runtime.prisma

  /** Somebody new, asked for their language. */
  async function meet(): Promise<number> {
    const chatId = nextChat++
    const act = () => simulator.act('text', { chatId, text: 'Hallo', language: 'de' })
    await doAndHear(said(chatId), act, 'language:pick:de')
    return chatId
  }

  /** Chooses German and asks for help in one breath; gives everything said from there to the help. */
  async function chooseGermanAndAskForHelp(chatId: number): Promise<string[]> {
    const before = (await heardBy(simulator, chatId)).length
    const act = async () => {
      await simulator.act('press', { chatId, button: 'language:pick:de' })
      await simulator.act('text', { chatId, text: 'Hilfe' })
    }
    await doAndHear(said(chatId), act, helpsInGerman)
    return (await heardBy(simulator, chatId)).slice(before).map((message) => plain(message.text))
  }

  const residentOf = async (since: Date) =>
    prisma().resident.findFirstOrThrow({
      where: { createdAt: { gte: since } },
      include: { addresses: true, outbox: { include: { doubts: true } } },
    })

  beforeAll(async () => {
    backend = await openBackend(name)
    simulator = await startTelegramSimulator()
    proxy = await startFaultProxy({ upstream: simulator.apiRoot })
    line = await startLine(backend, { token: simulator.token, apiRoot: proxy.url }, { way: 'polling' })
    calm = await chooseGermanAndAskForHelp(await meet())
    expect(calm.length).toBeGreaterThan(1)
  })
  afterAll(async () => {
    await line.stop()
    await proxy.stop()
    await simulator.stop()
    await backend.drop()
  })

  for (const { name, fault, copies, doubts, waitMs } of harms) {
    it(`arrives in its order, and is in the ledger when in doubt: one ${name}`, async () => {
      const since = new Date()
      const chatId = await meet()
      const callsBefore = proxy.log().length
      proxy.inject({ path: '/sendMessage$', ...fault })
      const heard = await chooseGermanAndAskForHelp(chatId)
      expect(proxy.left()).toBe(0)

      const without = heard.map((words) => words.replace(`\n\n${repeatNote}`, ''))
      expect(without.filter((words, index) => without.indexOf(words) === index)).toEqual(calm)
      expect(without.filter((words) => words === calm[0])).toHaveLength(copies)
      expect(without).toHaveLength(calm.length + copies - 1)
      expect(heard.filter((words) => words.includes(repeatNote))).toHaveLength(doubts)

      const { outbox } = await until(async () => {
        const resident = await residentOf(since)
        return resident.outbox.every(({ status }) => status === 'sent') && resident
      }, 'everything is sent')
      expect(outbox.flatMap((message) => message.doubts.map(({ resent }) => resent))).toEqual(
        Array.from({ length: doubts }, () => true),
      )
      const calls = proxy
        .log()
        .slice(callsBefore)
        .filter(({ path }) => path.endsWith('/sendMessage'))
      const waited = (calls[1]?.at ?? 0) - (calls[0]?.at ?? 0)
      expect(waited).toBeGreaterThanOrEqual(waitMs ?? 0)
    })
  }

  it('answers once what polling brings through cut lines', async () => {
    const since = new Date()
    const chatId = await meet()
    proxy.inject({ path: '/getUpdates$', kind: 'timeoutAfterAccept' }, { path: '/getUpdates$', ...page(502) })
    await doAndHear(
      said(chatId),
      () => simulator.act('press', { chatId, button: 'language:pick:de' }),
      'concern:open',
    )
    await doAndHear(
      said(chatId),
      () => simulator.act('text', { chatId, text: 'Die Laterne ist kaputt' }),
      'concern:category:streetLight',
    )
    expect(proxy.left()).toBe(0)
    const { id: residentId } = await residentOf(since)
    const heard = await prisma().inboxMessage.findMany({ where: { residentId }, orderBy: { id: 'asc' } })
    expect(heard.map(({ event }) => event)).toMatchObject([
      { text: 'Hallo' },
      { choiceId: 'language:pick:de' },
      { text: 'Die Laterne ist kaputt' },
    ])
    const texts = (await heardBy(simulator, chatId)).map((message) => message.text)
    expect(texts).toHaveLength(new Set(texts).size)
  })

  it('to somebody who blocked us is the last until they write again', async () => {
    const since = new Date()
    const chatId = await meet()
    const callsBefore = proxy.log().length
    proxy.inject({
      path: '/sendMessage$',
      ...telegramRefusal(403, 'Forbidden: bot was blocked by the user'),
    })
    await simulator.act('press', { chatId, button: 'language:pick:de' })
    const resident = await until(async () => {
      const found = await residentOf(since)
      return found.stoppedAt !== null && found.outbox.every(({ status }) => status !== 'queued') && found
    }, 'a block is an opt-out')
    expect(resident.addresses.map(({ state }) => state)).toEqual(['blocked'])
    const calls = proxy
      .log()
      .slice(callsBefore)
      .filter(({ path }) => path.endsWith('/sendMessage'))
    expect(calls).toHaveLength(1)

    const act = () => simulator.act('text', { chatId, text: 'Hallo, da bin ich wieder' })
    await doAndHear(said(chatId), act, text('de', 'stop.ask'))
    const back = await residentOf(since)
    expect(back.addresses.map(({ state }) => state)).toEqual(['active'])
  })
})
