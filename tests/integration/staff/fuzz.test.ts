import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addResident, fileCase, openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'

let desk: TestDesk
let browser: StaffBrowser
let caseId: string

beforeAll(async () => {
  desk = await openTestDesk()
  browser = await desk.logIn()
  caseId = (await fileCase(desk, (await addResident(desk)).id)).id
})
afterAll(() => desk.close())

const states = ['received', 'inReview', 'resolved', 'notFeasible', 'withdrawn']
const step = fc.record(
  {
    text: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
    language: fc.oneof(fc.constantFrom('de', 'ar'), fc.string({ unit: 'binary' }), fc.anything()),
    toState: fc.oneof(fc.constantFrom(...states), fc.anything()),
    reason: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
  },
  { requiredKeys: [] },
)
const asJson = (value: unknown) =>
  JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? 'null'

/** Whatever comes in, the answer is not our failure, and every refusal names a code. */
function judge(answer: { statusCode: number; json(): unknown }): void {
  expect(answer.statusCode).toBeLessThan(500)
  if (answer.statusCode >= 400) {
    expect(answer.json()).toMatchObject({ code: expect.any(String), field: expect.any(String) })
  }
}

test('no body makes the office steps or the login fail', async () => {
  const path = fc.constantFrom(`cases/${caseId}/answer`, `cases/${caseId}/state`, 'session')
  await fc.assert(
    fc.asyncProperty(path, fc.oneof(step, fc.anything()), async (where, body) => {
      judge(
        await desk.app.inject({
          method: 'POST',
          url: `/api/staff/${where}`,
          headers: {
            cookie: browser.cookie,
            'x-csrf-token': browser.csrfToken,
            'content-type': 'application/json',
          },
          payload: asJson(body),
        }),
      )
    }),
    { numRuns: 600, seed: 20261121 },
  )
})

test('no query, id, cookie or token makes reading fail', async () => {
  const word = fc.string({ unit: 'binary', maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(word, word, word, async (one, other, third) => {
      const query = new URLSearchParams({ state: one, search: other, after: third, limit: one })
      judge(await browser.get(`/cases?${query}`))
      judge(await browser.get(`/cases?search=${encodeURIComponent(other.toWellFormed())}`))
      judge(await browser.get(`/cases?after=${Buffer.from(`${third}|${caseId}`).toString('base64url')}`))
      judge(await browser.get(`/cases/${encodeURIComponent(one.toWellFormed())}`))
      judge(await browser.get(`/cases/${caseId}/media/${encodeURIComponent(other.toWellFormed())}`))
      const cookie = `desk=${encodeURIComponent(third.toWellFormed())}`
      judge(await desk.app.inject({ url: '/api/staff/cases', headers: { cookie } }))
    }),
    { numRuns: 150, seed: 20261121 },
  )
})
