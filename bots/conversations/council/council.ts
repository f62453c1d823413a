import {
  again,
  type Context,
  defineConversation,
  finish,
  go,
  type Opening,
  type Outcome,
  opener,
} from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import { councilTopic } from '#civic/notice.ts'
import type { Council } from '#content/city/city.ts'
import { areaOptions, askAreaAgain, hearArea } from '../area.ts'
import { topicName } from '../subscribe/names.ts'
import { blankCouncil, CouncilAnswers, councilOf, councilsFor, followed } from './answers.ts'
import { card, consent } from './card.ts'
import { question, send } from './question.ts'

/** More councils that somebody follows are found by their area: with the districts there would be too many buttons. */
const mostFollowed = 8

/** Advisory councils: when they meet, what they decide on, following them, and asking their chair. */
export const council = defineConversation({
  id: 'council',
  words: ['council'],
  answers: CouncilAnswers,
  start: begin,
  steps: {
    area: {
      passing: true,
      ask: (_, context) => ({
        text: { key: 'council.ask' },
        options: [
          ...named(followed(context).slice(0, mostFollowed)),
          ...areaOptions(
            context.view.city.areas.filter(({ level }) => level === 'district').map(({ code }) => code),
          ),
        ],
        ask: 'location',
      }),
      answer: take,
    },
    which: {
      lasting: true,
      ask: ({ councils }, context) => ({
        text: { key: 'council.which' },
        options: named(councils.map((id) => councilOf(id, context)).filter((found) => found !== null)),
      }),
      answer: (input, answers, context) =>
        input.type === 'choice' ? take(input, answers, context) : again({ key: 'council.which' }),
    },
    card,
    consent,
    question,
    send,
  },
})

/** `value` may be the id of a council. */
function begin({ value }: Opening, context: Context): Outcome<CouncilAnswers> {
  if (context.view.city.councils.length === 0) {
    return finish([{ text: { key: 'council.none' }, choices: [opener('menu', { key: 'button.menu' })] }])
  }
  return councilOf(value, context)
    ? go('card', { ...blankCouncil, council: value })
    : go('area', blankCouncil)
}

function take(input: Input, answers: CouncilAnswers, context: Context): Outcome<CouncilAnswers> {
  if (input.type === 'choice' && councilOf(input.value, context)) {
    return go('card', { ...blankCouncil, council: input.value })
  }
  const heard = hearArea(input, context)
  if (heard.areas === null) return askAreaAgain(input, 'area', answers, heard.why)
  const found = [...new Set(heard.areas.flatMap(({ code }) => councilsFor(code, context)))]
  const [only, ...others] = found.map(({ id }) => id)
  if (only === undefined) return again({ key: 'council.noneHere' })
  return others.length === 0
    ? go('card', { ...blankCouncil, council: only })
    : go('which', { ...blankCouncil, councils: [only, ...others] })
}

function named(councils: Council[]) {
  return councils.map(({ id }) => ({ value: id, label: topicName(councilTopic(id)) }))
}
