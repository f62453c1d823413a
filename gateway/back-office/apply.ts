import { type CaseState, isCaseState, needsReason, nextStates, tellBackOffice } from '#civic/case.ts'
import type { Transaction } from '#civic/transaction.ts'
import { storable } from '../inbox/receive.ts'
import { put } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import type { OfficeStep, OfficeStepResult } from './step.ts'
import { updateReply } from './update-reply.ts'

/**
 * The one way an office acts on a case. In one transaction: history, state, what the resident is told in their language, and the
 * news for other back offices.
 */
export async function applyOfficeStep(runtime: Runtime, given: OfficeStep): Promise<OfficeStepResult> {
  const step = storableStep(given)
  const channels = new Set<string>()
  const result = await runtime.prisma.$transaction(async (transaction): Promise<OfficeStepResult> => {
    await lockResident(transaction, step.caseId)
    const found = await lockCase(transaction, step.caseId)
    if (!found) {
      return refuse(
        'unknownCase',
        'caseId',
        `There is no case ${step.caseId}. It may have been erased; reload the list.`,
      )
    }
    if (step.eventId && (await isKnown(transaction, step.eventId, step.caseId, runtime.clock())))
      return { ok: true }
    const refusal = check(found.state, step)
    if (refusal) return refusal
    await record(transaction, found.state, step, runtime.clock())
    await tellBackOffice(transaction, step.caseId, 'changed', runtime.clock())
    const channel = await tellResident(runtime, transaction, found, step)
    if (channel) channels.add(channel)
    return { ok: true }
  })
  runtime.doorbell.delivery(channels)
  return result
}

function storableStep(step: OfficeStep): OfficeStep {
  return {
    ...step,
    author: storable(step.author),
    ...(step.eventId === undefined ? {} : { eventId: storable(step.eventId) }),
    ...(step.text === undefined ? {} : { text: storable(step.text) }),
    ...(step.reason === undefined ? {} : { reason: storable(step.reason) }),
  }
}

/** Resident before case, as the inbox does: otherwise both could wait for each other, and words could outlive an erasure. */
async function lockResident(transaction: Transaction, caseId: string): Promise<void> {
  await transaction.$queryRaw`
    SELECT r.id FROM resident r JOIN concern n ON n.resident_id = r.id JOIN "case" k ON k.concern_id = n.id
    WHERE k.id = ${caseId}::uuid FOR NO KEY UPDATE OF r`
}

interface LockedCase {
  id: string
  reference: string
  state: CaseState
  resident_id: string | null
}

async function lockCase(transaction: Transaction, caseId: string): Promise<LockedCase | null> {
  const [row] = await transaction.$queryRaw<LockedCase[]>`
    SELECT k.id, k.reference, k.state, n.resident_id FROM "case" k JOIN concern n ON n.id = k.concern_id
    WHERE k.id = ${caseId}::uuid FOR UPDATE OF k`
  return row ?? null
}

async function isKnown(
  transaction: Transaction,
  eventId: string,
  caseId: string,
  at: Date,
): Promise<boolean> {
  const { count } = await transaction.backOfficeReply.createMany({
    data: [{ id: eventId, caseId, receivedAt: at }],
    skipDuplicates: true,
  })
  return count === 0
}

function check(state: CaseState, step: OfficeStep): Extract<OfficeStepResult, { ok: false }> | null {
  if (step.text === undefined && step.toState === undefined) {
    return refuse('nothingToDo', 'text', 'Give an answer (text), a new state (toState), or both.')
  }
  if (step.toState === undefined || step.toState === state) return null
  if (!isCaseState(step.toState) || !nextStates(state).includes(step.toState)) {
    return refuse(
      'forbiddenTransition',
      'toState',
      `A case that is "${state}" cannot become "${step.toState}". Possible: ${nextStates(state).join(', ')}.`,
    )
  }
  if (needsReason(step.toState) && !step.reason?.trim()) {
    return refuse(
      'missingReason',
      'reason',
      `"${step.toState}" is a no, and a no owes the resident a reason: give one.`,
    )
  }
  return null
}

function refuse(
  code: Extract<OfficeStepResult, { ok: false }>['code'],
  field: string,
  message: string,
): Extract<OfficeStepResult, { ok: false }> {
  return { ok: false, code, field, message }
}

async function record(transaction: Transaction, state: CaseState, step: OfficeStep, at: Date): Promise<void> {
  const { caseId, author, toState } = step
  const language = step.language ?? 'de'
  const changes = toState !== undefined && toState !== state
  await transaction.caseEntry.createMany({
    data: [
      ...(step.text === undefined ? [] : [{ caseId, type: 'answer', text: step.text, language, author, at }]),
      ...(changes
        ? [
            {
              caseId,
              type: 'state',
              fromState: state,
              toState,
              text: step.reason ?? null,
              language,
              author,
              at,
            },
          ]
        : []),
    ],
  })
  await transaction.case.update({
    where: { id: caseId },
    data: { updatedAt: at, ...(changes ? { state: toState, stateReason: step.reason ?? null } : {}) },
  })
  await transaction.auditEntry.create({
    data: {
      actor: author,
      action: changes ? `case.state.${toState}` : 'case.answer',
      subject: caseId,
      detail: { source: step.source, answered: step.text !== undefined },
      at,
    },
  })
}

/** Writes the update to the address the resident used last. `null`: nobody can be told (erased, blocked, said STOP). */
async function tellResident(
  runtime: Runtime,
  transaction: Transaction,
  found: LockedCase,
  step: OfficeStep,
): Promise<string | null> {
  if (!found.resident_id) return null
  const [receiver] = await transaction.$queryRaw<{ address_id: string; channel: string; language: string }[]>`
    SELECT a.id AS address_id, a.channel, r.language
    FROM resident r JOIN address a ON a.resident_id = r.id AND a.state = 'active'
    WHERE r.id = ${found.resident_id}::uuid AND r.stopped_at IS NULL
    ORDER BY (SELECT max(m.id) FROM inbox_message m WHERE m.address_id = a.id) DESC NULLS LAST LIMIT 1
    FOR NO KEY UPDATE OF r`
  if (!receiver) return null
  await put(transaction, [
    {
      residentId: found.resident_id,
      addressId: receiver.address_id,
      channel: receiver.channel,
      language: receiver.language,
      lane: 'update',
      class: 'mustArrive',
      reply: updateReply(found, step, receiver.language),
      dueAt: runtime.clock(),
      caseId: found.id,
    },
  ])
  return receiver.channel
}
