import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'

/** What a sweep knows of a case whose time has come. */
export interface DueCase {
  id: string
  reference: string
  state: string
  category: string | null
}

/** So many in one sweep; the next takes the rest. */
const most = 200

/**
 * Does something for each case of which `condition` holds (SQL on the columns of "case"; our own words, never anybody else's): each in
 * a transaction of its own, its people locked before it as everywhere, the condition looked at again under the lock. A case that
 * somebody works on is left for the next sweep. `work` gives the channels it has put something on.
 */
export async function forEachDueCase(
  runtime: Runtime,
  condition: string,
  values: readonly Date[],
  work: (transaction: Transaction, found: DueCase) => Promise<readonly string[] | undefined>,
): Promise<number> {
  const city = `city_id = $${values.length + 1}`
  const { rows } = await runtime.pool.query<{ id: string }>(
    `SELECT id FROM "case" WHERE ${condition} AND ${city} LIMIT ${most}`,
    [...values, runtime.city.id],
  )
  for (const { id } of rows) {
    const channels = await runtime.prisma.$transaction(async (transaction) => {
      await transaction.$queryRaw`
        SELECT id FROM resident WHERE id IN (
          SELECT n.resident_id FROM concern n JOIN "case" k ON k.concern_id = n.id WHERE k.id = ${id}::uuid
          UNION SELECT a.resident_id FROM co_affected a WHERE a.case_id = ${id}::uuid)
        ORDER BY id FOR NO KEY UPDATE`
      const [found] = await transaction.$queryRawUnsafe<DueCase[]>(
        `SELECT id, reference, state, category FROM "case" WHERE ${condition} AND id = $${values.length + 1}::uuid
         FOR UPDATE SKIP LOCKED`,
        ...values,
        id,
      )
      return found ? await work(transaction, found) : undefined
    })
    if (channels) runtime.doorbell.delivery(new Set(channels))
  }
  return rows.length
}
