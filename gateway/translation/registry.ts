import { createEgress } from '../egress.ts'
import type { TranslationDefinition, TranslationProvider } from './contract.ts'
import { deepl } from './deepl.ts'
import { libretranslate } from './libretranslate.ts'

/** Every translation service the house can speak to. "none" is not one: then nothing is asked for and nothing leaves the house. */
export const translationDefinitions: readonly TranslationDefinition[] = [deepl, libretranslate]

/** Staff wait for a draft this long at most; a batch job has no more patience. */
const timeoutMs = 15_000

/** The configured provider, which may call its own address only; `null`: none. */
export function createTranslationProvider(
  config: {
    translationProvider: string
    translationUrl: string | undefined
    translationKey: string | undefined
  },
  call: typeof fetch = fetch,
): TranslationProvider | null {
  const definition = translationDefinitions.find(({ id }) => id === config.translationProvider)
  if (!definition) return null
  const key = config.translationKey
  const url = (config.translationUrl ?? definition.defaultUrl?.(key) ?? '').replace(/\/+$/, '')
  return definition.create(
    { url, key },
    { name: definition.id, fetch: createEgress([new URL(url).origin], call), timeoutMs },
  )
}
