import { Type } from 'typebox'
import { v7 as uuidv7 } from 'uuid'
import { teamFor } from '#content/city/routing.ts'
import { line, words } from '../../staff/shape.ts'
import { defineCaseAction } from '../action.ts'
import { Refusal } from '../refusal.ts'
import { dueShape } from '../words.ts'
import { addEntry, type CaseWork, changeCase, tellOthers } from '../work.ts'

/** Gives a part of the work to another office; the answer outwards stays one. */
export const task = defineCaseAction({
  summary: 'Give a part of the work to another office',
  by: 'keepers',
  body: Type.Object({
    body: line({ minLength: 1, maxLength: 40, description: 'Id of a responsible body.' }),
    text: words({ maxLength: 3000 }),
    dueAt: Type.Optional(dueShape),
  }),
  async apply(work, { body, text, dueAt }) {
    await giveTask(work, body, text.trim(), dueAt ? new Date(dueAt) : null)
    await tellOthers(work)
  },
})

/** Writes a task; the team that works for the body may read the case from then on. */
export async function giveTask(
  work: CaseWork,
  body: string,
  text: string,
  dueAt: Date | null,
): Promise<void> {
  const { transaction, runtime, found, author, at } = work
  if (!found.open) throw new Refusal('closed', 'body', 'The case is closed. Take it up again first.')
  const known = runtime.city.bodies.find(({ id }) => id === body)
  if (!known) throw new Refusal('unknownBody', 'body', `There is no responsible body "${body}".`)
  const team = teamFor(runtime.city, body, found.district)
  const id = uuidv7()
  await transaction.caseTask.create({
    data: { id, caseId: found.id, body, team, text, dueAt, createdBy: author, createdAt: at },
  })
  if (team !== null && team !== found.team && !found.sharedWith.includes(team)) {
    found.sharedWith = [...found.sharedWith, team]
    await changeCase(work, { sharedWith: found.sharedWith })
  }
  await addEntry(work, { type: 'task', detail: { taskId: id, body } })
  work.detail.taskId = id
}
