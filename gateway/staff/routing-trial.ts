import { type Static, Type } from 'typebox'
import type { Grant } from '#civic/role.ts'
import type { City } from '#content/city/city.ts'
import { parseRouting } from '#content/city/parse-routing.ts'
import { routeCase } from '#content/city/routing.ts'
import { Prisma } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { NamedShape, viewNamed } from './case-head.ts'
import { anywhereWithin } from './case-scope.ts'
import { caseScopeOf, readAsDesk } from './scope.ts'
import { line, nullable } from './shape.ts'

/** Rules to try, and on how many of the newest cases. */
export const RoutingTrialBody = Type.Object({
  rules: Type.Optional(
    line({
      maxLength: 20_000,
      description: 'Text of a routing.yaml to try; without it the rules that hold now.',
    }),
  ),
  count: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: '100 if absent.' })),
})

const DestinationShape = Type.Object({ body: nullable(NamedShape), team: nullable(NamedShape) })

/** Where the newest cases would go. No words of residents: references, categories and areas. */
export const RoutingTrialShape = Type.Object({
  problems: Type.Array(
    Type.Object({
      line: Type.Integer(),
      path: Type.String({ description: 'JSON pointer into the rules.' }),
      problem: Type.String(),
      hint: Type.String(),
    }),
    { description: 'What is wrong with the rules; then nothing was tried.' },
  ),
  cases: Type.Array(
    Type.Object({
      id: Type.String(),
      reference: Type.String(),
      category: nullable(NamedShape),
      area: nullable(Type.String({ description: 'Name of the subdistrict or district.' })),
      today: DestinationShape,
      wouldBe: DestinationShape,
      rule: Type.String({ description: 'Id of the rule that decides, or "category" or "fallback".' }),
      changed: Type.Boolean(),
    }),
  ),
  changed: Type.Integer(),
  teams: Type.Array(
    Type.Object({ team: nullable(NamedShape), today: Type.Integer(), wouldBe: Type.Integer() }),
    {
      description: 'How many of these cases each team has now and would have.',
    },
  ),
})
type RoutingTrial = Static<typeof RoutingTrialShape>

interface TriedCase {
  id: string
  reference: string
  kind: string
  category: string | null
  district: string | null
  subdistrict: string | null
  responsible_body: string | null
  team: string | null
  text: string
  language: string
}

/** Routes the newest cases within reach once more, by the rules that hold or by others, and changes nothing. */
export async function tryRouting(
  runtime: Pick<Runtime, 'prisma' | 'city'>,
  grants: readonly Grant[],
  { rules, count = 100 }: Static<typeof RoutingTrialBody>,
): Promise<RoutingTrial> {
  const parsed =
    rules === undefined
      ? { ok: true as const, routing: runtime.city.routing }
      : parseRouting(runtime.city, rules)
  if (!parsed.ok) return { problems: parsed.problems, cases: [], changed: 0, teams: [] }
  const city: City = { ...runtime.city, routing: parsed.routing }
  const rows = await readNewest(runtime, grants, count)
  const cases = rows.map((row) => trialOf(city, row))
  return { problems: [], cases, changed: cases.filter(({ changed }) => changed).length, teams: tally(cases) }
}

function readNewest(
  runtime: Pick<Runtime, 'prisma' | 'city'>,
  grants: readonly Grant[],
  count: number,
): Promise<TriedCase[]> {
  const scope = caseScopeOf(runtime.city, grants, 'case.overview')
  return readAsDesk(runtime, scope, (transaction) =>
    transaction.$queryRaw<TriedCase[]>(Prisma.sql`
      SELECT k.id, k.reference, k.kind, k.category, k.district, k.subdistrict, k.responsible_body, k.team, n.text, n.language
      FROM "case" k JOIN concern n ON n.id = k.concern_id
      WHERE ${anywhereWithin(runtime.city, scope)}
      ORDER BY k.created_at DESC, k.id DESC LIMIT ${count}`),
  )
}

function trialOf(city: City, row: TriedCase): RoutingTrial['cases'][number] {
  const { text, language, ...known } = row
  const routing = routeCase(city, { ...known, words: { text, language } })
  return {
    id: row.id,
    reference: row.reference,
    category: viewNamed(city.categories, row.category),
    area: city.areas.find(({ code }) => code === (row.subdistrict ?? row.district))?.name ?? null,
    today: destination(city, row.responsible_body, row.team),
    wouldBe: destination(city, routing.body, routing.team),
    rule: routing.rule,
    changed: routing.body !== row.responsible_body || routing.team !== row.team,
  }
}

function destination(city: City, body: string | null, team: string | null) {
  return { body: viewNamed(city.bodies, body), team: viewNamed(city.teams, team) }
}

function tally(cases: RoutingTrial['cases']): RoutingTrial['teams'] {
  const teams = new Map(
    [...cases.map(({ today }) => today), ...cases.map(({ wouldBe }) => wouldBe)].map(({ team }) => [
      team?.id ?? null,
      team,
    ]),
  )
  return [...teams].map(([id, team]) => ({
    team,
    today: cases.filter(({ today }) => (today.team?.id ?? null) === id).length,
    wouldBe: cases.filter(({ wouldBe }) => (wouldBe.team?.id ?? null) === id).length,
  }))
}
