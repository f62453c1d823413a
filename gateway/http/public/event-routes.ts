import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import rateLimit from '@fastify/rate-limit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { channelName } from '#bots/conversations/channels/names.ts'
import { isEventCode } from '#civic/event-code.ts'
import { home } from '#content/home.ts'
import { proposeLanguage } from '#content/propose-language.ts'
import { renderText } from '#content/render.ts'
import { chatLinks } from '../../chat-links.ts'
import { writeEventCalendar } from '../../events/calendar.ts'
import { readPublicEvents } from '../../events/public.ts'
import type { Runtime } from '../../runtime.ts'
import { ownAddress } from '../staff/own-address.ts'
import { cached } from './cached.ts'
import { type ChatLinks, eventListPage, eventPage, unknownEventPage } from './event-page.ts'

const requestsAMinute = 120
const style = ['style.css', 'event-style.css']
  .map((file) => readFileSync(join(home, 'gateway/http/public', file), 'utf8'))
  .join('\n')

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const Language = Type.Optional(Type.String({ maxLength: 35 }))
const ListQuery = Type.Object({
  lang: Language,
  district: Type.Optional(Type.String({ maxLength: 12, pattern: '^[0-9A-Za-z]*$' })),
})
const calendarName = /^([0-9A-Za-z]{1,12})\.ics$/

/**
 * Published events: a list, a page each, calendars to subscribe to (`/events/all.ics`, `/events/<area>.ics`, `/events/<code>.ics`) and
 * the short link of posters (`/e/<code>`). Everything works without a script; addresses are relative, for a gateway below a path.
 */
export async function eventPageRoutes(
  app: FastifyInstance,
  { runtime }: { runtime: Runtime },
): Promise<void> {
  const { city, catalog, config } = runtime
  const chats: ChatLinks = {
    webchat: runtime.channels.has('webchat') ? '../chat/' : null,
    others: chatLinks(runtime).map(({ channel, address }) => ({ name: channelName(channel), address })),
  }
  const frameFor = (request: FastifyRequest, lang: string | undefined) => {
    const [hint] = request.headers['accept-language']?.split(/[,;]/) ?? []
    const language = city.languages.find((tag) => tag === lang) ?? proposeLanguage(hint, city.languages)
    return { city, catalog, language }
  }

  await app.register(async (plain) => {
    const scope = plain.withTypeProvider<TypeBoxTypeProvider>()
    await scope.register(rateLimit, { max: requestsAMinute, timeWindow: 60_000 })
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', policy)
      reply.header('x-content-type-options', 'nosniff')
      reply.header('referrer-policy', 'no-referrer')
      reply.header('vary', 'accept-language')
    })

    scope.get('/events/style.css', async (request, reply) => {
      reply.type('text/css; charset=utf-8')
      return cached(request, reply, style)
    })

    scope.get('/events', { schema: { querystring: ListQuery } }, async (request, reply) => {
      const { lang, district } = request.query
      const area = city.areas.find(({ code }) => code === district)?.code
      reply.type('text/html; charset=utf-8')
      const events = await readPublicEvents(runtime, { area })
      return cached(request, reply, eventListPage(frameFor(request, lang), { events, area }))
    })

    scope.get(
      '/events/:name',
      {
        schema: {
          params: Type.Object({ name: Type.String({ maxLength: 40 }) }),
          querystring: Type.Object({ lang: Language }),
        },
      },
      async (request, reply) => {
        const { name } = request.params
        const frame = frameFor(request, request.query.lang)
        const [, calendar] = calendarName.exec(name) ?? []
        const area = city.areas.find(({ code }) => code === calendar)?.code
        const code = (calendar ?? name).toLowerCase()
        const isOne = area === undefined && calendar !== 'all'
        const found =
          isOne && !isEventCode(code) ? [] : await readPublicEvents(runtime, isOne ? { code } : { area })
        const [event] = found
        if (calendar === undefined || (isOne && !event)) {
          reply.type('text/html; charset=utf-8')
          if (!event) return reply.code(404).send(unknownEventPage(frame))
          return cached(request, reply, eventPage(frame, event, chats))
        }
        reply.type('text/calendar; charset=utf-8').header('cross-origin-resource-policy', 'cross-origin')
        const text = writeEventCalendar(runtime, found, {
          name: renderText(catalog, city, frame.language, {
            key: 'eventPage.title',
            params: { city: { name: { of: 'city', id: 'name' } } },
          }),
          language: frame.language,
          address: ownAddress(config, request),
        })
        return cached(request, reply, text)
      },
    )

    scope.get(
      '/e/:code',
      { schema: { params: Type.Object({ code: Type.String({ maxLength: 40 }) }) } },
      async (request, reply) => {
        const code = request.params.code.toLowerCase()
        return reply.redirect(isEventCode(code) ? `../events/${code}` : '../events')
      },
    )
  })
}
