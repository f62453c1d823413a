import {
  type Context,
  defineConversation,
  go,
  handOver,
  type Opening,
  type Outcome,
} from '#bots/engine/conversation.ts'
import { blankPreferences, PreferencesAnswers } from './answers.ts'
import { area, areaWhich, narrow, narrowed, narrowStep } from './district.ts'
import { askLess, changePace, less } from './pace.ts'
import { endPause, pause, pauseFor } from './pause.ts'

/** How often and about what notices may come: said in a word at any time, answered, and undone by a button. */
export const preferences = defineConversation({
  id: 'preferences',
  words: ['pause', 'continue', 'less', 'single', 'digest', 'onlyDistrict'],
  answers: PreferencesAnswers,
  start: begin,
  steps: { pause, less, area, areaWhich, narrow: narrowStep, narrowed },
})

/** `value` is a command word, perhaps with what it is about: `pause.28` (a span, content/span.ts), `digest.budget`, `single.council.north`. */
function begin({ value }: Opening, context: Context): Outcome<PreferencesAnswers> {
  const [command = '', ...rest] = value.split('.')
  const about = rest.length > 0 ? rest.join('.') : null
  switch (command) {
    case 'pause':
      return about === null ? go('pause', blankPreferences) : pauseFor(about, context)
    case 'continue':
      return endPause(context)
    case 'less':
      return about === null ? askLess(context) : changePace(about, 'digest', context)
    case 'digest':
      return changePace(about, 'digest', context)
    case 'single':
      return changePace(about, 'single', context)
    case 'onlyDistrict':
      return narrow(context)
    default:
      return handOver('subscribe')
  }
}
