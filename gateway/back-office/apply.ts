import { actOnCase } from '../cases/act.ts'
import { caseActions } from '../cases/actions/registry.ts'
import { Refusal } from '../cases/refusal.ts'
import { storable } from '../inbox/receive.ts'
import type { Runtime } from '../runtime.ts'
import type { OfficeStep, OfficeStepResult } from './step.ts'

/** A step of another office: an answer, a new state, or both. A refusal names the field and changes nothing. */
export async function applyOfficeStep(runtime: Runtime, step: OfficeStep): Promise<OfficeStepResult> {
  const { caseId, author, eventId, text, language, toState, reason } = step
  const actor = { author: storable(author), ...(eventId !== undefined && { eventId: storable(eventId) }) }
  const body = { text, language, toState, reason }
  try {
    await actOnCase(runtime, actor, caseId, 'answer', caseActions.answer, body)
    return { ok: true }
  } catch (error) {
    if (error instanceof Refusal)
      return { ok: false, code: error.code, field: error.field, message: error.message }
    throw error
  }
}
