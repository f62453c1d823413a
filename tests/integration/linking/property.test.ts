import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '#tests/support/gateway.ts'
import { type Chat, type LinkingWorld, newChat, openLinkingWorld } from './world.ts'

/** In `npm test` a few stories; RUNS=60 tells as many. */
const runs = Number(process.env.RUNS ?? 4)
const people = 4

type Act =
  | { type: 'write'; chat: number }
  | { type: 'tie'; mode: 'link' | 'move'; from: number; to: number; agrees: boolean }
  | { type: 'unlink'; chat: number; other: boolean }
  | { type: 'erase'; chat: number }
  | { type: 'block'; chat: number }

const chat = fc.nat(people - 1)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('write' as const), chat }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('tie' as const),
      mode: fc.constantFrom('link' as const, 'link' as const, 'move' as const),
      from: chat,
      to: chat,
      agrees: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('unlink' as const), chat, other: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('erase' as const), chat }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('block' as const), chat }) },
)

let world: LinkingWorld

beforeAll(async () => {
  world = await openLinkingWorld()
})
afterAll(() => world.close())

/** Says something and waits until nothing of anybody's waits any more. */
async function say({ channel, handle }: Chat, body: Parameters<Chat['channel']['say']>[1]): Promise<void> {
  await channel.say(handle, body)
  await until(
    async () =>
      (await world.gateway.runtime.prisma.inboxMessage.count({ where: { state: 'waiting' } })) === 0 &&
      (await world.gateway.runtime.prisma.outboxMessage.count({
        where: { status: { in: ['queued', 'sending'] } },
      })) === 0,
    'everything is said',
  )
}

const write = (to: Chat, text: string) => say(to, { type: 'message', text })
const press = (to: Chat, choiceId: string) => say(to, { type: 'choice', choiceId })

/** Which of these chats belong together by what was agreed to, and what words were said in each life of a chat. */
interface Model {
  /** Chats with the same number are one person. */
  person: number[]
  /** By person: the words they said. */
  words: Map<number, string[]>
  next: number
}

function freshPerson(model: Model): number {
  model.next += 1
  model.words.set(model.next, [])
  return model.next
}

let counted = 0

async function perform(step: Act, chats: Chat[], model: Model): Promise<void> {
  const at = (index: number): Chat => chats[index] ?? newChat(world.telegram)
  const who = (index: number): number => model.person[index] ?? 0
  switch (step.type) {
    case 'write': {
      counted += 1
      const words = `Laterne ${counted} ist kaputt`
      await write(at(step.chat), words)
      model.words.get(who(step.chat))?.push(words)
      return
    }
    case 'tie': {
      const [from, to] = [who(step.from), who(step.to)]
      await press(at(step.from), 'channels:open:')
      await press(at(step.from), `channels:choose:${step.mode}`)
      const sent = at(step.from).channel.sentTo(at(step.from).handle)
      const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(
        sent.findLast(({ text }) => text.includes('Ihr Code: '))?.text ?? '',
      )
      await write(at(step.to), code?.[0] ?? '')
      await press(at(step.to), `link:confirm:${step.agrees ? 'yes' : 'no'}`)
      if (!step.agrees || from === to) return
      model.words.set(from, [...(model.words.get(from) ?? []), ...(model.words.get(to) ?? [])])
      model.words.delete(to)
      model.person = model.person.map((one) => (one === to ? from : one))
      if (step.mode === 'move') model.person[step.from] = freshPerson(model)
      return
    }
    case 'unlink': {
      const mine = who(step.chat)
      const theirs = chats.findIndex((_, index) => model.person[index] === mine && index !== step.chat)
      if (theirs < 0) return
      const leaving = step.other ? theirs : step.chat
      await press(at(step.chat), 'channels:open:')
      await press(at(step.chat), 'channels:choose:unlink')
      const { channel, handle } = at(leaving)
      const { prisma, vault } = world.gateway.runtime
      const address = await prisma.address.findFirstOrThrow({
        where: { channel: channel.id, handleHash: Uint8Array.from(vault.hash(channel.id, handle)) },
      })
      await press(at(step.chat), `channels:unlink:${address.id}`)
      await press(at(step.chat), 'channels:unlinkSure:yes')
      model.person[leaving] = freshPerson(model)
      return
    }
    case 'erase': {
      const mine = who(step.chat)
      await press(at(step.chat), 'data:open:erase')
      await press(at(step.chat), 'data:erase:yes')
      await press(at(step.chat), 'data:eraseSure:yes')
      model.words.delete(mine)
      model.person = model.person.map((one) => (one === mine ? freshPerson(model) : one))
      return
    }
    case 'block': {
      await say(at(step.chat), { type: 'blocked' })
      await say(at(step.chat), { type: 'unblocked' })
      return
    }
  }
}

/** After a farewell or a first word a chat belongs to somebody who has to be greeted first. */
async function greet(chats: Chat[]): Promise<void> {
  const { prisma } = world.gateway.runtime
  for (const one of chats) {
    const id = await world.residentOf(one)
    const known = id === null ? null : await prisma.resident.findUnique({ where: { id } })
    if (known?.noticeVersion) continue
    await write(one, 'Hallo')
    await press(one, 'language:pick:de')
  }
}

async function check(chats: Chat[], model: Model): Promise<void> {
  const { prisma } = world.gateway.runtime
  const owners = await Promise.all(chats.map((one) => world.residentOf(one)))
  expect(owners.every((owner) => owner !== null)).toBe(true)
  for (const [index, owner] of owners.entries()) {
    for (const [other, otherOwner] of owners.entries()) {
      expect(owner === otherOwner, `chats ${index} and ${other}`).toBe(
        model.person[index] === model.person[other],
      )
    }
    const said = await prisma.inboxMessage.findMany({
      where: { residentId: owner ?? '' },
      orderBy: { id: 'asc' },
    })
    const words = said.flatMap(({ event }) => {
      const { text } = event as { text?: string }
      return text?.startsWith('Laterne ') ? [text] : []
    })
    expect(words.sort(), `words of chat ${index}`).toEqual(
      (model.words.get(model.person[index] ?? 0) ?? []).sort(),
    )
  }
}

it('whoever ties, leaves, moves, blocks and erases: each chat has one person, nobody has words of another who did not agree, none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 9 }), async (steps) => {
      const chats = Array.from({ length: people }, (_, index) =>
        newChat(index % 2 === 0 ? world.telegram : world.webchat),
      )
      const model: Model = { person: [], words: new Map(), next: 0 }
      model.person = chats.map(() => freshPerson(model))
      await greet(chats)
      for (const step of steps) {
        await perform(step, chats, model)
        await greet(chats)
        await check(chats, model)
        // Codes may be tried five times an hour only.
        world.pass(30)
      }
    }),
    { numRuns: runs, endOnFailure: true },
  )
})
