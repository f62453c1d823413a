import { Type } from 'typebox'
import { StateShape } from '../../staff/case-head.ts'
import { defineCaseAction } from '../action.ts'
import { Refusal } from '../refusal.ts'
import { becauseShape, keepVersions, readWords, wordsShape } from '../words.ts'
import { addEntry, moveTo, noteAnswered, tellOthers } from '../work.ts'
import { readReason } from './state.ts'

/** Words to everybody concerned, and the next state if wished. */
export const answer = defineCaseAction({
  summary: 'Answer the people concerned, and move the case on if wished',
  by: 'keepers',
  body: Type.Object({ ...wordsShape, toState: Type.Optional(StateShape), ...becauseShape }),
  async apply(work, body) {
    const words = readWords(work, body)
    if (words === null && body.toState === undefined) {
      throw new Refusal(
        'nothingToDo',
        'text',
        'Give an answer (text or textBlock), a new state (toState), or both.',
      )
    }
    if (words !== null) {
      const entryId = await addEntry(work, {
        type: 'answer',
        text: words.text,
        language: words.language,
        public: true,
        ...(body.textBlock && { detail: { textBlock: body.textBlock } }),
      })
      await keepVersions(work, entryId, words)
      await noteAnswered(work)
      work.update = { answer: words }
      work.detail.answered = true
    }
    if (body.toState !== undefined) await moveTo(work, body.toState, readReason(work, body))
    await tellOthers(work)
  },
})
