import { v7 as uuidv7 } from 'uuid'
import type { EntryType } from '#civic/case-entry.ts'
import type { CaseKind, ConcernSource } from '#civic/concern.ts'
import { newPseudonym } from '#civic/pseudonym.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import { detectLanguage } from '#content/detect.ts'
import { sourceLanguage } from '#content/languages.ts'
import type { Prisma } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { wantServices } from '../services/want.ts'
import { type BehalfPlace, placeOnBehalf } from './behalf-place.ts'
import { fileCase } from './file.ts'
import { Refusal } from './refusal.ts'

/** How somebody without a chat wants to hear from the office. */
export const contactWishes = ['statusPage', 'call', 'letter', 'visit', 'advocate'] as const
export type ContactWish = (typeof contactWishes)[number]

/** What somebody said on the phone, at the counter, in a letter or through an advocate. */
export interface BehalfInput extends BehalfPlace {
  source: Exclude<ConcernSource, 'chat'>
  kind: CaseKind
  text: string
  /** The language the person reads answers in. */
  language: string
  category: string | null
  /** Who speaks for the person: a name or an association. Needed from an advocate, and from nobody else. */
  advocate: string | null
  /** When the person, or the advocate for them, agreed. */
  consentAt: Date | null
  contactWish: ContactWish
  /** A number or address for it, if they gave one. For the office alone; erased with the person. */
  contactWords: string | null
}

/** The new case and the key to its status page. */
export interface FiledOnBehalf {
  id: string
  reference: string
  statusSecret: string
}

/** The language the words are written down in: staff mostly write German, whatever the person speaks. */
export function languageWritten(text: string): string {
  const detected = detectLanguage(text)
  return detected?.reliable ? detected.language : sourceLanguage
}

/** Refuses what the city does not know: a language, a category. */
export function requireKnown(city: City, input: { language: string; category: string | null }): void {
  if (!city.languages.includes(input.language)) {
    throw new Refusal('unknownLanguage', 'language', `Use one of: ${city.languages.join(', ')}.`)
  }
  if (input.category !== null && !city.categories.some(({ id }) => id === input.category)) {
    throw new Refusal('unknownCategory', 'category', `There is no category "${input.category}".`)
  }
}

/**
 * Files a concern for somebody who is not in a chat. They become a resident without an address: nothing can be sent to them, so the
 * desk hands over the reference number with its secret for the status page. Their consent, as they stated it, is kept with wording,
 * time and whoever gave it (GDPR Art. 7(1)). Throws a `Refusal` for a category, area or language the city does not know, an advocate
 * without a name, and a consent of tomorrow.
 */
export async function fileOnBehalf(
  runtime: Runtime,
  staffId: string,
  input: BehalfInput,
): Promise<FiledOnBehalf> {
  const { city, clock, vault, prisma } = runtime
  const place = placeOnBehalf(city, input)
  requireKnown(city, input)
  const at = clock()
  const givenAt = input.consentAt ?? at
  if (givenAt > at) throw new Refusal('inFuture', 'consentAt', 'A consent cannot be given in the future.')
  if (input.source === 'advocate' && !input.advocate) {
    throw new Refusal('missingAdvocate', 'advocate', 'Name who speaks for the person.')
  }
  const residentId = uuidv7()
  const written = languageWritten(input.text)
  return prisma.$transaction(async (transaction) => {
    await transaction.resident.create({
      data: {
        id: residentId,
        cityId: city.id,
        pseudonym: newPseudonym(),
        language: input.language,
        noticeVersion: city.noticeVersion,
        createdAt: at,
        consents: {
          create: {
            id: uuidv7(),
            purpose: 'filedOnBehalf',
            wordingVersion: city.noticeVersion,
            language: input.language,
            channel: input.source,
            givenAt,
          },
        },
      },
    })
    const filed = await fileCase(runtime, transaction, {
      residentId,
      kind: input.kind,
      text: input.text,
      language: written,
      category: input.category,
      place,
      mediaKeys: [],
      source: input.source,
      channel: null,
      filedBy: staffId,
      author: staffId,
      at,
    })
    const note = noteOn(transaction, filed.id, staffId, at)
    await note('consent', input.source === 'advocate' ? input.advocate : null, {
      givenAt: givenAt.toISOString(),
      version: city.noticeVersion,
    })
    await note('contactWish', input.contactWords, { wish: input.contactWish })
    await wantServices(runtime, transaction, filed.id)
    return { ...filed, statusSecret: vault.statusSecret(filed.id, residentId) }
  })
}

/** Writes lines for the office alone. */
function noteOn(transaction: Transaction, caseId: string, author: string, at: Date) {
  return (type: EntryType, text: string | null, detail: Prisma.InputJsonObject) =>
    transaction.caseEntry.create({
      data: { caseId, type, author, at, text, detail, ...(text !== null && { language: sourceLanguage }) },
    })
}
