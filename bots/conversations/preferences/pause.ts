import {
  again,
  type Context,
  go,
  handOver,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import { parseDuration, parseNumber } from '#content/duration.ts'
import { endOfSpan, type Span } from '#content/span.ts'
import { blankPreferences, changed, type PreferencesAnswers } from './answers.ts'

/** Offered weeks. */
const offered = [1, 2, 3, 4, 12]

/** Longer than a year is no pause; the stop word is for that. */
const mostDays = 366
const dayMs = 24 * 3_600_000

/** For how long? Asked when somebody only said "pause". A number alone is so many weeks. */
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
    counts: true,
  }),
  answer(input, _, context) {
    if (input.type === 'choice' && input.value === 'cancel') return handOver('menu', { value: 'cancelled' })
    const words = input.type === 'choice' ? input.value : input.type === 'text' ? input.text : ''
    const weeks = parseNumber(words, context.language)
    const span = weeks === null ? parseDuration(words, context.language) : String(weeks * 7)
    return span === null ? again({ key: 'preferences.pauseAgain' }) : pauseFor(span, context)
  },
}

/** No notice for so long, or until a day. */
export function pauseFor(span: Span, context: Context): Outcome<PreferencesAnswers> {
  const { now, city } = context.view
  const end = endOfSpan(span, now, city.timeZone)
  if (end === null) return go('pause', blankPreferences)
  const days = (end.getTime() - now.getTime()) / dayMs
  if (!(days > 0 && days <= mostDays)) {
    const text = { key: 'preferences.tooLong', params: { stopWord: { key: 'help.stopWord' } } } as const
    return go('pause', blankPreferences, { say: [{ text }] })
  }
  const until = end.toISOString()
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
