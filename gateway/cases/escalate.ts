import { type Grant, mayDoTo } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'
import { viewGrants } from '../staff/grant.ts'

/** So many cases a sweep; the next one takes the rest. */
const mostAtOnce = 200

interface OverdueCase {
  id: string
  district: string | null
  team: string | null
  sensitive: boolean
  sharedWith: string[]
  assigneeId: string | null
  /** Who stands in for an assignee who is away: there, and not away as well. */
  deputyId: string | null
}

/**
 * Escalates open cases whose due date has passed, each once: a line of history, an audit line by "system", and the case goes to the
 * deputy of an assignee who is away, if that deputy may work on it. Otherwise it stays where it is, and the team that its own one
 * escalates to (teams.yaml) sees it as well and may write a note, as a team with a task does; not so a sensitive case, which is for
 * those with that right only.
 * Safe to run anywhere, at any time, by several at once. Gives how many it escalated.
 */
export function escalateOverdue(runtime: Runtime): Promise<number> {
  const at = runtime.clock()
  return runtime.prisma.$transaction(async (transaction) => {
    const overdue = await lockOverdue(transaction, runtime.city.id, at)
    if (overdue.length === 0) return 0
    const grants = await grantsOf(transaction, overdue)
    const lines = overdue.map((found) => {
      const deputy = mayStandIn(found, grants) ? found.deputyId : null
      const team = deputy === null ? teamAbove(runtime, found) : null
      return { id: found.id, from_id: found.assigneeId, deputy_id: deputy, team }
    })
    await record(transaction, lines, at)
    return lines.length
  })
}

function lockOverdue(transaction: Transaction, cityId: string, at: Date): Promise<OverdueCase[]> {
  return transaction.$queryRaw<OverdueCase[]>`
    SELECT k.id, k.district, k.team, k.sensitive, k.shared_with AS "sharedWith", k.assignee_id AS "assigneeId",
      d.id AS "deputyId"
    FROM "case" k
    LEFT JOIN staff s ON s.id = k.assignee_id AND (s.absent_until > ${at} OR s.disabled_at IS NOT NULL)
    LEFT JOIN staff d ON d.id = s.deputy_id AND d.disabled_at IS NULL
      AND (d.absent_until IS NULL OR d.absent_until <= ${at})
    WHERE k.city_id = ${cityId} AND k.due_at <= ${at} AND k.open AND k.escalated_at IS NULL
    ORDER BY k.due_at LIMIT ${mostAtOnce}
    FOR UPDATE OF k SKIP LOCKED`
}

async function grantsOf(
  transaction: Transaction,
  overdue: readonly OverdueCase[],
): Promise<Map<string, Grant[]>> {
  const deputies = [...new Set(overdue.flatMap(({ deputyId }) => deputyId ?? []))]
  const rows = await transaction.roleGrant.findMany({ where: { staffId: { in: deputies } } })
  return new Map(deputies.map((id) => [id, viewGrants(rows.filter(({ staffId }) => staffId === id))]))
}

function mayStandIn(found: OverdueCase, grants: ReadonlyMap<string, Grant[]>): boolean {
  return found.deputyId !== null && mayDoTo(grants.get(found.deputyId) ?? [], 'case.work', found)
}

function teamAbove({ city }: Runtime, { team, sensitive, sharedWith }: OverdueCase): string | null {
  const above = sensitive ? undefined : city.teams.find(({ id }) => id === team)?.escalatesTo
  return above === undefined || sharedWith.includes(above) ? null : above
}

async function record(transaction: Transaction, lines: readonly object[], at: Date): Promise<void> {
  await transaction.$executeRaw`
    WITH line AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS row(id uuid, from_id uuid, deputy_id uuid, team text)
    ), changed AS (
      UPDATE "case" k SET escalated_at = ${at}, updated_at = ${at}, assignee_id = coalesce(line.deputy_id, k.assignee_id),
        shared_with = CASE WHEN line.team IS NULL THEN k.shared_with ELSE array_append(k.shared_with, line.team) END
      FROM line WHERE k.id = line.id
    ), told AS (
      INSERT INTO case_entry (case_id, type, author, public, detail, at)
      SELECT id, 'escalated', 'system', false, jsonb_strip_nulls(jsonb_build_object('from', from_id, 'assignee', deputy_id, 'team', team)), ${at}
      FROM line
    )
    INSERT INTO audit_entry (actor, action, subject, detail, at)
    SELECT 'system', 'case.escalate', id::text,
      jsonb_strip_nulls(jsonb_build_object('from', from_id, 'assignee', deputy_id, 'team', team)), ${at}
    FROM line`
}
