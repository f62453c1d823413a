import { type Static, Type } from 'typebox'
import type { Context } from '#bots/engine/conversation.ts'
import type { ResidentCase } from '#bots/engine/session.ts'
import type { Text } from '#content/message.ts'
import { Said } from './said.ts'

/** The case a conversation is about (it may be gone: a resident sees at most the newest ten), and what was said towards it. */
export const CaseAnswers = Type.Object({
  caseId: Type.String(),
  said: Type.Optional(Said),
  reopened: Type.Optional(Type.Literal(true)),
})
export type CaseAnswers = Static<typeof CaseAnswers>

/** Finds the case among the resident's own; never anybody else's. */
export function caseOf({ caseId }: CaseAnswers, { view }: Context): ResidentCase | null {
  return view.cases.find(({ id }) => id === caseId) ?? null
}

/** The reference number of the case, as text. */
export function referenceOf(answers: CaseAnswers, context: Context): string {
  return caseOf(answers, context)?.reference ?? ''
}

/** The resident's cases in which the office waits for them. */
export function waitingCases({ view }: Context): ResidentCase[] {
  return view.cases.filter(({ state, mine }) => state === 'awaitingResident' && mine === 'filed')
}

/** A case in one line of a list. */
export function line({ reference, state }: Pick<ResidentCase, 'reference' | 'state'>): Text {
  return { key: 'cases.line', params: { reference, state: { key: `state.${state}` } } }
}
