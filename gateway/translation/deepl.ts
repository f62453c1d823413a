import { Type } from 'typebox'
import { callService, ServiceError } from '../services/call.ts'
import type { TranslationDefinition } from './contract.ts'

/** DeepL's codes where they are not our tag in capitals. Kurmanji and Persian came with its languages of January 2026. */
const sourceCodes: Record<string, string> = { ku: 'KMR' }
const targetCodes: Record<string, string> = { ...sourceCodes, en: 'EN-GB' }

/** Languages we offer and DeepL knows (developers.deepl.com, "Languages supported"). */
const known = new Set(['de', 'en', 'uk', 'ar', 'ru', 'pl', 'ro', 'vi', 'tr', 'fa', 'ku', 'fr', 'es'])

const Answer = Type.Object({
  translations: Type.Array(Type.Object({ text: Type.String() }), { minItems: 1, maxItems: 1 }),
})

/**
 * DeepL's API over plain HTTP: its own client, `deepl-node`, brings an HTTP library that does not go through our one way out
 * (docs/decisions/0014-services-of-others.md). Keys of the free plan end in ":fx" and have an address of their own.
 */
export const deepl: TranslationDefinition = {
  id: 'deepl',
  needs: ['key'],
  defaultUrl: (key) => (key?.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com'),
  create({ url, key }, line) {
    return {
      id: 'deepl',
      async translate({ text, from, to }) {
        if (!known.has(from) || !known.has(to)) {
          throw new ServiceError('unsupported', `DeepL does not translate from ${from} to ${to}.`)
        }
        const { translations } = await callService(
          line,
          `${url}/v2/translate`,
          {
            method: 'POST',
            headers: { authorization: `DeepL-Auth-Key ${key}`, 'content-type': 'application/json' },
            body: JSON.stringify({
              text: [toXml(text)],
              source_lang: sourceCodes[from] ?? from.toUpperCase(),
              target_lang: targetCodes[to] ?? to.toUpperCase(),
              tag_handling: 'xml',
              preserve_formatting: true,
            }),
          },
          Answer,
        )
        return { text: fromXml(translations[0]?.text ?? ''), provider: 'deepl' }
      },
    }
  },
}

/** Marks become empty elements, which DeepL carries over as they are ("XML handling"). */
function toXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\[\[(\d+)\]\]/g, '<m i="$1"/>')
}

function fromXml(text: string): string {
  return text
    .replaceAll(/<m i="(\d+)"\s*(?:\/>|><\/m>)/g, '[[$1]]')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
