import { type Static, Type } from 'typebox'
import type { DomainAction } from '#bots/engine/action.ts'
import { cleanText, type Input } from '#bots/engine/input.ts'
import { mostMedia } from '../concern/answers.ts'

/**
 * What a person said towards a case while it is not sure that it belongs there: words first, then places and files. Kept in the
 * session, so that it can move to a new concern in one piece. `since`: when the first of it came, ISO 8601.
 */
export const Said = Type.Object({
  since: Type.String(),
  inputs: Type.Array(Type.Unsafe<Input>(Type.Object({ type: Type.String() }))),
})
export type Said = Static<typeof Said>

/** Adds what was said now. Words are joined to one text, which keeps the session small. */
export function remember(said: Said | undefined, input: Input, now: Date): Said {
  const { since, inputs } = said ?? { since: now.toISOString(), inputs: [] }
  const words = wordsOf(input)
  const [first, ...rest] = inputs
  const before = first?.type === 'text' ? first.text : ''
  const text = cleanText([before, words].filter((part) => part !== '').join('\n')).text
  // Of places the last one counts.
  const others = (first?.type === 'text' ? rest : inputs).filter(
    ({ type }) => type !== 'location' || input.type !== 'location',
  )
  const files = others.filter(({ type }) => type === 'media').length
  const kept = input.type === 'location' || (input.type === 'media' && files < mostMedia)
  return {
    since,
    inputs: [
      ...(text === '' ? [] : [{ type: 'text', text } as const]),
      ...others,
      ...(kept ? [input.type === 'media' ? { ...input, caption: '' } : input] : []),
    ],
  }
}

function wordsOf(input: Input): string {
  if (input.type === 'text') return input.text
  return input.type === 'media' ? input.caption : ''
}

/** Whether something can be added to a case at all. */
export function isAddable(input: Input): boolean {
  return input.type === 'media' || input.type === 'location' || (input.type === 'text' && input.text !== '')
}

/** What adding it to a case means; nothing for what cannot be added. */
export function additionOf(input: Input, caseId: string): DomainAction[] {
  switch (input.type) {
    case 'text':
      return [{ type: 'addToCase', caseId, text: input.text, mediaKeys: [] }]
    case 'media':
      return [
        { type: 'keepMedia', key: input.key, media: input.media },
        { type: 'addToCase', caseId, text: input.caption, mediaKeys: [input.key] },
      ]
    case 'location': {
      const text = `${input.label} ${input.latitude}, ${input.longitude}`.trim()
      return [{ type: 'addToCase', caseId, text, mediaKeys: [] }]
    }
    default:
      return []
  }
}
