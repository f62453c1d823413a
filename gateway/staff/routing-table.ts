import { type Static, Type } from 'typebox'
import { stringify } from 'yaml'
import { type City, HandOn, RoutingFile } from '#content/city/city.ts'
import { teamFor } from '#content/city/routing.ts'

const CategoryRouteShape = Type.Object({
  category: Type.String({ description: 'Id of a category.' }),
  body: Type.String({ description: 'Id of the responsible body.' }),
  team: Type.String({ description: 'Id of the team that keeps such cases.' }),
  sensitive: Type.Boolean({ description: 'Kept by this team alone, whatever a rule says.' }),
  inDistricts: Type.Array(Type.Object({ district: Type.String(), team: Type.String() }), {
    description: 'Districts in which another team keeps them.',
  }),
})
type CategoryRoute = Static<typeof CategoryRouteShape>

/** Everything that decides where a case goes, in the order in which it is asked: rules, categories, fallback. */
export const RoutingShape = Type.Object({
  routing: RoutingFile,
  text: Type.String({ description: 'The same rules as the text of a routing.yaml, to change and try.' }),
  categories: Type.Array(CategoryRouteShape, {
    description: 'Where a case of a category goes that no rule is for.',
  }),
  handOns: Type.Array(HandOn, { description: 'What people are told for whom the city is not responsible.' }),
})

/** The rules of a city as the desk shows them. */
export function viewRouting(city: City): Static<typeof RoutingShape> {
  return {
    routing: city.routing,
    text: stringify(city.routing, { lineWidth: 110 }),
    categories: city.categories.map((category) => routeOf(city, category)),
    handOns: city.handOns,
  }
}

function routeOf(city: City, { id, responsibleBody, team, sensitive = false }: City['categories'][number]) {
  const usual = team ?? teamFor(city, responsibleBody, null)
  const districts = city.areas.filter(({ level }) => level === 'district').map(({ code }) => code)
  const route: CategoryRoute = {
    category: id,
    body: responsibleBody,
    team: usual,
    sensitive,
    inDistricts: [],
  }
  if (team !== undefined) return route
  route.inDistricts = districts
    .map((district) => ({ district, team: teamFor(city, responsibleBody, district) }))
    .filter((one) => one.team !== usual)
  return route
}
