import {
  again,
  type Context,
  go,
  handOver,
  type Option,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import { type CaseAnswers, caseOf, line, referenceOf, waitingCases } from './answers.ts'
import { namedCase } from './named.ts'
import { additionOf, isAddable, remember, type Said } from './said.ts'
import { takeAsReply } from './take-as-reply.ts'

/** Photos of one album and sentences of one thought come as messages of their own: so long they belong together. */
const togetherMs = 5 * 60 * 1000

/** Words or a photo for a case that is already with the office. */
export const addition: Step<CaseAnswers> = {
  ask: (answers, context) => ({
    text: { key: 'cases.askAdd', params: { reference: referenceOf(answers, context) } },
    options: [{ value: 'cancel', label: { key: 'button.cancel' } }],
    ask: 'photo',
  }),
  answer(input, { caseId }, context) {
    if (input.type === 'choice') return handOver('cases', { value: caseId })
    if (!isAddable(input) || !caseOf({ caseId }, context)) return again({ key: 'cases.addAgain' })
    return go('added', { caseId }, { actions: additionOf(input, caseId) })
  },
}

/** It is with the case now. What was only guessed to belong there can still become something new. */
export const added: Step<CaseAnswers> = {
  passing: true,
  ask: (answers, context) => ({
    text: addedText(answers, context),
    options: answers.said ? [somethingNew] : [],
    openers: [
      opener('cases', { key: 'caseUpdate.details' }, answers.caseId),
      opener('menu', { key: 'button.menu' }),
    ],
  }),
  answer(input, answers, context) {
    const { caseId, said } = answers
    if (input.type === 'choice') return said ? takeBack(caseId, said) : again(addedText(answers, context))
    const named = namedCase(input, context.view)
    if (named !== null) return handOver('cases', { value: named, input })
    if (!isAddable(input) || !isTogether(context)) return again(addedText(answers, context))
    return takeAsReply(input, answers, context)
  },
}

/** The office waits for the person in several cases: which of them is this for? */
export const which: Step<CaseAnswers> = {
  ask: (_, context) => ({
    text: { key: 'cases.askWhich' },
    options: [
      ...waitingCases(context).map((known) => ({ value: known.id, label: line(known) })),
      somethingNew,
    ],
  }),
  answer(input, { caseId, said }, context) {
    if (input.type !== 'choice') {
      if (!isAddable(input)) return again({ key: 'cases.askWhich' })
      return go('which', { caseId, said: remember(said, input, context.view.now) })
    }
    const inputs = said?.inputs ?? []
    if (input.value === somethingNew.value) return handOver('concern', { input: { type: 'several', inputs } })
    const known = caseOf({ caseId: input.value }, context)
    if (!known || !said) return again({ key: 'cases.askWhich' })
    const actions = inputs.flatMap((one) => additionOf(one, known.id))
    return go(
      'added',
      { caseId: known.id, said: { ...said, since: context.view.now.toISOString() } },
      { actions },
    )
  },
}

const somethingNew: Option = { value: 'new', label: { key: 'cases.somethingNew' } }

function takeBack(caseId: string, { since, inputs }: Said): Outcome<CaseAnswers> {
  return handOver(
    'concern',
    { input: { type: 'several', inputs } },
    {
      say: [{ text: { key: 'cases.takenBack' } }],
      actions: [{ type: 'takeBackAddition', caseId, since }],
    },
  )
}

function addedText(answers: CaseAnswers, context: Context) {
  const reference = referenceOf(answers, context)
  if (answers.reopened) return { key: 'cases.reopened', params: { reference } } as const
  return { key: answers.said ? 'cases.addedGuess' : 'cases.added', params: { reference } } as const
}

function isTogether({ session, view }: Context): boolean {
  return session.at !== null && view.now.getTime() - Date.parse(session.at) <= togetherMs
}
