import {
  again,
  type Context,
  go,
  handOver,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import { parseDuration } from '#content/duration.ts'
import { foldDigits } from '#content/fold.ts'
import { blankPreferences, changed, type PreferencesAnswers } from './answers.ts'

/** Offered weeks. The first four stand at their own number, so that "3" means three weeks typed or pressed. */
const offered = [1, 2, 3, 4, 12]

/** Longer than a year is no pause; the stop word is for that. */
const mostDays = 366
const dayMs = 24 * 3_600_000

/** For how long? Asked when somebody only said "pause". */
export const pause: Step<PreferencesAnswers> = {
  ask: () => ({
    text: { key: 'preferences.askPause' },
    options: [
      ...offered.map(
        (count) =>
          ({ value: String(count), label: { key: 'preferences.weeks', params: { count } } }) as const,
      ),
      { value: 'cancel', label: { key: 'button.cancel' } },
    ],
  }),
  answer(input, _, context) {
    if (input.type === 'choice' && input.value === 'cancel') return handOver('menu', { value: 'cancelled' })
    const words = input.type === 'choice' ? input.value : input.type === 'text' ? input.text : ''
    const weeks = /^\d{1,2}$/.exec(foldDigits(words).trim())
    const days = weeks ? Number(weeks[0]) * 7 : parseDuration(words, context.language)
    return days === null ? again({ key: 'preferences.pauseAgain' }) : pauseFor(days, context)
  },
}

/** No notice for so many days. */
export function pauseFor(days: number, context: Context): Outcome<PreferencesAnswers> {
  if (!(days >= 1 && days <= mostDays)) {
    const text = { key: 'preferences.tooLong', params: { stopWord: { key: 'help.stopWord' } } } as const
    return go('pause', blankPreferences, { say: [{ text }] })
  }
  const until = new Date(context.view.now.getTime() + days * dayMs).toISOString()
  const text = { key: 'preferences.paused', params: { date: { date: until, style: 'date' } } } as const
  const undo = [opener('preferences', { key: 'preferences.continue' }, 'continue')]
  return changed(context, text, undo, [{ type: 'pause', until }])
}

/** The pause ends before its time. */
export function endPause(context: Context): Outcome<PreferencesAnswers> {
  if (context.view.resident.pausedUntil === null) {
    const pauseNow = opener('preferences', { key: 'preferences.pause' }, 'pause')
    return changed(context, { key: 'preferences.notPaused' }, [pauseNow])
  }
  const undo = [opener('preferences', { key: 'preferences.pauseAnew' }, 'pause')]
  return changed(context, { key: 'preferences.continued' }, undo, [{ type: 'resumeNotices' }])
}
