import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import rateLimit from '@fastify/rate-limit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { home } from '#content/home.ts'
import type { Runtime } from '../../runtime.ts'
import { cached } from './cached.ts'
import { readPublicCases } from './cases.ts'
import { publicGeoJson } from './geojson.ts'
import { createPublicMap } from './map.ts'
import { publicPage } from './page.ts'

const casesOnAPage = 30
/** As many as a map can use; older ones are found by filters. */
const casesInAFile = 10_000
const requestsAMinute = 120
const style = readFileSync(join(home, 'gateway/http/public/style.css'), 'utf8')

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Empty fields come from the form's "all". */
const optional = (pattern: string) =>
  Type.Optional(Type.String({ maxLength: 60, pattern: `^(${pattern})?$` }))
const Filters = {
  district: optional('[0-9A-Za-z]{1,12}'),
  category: optional('[a-z][a-zA-Z0-9]{1,23}'),
  state: Type.Optional(Type.Enum(['', 'open', 'closed'])),
}
const PageQuery = Type.Object({
  ...Filters,
  lang: optional('[a-zA-Z-]{2,35}'),
  after: optional('[0-9a-z.-]{1,50}'),
})

/** The public side: released cases as a page and as open data. Only for a city that wants it (`publicCases` in city.yaml). */
export async function publicRoutes(app: FastifyInstance, { runtime }: { runtime: Runtime }): Promise<void> {
  const { city } = runtime
  if (!city.publicCases) return
  const map = createPublicMap(city)
  await app.register(async (plain) => {
    const scope = plain.withTypeProvider<TypeBoxTypeProvider>()
    await scope.register(rateLimit, { max: requestsAMinute, timeWindow: 60_000 })
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', policy)
      reply.header('x-content-type-options', 'nosniff')
      reply.header('referrer-policy', 'no-referrer')
    })

    scope.get('/public', { schema: { querystring: PageQuery } }, async (request, reply) => {
      const { lang, ...given } = request.query
      const query = present(given)
      const found = await readPublicCases(runtime, query, casesOnAPage + 1)
      const cases = found.slice(0, casesOnAPage)
      const next = found.length > casesOnAPage ? (cases.at(-1)?.position ?? null) : null
      const language = city.languages.find((tag) => tag === lang) ?? city.languages[0] ?? 'de'
      reply.type('text/html; charset=utf-8')
      return publicPage(runtime, map, { language, query, cases, next })
    })

    scope.get('/public/style.css', async (request, reply) => {
      reply.type('text/css; charset=utf-8')
      return cached(request, reply, style)
    })

    scope.get(
      '/public/cases.geojson',
      { schema: { querystring: Type.Object(Filters) } },
      async (request, reply) => {
        const cases = await readPublicCases(runtime, present(request.query), casesInAFile)
        reply.type('application/geo+json; charset=utf-8')
        reply.header('access-control-allow-origin', '*')
        reply.header('cross-origin-resource-policy', 'cross-origin')
        return cached(request, reply, JSON.stringify(publicGeoJson(city, cases)))
      },
    )
  })
}

function present<T extends Record<string, string | undefined>>(
  values: T,
): { [K in keyof T]?: Exclude<T[K], ''> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as {
    [K in keyof T]?: Exclude<T[K], ''>
  }
}
