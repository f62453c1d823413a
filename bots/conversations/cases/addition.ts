import type { DomainAction } from '#bots/engine/action.ts'
import {
  again,
  type Context,
  finish,
  handOver,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import { type CaseAnswers, caseOf, referenceOf } from './detail.ts'

/** Words or a photo for a case that is already with the office. */
export const addition: Step<CaseAnswers> = {
  ask: (answers, context) => ({
    text: { key: 'cases.askAdd', params: { reference: referenceOf(answers, context) } },
    options: [{ value: 'cancel', label: { key: 'button.cancel' } }],
    ask: 'photo',
  }),
  answer(input, answers, context) {
    if (input.type === 'choice') return handOver('cases', { value: answers.caseId })
    return addTo(input, answers, context) ?? again({ key: 'cases.addAgain' })
  },
}

/** The office waits for an answer and the person writes something: does it belong there? */
export const belongs: Step<CaseAnswers> = {
  ask: (answers, context) => ({
    text: { key: 'cases.askBelongs', params: { reference: referenceOf(answers, context) } },
    options: [
      { value: 'yes', label: { key: 'button.yes' } },
      { value: 'no', label: { key: 'button.no' } },
    ],
  }),
  answer(input, answers, context) {
    const { held } = context.session
    if (input.type !== 'choice') {
      return again({ key: 'cases.belongsAgain', params: { reference: referenceOf(answers, context) } })
    }
    if (input.value === 'yes' && held)
      return addTo(held, answers, context) ?? handOver('cases', { value: answers.caseId })
    return handOver('concern', { input: held })
  },
}

function addTo(input: Input, answers: CaseAnswers, context: Context): Outcome<CaseAnswers> | null {
  const known = caseOf(answers, context)
  const action = known && additionOf(input, known.id)
  if (!known || !action) return null
  const text = { key: 'cases.added', params: { reference: known.reference } } as const
  const choices = [
    opener('cases', { key: 'caseUpdate.details' }, known.id),
    opener('menu', { key: 'button.menu' }),
  ]
  return finish([{ text, choices }], action)
}

function additionOf(input: Input, caseId: string): DomainAction[] | null {
  switch (input.type) {
    case 'text':
      return input.text === '' ? null : [{ type: 'addToCase', caseId, text: input.text, mediaKeys: [] }]
    case 'media':
      return [
        { type: 'keepMedia', key: input.key, media: input.media },
        { type: 'addToCase', caseId, text: input.caption, mediaKeys: [input.key] },
      ]
    case 'location':
      return [
        {
          type: 'addToCase',
          caseId,
          text: `${input.label} ${input.latitude}, ${input.longitude}`.trim(),
          mediaKeys: [],
        },
      ]
    default:
      return null
  }
}
