import { concernToCompare } from '#bots/conversations/concern/same.ts'
import type { Session, SimilarCase } from '#bots/engine/session.ts'
import type { Transaction } from '#civic/transaction.ts'
import { routeCase } from '#content/city/routing.ts'
import type { Runtime } from '../runtime.ts'
import { findSimilar, wantedFor } from './find-similar.ts'

/** So many are enough: the likeliest is asked about. */
const most = 3

/**
 * Open cases of others that may be what the resident is about to send. A closed case is none to join: trouble that is back is news. A
 * sensitive matter is never compared, neither side of it.
 */
export async function similarToDraft(
  { city, clock }: Pick<Runtime, 'city' | 'clock'>,
  transaction: Transaction,
  resident: { id: string; language: string; session: Session },
): Promise<SimilarCase[]> {
  const draft = concernToCompare(resident.session, resident.language)
  if (!draft) return []
  const { kind, text, language, category, place } = draft
  const district = place?.district ?? null
  const subdistrict = place?.subdistrict ?? null
  const words = { text, language }
  if (routeCase(city, { kind, category, district, subdistrict, words }).sensitive) return []
  const wanted = wantedFor({ text, language, category }, place, clock())
  const found = await findSimilar(city, transaction, { ...wanted, notOf: resident.id })
  return found
    .filter(({ open }) => open)
    .slice(0, most)
    .map(({ id, category: about, subdistrict: area, district: wider, createdAt, state }) => ({
      id,
      category: about,
      area: area ?? wider,
      createdAt,
      state,
    }))
}
