import { type Static, Type } from 'typebox'
import { callService, ServiceError } from '../services/call.ts'
import type { TranslationDefinition } from './contract.ts'

const Languages = Type.Array(
  Type.Object({ code: Type.String(), targets: Type.Optional(Type.Array(Type.String())) }),
)
const Answer = Type.Object({ translatedText: Type.String() })

const askAgainMs = 3_600_000

/**
 * LibreTranslate, which a city can run in its own house. What it knows depends on the models it was started with, so it is asked
 * (`GET /languages`) and asked again after an hour.
 */
export const libretranslate: TranslationDefinition = {
  id: 'libretranslate',
  needs: ['url'],
  create({ url, key }, line) {
    let known: { languages: Static<typeof Languages>; until: number } | null = null

    async function knows(from: string, to: string): Promise<boolean> {
      if (known === null || known.until < performance.now()) {
        const languages = await callService(line, `${url}/languages`, {}, Languages)
        known = { languages, until: performance.now() + askAgainMs }
      }
      const source = known.languages.find(({ code }) => code === from)
      return (
        source !== undefined &&
        (source.targets?.includes(to) ?? known.languages.some(({ code }) => code === to))
      )
    }

    return {
      id: 'libretranslate',
      async translate({ text, from, to }) {
        if (!(await knows(from, to))) {
          throw new ServiceError(
            'unsupported',
            `This LibreTranslate does not translate from ${from} to ${to}. Load the models of both languages there.`,
          )
        }
        const { translatedText } = await callService(
          line,
          `${url}/translate`,
          {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              q: text,
              source: from,
              target: to,
              format: 'text',
              ...(key !== undefined && { api_key: key }),
            }),
          },
          Answer,
        )
        return { text: translatedText, provider: 'libretranslate' }
      },
    }
  },
}
