import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isQuiet } from '#content/city/quiet-hours.ts'
import { type FakeLine, openFakeLine } from '#tests/support/fake-line.ts'
import { createNoticeWorld } from './notice-world.ts'

const hourMs = 3_600_000
const weekMs = 7 * 24 * hourMs
const people = 4

let line: FakeLine
let now = new Date()

beforeAll(async () => {
  line = await openFakeLine({ config: { roles: ['http'] }, clock: () => now })
})
afterAll(() => line.close())

const step = fc.record({
  /** Minutes until it happens. */
  after: fc.integer({ min: 0, max: 60 * 40 }),
  what: fc.constantFrom('broadcast', 'broadcast', 'broadcast', 'urgent', 'pause'),
  who: fc.array(fc.integer({ min: 0, max: people - 1 }), { minLength: 1, maxLength: people }),
  days: fc.integer({ min: 1, max: 20 }),
})
/** Around both changes of the clocks, Easter, Christmas, and Saxony's own Buß- und Bettag. */
const beginnings = ['2026-03-26', '2026-04-01', '2026-10-22', '2026-11-16', '2026-12-22']

it('sends no notice at a bad time, loses none and sends none early, whatever comes when', async () => {
  const { city, prisma, pool } = line.gateway.runtime
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...beginnings),
      fc.array(step, { minLength: 4, maxLength: 14 }),
      async (day, steps) => {
        now = new Date(`${day}T09:00+01:00`)
        const world = createNoticeWorld(line.gateway.runtime, line.channel)
        const readers = await world.meet(people)
        const pauses = new Map<string, Date>()
        const sends: { handle: string; at: number }[] = []
        const wrong: string[] = []
        const urgent = new Set<string>()
        const offered: string[] = []
        const broadcasts = new Map<string, Date>()
        line.channel.onSend = ({ text }, { handle }) => {
          const id = text.replace('Mitteilung ', '')
          const at = now.getTime()
          const ofWeek = sends.filter((send) => send.handle === handle && send.at > at - weekMs).length
          if (now < (broadcasts.get(id) ?? now)) wrong.push(`${id} early at ${now.toISOString()}`)
          if (!urgent.has(id)) {
            if (isQuiet(city, now)) wrong.push(`quiet at ${now.toISOString()}`)
            if (now < (pauses.get(handle) ?? now)) wrong.push(`in a pause at ${now.toISOString()}`)
            if (ofWeek >= city.notices.perWeek) wrong.push(`one too many at ${now.toISOString()}`)
          }
          sends.push({ handle, at })
          offered.splice(offered.indexOf(handle + id), 1)
        }
        const live = async (until: Date) => {
          for (let looks = 0; looks < 500; looks += 1) {
            const inMs = await world.deliver()
            const next = now.getTime() + (inMs ?? Number.POSITIVE_INFINITY)
            if (next > until.getTime()) break
            now = new Date(next)
          }
          now = until
        }
        for (const { after, what, who, days } of steps) {
          await live(new Date(now.getTime() + after * 60_000))
          const some = readers.filter((_, index) => who.includes(index))
          if (what === 'pause') {
            const pausedUntil = new Date(now.getTime() + days * 24 * hourMs)
            for (const { handle } of some) pauses.set(handle, pausedUntil)
            const ids = some.map(({ residentId }) => residentId)
            await prisma.resident.updateMany({ where: { id: { in: ids } }, data: { pausedUntil } })
            continue
          }
          const id = await world.broadcast(some, { urgent: what === 'urgent' })
          if (what === 'urgent') urgent.add(id)
          broadcasts.set(id, now)
          offered.push(...some.map(({ handle }) => handle + id))
        }
        await live(new Date(now.getTime() + 120 * 24 * hourMs))
        await world.stop()
        await pool.query('TRUNCATE outbox_message, resident, notice, delivery_lease CASCADE')
        expect(wrong).toEqual([])
        expect(offered, 'not sent').toEqual([])
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 8), seed: 4 },
  )
})
