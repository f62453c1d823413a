import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostMedia } from '#bots/conversations/concern/answers.ts'
import type { LinkMode } from '#civic/link-code.ts'
import { loadCatalog } from '#content/i18n.ts'
import type { MessageKey } from '#content/keys.ts'
import { forgetEndedChats } from '#gateway/accounts/forget.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { createLog } from '#gateway/log.ts'
import { forgetOverdue } from '#gateway/outbox/forget.ts'
import { plain } from '#tests/integration/telegram-story/line.ts'
import { keptOf } from '#tests/integration/whatsapp/kept-keys.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { until } from '#tests/support/gateway.ts'
import { finderOf } from '../gateway/forms.ts'
import { findInDatabase, findInRedis, missingInDatabase } from '../gateway/scan.ts'
import {
  findInFiles,
  findInFolder,
  findInWriteAheadLog,
  isInRedisFile,
  passThroughWriteAheadLog,
} from '../gateway/scan-files.ts'
import { openCloudPhone, openPage, openPhone, type RealChat } from './real-chats.ts'
import { openRealWorld, type RealWorld } from './real-world.ts'

/** Each is at home on the last of their channels and asks there to be forgotten; who moves has left the others behind. */
const stories: Story[] = [
  {
    language: 'ar',
    mode: 'link',
    path: ['webchat', 'whatsapp-cloud', 'whatsapp'],
    words: 'مصباح الشارع أمام بيتنا معطل منذ أسابيع',
  },
  {
    language: 'uk',
    mode: 'move',
    path: ['webchat', 'whatsapp', 'whatsapp-cloud'],
    words: 'Ліхтар перед нашим будинком не світить',
  },
  {
    language: 'de',
    mode: 'move',
    path: ['whatsapp', 'whatsapp-cloud', 'webchat'],
    words: 'Die Straßenlaterne vor unserem Haus ist kaputt',
  },
  {
    language: 'de-simple',
    mode: 'link',
    path: ['whatsapp', 'webchat', 'whatsapp-cloud'],
    words: 'Die Laterne ist kaputt',
  },
]

interface Story {
  language: string
  mode: LinkMode
  path: Channel[]
  words: string
}

type Channel = RealChat['channel']

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
  const everybody: RealChat[] = []
  const names: string[] = []
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
    'in $language ($mode: $path.0, $path.1, $path.2) tells and hears words and erases them on the last: they are gone at once',
    async ({ language, mode, path, words }) => {
      const { prisma } = world.gateway.runtime
      const chats: RealChat[] = []
      const kept: string[] = []
      for (const channel of path) {
        const from = mode === 'move' ? chats.at(-1) : chats[0]
        const chat = await openChat(channel, language)
        if (from) await join(from, chat, mode, language)
        // After the first move only: after the second they erase everything with its farewell just told.
        if (mode === 'move' && chats.length === 1) await forgetLeft(chats)
        chats.push(chat)
        kept.push(...(await tellConcern(chat, language, words)))
        if (channel === 'whatsapp') expect(await keptByDevice([chat])).toContain('session')
      }
      const open = mode === 'move' ? chats.slice(-1) : chats
      kept.push(`${canary}-draft`)
      await open[0]?.writes(`${words} ${canary}-draft`, text(language, 'concern.askCategory'))
      const person = await prisma.resident.findFirstOrThrow({ where: { eraseAfter: null } })
      const ids = [person.id, ...person.formerIds]
      expect(ids).toHaveLength(path.length)
      kept.push(person.pseudonym)
      expect(await missingInDatabase(backend.databaseUrl, [...kept, ...ids])).toEqual([])
      for (const chat of open) expect(await traces(hashesOf(chat)), chat.channel).not.toEqual([])
      expect(await traces(names)).toEqual([])

      await erase(open, language)
      expect(await traces([...kept, canary, ...names])).toEqual([])
      // Queues and the log may still name ids; nothing is below them.
      const below = await findInDatabase(backend.databaseUrl, ids)
      expect(below.filter((table) => table.startsWith('public.'))).toEqual([])
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
    expect(await keptByDevice(everybody)).toEqual([])
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

  /** Kinds of keys under which the linked device keeps something of whoever has one of these chats. */
  async function keptByDevice(chats: readonly RealChat[]): Promise<string[]> {
    const numbers = chats.flatMap(({ channel, names }) => (channel === 'whatsapp' ? names.slice(0, 1) : []))
    return (await Promise.all(numbers.map((number) => keptOf(world.gateway.runtime, number)))).flat()
  }

  /** A stranger opens a chat and chooses a language. */
  async function openChat(channel: Channel, language: string): Promise<RealChat> {
    const chat = await openOn(channel, language)
    everybody.push(chat)
    names.push(...chat.names)
    hashes.push(...hashesOf(chat))
    if (channel === 'webchat') return chat
    await chat.writes('Hallo', text('de', 'language.ask'))
    await chat.presses(`language:pick:${language}`, canary, text(language, 'menu.ask'))
    return chat
  }

  async function openOn(channel: Channel, language: string): Promise<RealChat> {
    if (channel === 'webchat') return openPage(world.url, language, text(language, 'menu.ask'))
    const number = newNumber()
    if (channel === 'whatsapp-cloud') return openCloudPhone(world, number, `${canary}-name`)
    return openPhone(world, number, `${canary}-name`)
  }

  /** By a code of the chat they have, another one is tied to it or takes its place; both are told. */
  async function join(from: RealChat, to: RealChat, mode: LinkMode, language: string): Promise<void> {
    const say = (key: MessageKey, channel: Channel) =>
      plain(text(language, key, { channel: text(language, channelNames[channel]) }))
    const [ask, done, there] = sayings[mode]
    await from.writes('my chats', text(language, 'channels.ask'))
    const told = await from.presses(`channels:choose:${mode}`, canary, codePattern)
    await to.writes(codePattern.exec(told)?.[0] ?? '', say(ask, from.channel))
    await to.presses('link:confirm:yes', canary, say(done, from.channel))
    await from.hears(say(there, to.channel))
  }

  /** Whose the chats were that somebody moved away from is told by nothing a day later, while they live on elsewhere. */
  async function forgetLeft(left: readonly RealChat[]): Promise<void> {
    const { runtime } = world.gateway
    const theirs = left.flatMap(hashesOf)
    expect(await traces(theirs)).not.toEqual([])
    const dayLater = { ...runtime, clock: () => new Date(runtime.clock().getTime() + 24 * 3_600_000) }
    await until(async () => {
      await forgetOverdue(dayLater)
      await forgetEndedChats(runtime)
      return (await traces(theirs)).length === 0
    }, 'the chat is forgotten')
    expect(await keptByDevice(left)).toEqual([])
  }

  function hashesOf({ channel, handles }: RealChat): string[] {
    return handles.map((each) => world.gateway.runtime.vault.hash(channel, each).toString('hex'))
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

  async function erase(chats: readonly RealChat[], language: string): Promise<void> {
    const say = text.bind(null, language)
    const chat = chats.at(-1)
    await chat?.writes('my data', say('data.ask'))
    await chat?.presses('data:choose:erase', canary, say('data.askErase'))
    await chat?.presses('data:erase:yes', canary, say('data.askEraseSure'))
    await chat?.presses('data:eraseSure:yes', canary, say('data.erased'))
    for (const other of chats.slice(0, -1)) await other.hears(say('channels.erasedThere'))
  }
})

/** What is asked and answered in the chat that comes, and told in the one that was there. */
const sayings = {
  link: ['channels.askLink', 'channels.linked', 'channels.linkedThere'],
  move: ['channels.askMove', 'channels.moved', 'channels.movedAway'],
} as const

const channelNames = {
  webchat: 'channels.webchat',
  whatsapp: 'channels.whatsapp',
  'whatsapp-cloud': 'channels.whatsapp',
} as const

const codePattern = /[A-Z0-9]{4}-[A-Z0-9]{4}/

function newNumber(): string {
  return `49151${String(randomBytes(4).readUInt32BE()).padStart(10, '0')}`
}
