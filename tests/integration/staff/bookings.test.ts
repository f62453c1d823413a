import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookSlot, SlotTakenError, wishCallback } from '#civic/booking.ts'
import { eraseResident } from '#civic/resident.ts'
import { addResident, openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'
import { addPerson, logInAs } from './person.ts'

const phone = '+493023125000'
let desk: TestDesk
let everywhere: StaffBrowser
let onlyNorth: StaffBrowser
let reader: StaffBrowser
let slots = 0

beforeAll(async () => {
  desk = await openTestDesk()
  await addPerson(desk, 'all', [{ role: 'coordinator' }])
  await addPerson(desk, 'north', [{ role: 'agent', districts: ['9'] }])
  await addPerson(desk, 'reader', [{ role: 'councilReader' }])
  everywhere = await logInAs(desk, 'all')
  onlyNorth = await logInAs(desk, 'north')
  reader = await logInAs(desk, 'reader')
})
afterAll(() => desk.close())

async function common(contact: string, language = 'ar') {
  const { id: residentId, pseudonym } = await addResident(desk, { language })
  const wish = { contact, language, topic: null, interpreter: true, at: desk.now }
  return { pseudonym, residentId, input: { ...wish, residentId, cityId: desk.runtime.city.id } }
}

async function bookedSlot(contact = 'ost') {
  const { input, ...resident } = await common(contact)
  slots += 1
  const startsAt = new Date(Date.parse('2026-11-25T15:00:00Z') + slots * 30 * 60_000)
  const endsAt = new Date(startsAt.getTime() + 30 * 60_000)
  await desk.runtime.prisma.$transaction((transaction) =>
    bookSlot(transaction, { ...input, startsAt, endsAt }),
  )
  return { ...resident, ...(await bookingOf(resident.residentId)), startsAt, endsAt }
}

async function wishedCallback(contact = 'ost') {
  const { input, ...resident } = await common(contact)
  const phoneCipher = Uint8Array.from(desk.runtime.vault.seal(phone))
  await desk.runtime.prisma.$transaction((transaction) =>
    wishCallback(transaction, { ...input, phoneCipher }),
  )
  return { ...resident, ...(await bookingOf(resident.residentId)) }
}

const bookingOf = (residentId: string) =>
  desk.database.prisma.booking.findFirstOrThrow({ where: { residentId } })
const messagesTo = (residentId: string) =>
  desk.database.prisma.outboxMessage.findMany({ where: { residentId } })

describe('the list of bookings', () => {
  test('shows when, with whom, in which language and by which pseudonym, and no number', async () => {
    const slot = await bookedSlot()
    const callback = await wishedCallback()
    const answer = await everywhere.get('/bookings')
    expect(answer.statusCode).toBe(200)
    const { bookings } = answer.json<{ bookings: { id: string }[] }>()
    expect(bookings.find(({ id }) => id === slot.id)).toMatchObject({
      kind: 'slot',
      state: 'wanted',
      contact: { id: 'ost', name: 'Beispielperson Ost' },
      startsAt: slot.startsAt.toISOString(),
      resident: slot.pseudonym,
      language: { tag: 'ar' },
      interpreter: true,
      hasPhone: false,
    })
    expect(bookings.find(({ id }) => id === callback.id)).toMatchObject({ startsAt: null, hasPhone: true })
    expect(answer.body).not.toContain('23125000')
  })

  test('holds the contact persons of the own districts only', async () => {
    const east = await wishedCallback('ost')
    const north = await wishedCallback('nord')
    const { bookings } = (await onlyNorth.get('/bookings')).json<{ bookings: { id: string }[] }>()
    expect(bookings.map(({ id }) => id)).toContain(north.id)
    expect(bookings.map(({ id }) => id)).not.toContain(east.id)
  })

  test('is closed to whoever may not manage bookings', async () => {
    expect((await reader.get('/bookings')).statusCode).toBe(403)
  })
})

describe('the number of somebody who wishes to be called', () => {
  test('is not readable in the database', async () => {
    const { phoneCipher } = await wishedCallback()
    expect(Buffer.from(phoneCipher ?? []).toString('latin1')).not.toContain('23125000')
  })

  test('is shown on request, and each look is noted', async () => {
    const { id } = await wishedCallback()
    for (let look = 1; look <= 2; look += 1) {
      expect((await everywhere.send('POST', `/bookings/${id}/phone`, {})).json()).toEqual({ phone })
      const lines = await desk.database.prisma.auditEntry.findMany({ where: { subject: id } })
      expect(lines.map(({ action }) => action)).toEqual(Array(look).fill('booking.phone'))
    }
  })

  test('is forgotten when the call is done', async () => {
    const { id } = await wishedCallback()
    expect((await everywhere.send('POST', `/bookings/${id}/state`, { state: 'done' })).statusCode).toBe(200)
    expect((await desk.database.prisma.booking.findUniqueOrThrow({ where: { id } })).phoneCipher).toBeNull()
    expect((await everywhere.send('POST', `/bookings/${id}/phone`, {})).statusCode).toBe(404)
  })
})

describe('a booking', () => {
  test.each([
    ['confirmed', 'contact.confirmed'],
    ['done', 'contact.finished'],
    ['cancelled', 'contact.declined'],
  ])('that becomes %s is told to its resident in their language and noted', async (state, key) => {
    const { id, residentId } = await bookedSlot()
    desk.rung.length = 0
    const answer = await everywhere.send('POST', `/bookings/${id}/state`, { state })
    expect(answer.statusCode).toBe(200)
    const [message, ...others] = await messagesTo(residentId)
    expect(others).toEqual([])
    expect(message).toMatchObject({ language: 'ar', channel: 'webchat', reply: { text: { key } } })
    expect(desk.rung).toEqual(['webchat'])
    const lines = await desk.database.prisma.auditEntry.findMany({ where: { subject: id } })
    expect(lines).toMatchObject([{ action: 'booking.state', detail: { from: 'wanted', to: state } }])
  })

  test('of another district, or none at all, is unknown: it is neither moved nor told, and its number not shown', async () => {
    const { id, residentId } = await wishedCallback('ost')
    for (const foreign of [id, v7()]) {
      const moved = await onlyNorth.send('POST', `/bookings/${foreign}/state`, { state: 'cancelled' })
      const seen = await onlyNorth.send('POST', `/bookings/${foreign}/phone`, {})
      expect([moved.statusCode, seen.statusCode]).toEqual([404, 404])
    }
    expect((await bookingOf(residentId)).state).toBe('wanted')
    expect(await messagesTo(residentId)).toEqual([])
  })

  test('that is over stays so', async () => {
    const { id } = await bookedSlot()
    await everywhere.send('POST', `/bookings/${id}/state`, { state: 'done' })
    const answer = await everywhere.send('POST', `/bookings/${id}/state`, { state: 'confirmed' })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'bookingStep', field: 'state' })
  })

  test('goes with its resident when they erase themselves, and the slot is free again', async () => {
    const { residentId, startsAt, endsAt } = await bookedSlot()
    const { input } = await common('ost')
    const again = () =>
      desk.runtime.prisma.$transaction((transaction) => bookSlot(transaction, { ...input, startsAt, endsAt }))
    await expect(again()).rejects.toThrow(SlotTakenError)
    const address = await desk.database.prisma.address.findFirstOrThrow({ where: { residentId } })
    const { id: inboxMessageId } = await desk.database.prisma.inboxMessage.create({
      data: {
        residentId,
        addressId: address.id,
        channel: 'webchat',
        externalId: v7(),
        event: { type: 'message', text: 'x' },
      },
      select: { id: true },
    })
    await desk.runtime.prisma.$transaction((transaction) =>
      eraseResident(transaction, {
        residentId,
        cityId: desk.runtime.city.id,
        language: 'ar',
        inboxMessageId,
        at: desk.now,
      }),
    )
    expect(await desk.database.prisma.booking.count({ where: { residentId } })).toBe(0)
    await again()
  })
})

test('of many who want one slot at once, one gets it', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => common('west')))
  const startsAt = new Date('2026-12-01T15:00:00Z')
  const endsAt = new Date('2026-12-01T15:30:00Z')
  const results = await Promise.allSettled(
    people.map(({ input }) =>
      desk.runtime.prisma.$transaction((transaction) =>
        bookSlot(transaction, { ...input, startsAt, endsAt }),
      ),
    ),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  expect(reasons.every((reason) => reason instanceof SlotTakenError)).toBe(true)
})

describe('the contact directory', () => {
  const idsOf = async (query: string) =>
    (await reader.get(`/contacts${query}`))
      .json<{ contacts: { id: string }[] }>()
      .contacts.map(({ id }) => id)

  test('finds who is there for an area, a topic and a language, best first', async () => {
    expect(await idsOf('?area=2')).toEqual(['ost', 'schoolHelp'])
    expect(await idsOf('?area=2&topic=playground')).toEqual(['schoolHelp', 'ost'])
    expect(await idsOf('?area=2&topic=streetLight')).toEqual(['ost'])
    expect((await idsOf('?language=vi'))[0]).toBe('altWest')
    expect(await idsOf('?area=nowhere')).toEqual([])
    expect(await idsOf('')).toHaveLength(desk.runtime.city.contacts.length)
  })

  test('is asked with words: one area finds its people, several are asked back, none finds nobody', async () => {
    const asked = async (place: string) =>
      (await reader.get(`/contacts?place=${encodeURIComponent(place)}`)).json<{
        contacts: { id: string }[]
        areas: { name: string }[]
      }>()
    const inVolkmarsdorf = await asked('Konradstraße in Volkmarsdorf')
    expect(inVolkmarsdorf).toMatchObject({ areas: [{ name: 'Volkmarsdorf' }] })
    expect(inVolkmarsdorf.contacts.map(({ id }) => id)).toEqual(await idsOf('?area=2'))
    const several = await asked('Grünau')
    expect(several.contacts).toEqual([])
    expect(several.areas.length).toBeGreaterThan(2)
    expect(await asked('Lindenauer Straße')).toEqual({ contacts: [], areas: [] })
  })
})
