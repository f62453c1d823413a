import {
  again,
  aside,
  finish,
  go,
  handOver,
  type Option,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import type { ResidentCase } from '#bots/engine/session.ts'
import { isClosed } from '#civic/case.ts'
import { fold } from '#content/fold.ts'
import type { Text } from '#content/message.ts'
import { type CaseAnswers, caseOf, line, referenceOf } from './answers.ts'
import { namedCase } from './named.ts'
import { isAddable } from './said.ts'
import { takeAsReply } from './take-as-reply.ts'

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
    return {
      text: detailText(shown),
      options: [...optionsFor(shown), { value: 'list', label: { key: 'cases.others' } }],
      openers: [opener('menu', { key: 'button.menu' })],
    }
  },
  answer(input, answers, context) {
    const shown = caseOf(answers, context)
    const value = input.type === 'choice' ? input.value : null
    if (value === 'list' || !shown) return go('list', { caseId: '' })
    const named = namedCase(input, context.view)
    if (named !== null) return handOver('cases', { value: named, input })
    if (shown.state === 'awaitingResident' && shown.mine === 'filed' && isAddable(input))
      return takeAsReply(input, answers, context)
    if (!optionsFor(shown).some((option) => option.value === value))
      return again({ key: 'cases.detailAgain' })
    if (value === 'leave') return leave(shown)
    if (value === 'link') return aside([{ text: linkText(shown) }])
    return go(value ?? '', { caseId: shown.id })
  },
}

/**
 * What can be done with a case where it stands. The values name the steps they lead to, but for the link. Whoever is co-affected may
 * have it taken up again like the one who filed it: the office asks both whether it is solved.
 */
function optionsFor({ state, statusLink, mine }: ResidentCase): Option[] {
  const end: Option =
    mine === 'coAffected'
      ? { value: 'leave', label: { key: 'similar.leave' } }
      : { value: 'withdraw', label: { key: 'cases.withdraw' } }
  return [
    isClosed(state)
      ? { value: 'reopen', label: { key: 'cases.reopen' } }
      : { value: 'add', label: { key: 'cases.add' } },
    ...(mine === 'coAffected' || !isClosed(state) ? [end] : []),
    ...(statusLink === null ? [] : [{ value: 'link', label: { key: 'cases.statusLink' } } as const]),
  ]
}

function linkText({ reference, statusLink }: ResidentCase): Text {
  return { key: 'cases.statusLinkText', params: { reference, link: statusLink ?? '' } }
}

function leave({ id, reference }: ResidentCase): Outcome<CaseAnswers> {
  const choices = [opener('cases', { key: 'menu.cases' }), opener('menu', { key: 'button.menu' })]
  return finish(
    [{ text: { key: 'similar.left', params: { reference } }, choices }],
    [{ type: 'leaveCase', caseId: id }],
  )
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

function detailText({ reference, createdAt, text, state, lastAnswer, mine }: ResidentCase): Text {
  const own: Text = text === '' ? { key: 'cases.noText' } : { literal: text }
  const words: Text = mine === 'filed' ? own : { key: 'similar.detail', params: { text: own } }
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
