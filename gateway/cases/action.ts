import type { Static, TObject } from 'typebox'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import type { CaseWork } from './work.ts'

/**
 * One thing an office can do to a case. A new one is a file in gateway/cases/actions/ and a line in registry.ts: the route, its
 * permission, the audit line, the locks and the news to residents follow (gateway/cases/act.ts).
 */
export interface CaseAction<Body extends TObject = TObject> {
  /** For the description of the API. */
  summary: string
  body: Body
  /** `keepers`: the team whose case it is. `helpers`: also teams that hold a task of it; the answer outwards stays one. */
  by: 'keepers' | 'helpers'
  /** Other cases the body names: they have to be within reach as well, and are locked too. */
  reaches?(body: Static<Body>, transaction: Transaction, city: City): Promise<string[]>
  /** Changes the case; throws a `Refusal` when it cannot, and then nothing is changed. */
  apply(work: CaseWork, body: Static<Body>): Promise<void>
}

/** Declares an action; only ties the types together. */
export function defineCaseAction<Body extends TObject>(action: CaseAction<Body>): CaseAction<Body> {
  return action
}
