import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '#gateway/log.ts'
import { forgetOverdue } from '#gateway/outbox/forget.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { until } from '#tests/support/gateway.ts'
import { findInDatabase, findInRedis } from '../gateway/scan.ts'
import { findInFiles } from '../gateway/scan-files.ts'
import { plantWords } from './plant.ts'
import { type Chat, join, type LinkingWorld, meet, newChat, openLinkingWorld, press, write } from './world.ts'

describe.each(backendNames)('somebody with two chats who has everything erased, on %s', (name) => {
  let backend: TestBackend
  let world: LinkingWorld
  const logged: string[] = []
  const handles: string[] = []
  let telegram: Chat
  let webchat: Chat
  let words: string[]
  const lateReceipt = `message-${randomUUID()}`
  let pseudonym: string

  beforeAll(async () => {
    backend = await openBackend(name)
    const log = createLog('trace', { write: (line: string) => void logged.push(line) })
    world = await openLinkingWorld({ backend, log })
    telegram = newChat(world.telegram)
    webchat = newChat(world.webchat)
    handles.push(telegram.handle, webchat.handle, `alias-${randomUUID()}`)
  })
  afterAll(() => world.close())

  /** Every table, Redis key and log line in which one of these stands. */
  async function traces(canaries: readonly string[]): Promise<string[]> {
    const found = await findInDatabase(backend.databaseUrl, canaries)
    if (backend.redisUrl) found.push(...(await findInRedis(backend.redisUrl, canaries)))
    const lines = logged.filter((line) => canaries.some((canary) => line.includes(canary)))
    return [...found, ...lines]
  }

  it('left words in every kind of field, over both chats', async () => {
    const { prisma } = world.gateway.runtime
    await meet(telegram)
    await meet(webchat)
    const typed = [randomUUID(), randomUUID(), randomUUID()] as const
    await write(telegram, `Die Laterne ist kaputt ${typed[0]}`)
    await write(webchat, `Im Park liegt Müll ${typed[1]}`)
    await join(telegram, webchat)
    await write(webchat, `Am Spielplatz fehlt eine Bank ${typed[2]}`)
    const residentId = (await world.residentOf(telegram)) ?? ''
    words = [...typed, ...(await plantWords(world.gateway.runtime, residentId, handles[2] ?? ''))]
    pseudonym = (await prisma.resident.findUniqueOrThrow({ where: { id: residentId } })).pseudonym
    for (const word of [...words, pseudonym]) expect(await traces([word]), word).not.toEqual([])
    expect(await traces(hashesOf())).not.toEqual([])
  })

  it('hears farewell in both, and the words are gone at once', async () => {
    await press(telegram, 'data:open:erase')
    await press(telegram, 'data:erase:yes')
    await telegram.channel.say(telegram.handle, { type: 'choice', choiceId: 'data:eraseSure:yes' })
    for (const { channel, handle } of [telegram, webchat]) {
      await channel.until(handle, (sent) => sent.some(({ text }) => text.includes('jetzt gelöscht')))
    }
    expect(await traces([...words, pseudonym])).toEqual([])
  })

  it('is two strangers from then on, should they write again', async () => {
    const [here, there] = [await world.residentOf(telegram), await world.residentOf(webchat)]
    expect(here).not.toBeNull()
    expect(there).not.toBeNull()
    expect(here).not.toBe(there)
  })

  it('reads on the phone afterwards what was sent before', async () => {
    const { handle, channel } = webchat
    await channel.say(handle, { type: 'receipt', platformMessageId: lateReceipt, status: 'read' })
    expect(await traces([lateReceipt])).toEqual(['public.early_receipt'])
  })

  it('leaves no handle behind, in clear, sealed or as a hash, once the farewells have left', async () => {
    const { runtime } = world.gateway
    world.pass(25 * 60)
    await until(async () => {
      await forgetOverdue(runtime)
      return (await runtime.prisma.address.count()) === 0
    }, 'both successors are forgotten')
    expect(await traces([...handles, ...hashesOf(), ...words, pseudonym, lateReceipt])).toEqual([])
    expect(await findInFiles(backend.databaseUrl, [...handles, ...words, pseudonym])).toEqual([])
    expect(await runtime.prisma.resident.count()).toBe(0)
  })

  function hashesOf(): string[] {
    const { vault } = world.gateway.runtime
    return [telegram, webchat].map(({ channel, handle }) => vault.hash(channel.id, handle).toString('hex'))
  }
})
