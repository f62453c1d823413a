import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '#tests/support/gateway.ts'
import { openWhatsAppLine, type WhatsAppLine } from './line.ts'

/** Accounts of companies answer by themselves whatever they get, at once and without end; so do we. One of the two has to stop. */

let line: WhatsAppLine

beforeAll(async () => {
  line = await openWhatsAppLine()
})
afterAll(() => line.close())

/** An account that answers each message of ours, until none comes any more; gives how many it answered. */
async function answerEverything(person: string, words: (count: number) => string): Promise<number> {
  const { prisma } = line.gateway.runtime
  const isQuiet = async () =>
    (await line.simulator.waiting()) === 0 &&
    (await prisma.inboxMessage.count({ where: { state: 'waiting' } })) === 0 &&
    (await prisma.outboxMessage.count({ where: { status: { in: ['queued', 'sending'] } } })) === 0
  let count = 0
  for (;;) {
    const shown = await until(async () => {
      const quiet = await isQuiet()
      const { length } = await line.simulator.shown(person)
      return quiet || length > count ? { length } : null
    }, 'a message of ours, or the end of it')
    if (shown.length === count) return count
    count += 1
    if (count > 40) throw new Error('it does not end')
    await line.simulator.act(person, { do: 'say', text: words(count) })
  }
}

it.each([
  ['4915155501201', () => 'Vielen Dank für Ihre Nachricht. Wir sind bald wieder für Sie da.'],
  [
    '4915155501202',
    (count: number) => `Vielen Dank für Ihre Nachricht. Ihre Nummer ist 47${count}, um 14:${count + 10} Uhr.`,
  ],
] as const)(
  'an account that answers by itself (%s) is left alone after a while, and a person is answered',
  async (person, words) => {
    const { prisma } = line.gateway.runtime
    const before = await prisma.inboxMessage.count()
    await line.hear(person, { do: 'say', text: words(0) }, 'language:pick:')
    const count = await answerEverything(person, words)

    // Each of its messages is kept and was heard, and it heard no more than a few of ours.
    expect((await prisma.inboxMessage.count()) - before).toBe(count + 1)
    expect(await prisma.inboxMessage.count({ where: { state: { not: 'done' } } })).toBe(0)
    expect(count).toBeLessThanOrEqual(8)
    expect(await line.simulator.shown(person)).toHaveLength(count)
    expect(await prisma.case.count()).toBe(0)

    await line.hear(person, { do: 'say', text: 'Menü' }, 'concern:open:')
  },
)
