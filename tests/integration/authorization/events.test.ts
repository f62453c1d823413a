import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../staff/desk.ts'
import { type Declared, declared } from './declared.ts'
import { addStaff, canary, type Visitor, visit } from './world.ts'

let desk: TestDesk
/** Somebody who may do everything with events of district 9, and nothing anywhere else. */
let ofNine: Visitor

beforeAll(async () => {
  desk = await openTestDesk()
  ofNine = await visit(desk, await addStaff(desk, [{ role: 'coordinator', districts: ['9'] }]))
})
afterAll(() => desk.close())

interface TestEvent {
  id: string
  questionId: string
}

async function addEvent(districts: string[], title: string, cityId?: string): Promise<TestEvent> {
  const { prisma, city } = desk.runtime
  const [noticeId, id, questionId, residentId] = [v7(), v7(), v7(), v7()]
  const at = desk.now
  const ofCity = cityId ?? city.id
  await prisma.resident.create({
    data: { id: residentId, cityId: ofCity, pseudonym: `TEST-${residentId.slice(-8)}`, language: 'de' },
  })
  await prisma.notice.create({
    data: {
      ...{ id: noticeId, cityId: ofCity, kind: 'participationEvent', topic: 'budget', facts: {}, districts },
      ...{ createdBy: 'test', createdAt: at, updatedAt: at, waitsFor: [] },
      versions: {
        create: { language: 'de', status: 'reviewed', words: { title }, sourceRevision: 1, updatedAt: at },
      },
      event: {
        create: {
          ...{
            id,
            cityId: ofCity,
            code: id.slice(-12),
            areas: districts,
            place: title,
            state: 'doubtful',
            sequence: 1,
            newsDueAt: at,
          },
          ...{ startsAt: new Date(at.getTime() + 3_600_000), offers: [], createdAt: at, updatedAt: at },
          questions: { create: { id: questionId, residentId, text: title, language: 'de', at } },
          registrations: { create: { id: v7(), residentId, state: 'registered', at } },
        },
      },
    },
  })
  return { id, questionId }
}

type EventRoute = Extract<Declared, { ids: 'event' }>
const routes = Object.entries(declared).filter(
  (entry): entry is [string, EventRoute] => entry[1].ids === 'event',
)

async function ask(name: string, { body, query = '' }: EventRoute, named: TestEvent) {
  const [method = '', path = ''] = name.split(' ')
  const answer = await desk.app.inject({
    method: method as 'GET',
    url: `/api/staff${path.replace(':id', named.id).replace(':questionId', named.questionId)}${query}`,
    headers: ofNine.headers,
    ...(method !== 'GET' && { payload: body ?? {} }),
  })
  return { status: answer.statusCode, body: answer.body }
}

test('an event of another district, of the whole city or of another city is not there, nor its registrations and questions', async () => {
  const foreign = {
    'another district': await addEvent(['0'], canary),
    'the whole city': await addEvent([], canary),
    'another city': await addEvent(['9'], canary, 'elsewhere'),
    unknown: { id: v7(), questionId: v7() },
  }
  const wrong: string[] = []
  for (const [what, named] of Object.entries(foreign)) {
    for (const [name, route] of routes) {
      const { status, body } = await ask(name, route, named)
      if (body.includes(canary)) wrong.push(`${name} shows ${what}`)
      if (name.includes(':id') && status !== 404) wrong.push(`${name} for ${what}: ${status} ${body}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await desk.runtime.prisma.event.count({ where: { state: { not: 'doubtful' } } })).toBe(0)
  expect(await desk.runtime.prisma.outboxMessage.count()).toBe(0)
})

test('an event of their own district and another one is seen, and its people and what it does are not theirs', async () => {
  const shared = await addEvent(['9', '0'], 'Auf beiden Seiten')
  const seen: string[] = []
  for (const [name, route] of routes) {
    const { status, body } = await ask(name, route, shared)
    if (!name.includes(':id') && body.includes('Auf beiden Seiten')) seen.push(name)
    else if (status !== 404) seen.push(`${name}: ${status}`)
  }
  // It has no public page that a poster could lead to.
  expect(seen).toEqual([
    'GET /calendar',
    'GET /calendar-alerts',
    'GET /calendar/:id/poster.svg: 409',
    'GET /calendar/:id/poster.pdf: 409',
  ])
  expect(await desk.runtime.prisma.outboxMessage.count()).toBe(0)
})

test('an event of their own district is there for the same person, with every one of its routes', async () => {
  const missing: string[] = []
  for (const [name, route] of routes) {
    const { status, body } = await ask(name, route, await addEvent(['9'], 'Gut zu sehen'))
    const wrongRegistration = name.endsWith('attendance') && body.includes('unknownRegistration')
    if (status === 404 && !wrongRegistration) missing.push(`${name}: ${body}`)
    if (status >= 500) missing.push(`${name}: ${body}`)
  }
  expect(missing).toEqual([])
})
