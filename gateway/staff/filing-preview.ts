import { type Static, Type } from 'typebox'
import type { CaseKind } from '#civic/concern.ts'
import type { Grant } from '#civic/role.ts'
import { firstDueOf } from '#content/city/office-calendar.ts'
import { routeCase } from '#content/city/routing.ts'
import { type BehalfPlace, placeOnBehalf } from '../cases/behalf-place.ts'
import { languageWritten, requireKnown } from '../cases/file-behalf.ts'
import { wantedFor } from '../cases/find-similar.ts'
import type { Runtime } from '../runtime.ts'
import { AreaShape, NamedShape, viewArea, viewNamed } from './case-head.ts'
import { caseScopeOf, readAsDesk } from './scope.ts'
import { nullable, TimeShape } from './shape.ts'
import { SimilarCaseShape, similarInReach } from './similar-cases.ts'

/** Where a concern would go, and what is there already. Nothing is kept. */
export const FilingPreviewShape = Type.Object({
  body: nullable(NamedShape),
  team: nullable(NamedShape),
  sensitive: Type.Boolean({ description: 'Only the team for it will see the case.' }),
  district: nullable(AreaShape),
  subdistrict: nullable(AreaShape),
  dueAt: TimeShape,
  similar: Type.Array(SimilarCaseShape, {
    description: 'Open cases within your reach that may be the same matter, the likeliest first.',
  }),
})

/** As much of a concern as is known while it is written down. */
export interface FilingDraft extends BehalfPlace {
  kind: CaseKind
  text: string
  language: string
  category: string | null
}

/**
 * Says before it is filed where a concern would go and which open cases may be the same. A sensitive matter is compared with nothing.
 * Throws a `Refusal` for what the city does not know.
 */
export async function previewFiling(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  grants: readonly Grant[],
  draft: FilingDraft,
): Promise<Static<typeof FilingPreviewShape>> {
  const { city, clock } = runtime
  requireKnown(city, draft)
  const place = placeOnBehalf(city, draft)
  const { kind, category, text } = draft
  const [district, subdistrict] = [place?.district ?? null, place?.subdistrict ?? null]
  const language = languageWritten(text)
  const routing = routeCase(city, { kind, category, district, subdistrict, words: { text, language } })
  const at = clock()
  const similar = routing.sensitive
    ? []
    : await readAsDesk(runtime, caseScopeOf(city, grants, 'case.work'), (transaction) =>
        similarInReach(transaction, city, grants, {
          ...wantedFor({ text, language, category }, place, at),
          openOnly: true,
        }),
      )
  return {
    body: viewNamed(city.bodies, routing.body),
    team: viewNamed(city.teams, routing.team),
    sensitive: routing.sensitive,
    district: viewArea(city, district),
    subdistrict: viewArea(city, subdistrict),
    dueAt: firstDueOf(city, category, at).toISOString(),
    similar,
  }
}
