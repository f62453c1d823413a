import { again, type Context, finish, go, opener, type Step } from '#bots/engine/conversation.ts'
import type { CaseSummary } from '#civic/case.ts'
import { fold } from '#content/fold.ts'
import type { Text } from '#content/message.ts'

/** The case a conversation is about. It may be gone: a resident sees at most the newest ten. */
export interface CaseAnswers {
  caseId: string
}

/** Finds the case among the resident's own; never anybody else's. */
export function caseOf({ caseId }: CaseAnswers, { view }: Context): CaseSummary | null {
  return view.cases.find(({ id }) => id === caseId) ?? null
}

/** The resident's cases with their states. */
export const list: Step<CaseAnswers> = {
  lasting: true,
  passing: true,
  ask: (_, { view }) => ({
    text: { key: 'cases.list', params: { count: view.cases.length } },
    options: view.cases.map((known) => ({ value: known.id, label: line(known) })),
  }),
  answer(input, _, { view }) {
    const words = input.type === 'text' ? fold(input.text) : null
    const chosen = view.cases.find(({ id, reference }) =>
      input.type === 'choice' ? id === input.value : words?.includes(fold(reference)),
    )
    return chosen ? go('detail', { caseId: chosen.id }) : again({ key: 'cases.listAgain' })
  },
}

/** One case: where it stands and what can be done with it. */
export const detail: Step<CaseAnswers> = {
  passing: true,
  ask(answers, context) {
    const shown = caseOf(answers, context)
    if (!shown) return list.ask(answers, context)
    const ended = shown.state === 'withdrawn'
    return {
      text: detailText(shown),
      options: [
        ...(ended
          ? []
          : ([
              { value: 'add', label: { key: 'cases.add' } },
              { value: 'withdraw', label: { key: 'cases.withdraw' } },
            ] as const)),
        { value: 'list', label: { key: 'cases.others' } },
      ],
      openers: [opener('menu', { key: 'button.menu' })],
    }
  },
  answer(input, answers, context) {
    const shown = caseOf(answers, context)
    const value = input.type === 'choice' ? input.value : null
    if (value === 'list' || !shown) return go('list', { caseId: '' })
    if (shown.state === 'withdrawn') return again({ key: 'cases.askDetail' })
    if (value === 'add') return go('add', answers)
    if (value === 'withdraw') return go('withdraw', answers)
    return again({ key: 'cases.detailAgain' })
  },
}

/** Taking a case back, after one more question. */
export const withdraw: Step<CaseAnswers> = {
  ask: (answers, context) => ({
    text: { key: 'cases.askWithdraw', params: { reference: referenceOf(answers, context) } },
    options: [
      { value: 'no', label: { key: 'button.no' } },
      { value: 'yes', label: { key: 'button.yes' } },
    ],
  }),
  answer(input, answers, context) {
    const reference = referenceOf(answers, context)
    if (input.type !== 'choice') return again({ key: 'cases.withdrawAgain', params: { reference } })
    const choices = [opener('menu', { key: 'button.menu' })]
    if (input.value !== 'yes' || !caseOf(answers, context)) {
      return finish([{ text: { key: 'cases.notWithdrawn', params: { reference } }, choices }])
    }
    return finish(
      [{ text: { key: 'cases.withdrawn', params: { reference } }, choices }],
      [{ type: 'withdrawCase', caseId: answers.caseId }],
    )
  },
}

/** The reference number of the case, as text. */
export function referenceOf(answers: CaseAnswers, context: Context): string {
  return caseOf(answers, context)?.reference ?? ''
}

function line({ reference, state }: CaseSummary): Text {
  return { key: 'cases.line', params: { reference, state: { key: `state.${state}` } } }
}

function detailText({ reference, createdAt, text, state, lastAnswer }: CaseSummary): Text {
  const words: Text = text === '' ? { key: 'cases.noText' } : { literal: text }
  const shown: Text = {
    key: 'cases.detail',
    params: {
      reference,
      date: { date: new Date(createdAt).toISOString(), style: 'date' },
      text: words,
      state: { key: `state.${state}` },
    },
  }
  return lastAnswer === null
    ? shown
    : { key: 'cases.detailAnswered', params: { detail: shown, answer: { literal: lastAnswer } } }
}
