import type { DomainAction } from '#bots/engine/action.ts'
import { again, finish, handOver, opener, type Step } from '#bots/engine/conversation.ts'
import { type ConcernAnswers, next } from './answers.ts'

/** What becomes of the draft. Leaving this question unanswered keeps it. */
export const cancel: Step<ConcernAnswers> = {
  ask: () => ({
    text: { key: 'concern.askCancel' },
    options: [
      { value: 'cancel', label: { key: 'concern.cancelDiscard' } },
      { value: 'later', label: { key: 'concern.cancelLater' } },
      { value: 'no', label: { key: 'concern.cancelContinue' } },
    ],
  }),
  answer(input, answers) {
    switch (input.type === 'choice' ? input.value : null) {
      case 'cancel': {
        const menu = [opener('menu', { key: 'button.menu' })]
        return finish([{ text: { key: 'concern.discarded' }, choices: menu }], discard(answers))
      }
      case 'later':
        return handOver('menu', { value: 'kept' })
      case 'no':
        return next(answers)
      default:
        return again({ key: 'concern.cancelAgain' })
    }
  },
}

/** What goes with a draft that is thrown away. */
export function discard({ mediaKeys }: ConcernAnswers): DomainAction[] {
  return mediaKeys.length > 0 ? [{ type: 'discardMedia', keys: mediaKeys }] : []
}
