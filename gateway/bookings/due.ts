import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'

/** What a sweep knows of a booking whose time has come. */
export interface DueBooking {
  id: string
  contact: string
  startsAt: Date | null
  residentId: string
}

/** So many in one sweep; the next takes the rest. */
const most = 200

/**
 * Does something for each booking of which `condition` holds (SQL on the columns of "booking"; our own words, never anybody else's): each
 * in a transaction of its own, its resident locked before it as everywhere, the condition looked at again under the lock. `work` gives
 * the channel it has put something on.
 */
export async function forEachDueBooking(
  runtime: Runtime,
  condition: string,
  values: readonly Date[],
  work: (transaction: Transaction, found: DueBooking) => Promise<string | null>,
): Promise<void> {
  const { rows } = await runtime.pool.query<{ id: string }>(
    `SELECT id FROM booking WHERE ${condition} AND city_id = $${values.length + 1} LIMIT ${most}`,
    [...values, runtime.city.id],
  )
  for (const { id } of rows) {
    const channel = await runtime.prisma.$transaction(async (transaction) => {
      await transaction.$queryRaw`
        SELECT r.id FROM resident r JOIN booking b ON b.resident_id = r.id WHERE b.id = ${id}::uuid
        FOR NO KEY UPDATE OF r`
      const [found] = await transaction.$queryRawUnsafe<DueBooking[]>(
        `SELECT id, contact, starts_at AS "startsAt", resident_id AS "residentId" FROM booking
         WHERE ${condition} AND id = $${values.length + 1}::uuid FOR UPDATE SKIP LOCKED`,
        ...values,
        id,
      )
      return found ? await work(transaction, found) : null
    })
    if (channel !== null) runtime.doorbell.delivery([channel])
  }
}
