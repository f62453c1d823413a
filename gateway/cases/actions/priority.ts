import { Type } from 'typebox'
import { priorities } from '#civic/case.ts'
import { defineCaseAction } from '../action.ts'
import { addEntry, changeCase } from '../work.ts'

/** Says how urgent the case is. */
export const priority = defineCaseAction({
  summary: 'Set how urgent the case is',
  by: 'keepers',
  body: Type.Object({ priority: Type.Enum([...priorities]) }),
  async apply(work, body) {
    await addEntry(work, { type: 'priority', detail: { from: work.found.priority, to: body.priority } })
    await changeCase(work, { priority: body.priority })
    work.detail.priority = body.priority
  },
})
