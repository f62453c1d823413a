/** The states of a case and what may follow. Closed states may be reopened to `inReview`. */
export const caseStates = [
  'received',
  'inReview',
  'forwarded',
  'inProgress',
  'awaitingResident',
  'resolved',
  'notFeasible',
  'notResponsible',
  'duplicate',
  'withdrawn',
] as const
export type CaseState = (typeof caseStates)[number]

/** A case as its resident may see it in a chat. */
export interface CaseSummary {
  id: string
  reference: string
  state: CaseState
  kind: string
  category: string | null
  text: string
  createdAt: Date
  /** The last answer the office gave, in its own words, if any. */
  lastAnswer: string | null
}
