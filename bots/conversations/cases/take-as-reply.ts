import { type Context, go, type Outcome } from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import type { CaseAnswers } from './answers.ts'
import { additionOf, remember } from './said.ts'

/** What was said is the reply to the office's inquiry, until the person says otherwise. */
export function takeAsReply(
  input: Input,
  { caseId, said }: CaseAnswers,
  { view }: Context,
): Outcome<CaseAnswers> {
  return go(
    'added',
    { caseId, said: remember(said, input, view.now) },
    { actions: additionOf(input, caseId) },
  )
}
