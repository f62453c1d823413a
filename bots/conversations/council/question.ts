import type { NewConcern } from '#bots/engine/action.ts'
import { again, type Context, finish, go, handOver, opener, type Step } from '#bots/engine/conversation.ts'
import type { ConcernPlace } from '#civic/concern.ts'
import { councilTopic } from '#civic/notice.ts'
import type { Council } from '#content/city/city.ts'
import { areaByCode } from '#content/city/places.ts'
import { renderText } from '#content/render.ts'
import { asQuestion } from '../as-question.ts'
import { withStatusLink } from '../concern/summary.ts'
import { topicName } from '../subscribe/names.ts'
import { blankCouncil, type CouncilAnswers, councilOf } from './answers.ts'

/** A question to the chair of a council. */
export const question: Step<CouncilAnswers> = {
  ask: ({ council }) => ({
    text: { key: 'council.askQuestion', params: { council: topicName(councilTopic(council)) } },
    options: [{ value: 'cancel', label: { key: 'button.cancel' } }],
  }),
  answer(input, answers, { view, language }) {
    if (input.type === 'choice') return handOver('menu', { value: 'cancelled' })
    if (input.type === 'media') {
      const name = topicName(councilTopic(answers.council))
      return asQuestion(input, renderText(view.catalog, view.city, language, name))
    }
    if (input.type !== 'text' || input.text === '') return again({ key: 'notices.replyAgain' })
    return go('send', { ...answers, question: input.text })
  },
}

/** Once more before it goes out. */
export const send: Step<CouncilAnswers> = {
  ask: ({ question: text, council }) => ({
    text: {
      key: 'council.askSend',
      params: { council: topicName(councilTopic(council)), text: { literal: text } },
    },
    options: [
      { value: 'yes', label: { key: 'concern.send' } },
      { value: 'change', label: { key: 'concern.change' } },
      { value: 'cancel', label: { key: 'button.cancel' } },
    ],
  }),
  answer(input, answers, context) {
    const council = councilOf(answers.council, context)
    if (!council) return go('area', blankCouncil)
    switch (input.type === 'choice' ? input.value : null) {
      case 'yes':
        return file(council, answers.question, context)
      case 'change':
        return go('question', answers)
      case 'cancel':
        return handOver('menu', { value: 'cancelled' })
      default:
        return again({ key: 'concern.summaryAgain' })
    }
  },
}

/** The question becomes a case of the team that passes it on; whom it is for stands in its first line. */
function file(council: Council, words: string, { view, language }: Context) {
  const name = topicName(councilTopic(council.id))
  const params = { council: name, text: { literal: words } }
  const addressed = renderText(view.catalog, view.city, language, { key: 'council.addressed', params })
  // Marks of direction belong to what is shown, not to what is kept.
  const text = addressed.replace(/[\u2066-\u2069]/g, '')
  const concern: NewConcern = {
    kind: 'question',
    text,
    language,
    category: null,
    place: placeOf(council, view.city),
    mediaKeys: [],
    council: council.id,
  }
  const filed = {
    key: 'council.filed',
    params: { council: name, reference: { result: 'reference' } },
  } as const
  const choices = [opener('cases', { key: 'menu.cases' }), opener('menu', { key: 'button.menu' })]
  return finish([{ text: withStatusLink(filed, view), choices }], [{ type: 'fileConcern', concern }])
}

function placeOf({ area }: Council, city: Context['view']['city']): ConcernPlace {
  const found = areaByCode(city, area)
  const subdistrict = found?.level === 'subdistrict' ? area : null
  const district = found?.level === 'subdistrict' ? found.parent : area
  return { text: null, longitude: null, latitude: null, subdistrict, district }
}
