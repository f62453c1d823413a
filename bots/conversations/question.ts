import { Type } from 'typebox'
import {
  again,
  type Context,
  defineConversation,
  finish,
  go,
  handOver,
  type Outcome,
  opener,
} from '#bots/engine/conversation.ts'
import { type AnswerProposal, findAnswers, isAnswerReviewed, strongAnswer } from '#content/city/answers.ts'
import type { Answer } from '#content/city/city.ts'
import { isQuestion } from './concern/guess.ts'

const Answers = Type.Object({ text: Type.String(), proposals: Type.Array(Type.String()) })
type Asked = Outcome<{ text: string; proposals: string[] }>

/** Questions, answered from the city's own texts; what they do not cover goes to a person as a concern of kind "question". */
export const question = defineConversation({
  id: 'question',
  answers: Answers,
  start: ({ input }, context) =>
    input?.type === 'text' ? lookUp(input.text, context) : go('text', { text: '', proposals: [] }),
  claim(input, { view, language }) {
    if (input.type !== 'text' || !isQuestion(view.catalog, language, input.text)) return null
    const [best] = findAnswers(view.city, input.text, language, 1)
    return best && best.score >= strongAnswer ? { value: '', input } : null
  },
  steps: {
    text: {
      ask: () => ({
        text: { key: 'question.ask' },
        options: [{ value: 'cancel', label: { key: 'button.cancel' } }],
      }),
      answer(input, _, context) {
        if (input.type === 'choice') return handOver('menu', { value: 'cancelled' })
        return input.type === 'text' && input.text !== ''
          ? lookUp(input.text, context)
          : again({ key: 'question.again' })
      },
    },
    several: {
      lasting: true,
      ask: ({ proposals }) => ({
        text: { key: 'question.several' },
        options: [
          ...proposals.map((id) => ({ value: id, label: { name: { of: 'answerQuestion', id } } }) as const),
          { value: 'person', label: { key: 'question.person' } },
        ],
      }),
      answer(input, { text }, context) {
        if (input.type === 'text' && input.text !== '') return lookUp(input.text, context)
        if (input.type !== 'choice') return again({ key: 'question.severalAgain' })
        if (input.value === 'person') return toPerson(text)
        const chosen = context.view.city.answers.find(({ id }) => id === input.value)
        return chosen ? tell(chosen, text, context) : again({ key: 'question.severalAgain' })
      },
    },
    helpful: {
      passing: true,
      ask: () => ({
        text: { key: 'question.askHelpful' },
        options: [
          { value: 'yes', label: { key: 'question.helpfulYes' } },
          { value: 'another', label: { key: 'question.another' } },
          { value: 'person', label: { key: 'question.person' } },
          { value: 'report', label: { key: 'question.report' } },
        ],
      }),
      answer(input, { text }, context) {
        if (input.type === 'text' && isQuestion(context.view.catalog, context.language, input.text)) {
          return lookUp(input.text, context)
        }
        switch (input.type === 'choice' ? input.value : null) {
          case 'yes':
            return finish([
              { text: { key: 'question.glad' }, choices: [opener('menu', { key: 'button.menu' })] },
            ])
          case 'another':
            return go('text', { text: '', proposals: [] })
          case 'person':
            return toPerson(text)
          case 'report':
            return handOver('concern')
          default:
            return again({ key: 'question.helpfulAgain' })
        }
      },
    },
    notFound: {
      ask: () => ({
        text: { key: 'question.notFound' },
        options: [
          { value: 'yes', label: { key: 'button.yes' } },
          { value: 'no', label: { key: 'button.no' } },
        ],
      }),
      answer(input, { text }, context) {
        if (input.type === 'text' && input.text !== '') return lookUp(input.text, context)
        if (input.type !== 'choice') return again({ key: 'question.notFoundAgain' })
        return input.value === 'yes' ? toPerson(text) : handOver('menu', { value: 'ask' })
      },
    },
  },
})

function lookUp(text: string, context: Context): Asked {
  const found = findAnswers(context.view.city, text, context.language, 3)
  const [best, second] = found
  if (!best) return go('notFound', { text, proposals: [] })
  const clear = best.score >= strongAnswer && best.score > (second?.score ?? 0)
  return clear ? tell(best.answer, text, context) : propose(found, text)
}

function propose(found: AnswerProposal[], text: string): Asked {
  return go('several', { text, proposals: found.map(({ answer }) => answer.id) })
}

function tell({ id, ...answer }: Answer, text: string, { language }: Context): Asked {
  const told = [{ text: { name: { of: 'answerText', id } } } as const]
  const reviewed = isAnswerReviewed({ id, ...answer }, language)
  const caution = reviewed ? [] : [{ text: { key: 'question.unreviewed' } } as const]
  return go('helpful', { text, proposals: [id] }, { say: [...told, ...caution] })
}

function toPerson(text: string): Outcome<never> {
  return handOver('concern', { value: 'question', input: { type: 'text', text } })
}
