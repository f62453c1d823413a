import { type CaseState, needsReason, nextStates, stateColumns, tellBackOffice } from '#civic/case.ts'
import type { EntryType } from '#civic/case-entry.ts'
import { isReasonCode, type ReasonCode, reasonCodesFor } from '#civic/reason.ts'
import type { Transaction } from '#civic/transaction.ts'
import { followUpDueAt } from '#content/city/follow-up.ts'
import { dueDateOf, firstAnswerDueOf } from '#content/city/office-calendar.ts'
import type { Prisma } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { Refusal } from './refusal.ts'
import type { CaseUpdate, OfficeWords } from './update.ts'

/** The case an action works on, locked until its transaction ends. */
export type LockedCase = Prisma.CaseGetPayload<{ include: { concern: { select: { residentId: true } } } }>

/** Everything an action needs: the locked case, who acts when, and what has come of it so far. */
export interface CaseWork {
  runtime: Runtime
  transaction: Transaction
  found: LockedCase
  /** A staff id, or the name a foreign office gave itself. */
  author: string
  at: Date
  /** What the people concerned are told, at most one message an action. */
  update: CaseUpdate | null
  /** Ids and codes for the audit line. */
  detail: Record<string, string | number | boolean | null>
}

/** One line of a case's history. */
export interface NewEntry {
  type: EntryType
  text?: string
  language?: string
  fromState?: CaseState
  toState?: CaseState
  public?: boolean
  detail?: Prisma.InputJsonObject
}

/** Writes a line of history under the name of whoever acts; gives its id. */
export async function addEntry(work: CaseWork, entry: NewEntry): Promise<bigint> {
  const { transaction, found, author, at } = work
  const { id } = await transaction.caseEntry.create({ data: { caseId: found.id, author, at, ...entry } })
  return id
}

/** Writes columns of the case. */
export async function changeCase(work: CaseWork, data: Prisma.CaseUncheckedUpdateInput): Promise<void> {
  await work.transaction.case.update({ where: { id: work.found.id }, data: { ...data, updatedAt: work.at } })
}

/** What goes with a new state. */
export interface Because {
  reasonCode?: ReasonCode | undefined
  reason?: OfficeWords | undefined
}

/**
 * Moves the case to another state, with its history line. A "no" needs a reason: a code that fits the state, or words. Throws a
 * `Refusal` when the state may not follow or the reason is missing.
 */
export async function moveTo(work: CaseWork, to: CaseState, because: Because = {}): Promise<void> {
  const { found, at, runtime } = work
  const from = found.state as CaseState
  if (from === to) return
  const { reasonCode, reason } = because
  if (!nextStates(from).includes(to)) {
    throw new Refusal(
      'forbiddenTransition',
      'toState',
      `A case that is "${from}" cannot become "${to}". Possible: ${nextStates(from).join(', ')}.`,
    )
  }
  if (reasonCode && !(isReasonCode(reasonCode) && reasonCodesFor(to).includes(reasonCode))) {
    const fitting = reasonCodesFor(to).join(', ') || 'none'
    throw new Refusal(
      'missingReason',
      'reasonCode',
      `"${reasonCode}" is no reason for "${to}". Fitting: ${fitting}.`,
    )
  }
  if (needsReason(to) && !reason && !reasonCode) {
    throw new Refusal(
      'missingReason',
      'reason',
      `"${to}" is a no, and a no owes the resident a reason: give one.`,
    )
  }
  const columns = stateColumns(from, to, at)
  await addEntry(work, {
    type: 'state',
    fromState: from,
    toState: to,
    public: true,
    ...(reason && { text: reason.text, language: reason.language }),
    ...(reasonCode && { detail: { reasonCode } }),
  })
  await changeCase(work, {
    ...columns,
    stateReason: reason?.text ?? null,
    reasonCode: reasonCode ?? null,
    ...('closedAt' in columns && columns.closedAt !== null
      ? { followUpDueAt: to === 'withdrawn' || to === 'duplicate' ? null : followUpDueAt(runtime.city, at) }
      : {}),
    ...('reopened' in columns && { dueAt: dueDateOf(runtime.city, found.category, at) }),
  })
  work.found = { ...found, state: to, open: !('closedAt' in columns && columns.closedAt !== null) }
  work.detail.toState = to
  if (reasonCode) work.detail.reasonCode = reasonCode
  work.update = { ...work.update, state: to, ...(reasonCode && { reasonCode }), ...(reason && { reason }) }
}

/** The resident got words from the office: nobody waits for us any more, and what was due as a first answer is due as a whole now. */
export async function noteAnswered(work: CaseWork): Promise<void> {
  const { found, at, runtime } = work
  const first = found.firstAnswerAt === null
  const wasDue =
    first &&
    found.open &&
    found.dueAt?.getTime() === firstAnswerDueOf(runtime.city, found.createdAt).getTime()
  await changeCase(work, {
    unansweredSince: null,
    ...(first && { firstAnswerAt: at }),
    ...(wasDue && {
      dueAt: dueDateOf(runtime.city, found.category, found.createdAt),
      escalatedAt: null,
    }),
  })
}

/** Other back offices hear of every change. */
export async function tellOthers(work: CaseWork): Promise<void> {
  await tellBackOffice(work.transaction, work.found.id, 'changed', work.at)
}
