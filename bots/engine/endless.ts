import { createHash } from 'node:crypto'
import { fold } from '#content/fold.ts'
import type { CommandWord } from '#content/words.ts'
import { namedLanguage } from './change-language.ts'
import { openingOf } from './command.ts'
import type { Heard } from './heard.ts'
import type { Exchange } from './session.ts'
import type { Talk } from './talk.ts'

/** After so long without a word it is a new beginning. */
const pauseMs = 10 * 60_000

/** To the same words the same answer is not given again after so many. */
const mostToSameWords = 3

/** The same answer is given so often in a row, whatever the words. */
const mostOfOneAnswer = 12

/** A sentence of so many words says the same whatever numbers stand in it; in a shorter one the number is what matters ("Laterne 12"). */
const wordsOfASentence = 6

/** Words that people also say for politeness, or to the question that is open: they ask for nothing by themselves. */
const undemanding: ReadonlySet<CommandWord> = new Set([
  'yes',
  'no',
  'skip',
  'done',
  'notSure',
  'hello',
  'thanks',
])

/**
 * Breaks off what would never end: another program answers whatever we say, and we answer that. Its words are heard, kept and worked on as
 * always; only the answer that it got before is left out. A choice, a command, a call for help and whatever leads on is answered however
 * often it is said (docs/decisions/0034).
 */
export function breakOff(talk: Talk, heard: Heard): void {
  const { session, view } = talk
  const said = talk.question ? [...talk.replies, talk.question] : talk.replies
  if (said.length === 0 || isKeptQuiet(talk) || talk.replies.some(isCallForHelp)) return
  if (isDemand(talk, heard)) {
    session.lately = []
    return
  }
  const pausedLong = session.at === null || view.now.getTime() - Date.parse(session.at) > pauseMs
  const lately = pausedLong ? [] : session.lately
  const exchange = { words: wordsHeard(heard), answer: answerGiven(talk, heard) }
  session.lately = [...lately, exchange].slice(-mostOfOneAnswer)
  if (!isEnough(lately, exchange)) return
  talk.replies = []
  talk.question = null
  // A new code would end the one that they were told.
  talk.actions = talk.actions.filter(({ type }) => type !== 'offerLinkCode')
}

function isEnough(lately: readonly Exchange[], { words, answer }: Exchange): boolean {
  const alike = words === null ? [] : lately.filter((earlier) => earlier.words === words)
  if (alike.length >= mostToSameWords && alike.some((earlier) => earlier.answer === answer)) return true
  return lately.length >= mostOfOneAnswer && lately.every((earlier) => earlier.answer === answer)
}

/** What came on a closed channel leaves no trace, and is answered once a day. */
function isKeptQuiet({ actions }: Talk): boolean {
  return actions.some(({ type }) => type === 'forgetWords')
}

function isCallForHelp({ text }: Talk['replies'][number]): boolean {
  return 'key' in text && text.key.startsWith('safety.')
}

/** It can only come from somebody who wants just that. */
function isDemand(talk: Talk, heard: Heard): boolean {
  const { choice, command, event } = heard
  if (choice || event.type === 'choice' || event.type === 'command' || event.type === 'unblocked') return true
  if (command !== null && undemanding.has(command)) return false
  return command !== null || namedLanguage(talk, heard) !== null || openingOf(talk, heard) !== null
}

/** The words without what programs put in anew each time: times, numbers of tickets. */
function wordsHeard({ event, words }: Heard): string | null {
  if (event.type === 'unsupported') return mark(`unsupported ${event.what}`)
  if (event.type !== 'message' && event.type !== 'edited') return null
  const folded = fold(words).split(' ')
  const lasting = folded.filter((word) => !/\d/.test(word))
  return mark(
    `${event.type} ${lasting.length < wordsOfASentence ? folded.join(' ') || words : lasting.join(' ')}`,
  )
}

/** What is said and asked, without the words that it only gives back: a draft grows by each of them. */
function answerGiven({ session, replies, question }: Talk, { words }: Heard): string {
  const echo = fold(words)
  const isEcho = (value: string) => echo !== '' && ` ${fold(value)} `.includes(` ${echo} `)
  const said = { conversation: session.conversation, step: session.step, replies, question }
  return mark(
    JSON.stringify(said, (name, value) =>
      typeof value === 'string' && name !== 'key' && isEcho(value) ? '' : value,
    ),
  )
}

/** Enough to know it again, and no word of it. */
function mark(words: string): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 6)
}
