import type { CaseState } from '#civic/case.ts'
import type { RefusalCode } from '../cases/refusal.ts'

/** An answer of another office, a new state, or both; from the queue `back-office-replies`. */
export interface OfficeStep {
  caseId: string
  /** Who speaks, for the history: the office's name. */
  author: string
  text?: string
  /** BCP 47 tag of `text` and `reason`; German unless said otherwise. */
  language?: string
  toState?: CaseState
  reason?: string
  /** Id of the queue's event: the same one takes effect once. */
  eventId?: string
}

/** Whether a step was taken; a refusal names the field and says what to do. */
export type OfficeStepResult = { ok: true } | { ok: false; code: RefusalCode; field: string; message: string }
