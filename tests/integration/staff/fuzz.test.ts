import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '#civic/role.ts'
import { viewMember } from '#gateway/staff/account.ts'
import { csrfTokenOf, openSession } from '#gateway/staff/session.ts'
import { addEvent, come } from '../events/world.ts'
import { addResident, fileCase, openTestDesk, type TestDesk } from './desk.ts'
import { type JsonSchema, type Known, nearly } from './fuzz-schema.ts'

interface Parameter {
  name: string
  in: 'path' | 'query'
  schema: JsonSchema
}
interface Operation {
  parameters?: Parameter[]
  requestBody?: { content: { 'application/json': { schema: JsonSchema } } }
}
interface Description {
  paths: Record<string, Record<string, Operation>>
}

const description = JSON.parse(
  readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'),
) as Description
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'DELETE',
    path,
    ...operation,
  })),
)
/** A stream without an end, whose opening has a test of its own (events.test.ts). */
const endless = 'GET /api/staff/events'
const asksEach = 16
const seed = 20261121

let desk: TestDesk
let known: Known
/** What ids below a part of the API are of; elsewhere they are of cases and people. */
let idsBelow: Record<string, string[]>
let staffId: string

beforeAll(async () => {
  desk = await openTestDesk()
  const { prisma } = desk.runtime
  staffId = (await prisma.staff.findFirstOrThrow()).id
  const place = { text: 'Park', longitude: 12.37, latitude: 51.34, subdistrict: '00', district: '0' }
  const cases = await Promise.all(
    ['streetLight', 'needles', null].map(async (category) =>
      fileCase(desk, (await addResident(desk)).id, { category, place }),
    ),
  )
  const colleague = uuidv7()
  await prisma.staff.create({ data: { id: colleague, login: 'colleague', displayName: 'Kollegin' } })
  const invitation = await addEvent(desk)
  const residentId = await come(desk, invitation.id)
  const questionId = uuidv7()
  await prisma.eventQuestion.create({
    data: { id: questionId, eventId: invitation.id, residentId, text: 'Wann?', language: 'de', at: desk.now },
  })
  const broadcastId = uuidv7()
  await prisma.broadcast.create({
    data: {
      ...{ id: broadcastId, cityId: desk.runtime.city.id, noticeId: invitation.noticeId, audience: {} },
      ...{ createdBy: 'test', createdAt: desk.now },
    },
  })
  idsBelow = {
    '/api/staff/calendar/': [invitation.id],
    '/api/staff/notices/': [invitation.noticeId],
    '/api/staff/broadcasts/': [broadcastId],
  }
  known = {
    ids: [...cases.map(({ id }) => id), staffId, colleague],
    words: {
      team: 'streets',
      category: 'streetLight',
      body: 'districtOffice',
      bodies: 'districtOffice',
      area: '00',
      district: '0',
      language: 'ar',
      languages: 'de,ar',
      questionId,
      login: 'somebody',
      subject: cases[1]?.reference ?? '',
      into: cases[2]?.reference ?? '',
      from: '2026-11-01',
      to: '2026-11-30',
    },
  }
})
afterAll(() => desk.close())

const asJson = (value: unknown) =>
  JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? 'null'
const inAddress = (value: unknown) => encodeURIComponent(String(value).toWellFormed())

/** Whoever asks may do everything, whatever the request before has taken from them. */
async function logInAnew(): Promise<{ cookie: string; 'x-csrf-token': string }> {
  const { runtime } = desk
  const { prisma } = runtime
  const grants = Object.keys(roles).map((role) => ({ id: uuidv7(), role, grantedBy: 'test' }))
  const staff = await prisma.staff.update({
    where: { id: staffId },
    data: {
      disabledAt: null,
      totpCipher: null,
      totpConfirmedAt: null,
      grants: { deleteMany: {}, create: grants },
    },
    include: { grants: true },
  })
  const session = await openSession(runtime, viewMember(staff), 'password')
  return { cookie: `desk=${session.token}`, 'x-csrf-token': csrfTokenOf(session) }
}

test('no route that the description names fails, whatever it is asked', async () => {
  let asked = 0
  const reached = new Set<string>()
  for (const { name, method, path, parameters = [], requestBody } of operations) {
    if (name === endless) continue
    let headers = await logInAnew()
    const below = Object.entries(idsBelow).find(([start]) => path.startsWith(start))
    const given = below ? { ...known, ids: below[1] } : known
    const inQuery = parameters.filter((one) => one.in === 'query')
    const request = fc.record({
      values: fc.record(
        Object.fromEntries(parameters.map((one) => [one.name, nearly(one.schema, given, one.name)])),
      ),
      query: fc.subarray(inQuery, { maxLength: Math.min(3, inQuery.length) }),
      body: requestBody
        ? nearly(requestBody.content['application/json'].schema, given)
        : fc.constant(undefined),
    })
    await fc.assert(
      fc.asyncProperty(request, async ({ values, query, body }) => {
        const answer = await desk.app.inject({
          method,
          url:
            path.replace(/\{(\w+)\}/g, (_, part: string) => inAddress(values[part])) +
            `?${query.map((one) => `${one.name}=${inAddress(values[one.name])}`).join('&')}`,
          headers: {
            ...headers,
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(body !== undefined && { payload: asJson(body) }),
        })
        asked += 1
        if (answer.statusCode === 401) headers = await logInAnew()
        expect(answer.statusCode, `${name} ${asJson(values)} ${asJson(body)}: ${answer.body}`).toBeLessThan(
          500,
        )
        if (answer.statusCode >= 400) {
          expect(answer.json(), name).toMatchObject({ code: expect.any(String), message: expect.any(String) })
        } else reached.add(name)
      }),
      { numRuns: asksEach, seed },
    )
  }
  console.log(
    `${asked} requests to ${operations.length - 1} routes, ${reached.size} of them let some through.`,
  )
  expect(asked).toBeGreaterThan(1000)
  expect(reached.size).toBeGreaterThan(operations.length / 2)
}, 300_000)

/** Whatever comes in, the answer is not our failure, and every refusal names a code. */
function judge(answer: { statusCode: number; json(): unknown }): void {
  expect(answer.statusCode).toBeLessThan(500)
  if (answer.statusCode >= 400) {
    expect(answer.json()).toMatchObject({ code: expect.any(String), field: expect.any(String) })
  }
}

test('no body that is no JSON, and no type of one, makes a route fail', async () => {
  const type = fc.constantFrom(
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'x',
    undefined,
  )
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }).map((given) => Buffer.from(given)),
    fc.constantFrom('', '[', '{"a":', '{"__proto__":{}}', '"\\ud800"', '['.repeat(9000), ' '.repeat(40_000)),
  )
  const writing = operations.filter(({ method }) => method !== 'GET')
  const headers = await logInAnew()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...writing),
      type,
      bytes,
      async ({ name, method, path }, given, payload) => {
        if (name === 'DELETE /api/staff/session' || name === 'DELETE /api/staff/account/sessions') return
        const url = path.replace(/\{\w+\}/g, known.ids[0] ?? '')
        const answer = await desk.app.inject({
          method,
          url,
          headers: { ...headers, ...(given !== undefined && { 'content-type': given }) },
          payload,
        })
        expect(answer.statusCode, `${name} ${answer.body}`).toBeLessThan(500)
      },
    ),
    { numRuns: 300, seed },
  )
})

test('no query, id, cookie or token makes reading fail', async () => {
  const caseId = known.ids[0] ?? ''
  const word = fc.string({ unit: 'binary', maxLength: 60 })
  const headers = await logInAnew()
  const get = (path: string) => desk.app.inject({ url: `/api/staff${path}`, headers })
  await fc.assert(
    fc.asyncProperty(word, word, word, async (one, other, third) => {
      const query = new URLSearchParams({ state: one, search: other, after: third, limit: one })
      judge(await get(`/cases?${query}`))
      judge(await get(`/cases?search=${inAddress(other)}`))
      judge(await get(`/cases?after=${Buffer.from(`${third}|${caseId}`).toString('base64url')}`))
      judge(await get(`/cases/${inAddress(one)}`))
      judge(await get(`/cases/${caseId}/media/${inAddress(other)}`))
      const cookie = `desk=${inAddress(third)}`
      judge(await desk.app.inject({ url: '/api/staff/cases', headers: { cookie } }))
    }),
    { numRuns: 50, seed },
  )
})
