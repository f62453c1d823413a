import type { Grant } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import { storable } from '../inbox/receive.ts'
import type { Runtime } from '../runtime.ts'
import { caseScopeOf, enterScope, leaveScope } from '../staff/scope.ts'
import { wantCaseTranslations } from '../translation/want.ts'
import type { CaseAction } from './action.ts'
import { Refusal } from './refusal.ts'
import { tellResidents } from './tell.ts'
import type { CaseWork, LockedCase } from './work.ts'

/** Who acts: somebody at the desk, within their grants, or another office through the queue. */
export interface Actor {
  /** A staff id, or the name a foreign office gave itself. */
  author: string
  /** Missing: an office that was let in as a whole (the queue's connection is its key). */
  grants?: readonly Grant[]
  /** Id of the queue's event: the same one takes effect once. */
  eventId?: string
}

/**
 * The one way an office acts on a case. In one transaction: scope, locks, the action, its audit line, what the people concerned are
 * told in their languages, and the news for other back offices. Throws the action's `Refusal`; then nothing was changed.
 */
export async function actOnCase(
  runtime: Runtime,
  actor: Actor,
  caseId: string,
  name: string,
  action: CaseAction,
  given: Record<string, unknown>,
): Promise<void> {
  const body = storableBody(given)
  const channels = await runtime.prisma.$transaction(async (transaction) => {
    const caseIds = [caseId, ...((await action.reaches?.(body, transaction, runtime.city)) ?? [])]
    if (actor.grants) await requireReach(runtime, transaction, actor.grants, action, caseIds)
    await lockResidents(transaction, caseIds)
    await lockCases(transaction, caseIds)
    const found = await readLocked(transaction, caseId)
    if (actor.eventId && (await isKnown(transaction, actor.eventId, caseId, runtime.clock())))
      return new Set<string>()
    const work: CaseWork = {
      runtime,
      transaction,
      found,
      author: actor.author,
      at: runtime.clock(),
      update: null,
      detail: {},
    }
    await action.apply(work, body)
    const woken = await tellResidents(work)
    await wantCaseTranslations(runtime, transaction, caseId)
    await transaction.auditEntry.create({
      data: {
        actor: actor.author,
        action: `case.${name}`,
        subject: caseId,
        detail: work.detail,
        at: work.at,
      },
    })
    return woken
  })
  runtime.doorbell.delivery(channels)
}

/** PostgreSQL takes neither NUL nor half a character; what staff and other offices type may have both. */
function storableBody(body: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(body), (_key, value) =>
    typeof value === 'string' ? storable(value) : value,
  )
}

async function requireReach(
  { city }: Runtime,
  transaction: Transaction,
  grants: readonly Grant[],
  action: CaseAction,
  caseIds: readonly string[],
): Promise<void> {
  const scope = caseScopeOf(city, grants, 'case.work')
  if (action.by === 'keepers') Object.assign(scope, { teams: [], sensitiveTeams: [] })
  await enterScope(transaction, city.id, scope)
  const reached = await transaction.case.findMany({
    where: { id: { in: [...caseIds] } },
    select: { id: true },
  })
  await leaveScope(transaction)
  const missing = caseIds.find((id) => !reached.some((one) => one.id === id))
  if (missing !== undefined) throw unknown(missing)
}

function unknown(caseId: string): Refusal {
  return new Refusal(
    'unknownCase',
    'caseId',
    `There is no case ${caseId} that you may work on. It may have been erased; reload the list.`,
  )
}

/** Residents before the case, as the inbox does: otherwise both could wait for each other, and words could outlive an erasure. */
async function lockResidents(transaction: Transaction, caseIds: string[]): Promise<void> {
  await transaction.$queryRaw`
    SELECT id FROM resident WHERE id IN (
      SELECT n.resident_id FROM concern n JOIN "case" k ON k.concern_id = n.id WHERE k.id = ANY (${caseIds}::uuid[])
      UNION SELECT a.resident_id FROM co_affected a WHERE a.case_id = ANY (${caseIds}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`
}

async function lockCases(transaction: Transaction, caseIds: string[]): Promise<void> {
  await transaction.$queryRaw`SELECT id FROM "case" WHERE id = ANY (${caseIds}::uuid[]) ORDER BY id FOR UPDATE`
}

async function readLocked(transaction: Transaction, caseId: string): Promise<LockedCase> {
  const found = await transaction.case.findUnique({
    where: { id: caseId },
    include: { concern: { select: { residentId: true } } },
  })
  if (!found) throw unknown(caseId)
  return found
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
