import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensureFirstAccount } from '#gateway/staff/account.ts'
import { cookieOf, openTestDesk, type TestDesk } from './desk.ts'

let desk: TestDesk
const morning = new Date('2026-11-21T09:00:00.000Z')

beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())
beforeEach(() => {
  desk.now = morning
})

const hours = (count: number) => new Date(desk.now.getTime() + count * 3_600_000)
const post = (payload: object, headers: Record<string, string> = {}) =>
  desk.app.inject({ method: 'POST', url: '/api/staff/session', payload, headers })

describe('the first account', () => {
  test('is made once; a second start finds it and shows no password', async () => {
    expect(await ensureFirstAccount(desk.runtime)).toBeNull()
    expect(await desk.database.prisma.staff.count()).toBe(1)
  })

  test('keeps its password as an argon2id hash only', async () => {
    const staff = await desk.database.prisma.staff.findFirstOrThrow()
    expect(staff.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(staff)).not.toContain(desk.password)
  })
})

describe('logging in', () => {
  test('with the right password opens a session, audited, whose token is stored as a hash', async () => {
    const answer = await post({ login: 'desk', password: desk.password })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['set-cookie']).toMatch(/^desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const token = cookieOf(answer).slice('desk='.length)
    const sessions = await desk.database.prisma.staffSession.findMany()
    expect(sessions.some(({ tokenHash }) => Buffer.from(tokenHash).length === 32)).toBe(true)
    expect(
      JSON.stringify(sessions.map(({ tokenHash }) => Buffer.from(tokenHash).toString('base64url'))),
    ).not.toContain(token)
    expect(await desk.database.prisma.auditEntry.count({ where: { action: 'login' } })).toBeGreaterThan(0)
  })

  test('over https pins the cookie to this host', async () => {
    const answer = await post({ login: 'desk', password: desk.password }, { 'x-forwarded-proto': 'https' })
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-desk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
  })

  test.each([
    ['a wrong password', { login: 'desk', password: 'wrong' }],
    ['an unknown login', { login: 'nobody', password: 'wrong' }],
  ])('with %s gives the same answer and no cookie', async (_name, payload) => {
    const answer = await post(payload)
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.json()).toEqual({
      code: 'wrongLogin',
      field: 'password',
      message: 'Login and password do not fit. Check both.',
    })
  })

  test('with a disabled account is refused, and its open session ends', async () => {
    const browser = await desk.logIn()
    await desk.database.prisma.staff.updateMany({ data: { disabledAt: desk.now } })
    expect((await post({ login: 'desk', password: desk.password })).statusCode).toBe(401)
    expect((await browser.get('/session')).statusCode).toBe(401)
    await desk.database.prisma.staff.updateMany({ data: { disabledAt: null } })
  })

  test('from a foreign page is refused', async () => {
    const answer = await post({ login: 'desk', password: desk.password }, { 'sec-fetch-site': 'cross-site' })
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'foreignPage' })
  })

  test('is slowed down after 20 attempts from one address on one login, and not for another address', async () => {
    const attempt = (address: string) =>
      post({ login: 'limited', password: 'x' }, { 'x-forwarded-for': address })
    for (let count = 0; count < 20; count += 1) expect((await attempt('192.0.2.1')).statusCode).toBe(401)
    const refused = await attempt('192.0.2.1')
    expect(refused.statusCode).toBe(429)
    expect(refused.json()).toMatchObject({ code: 'tooManyAttempts', field: 'login' })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await attempt('192.0.2.2')).statusCode).toBe(401)
  })
})

describe('a session', () => {
  test('tells who is logged in', async () => {
    const browser = await desk.logIn()
    const answer = await browser.get('/session')
    expect(answer.json()).toMatchObject({ staff: { login: 'desk' }, csrfToken: browser.csrfToken })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('lives for 12 hours after its last use', async () => {
    const browser = await desk.logIn()
    desk.now = hours(11)
    expect((await browser.get('/session')).statusCode).toBe(200)
    desk.now = hours(11)
    expect((await browser.get('/session')).statusCode).toBe(200)
    desk.now = hours(12)
    const answer = await browser.get('/session')
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ code: 'notLoggedIn', field: 'cookie' })
  })

  test('ends a week after the login, however busy', async () => {
    const browser = await desk.logIn()
    for (let step = 0; step < 16; step += 1) {
      desk.now = hours(10)
      expect((await browser.get('/session')).statusCode).toBe(200)
    }
    desk.now = hours(10)
    expect((await browser.get('/session')).statusCode).toBe(401)
  })

  test('ends with the logout, and its cookie is taken back', async () => {
    const browser = await desk.logIn()
    const answer = await browser.send('DELETE', '/session')
    expect(answer.statusCode).toBe(204)
    expect(answer.headers['set-cookie']).toContain('desk=; ')
    expect((await browser.get('/session')).statusCode).toBe(401)
  })

  test.each([
    ['no token', {}],
    ['an invented token', { 'x-csrf-token': 'x'.repeat(43) }],
  ])('refuses to change anything with %s', async (_name, headers) => {
    const browser = await desk.logIn()
    const answer = await desk.app.inject({
      method: 'DELETE',
      url: '/api/staff/session',
      headers: { cookie: browser.cookie, ...headers },
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'csrf', field: 'x-csrf-token' })
    expect((await browser.get('/session')).statusCode).toBe(200)
  })

  test("refuses another session's token", async () => {
    const [one, other] = [await desk.logIn(), await desk.logIn()]
    const answer = await desk.app.inject({
      method: 'DELETE',
      url: '/api/staff/session',
      headers: { cookie: one.cookie, 'x-csrf-token': other.csrfToken },
    })
    expect(answer.statusCode).toBe(403)
  })
})

test.each(['/cases', '/cases/0198b5a0-0000-7000-8000-000000000000', '/attention', '/map', '/events'])(
  'nobody reads %s without logging in',
  async (path) => {
    const answer = await desk.app.inject({ url: `/api/staff${path}` })
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ code: 'notLoggedIn' })
  },
)
