import { type Static, Type } from 'typebox'
import { type Grant, mayDoTo } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import { sourceLanguage } from '#content/languages.ts'
import { findSimilar, type SimilarFound, type Wanted } from '../cases/find-similar.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { NamedShape, StateShape, viewNamed } from './case-head.ts'
import { excerptOf } from './case-line.ts'
import { LanguageShape, viewLanguage } from './language.ts'
import { caseScopeOf, readAsDesk } from './scope.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'

const Share = Type.Number({ minimum: 0, maximum: 1 })

/** A case that may be the same matter, and why. */
export const SimilarCaseShape = Type.Object({
  id: IdShape,
  reference: Type.String(),
  state: StateShape,
  category: nullable(NamedShape),
  subdistrict: nullable(NamedShape),
  createdAt: TimeShape,
  text: Type.String({ description: 'The first words of its concern.' }),
  language: LanguageShape,
  german: nullable(Type.String({ description: 'What a machine made of them.' })),
  score: Share,
  why: Type.Object({
    place: Share,
    category: Share,
    words: Type.Number({ minimum: 0, maximum: 1, description: 'Always 0 between two languages.' }),
  }),
})
type SimilarCase = Static<typeof SimilarCaseShape>

/** Cases that may be the same matter, the likeliest first. */
export const SimilarCasesShape = Type.Object({ cases: Type.Array(SimilarCaseShape) })

/** More would be no help to choose from. */
const mostShown = 10

/** What may be the same as a case, within what this person may work on; nothing for a sensitive one. `null` when they may not work on the case itself. */
export async function listSimilar(
  runtime: Pick<Runtime, 'prisma' | 'city'>,
  staff: Pick<StaffMember, 'grants'>,
  caseId: string,
): Promise<Static<typeof SimilarCasesShape> | null> {
  const { city } = runtime
  return readAsDesk(runtime, caseScopeOf(city, staff.grants, 'case.work'), async (transaction) => {
    const found = await transaction.case.findUnique({
      where: { id: caseId },
      include: { concern: { select: { text: true, placeText: true } } },
    })
    if (!found || !mayDoTo(staff.grants, 'case.work', found)) return null
    if (found.sensitive) return { cases: [] }
    const { concern, createdAt, ...head } = found
    const wanted: Wanted = {
      ...head,
      text: [concern.text, concern.placeText ?? ''].join(' '),
      at: createdAt,
      notCase: caseId,
    }
    return { cases: await similarInReach(transaction, city, staff.grants, wanted) }
  })
}

/** Cases like the wanted one that these grants let somebody work on. The transaction is behind the wall of `case.work`. */
export async function similarInReach(
  transaction: Transaction,
  city: City,
  grants: readonly Grant[],
  { openOnly = false, ...wanted }: Wanted & { openOnly?: boolean },
): Promise<SimilarCase[]> {
  const similar = await findSimilar(city, transaction, wanted)
  const reached = similar
    .filter(({ open }) => open || !openOnly)
    .filter((one) => mayDoTo(grants, 'case.work', { ...one, sensitive: false }))
    .slice(0, mostShown)
  const words = await transaction.case.findMany({
    where: { id: { in: reached.map(({ id }) => id) } },
    select: {
      id: true,
      concern: { select: { text: true, language: true } },
      translations: { where: { part: 'concern', language: sourceLanguage }, select: { text: true } },
    },
  })
  return reached.flatMap((found) => {
    const told = words.find(({ id }) => id === found.id)
    const german = told?.translations[0]?.text ?? null
    return told ? [viewSimilar(city, found, { ...told.concern, german })] : []
  })
}

function viewSimilar(
  city: City,
  found: SimilarFound,
  concern: { text: string; language: string; german: string | null },
): SimilarCase {
  const { id, reference, state, createdAt, similarity } = found
  const { score, ...why } = similarity
  return {
    id,
    reference,
    state,
    category: viewNamed(city.categories, found.category),
    subdistrict: viewNamed(
      city.areas.map(({ code, name }) => ({ id: code, name: { de: name } })),
      found.subdistrict,
    ),
    createdAt: createdAt.toISOString(),
    text: excerptOf(concern.text),
    language: viewLanguage(concern.language),
    german: concern.german && excerptOf(concern.german),
    score,
    why,
  }
}
