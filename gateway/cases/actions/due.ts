import { Type } from 'typebox'
import { defineCaseAction } from '../action.ts'
import { Refusal } from '../refusal.ts'
import { dueShape } from '../words.ts'
import { addEntry, changeCase } from '../work.ts'

/** Sets another due date by hand; it escalates anew. */
export const due = defineCaseAction({
  summary: 'Set until when the case is to be done; null: no date',
  by: 'keepers',
  body: Type.Object({ dueAt: dueShape }),
  async apply(work, body) {
    const dueAt = body.dueAt === null ? null : new Date(body.dueAt)
    if (!work.found.open) throw new Refusal('closed', 'dueAt', 'The case is closed; only open cases are due.')
    if (dueAt && dueAt <= work.at) throw new Refusal('inPast', 'dueAt', 'Name a moment in the future.')
    await addEntry(work, { type: 'due', detail: { dueAt: dueAt?.toISOString() ?? null } })
    await changeCase(work, { dueAt, escalatedAt: null })
    work.detail.dueAt = dueAt?.toISOString() ?? null
  },
})
