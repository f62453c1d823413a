import { v7 as uuidv7 } from 'uuid'
import { noteByResident } from './audit.ts'
import type { EntryType } from './case-entry.ts'
import type { CaseKind, ConcernPlace } from './concern.ts'
import { nextReference } from './reference.ts'
import type { Transaction } from './transaction.ts'

/** The states of a case. */
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

const closing: readonly CaseState[] = ['resolved', 'notFeasible', 'notResponsible', 'duplicate', 'withdrawn']

const transitions: Record<CaseState, readonly CaseState[]> = {
  received: ['inReview', 'forwarded', 'inProgress', 'awaitingResident', ...closing],
  inReview: ['forwarded', 'inProgress', 'awaitingResident', ...closing],
  forwarded: ['inReview', 'inProgress', 'awaitingResident', ...closing],
  inProgress: ['inReview', 'forwarded', 'awaitingResident', ...closing],
  awaitingResident: ['inReview', 'forwarded', 'inProgress', ...closing],
  resolved: ['inReview'],
  notFeasible: ['inReview'],
  notResponsible: ['inReview'],
  duplicate: ['inReview'],
  withdrawn: ['inReview'],
}

/** The states that may follow; a closed case can only be taken up again (`inReview`). */
export function nextStates(state: CaseState): readonly CaseState[] {
  return transitions[state]
}

/** True when nothing more is expected to happen. */
export function isClosed(state: CaseState): boolean {
  return closing.includes(state)
}

/** A "no" owes the resident a reason. */
export function needsReason(state: CaseState): boolean {
  return state === 'notFeasible' || state === 'notResponsible' || state === 'duplicate'
}

/** How urgent a case is, the least first. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]

/**
 * The columns of a case that follow from its state. A closed case is due no more and nobody waits for it; one taken up again counts
 * as reopened. Whoever reopens sets a new `dueAt`.
 */
export function stateColumns(from: CaseState, to: CaseState, at: Date) {
  const waits =
    to === 'awaitingResident' ? { inquiryAt: at, remindedAt: null } : { inquiryAt: null, remindedAt: null }
  if (isClosed(to)) {
    return {
      state: to,
      open: false,
      closedAt: at,
      dueAt: null,
      escalatedAt: null,
      unansweredSince: null,
      ...waits,
    }
  }
  if (!isClosed(from)) return { state: to, ...waits }
  return {
    state: to,
    open: true,
    closedAt: null,
    followUpDueAt: null,
    reasonCode: null,
    stateReason: null,
    duplicateOfId: null,
    reopened: { increment: 1 },
    ...waits,
  }
}

/** True for the name of a state; for text from outside. */
export function isCaseState(text: string): text is CaseState {
  return (caseStates as readonly string[]).includes(text)
}

/** How a case touches a resident: they filed it, or they said "me too". */
export type Touch = 'filed' | 'coAffected'

/** A case as its resident may see it in a chat. */
export interface CaseSummary {
  id: string
  reference: string
  state: CaseState
  kind: string
  category: string | null
  sensitive: boolean
  text: string
  createdAt: Date
  /** The last answer the office gave, in its own words, if any. */
  lastAnswer: string | null
  /** Whether they filed it, or said "me too"; `text` is then what they said themselves, never the words of whoever filed it. */
  mine: Touch
}

/** What a back office is told about a case; each becomes a CloudEvent (docs/back-office.md). */
export type CaseNews = 'filed' | 'added' | 'withdrawn' | 'erased' | 'changed'

/** Where a new case goes (content/city/routing.ts) and until when the office wants to be done with it. */
export interface CaseRoute {
  body: string | null
  team: string | null
  sensitive: boolean
  dueAt: Date | null
}

/** What a case is opened from: the concern as it was filed, and where it goes. */
export interface NewCase {
  cityId: string
  prefix: string
  concernId: string
  kind: CaseKind
  category: string | null
  language: string
  channel: string | null
  place: ConcernPlace | null
  route: CaseRoute
  /** "resident", or the id of the staff member who filed it on behalf of somebody. */
  author: string
  at: Date
}

/** Opens the case of a filed concern and tells the back office. Gives its id and reference number. */
export async function openCase(
  transaction: Transaction,
  input: NewCase,
): Promise<{ id: string; reference: string }> {
  const { route, place } = input
  const id = uuidv7()
  const reference = await nextReference(transaction, input.prefix)
  await transaction.case.create({
    data: {
      id,
      cityId: input.cityId,
      reference,
      concernId: input.concernId,
      kind: input.kind,
      category: input.category,
      district: place?.district ?? null,
      subdistrict: place?.subdistrict ?? null,
      longitude: place?.longitude ?? null,
      latitude: place?.latitude ?? null,
      language: input.language,
      channel: input.channel,
      responsibleBody: route.body,
      team: route.team,
      sensitive: route.sensitive,
      dueAt: route.dueAt,
      unansweredSince: input.at,
      createdAt: input.at,
      updatedAt: input.at,
      entries: {
        create: {
          type: 'filed' satisfies EntryType,
          toState: 'received',
          author: input.author,
          public: true,
          at: input.at,
        },
      },
    },
  })
  await tellBackOffice(transaction, id, 'filed', input.at)
  return { id, reference }
}

/** Adds a resident's later words to their case. A case that waited for them goes on. */
export async function addToCase(
  transaction: Transaction,
  input: {
    caseId: string
    residentId: string
    text: string
    /** Files that came with the words: draft key -> id. */
    media: Record<string, string>
    language: string
    at: Date
  },
): Promise<boolean> {
  const found = await transaction.case.findFirst({
    where: { id: input.caseId, concern: { residentId: input.residentId } },
    select: { state: true, open: true, unansweredSince: true },
  })
  if (!found) return false
  const goesOn = found.state === 'awaitingResident'
  await transaction.caseEntry.create({
    data: {
      caseId: input.caseId,
      type: 'residentMessage' satisfies EntryType,
      text: input.text,
      language: input.language,
      author: 'resident',
      detail: { media: input.media },
      at: input.at,
      ...(goesOn ? { fromState: found.state, toState: 'inReview' } : {}),
    },
  })
  await transaction.case.update({
    where: { id: input.caseId },
    data: {
      updatedAt: input.at,
      ...(found.open && { unansweredSince: found.unansweredSince ?? input.at }),
      ...(goesOn && stateColumns('awaitingResident', 'inReview', input.at)),
    },
  })
  await noteByResident(transaction, 'case.residentMessage', input.caseId, input.at)
  await tellBackOffice(transaction, input.caseId, 'added', input.at)
  return true
}

/** The resident takes their concern back. `false` when it is not theirs or already closed. */
export async function withdrawCase(
  transaction: Transaction,
  input: { caseId: string; residentId: string; at: Date },
): Promise<boolean> {
  const found = await transaction.case.findFirst({
    where: { id: input.caseId, concern: { residentId: input.residentId } },
    select: { state: true },
  })
  if (!found || !isCaseState(found.state) || isClosed(found.state)) return false
  await transaction.case.update({
    where: { id: input.caseId },
    data: {
      ...stateColumns(found.state, 'withdrawn', input.at),
      updatedAt: input.at,
      entries: {
        create: {
          type: 'state' satisfies EntryType,
          public: true,
          fromState: found.state,
          toState: 'withdrawn',
          author: 'resident',
          at: input.at,
        },
      },
    },
  })
  await noteByResident(transaction, 'case.withdrawn', input.caseId, input.at)
  await tellBackOffice(transaction, input.caseId, 'withdrawn', input.at)
  return true
}

/** Writes the message for the queue `back-office` in the transaction of what it tells (gateway/back-office/publish.ts sends it). */
export async function tellBackOffice(
  transaction: Transaction,
  caseId: string,
  news: CaseNews,
  at: Date,
): Promise<void> {
  await transaction.backOfficeMessage.create({ data: { id: uuidv7(), type: news, caseId, createdAt: at } })
}
