import { areaOptions, askAreaAgain, hearArea } from '#bots/conversations/area.ts'
import { again, type Context, go, handOver, type Outcome, type Step } from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import type { Text } from '#content/message.ts'
import { type ContactAnswers, contactsFor } from './answers.ts'

/** Where somebody is needed. */
export const place: Step<ContactAnswers> = {
  ask: () => ({
    text: { key: 'contact.askPlace' },
    options: [{ value: 'cancel', label: { key: 'button.cancel' } }],
    ask: 'location',
  }),
  answer(input, answers, context) {
    const cancelled = input.type === 'choice' && input.value === 'cancel'
    return cancelled ? handOver('menu', { value: 'cancelled' }) : takePlace(input, answers, context)
  },
}

/** A name that several areas share: which one? */
export const placeWhich: Step<ContactAnswers> = {
  ask: ({ areas }) => ({
    text: { key: 'subscribe.areaWhich' },
    options: areaOptions(areas),
    ask: 'location',
  }),
  answer: takePlace,
}

/** What it is about; asked where somebody is there for one topic only. */
export const topic: Step<ContactAnswers> = {
  ask: (answers, context) => ({
    text: { key: 'contact.askTopic' },
    options: [
      ...topicsFor(answers, context).map((id) => ({ value: id, label: topicName(id, context) })),
      { value: 'other', label: { key: 'contact.topicOther' } },
    ],
  }),
  answer(input, answers, context) {
    if (input.type !== 'choice') return again({ key: 'subscribe.again' })
    if (input.value === 'other') return toCard({ ...answers, topic: '' }, context)
    const known = topicsFor(answers, context).includes(input.value)
    return known ? toCard({ ...answers, topic: input.value }, context) : again({ key: 'subscribe.again' })
  },
}

/** Takes an area in whatever way it is said, and shows who is there. */
export function takePlace(input: Input, answers: ContactAnswers, context: Context): Outcome<ContactAnswers> {
  const heard = hearArea(input, context)
  if (heard.areas === null) return askAreaAgain(input, 'place', answers, heard.why)
  const [area = '', ...others] = heard.areas.map(({ code }) => code)
  if (others.length > 0) return go('placeWhich', { ...answers, areas: [area, ...others] })
  const found: ContactAnswers = { ...answers, areas: [], area }
  const needsTopic = found.topic === '' && topicsFor(found, context).length > 0
  return needsTopic ? go('topic', found) : toCard(found, context)
}

/** Shows the best one for area and topic. */
function toCard(answers: ContactAnswers, context: Context): Outcome<ContactAnswers> {
  const fitting = contactsFor(answers, context)
  const [best] = fitting.length > 0 ? fitting : contactsFor({ ...answers, topic: '' }, context)
  return go('card', { ...answers, contact: best?.id ?? '' })
}

/** Topics somebody in the area is there for. */
function topicsFor(answers: ContactAnswers, context: Context): string[] {
  const all = contactsFor({ ...answers, topic: '' }, context)
  return [...new Set(all.flatMap(({ topics }) => topics))]
}

function topicName(id: string, { view }: Context): Text {
  const isCategory = view.city.categories.some((category) => category.id === id)
  return { name: { of: isCategory ? 'category' : 'topic', id } }
}
