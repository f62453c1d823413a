import type { FastifyInstance } from 'fastify'
import { MAX_TEXT_LENGTH } from '#bots/channels/webchat/protocol.ts'
import { isReviewed, languageOf, sourceLanguage } from '#content/languages.ts'
import type { WebchatOptions } from './options.ts'
import { pageKeys } from './page-keys.ts'
import { knownLanguage } from './texts.ts'

/**
 * GET /chat/config: everything the page shows before and around the conversation, in one language. Public, and therefore
 * built field by field.
 */
export function configRoute(app: FastifyInstance, options: WebchatOptions): void {
  app.get<{ Querystring: { language?: unknown } }>('/chat/config', async (request, reply) => {
    const asked = request.query.language
    const language = knownLanguage(options, typeof asked === 'string' ? asked : undefined)
    return reply.header('cache-control', 'no-cache').send(describe(options, language))
  })
}

function describe({ runtime }: WebchatOptions, language: string) {
  const { city, catalog } = runtime
  const name = city.name[language] ?? city.name.de
  return {
    language,
    direction: languageOf(language).direction,
    locale: languageOf(language).intl,
    city: name,
    privacyUrl: city.privacyUrl,
    attribution: city.attribution,
    maxTextLength: MAX_TEXT_LENGTH,
    languages: city.languages.map((tag) => ({
      tag,
      name: languageOf(tag).ownName,
      direction: languageOf(tag).direction,
      /** German is no translation. */
      reviewed: tag === sourceLanguage || isReviewed(tag),
    })),
    texts: Object.fromEntries(
      pageKeys.map((key) => [key, catalog.text(language, `webchat.${key}`, { city: name })]),
    ),
  }
}
