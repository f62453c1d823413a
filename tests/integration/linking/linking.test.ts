import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '#tests/support/gateway.ts'
import {
  askForCode,
  type Chat,
  join,
  type LinkingWorld,
  meet,
  newChat,
  openLinkingWorld,
  press,
  write,
} from './world.ts'

let world: LinkingWorld

beforeAll(async () => {
  world = await openLinkingWorld()
})
afterAll(() => world.close())

async function knownChat(where: 'telegram' | 'webchat', language = 'de'): Promise<Chat> {
  const chat = newChat(world[where])
  await meet(chat, language)
  return chat
}

/** Words that each language says in the chat that joins, and in the one that was there. */
const languages = {
  de: { joined: 'gehören jetzt zusammen', there: 'mit einem weiteren verbunden', away: 'umgezogen' },
  'de-simple': {
    joined: 'gehören jetzt zusammen',
    there: 'mit noch einem Chat',
    away: 'anderen Chat mit mir',
  },
  ar: { joined: 'أصبحتا معاً', there: 'مربوطة بمحادثة أخرى', away: 'لقد انتقلتم' },
  uk: { joined: 'тепер з’єднані', there: 'з’єднано ще з одним', away: 'Ви перейшли' },
}

describe.each(Object.entries(languages))('in %s', (language, words) => {
  it('two chats become one person’s, and both are told', async () => {
    const { prisma } = world.gateway.runtime
    const first = await knownChat('telegram', language)
    const second = await knownChat('webchat', language)
    const kept = await world.residentOf(first)
    const { pseudonym } = await prisma.resident.findUniqueOrThrow({ where: { id: kept ?? '' } })
    const answer = await join(first, second)
    expect(answer.text).toContain(words.joined)
    await first.channel.until(first.handle, (sent) => sent.some(({ text }) => text.includes(words.there)))

    expect(await world.residentOf(second)).toBe(kept)
    const person = await prisma.resident.findUniqueOrThrow({
      where: { id: kept ?? '' },
      include: { addresses: true, consents: { orderBy: { givenAt: 'asc' } } },
    })
    expect(person.pseudonym).toBe(pseudonym)
    expect(person.addresses.map(({ channel }) => channel).sort()).toEqual(['telegram', 'webchat'])
    const agreed = person.consents.map(({ purpose, channel }) => `${purpose} ${channel}`)
    expect([...new Set(agreed)]).toEqual([
      'privacyNotice telegram',
      'privacyNotice webchat',
      'linkedChat webchat',
    ])
    // Each chat began with a notice in the language that was guessed, and had it in the chosen one.
    const told = person.consents.filter((one) => one.purpose === 'privacyNotice' && one.language === language)
    expect(told.map(({ channel }) => channel)).toEqual(['telegram', 'webchat'])
    const overview = await write(first, 'my chats')
    expect(overview.choices.map(({ id }) => id)).toContain('channels:choose:unlink')
  })

  it('somebody moves, and their old chat ends with a farewell', async () => {
    const { prisma } = world.gateway.runtime
    const old = await knownChat('telegram', language)
    const kept = await world.residentOf(old)
    const fresh = await knownChat('webchat', language)
    await join(old, fresh, 'move')
    await old.channel.until(old.handle, (sent) => sent.some(({ text }) => text.includes(words.away)))

    expect(await world.residentOf(fresh)).toBe(kept)
    const stranger = await world.residentOf(old)
    expect(stranger).not.toBe(kept)
    const nobody = await prisma.resident.findUniqueOrThrow({ where: { id: stranger ?? '' } })
    expect(nobody).toMatchObject({ noticeVersion: null, session: null })
    expect(nobody.eraseAfter).not.toBeNull()
    const left = await prisma.address.findFirstOrThrow({ where: { residentId: kept ?? '', state: 'gone' } })
    expect(left.handleCipher).toHaveLength(0)
    expect(await prisma.inboxMessage.count({ where: { addressId: left.id } })).toBeGreaterThan(2)
  })
})

describe('a code', () => {
  it('is understood as the very first message, after the notice of data protection, however it is typed', async () => {
    const first = await knownChat('telegram')
    const code = await askForCode(first)
    const second = newChat(world.webchat)
    const asked = await write(second, ` ${code.toLowerCase().replace('-', ' ')} `)
    const texts = second.channel.sentTo(second.handle).map(({ text }) => text)
    expect(texts.some((text) => text.includes('Zum Datenschutz'))).toBe(true)
    expect(asked.choices[0]?.id).toMatch(/^language:pick:/)
    const confirm = await press(second, 'language:pick:de')
    expect(confirm.choices.map(({ id }) => id)).toEqual(['link:confirm:yes', 'link:confirm:no'])
    await press(second, 'link:confirm:yes')
    expect(await world.residentOf(second)).toBe(await world.residentOf(first))
  })

  it('comes with a link into the other channel, and the link opens the question', async () => {
    const first = await knownChat('telegram')
    const code = await askForCode(first)
    const told = first.channel.sentTo(first.handle).at(-1)?.text ?? ''
    expect(told).toContain(`https://draht.example/chat/#link-${code}`)
    const second = await knownChat('webchat')
    const { channel, handle } = second
    const before = channel.sentTo(handle).length
    await channel.say(handle, { type: 'command', name: 'start', payload: `link-${code}` })
    const messages = await channel.until(handle, (sent) => sent.length > before)
    expect(messages.at(-1)?.choices[0]?.id).toBe('link:confirm:yes')
  })

  it('opens nothing when it is wrong, too old, used, or replaced by a newer one', async () => {
    const first = await knownChat('telegram')
    const replaced = await askForCode(first)
    const old = await askForCode(first)
    const second = await knownChat('webchat')
    const refused = async (code: string) => {
      const before = second.channel.sentTo(second.handle).length
      await write(second, code)
      const said = second.channel.sentTo(second.handle).slice(before)
      return said.some(({ text }) => text.includes('Dieser Code gilt nicht'))
    }
    expect(await refused('C3DF-6GHJ')).toBe(true)
    expect(await refused(replaced)).toBe(true)
    world.pass(16)
    expect(await refused(old)).toBe(true)
    const used = await askForCode(first)
    const third = await knownChat('webchat')
    await write(third, used)
    await press(third, 'link:confirm:yes')
    expect(await refused(used)).toBe(true)
    expect(await world.residentOf(second)).not.toBe(await world.residentOf(first))
  })

  it('that ran out between the question and the answer changes nothing, and says so', async () => {
    const first = await knownChat('telegram')
    const second = await knownChat('webchat')
    await write(second, await askForCode(first))
    world.pass(16)
    const answer = await press(second, 'link:confirm:yes')
    expect(answer.text).toContain('gilt inzwischen nicht mehr')
    expect(await world.residentOf(second)).not.toBe(await world.residentOf(first))
  })

  it('of one’s own is no way to tie a chat to itself', async () => {
    const first = await knownChat('telegram')
    await write(first, await askForCode(first))
    const said = first.channel.sentTo(first.handle).map(({ text }) => text)
    expect(said.some((text) => text.includes('Ihr eigener Code'))).toBe(true)
  })

  it('is kept only as a keyed hash, and ends with a STOP', async () => {
    const { prisma } = world.gateway.runtime
    const first = await knownChat('telegram')
    const code = await askForCode(first)
    const residentId = (await world.residentOf(first)) ?? ''
    const [kept] = await prisma.linkCode.findMany({ where: { residentId } })
    expect(Buffer.from(kept?.codeHash ?? []).toString('latin1')).not.toContain(code.replace('-', ''))
    await first.channel.say(first.handle, { type: 'message', text: 'Stopp' })
    await until(async () => (await prisma.linkCode.count({ where: { residentId } })) === 0, 'the code ends')
  })

  it('can be tried five times an hour in a chat; then even the right one has to wait', async () => {
    const first = await knownChat('telegram')
    const second = await knownChat('webchat')
    for (const wrong of ['C3DF-6GHJ', 'C4DF-6GHJ', 'C6DF-6GHJ', 'C7DF-6GHJ', 'C9DF-6GHJ']) {
      await write(second, wrong)
    }
    await write(second, await askForCode(first))
    const said = second.channel.sentTo(second.handle).map(({ text }) => text)
    expect(said.some((text) => text.includes('zu viele Versuche'))).toBe(true)
    expect(await world.residentOf(second)).not.toBe(await world.residentOf(first))
    // Nor one that is kept while somebody who said STOP is asked whether to start again.
    const { channel, handle } = second
    const before = channel.sentTo(handle).length
    await channel.say(handle, { type: 'message', text: 'Stopp' })
    await channel.until(handle, (sent) => sent.length > before)
    await write(second, await askForCode(first))
    await press(second, 'restart:ask:yes')
    const last = channel.sentTo(handle).slice(-3)
    expect(last.some(({ text }) => text.includes('zu viele Versuche'))).toBe(true)
    world.pass(61)
    await write(second, await askForCode(first))
    await press(second, 'link:confirm:yes')
    expect(await world.residentOf(second)).toBe(await world.residentOf(first))
  })

  it('that two send at once ties one of them only', async () => {
    const first = await knownChat('telegram')
    const [second, third] = [await knownChat('webchat'), await knownChat('webchat')]
    const code = await askForCode(first)
    for (const chat of [second, third]) await write(chat, code)
    await Promise.all([second, third].map((chat) => press(chat, 'link:confirm:yes')))
    const owner = await world.residentOf(first)
    const owners = [await world.residentOf(second), await world.residentOf(third)]
    expect(owners.filter((one) => one === owner)).toHaveLength(1)
  })

  it('given by two people to each other at the same moment makes one person of them', async () => {
    const { prisma } = world.gateway.runtime
    const [first, second] = [await knownChat('telegram'), await knownChat('webchat')]
    const residents = [await world.residentOf(first), await world.residentOf(second)].flatMap(
      (id) => id ?? [],
    )
    const [firstCode, secondCode] = [await askForCode(first), await askForCode(second)]
    await write(first, secondCode)
    await write(second, firstCode)
    await Promise.all([first, second].map((chat) => press(chat, 'link:confirm:yes')))
    expect(await prisma.resident.count({ where: { id: { in: residents } } })).toBe(1)
    expect(await world.residentOf(first)).toBe(await world.residentOf(second))
  })
})
