import { proposeCategories } from './categories.ts'
import type { Category, City, RoutingRule } from './city.ts'

/** What is known of a case when it is routed. Codes of the city's content. */
export interface Routable {
  kind: string
  category: string | null
  district: string | null
  subdistrict: string | null
  /** What the person wrote: where nobody named a category, a clear word in it counts as one. */
  words?: { text: string; language: string }
}

/** Where a case goes: the responsible body and the team at the desk that keeps it, and whether it is sensitive. */
export interface Routing {
  body: string
  team: string
  sensitive: boolean
  /** The rule of routing.yaml that decided, or "category", "fallback", or "council" for a question to its chair. */
  rule: string
}

/** A score of one word that points nowhere else; less is too little to decide without asking. */
const clear = 1

/** For safety half a hint is enough: a word beside one of position, or with a slip in it. */
const hint = 0.5

/**
 * Finds where a case goes: the first rule that fits, then the category's own body, then the fallback. A sensitive case stays with
 * its category's team, whatever a rule says.
 */
export function routeCase(city: City, routable: Routable): Routing {
  const category = categoryOf(city, routable)
  const known = { ...routable, category: category?.id ?? null }
  const rule = city.routing.rules.find((one) => isFor(one, known))
  const sensitive = category?.sensitive ?? false
  const own = sensitive ? category?.team : undefined
  if (rule) {
    const team = own ?? rule.team ?? teamFor(city, rule.body, routable.district)
    return { body: rule.body, team, sensitive, rule: rule.id }
  }
  if (category) {
    const team = own ?? category.team ?? teamFor(city, category.responsibleBody, routable.district)
    return { body: category.responsibleBody, team, sensitive, rule: 'category' }
  }
  const { body, team } = city.routing.fallback
  const inDistrict = teamFor(city, body, routable.district)
  return { body, team: routable.district === null ? team : inDistrict, sensitive, rule: 'fallback' }
}

/** The team that works for a body in a district: one of that district before one of the whole city, or the fallback's. */
export function teamFor(city: City, body: string, district: string | null): string {
  const working = city.teams.filter(({ bodies }) => bodies.includes(body))
  const near = working.find(({ districts }) => district !== null && districts?.includes(district))
  return (near ?? working.find(({ districts }) => districts === undefined))?.id ?? city.routing.fallback.team
}

/** The sensitive category that a person's words point to, or `null`. A false alarm is a sentence too much. */
export function sensitiveCategoryOf(city: City, text: string, language: string): Category | null {
  return (
    proposeCategories(city, text, language, 3).find(
      ({ category, score }) => category.sensitive && score >= hint,
    )?.category ?? null
  )
}

function categoryOf(city: City, { category, words }: Routable): Category | undefined {
  if (category !== null) return city.categories.find(({ id }) => id === category)
  if (!words) return undefined
  const sensitive = sensitiveCategoryOf(city, words.text, words.language)
  if (sensitive) return sensitive
  const [best] = proposeCategories(city, words.text, words.language, 1)
  return best && best.score >= clear ? best.category : undefined
}

function isFor({ when }: RoutingRule, { kind, category, district, subdistrict }: Routable): boolean {
  const { categories, areas, kinds } = when
  return (
    (categories === undefined || (category !== null && categories.includes(category))) &&
    (areas === undefined || [district, subdistrict].some((code) => code !== null && areas.includes(code))) &&
    (kinds === undefined || kinds.some((one) => one === kind))
  )
}
