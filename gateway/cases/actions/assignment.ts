import { Type } from 'typebox'
import { isRole, mayDoTo } from '#civic/role.ts'
import { IdShape, line, nullable } from '../../staff/shape.ts'
import { defineCaseAction } from '../action.ts'
import { Refusal } from '../refusal.ts'
import { addEntry, type CaseWork, changeCase, moveTo, tellOthers } from '../work.ts'

/** Gives the case to a team, a person, or nobody. */
export const assignment = defineCaseAction({
  summary: 'Assign the case to a team or a person; null takes it away',
  by: 'keepers',
  body: Type.Object({
    team: Type.Optional(nullable(line({ maxLength: 40 }))),
    assignee: Type.Optional(nullable(IdShape)),
  }),
  async apply(work, { team, assignee }) {
    if (team === undefined && assignee === undefined) {
      throw new Refusal('nothingToDo', 'team', 'Name a team, a person (assignee), or both.')
    }
    const { found, runtime } = work
    if (team && !runtime.city.teams.some(({ id }) => id === team)) {
      const known = runtime.city.teams.map(({ id }) => id).join(', ')
      throw new Refusal('unknownTeam', 'team', `There is no team "${team}". Teams: ${known}.`)
    }
    const nextTeam = team === undefined ? found.team : team
    // Whoever had it in another team need not be able to see it any more.
    const moved = nextTeam !== found.team
    const nextPerson = assignee === undefined ? (moved ? null : found.assigneeId) : assignee
    if (assignee) await requireReach(work, assignee, nextTeam)
    await changeCase(work, { team: nextTeam, assigneeId: nextPerson })
    await addEntry(work, {
      type: 'assigned',
      detail: { team: nextTeam, assignee: nextPerson },
    })
    Object.assign(work.detail, { team: nextTeam, assignee: nextPerson })
    // Somebody has it now: the people concerned hear that it is looked at.
    if (nextPerson !== null && found.state === 'received') await beginReview(work)
    await tellOthers(work)
  },
})

/** The people concerned are told which office it is with; a sensitive case says no more than that it is looked at. */
async function beginReview(work: CaseWork): Promise<void> {
  const { responsibleBody: body, sensitive } = work.found
  await moveTo(work, 'inReview')
  if (body === null || sensitive || !work.runtime.city.bodies.some(({ id }) => id === body)) return
  work.update = { ...work.update, bodies: [body] }
}

/** A case is only given to somebody who may work on it. */
async function requireReach(
  { transaction, found }: CaseWork,
  staffId: string,
  team: string | null,
): Promise<void> {
  const person = await transaction.staff.findFirst({
    where: { id: staffId, disabledAt: null },
    include: { grants: true },
  })
  const grants = (person?.grants ?? []).flatMap(({ role, districts, teams }) =>
    isRole(role) ? [{ role, districts, teams }] : [],
  )
  if (mayDoTo(grants, 'case.work', { ...found, team, sharedWith: [] })) return
  const message =
    'This person may not work on cases of this area and team. Choose another, or assign the team only.'
  throw new Refusal('unknownPerson', 'assignee', message)
}
