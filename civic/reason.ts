import type { CaseState } from './case.ts'

/** Why a case was closed without being solved, and for which states each reason fits. Their texts: locales/<language>/reason.json. */
const statesOf = {
  noMoney: ['notFeasible'],
  noLegalBasis: ['notFeasible'],
  technicallyImpossible: ['notFeasible'],
  protectedNature: ['notFeasible'],
  protectedMonument: ['notFeasible'],
  alreadyPlanned: ['notFeasible'],
  notNeeded: ['notFeasible'],
  notFound: ['notFeasible'],
  noAnswer: ['notFeasible', 'withdrawn'],
  privateGround: ['notResponsible'],
  company: ['notResponsible'],
  otherAuthority: ['notResponsible'],
  stateOrFederal: ['notResponsible'],
  outsideCity: ['notResponsible'],
  policeMatter: ['notResponsible'],
  alreadyReported: ['duplicate'],
  askedToWithdraw: ['withdrawn'],
} as const satisfies Record<string, readonly CaseState[]>

export type ReasonCode = keyof typeof statesOf

/** Every reason, in the order staff choose from. */
export const reasonCodes = Object.keys(statesOf) as ReasonCode[]

/** True for the name of a reason; for text from outside. */
export function isReasonCode(text: string): text is ReasonCode {
  return Object.hasOwn(statesOf, text)
}

/** The reasons a case may be put into a state for; none for a state that owes no reason. */
export function reasonCodesFor(state: CaseState): readonly ReasonCode[] {
  return reasonCodes.filter((code) => (statesOf[code] as readonly CaseState[]).includes(state))
}
