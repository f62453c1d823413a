import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { home } from '#content/home.ts'
import { proposeLanguage } from '#content/propose-language.ts'
import type { Runtime } from '../../runtime.ts'
import { createBuckets } from '../webchat/rate.ts'
import { formPage, type Place, storyPage } from './page.ts'
import { readStory } from './story.ts'

const style = readFileSync(join(home, 'gateway/http/status/style.css'), 'utf8')
const script = readFileSync(join(home, 'gateway/http/status/open.js'), 'utf8')

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Of one network address: a shelter or a school may share one, a guesser gets nowhere with 80 bits. */
const tries = { burst: 30, perSecond: 0.2 }

const Language = Type.String({ maxLength: 35 })
const Named = Type.Object({ reference: Type.String({ maxLength: 40 }) })
const Asked = Type.Object({ language: Type.Optional(Language) })
const Given = Type.Object({
  reference: Type.String({ maxLength: 40 }),
  secret: Type.String({ maxLength: 100 }),
  language: Type.Optional(Language),
})

/** Relative addresses, for a gateway that stands below a path of the city's web site. */
const atRoot: Place = { form: 'status', assets: 'status' }
const below: Place = { form: '../status', assets: '.' }

/**
 * Where a case stands, for whoever knows its number and secret: a form, and the page behind it. The secret comes in a form's body
 * only, never in an address. Everything works without the script, which only spares the typing.
 */
export async function statusRoutes(app: FastifyInstance, { runtime }: { runtime: Runtime }): Promise<void> {
  const { city } = runtime
  const buckets = createBuckets(tries, () => performance.now())

  function languageFor(
    request: FastifyRequest,
    asked: string | undefined,
  ): { language: string; chosen: boolean } {
    const named = city.languages.find((tag) => tag === asked)
    const [hint] = request.headers['accept-language']?.split(/[,;]/) ?? []
    return { language: named ?? proposeLanguage(hint, city.languages), chosen: named !== undefined }
  }

  await app.register(async (plain) => {
    const scope = plain.withTypeProvider<TypeBoxTypeProvider>()
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 2048 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', policy)
      reply.header('x-content-type-options', 'nosniff')
      reply.header('referrer-policy', 'no-referrer')
      reply.header('cross-origin-opener-policy', 'same-origin')
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    })

    scope.get('/status/style.css', async (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=300').send(style),
    )
    scope.get('/status/open.js', async (_request, reply) =>
      reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'public, max-age=300')
        .send(script),
    )
    scope.get('/status', { schema: { querystring: Asked } }, async (request, reply) => {
      reply.type('text/html; charset=utf-8')
      return formPage(runtime, atRoot, {
        ...languageFor(request, request.query.language),
        reference: '',
        problem: null,
      })
    })
    scope.get(
      '/status/:reference',
      { schema: { querystring: Asked, params: Named } },
      async (request, reply) => {
        reply.type('text/html; charset=utf-8')
        return formPage(runtime, below, {
          ...languageFor(request, request.query.language),
          reference: request.params.reference,
          problem: null,
        })
      },
    )
    scope.post('/status', { schema: { body: Given } }, async (request, reply) => {
      const { reference, secret, language: asked } = request.body
      const page = { ...languageFor(request, asked), reference }
      reply.type('text/html; charset=utf-8')
      if (!buckets.take(request.ip)) {
        return reply.code(429).send(formPage(runtime, atRoot, { ...page, problem: 'tooFast' }))
      }
      const story = await readStory(runtime, { reference, secret, language: asked || null })
      return story
        ? storyPage(runtime, atRoot, story, secret)
        : reply.code(403).send(formPage(runtime, atRoot, { ...page, problem: 'wrong' }))
    })
  })
}
