import { answer } from './answer.ts'
import { assignment } from './assignment.ts'
import { correction } from './correction.ts'
import { due } from './due.ts'
import { forwarding } from './forwarding.ts'
import { inquiry } from './inquiry.ts'
import { merge } from './merge.ts'
import { note } from './note.ts'
import { priority } from './priority.ts'
import { state } from './state.ts'
import { task } from './task.ts'
import { taskResult } from './task-result.ts'

/** What an office can do to a case, by the last part of the route: POST /api/staff/cases/:id/<name>. */
export const caseActions = {
  answer,
  state,
  inquiry,
  note,
  assignment,
  priority,
  due,
  correction,
  task,
  'task-result': taskResult,
  forwarding,
  merge,
}
export type CaseActionName = keyof typeof caseActions
