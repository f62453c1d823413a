import { Type } from 'typebox'
import { words } from '../../staff/shape.ts'
import { defineCaseAction } from '../action.ts'
import { addEntry } from '../work.ts'

/** An internal note: colleagues read it, nobody else ever does. */
export const note = defineCaseAction({
  summary: 'Leave a note for colleagues; residents never see it',
  by: 'helpers',
  body: Type.Object({ text: words({ maxLength: 5000 }) }),
  async apply(work, { text }) {
    await addEntry(work, { type: 'note', text: text.trim(), language: 'de' })
  },
})
