import type { ServiceLine } from '../services/call.ts'

/** A text and its languages by BCP 47 tag, as our folders in `locales/` are called. */
export interface TranslationRequest {
  text: string
  from: string
  to: string
}

/** A machine's translation and the id of the provider that made it. */
export interface MachineTranslation {
  text: string
  provider: string
}

/**
 * What every translation service is to the house. Throws `ServiceError` only (gateway/services/call.ts). Marks of the form `[[1]]`
 * stand for what must come back as it is; a provider may dress them as it needs, and need not vouch for them
 * (gateway/translation/keep.ts looks). Adding one: docs/how-to/add-a-translation-provider.md.
 */
export interface TranslationProvider {
  id: string
  translate(request: TranslationRequest): Promise<MachineTranslation>
}

/** A line of the registry. */
export interface TranslationDefinition {
  id: string
  /** Which settings it cannot do without. */
  needs: readonly ('url' | 'key')[]
  /** Its address when the settings name none. */
  defaultUrl?(key: string | undefined): string
  create(settings: { url: string; key: string | undefined }, line: ServiceLine): TranslationProvider
}
