import type { DomainAction } from '#bots/engine/action.ts'
import { again, go, handOver, type Step } from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import { type CaseAnswers, caseOf, referenceOf } from './answers.ts'
import { isAddable } from './said.ts'

/** A closed case is not over for the person: the office takes it up again, with their words. */
export const reopen: Step<CaseAnswers> = {
  ask: (answers, context) => ({
    text: { key: 'cases.askReopen', params: { reference: referenceOf(answers, context) } },
    options: [
      { value: 'yes', label: { key: 'cases.reopenYes' } },
      { value: 'no', label: { key: 'button.no' } },
    ],
    ask: 'photo',
  }),
  answer(input, { caseId }, context) {
    const known = caseOf({ caseId }, context)
    const refused = input.type === 'choice' && input.value !== 'yes'
    if (refused || !known) return handOver('cases', { value: caseId })
    if (input.type !== 'choice' && !isAddable(input)) return again({ key: 'cases.reopenAgain' })
    return go('added', { caseId, reopened: true }, { actions: reopeningWith(input, caseId) })
  },
}

function reopeningWith(input: Input, caseId: string): DomainAction[] {
  switch (input.type) {
    case 'text':
      return [{ type: 'reopenCase', caseId, text: input.text, mediaKeys: [] }]
    case 'media':
      return [
        { type: 'keepMedia', key: input.key, media: input.media },
        { type: 'reopenCase', caseId, text: input.caption, mediaKeys: [input.key] },
      ]
    case 'location': {
      const text = `${input.label} ${input.latitude}, ${input.longitude}`.trim()
      return [{ type: 'reopenCase', caseId, text, mediaKeys: [] }]
    }
    default:
      return [{ type: 'reopenCase', caseId, text: '', mediaKeys: [] }]
  }
}
