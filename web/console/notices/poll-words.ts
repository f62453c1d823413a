import type { Notice, NoticeOptions } from '../data/notices.ts'
import type { WordField } from './word-fields.tsx'

/** The field with the question of a poll; its answers are `option.1` and so on. */
export const questionField = 'poll.question'

/** The field with an answer, by its number from 1. */
export function optionField(option: number): string {
  return `option.${option}`
}

/** The fields of words a poll has in every language. */
export function pollFields(poll: Notice['poll'], { poll: limits }: NoticeOptions): WordField[] {
  if (poll === null) return []
  const shape = { needed: true, long: false }
  return [
    { id: questionField, most: limits.question, ...shape },
    ...Array.from({ length: poll.options }, (_, index) => ({
      id: optionField(index + 1),
      most: limits.option,
      ...shape,
    })),
  ]
}

type Words = Readonly<Record<string, string>>

/** The words without one answer of so many; those after it move up. */
export function withoutOption(words: Words, option: number, options: number): Record<string, string> {
  const left: Record<string, string> = { ...words }
  for (let number = option; number < options; number++) {
    left[optionField(number)] = words[optionField(number + 1)] ?? ''
  }
  delete left[optionField(options)]
  return left
}

/** The words without the whole poll. */
export function withoutPoll(words: Words): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).filter(([field]) => field !== questionField && !field.startsWith('option.')),
  )
}
