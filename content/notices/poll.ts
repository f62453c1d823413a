import { isPollOpen, type Poll } from '#civic/poll.ts'
import type { Choice, Reply, Text } from '../message.ts'
import { momentLine } from './fact-lines.ts'
import type { Finding } from './finding.ts'
import { cutForButton, mostOnButton } from './fit.ts'
import type { WordField } from './kind.ts'
import { shortIdOf } from './short-id.ts'

/** The field of words with the question of a poll. */
export const questionField = 'poll.question'
/** Longest question and longest answer, in UTF-16 units: both stand in the message beside all else. */
export const mostQuestion = 200
export const mostOption = 80

const optionPattern = /^option\.([1-9])$/

/** The field of words with one answer, from 1. */
export function optionField(option: number): string {
  return `option.${option}`
}

/** Whether a field of words belongs to a poll, whatever its size. */
export function isPollField(field: string): boolean {
  return field === questionField || optionPattern.test(field)
}

/** The fields of words a poll needs in every language; none without a poll. */
export function pollFields(poll: Poll | null): WordField[] {
  if (poll === null) return []
  const options = numbersOf(poll).map((option) => optionField(option))
  return [
    { id: questionField, most: mostQuestion, needed: true, long: false },
    ...options.map((id) => ({ id, most: mostOption, needed: true, long: false })),
  ]
}

/** Whether words hold the whole poll: one without an answer would ask something else than the others. */
export function hasWholePoll(poll: Poll | null, words: Record<string, string>): boolean {
  return pollFields(poll).every(({ id }) => (words[id] ?? '') !== '')
}

/**
 * The poll in a message: the question, its numbered answers in full (a button may cut them), how to answer and until when. `say` puts
 * words in as they are to be read.
 */
export function pollLines(poll: Poll, words: Record<string, string>, say: (field: string) => Text[]): Text[] {
  return [
    ...say(questionField),
    ...numbersOf(poll).map((option): Text => {
      return { key: 'poll.option', params: { number: option, words: words[optionField(option)] ?? '' } }
    }),
    { key: 'poll.how' },
    ...(poll.until === null ? [] : [momentLine('pollUntil', poll.until)]),
  ]
}

/** The words of an answer in full, as a message has them; `undefined`: it has no answer with this number. */
export function pollAnswerIn({ text }: Reply, option: number): string | undefined {
  const lines = 'lines' in text ? text.lines : []
  const line = lines.find((one) => 'key' in one && one.key === 'poll.option' && one.params?.number === option)
  const words = line && 'key' in line ? line.params?.words : undefined
  return typeof words === 'string' ? words : undefined
}

/** One button an answer, in the order of their numbers: whoever types the number means the button. */
export function pollChoices(poll: Poll, words: Record<string, string>, broadcastId: string): Choice[] {
  return numbersOf(poll).map((option) => ({
    id: pollChoiceId(broadcastId, option),
    label: { literal: cutForButton(words[optionField(option)] ?? '') },
  }))
}

/** The question with its answers in full, apart from the words around it. `say` puts words in as they are to be read. */
export function pollAsked(
  poll: Poll,
  words: Record<string, string>,
  broadcastId: string,
  say: (field: string) => Text[],
): NonNullable<Reply['poll']> {
  const answers = numbersOf(poll).map((option) => ({
    id: pollChoiceId(broadcastId, option),
    label: { literal: words[optionField(option)] ?? '' },
  }))
  return { question: { lines: say(questionField) }, answers }
}

/** The id of an answer's button. */
function pollChoiceId(broadcastId: string, option: number): string {
  return `notices:open:poll.${shortIdOf(broadcastId)}.${option}`
}

/** A poll that is over before it is asked. */
export function checkPollEnd(poll: Poll | null, at: Date): Finding[] {
  if (poll === null || isPollOpen(poll, at)) return []
  return [{ field: 'poll.until', code: 'pollOver', params: {}, weight: 'error' }]
}

/** Answers of one language whose buttons read the same, or that their button cuts. */
export function checkPollWords(
  poll: Poll | null,
  language: string,
  words: Record<string, string>,
): Finding[] {
  if (poll === null) return []
  const seen = new Map<string, number>()
  return numbersOf(poll).flatMap((option): Finding[] => {
    const said = words[optionField(option)] ?? ''
    if (said === '') return []
    const about = { field: `words.${optionField(option)}`, language }
    const folded = cutForButton(said).toLocaleLowerCase(language)
    const first = seen.get(folded)
    if (first !== undefined) {
      return [{ ...about, code: 'optionsAlike', params: { other: first }, weight: 'error' }]
    }
    seen.set(folded, option)
    if (said.length <= mostOnButton) return []
    return [{ ...about, code: 'longForButton', params: { most: mostOnButton }, weight: 'hint' }]
  })
}

function numbersOf({ options }: Poll): number[] {
  return Array.from({ length: options }, (_, index) => index + 1)
}
