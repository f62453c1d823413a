import {
  again,
  type Context,
  defineConversation,
  finish,
  go,
  type Outcome,
  opener,
} from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import type { View } from '#bots/engine/session.ts'
import type { SubscriptionSummary } from '#civic/subscription.ts'
import { areaByCode } from '#content/city/places.ts'
import type { Text } from '#content/message.ts'
import { areaOptions, askAreaAgain, hearArea } from '../area.ts'
import { SubscribeAnswers } from './answers.ts'
import { end, mine } from './mine.ts'
import { areaName, namesOf, topicName } from './names.ts'
import { askingParents } from './parents.ts'
import { withWishes } from './wishes.ts'

/** Version of the words of `subscribe.consent` and `under16`. Change it with them: a consent is kept with the wording it was given to. */
const consentWording = '2026-11-parents'

const blank: SubscribeAnswers = { topic: '', area: '', areas: [] }
const wholeCity = 'all'

/** News by topic and area, with an explicit consent (GDPR Art. 6(1)(a), 7). */
export const subscribe = defineConversation({
  id: 'subscribe',
  words: ['subscribe'],
  answers: SubscribeAnswers,
  start: (_, { view }) => go(view.subscriptions.length > 0 ? 'mine' : 'topic', blank),
  steps: {
    mine,
    end,
    topic: {
      lasting: true,
      passing: true,
      ask: (_, { view }) => ({
        text: { key: 'subscribe.ask' },
        options: view.city.topics.map(({ id }) => ({ value: id, label: topicName(id) })),
        openers: view.city.councils.length > 0 ? [opener('council', { key: 'subscribe.council' })] : [],
      }),
      answer(input, answers, { view }) {
        const topic = view.city.topics.find(({ id }) => input.type === 'choice' && id === input.value)
        return topic ? go('area', { ...answers, topic: topic.id }) : again({ key: 'subscribe.again' })
      },
    },
    area: {
      lasting: true,
      ask: (_, { view }) => ({
        text: { key: 'subscribe.askArea' },
        options: [{ value: wholeCity, label: areaName('') }, ...areaOptions(areasFor(view))],
        ask: 'location',
      }),
      answer: takeArea,
    },
    areaWhich: {
      ask: ({ areas }) => ({ text: { key: 'subscribe.areaWhich' }, options: areaOptions(areas) }),
      answer: takeArea,
    },
    consent: {
      ask: ({ topic, area }) => ({
        text: askingParents({
          key: 'subscribe.consent',
          params: { ...namesOf(topic, area), stopWord: { key: 'help.stopWord' } },
        }),
        options: [
          { value: 'yes', label: { key: 'subscribe.consentYes' } },
          { value: 'no', label: { key: 'button.no' } },
        ],
      }),
      answer(input, { topic, area }, { language, view }) {
        if (input.type !== 'choice') return again({ key: 'subscribe.consentAgain' })
        if (input.value !== 'yes') return finish([{ text: { key: 'subscribe.declined' }, choices: toMenu }])
        const text: Text = { key: 'subscribe.subscribed', params: namesOf(topic, area) }
        const consent = { topic, area, wordingVersion: consentWording, language }
        return finish([withWishes(text, topic, view)], [{ type: 'subscribe', ...consent }])
      },
    },
  },
})

const toMenu = [opener('menu', { key: 'button.menu' })]

function takeArea(input: Input, answers: SubscribeAnswers, context: Context): Outcome<SubscribeAnswers> {
  const known = context.view.subscriptions
  if (input.type === 'choice' && input.value === wholeCity) return agree({ ...answers, area: '' }, known)
  const heard = hearArea(input, context)
  if (heard.areas === null) return askAreaAgain(input, 'area', answers, heard.why)
  const [only, ...others] = heard.areas.map(({ code }) => code)
  if (only !== undefined && others.length === 0) return agree({ ...answers, area: only }, known)
  return go('areaWhich', { ...answers, areas: heard.areas.map(({ code }) => code) })
}

/** The districts, and first of all the area somebody once wanted their news for. */
function areasFor({ city, resident }: View): string[] {
  const districts = city.areas.filter(({ level }) => level === 'district').map(({ code }) => code)
  const { area } = resident.wishes
  return area !== null && areaByCode(city, area) ? [...new Set([area, ...districts])] : districts
}

function agree(answers: SubscribeAnswers, known: SubscriptionSummary[]): Outcome<SubscribeAnswers> {
  const { topic, area } = answers
  if (!known.some((subscription) => subscription.topic === topic && subscription.area === area)) {
    return go('consent', answers)
  }
  return finish([{ text: { key: 'subscribe.already', params: namesOf(topic, area) }, choices: toMenu }])
}
