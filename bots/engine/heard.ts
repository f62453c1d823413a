import { parsePause } from '#content/duration.ts'
import { fold, foldDigits } from '#content/fold.ts'
import type { Span } from '#content/span.ts'
import { type CommandWord, matchLanguage, matchWord } from '#content/words.ts'
import { type ChoiceAddress, cleanText, type Input, inputOf, parseChoiceId, wordsOf } from './input.ts'
import type { Session, TurnEvent } from './session.ts'
import { say, type Talk } from './talk.ts'

/** An event with what can be told from it alone. */
export interface Heard {
  event: TurnEvent
  /** The cleaned words, "" when there are none. */
  words: string
  /** The words were longer than we keep. */
  cut: boolean
  input: Input | null
  /** The choice it means: a pressed button, the number under the question, its words, or a word such as "yes". */
  choice: ChoiceAddress | null
  /** The command it is, as a whole: typed as a word or as "/word". */
  command: CommandWord | null
  /** "Pause for four weeks": how long, with the command. */
  pauseSpan: Span | null
}

/** Nothing is cut in silence. */
export function noteLength(talk: Talk, { cut, words }: Heard): boolean {
  if (cut) say(talk, { key: 'concern.textCut', params: { count: words.length } })
  return false
}

/** Hears an event once for all that follows. */
export function hear(event: TurnEvent, session: Session, language: string): Heard {
  const { text: words, cut } = cleanText(wordsOf(event))
  const pauseSpan = event.type === 'message' ? parsePause(words, language) : null
  const command = pauseSpan === null ? commandOf(event, words, language) : 'pause'
  const choice = choiceOf(event, words, command, session)
  return { event, words, cut, input: inputOf(event), choice, command, pauseSpan }
}

function choiceOf(
  event: TurnEvent,
  words: string,
  command: CommandWord | null,
  { offered, counting }: Session,
): ChoiceAddress | null {
  if (event.type === 'choice') return parseChoiceId(event.choiceId)
  if (event.type !== 'message') return null
  const number = /^\d{1,2}$/.exec(foldDigits(words).replace(/[.)]$/, ''))?.[0]
  if (number !== undefined && counting) return null
  const byNumber = number === undefined ? undefined : offered[Number(number) - 1]
  const folded = fold(words)
  const byWords = folded === '' ? undefined : offered.find(({ label }) => fold(label) === folded)
  const byCommand = command === null ? undefined : offered.find(({ id }) => isAbout(id, command))
  // Where a question offers languages, the name of one in any language is its answer.
  const tag = matchLanguage(words)
  const byLanguage = tag === null ? undefined : offered.find(({ id }) => parseChoiceId(id)?.value === tag)
  const id = (byNumber ?? byWords ?? byCommand ?? byLanguage)?.id
  return id === undefined ? null : parseChoiceId(id)
}

/** The choice's value is the command; "why?" is said about the notice whose buttons were last in view. */
function isAbout(id: string, command: CommandWord): boolean {
  const value = parseChoiceId(id)?.value
  return value === command || (command === 'why' && value?.startsWith('why.') === true)
}

function commandOf(event: TurnEvent, words: string, language: string): CommandWord | null {
  if (event.type === 'command') return matchWord(event.name, language)
  const command = words === '' ? null : matchWord(words.replace(/^\//, ''), language)
  // Below a picture or in a corrected message words are about that; STOP alone is STOP wherever it stands.
  return event.type === 'message' || command === 'stop' ? command : null
}
