import {
  again,
  type Context,
  defineConversation,
  finish,
  go,
  handOver,
  type Opening,
  type Option,
  type Outcome,
  opener,
  type Step,
  takeUp,
} from '#bots/engine/conversation.ts'
import { cleanText } from '#bots/engine/input.ts'
import { solvedAnswers } from '#civic/follow-up.ts'
import type { Choice, Reply } from '#content/message.ts'
import { aboutCase, FollowUpAnswers, followUpOf } from './answers.ts'
import { claimAnswer, wordsPrefix } from './claim.ts'

/** The answers to the message itself: they open this conversation, however much later they are pressed. */
export function solvedChoices(followUpId: string): Choice[] {
  return solvedAnswers.map((solved) =>
    opener('followUp', { key: `followUp.${solved}` }, `${solved}.${followUpId}`),
  )
}

const solvedOptions: Option[] = solvedAnswers.map((solved) => ({
  value: solved,
  label: { key: `followUp.${solved}` },
}))

/** Free words after our question: are they about it, and which answer are they? */
const meant: Step<FollowUpAnswers> = {
  ask: (answers, context) => ({
    text: { key: 'followUp.askMeant', params: aboutCase(answers, context) },
    options: [...solvedOptions, { value: 'new', label: { key: 'cases.somethingNew' } }],
  }),
  answer(input, answers, context) {
    const { held } = context.session
    const before = held?.type === 'text' ? held.text : ''
    if (input.type === 'text' && input.text !== '') {
      return go('meant', answers, {
        hold: { type: 'text', text: cleanText(`${before}\n${input.text}`).text },
      })
    }
    if (input.type !== 'choice')
      return again({ key: 'followUp.askMeant', params: aboutCase(answers, context) })
    if (input.value === 'new') return takeUp(null)
    return takeSolved(input.value, { ...answers, word: before }, context)
  },
}

/** What is still missing, in the person's own words. */
const missing: Step<FollowUpAnswers> = {
  ask: (answers, context) => ({
    text: { key: 'followUp.askMissing', params: aboutCase(answers, context) },
    options: [{ value: 'skip', label: { key: 'button.skip' } }],
  }),
  answer(input, answers, context) {
    if (input.type === 'choice') return onward(answers, context)
    if (input.type !== 'text' || input.text === '') return again({ key: 'followUp.wordAgain' })
    return keepWord(input.text, answers, (known) => onward(known, context))
  },
}

/** It is not over for them: shall the office take it up again? */
const reopen: Step<FollowUpAnswers> = {
  ask: (answers, context) => ({
    text: { key: 'followUp.askReopen', params: aboutCase(answers, context) },
    options: [
      { value: 'yes', label: { key: 'cases.reopenYes' } },
      { value: 'no', label: { key: 'button.no' } },
    ],
  }),
  answer(input, answers, context) {
    const found = followUpOf(answers, context)
    if (input.type !== 'choice') {
      return again({ key: 'followUp.askReopen', params: aboutCase(answers, context) })
    }
    if (input.value !== 'yes' || !found) return go('rating', answers)
    const say: Reply[] = [{ text: { key: 'cases.reopened', params: { reference: found.reference } } }]
    const { caseId } = found
    return go('rating', answers, {
      say,
      actions: [{ type: 'reopenCase', caseId, text: answers.word, mediaKeys: [] }],
    })
  },
}

const ratings = ['5', '4', '3', '2', '1'] as const

/** How it was with us, in words: stars alone mean different things to different people. */
const rating: Step<FollowUpAnswers> = {
  passing: true,
  ask: () => ({
    text: { key: 'followUp.askRating' },
    options: [
      ...ratings.map((value) => ({ value, label: { key: `followUp.rate${value}` } }) as const),
      { value: 'skip', label: { key: 'button.skip' } },
    ],
  }),
  answer(input, answers) {
    const given = input.type === 'choice' ? input.value : null
    const rated = ratings.find((known) => known === given)
    if (given !== 'skip' && !rated) return again({ key: 'followUp.ratingAgain' })
    const actions = rated
      ? [{ type: 'answerFollowUp', followUpId: answers.id, rating: Number(rated) } as const]
      : []
    return answers.solved === 'yes' && answers.word === '' ? go('word', answers, { actions }) : thank(actions)
  },
}

/** A free word, when everything is well. */
const word: Step<FollowUpAnswers> = {
  ask: () => ({
    text: { key: 'followUp.askWord' },
    options: [{ value: 'skip', label: { key: 'button.skip' } }],
  }),
  answer(input, answers) {
    if (input.type === 'choice') return thank([])
    if (input.type !== 'text' || input.text === '') return again({ key: 'followUp.wordAgain' })
    return thank([{ type: 'answerFollowUp', followUpId: answers.id, comment: input.text }])
  },
}

/** Some weeks after a case was closed: is it solved, how was it, and taking it up again when it is not. */
export const followUp = defineConversation({
  id: 'followUp',
  answers: FollowUpAnswers,
  start: begin,
  claim: claimAnswer,
  isSensitive: (answers, context) => followUpOf(answers, context)?.sensitive === true,
  steps: { meant, missing, reopen, rating, word },
})

function begin({ value, input }: Opening, context: Context): Outcome<FollowUpAnswers> {
  const [head = '', id = ''] = value.split('.')
  const answers: FollowUpAnswers = { id, solved: null, word: '' }
  if (!followUpOf(answers, context)) return handOver('menu', { value: 'stale' })
  return head === wordsPrefix ? go('meant', answers, { hold: input }) : takeSolved(head, answers, context)
}

/** Kept at once: whoever stops here has been heard. */
function takeSolved(value: string, answers: FollowUpAnswers, context: Context): Outcome<FollowUpAnswers> {
  const solved = solvedAnswers.find((known) => known === value)
  if (!solved) return handOver('menu', { value: 'stale' })
  const comment = answers.word === '' ? {} : { comment: answers.word }
  const action = { type: 'answerFollowUp', followUpId: answers.id, solved, ...comment } as const
  const known = { ...answers, solved }
  const next = solved !== 'yes' && answers.word === '' ? go('missing', known) : onward(known, context)
  return next.type === 'go' ? { ...next, actions: [action, ...next.actions] } : next
}

function keepWord(
  text: string,
  answers: FollowUpAnswers,
  then: (answers: FollowUpAnswers) => Outcome<FollowUpAnswers>,
): Outcome<FollowUpAnswers> {
  const action = { type: 'answerFollowUp', followUpId: answers.id, comment: text } as const
  const next = then({ ...answers, word: text })
  return next.type === 'go' ? { ...next, actions: [action, ...next.actions] } : next
}

/** Taking up again is offered only where it is not solved and the case is still closed. */
function onward(answers: FollowUpAnswers, context: Context): Outcome<FollowUpAnswers> {
  const offers = answers.solved !== 'yes' && followUpOf(answers, context)?.closed
  return go(offers ? 'reopen' : 'rating', answers)
}

function thank(actions: { type: 'answerFollowUp'; followUpId: string; comment?: string; rating?: number }[]) {
  return finish(
    [{ text: { key: 'followUp.thanks' }, choices: [opener('menu', { key: 'button.menu' })] }],
    actions,
  )
}
