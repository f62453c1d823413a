import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseKinds } from '#civic/concern.ts'
import { rebuildFigures, refreshFigures } from '#gateway/figures/roll-up.ts'
import { addResident, openTestDesk, type TestDesk } from './desk.ts'

let desk: TestDesk
let residentId: string

beforeAll(async () => {
  desk = await openTestDesk()
  residentId = (await addResident(desk)).id
})
afterAll(() => desk.close())

const run = (sql: string, values: unknown[] = []) => desk.database.pool.query(sql, values)

async function refresh(): Promise<void> {
  while ((await refreshFigures(desk.runtime)).length > 0);
}

async function figures(): Promise<string[]> {
  const { rows } = await run('SELECT f::text AS line FROM figure_month f ORDER BY 1')
  return rows.map(({ line }) => line)
}

let filed = 0
async function file(at: string, kind: string): Promise<void> {
  filed += 1
  await run(
    `WITH said AS (
       INSERT INTO concern (id, resident_id, kind, text, language, created_at)
         VALUES (gen_random_uuid(), $1, $2, 'Die Laterne ist dunkel.', 'de', $3) RETURNING id
     ) INSERT INTO "case" (id, city_id, reference, concern_id, kind, language, channel, district, created_at)
         SELECT gen_random_uuid(), $4, $5, id, $2, 'de', 'webchat', '1', $3 FROM said`,
    [residentId, kind, at, desk.runtime.city.id, `T-${filed}`],
  )
}

/** What may happen to a case, as SQL on one of those that are there; $1 is a moment. */
const happenings = {
  answered: 'UPDATE "case" SET first_answer_at = $1 WHERE id = ',
  closed: `UPDATE "case" SET open = false, state = 'resolved', closed_at = $1 WHERE id = `,
  reopened: `UPDATE "case" SET open = true, state = 'inProgress', closed_at = NULL, reopened = reopened + 1, updated_at = $1 WHERE id = `,
  moved: `UPDATE "case" SET district = '2', subdistrict = '20', updated_at = $1 WHERE id = `,
  'of unknown place': 'UPDATE "case" SET district = NULL, subdistrict = NULL, updated_at = $1 WHERE id = ',
  converted: `UPDATE "case" SET kind = 'idea', category = 'graffiti', updated_at = $1 WHERE id = `,
  translated: `UPDATE "case" SET language = 'uk', channel = NULL, updated_at = $1 WHERE id = `,
  'of another city': `UPDATE "case" SET city_id = 'elsewhere', updated_at = $1 WHERE id = `,
  'filed at another time': 'UPDATE "case" SET created_at = $1 WHERE id = ',
  erased: 'DELETE FROM "case" WHERE created_at <> $1 AND id = ',
  'followed up': `INSERT INTO follow_up (id, case_id, resident_id, asked_at, solved, rating, answered_at)
    SELECT gen_random_uuid(), k.id, n.resident_id, $1, 'partly', 3, $1 FROM "case" k JOIN concern n ON n.id = k.concern_id WHERE k.id = `,
  rated: `UPDATE follow_up SET solved = 'yes', rating = 5, answered_at = $1 WHERE case_id = `,
  'taken back': 'DELETE FROM follow_up WHERE answered_at <> $1 AND case_id = ',
}

/** Half of a year, among them the last hour of June in Berlin and the first of July. */
const moments = [
  '2026-06-30T21:59:59Z',
  '2026-06-30T22:00:00Z',
  '2026-05-05T10:00:00Z',
  '2026-08-31T12:00:00Z',
]
const moment = fc.oneof(
  fc.constantFrom(...moments),
  fc.integer({ min: 0, max: 180 }).map((day) => new Date(Date.UTC(2026, 4, 1 + day, 9)).toISOString()),
)
const step = fc.oneof(
  fc.record({ type: fc.constant('file' as const), at: moment, kind: fc.constantFrom(...caseKinds) }),
  fc.record({
    type: fc.constant('happen' as const),
    at: moment,
    what: fc.constantFrom(...(Object.keys(happenings) as (keyof typeof happenings)[])),
    which: fc.nat(),
  }),
  fc.record({ type: fc.constant('refresh' as const) }),
)

test('the figures that follow each change are those that are counted from the cases at the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
      for (const one of steps) {
        if (one.type === 'file') await file(one.at, one.kind)
        else if (one.type === 'refresh') await refreshFigures(desk.runtime)
        else {
          const { rows } = await run('SELECT id FROM "case" ORDER BY reference')
          const { id } = rows[one.which % Math.max(1, rows.length)] ?? {}
          if (id !== undefined) await run(`${happenings[one.what]} '${id}'`, [one.at])
        }
      }
      await refresh()
      const followed = await figures()
      await rebuildFigures(desk.runtime)
      await refresh()
      expect(followed).toEqual(await figures())
    }),
    { numRuns: 15, endOnFailure: true },
  )
  expect((await figures()).length).toBeGreaterThan(20)
})

test('a wait of just four hours is still in the class of four hours', async () => {
  await run('DELETE FROM "case"')
  await file('2026-09-01T08:00:00Z', 'defect')
  const waits = async (answered: string) => {
    await run('UPDATE "case" SET first_answer_at = $1', [answered])
    await refresh()
    const { rows } = await run(`SELECT value FROM figure_month WHERE measure = 'answered'`)
    return rows.map(({ value }) => value)
  }
  expect(await waits('2026-09-01T12:00:00.000Z')).toEqual(['4'])
  expect(await waits('2026-09-01T12:00:00.001Z')).toEqual(['24'])
  expect(await waits('2026-09-01T08:00:00.000Z')).toEqual(['4'])
  expect(await waits('2027-09-01T08:00:00.000Z')).toEqual(['more'])
})
