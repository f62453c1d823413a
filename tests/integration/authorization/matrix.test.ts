import Fastify from 'fastify'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Grant, mayDo, type Permission, type Role, roles } from '#civic/role.ts'
import { staffRoutes } from '#gateway/http/staff/routes.ts'
import { type RuledRoute, requireRules } from '#gateway/http/staff/rule.ts'
import { contactsInReach } from '#gateway/staff/bookings.ts'
import { addResident, openTestDesk, type TestDesk } from '../staff/desk.ts'
import { type Call, declared } from './declared.ts'
import { addCase, addStaff, type CasePlace, canary, type TestCase, type Visitor, visit } from './world.ts'

const prefix = '/api/staff'
const roleNames = Object.keys(roles) as Role[]
const cityWide: Role[] = ['admin', 'dataProtection']
const unknownId = '0198b5a0-0000-7000-8000-000000000000'

let desk: TestDesk
const ruled: RuledRoute[] = []
const everywhere = new Map<Role, string>()
let address: string
let cells = 0

beforeAll(async () => {
  desk = await openTestDesk()
  await desk.app.close()
  desk.app = Fastify({ trustProxy: true })
  await desk.app.register(staffRoutes, { runtime: desk.runtime, ruled })
  address = await desk.app.listen({ port: 0, host: '127.0.0.1' })
  for (const role of roleNames) everywhere.set(role, await addStaff(desk, [{ role }]))
})
afterAll(() => desk.close())

const routes = () => ruled.filter(({ method }) => method !== 'HEAD')
const nameOf = ({ method, url }: RuledRoute) => `${method} ${url.replace(prefix, '')}`

/** Sends a call; a stream is looked at and left. */
async function send({ method, url }: RuledRoute, call: Call, headers: Record<string, string>) {
  cells += 1
  const path =
    url.replaceAll(/:(\w+)/g, (_all, name) => call.params?.[name] ?? unknownId) + (call.query ?? '')
  // Each from an address of its own: the limits on attempts are another test's matter.
  const from = { ...headers, 'x-forwarded-for': `10.0.${Math.floor(cells / 250) % 250}.${cells % 250}` }
  if (url.endsWith('/events')) {
    const answer = await fetch(`${address}${path}`, { headers: from })
    const body = answer.ok ? '' : await answer.text()
    await answer.body?.cancel().catch(() => {})
    return { status: answer.status, body }
  }
  const answer = await desk.app.inject({
    method: method as 'GET',
    url: path,
    headers: from,
    ...(method !== 'GET' && method !== 'DELETE' && { payload: call.body ?? {} }),
  })
  return { status: answer.statusCode, body: answer.body }
}

function codeOf(body: string): string {
  try {
    return (JSON.parse(body) as { code?: string }).code ?? ''
  } catch {
    return ''
  }
}

test('every route has a rule and is declared, and nothing is declared that is not there', () => {
  expect(routes().map(nameOf).sort()).toEqual(Object.keys(declared).sort())
})

test('a route without a rule does not start', async () => {
  const app = Fastify()
  requireRules(app, [])
  expect(() => app.get('/forgotten', async () => 'everything')).toThrow('has no rule')
})

test('each role calls the routes of its permissions and no other', async () => {
  const wrong: string[] = []
  const before = cells
  for (const route of routes()) {
    for (const role of roleNames) {
      const visitor = await visit(desk, everywhere.get(role) ?? '')
      const { status, body } = await send(route, {}, visitor.headers)
      const allowed =
        ['signedIn', 'everybody'].includes(route.rule) ||
        mayDo([{ role, districts: [], teams: [] }], route.rule as Permission)
      const stopped = ['notLoggedIn', 'csrf', 'forbidden', 'totpRequired'].includes(codeOf(body))
      if (allowed === stopped || (!allowed && status !== 403))
        wrong.push(`${role} ${nameOf(route)}: ${status}`)
      if (status >= 500) wrong.push(`${role} ${nameOf(route)} failed: ${status} ${body}`)
    }
  }
  console.log(`roles x routes: ${cells - before} cells, ${wrong.length} wrong`)
  expect(wrong).toEqual([])
})

test('nobody, an ended, an expired, a disabled one and a foreign CSRF token are stopped everywhere', async () => {
  const { prisma } = desk.runtime
  const before = cells
  const wrong: string[] = []
  const all = [...roleNames].map((role) => ({ role }))
  const [present, shut] = [await addStaff(desk, all), await addStaff(desk, all)]
  const good = await visit(desk, present)
  const ended = await visit(desk, present)
  await prisma.staffSession.delete({ where: { id: ended.sessionId } })
  const expired = await visit(desk, present)
  await prisma.staffSession.update({ where: { id: expired.sessionId }, data: { expiresAt: desk.now } })
  const disabled = await visit(desk, shut)
  await prisma.staff.update({ where: { id: shut }, data: { disabledAt: desk.now } })
  const foreign = {
    ...good.headers,
    'x-csrf-token': (await visit(desk, everywhere.get('agent') ?? '')).headers['x-csrf-token'],
  }
  const callers: [string, Record<string, string>, string][] = [
    ['nobody', {}, 'notLoggedIn'],
    ['ended', ended.headers, 'notLoggedIn'],
    ['expired', expired.headers, 'notLoggedIn'],
    ['disabled', disabled.headers, 'notLoggedIn'],
    ['without CSRF token', { cookie: good.headers.cookie }, 'csrf'],
    ['foreign CSRF token', foreign, 'csrf'],
  ]
  for (const route of routes().filter(({ rule }) => rule !== 'everybody')) {
    for (const [who, headers, code] of callers) {
      if (code === 'csrf' && route.method === 'GET') continue
      const { body } = await send(route, {}, headers)
      if (codeOf(body) !== code) wrong.push(`${who} ${nameOf(route)}: ${body.slice(0, 80)}`)
    }
  }
  console.log(`no valid session x routes: ${cells - before} cells, ${wrong.length} wrong`)
  expect(wrong).toEqual([])
})

const scopes: {
  name: string
  grant: Pick<Grant, 'districts' | 'teams'>
  foreign: Record<string, CasePlace>
}[] = [
  {
    name: 'district 9',
    grant: { districts: ['9'], teams: [] },
    foreign: { 'other district': { district: '0' }, 'no district': { district: null } },
  },
  {
    name: 'team streets',
    grant: { districts: [], teams: ['streets'] },
    foreign: { 'other team': { team: 'youth' }, 'no team': { team: null } },
  },
]

test('a case of another district, team or city, a sensitive and an unknown one are not there, wherever the id stands', async () => {
  const before = cells
  const wrong: string[] = []
  let allowedCells = 0
  for (const scope of scopes) {
    const own = await addCase(desk, {})
    const foreign: Record<string, TestCase> = {
      unknown: { id: unknownId, reference: 'L-2026-XXXXX', mediaId: unknownId, taskId: unknownId },
      'other city': await addCase(desk, { cityId: 'elsewhere' }, canary),
      sensitive: await addCase(desk, { sensitive: true }, canary),
    }
    for (const [name, place] of Object.entries(scope.foreign))
      foreign[name] = await addCase(desk, place, canary)
    for (const role of roleNames.filter((one) => !cityWide.includes(one))) {
      const grant = { role, ...scope.grant }
      const staffId = await addStaff(desk, [grant])
      for (const route of routes().filter(({ rule }) => mayDo([grant], rule as Permission))) {
        const declaration = declared[nameOf(route)]
        if (declaration?.ids === 'list')
          await lookForForeign(route, declaration.queries, staffId, grant, foreign)
        if (declaration?.ids !== 'case') continue
        for (const [where, call] of Object.entries(declaration.calls)) {
          const control = await addCase(desk, {})
          const { headers } = await visit(desk, staffId)
          const seen = await send(route, call(control, own), headers)
          allowedCells += 1
          if ([401, 403, 404].includes(seen.status)) {
            wrong.push(
              `own ${role} ${scope.name} ${nameOf(route)} ${where}: ${seen.status} ${seen.body.slice(0, 120)}`,
            )
          }
          for (const [kind, named] of Object.entries(foreign)) {
            if (kind === 'sensitive' && mayDo([grant], 'case.readSensitive')) continue
            const { status, body } = await send(route, call(named, own), headers)
            const bulk =
              nameOf(route) === 'POST /cases/bulk' && status === 200 && JSON.parse(body).done.length === 0
            if (!(status === 404 || bulk) || body.includes(canary)) {
              wrong.push(
                `${kind} ${role} ${scope.name} ${nameOf(route)} ${where}: ${status} ${body.slice(0, 120)}`,
              )
            }
          }
        }
      }
    }
  }
  console.log(
    `foreign cases x roles x places: ${cells - before} cells, ${allowedCells} of them allowed, ${wrong.length} wrong`,
  )
  expect(wrong).toEqual([])

  async function lookForForeign(
    route: RuledRoute,
    queries: string[],
    staffId: string,
    grant: Grant,
    foreign: Record<string, TestCase>,
  ) {
    for (const query of queries) {
      const { status, body } = await send(route, { query }, (await visit(desk, staffId)).headers)
      if (status >= 500 || status === 403)
        wrong.push(`${nameOf(route)}${query}: ${status} ${body.slice(0, 120)}`)
      for (const [kind, { id, reference }] of Object.entries(foreign)) {
        if (kind === 'sensitive' && mayDo([grant], 'case.readSensitive')) continue
        if (body.includes(id) || body.includes(reference)) wrong.push(`${kind} in ${nameOf(route)}${query}`)
      }
    }
  }
}, 300_000)

test('a team that holds a task reads, notes and reports, and does nothing a keeper does', async () => {
  const staffId = await addStaff(desk, [{ role: 'coordinator', teams: ['cleanGreen'] }])
  const wrong: string[] = []
  for (const route of routes().filter(({ rule }) => rule === 'case.work')) {
    const declaration = declared[nameOf(route)]
    if (declaration?.ids !== 'case' || nameOf(route).endsWith('translate-draft')) continue
    const shared = await addCase(desk, { sharedWith: ['cleanGreen'] })
    const own = await addCase(desk, { team: 'cleanGreen' })
    const { headers } = await visit(desk, staffId)
    const answer = await send(route, declaration.calls.path?.(shared, own) ?? {}, headers)
    if (declaration.calls.path === undefined) continue
    if ((answer.status === 200) !== (declaration.helpers === true))
      wrong.push(`${nameOf(route)}: ${answer.status}`)
  }
  expect(wrong).toEqual([])
})

test('a case says what the person who reads it may do to it', async () => {
  const told = async (grant: Parameters<typeof addStaff>[1][number], id: string) => {
    const { headers } = await visit(desk, await addStaff(desk, [grant]))
    return (await desk.app.inject({ url: `${prefix}/cases/${id}`, headers })).json().mayDo
  }
  const shared = await addCase(desk, { team: 'streets', sharedWith: ['cleanGreen'] })
  expect(await told({ role: 'agent', teams: ['streets'] }, shared.id)).toBe('everything')
  expect(await told({ role: 'agent', teams: ['cleanGreen'] }, shared.id)).toBe('help')
  expect(await told({ role: 'editor', teams: ['streets'] }, shared.id)).toBe('nothing')
})

test('a file or task of another case is not reached through a case of one’s own', async () => {
  const staffId = await addStaff(desk, [{ role: 'agent', districts: ['9'] }])
  const [own, foreign] = [await addCase(desk, {}), await addCase(desk, { district: '0' }, canary)]
  const { headers } = await visit(desk, staffId)
  const media = await desk.app.inject({ url: `${prefix}/cases/${own.id}/media/${foreign.mediaId}`, headers })
  expect(media.statusCode).toBe(404)
  const task = await desk.app.inject({
    method: 'POST',
    url: `${prefix}/cases/${own.id}/task-result`,
    headers,
    payload: { taskId: foreign.taskId, state: 'done', answer: 'x' },
  })
  expect([task.statusCode, task.json().code]).toEqual([400, 'unknownTask'])
})

test('sessions, views, grants, accounts and invitations of others are not there', async () => {
  const [one, other] = [everywhere.get('coordinator') ?? '', everywhere.get('agent') ?? '']
  const { prisma } = desk.runtime
  const visitor: Visitor = await visit(desk, one)
  const admin: Visitor = await visit(desk, everywhere.get('admin') ?? '')
  const { sessionId } = await visit(desk, other)
  const view = await prisma.savedView.create({ data: { id: v7(), staffId: other, name: 'x', query: {} } })
  const reader = await prisma.testReader.create({ data: { id: v7(), staffId: other, createdAt: desk.now } })
  const grant = await prisma.roleGrant.findFirstOrThrow({ where: { staffId: other } })
  const grantBody = { role: 'editor', districts: [], teams: [] }
  const absence = { absentUntil: null, deputyId: null }
  const nineGrant: Grant = { role: 'coordinator', districts: ['9'], teams: [] }
  const ofNine = await visit(desk, await addStaff(desk, [nineGrant]))
  const reached = contactsInReach(desk.runtime.city, [nineGrant])
  const contact = desk.runtime.city.contacts.find(({ id }) => !reached.includes(id))?.id
  if (contact === undefined) throw new Error('Every contact person is within reach of district 9')
  const { id: residentId } = await addResident(desk)
  const booking = { kind: 'callBack', residentId, language: 'de', cityId: desk.runtime.city.id }
  const [outside, elsewhere] = [v7(), v7()]
  await prisma.booking.create({ data: { ...booking, id: outside, contact } })
  await prisma.booking.create({
    data: { ...booking, id: elsewhere, contact: reached[0] ?? contact, cityId: 'elsewhere' },
  })
  for (const id of [outside, elsewhere]) {
    expect(
      (await desk.app.inject({ url: `${prefix}/bookings`, headers: ofNine.headers })).body,
    ).not.toContain(id)
  }
  const bookings = [outside, elsewhere].flatMap((id): [string, Call, Visitor][] => [
    ['POST /bookings/:id/state', { params: { id }, body: { state: 'cancelled' } }, ofNine],
    ['POST /bookings/:id/phone', { params: { id } }, ofNine],
  ])
  const calls: [string, Call, Visitor][] = [
    ...bookings,
    ['DELETE /account/sessions/:id', { params: { id: sessionId } }, visitor],
    ['DELETE /views/:id', { params: { id: view.id } }, visitor],
    ['DELETE /test-readers/:id', { params: { id: reader.id } }, visitor],
    ['DELETE /accounts/:id/grants/:grantId', { params: { id: one, grantId: grant.id } }, admin],
    ['DELETE /invitations/:id', {}, admin],
    ['POST /accounts/:id/grants', { body: grantBody }, admin],
    ['POST /accounts/:id/disable', {}, admin],
    ['POST /accounts/:id/enable', {}, admin],
    ['DELETE /accounts/:id/sessions', {}, admin],
    ['DELETE /accounts/:id/totp', {}, admin],
    ['PUT /accounts/:id/absence', { body: absence }, admin],
    ['POST /accounts/:id/password-reset', {}, admin],
  ]
  const owned = Object.entries(declared).flatMap(([name, { ids }]) => (ids === 'own' ? [name] : []))
  expect([...new Set(calls.map(([name]) => name))].sort()).toEqual(owned.sort())
  for (const [name, call, { headers }] of calls) {
    const route = routes().find((found) => nameOf(found) === name)
    if (route === undefined) throw new Error(`${name} is not there`)
    expect([name, (await send(route, call, headers)).status]).toEqual([name, 404])
  }
  expect(await prisma.staffSession.count({ where: { id: sessionId } })).toBe(1)
  expect(await prisma.savedView.count({ where: { id: view.id } })).toBe(1)
  expect(await prisma.testReader.count({ where: { id: reader.id } })).toBe(1)
  expect(await prisma.roleGrant.count({ where: { id: grant.id } })).toBe(1)
})

test('an open stream ends with the session, the role or the account behind it', async () => {
  const endings: ((visitor: Visitor) => Promise<unknown>)[] = [
    ({ sessionId }) => desk.runtime.prisma.staffSession.delete({ where: { id: sessionId } }),
    ({ id }) => desk.runtime.prisma.roleGrant.deleteMany({ where: { staffId: id } }),
    ({ id }) => desk.runtime.prisma.staff.update({ where: { id }, data: { disabledAt: desk.now } }),
  ]
  for (const end of endings) {
    const visitor = await visit(desk, await addStaff(desk, [{ role: 'agent' }]))
    const answer = await fetch(`${address}${prefix}/events`, { headers: visitor.headers })
    expect(answer.status).toBe(200)
    const ended = answer.text()
    await end(visitor)
    expect(await ended).toMatch(/^retry: 3000\n\n(event: cases\ndata: \{\}\n\n|:\n\n)*$/)
  }
})
