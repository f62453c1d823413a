import { handOver, type Outcome } from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'

/**
 * A photo or a recording where words were asked for, for a notice, an event or a council: it goes to the office as a question whose
 * first words are what it is about. Files belong to cases.
 */
export function asQuestion(input: Extract<Input, { type: 'media' }>, about: string): Outcome<never> {
  const inputs: Input[] = [{ type: 'text', text: about }, input]
  return handOver(
    'concern',
    { value: 'question', input: { type: 'several', inputs } },
    { say: [{ text: { key: 'notices.asQuestion' } }] },
  )
}
