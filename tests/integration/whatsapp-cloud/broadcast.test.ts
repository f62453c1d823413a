import { afterAll, beforeAll, expect, it } from 'vitest'
import { sweepHeld } from '#gateway/delivery/held.ts'
import { page } from '#tests/support/fault-proxy/fault.ts'
import { until } from '#tests/support/gateway.ts'
import { announce, know, title } from './announcing.ts'
import { openWhatsAppLine, type WhatsAppLine } from './line.ts'

/**
 * A notice for many people on the official API of WhatsApp; half of them wrote long ago, so that only an approved wording may reach them.
 * The platform's own log is the judge. RECIPIENTS=300 tells it at length.
 */

const hourMs = 3_600_000

const half = Number(process.env.RECIPIENTS ?? 80) / 2
const open = Array.from({ length: half }, (_, index) => `4915155520${`${index}`.padStart(3, '0')}`)
const closed = Array.from({ length: half }, (_, index) => `4915155530${`${index}`.padStart(3, '0')}`)
/** Who told the platform that they want no announcements, who says STOP to us, who blocks us and says nothing, who moves. */
const unwilling = [...open.slice(0, 10), ...closed.slice(0, 10)]
const stopping = open.slice(10, 13)
/** The last ones to be called: no fault is meant for them. */
const blocking = open.slice(-3)
const moving = closed.slice(10, 15)
/** Who reads on after the approved wording; they know the bot. */
const reader = closed.at(-1) ?? ''
/** Calls that were cut off or answered by something in between before the platform heard of them: nobody knows, nobody tries again. */
const lostCalls = 2

let line: WhatsAppLine

beforeAll(async () => {
  line = await openWhatsAppLine({ rules: { approves: false } })
  const now = line.gateway.runtime.clock().getTime()
  await line.simulator.meet(open, { heardAt: now - hourMs })
  await line.simulator.meet(closed, { heardAt: now - 30 * hourMs })
  await know(line, open, new Date(now - hourMs))
  await know(line, closed, new Date(now - 30 * hourMs))
})
afterAll(() => line.close())

/** Lets somebody choose their language and then be silent for more than a day. */
async function talkLongAgo(person: string): Promise<void> {
  const { prisma, vault, clock } = line.gateway.runtime
  await line.hear(person, { do: 'say', text: 'Hallo' }, 'language:pick:')
  await line.press(person, 'language:pick:de', 'concern:open')
  const heardAt = clock().getTime() - 30 * hourMs
  await line.simulator.meet([person], { heardAt })
  const { userId } = await line.simulator.identity(person)
  const handleHash = Uint8Array.from(vault.hash('whatsapp-cloud', userId))
  await prisma.address.updateMany({ where: { handleHash }, data: { heardAt: new Date(heardAt) } })
}

/** Rows of a broadcast by where they stand. */
async function standing(broadcastId: string): Promise<Record<string, number>> {
  const rows = await line.gateway.runtime.prisma.outboxMessage.groupBy({
    by: ['status', 'errorCode'],
    where: { broadcastId },
    _count: true,
  })
  return Object.fromEntries(
    rows.map(({ status, errorCode, _count: count }) => [
      errorCode === null ? status : `${status} ${errorCode}`,
      count,
    ]),
  )
}

/** How often each of these people was shown the notice, and how: counts by "words" or "template", joined where there are several. */
async function shownTo(people: string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const person of people) {
    const notices = (await line.simulator.shown(person)).filter(({ text }) => text.includes(title))
    const how = notices.map(({ template }) => (template === undefined ? 'words' : 'template')).join(' ')
    counts[how || 'nothing'] = (counts[how || 'nothing'] ?? 0) + 1
  }
  return counts
}

it('reaches who wrote lately in full, the others by an approved wording once there is one, nobody twice and nobody who does not want it', async () => {
  const { prisma } = line.gateway.runtime
  for (const person of unwilling) await line.simulator.act(person, { do: 'stopMarketing' })
  for (const person of blocking) await line.simulator.act(person, { do: 'block' })
  for (const [index, person] of moving.entries()) {
    await line.simulator.act(person, { do: 'changeNumber', phone: `491515554000${index}` })
  }
  for (const person of stopping) await line.hear(person, { do: 'say', text: 'STOP' }, /./)
  await until(
    async () => (await prisma.address.count({ where: { noticesOffAt: { not: null } } })) === unwilling.length,
    'what people told the platform is known',
  )

  await talkLongAgo(reader)

  line.graph.inject(
    { path: '/messages$', after: 5, kind: 'timeoutAfterAccept' },
    { path: '/messages$', after: 5, kind: 'drop' },
    { path: '/messages$', after: 5, ...page(503) },
  )
  const id = await announce(line)
  const waiting = half - 10
  const reached = half - 10 - stopping.length - blocking.length - lostCalls
  await until(async () => {
    const { read, sent, 'held windowClosed': held } = await standing(id)
    return read === reached && sent === blocking.length && held === waiting
  }, 'everybody who may be reached is, and read it').catch(async (error: Error) => {
    throw new Error(`${error.message}; the rows: ${JSON.stringify(await standing(id))}`)
  })
  expect(await shownTo(closed)).toEqual({ nothing: half })
  expect(line.graph.left()).toBe(0)
  // A lost answer is known all the same when the platform's status brings our own number back; two calls stay in doubt.
  const inDoubt = { broadcastId: id, status: 'held', doubts: { some: {} } }
  expect(await prisma.outboxMessage.count({ where: inDoubt })).toBe(lostCalls)
  expect(await line.wrongs()).toEqual([])

  const [writer = ''] = closed.slice(20)
  await line.hear(writer, { do: 'say', text: 'Hallo' }, title)

  await line.simulator.review({ of: 'PENDING', state: 'APPROVED' })
  await until(
    async () => (await prisma.messageTemplate.count({ where: { state: { not: 'approved' } } })) === 0,
    'the platform’s word is heard',
  )
  await sweepHeld(line.gateway.runtime)
  await until(
    async () => (await standing(id)).read === reached + waiting,
    'the others read the approved wording',
  )
  expect(await shownTo(closed)).toEqual({ nothing: 10, words: 1, template: waiting - 1 })
  expect(await shownTo(open)).toEqual({
    nothing: 10 + stopping.length + blocking.length + lostCalls,
    words: reached,
  })
  expect(await line.wrongs()).toEqual([])

  // A press on the wording opens the window and brings the whole of it.
  const [wording] = (await line.simulator.shown(reader)).filter(({ template }) => template !== undefined)
  const button = wording?.choices[0]?.id ?? ''
  await line.hear(reader, { do: 'press', button }, 'Ab Montag ist die Brücke gesperrt.')
  expect(await line.wrongs()).toEqual([])
})
