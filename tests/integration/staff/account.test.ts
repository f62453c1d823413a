import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'
import { addPerson, logInAs, personPassword } from './person.ts'

let desk: TestDesk
let admin: StaffBrowser
let adminId: string

beforeAll(async () => {
  desk = await openTestDesk()
  admin = await desk.logIn()
  adminId = (await admin.get('/session')).json().staff.id
})
afterAll(() => desk.close())

const tokenOf = (link: string) => link.split('/').at(-1) ?? ''
const open = (path: string, payload: object) =>
  desk.app.inject({ method: 'POST', url: `/api/staff${path}`, payload })
const invitation = (login: string) => ({
  login,
  displayName: 'Frau Muster',
  grants: [{ role: 'agent', districts: ['9'], teams: [] }],
})

describe('an invitation', () => {
  test('makes an account with its roles, once, and keeps its token as a hash only', async () => {
    const { link } = (await admin.send('POST', '/invitations', invitation('muster'))).json()
    const token = tokenOf(link)
    expect((await open('/invitation', { token })).json()).toMatchObject({ login: 'muster', reset: false })
    expect((await open('/invitation/acceptance', { token, password: 'kurz' })).json().code).toBe(
      'weakPassword',
    )
    expect((await open('/invitation/acceptance', { token, password: personPassword })).statusCode).toBe(200)
    const again = await open('/invitation/acceptance', { token, password: personPassword })
    expect([again.statusCode, again.json().code]).toEqual([410, 'invitationUsed'])
    const session = (await (await logInAs(desk, 'muster')).get('/session')).json()
    expect(session).toMatchObject({ grants: [{ role: 'agent', districts: ['9'] }], method: 'password' })
    expect(session.permissions).toContain('case.work')
    expect(session.permissions).not.toContain('staff.manage')
    expect((await admin.get('/invitations')).body).not.toContain(token)
  })

  test('is over after seven days or when it is revoked', async () => {
    const { link } = (await admin.send('POST', '/invitations', invitation('late'))).json()
    const { id, link: other } = (await admin.send('POST', '/invitations', invitation('revoked'))).json()
    expect((await admin.send('DELETE', `/invitations/${id}`)).statusCode).toBe(204)
    expect((await open('/invitation', { token: tokenOf(other) })).json().code).toBe('invitationRevoked')
    const now = desk.now
    desk.now = new Date(now.getTime() + 7 * 24 * 3_600_000)
    expect((await open('/invitation', { token: tokenOf(link) })).json().code).toBe('invitationExpired')
    desk.now = now
  })

  test.each([
    [{ role: 'agent', districts: ['nowhere'], teams: [] }, 'unknownDistrict'],
    [{ role: 'agent', districts: [], teams: ['nobody'] }, 'unknownTeam'],
    [{ role: 'admin', districts: ['9'], teams: [] }, 'cityWideRole'],
  ])('with the grant %j is refused', async (grant, code) => {
    const answer = await admin.send('POST', '/invitations', { ...invitation('wrong'), grants: [grant] })
    expect([answer.statusCode, answer.json().code]).toEqual([400, code])
  })

  test('of two people accepting it in the same moment makes one account', async () => {
    const { link } = (await admin.send('POST', '/invitations', invitation('twice'))).json()
    const body = { token: tokenOf(link), password: personPassword }
    const answers = await Promise.all([1, 2, 3].map(() => open('/invitation/acceptance', body)))
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  })
})

describe('managing accounts', () => {
  test('a disabled account loses its sessions at once and comes back with its roles', async () => {
    const id = await addPerson(desk, 'leaving', [{ role: 'agent' }])
    const person = await logInAs(desk, 'leaving')
    expect((await admin.send('POST', `/accounts/${id}/disable`)).json().disabledAt).not.toBeNull()
    expect((await person.get('/session')).statusCode).toBe(401)
    await admin.send('POST', `/accounts/${id}/enable`)
    expect((await logInAs(desk, 'leaving')).csrfToken).toBeTruthy()
  })

  test('a role that is taken ends with the next request', async () => {
    const id = await addPerson(desk, 'shrinking', [{ role: 'agent' }])
    const person = await logInAs(desk, 'shrinking')
    expect((await person.get('/cases')).statusCode).toBe(200)
    const { accounts } = (await admin.get('/accounts')).json()
    const account = accounts.find((one: { id: string }) => one.id === id)
    await admin.send('DELETE', `/accounts/${id}/grants/${account.grants[0].id}`)
    expect((await person.get('/cases')).statusCode).toBe(403)
  })

  test('nobody gives themselves a role, and the last admin stays', async () => {
    const own = await admin.send('POST', `/accounts/${adminId}/grants`, {
      role: 'editor',
      districts: [],
      teams: [],
    })
    expect(own.json().code).toBe('ownAccount')
    expect((await admin.send('POST', `/accounts/${adminId}/disable`)).json().code).toBe('lastAdmin')
    expect((await admin.get('/session')).statusCode).toBe(200)
  })

  test('two admins who disable each other in the same moment leave one', async () => {
    const id = await addPerson(desk, 'second', [{ role: 'admin' }])
    const second = await logInAs(desk, 'second')
    await Promise.all([
      admin.send('POST', `/accounts/${id}/disable`),
      second.send('POST', `/accounts/${adminId}/disable`),
    ])
    const left = await desk.database.prisma.staff.findMany({
      where: { disabledAt: null, grants: { some: { role: 'admin' } } },
    })
    expect(left.length).toBeGreaterThan(0)
    await desk.database.prisma.staff.updateMany({ where: { id: adminId }, data: { disabledAt: null } })
    await desk.database.prisma.staff.updateMany({ where: { id }, data: { disabledAt: desk.now } })
    admin = await desk.logIn()
  })

  test('a reset takes the old password and the sessions away and gives a link for a new one', async () => {
    const id = await addPerson(desk, 'forgetful', [{ role: 'agent' }])
    const person = await logInAs(desk, 'forgetful')
    const { link } = (await admin.send('POST', `/accounts/${id}/password-reset`)).json()
    expect((await person.get('/session')).statusCode).toBe(401)
    await expect(logInAs(desk, 'forgetful')).rejects.toThrow('wrongLogin')
    const password = 'ganz neue Worte hier'
    await open('/invitation/acceptance', { token: tokenOf(link), password })
    expect((await logInAs(desk, 'forgetful', { password })).csrfToken).toBeTruthy()
  })
})

describe('my own account', () => {
  test('changing the password needs the old one and ends the other sessions', async () => {
    await addPerson(desk, 'careful', [{ role: 'agent' }])
    const [here, there] = [await logInAs(desk, 'careful'), await logInAs(desk, 'careful')]
    const newPassword = 'ganz andere Worte'
    const wrong = await here.send('POST', '/account/password', { password: 'x', newPassword })
    expect(wrong.json().code).toBe('wrongPassword')
    await here.send('POST', '/account/password', { password: personPassword, newPassword })
    expect((await here.get('/session')).statusCode).toBe(200)
    expect((await there.get('/session')).statusCode).toBe(401)
  })

  test('lists my sessions and ends one of them, never a stranger’s', async () => {
    await addPerson(desk, 'lister', [{ role: 'agent' }])
    const [here, there] = [await logInAs(desk, 'lister'), await logInAs(desk, 'lister')]
    const { sessions } = (await here.get('/account/sessions')).json()
    const other = sessions.find((one: { current: boolean }) => !one.current)
    expect((await admin.send('DELETE', `/account/sessions/${other.id}`)).statusCode).toBe(404)
    expect((await here.send('DELETE', `/account/sessions/${other.id}`)).statusCode).toBe(204)
    expect((await there.get('/session')).statusCode).toBe(401)
  })

  test('an absence names a day to come and a deputy who is there', async () => {
    const id = await addPerson(desk, 'traveller', [{ role: 'agent' }])
    const person = await logInAs(desk, 'traveller')
    const until = '2026-12-24T00:00:00.000Z'
    const set = (absentUntil: string | null, deputyId: string | null) =>
      person.send('PUT', '/account/absence', { absentUntil, deputyId })
    expect((await set(until, id)).json().code).toBe('unknownDeputy')
    expect((await set('2020-01-01T00:00:00.000Z', null)).json().code).toBe('inPast')
    expect((await set(until, adminId)).statusCode).toBe(204)
    expect((await person.get('/session')).json().staff).toMatchObject({
      absentUntil: until,
      deputyId: adminId,
    })
  })
})

describe('one-time codes', () => {
  const codeOf = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: desk.now.getTime() })
  const later = () => {
    desk.now = new Date(desk.now.getTime() + 30_000)
  }

  async function enrol(
    login: string,
  ): Promise<{ secret: string; recoveryCodes: string[]; browser: StaffBrowser }> {
    const browser = await logInAs(desk, login)
    const start = await browser.send('POST', '/account/totp', { password: personPassword })
    const { secret, uri, qr } = start.json()
    expect([uri.startsWith('otpauth://totp/'), qr.startsWith('<svg')]).toEqual([true, true])
    const end = await browser.send('POST', '/account/totp/confirmation', { code: codeOf(secret) })
    return { secret, recoveryCodes: end.json().recoveryCodes, browser }
  }

  test('are asked for at the login, are good once, and drift by one step at most', async () => {
    await addPerson(desk, 'coded', [{ role: 'agent' }])
    const { secret } = await enrol('coded')
    await expect(logInAs(desk, 'coded')).rejects.toThrow('codeRequired')
    await expect(logInAs(desk, 'coded', { code: codeOf(secret) })).rejects.toThrow('wrongCode')
    later()
    const code = codeOf(secret)
    const browser = await logInAs(desk, 'coded', { code })
    expect((await browser.get('/session')).json()).toMatchObject({ method: 'totp', totp: 'confirmed' })
    await expect(logInAs(desk, 'coded', { code })).rejects.toThrow('wrongCode')
    later()
    const old = codeOf(secret)
    later()
    later()
    await expect(logInAs(desk, 'coded', { code: old })).rejects.toThrow('wrongCode')
    const row = await desk.database.prisma.staff.findUniqueOrThrow({ where: { login: 'coded' } })
    expect(Buffer.from(row.totpCipher ?? []).toString()).not.toContain(secret)
  })

  test('a recovery code takes their place once', async () => {
    await addPerson(desk, 'lost', [{ role: 'agent' }])
    const { recoveryCodes } = await enrol('lost')
    expect(new Set(recoveryCodes).size).toBe(10)
    const [code = ''] = recoveryCodes
    expect((await logInAs(desk, 'lost', { code: code.toUpperCase() })).csrfToken).toBeTruthy()
    await expect(logInAs(desk, 'lost', { code })).rejects.toThrow('wrongCode')
  })

  test('where the city requires them, nothing else is open until they are set up', async () => {
    await addPerson(desk, 'required', [{ role: 'agent' }])
    Object.assign(desk.runtime.config, { staffTotp: 'required' })
    try {
      const person = await logInAs(desk, 'required')
      expect((await person.get('/cases')).json().code).toBe('totpRequired')
      expect((await person.get('/account/sessions')).json().code).toBe('totpRequired')
      expect((await person.get('/session')).json().mustEnrol).toBe(true)
      const { browser } = await enrol('required')
      expect((await browser.get('/cases')).statusCode).toBe(200)
    } finally {
      Object.assign(desk.runtime.config, { staffTotp: 'optional' })
    }
  })
})

describe('the audit log', () => {
  test('names who did what to whom, page by page, and is found by actor, action and subject', async () => {
    const first = (await admin.get('/audit?limit=5')).json()
    expect(first.entries).toHaveLength(5)
    const second = (await admin.get(`/audit?limit=5&after=${first.next}`)).json()
    expect(Number(second.entries[0].id)).toBeLessThan(Number(first.entries[4].id))
    const grants = (await admin.get(`/audit?action=disableAccount&actor=${adminId}`)).json().entries
    expect(grants.length).toBeGreaterThan(0)
    expect(grants[0]).toMatchObject({
      actor: { id: adminId },
      subject: { kind: 'account', name: expect.any(String) },
    })
    const whole = (await admin.get('/audit?limit=200')).body
    expect(whole).not.toContain(personPassword)
  })

  test.each(['UPDATE audit_entry SET actor = actor', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry'])(
    '%s is refused by the database',
    async (sql) => {
      await expect(desk.database.pool.query(sql)).rejects.toThrow('append-only')
    },
  )
})
