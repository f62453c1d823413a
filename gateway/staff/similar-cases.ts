import { type Static, Type } from 'typebox'
import { mayDoTo } from '#civic/role.ts'
import { findSimilar, type SimilarFound } from '../cases/find-similar.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { NamedShape, StateShape, viewNamed } from './case-head.ts'
import { caseScopeOf, readAsDesk } from './scope.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'

const Share = Type.Number({ minimum: 0, maximum: 1 })

/** Cases that may be the same matter, the likeliest first, and why. */
export const SimilarCasesShape = Type.Object({
  cases: Type.Array(
    Type.Object({
      id: IdShape,
      reference: Type.String(),
      state: StateShape,
      category: nullable(NamedShape),
      subdistrict: nullable(NamedShape),
      createdAt: TimeShape,
      score: Share,
      why: Type.Object({
        place: Share,
        category: Share,
        words: Type.Number({ minimum: 0, maximum: 1, description: 'Always 0 between two languages.' }),
      }),
    }),
  ),
})
export type SimilarCases = Static<typeof SimilarCasesShape>

/** More would be no help to choose from. */
const mostShown = 10

/** What may be the same as a case, within what this person may work on; `null` when that is not the case itself. */
export async function listSimilar(
  runtime: Runtime,
  staff: StaffMember,
  caseId: string,
): Promise<SimilarCases | null> {
  const { city } = runtime
  return readAsDesk(runtime, caseScopeOf(city, staff.grants, 'case.work'), async (transaction) => {
    const found = await transaction.case.findUnique({
      where: { id: caseId },
      include: { concern: { select: { text: true, placeText: true } } },
    })
    if (!found || !mayDoTo(staff.grants, 'case.work', found)) return null
    const { concern, createdAt, ...head } = found
    const similar = await findSimilar(city, transaction, {
      ...head,
      text: [concern.text, concern.placeText ?? ''].join(' '),
      at: createdAt,
      notCase: caseId,
    })
    const reached = similar.filter((one) => mayDoTo(staff.grants, 'case.work', { ...one, sensitive: false }))
    return { cases: reached.slice(0, mostShown).map((one) => viewSimilar(runtime, one)) }
  })
}

function viewSimilar({ city }: Runtime, found: SimilarFound): SimilarCases['cases'][number] {
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
    score,
    why,
  }
}
