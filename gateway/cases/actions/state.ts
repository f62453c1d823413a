import { Type } from 'typebox'
import type { ReasonCode } from '#civic/reason.ts'
import { StateShape } from '../../staff/case-head.ts'
import { defineCaseAction } from '../action.ts'
import { becauseShape, readWords, wordsShape } from '../words.ts'
import type { Because, CaseWork } from '../work.ts'
import { moveTo, tellOthers } from '../work.ts'

/** Moves the case on; the people concerned are told. */
export const state = defineCaseAction({
  summary: 'Move the case to another state',
  by: 'keepers',
  body: Type.Object({ toState: StateShape, ...becauseShape, language: wordsShape.language }),
  async apply(work, body) {
    await moveTo(work, body.toState, readReason(work, body))
    await tellOthers(work)
  },
})

/** The reason of a "no": a code, own words, or both. `moveTo` checks that they fit. */
export function readReason(
  work: CaseWork,
  { reasonCode, reason, language }: { reasonCode?: string; reason?: string; language?: string },
): Because {
  const words = reason ? readWords(work, { text: reason, ...(language && { language }) }) : null
  return { reasonCode: reasonCode as ReasonCode | undefined, reason: words ?? undefined }
}
