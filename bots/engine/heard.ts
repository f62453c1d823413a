import { type CommandWord, matchWord } from '#content/words.ts'

import { cleanText, type Input, inputOf, wordsOf } from './input.ts'
import type { TurnEvent } from './session.ts'
import { say, type Talk } from './talk.ts'

/** An event with what can be told from it alone. */
export interface Heard {
  event: TurnEvent
  /** The cleaned words, "" when there are none. */
  words: string
  /** The words were longer than we keep. */
  cut: boolean
  input: Input | null
  /** The command it is, as a whole: typed as a word or as "/word". */
  command: CommandWord | null
}

/** Nothing is cut in silence. */
export function noteLength(talk: Talk, { cut, words }: Heard): boolean {
  if (cut) say(talk, { key: 'concern.textCut', params: { count: words.length } })
  return false
}

/** Hears an event once for all that follows. */
export function hear(event: TurnEvent, language: string): Heard {
  const { text: words, cut } = cleanText(wordsOf(event))
  return { event, words, cut, input: inputOf(event), command: commandOf(event, words, language) }
}

function commandOf(event: TurnEvent, words: string, language: string): CommandWord | null {
  if (event.type === 'command') return matchWord(event.name, language)
  return event.type === 'message' && words !== '' ? matchWord(words.replace(/^\//, ''), language) : null
}
