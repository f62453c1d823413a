import type { CaseState } from '#civic/case.ts'

/** An answer of the office, a new state, or both; from the desk or from the queue `back-office-replies`. */
export interface OfficeStep {
  caseId: string
  /** Who speaks, for the history: a staff id or a foreign office's name. */
  author: string
  text?: string
  /** BCP 47 tag of `text` and `reason`; German unless said otherwise. */
  language?: string
  toState?: CaseState
  reason?: string
  source: 'desk' | 'queue'
  /** Id of the queue's event: the same one takes effect once. */
  eventId?: string
}

/** Whether a step was taken; a refusal names the field and says what to do. */
export type OfficeStepResult =
  | { ok: true }
  | {
      ok: false
      code: 'unknownCase' | 'forbiddenTransition' | 'missingReason' | 'nothingToDo'
      field: string
      message: string
    }
