import { again, type Context, finish, go, opener, type Step } from '#bots/engine/conversation.ts'
import type { Text } from '#content/message.ts'
import type { SubscribeAnswers } from './answers.ts'
import { isCouncil, lineOf } from './names.ts'
import { pausedLine } from './wishes.ts'

/** What somebody gets, and every way to change it. */
export const mine: Step<SubscribeAnswers> = {
  passing: true,
  ask: (_, context) => ({
    text: mineText(context),
    options: [
      { value: 'new', label: { key: 'subscribe.new' } },
      { value: 'end', label: { key: 'subscribe.end' } },
    ],
    openers: preferencesOf(context),
  }),
  answer(input, answers) {
    switch (input.type === 'choice' ? input.value : null) {
      case 'new':
        return go('topic', answers)
      case 'end':
        return go('end', answers)
      default:
        return again({ key: 'subscribe.askMine' })
    }
  },
}

/** Which subscription is to end. */
export const end: Step<SubscribeAnswers> = {
  ask: (_, { view }) => ({
    text: { key: 'subscribe.askEnd' },
    options: view.subscriptions.map((known) => ({
      value: `${known.topic}.${known.area}`,
      label: lineOf(known),
    })),
    openers: [opener('menu', { key: 'button.menu' })],
  }),
  answer(input, _, { view }) {
    const found = view.subscriptions.find(
      ({ topic, area }) => input.type === 'choice' && input.value === `${topic}.${area}`,
    )
    if (!found) return again({ key: 'subscribe.askEnd' })
    const { topic, area } = found
    const text: Text = { key: 'subscribe.ended', params: { line: lineOf({ ...found, pace: 'single' }) } }
    const choices = [
      opener('subscribe', { key: 'subscribe.backMine' }),
      opener('menu', { key: 'button.menu' }),
    ]
    return finish([{ text, choices }], [{ type: 'unsubscribe', topic, area }])
  },
}

function mineText({ view: { subscriptions, resident } }: Context): Text {
  const list: Text[] = [
    { key: 'subscribe.mine' },
    ...subscriptions.map((known): Text => ({ key: 'subscribe.item', params: { line: lineOf(known) } })),
  ]
  if (resident.pausedUntil === null) return { lines: list }
  return { lines: [...list, { literal: '' }, pausedLine(resident.pausedUntil)] }
}

function preferencesOf({ view }: Context) {
  const { subscriptions, resident, city } = view
  const single = subscriptions.some(({ pace }) => pace === 'single')
  const wide = subscriptions.some(({ topic, area }) => area === '' && !isCouncil(topic))
  return [
    ...(city.councils.length > 0 ? [opener('council', { key: 'subscribe.council' })] : []),
    single
      ? opener('preferences', { key: 'preferences.less' }, 'less')
      : opener('preferences', { key: 'preferences.single' }, 'single'),
    ...(wide ? [opener('preferences', { key: 'preferences.onlyDistrict' }, 'onlyDistrict')] : []),
    resident.pausedUntil === null
      ? opener('preferences', { key: 'preferences.pause' }, 'pause')
      : opener('preferences', { key: 'preferences.continue' }, 'continue'),
    opener('menu', { key: 'button.menu' }),
  ]
}
