import type { City, RoutingRule } from './city.ts'
import type { CityProblem } from './city-error.ts'

/** Rules, teams and sensitive categories: ids that point to nothing, rules that never decide, bodies nobody works for. */
export function checkRouting(city: City): CityProblem[] {
  return [...checkRules(city), ...checkTeams(city), ...checkKeepers(city)]
}

/** Problems of the rules alone; their paths begin with the position of the rule, as in routing.yaml. */
export function checkRules(city: City): CityProblem[] {
  const known = idsOf(city)
  const file = 'routing.yaml'
  const { rules, fallback } = city.routing
  return [
    ...rules.flatMap((rule, index) => {
      const path = `/rules/${index}`
      return [
        ...missing(known.categories, rule.when.categories ?? [], file, `${path}/when/categories`, 'category'),
        ...missing(known.areas, rule.when.areas ?? [], file, `${path}/when/areas`, 'area'),
        ...missing(known.bodies, [rule.body], file, `${path}/body`, 'responsible body'),
        ...missing(known.teams, rule.team ? [rule.team] : [], file, `${path}/team`, 'team'),
        ...repeated(rules, rule, index),
        ...unreachable(city, rule, index),
      ]
    }),
    ...missing(known.bodies, [fallback.body], file, '/fallback/body', 'responsible body'),
    ...missing(known.teams, [fallback.team], file, '/fallback/team', 'team'),
  ]
}

function repeated(rules: readonly RoutingRule[], { id }: RoutingRule, index: number): CityProblem[] {
  const reserved = id === 'category' || id === 'fallback'
  if (!reserved && rules.findIndex((rule) => rule.id === id) === index) return []
  return [
    {
      file: 'routing.yaml',
      path: `/rules/${index}/id`,
      problem: reserved ? `"${id}" is what the dry run calls cases without a rule` : `"${id}" is there twice`,
      hint: 'Give the rule its own id',
    },
  ]
}

function unreachable(city: City, rule: RoutingRule, index: number): CityProblem[] {
  const earlier = city.routing.rules.slice(0, index).find((one) => covers(city, one, rule))
  if (!earlier) return []
  return [
    {
      file: 'routing.yaml',
      path: `/rules/${index}`,
      problem: `"${rule.id}" never decides: "${earlier.id}" before it takes all of its cases`,
      hint: 'Put it before that rule, or delete it',
    },
  ]
}

/** True when every case of `narrow` is one of `wide`. */
function covers(city: City, { when: wide }: RoutingRule, { when: narrow }: RoutingRule): boolean {
  const parentOf = (code: string) => city.areas.find((area) => area.code === code)?.parent ?? null
  return (
    holds(wide.categories, narrow.categories, (wanted, id) => wanted.includes(id)) &&
    holds(wide.kinds, narrow.kinds, (wanted, kind) => wanted.includes(kind)) &&
    holds(wide.areas, narrow.areas, (wanted, code) =>
      [code, parentOf(code)].some((one) => wanted.some((area) => area === one)),
    )
  )
}

function holds<T>(
  wide: readonly T[] | undefined,
  narrow: readonly T[] | undefined,
  has: (wide: readonly T[], value: T) => boolean,
): boolean {
  return wide === undefined || (narrow?.every((value) => has(wide, value)) ?? false)
}

function checkTeams(city: City): CityProblem[] {
  const known = idsOf(city)
  const file = 'teams.yaml'
  return city.teams.flatMap((team) => [
    ...missing(known.bodies, team.bodies, file, `/${team.id}/bodies`, 'responsible body'),
    ...missing(known.districts, team.districts ?? [], file, `/${team.id}/districts`, 'district'),
    ...missing(
      known.teams,
      team.escalatesTo ? [team.escalatesTo] : [],
      file,
      `/${team.id}/escalatesTo`,
      'team',
    ),
    ...(escalatesToItself(city, team.id)
      ? [
          {
            file,
            path: `/${team.id}/escalatesTo`,
            problem: 'escalation goes round in a circle',
            hint: 'Let it end with a team that escalates to nobody',
          },
        ]
      : []),
  ])
}

function escalatesToItself(city: City, id: string): boolean {
  const passed = new Set<string>()
  let next = city.teams.find((team) => team.id === id)?.escalatesTo
  while (next !== undefined && !passed.has(next)) {
    if (next === id) return true
    passed.add(next)
    next = city.teams.find((team) => team.id === next)?.escalatesTo
  }
  return false
}

/** Every case has a team that keeps it, and a sensitive one a team and an advice of its own. */
function checkKeepers(city: City): CityProblem[] {
  const known = idsOf(city)
  const kept = new Set(city.teams.flatMap(({ bodies }) => bodies))
  return city.categories.flatMap(({ id, responsibleBody, team, sensitive, advice }) => {
    const file = `categories/${id}.yaml`
    const problems = missing(known.teams, team ? [team] : [], file, '/team', 'team')
    if (!team && known.bodies.has(responsibleBody) && !kept.has(responsibleBody)) {
      problems.push({
        file,
        path: '/responsibleBody',
        problem: `no team works for "${responsibleBody}"`,
        hint: 'Name it in `bodies` of a team in teams.yaml, or give the category a `team`',
      })
    }
    if (sensitive && !(team && advice)) {
      problems.push({
        file,
        path: '/sensitive',
        problem: 'a sensitive category needs a team of its own and an advice',
        hint: 'Give it `team` and `advice`',
      })
    }
    return problems
  })
}

function idsOf(city: City) {
  const ids = (things: readonly { id: string }[]) => new Set(things.map(({ id }) => id))
  return {
    categories: ids(city.categories),
    bodies: ids(city.bodies),
    teams: ids(city.teams),
    areas: new Set(city.areas.map(({ code }) => code)),
    districts: new Set(city.areas.filter(({ level }) => level === 'district').map(({ code }) => code)),
  }
}

function missing(
  known: ReadonlySet<string>,
  named: readonly string[],
  file: string,
  path: string,
  what: string,
): CityProblem[] {
  return named
    .filter((one) => !known.has(one))
    .map((one) => ({
      file,
      path,
      problem: `there is no ${what} "${one}"`,
      hint: 'Correct the id, or add it to the content of the city',
    }))
}
