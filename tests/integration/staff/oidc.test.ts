import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cookieOf, openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'
import { client, openProvider, type TestProvider } from './identity-provider.ts'

const publicUrl = 'http://desk.test'
let desk: TestDesk
let admin: StaffBrowser
let provider: TestProvider

beforeAll(async () => {
  desk = await openTestDesk()
  provider = await openProvider(`${publicUrl}/api/staff/oidc/callback`)
  Object.assign(desk.runtime.config, {
    publicUrl,
    staffOidcIssuer: provider.issuer,
    staffOidcClientId: client.id,
    staffOidcClientSecret: client.secret,
    staffOidcLoginClaim: 'preferred_username',
  })
  admin = await desk.logIn()
})
afterAll(async () => {
  await provider.close()
  await desk.close()
})
beforeEach(() => {
  provider.person = 'nobody'
})

async function begin(invitation?: string): Promise<{ url: string; cookie: string }> {
  const answer = await desk.app.inject({
    method: 'POST',
    url: '/api/staff/oidc',
    payload: invitation ? { invitation } : {},
  })
  expect(answer.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/)
  return { url: answer.json().url, cookie: cookieOf(answer) }
}

const comeBack = (returned: URL, cookie: string) =>
  desk.app.inject({ url: returned.pathname + returned.search, headers: { cookie } })

/** Where the desk sends the browser in the end, and the session cookie if there is one. */
async function logInAs(person: string, invitation?: string) {
  provider.person = person
  const { url, cookie } = await begin(invitation)
  const answer = await comeBack(await provider.walk(url), cookie)
  const session = [answer.headers['set-cookie']].flat().find((line) => line?.startsWith('desk='))
  return { to: answer.headers.location, cookie: session?.split(';')[0] }
}

async function invite(login: string): Promise<string> {
  const body = { login, displayName: login, grants: [{ role: 'agent', districts: [], teams: [] }] }
  const { link } = (await admin.send('POST', '/invitations', body)).json()
  return link.split('/').at(-1)
}

test('an invitation accepted there ties the account to that identity, and later logins find it', async () => {
  const token = await invite('amira')
  expect((await logInAs('amira', token)).to).toBe('/desk/')
  const { to, cookie = '' } = await logInAs('amira')
  expect(to).toBe('/desk/')
  const session = await desk.app.inject({ url: '/api/staff/session', headers: { cookie } })
  expect(session.json()).toMatchObject({ staff: { login: 'amira' }, method: 'oidc', mustEnrol: false })
  const answer = await desk.app.inject({
    method: 'POST',
    url: '/api/staff/session',
    payload: { login: 'amira', password: 'anything' },
  })
  expect(answer.statusCode).toBe(401)
})

test('a subject without an account gets in neither by a name nor by an e-mail address that an account has', async () => {
  expect(await logInAs('desk')).toEqual({ to: '/desk/#/login?problem=oidcUnknown', cookie: undefined })
})

test('an invitation for one person is not accepted by another', async () => {
  const token = await invite('berta')
  expect((await logInAs('clara', token)).to).toBe('/desk/#/login?problem=oidcOtherPerson')
  expect((await logInAs('berta', token)).to).toBe('/desk/')
})

test('an identity that has an account does not get a second one', async () => {
  Object.assign(desk.runtime.config, { staffOidcLoginClaim: undefined })
  expect((await logInAs('berta', await invite('dora'))).to).toBe('/desk/#/login?problem=loginTaken')
  Object.assign(desk.runtime.config, { staffOidcLoginClaim: 'preferred_username' })
})

test('a disabled account is refused', async () => {
  await desk.database.prisma.staff.update({ where: { login: 'berta' }, data: { disabledAt: desk.now } })
  expect(await logInAs('berta')).toEqual({ to: '/desk/#/login?problem=accountDisabled', cookie: undefined })
})

test.each([
  ['a wrong state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
  ['no state', (url: URL) => url.searchParams.delete('state')],
  ['an invented code', (url: URL) => url.searchParams.set('code', 'invented')],
  ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
])('%s lets nobody in', async (_name, spoil) => {
  provider.person = 'amira'
  const { url, cookie } = await begin()
  const returned = await provider.walk(url)
  spoil(returned)
  expect((await comeBack(returned, cookie)).headers.location).toBe('/desk/#/login?problem=oidcFailed')
})

test('a code is good once, and only in the browser that began, within ten minutes', async () => {
  provider.person = 'amira'
  const failed = '/desk/#/login?problem=oidcFailed'
  const { url, cookie } = await begin()
  const returned = await provider.walk(url)
  expect((await comeBack(returned, (await begin()).cookie)).headers.location).toBe(failed)
  expect((await comeBack(returned, '')).headers.location).toBe(failed)
  expect((await comeBack(returned, cookie)).headers.location).toBe('/desk/')
  expect((await comeBack(returned, cookie)).headers.location).toBe(failed)
  const late = await begin()
  const lateReturn = await provider.walk(late.url)
  desk.now = new Date(desk.now.getTime() + 10 * 60_000)
  expect((await comeBack(lateReturn, late.cookie)).headers.location).toBe(failed)
})

test('an ID token made for another nonce lets nobody in', async () => {
  provider.person = 'amira'
  const { url, cookie } = await begin()
  const swapped = new URL(url)
  swapped.searchParams.set('nonce', 'another nonce')
  const answer = await comeBack(await provider.walk(swapped.href), cookie)
  expect(answer.headers.location).toBe('/desk/#/login?problem=oidcFailed')
})

test('a person who says no at the provider is told so', async () => {
  const { cookie } = await begin()
  const returned = new URL(`${publicUrl}/api/staff/oidc/callback?error=access_denied`)
  expect((await comeBack(returned, cookie)).headers.location).toBe('/desk/#/login?problem=oidcDenied')
})

test('the session of such a login ends with the account', async () => {
  const { cookie = '' } = await logInAs('amira')
  const { id } = await desk.database.prisma.staff.findUniqueOrThrow({ where: { login: 'amira' } })
  await admin.send('POST', `/accounts/${id}/disable`)
  expect((await desk.app.inject({ url: '/api/staff/session', headers: { cookie } })).statusCode).toBe(401)
})
