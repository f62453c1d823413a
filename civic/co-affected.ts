import type { Transaction } from './transaction.ts'

/** How a case touches a resident: they filed it, or they said "me too". */
export type Touch = 'filed' | 'coAffected'

/** Somebody who is told the public steps of a case. */
export interface ResidentToTell {
  residentId: string
  language: string
  touch: Touch
}

/**
 * Everybody a public step is told to: who filed the case, then the co-affected in the order they joined; nobody twice, nobody who
 * said STOP. Their rows are locked, in one order for all callers: call it before the case itself is locked, as the inbox does.
 */
export async function residentsToTell(transaction: Transaction, caseId: string): Promise<ResidentToTell[]> {
  const residents = await transaction.$queryRaw<
    { id: string; language: string; stopped: boolean; filed: boolean; added_at: Date | null }[]
  >`
    WITH touched AS (
      SELECT n.resident_id, true AS filed, NULL::timestamptz AS added_at
        FROM "case" k JOIN concern n ON n.id = k.concern_id
        WHERE k.id = ${caseId}::uuid AND n.resident_id IS NOT NULL
      UNION ALL
      SELECT a.resident_id, false, a.added_at FROM co_affected a WHERE a.case_id = ${caseId}::uuid)
    SELECT r.id, r.language, r.stopped_at IS NOT NULL AS stopped, t.filed, t.added_at
    FROM resident r JOIN (SELECT resident_id, bool_or(filed) AS filed, min(added_at) AS added_at FROM touched GROUP BY 1) t
      ON t.resident_id = r.id
    ORDER BY r.id FOR NO KEY UPDATE OF r`
  return residents
    .filter(({ stopped }) => !stopped)
    .sort((one, other) => Number(other.filed) - Number(one.filed) || joinedAt(one) - joinedAt(other))
    .map(({ id, language, filed }) => ({
      residentId: id,
      language,
      touch: filed ? 'filed' : 'coAffected',
    }))
}

function joinedAt({ added_at }: { added_at: Date | null }): number {
  return added_at?.getTime() ?? 0
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
  await transaction.coAffected.createMany({
    data: [{ caseId: found.id, residentId: input.residentId, addedAt: input.at }],
    skipDuplicates: true,
  })
  return found
}
