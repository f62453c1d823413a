import { openCase } from '#civic/case.ts'
import { type ConcernInput, createConcern } from '#civic/concern.ts'
import type { Transaction } from '#civic/transaction.ts'
import { firstDueOf } from '#content/city/office-calendar.ts'
import { type Routing, routeCase } from '#content/city/routing.ts'
import type { Runtime } from '../runtime.ts'

/** A confirmed concern, and who filed it how. */
export interface Filing extends ConcernInput {
  /** "resident" or a staff id. */
  author: string
  /** The council whose chair is asked: the case goes to the team that passes such questions on. */
  council?: string
}

/** The one way a concern becomes a case, from a chat or from the desk: stored, routed, given a due date, told to the back office. */
export async function fileCase(
  { city }: Pick<Runtime, 'city'>,
  transaction: Transaction,
  filing: Filing,
): Promise<{ id: string; reference: string }> {
  const { kind, category, language, place, channel, author, at, source = 'chat' } = filing
  const { id } = await createConcern(transaction, filing)
  const routing = routeToCouncil(
    city,
    filing.council,
    routeCase(city, {
      kind,
      category,
      district: place?.district ?? null,
      subdistrict: place?.subdistrict ?? null,
      words: { text: filing.text, language },
    }),
  )
  const opened = await openCase(transaction, {
    cityId: city.id,
    prefix: city.referencePrefix,
    concernId: id,
    kind,
    category,
    language,
    channel,
    place,
    route: { ...routing, dueAt: firstDueOf(city, category, at) },
    author,
    at,
  })
  const { rule, body, team } = routing
  await transaction.auditEntry.createMany({
    data: [
      { actor: author, action: 'case.filed', subject: opened.id, detail: { source }, at },
      { actor: 'system', action: 'case.routed', subject: opened.id, detail: { rule, body, team }, at },
    ],
  })
  return opened
}

/** What is sensitive stays with its own team, whoever is asked. */
function routeToCouncil(city: Runtime['city'], council: string | undefined, routing: Routing): Routing {
  const team = city.councils.find(({ id }) => id === council)?.team
  if (team === undefined || routing.sensitive) return routing
  const [body = routing.body] = city.teams.find(({ id }) => id === team)?.bodies ?? []
  return { ...routing, body, team, rule: 'council' }
}
