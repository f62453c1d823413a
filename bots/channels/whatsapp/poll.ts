import type { proto } from '@whiskeysockets/baileys'
import type { Poll, RenderedMessage } from '#content/message.ts'

/** A question as WhatsApp's own poll, with one answer to choose. */
export interface PollPart extends Poll<string> {
  type: 'poll'
}

/** WhatsApp's limits (faq.whatsapp.com/796470361614974); of lengths in UTF-16 code units, which is never more than it allows. */
const limits = { fewestAnswers: 2, mostAnswers: 12, question: 255, answer: 100 }

/**
 * The poll of a message as WhatsApp's own; `undefined`: it asks nothing, or WhatsApp could not show it. A vote names its answer by a hash of
 * the words, so those must differ.
 */
export function pollIn({ poll, choices }: Pick<RenderedMessage, 'poll' | 'choices'>): PollPart | undefined {
  if (!poll) return undefined
  const { question, answers } = poll
  const labels = new Set(answers.map(({ label }) => label.trim()))
  const isWhole =
    labels.size === answers.length &&
    answers.length >= limits.fewestAnswers &&
    answers.length <= limits.mostAnswers &&
    answers.every(({ id }) => choices.some((choice) => choice.id === id))
  const fits =
    isWithin(question, limits.question) && answers.every(({ label }) => isWithin(label, limits.answer))
  return isWhole && fits ? { type: 'poll', question, answers } : undefined
}

function isWithin(words: string, most: number): boolean {
  return words.trim() !== '' && words.length <= most
}

/** The poll on the wire, in the form for a single answer. */
export function buildPoll({ question, answers }: PollPart): proto.IMessage {
  return {
    pollCreationMessageV3: {
      name: question,
      options: answers.map(({ label }) => ({ optionName: label })),
      selectableOptionsCount: 1,
    },
  }
}
