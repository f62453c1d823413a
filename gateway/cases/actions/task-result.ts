import { Type } from 'typebox'
import { IdShape, words } from '../../staff/shape.ts'
import { defineCaseAction } from '../action.ts'
import { Refusal } from '../refusal.ts'
import { addEntry, changeCase, tellOthers } from '../work.ts'

/** The office that was given a task says what came of it. */
export const taskResult = defineCaseAction({
  summary: 'Say what came of a task',
  by: 'helpers',
  body: Type.Object({
    taskId: IdShape,
    state: Type.Enum(['done', 'declined']),
    answer: words({ maxLength: 3000 }),
  }),
  async apply(work, { taskId, state, answer }) {
    const { transaction, found, author, at } = work
    const task = await transaction.caseTask.findFirst({ where: { id: taskId, caseId: found.id } })
    if (!task) throw new Refusal('unknownTask', 'taskId', 'This case has no such task.')
    if (task.state !== 'open')
      throw new Refusal('alreadyDone', 'taskId', `The task is already ${task.state}.`)
    await transaction.caseTask.update({
      where: { id: taskId },
      data: { state, answer: answer.trim(), doneBy: author, doneAt: at },
    })
    await addEntry(work, {
      type: 'taskResult',
      text: answer.trim(),
      language: 'de',
      detail: { taskId, body: task.body, state },
    })
    await changeCase(work, {})
    Object.assign(work.detail, { taskId, body: task.body, state })
    await tellOthers(work)
  },
})
