import { randomUUID } from 'node:crypto'
import { Value } from 'typebox/value'
import { isDatabaseTrouble } from '../inbox/poison.ts'
import { storable } from '../inbox/receive.ts'
import type { Runtime } from '../runtime.ts'
import { applyOfficeStep } from './apply.ts'
import { officeStepSchema } from './event.ts'
import type { OfficeStep, OfficeStepResult } from './step.ts'

/**
 * Takes one message from the queue `back-office-replies`. One that cannot be understood or applied is kept with its reason, without
 * its words, where staff see it (GET /api/staff/attention); it is never tried again, for it would fail again. Rejects when the
 * database is in trouble: then the queue keeps the message and gives it again.
 */
export async function takeOfficeStep(runtime: Runtime, message: unknown): Promise<void> {
  if (!Value.Check(officeStepSchema, message)) {
    const [problem] = [...Value.Errors(officeStepSchema, message)]
    await refuse(
      runtime,
      idOf(message),
      null,
      `${problem?.instancePath || '/'} ${problem?.message ?? 'is not an office step'}`,
    )
    return
  }
  const { caseId, author, text, language, toState, reason } = message.data
  const step: OfficeStep = {
    caseId,
    author,
    eventId: message.id,
    ...(text === undefined ? {} : { text }),
    ...(language === undefined ? {} : { language }),
    ...(toState === undefined ? {} : { toState }),
    ...(reason === undefined ? {} : { reason }),
  }
  let result: OfficeStepResult
  try {
    result = await applyOfficeStep(runtime, step)
  } catch (error) {
    if (isDatabaseTrouble(error)) throw error
    await refuse(runtime, message.id, caseId, 'The step could not be stored; see the log of that time.')
    return
  }
  if (!result.ok) await refuse(runtime, message.id, caseId, `/data/${result.field} ${result.message}`)
}

async function refuse(runtime: Runtime, id: string, caseId: string | null, error: string): Promise<void> {
  runtime.log.warn({ eventId: id, caseId }, 'an office step was refused; see the attention page')
  await runtime.prisma.backOfficeReply.createMany({
    data: [{ id: storable(id), caseId, error: storable(error), receivedAt: runtime.clock() }],
    skipDuplicates: true,
  })
}

function idOf(message: unknown): string {
  const id = typeof message === 'object' && message !== null && 'id' in message ? message.id : undefined
  return typeof id === 'string' && id.length > 0 && id.length <= 200 ? id : `unnamed-${randomUUID()}`
}
