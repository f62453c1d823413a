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
import { isClosed } from '#civic/case.ts'
import { foldDigits } from '#content/fold.ts'
import { added, addition, which } from './addition.ts'
import { CaseAnswers, caseOf, waitingCases } from './answers.ts'
import { detail, list, withdraw } from './detail.ts'
import { namedCase, unknownReference } from './named.ts'
import { reopen } from './reopen.ts'
import { isAddable, remember } from './said.ts'
import { takeAsReply } from './take-as-reply.ts'

/** My cases: where they stand, what the office said, replying and adding, withdrawing, taking up again. */
export const cases = defineConversation({
  id: 'cases',
  words: ['cases'],
  answers: CaseAnswers,
  start: begin,
  claim: claimWords,
  isSensitive: (answers, context) => caseOf(answers, context)?.sensitive === true,
  steps: { list, detail, add: addition, added, which, withdraw, reopen },
})

/** Buttons under messages of ours: "cases:open:reply.<case id>" asks at once for the words to add. */
const replyPrefix = 'reply.'

/** Otherwise `value` is a case's id, `unknownReference` or this. */
const answering = 'answering'

/** A reference number asks for its case; an edited message may belong to one; words to a case that waits for an answer. */
function claimWords(input: Input, context: Context): Opening | null {
  const { view } = context
  if (input.type === 'edited') return { value: '', input }
  const named = namedCase(input, view)
  if (named !== null) return { value: named, input }
  return isAddable(input) && waitingCases(context).length > 0 ? { value: answering, input } : null
}

function begin({ value, input }: Opening, context: Context): Outcome<CaseAnswers> {
  const { view } = context
  if (input?.type === 'edited') return takeEdited(input.text, view)
  if (value === unknownReference && input?.type === 'text') {
    const reference = foldDigits(input.text)
    const text = { key: 'cases.unknownReference', params: { reference } } as const
    return finish([
      { text, choices: [opener('cases', { key: 'menu.cases' }), opener('menu', { key: 'button.menu' })] },
    ])
  }
  if (value === answering && input) {
    const [waiting, another] = waitingCases(context)
    if (another) return go('which', { caseId: '', said: remember(undefined, input, view.now) })
    if (waiting) return takeAsReply(input, { caseId: waiting.id }, context)
  }
  if (view.cases.some(({ id }) => id === value)) return go('detail', { caseId: value })
  const replied = view.cases.find(({ id }) => `${replyPrefix}${id}` === value)
  if (replied) return go(isClosed(replied.state) ? 'reopen' : 'add', { caseId: replied.id })
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
