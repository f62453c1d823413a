import {
  again,
  type Context,
  go,
  handOver,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import type { Pace } from '#civic/pace.ts'
import type { Text } from '#content/message.ts'
import { topicName } from '../subscribe/names.ts'
import { blankPreferences, changed, type PreferencesAnswers } from './answers.ts'

/** Of which topic less? Asked when somebody only said "less". */
export const less: Step<PreferencesAnswers> = {
  ask: (_, context) => ({
    text: { key: 'preferences.askLess' },
    options: [
      ...singleTopics(context).map((topic) => ({ value: topic, label: topicName(topic) })),
      { value: 'all', label: { key: 'preferences.lessAll' } },
      { value: 'cancel', label: { key: 'button.cancel' } },
    ],
  }),
  answer(input, _, context) {
    const value = input.type === 'choice' ? input.value : null
    if (value === 'cancel') return handOver('menu', { value: 'cancelled' })
    if (value === 'all') return changePace(null, 'digest', context)
    const known = singleTopics(context).some((topic) => topic === value)
    return known && value !== null
      ? changePace(value, 'digest', context)
      : again({ key: 'preferences.lessAgain' })
  },
}

/** So long after a notice "less" is said about it. */
const freshMs = 48 * 3_600_000

/** "Less": of what the newest notice was about, of the only topic there is, or asks which. */
export function askLess(context: Context): Outcome<PreferencesAnswers> {
  const [newest] = context.view.notices
  const isFresh = newest && context.view.now.getTime() - newest.at.getTime() < freshMs
  if (isFresh && singleTopics(context).includes(newest.topic)) {
    return changePace(newest.topic, 'digest', context)
  }
  const [only, ...others] = singleTopics(context)
  if (only === undefined) return changePace(null, 'digest', context)
  return others.length === 0 ? changePace(only, 'digest', context) : go('less', blankPreferences)
}

/** News on a topic (`null`: on all) come one by one or once a week together. */
export function changePace(topic: string | null, pace: Pace, context: Context): Outcome<never> {
  const { subscriptions } = context.view
  if (subscriptions.length === 0)
    return handOver('subscribe', {}, { say: [{ text: { key: 'preferences.nothing' } }] })
  if (topic !== null && !subscriptions.some((known) => known.topic === topic)) {
    return changed(context, { key: 'preferences.notSubscribed' }, [])
  }
  const text: Text =
    topic === null
      ? { key: pace === 'digest' ? 'preferences.digestDone' : 'preferences.singleAllDone' }
      : {
          key: pace === 'digest' ? 'preferences.lessDone' : 'preferences.singleDone',
          params: { topic: topicName(topic) },
        }
  const back = pace === 'digest' ? 'single' : 'digest'
  const undo = opener('preferences', { key: 'preferences.undo' }, topic === null ? back : `${back}.${topic}`)
  return changed(context, text, [undo], [{ type: 'setPace', topic, pace }])
}

function singleTopics({ view }: Context): string[] {
  const single = view.subscriptions.filter(({ pace }) => pace === 'single')
  return [...new Set(single.map(({ topic }) => topic))]
}
