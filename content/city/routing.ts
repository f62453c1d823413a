import type { City } from './city.ts'

/** What is known of a case when it is filed. Codes of the city's content. */
export interface Routable {
  kind: string
  category: string | null
  district: string | null
  subdistrict: string | null
}

/** Where a case goes: the responsible body and the team at the desk that keeps it, and whether it is sensitive. */
export interface Routing {
  body: string | null
  team: string | null
  sensitive: boolean
}

/** Finds the responsible body of a case by the city's rules. */
export function routeCase(city: City, routable: Routable): Routing {
  const category = city.categories.find((one) => one.id === routable.category)
  return { body: category?.responsibleBody ?? null, team: null, sensitive: false }
}
