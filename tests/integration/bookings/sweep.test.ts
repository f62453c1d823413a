import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bookSlot, wishCallback } from '#civic/booking.ts'
import { freeSlots } from '#content/city/slots.ts'
import type { Reply } from '#content/message.ts'
import { render } from '#content/render.ts'
import { sweepBookings } from '#gateway/bookings/sweep.ts'
import { addResident, openTestDesk, type StaffBrowser, type TestDesk } from '../staff/desk.ts'

const hourMs = 3_600_000
const begin = new Date('2026-11-21T09:00:00.000Z')
let desk: TestDesk
let staff: StaffBrowser

beforeAll(async () => {
  desk = await openTestDesk()
  staff = await desk.logIn()
})
afterAll(() => desk.close())
beforeEach(async () => {
  desk.now = begin
  desk.rung.length = 0
  await desk.database.prisma.booking.deleteMany()
})

async function wishOf(language: string) {
  const { id: residentId } = await addResident(desk, { language })
  const wish = { contact: 'ost', language, topic: null, interpreter: false, at: desk.now }
  return { ...wish, residentId, cityId: desk.runtime.city.id }
}

/** An appointment in the next free slot, confirmed by the office unless said otherwise. */
async function appointment({ language = 'uk', confirmed = true } = {}) {
  const { city, prisma } = desk.runtime
  const person = city.contacts.find(({ id }) => id === 'ost')
  const taken = (await prisma.booking.findMany()).map(({ startsAt }) => startsAt ?? begin)
  const [slot] = person ? freeSlots(city, person, taken, desk.now) : []
  if (!slot) throw new Error('No slot is free')
  const wish = await wishOf(language)
  const { startsAt, endsAt } = slot
  await prisma.$transaction((transaction) => bookSlot(transaction, { ...wish, startsAt, endsAt }))
  const { id } = await prisma.booking.findFirstOrThrow({ where: { residentId: wish.residentId } })
  if (confirmed) await confirm(id)
  return { id, residentId: wish.residentId, startsAt, endsAt }
}

async function confirm(id: string): Promise<void> {
  const answer = await staff.send('POST', `/bookings/${id}/state`, { state: 'confirmed' })
  expect(answer.statusCode).toBe(200)
}

async function callback() {
  const { prisma, vault } = desk.runtime
  const wish = await wishOf('de')
  const phoneCipher = Uint8Array.from(vault.seal('+493023125000'))
  await prisma.$transaction((transaction) => wishCallback(transaction, { ...wish, phoneCipher }))
  return { ...wish, ...(await prisma.booking.findFirstOrThrow({ where: { residentId: wish.residentId } })) }
}

/** Keys of what somebody was told, oldest first. */
async function told(residentId: string): Promise<string[]> {
  const rows = await desk.database.prisma.outboxMessage.findMany({
    where: { residentId },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ reply }) => (reply as { text: { key: string } }).text.key)
}

const hoursBefore = (at: Date, hours: number) => new Date(at.getTime() - hours * hourMs)
const hoursAfter = (at: Date, hours: number) => hoursBefore(at, -hours)
const exists = async (id: string) => (await desk.database.prisma.booking.count({ where: { id } })) === 1

describe('the reminder of an appointment', () => {
  test('comes a day before it, once, in the language of its resident, with the place', async () => {
    const { residentId, startsAt } = await appointment()
    desk.now = hoursBefore(startsAt, 25)
    await sweepBookings(desk.runtime)
    expect(await told(residentId)).toEqual(['contact.confirmed'])
    desk.now = hoursBefore(startsAt, 24)
    await Promise.all([sweepBookings(desk.runtime), sweepBookings(desk.runtime)])
    await sweepBookings(desk.runtime)
    expect(await told(residentId)).toEqual(['contact.confirmed', 'contact.reminder'])
    expect(desk.rung).toEqual(['webchat', 'webchat'])
    const { city, catalog } = desk.runtime
    const last = await desk.database.prisma.outboxMessage.findFirstOrThrow({
      where: { residentId },
      orderBy: { id: 'desc' },
    })
    const { text } = render(catalog, city, last.language, last.reply as unknown as Reply)
    const place = city.contacts.find(({ id }) => id === 'ost')?.consultations[0]?.place
    expect(text).toContain(place?.uk)
    expect(text).toContain('16:00')
    expect(text).toMatch(/^Нагадування/)
  })

  test('does not come for what the office has not confirmed, or what was cancelled', async () => {
    const open = await appointment({ confirmed: false })
    const gone = await appointment()
    await staff.send('POST', `/bookings/${gone.id}/state`, { state: 'cancelled' })
    desk.now = hoursBefore(open.startsAt, 1)
    await sweepBookings(desk.runtime)
    expect(await told(open.residentId)).toEqual([])
    expect(await told(gone.residentId)).toEqual(['contact.confirmed', 'contact.declined'])
  })

  test('is spared whoever hears on the last day that the appointment is certain', async () => {
    const { id, residentId, startsAt } = await appointment({ confirmed: false })
    desk.now = hoursBefore(startsAt, 5)
    staff = await desk.logIn()
    await confirm(id)
    await sweepBookings(desk.runtime)
    expect(await told(residentId)).toEqual(['contact.confirmed'])
  })

  test('does not come after the appointment, nor to whoever said STOP', async () => {
    const late = await appointment()
    const stopped = await appointment()
    await desk.database.prisma.resident.update({
      where: { id: stopped.residentId },
      data: { stoppedAt: desk.now },
    })
    desk.now = hoursBefore(stopped.startsAt, 0.25)
    await sweepBookings(desk.runtime)
    expect(await told(late.residentId)).toEqual(['contact.confirmed'])
    expect(await told(stopped.residentId)).toEqual(['contact.confirmed'])
  })
})

describe('what is over', () => {
  test('is deleted after the days of the setting, not before', async () => {
    const { id, endsAt } = await appointment()
    desk.now = hoursAfter(endsAt, 30 * 24)
    await sweepBookings(desk.runtime)
    expect(await exists(id)).toBe(true)
    desk.now = hoursAfter(endsAt, 30 * 24 + 1)
    await sweepBookings(desk.runtime)
    expect(await exists(id)).toBe(false)
  })

  test('a call back that is done goes with the days of its wish, and its number at once', async () => {
    const { id, residentId } = await callback()
    await staff.send('POST', `/bookings/${id}/state`, { state: 'done' })
    desk.now = hoursAfter(begin, 31 * 24)
    await sweepBookings(desk.runtime)
    expect(await exists(id)).toBe(false)
    expect(await told(residentId)).toEqual(['contact.finished'])
  })

  test('a wish to be called that nobody fulfilled ends with its number, and its resident is told once', async () => {
    const { id, residentId } = await callback()
    desk.now = hoursAfter(begin, 30 * 24)
    await sweepBookings(desk.runtime)
    expect(await exists(id)).toBe(true)
    desk.now = hoursAfter(begin, 30 * 24 + 1)
    await Promise.all([sweepBookings(desk.runtime), sweepBookings(desk.runtime)])
    await sweepBookings(desk.runtime)
    expect(await exists(id)).toBe(false)
    expect(await told(residentId)).toEqual(['contact.expired'])
    const lines = await desk.database.prisma.auditEntry.findMany({ where: { subject: id } })
    expect(lines).toMatchObject([{ actor: 'system', action: 'booking.expired' }])
  })
})
