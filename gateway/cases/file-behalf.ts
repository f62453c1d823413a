import { v7 as uuidv7 } from 'uuid'
import type { CaseKind, ConcernSource } from '#civic/concern.ts'
import { newPseudonym } from '#civic/pseudonym.ts'
import { findByPoint } from '#content/city/places.ts'
import type { Runtime } from '../runtime.ts'
import { wantServices } from '../services/want.ts'
import { fileCase } from './file.ts'
import { Refusal } from './refusal.ts'

/** What somebody said on the phone, at the counter, in a letter or through an advocate. */
export interface BehalfInput {
  source: Exclude<ConcernSource, 'chat'>
  kind: CaseKind
  text: string
  /** The language the person reads answers in; the words are written down in it or in German. */
  language: string
  category: string | null
  /** Code of a district or subdistrict. */
  area: string | null
  placeText: string | null
  point: { longitude: number; latitude: number } | null
}

/**
 * Files a concern for somebody who is not in a chat. They become a resident without an address: nothing can be sent to them, so the
 * desk hands over the reference number with its secret for the status page. Their consent, as they stated it, is kept with
 * wording and time (GDPR Art. 7(1)). Throws a `Refusal` for a category, area or language the city does not know.
 */
export async function fileOnBehalf(
  runtime: Runtime,
  staffId: string,
  input: BehalfInput,
): Promise<{ id: string; reference: string; statusSecret: string }> {
  const { city, clock, vault, prisma } = runtime
  const place = placeOf(runtime, input)
  if (!city.languages.includes(input.language)) {
    throw new Refusal('unknownLanguage', 'language', `Use one of: ${city.languages.join(', ')}.`)
  }
  if (input.category !== null && !city.categories.some(({ id }) => id === input.category)) {
    throw new Refusal('unknownCategory', 'category', `There is no category "${input.category}".`)
  }
  const at = clock()
  const residentId = uuidv7()
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
            givenAt: at,
          },
        },
      },
    })
    const filed = await fileCase(runtime, transaction, {
      residentId,
      kind: input.kind,
      text: input.text,
      language: input.language,
      category: input.category,
      place,
      mediaKeys: [],
      source: input.source,
      channel: null,
      filedBy: staffId,
      author: staffId,
      at,
    })
    await wantServices(runtime, transaction, filed.id)
    await transaction.auditEntry.create({
      data: { actor: staffId, action: 'case.file', subject: filed.id, detail: { source: input.source }, at },
    })
    return { ...filed, statusSecret: vault.statusSecret(filed.id, residentId) }
  })
}

function placeOf({ city }: Runtime, { area, placeText, point }: BehalfInput) {
  const found = point && findByPoint(city, point.longitude, point.latitude)
  if (point && !found) throw new Refusal('unknownArea', 'point', `This point is not in ${city.name.de}.`)
  const named = city.areas.find(({ code }) => code === area)
  if (area !== null && !named) throw new Refusal('unknownArea', 'area', `There is no area "${area}".`)
  if (!point && !named && !placeText) return null
  const district = named?.level === 'subdistrict' ? named.parent : (named?.code ?? null)
  return {
    text: placeText,
    longitude: point?.longitude ?? null,
    latitude: point?.latitude ?? null,
    subdistrict: found?.subdistrict.code ?? (named?.level === 'subdistrict' ? named.code : null),
    district: found?.district.code ?? district,
  }
}
