import { again, type Step } from '#bots/engine/conversation.ts'
import { caseKinds } from '#civic/concern.ts'
import { type ConcernAnswers, next, settle } from './answers.ts'
import { appendText, isMoreText } from './text.ts'

/** What kind of concern it is; only asked when the words leave it open. */
export const kind: Step<ConcernAnswers> = {
  lasting: true,
  ask: () => ({
    text: { key: 'concern.askKind' },
    options: caseKinds.map((value) => ({ value, label: { key: `kind.${value}` } })),
  }),
  answer(input, answers, context) {
    const chosen = input.type === 'choice' ? caseKinds.find((value) => value === input.value) : undefined
    if (chosen) return next(settle(answers, 'kind', { kind: chosen }))
    return isMoreText(input) ? appendText(input.text, answers, context) : again({ key: 'concern.kindAgain' })
  },
}
