import { afterAll, beforeAll, expect, it } from 'vitest'
import { isDatabaseTrouble } from '#gateway/inbox/poison.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { startTestGateway } from '#tests/support/gateway.ts'

let backend: TestBackend
let gateway: Gateway

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  gateway = await startTestGateway(backend, { config: { roles: [] } })
})
afterAll(async () => {
  await gateway.stop()
  await backend.drop()
})

const raised = (code: string) =>
  gateway.runtime.prisma
    .$transaction((transaction) =>
      transaction.$executeRawUnsafe(
        `DO $$ BEGIN RAISE EXCEPTION 'planted' USING ERRCODE = '${code}'; END $$`,
      ),
    )
    .then(
      () => null,
      (error: unknown) => error,
    )

it.each([
  ['a deadlock', '40P01'],
  ['a failed serialisation', '40001'],
  ['an administrator who ends connections', '57P01'],
  ['a full disk', '53100'],
])('%s is the database’s trouble and costs a message no try', async (_what, code) => {
  expect(isDatabaseTrouble(await raised(code))).toBe(true)
})

it('a connection that is cut in the middle is the database’s trouble', async () => {
  const error = await gateway.runtime.prisma
    .$transaction((transaction) => transaction.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`)
    .then(
      () => null,
      (cause: unknown) => cause,
    )
  expect(isDatabaseTrouble(error)).toBe(true)
})

it.each([
  ['a broken rule of our own', '23505'],
  ['a value that does not fit', '22P02'],
])('%s is the message’s own failure', async (_what, code) => {
  expect(isDatabaseTrouble(await raised(code))).toBe(false)
})
