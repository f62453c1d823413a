import { type Static, Type } from 'typebox'
import { stringify } from 'yaml'
import { type City, HandOn, RoutingFile } from '#content/city/city.ts'
import { teamFor } from '#content/city/routing.ts'

/** A body, and the team that keeps the cases: one for all, or others in some districts. */
const KeepersShape = Type.Object({
  body: Type.String({ description: 'Id of the responsible body.' }),
  team: Type.String({ description: 'Id of the team that keeps such cases.' }),
  inDistricts: Type.Array(Type.Object({ district: Type.String(), team: Type.String() }), {
    description: 'Districts in which another team keeps them.',
  }),
})
type Keepers = Static<typeof KeepersShape>

/** Everything that decides where a case goes, in the order in which it is asked: rules, categories, fallback. */
export const RoutingShape = Type.Object({
  routing: RoutingFile,
  text: Type.String({ description: 'The same rules as the text of a routing.yaml, to change and try.' }),
  rules: Type.Array(KeepersShape, { description: 'Who keeps what fits a rule, in the order of the rules.' }),
  categories: Type.Array(
    Type.Object({
      category: Type.String({ description: 'Id of a category.' }),
      sensitive: Type.Boolean({ description: 'Kept by its team alone, whatever a rule says.' }),
      ...KeepersShape.properties,
    }),
    { description: 'Where a case of a category goes that no rule is for.' },
  ),
  fallback: KeepersShape,
  handOns: Type.Array(HandOn, { description: 'What people are told for whom the city is not responsible.' }),
})

/** The rules of a city as the desk shows them. */
export function viewRouting(city: City): Static<typeof RoutingShape> {
  const { routing, handOns } = city
  const { fallback } = routing
  return {
    routing,
    text: stringify(routing, { lineWidth: 110 }),
    rules: routing.rules.map(({ body, team }) => keepersOf(city, body, team)),
    categories: city.categories.map(({ id, responsibleBody, team, sensitive = false }) => ({
      category: id,
      sensitive,
      ...keepersOf(city, responsibleBody, team),
    })),
    fallback: { ...keepersOf(city, fallback.body, undefined), team: fallback.team },
    handOns,
  }
}

/** A team that is named keeps all; otherwise it is the one that works for the body, by district. */
function keepersOf(city: City, body: string, named: string | undefined): Keepers {
  const team = named ?? teamFor(city, body, null)
  const inDistricts = city.areas
    .filter(({ level }) => level === 'district')
    .map(({ code }) => ({ district: code, team: named ?? teamFor(city, body, code) }))
    .filter((one) => one.team !== team)
  return { body, team, inDistricts }
}
