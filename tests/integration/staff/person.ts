import { v7 } from 'uuid'
import type { Grant } from '#civic/role.ts'
import { hashPassword } from '#gateway/staff/password.ts'
import { cookieOf, type StaffBrowser, type TestDesk } from './desk.ts'

/** The password of everybody made by `addPerson`; its hash is made once, because hashing is slow on purpose. */
export const personPassword = 'einsam wandert der Mond'
let passwordHash: Promise<string> | undefined

/** An account with these roles, without the way through an invitation. */
export async function addPerson(
  { runtime }: Pick<TestDesk, 'runtime'>,
  login: string,
  grants: readonly (Partial<Grant> & Pick<Grant, 'role'>)[],
): Promise<string> {
  const id = v7()
  passwordHash ??= hashPassword(personPassword)
  const rows = grants.map(({ role, districts = [], teams = [] }) => ({
    id: v7(),
    role,
    districts: [...districts],
    teams: [...teams],
    grantedBy: 'test',
  }))
  await runtime.prisma.staff.create({
    data: { id, login, displayName: login, passwordHash: await passwordHash, grants: { create: rows } },
  })
  return id
}

/** Logs a person in and gives their browser. */
export async function logInAs(
  { app }: TestDesk,
  login: string,
  body: { password?: string; code?: string } = {},
): Promise<StaffBrowser> {
  const payload = { login, password: personPassword, ...body }
  const answer = await app.inject({ method: 'POST', url: '/api/staff/session', payload })
  if (answer.statusCode !== 200) throw new Error(`${login} could not log in: ${answer.body}`)
  const cookie = cookieOf(answer)
  const { csrfToken } = answer.json<{ csrfToken: string }>()
  const headers = { cookie, 'x-csrf-token': csrfToken }
  return {
    cookie,
    csrfToken,
    get: (path) => app.inject({ method: 'GET', url: `/api/staff${path}`, headers }),
    send: (method, path, payload) =>
      app.inject({ method, url: `/api/staff${path}`, headers, ...(payload && { payload }) }),
  }
}
