import { v7 as uuidv7 } from 'uuid'
import { bookSlot, wishCallback } from '#civic/booking.ts'
import type { Role } from '#civic/role.ts'
import { freeSlots } from '#content/city/slots.ts'
import { actOnCase } from '#gateway/cases/act.ts'
import type { CaseAction } from '#gateway/cases/action.ts'
import { type CaseActionName, caseActions } from '#gateway/cases/actions/registry.ts'
import { refreshFigures } from '#gateway/figures/roll-up.ts'
import type { Runtime } from '#gateway/runtime.ts'
import { fileCases } from './desk-data.ts'

const colleagues: [login: string, name: string, role: Role, districts: string[], teams: string[]][] = [
  ['amal', 'Amal Haddad', 'coordinator', ['2', '3'], []],
  ['jonas', 'Jonas Weber', 'agent', [], ['streets']],
  ['minh', 'Minh Tran', 'agent', [], ['cleanGreen']],
  ['olena', 'Olena Kovalenko', 'coordinator', ['6', '7'], []],
  ['petra', 'Petra Schulze', 'dataProtection', [], []],
]

const hourMs = 3_600_000

/**
 * A district office in the middle of its work, all of it invented: cases of a year in every state, colleagues who have some of them,
 * bookings, and a translation that did not work out. Gives the reference numbers of the cases, newest first.
 */
export async function fillDesk(runtime: Runtime, rounds = 18): Promise<string[]> {
  const references = await fileCases(runtime, rounds, uneven)
  const staffIds = await addColleagues(runtime)
  await spreadOverYear(runtime, references, staffIds)
  await addBookings(runtime)
  await workOnCases(runtime, references, staffIds)
  await letServicesFail(runtime, references[1] ?? '')
  while ((await refreshFigures(runtime)).length > 0);
  return references
}

/** More than elsewhere comes from the subdistricts in the middle and the east, which stand first in the list. */
function uneven(index: number): number {
  return Math.floor(63 * ((index * 0.618) % 1) ** 1.7)
}

async function addColleagues({ prisma, clock }: Runtime): Promise<string[]> {
  const people = colleagues.map((person) => ({ id: uuidv7(), person }))
  for (const { id, person } of people) {
    const [login, displayName, role, districts, teams] = person
    const grants = { create: { id: uuidv7(), role, districts, teams, grantedBy: 'system' } }
    await prisma.staff.create({ data: { id, login, displayName, createdAt: clock(), grants } })
  }
  return people.map(({ id }) => id)
}

/** The newest cases stay as they came in; of the others most are closed, and some people said how it was. */
async function spreadOverYear(
  { pool, clock }: Runtime,
  references: readonly string[],
  staffIds: readonly string[],
): Promise<void> {
  await pool.query(
    `UPDATE "case" k SET
       created_at = moved.at, updated_at = moved.at + interval '5 days',
       first_answer_at = moved.at + (4 + i % 60) * interval '1 hour', unanswered_since = NULL,
       assignee_id = ($3::uuid[])[1 + i % 4],
       open = i % 4 = 0, state = CASE WHEN i % 4 = 0 THEN (ARRAY['inReview', 'inProgress', 'forwarded'])[1 + i % 3]
         WHEN i % 9 = 1 THEN 'notFeasible' ELSE 'resolved' END,
       closed_at = CASE WHEN i % 4 > 0 THEN moved.at + (30 + (i * 7) % 500) * interval '1 hour' END,
       due_at = CASE WHEN i % 4 = 0 THEN $2::timestamptz + (i % 28 - 1) * interval '1 day' END,
       escalated_at = NULL, reopened = CASE WHEN i % 14 = 3 THEN 1 ELSE 0 END
     FROM (SELECT reference, i, $2::timestamptz - (i * i * 0.0105 + i * 0.3) * interval '1 day' AS at
           FROM unnest($1::text[]) WITH ORDINALITY AS named(reference, i)) moved
     WHERE k.reference = moved.reference AND i > 12`,
    [references, clock(), staffIds],
  )
  await pool.query(
    `INSERT INTO follow_up (id, case_id, resident_id, asked_at, solved, rating, answered_at)
       SELECT gen_random_uuid(), k.id, n.resident_id, k.closed_at, solved, rating, k.closed_at + interval '20 days'
       FROM (SELECT *, row_number() OVER (ORDER BY reference) AS i FROM "case" WHERE closed_at IS NOT NULL) k
       JOIN concern n ON n.id = k.concern_id
       CROSS JOIN LATERAL (SELECT (ARRAY['yes', 'yes', 'yes', 'partly', 'no'])[1 + k.i % 5] AS solved, 5 - (k.i % 5) / 2 AS rating) said
       WHERE k.i % 2 = 0`,
  )
}

/** What colleagues did in the last hours, through the way every action goes, so that history and log are as they would be. */
async function workOnCases(
  runtime: Runtime,
  references: readonly string[],
  staffIds: readonly string[],
): Promise<void> {
  const [amal = '', jonas = '', minh = ''] = staffIds
  const steps: [index: number, author: string, name: CaseActionName, body: Record<string, unknown>][] = [
    [3, amal, 'assignment', { team: 'streets', assignee: jonas }],
    [3, jonas, 'note', { text: 'Die Schaltung wird am Montag gemessen.' }],
    [3, jonas, 'answer', { text: 'Wir messen am Montag nach.', toState: 'inProgress' }],
    [4, minh, 'priority', { priority: 'high' }],
    [4, minh, 'forwarding', { bodies: ['cleaning'], text: 'Bitte in die Tour am Freitag aufnehmen.' }],
    [5, jonas, 'inquiry', { text: 'Sind alle Laternen im Park dunkel oder nur eine?' }],
    [7, amal, 'task', { body: 'streets', text: 'Bitte vor Ort ansehen.' }],
    [9, minh, 'state', { toState: 'inReview' }],
  ]
  for (const [index, author, name, body] of steps) {
    const { id } = await runtime.prisma.case.findUniqueOrThrow({
      where: { reference: references[index] ?? '' },
    })
    await actOnCase(runtime, { author }, id, name, caseActions[name] as CaseAction, body)
  }
}

async function addBookings(runtime: Runtime): Promise<void> {
  const { prisma, city, clock, vault } = runtime
  const residents = await prisma.resident.findMany({ take: 7, orderBy: { id: 'asc' } })
  const contacts = city.contacts.filter(({ consultations }) => consultations.length > 0)
  for (const [index, { id: residentId, language }] of residents.entries()) {
    const contact = contacts[index % 3]
    if (contact === undefined) throw new Error('The city has no consultation hours.')
    const topic = index % 2 === 0 ? 'housing' : null
    const common = { cityId: city.id, residentId, language, contact: contact.id, topic }
    const wish = { ...common, interpreter: index % 3 === 1, at: new Date(clock().getTime() - 5 * hourMs) }
    const slot = freeSlots(city, contact, [], clock())[index % 2]
    await prisma.$transaction((transaction) =>
      index < 2 || slot === undefined
        ? wishCallback(transaction, { ...wish, phoneCipher: Uint8Array.from(vault.seal('+493411234567')) })
        : bookSlot(transaction, { ...wish, startsAt: slot.startsAt, endsAt: slot.endsAt }),
    )
  }
  const first = await prisma.booking.findFirstOrThrow({
    where: { kind: 'slot' },
    orderBy: { startsAt: 'asc' },
  })
  await prisma.booking.update({ where: { id: first.id }, data: { state: 'confirmed' } })
}

/** A translation nobody could make, and an answer to somebody who has blocked the office since. */
async function letServicesFail({ prisma, clock }: Runtime, reference: string): Promise<void> {
  const { id: caseId, concern } = await prisma.case.findUniqueOrThrow({
    where: { reference },
    include: { concern: { include: { resident: { include: { addresses: true } } } } },
  })
  await prisma.caseTranslation.create({
    data: {
      ...{ id: uuidv7(), caseId, part: 'concern', language: 'de', state: 'failed', attempts: 30 },
      createdAt: new Date(clock().getTime() - 26 * hourMs),
    },
  })
  const [address] = concern.resident?.addresses ?? []
  if (address === undefined) throw new Error(`Case ${reference} has nobody who could be told.`)
  await prisma.outboxMessage.create({
    data: {
      ...{ residentId: address.residentId, addressId: address.id, channel: address.channel, caseId },
      ...{
        lane: 1,
        class: 'mustArrive',
        reply: {},
        language: 'uk',
        status: 'failed',
        errorCode: 'stopped:blocked',
      },
      createdAt: new Date(clock().getTime() - 3 * hourMs),
    },
  })
}
