import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wishCallback } from '#civic/booking.ts'
import { type Grant, mayDo, mayDoTo, type Role, roles } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import { anywhereWithin } from '#gateway/staff/case-scope.ts'
import { caseScopeOf, enterBookingScope, readAsDesk } from '#gateway/staff/scope.ts'
import { Prisma } from '#prisma/client.ts'
import { addResident, openTestDesk, type TestDesk } from '../staff/desk.ts'
import { addCase, type CasePlace, canary } from './world.ts'

let desk: TestDesk
let ownId: string

const nowhere = { cases: [], teams: [], sensitive: [], sensitiveTeams: [] }
const district9: Grant = { role: 'agent', districts: ['9'], teams: [] }

beforeAll(async () => {
  desk = await openTestDesk()
  ownId = (await addCase(desk, {})).id
  const foreign: CasePlace[] = [
    { district: '0' },
    { sensitive: true },
    { cityId: 'elsewhere' },
    { district: null },
  ]
  for (const place of foreign) {
    const { id } = await addCase(desk, place, canary)
    const { prisma } = desk.runtime
    const { concern } = await prisma.case.findUniqueOrThrow({ where: { id }, include: { concern: true } })
    const residentId = concern.residentId ?? ''
    await prisma.caseTranslation.create({
      data: { id: concern.id, caseId: id, part: 'concern', language: 'de' },
    })
    await prisma.coAffected.create({ data: { caseId: id, residentId } })
    await prisma.followUp.create({ data: { id: concern.id, caseId: id, residentId, askedAt: desk.now } })
    const { id: addressId } = await prisma.address.findFirstOrThrow({ where: { residentId } })
    const message = { lane: 1, class: 'mustArrive', reply: {}, language: 'de', channel: 'webchat' }
    await prisma.outboxMessage.create({ data: { ...message, residentId, addressId, caseId: id } })
  }
})
afterAll(() => desk.close())

const asDesk = <T>(grants: Grant[], work: (transaction: Transaction) => Promise<T>) =>
  readAsDesk(desk.runtime, caseScopeOf(desk.runtime.city, grants, 'case.read'), work)

const tables: [string, string][] = [
  ['case', 'id'],
  ['case_entry', 'case_id'],
  ['case_task', 'case_id'],
  ['case_translation', 'case_id'],
  ['co_affected', 'case_id'],
  ['follow_up', 'case_id'],
  ['outbox_message', 'case_id'],
  ['media_file', '(SELECT id FROM "case" k WHERE k.concern_id = t.concern_id)'],
  ['concern', '(SELECT id FROM "case" k WHERE k.concern_id = t.id)'],
  [
    'resident',
    '(SELECT k.id FROM "case" k JOIN concern n ON n.id = k.concern_id WHERE n.resident_id = t.id)',
  ],
  [
    'address',
    '(SELECT k.id FROM "case" k JOIN concern n ON n.id = k.concern_id WHERE n.resident_id = t.resident_id)',
  ],
]

test.each(tables)(
  'a query without any filter sees of "%s" only what belongs to the scope',
  async (table, caseOf) => {
    const sql = Prisma.raw(`SELECT ${caseOf}::text AS case_id FROM "${table}" t`)
    const all = await desk.runtime.prisma.$queryRaw<{ case_id: string }[]>(sql)
    expect(new Set(all.map(({ case_id: id }) => id)).size).toBeGreaterThan(3)
    const seen = await asDesk([district9], (transaction) => transaction.$queryRaw<{ case_id: string }[]>(sql))
    expect(seen.filter(({ case_id: id }) => id !== ownId)).toEqual([])
  },
)

test.each(tables)('outside every scope nothing of "%s" is there', async (table) => {
  const count = await readAsDesk(desk.runtime, nowhere, (transaction) =>
    transaction.$queryRaw<{ n: number }[]>(Prisma.raw(`SELECT count(*)::int AS n FROM "${table}"`)),
  )
  expect(count).toEqual([{ n: 0 }])
  const client = await desk.runtime.pool.connect()
  try {
    await client.query('BEGIN; SET LOCAL ROLE kurzer_draht_desk')
    const { rows } = await client.query(`SELECT count(*)::int AS n FROM "${table}"`)
    expect(rows).toEqual([{ n: 0 }])
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})

test('of bookings only those with the contact persons of the scope are there, and who booked them', async () => {
  const { prisma, city } = desk.runtime
  for (const contact of ['nord', 'ost']) {
    const { id: residentId } = await addResident(desk)
    const wish = { cityId: city.id, residentId, contact, language: 'de', topic: null, interpreter: false }
    await prisma.$transaction((transaction) =>
      wishCallback(transaction, {
        ...wish,
        phoneCipher: Uint8Array.from(desk.runtime.vault.seal('+49')),
        at: desk.now,
      }),
    )
  }
  const read = (contacts: string[]) =>
    prisma.$transaction(async (transaction) => {
      await enterBookingScope(transaction, city.id, contacts)
      const bookings = await transaction.$queryRaw<{ contact: string }[]>`SELECT contact FROM booking`
      const residents = await transaction.$queryRaw<object[]>`SELECT id FROM resident`
      const cases = await transaction.$queryRaw<object[]>`SELECT id FROM "case"`
      return [bookings.map(({ contact }) => contact), residents.length, cases.length]
    })
  expect(await read(['nord'])).toEqual([['nord'], 1, 0])
  expect(await read([])).toEqual([[], 0, 0])
  const asCases = await asDesk(
    [everywhere],
    (transaction) => transaction.$queryRaw`SELECT contact FROM booking`,
  )
  expect(asCases).toEqual([])
  const elsewhere = await prisma.$transaction(async (transaction) => {
    await enterBookingScope(transaction, 'elsewhere', ['nord'])
    return transaction.$queryRaw`SELECT contact FROM booking`
  })
  expect(elsewhere).toEqual([])
})

const everywhere: Grant = { role: 'coordinator', districts: [], teams: [] }

test.each([
  'SELECT handle_cipher FROM address',
  'SELECT handle_hash FROM address',
  'SELECT session FROM resident',
  'SELECT reply FROM outbox_message',
  'SELECT event FROM inbox_message',
  'SELECT phone_cipher FROM booking',
  'SELECT password_hash FROM staff',
  'SELECT totp_cipher, recovery_hashes FROM staff',
  'SELECT oidc_subject FROM staff',
  'SELECT token_hash FROM staff_session',
  'SELECT token_hash FROM invitation',
  'SELECT role FROM role_grant',
  'SELECT actor FROM audit_entry',
  'SELECT query FROM saved_view',
  'UPDATE "case" SET priority = priority',
  'DELETE FROM case_entry',
  "INSERT INTO audit_entry (actor, action, subject) VALUES ('x', 'x', 'x')",
  'CREATE TABLE escape (id int)',
])('the desk’s role is refused: %s', async (sql) => {
  await expect(asDesk([everywhere], (transaction) => transaction.$executeRawUnsafe(sql))).rejects.toThrow(
    /permission denied/,
  )
})

test('the view of the cases that lists and search read is a wall as well', async () => {
  const sql = Prisma.sql`SELECT id::text AS id FROM desk_case`
  const seen = await asDesk([district9], (transaction) => transaction.$queryRaw<{ id: string }[]>(sql))
  expect(seen).toEqual([{ id: ownId }])
  expect(await readAsDesk(desk.runtime, nowhere, (transaction) => transaction.$queryRaw(sql))).toEqual([])
  expect(await desk.runtime.prisma.$queryRaw(sql)).toEqual([])
})

test('the role and the scope end with their transaction, also when it fails', async () => {
  await asDesk([district9], (transaction) => transaction.$queryRaw`SELECT 1 / 0`).catch(() => {})
  await asDesk([district9], (transaction) => transaction.$queryRaw`SELECT 1`)
  const answers = await Promise.all(
    Array.from(
      { length: 20 },
      () =>
        desk.runtime.prisma.$queryRaw<{ same: boolean; cases: string | null }[]>`
        SELECT current_user = session_user AS same, nullif(current_setting('desk.cases', true), '') AS cases`,
    ),
  )
  expect(new Set(answers.flat().map((row) => JSON.stringify(row)))).toEqual(
    new Set([JSON.stringify({ same: true, cases: null })]),
  )
})

test('words that look like SQL are words: nobody leaves the role through a field', async () => {
  const browser = await desk.logIn()
  const attacks = [
    "'; RESET ROLE; --",
    "' OR 1=1 --",
    "x'); SET ROLE NONE; SELECT ('",
    '$1',
    '{"contains":""}',
  ]
  for (const attack of attacks) {
    const word = encodeURIComponent(attack)
    for (const path of [
      `/cases?search=${word}`,
      `/cases?team=${word}`,
      `/cases?district=${word}`,
      `/audit?subject=${word}`,
    ]) {
      const answer = await browser.get(path)
      expect([path, answer.statusCode < 500]).toEqual([path, true])
      expect(answer.body).not.toContain(canary)
    }
  }
  expect(await desk.runtime.prisma.case.count()).toBe(5)
})

test('the two walls and the condition of the lists let the same cases through, whatever the grants', async () => {
  const { city, prisma } = desk.runtime
  const districts = ['0', '9', null]
  const teams = ['streets', 'youth', null]
  for (const district of districts) {
    for (const team of teams) {
      for (const sensitive of [false, true]) {
        await addCase(desk, { district, team, sensitive, sharedWith: sensitive ? ['youth'] : [] })
      }
    }
  }
  await addCase(desk, { district: '5', team: 'safety', sharedWith: ['streets', 'youth'] })
  const rows = await prisma.case.findMany({ where: { cityId: city.id } })
  const grantOf: fc.Arbitrary<Grant> = fc.record({
    role: fc.constantFrom(...(Object.keys(roles) as Role[])),
    districts: fc.subarray(['0', '5', '9']),
    teams: fc.subarray(['streets', 'youth', 'safety']),
  })
  const permission = fc.constantFrom(
    'case.overview',
    'case.read',
    'case.work',
    'case.publish',
    'case.exportSensitive',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(grantOf, { maxLength: 3 }), permission, async (grants, needed) => {
      const scope = caseScopeOf(city, grants, needed)
      const { second, view } = await readAsDesk(desk.runtime, scope, async (transaction) => ({
        second: await transaction.case.findMany({ select: { id: true } }),
        view: await transaction.$queryRaw<{ id: string }[]>`SELECT id FROM desk_case`,
      }))
      const condition = anywhereWithin(city, scope)
      const inList = await prisma.$queryRaw<{ id: string }[]>`SELECT k.id FROM "case" k WHERE ${condition}`
      const first = rows.filter((row) => mayDoTo(grants, needed, row))
      const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort()
      expect(ids(second)).toEqual(ids(first))
      expect(ids(view)).toEqual(ids(first))
      expect(ids(inList)).toEqual(ids(first))
      if (first.length > 0) expect(mayDo(grants, needed)).toBe(true)
    }),
    { numRuns: 120 },
  )
})
