import { type Static, Type } from 'typebox'
import { type CaseState, caseStates } from '#civic/case.ts'
import { type CaseKind, caseKinds } from '#civic/concern.ts'
import type { City } from '#content/city/city.ts'
import { LanguageShape, viewLanguage } from './language.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'

/** A thing of the city's content with its name by language tag; German is always there. */
export const NamedShape = Type.Object({ id: Type.String(), name: Type.Record(Type.String(), Type.String()) })

/** A part of the city. */
export const AreaShape = Type.Object({ code: Type.String(), name: Type.String() })

export const StateShape = Type.Enum([...caseStates])

/** What the list and the page of a case both show. */
export const CaseHeadShape = Type.Object({
  id: IdShape,
  reference: Type.String(),
  kind: Type.Enum([...caseKinds]),
  category: nullable(NamedShape),
  district: nullable(AreaShape),
  subdistrict: nullable(AreaShape),
  state: StateShape,
  language: LanguageShape,
  createdAt: TimeShape,
  updatedAt: TimeShape,
})
type CaseHead = Static<typeof CaseHeadShape>

/** The columns a head is made of. */
interface CaseRow {
  id: string
  reference: string
  state: string
  createdAt: Date
  updatedAt: Date
  kind: string
  category: string | null
  district: string | null
  subdistrict: string | null
  language: string
}

/** The head of a case, with the names that the city's content gives to its codes. */
export function viewHead(city: City, row: CaseRow): CaseHead {
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind as CaseKind,
    category: viewNamed(city.categories, row.category),
    district: viewArea(city, row.district),
    subdistrict: viewArea(city, row.subdistrict),
    state: row.state as CaseState,
    language: viewLanguage(row.language),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** A category or body by its id. An id that the city's content no longer knows is shown as it is. */
export function viewNamed(list: { id: string; name: Record<string, string> }[], id: string | null) {
  if (id === null) return null
  return { id, name: list.find((item) => item.id === id)?.name ?? { de: id } }
}

/** An area by its code; one that the content no longer knows is shown as it is. */
export function viewArea(city: City, code: string | null) {
  if (code === null) return null
  return { code, name: city.areas.find((area) => area.code === code)?.name ?? code }
}
