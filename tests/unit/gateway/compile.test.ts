import Fastify, { type FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { afterEach, expect, it } from 'vitest'
import { compileAtFirstUse } from '#gateway/http/compile.ts'

const open: FastifyInstance[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.close()
})

const calls: [url: string, body: string][] = [
  ['/things/1?names=one', '{"size":"3","surplus":1}'],
  ['/things/1?names=one&names=two', '{"size":3,"note":null}'],
  ['/things/one', '{"size":3}'],
  ['/things/1', '{}'],
  ['/things/1', ''],
  ['/number', '5'],
  ['/number', '"five"'],
  ['/list', '4'],
]

const Thing = {
  params: Type.Object({ id: Type.Integer() }),
  querystring: Type.Object({
    names: Type.Optional(Type.Array(Type.String())),
    page: Type.Integer({ default: 7 }),
  }),
  body: Type.Object(
    { size: Type.Number(), note: Type.Optional(Type.Union([Type.Null(), Type.String()])) },
    { additionalProperties: false },
  ),
  response: { 200: Type.Object({ heard: Type.Unknown() }), 400: Type.Object({ message: Type.String() }) },
}

async function answers(prepare: (app: FastifyInstance) => Promise<void>): Promise<unknown[]> {
  const app = Fastify()
  open.push(app)
  await prepare(app)
  app.post('/things/:id', { schema: Thing }, async ({ params, query, body }) => ({
    heard: [params, query, body],
    secret: 1,
  }))
  app.post('/number', { schema: { body: Type.Number(), response: { '2xx': Thing.response[200] } } }, (one) =>
    Promise.resolve({ heard: one.body, secret: 1 }),
  )
  app.post('/list', { schema: { body: Type.Array(Type.Number()) } }, async ({ body }) => ({ heard: body }))
  const heard: unknown[] = []
  for (const [url, payload] of calls) {
    const headers = { 'content-type': 'application/json' }
    const { statusCode, body } = await app.inject({ method: 'POST', url, headers, payload })
    heard.push([url, statusCode, body])
  }
  return heard
}

it('checks and writes as a server does that compiles everything at its start, for the first server of a process and the next', async () => {
  const atStart = await answers(async () => {})
  expect(atStart).toContainEqual(['/things/1?names=one', 200, expect.not.stringContaining('secret')])
  expect(await answers(compileAtFirstUse)).toEqual(atStart)
  expect(await answers(compileAtFirstUse)).toEqual(atStart)
})

it('compiles nothing for a route that nobody calls', async () => {
  const app = Fastify()
  open.push(app)
  await compileAtFirstUse(app)
  app.post('/broken', { schema: { body: { type: 'no such type' } } }, async () => ({}))
  await app.ready()
  expect((await app.inject({ method: 'POST', url: '/broken', payload: {} })).statusCode).toBe(500)
})
