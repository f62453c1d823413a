import { Prisma } from '#prisma/client.ts'
import { noteByResident } from './audit.ts'
import { type Touch, tellBackOffice } from './case.ts'
import type { EntryType } from './case-entry.ts'
import { usedAddress } from './reach.ts'
import type { Transaction } from './transaction.ts'

/** Somebody who is told the public steps of a case, and where (civic/reach.ts). */
export interface ResidentToTell {
  residentId: string
  addressId: string
  channel: string
  language: string
  touch: Touch
}

/**
 * Everybody a public step is told to: who filed the case, then the co-affected in the order they joined. Nobody twice, nobody who said
 * STOP, blocked us or was erased. Lock these residents before the case, as the inbox does.
 */
export async function residentsToTell(transaction: Transaction, caseId: string): Promise<ResidentToTell[]> {
  return transaction.$queryRaw<ResidentToTell[]>`
    WITH touched AS (
      SELECT n.resident_id, NULL::timestamptz AS added_at FROM "case" k JOIN concern n ON n.id = k.concern_id
        WHERE k.id = ${caseId}::uuid
      UNION ALL
      SELECT a.resident_id, a.added_at FROM co_affected a WHERE a.case_id = ${caseId}::uuid)
    SELECT r.id AS "residentId", used.id AS "addressId", used.channel, r.language,
      CASE WHEN t.filed THEN 'filed' ELSE 'coAffected' END AS touch
    FROM (SELECT resident_id, bool_or(added_at IS NULL) AS filed, min(added_at) AS added_at FROM touched GROUP BY 1) t
    JOIN resident r ON r.id = t.resident_id AND r.stopped_at IS NULL
    JOIN ${Prisma.raw(usedAddress('update'))} ON true
    ORDER BY t.filed DESC, t.added_at, r.id`
}

/**
 * "Me too": the resident becomes co-affected; joining twice changes nothing. A case that turned out to be a duplicate stands for its
 * original. Gives the id and number of the case joined; `null` when there is none to join: unknown, sensitive, or the resident's own.
 */
export async function joinCase(
  transaction: Transaction,
  input: { caseId: string; residentId: string; at: Date },
): Promise<{ id: string; reference: string } | null> {
  const [found] = await transaction.$queryRaw<{ id: string; reference: string }[]>`
    SELECT k.id, k.reference FROM "case" asked
    JOIN "case" k ON k.id = coalesce(asked.duplicate_of_id, asked.id)
    JOIN concern n ON n.id = k.concern_id
    JOIN resident r ON r.id = ${input.residentId}::uuid AND r.city_id = k.city_id
    WHERE asked.id = ${input.caseId}::uuid AND NOT k.sensitive AND n.resident_id IS DISTINCT FROM r.id`
  if (!found) return null
  const { count } = await transaction.coAffected.createMany({
    data: [{ caseId: found.id, residentId: input.residentId, addedAt: input.at }],
    skipDuplicates: true,
  })
  if (count > 0) await noteByResident(transaction, 'case.joined', found.id, input.at)
  return found
}

/**
 * Adds what a co-affected resident says to the case: for the office alone, never told to anybody else. `false` when they are not
 * co-affected. The line carries their id, so that it goes with them when they leave or are erased.
 */
export async function addAsCoAffected(
  transaction: Transaction,
  input: { caseId: string; residentId: string; text: string; language: string; at: Date },
): Promise<boolean> {
  const { caseId, residentId, text, language, at } = input
  const joined = await transaction.coAffected.findUnique({
    where: { caseId_residentId: { caseId, residentId } },
    select: { caseId: true },
  })
  if (!joined) return false
  await transaction.caseEntry.create({
    data: {
      caseId,
      type: entryType,
      text,
      language,
      author: 'resident',
      detail: { resident: residentId },
      at,
    },
  })
  await transaction.case.update({ where: { id: caseId }, data: { updatedAt: at } })
  await tellBackOffice(transaction, caseId, 'added', at)
  return true
}

const entryType = 'coAffected' satisfies EntryType

/**
 * The resident is no longer co-affected; what they said to the case, or to one that was merged into it, goes as well. `false` when they
 * were not.
 */
export async function leaveCase(
  transaction: Transaction,
  input: { caseId: string; residentId: string; at: Date },
): Promise<boolean> {
  const { caseId, residentId, at } = input
  const joined = await transaction.coAffected.count({ where: { caseId, residentId } })
  if (joined === 0) return false
  const caseIds = await withMerged(transaction, [caseId])
  await transaction.coAffected.deleteMany({ where: { residentId, caseId: { in: caseIds } } })
  await forgetWords(transaction, caseIds, residentId)
  // What they sent with a concern of their own stays with it.
  await transaction.mediaFile.deleteMany({
    where: {
      residentId,
      concern: {
        case: { id: { in: caseIds } },
        OR: [{ residentId: null }, { residentId: { not: residentId } }],
      },
    },
  })
  await noteByResident(transaction, 'case.left', caseId, at)
  return true
}

/** Erases what a resident said as co-affected, in every case they joined and in what was merged into one (GDPR Art. 17). */
export async function eraseCoAffected(transaction: Transaction, residentId: string): Promise<void> {
  const joined = await transaction.coAffected.findMany({ where: { residentId }, select: { caseId: true } })
  const ids = joined.map(({ caseId }) => caseId)
  if (ids.length === 0) return
  await forgetWords(transaction, await withMerged(transaction, ids), residentId)
}

/** These cases and those that were merged into them. */
async function withMerged(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
  const merged = await transaction.case.findMany({
    where: { duplicateOfId: { in: [...ids] } },
    select: { id: true },
  })
  return [...ids, ...merged.map(({ id }) => id)]
}

async function forgetWords(transaction: Transaction, caseIds: string[], residentId: string): Promise<void> {
  await transaction.caseEntry.updateMany({
    where: { caseId: { in: caseIds }, type: entryType, detail: { path: ['resident'], equals: residentId } },
    data: { text: null, detail: {} },
  })
}
