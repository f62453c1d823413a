import { Type } from 'typebox'
import {
  aside,
  type Context,
  defineConversation,
  finish,
  go,
  type Opening,
  type Outcome,
  opener,
} from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import { isSameText } from '#bots/engine/similar.ts'
import { parseReference } from '#civic/reference.ts'
import { foldDigits } from '#content/fold.ts'
import { addition, belongs } from './addition.ts'
import { detail, list, withdraw } from './detail.ts'

/** My cases: where they stand, what the office said, adding something, withdrawing. */
export const cases = defineConversation({
  id: 'cases',
  words: ['cases'],
  answers: Type.Object({ caseId: Type.String() }),
  start: begin,
  claim: claimWords,
  steps: { list, detail, add: addition, withdraw, belongs },
})

/** A button under a case update: "cases:open:reply.<case id>" asks at once for the words to add. */
const replyPrefix = 'reply.'

/** Otherwise `value` is a case's id or one of these. */
const answering = 'answering'
const unknownReference = 'unknown'

/** A reference number asks for its case; an edited message may belong to one; words to a case that waits for an answer. */
function claimWords(input: Input, { view }: Context): Opening | null {
  if (input.type === 'edited') return { value: '', input }
  if (input.type === 'text') {
    const reference = parseReference(view.city.referencePrefix, foldDigits(input.text))
    const mine = view.cases.find(
      (known) => known.reference === reference || input.text.includes(known.reference),
    )
    const typed = looksLikeReference(view.city.referencePrefix, foldDigits(input.text))
    if (reference !== null || mine || typed) return { value: mine?.id ?? unknownReference, input }
  }
  return view.cases.some(({ state }) => state === 'awaitingResident') ? { value: answering, input } : null
}

/** A reference number with a typing error is still no concern. */
function looksLikeReference(prefix: string, text: string): boolean {
  return new RegExp(`^${prefix}[\\s.\\-–/#]*\\d[\\d\\s.\\-–/#]{5,12}$`, 'i').test(text)
}

function begin({ value, input }: Opening, { view }: Context): Outcome<{ caseId: string }> {
  if (input?.type === 'edited') return takeEdited(input.text, view)
  if (value === unknownReference && input?.type === 'text') {
    const reference = foldDigits(input.text)
    const text = { key: 'cases.unknownReference', params: { reference } } as const
    return finish([
      { text, choices: [opener('cases', { key: 'menu.cases' }), opener('menu', { key: 'button.menu' })] },
    ])
  }
  if (value === answering) {
    const waiting = view.cases.find(({ state }) => state === 'awaitingResident')
    if (waiting) return go('belongs', { caseId: waiting.id }, { hold: input })
  }
  if (view.cases.some(({ id }) => id === value)) return go('detail', { caseId: value })
  const replied = view.cases.find(({ id }) => `${replyPrefix}${id}` === value)
  if (replied) return go('add', { caseId: replied.id })
  const choices = [opener('concern', { key: 'menu.concern' }), opener('menu', { key: 'button.menu' })]
  if (view.cases.length === 0) return finish([{ text: { key: 'cases.none' }, choices }])
  const [only, another] = view.cases
  return only && !another ? go('detail', { caseId: only.id }) : go('list', { caseId: '' })
}

function takeEdited(text: string, { cases }: Context['view']): Outcome<never> {
  const meant = cases.find((known) => known.state !== 'withdrawn' && isSameText(known.text, text))
  if (!meant) return aside([{ text: { key: 'cases.editedNothing' } }])
  return aside(
    [{ text: { key: 'cases.editedAdded', params: { reference: meant.reference } } }],
    [{ type: 'addToCase', caseId: meant.id, text, mediaKeys: [] }],
  )
}
