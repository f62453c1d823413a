import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostMedia } from '#bots/conversations/concern/answers.ts'
import { loadCatalog } from '#content/i18n.ts'
import { forgetEndedChats } from '#gateway/accounts/forget.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { createLog } from '#gateway/log.ts'
import { forgetOverdue } from '#gateway/outbox/forget.ts'
import { plain } from '#tests/integration/telegram-story/line.ts'
import { keptOf } from '#tests/integration/whatsapp/kept-keys.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { until } from '#tests/support/gateway.ts'
import { finderOf } from '../gateway/forms.ts'
import { findInDatabase, findInRedis } from '../gateway/scan.ts'
import {
  findInFiles,
  findInFolder,
  findInWriteAheadLog,
  isInRedisFile,
  passThroughWriteAheadLog,
} from '../gateway/scan-files.ts'
import { openCloudPhone, openPage, openPhone, type RealChat } from './real-chats.ts'
import { openRealWorld, type RealWorld } from './real-world.ts'

/** In `npm test` one person on each backend; RUNS=4 has all of them. */
const runs = Number(process.env.RUNS ?? 2)

/** People and where they ask to be forgotten. */
const stories = [
  { language: 'ar', erasesOn: 'whatsapp', words: 'مصباح الشارع أمام بيتنا معطل منذ أسابيع' },
  { language: 'uk', erasesOn: 'whatsapp-cloud', words: 'Ліхтар перед нашим будинком не світить' },
  { language: 'de', erasesOn: 'webchat', words: 'Die Straßenlaterne vor unserem Haus ist kaputt' },
  { language: 'de-simple', erasesOn: 'whatsapp', words: 'Die Laterne ist kaputt' },
].slice(0, runs)

/** Far enough apart that nobody takes one for another's report. */
const places = {
  webchat: { latitude: 51.3463, longitude: 12.4012 },
  whatsapp: { latitude: 51.3297, longitude: 12.3312 },
  'whatsapp-cloud': { latitude: 51.3406, longitude: 12.3747 },
}

const { text } = loadCatalog()

describe.each(backendNames)('somebody with chats on the web and on both WhatsApps, on %s', (name) => {
  let backend: TestBackend
  let world: RealWorld
  const logged: string[] = []
  /** In everything that anybody says, names, sends or is told here; with a letter that each encoding writes in its own way. */
  const canary = `kanariß${randomBytes(6).toString('hex')}`
  const names: string[] = []
  const numbers: string[] = []
  const hashes: string[] = []

  beforeAll(async () => {
    backend = await openBackend(name)
    world = await openRealWorld(
      backend,
      createLog('trace', { write: (line: string) => void logged.push(line) }),
    )
  })
  afterAll(async () => {
    await world.close()
    await backend.drop()
  })

  it.each(stories.filter((_, index) => backendNames[index % backendNames.length] === name))(
    'tells and hears words in $language and erases them over $erasesOn: they are gone at once',
    async ({ language, erasesOn, words }) => {
      const chats = await openChats(language)
      const { prisma, vault } = world.gateway.runtime
      const person = await prisma.resident.findFirstOrThrow({ where: { eraseAfter: null } })
      const kept = [person.pseudonym, canary]
      for (const chat of chats) {
        names.push(...chat.names)
        hashes.push(...chat.names.map((each) => vault.hash(chat.channel, each).toString('hex')))
        kept.push(...(await tellConcern(chat, language, words)))
      }
      kept.push(`${canary}-draft`)
      await chats[0]?.writes(`${words} ${canary}-draft`, text(language, 'concern.askCategory'))
      for (const word of kept) expect(await findInDatabase(backend.databaseUrl, [word]), word).not.toEqual([])
      expect(await traces(hashes)).not.toEqual([])
      expect(await traces(names)).toEqual([])
      expect(await keptByDevice()).toContain('session')

      await erase(chats, language, erasesOn)
      expect(await traces([...kept, ...names])).toEqual([])
      expect(await prisma.mediaFile.count()).toBe(0)
    },
  )

  it('is in no file either, in no table by name or hash, once the farewells have left and the log has moved on', async () => {
    const { runtime } = world.gateway
    await world.pass(25)
    await until(async () => {
      await forgetOverdue(runtime)
      return (await runtime.prisma.address.count()) === 0
    }, 'everybody is forgotten')
    expect(await runtime.prisma.resident.count()).toBe(0)
    await forgetEndedChats(runtime)
    expect(await keptByDevice()).toEqual([])
    expect(await traces([canary, ...names, ...hashes])).toEqual([])
    expect(await findInFiles(backend.databaseUrl, [canary, ...names])).toEqual([])
    if (backend.redisUrl) expect(await isInRedisFile(backend.redisUrl, [canary, ...names])).toBe(false)
    // What was written stands there until PostgreSQL has gone through its segments once.
    expect(await findInWriteAheadLog(backend.databaseUrl, [canary])).not.toEqual([])
    await passThroughWriteAheadLog(backend.databaseUrl)
    expect(await findInWriteAheadLog(backend.databaseUrl, [canary, ...names])).toEqual([])
  })

  /** Every table, Redis key, log line and file of the gateway in which one of these stands. */
  async function traces(words: readonly string[]): Promise<string[]> {
    expect(logged.length, 'the log was listened to').toBeGreaterThan(0)
    const finder = finderOf(words)
    return [
      ...(await findInDatabase(backend.databaseUrl, words)),
      ...(backend.redisUrl ? await findInRedis(backend.redisUrl, words) : []),
      ...logged.filter((line) => finder.inText(line)),
      ...(await findInFolder(world.dataDir, words)),
    ]
  }

  /** Kinds of keys under which the linked device keeps something of any of them. */
  async function keptByDevice(): Promise<string[]> {
    return (await Promise.all(numbers.map((number) => keptOf(world.gateway.runtime, number)))).flat()
  }

  /** A stranger opens three chats and joins them by codes of the first. */
  async function openChats(language: string): Promise<RealChat[]> {
    const say = text.bind(null, language)
    const channel = say('channels.webchat')
    const [asked, linked] = [say('channels.askLink', { channel }), say('channels.linked', { channel })].map(
      plain,
    )
    const page = await openPage(world.url, language, say('menu.ask'))
    const number = newNumber()
    numbers.push(number)
    const phones = [
      await openPhone(world, number, `${canary}-name`),
      await openCloudPhone(world, newNumber(), `${canary}-name`),
    ]
    for (const phone of phones) {
      await phone.writes('Hallo', text('de', 'language.ask'))
      await phone.presses(`language:pick:${language}`, canary, say('menu.ask'))
      await page.presses('channels:open:', canary, say('channels.ask'))
      const told = await page.presses('channels:choose:link', canary, codePattern)
      await phone.writes(codePattern.exec(told)?.[0] ?? '', asked ?? '')
      await phone.presses('link:confirm:yes', canary, linked ?? '')
    }
    return [page, ...phones]
  }

  /** They report a lamp with everything that a channel carries, and the office answers. Gives the words that are kept of it. */
  async function tellConcern(chat: RealChat, language: string, words: string): Promise<string[]> {
    const say = text.bind(null, language)
    const word = (what: string) => `${canary}-${chat.channel}-${what}`
    const camera = { IFD0: { ImageDescription: canary } }
    const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: 'grey' } })
    const photo = await picture.withExif(camera).jpeg().toBuffer()
    const sound = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(50, 7), Buffer.from(word('voice'))])
    await chat.writes(`${words} ${word('text')}`, say('concern.askCategory'))
    await chat.presses('concern:category:streetLight', word('label'), say('concern.askPlace'))
    await chat.shares(
      { ...places[chat.channel], name: word('place') },
      say('concern.askPhotos', { max: mostMedia }),
    )
    await chat.sends({ kind: 'photo', bytes: photo, caption: word('caption') }, say('concern.textAdded'))
    await chat.sends({ kind: 'voice', bytes: sound, caption: '' }, say('concern.voiceKept'))
    await chat.presses('concern:photos:done', canary, word('caption'))
    await chat.presses('concern:summary:yes', canary, /L-\d{4}-\d{4}/)

    const { runtime } = world.gateway
    const filed = await runtime.prisma.case.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    await until(
      async () => (await runtime.prisma.mediaFile.count({ where: { state: { not: 'stored' } } })) === 0,
      'both files are fetched',
    )
    const step = { caseId: filed.id, author: 'test', toState: 'inProgress', text: word('answer') } as const
    await applyOfficeStep(runtime, step)
    await chat.hears(word('answer'))
    return ['text', 'caption', 'voice', 'answer'].map(word)
  }

  async function erase(chats: readonly RealChat[], language: string, channel: string): Promise<void> {
    const say = text.bind(null, language)
    const chat = chats.find((each) => each.channel === channel)
    await chat?.writes('my data', say('data.ask'))
    await chat?.presses('data:choose:erase', canary, say('data.askErase'))
    await chat?.presses('data:erase:yes', canary, say('data.askEraseSure'))
    await chat?.presses('data:eraseSure:yes', canary, say('data.erased'))
    for (const other of chats) if (other !== chat) await other.hears(say('channels.erasedThere'))
  }
})

const codePattern = /[A-Z0-9]{4}-[A-Z0-9]{4}/

function newNumber(): string {
  return `49151${String(randomBytes(4).readUInt32BE()).padStart(10, '0')}`
}
