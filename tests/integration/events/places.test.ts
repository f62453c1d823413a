import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cancelRegistration, register } from '#civic/event.ts'
import { setEvent } from '#gateway/events/settings.ts'
import { sweepEvents } from '#gateway/events/sweep.ts'
import { addResident, openTestDesk, type TestDesk } from '../staff/desk.ts'
import { addEvent, come, noWish, toldTo } from './world.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const take = (eventId: string, residentId: string, people = 1, at = desk.now) =>
  desk.runtime.prisma.$transaction(
    (transaction) => register(transaction, { ...noWish, eventId, residentId, people, at }),
    // Fifty at once wait for each other, longer where the machine is busy.
    { maxWait: 30_000, timeout: 30_000 },
  )
const giveUp = (eventId: string, residentId: string) =>
  desk.runtime.prisma.$transaction((transaction) =>
    cancelRegistration(transaction, { eventId, residentId, at: desk.now }),
  )
const rowsOf = (eventId: string) =>
  desk.runtime.prisma.registration.findMany({
    where: { eventId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })

describe('the places of an event', () => {
  test('are given once each when fifty people come at the same moment for ten of them', async () => {
    const { id } = await addEvent(desk, { settings: { places: 10 } })
    const people = await Promise.all(Array.from({ length: 50 }, () => addResident(desk)))
    const answers = await Promise.all(people.map((person) => take(id, person.id)))
    expect(answers.filter(({ state }) => state === 'registered')).toHaveLength(10)
    expect(answers.filter(({ state }) => state === 'waiting')).toHaveLength(40)
    const taken = (await rowsOf(id)).filter(({ state }) => state === 'registered')
    expect(taken).toHaveLength(10)
  })

  test('that become free go to who waits longest and fits, and they are told at a decent hour', async () => {
    const { id } = await addEvent(desk, { settings: { places: 3 } })
    const first = await come(desk, id, { people: 2 })
    await come(desk, id)
    const family = await come(desk, id, { people: 4, language: 'ar' })
    const single = await come(desk, id, { language: 'uk' })
    const pair = await come(desk, id, { people: 2 })
    const { movedUp } = await giveUp(id, first)
    expect(movedUp).toEqual([single])
    expect(await giveUp(id, first)).toEqual({ state: 'none', movedUp: [] })
    expect((await rowsOf(id)).find(({ residentId }) => residentId === family)?.state).toBe('waiting')
    desk.now = new Date('2026-11-21T22:30:00.000Z')
    const staff = { id: uuidv7(), grants: [{ role: 'coordinator' as const, districts: [], teams: [] }] }
    await setEvent(desk.runtime, staff as unknown as Parameters<typeof setEvent>[1], id, {
      ...{ published: true, registration: true, registrationUntil: null, places: 8, offers: [] },
    })
    // Saturday night, then a Sunday: nothing waits in the outbox that a cancellation would have to wait for.
    expect([await toldTo(desk, family), await toldTo(desk, pair)]).toEqual([[], []])
    await giveUp(id, pair)
    desk.now = new Date('2026-11-22T12:00:00.000Z')
    await sweepEvents(desk.runtime)
    expect(await toldTo(desk, family)).toEqual([])
    desk.now = new Date('2026-11-23T07:00:00.000Z')
    await sweepEvents(desk.runtime)
    await sweepEvents(desk.runtime)
    expect(await toldTo(desk, family)).toMatchObject([
      { key: 'eventNews.movedUp', language: 'ar', deliveryClass: 'mustArrive', dueAt: desk.now },
    ])
    // Who goes back on it before they were told hears nothing.
    expect(await toldTo(desk, pair)).toEqual([])
    desk.now = new Date('2026-11-21T09:00:00.000Z')
  })

  test('lowered below those taken leave everybody what they have, and give nobody more', async () => {
    const { id } = await addEvent(desk, { settings: { places: 6 } })
    const [family, pair] = [await come(desk, id, { people: 4 }), await come(desk, id, { people: 2 })]
    await desk.runtime.prisma.event.update({ where: { id }, data: { places: 3 } })
    expect((await take(id, pair, 2)).state).toBe('registered')
    expect((await take(id, pair, 3)).state).toBe('kept')
    expect(await take(id, family, 3)).toEqual({ state: 'registered', movedUp: [] })
    const { id: late } = await addResident(desk)
    expect((await take(id, late)).state).toBe('waiting')
    await giveUp(id, pair)
    expect((await rowsOf(id)).map(({ state, people }) => [state, people])).toEqual([
      ['registered', 3],
      ['cancelled', 2],
      ['waiting', 1],
    ])
    expect((await take(id, family, 2)).movedUp).toEqual([late])
  })

  test('of who is there already are not counted twice when they say something else', async () => {
    const { id } = await addEvent(desk, { settings: { places: 3 }, inHours: 1 })
    const there = await come(desk, id, { people: 2 })
    await desk.runtime.prisma.registration.updateMany({ where: { eventId: id }, data: { state: 'attended' } })
    expect((await take(id, there, 3)).state).toBe('registered')
  })

  test('of somebody who was erased are given on by the sweep', async () => {
    const { id } = await addEvent(desk, { settings: { places: 1 } })
    const gone = await come(desk, id)
    const waits = await come(desk, id)
    await desk.runtime.prisma.resident.delete({ where: { id: gone } })
    await sweepEvents(desk.runtime)
    expect((await toldTo(desk, waits)).map(({ key }) => key)).toEqual(['eventNews.movedUp'])
  })

  test('stay theirs when somebody wants more than there are, and other wishes are noted', async () => {
    const { id } = await addEvent(desk, { settings: { places: 2 } })
    const { id: residentId } = await addResident(desk)
    expect((await take(id, residentId, 2)).state).toBe('registered')
    const more = await desk.runtime.prisma.$transaction((transaction) =>
      register(transaction, {
        ...{ ...noWish, eventId: id, residentId, people: 3, interpreter: 'ar', at: desk.now },
      }),
    )
    expect(more.state).toBe('kept')
    expect(await rowsOf(id)).toMatchObject([{ state: 'registered', people: 2, interpreter: 'ar' }])
  })

  test('are not given after the end of registration, nor for what is cancelled or wants none', async () => {
    const { id: residentId } = await addResident(desk)
    const none = await addEvent(desk, { settings: { registration: false } })
    const over = await addEvent(desk, { inHours: -1 })
    const off = await addEvent(desk)
    await desk.runtime.prisma.event.update({ where: { id: off.id }, data: { state: 'cancelled' } })
    const states = [none, over, off].map(async ({ id }) => (await take(id, residentId)).state)
    expect(await Promise.all(states)).toEqual(['closed', 'closed', 'cancelled'])
  })
})

test('whatever people do, nobody is there beyond the places, and nobody waits who would fit', async () => {
  const residents = await Promise.all(Array.from({ length: 6 }, () => addResident(desk)))
  const step = fc.record({
    who: fc.nat({ max: residents.length - 1 }),
    people: fc.integer({ min: 0, max: 5 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 7 }),
      fc.array(step, { minLength: 3, maxLength: 14 }),
      async (places, steps) => {
        const { id } = await addEvent(desk, { settings: { places } })
        let minute = 0
        for (const { who, people } of steps) {
          const residentId = residents[who]?.id ?? ''
          minute += 1
          const before = await rowsOf(id)
          if (people === 0) await giveUp(id, residentId)
          else await take(id, residentId, people, new Date(desk.now.getTime() + minute * 60_000))
          const rows = await rowsOf(id)
          const free = places - sum(rows.filter(({ state }) => state === 'registered'))
          const waiting = rows.filter(({ state }) => state === 'waiting')
          expect(free).toBeGreaterThanOrEqual(0)
          expect(waiting.filter((one) => one.people <= free)).toEqual([])
          // Whoever had a place and did nothing still has it.
          for (const one of before.filter(
            (row) => row.residentId !== residentId && row.state === 'registered',
          ))
            expect(rows.find((row) => row.id === one.id)).toEqual(one)
          // Nobody moved up past somebody of no more people who came earlier.
          const moved = rows.filter(
            (row) =>
              row.state === 'registered' &&
              before.some((one) => one.id === row.id && one.state === 'waiting') &&
              row.residentId !== residentId,
          )
          for (const up of moved)
            expect(waiting.filter((one) => one.at < up.at && one.people <= up.people)).toEqual([])
        }
      },
    ),
    { numRuns: 25 },
  )
})

function sum(rows: readonly { people: number }[]): number {
  return rows.reduce((total, { people }) => total + people, 0)
}
