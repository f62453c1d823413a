import type { Runtime } from '../runtime.ts'

/** Deletes the nameless receivers of farewells that have left the house for good (GDPR Art. 17). */
export async function forgetAfterFarewell(runtime: Runtime, outboxIds: readonly bigint[]): Promise<void> {
  if (outboxIds.length === 0) return
  await runtime.pool.query({
    name: 'forget',
    text: `DELETE FROM resident WHERE erase_after = ANY($1::bigint[])`,
    values: [outboxIds],
  })
}

const patienceHours = 24

/**
 * Deletes those whose farewell was read, and those whose farewell could not leave for a day: being forgotten must not hang on a
 * platform.
 */
export async function forgetOverdue(runtime: Runtime): Promise<void> {
  await runtime.pool.query({
    name: 'forget overdue',
    text: `
      DELETE FROM resident r WHERE r.erase_after IS NOT NULL AND (
        r.created_at < $1 OR NOT EXISTS (
          SELECT FROM outbox_message o
          WHERE o.id = r.erase_after AND o.status IN ('queued', 'sending', 'sent')))`,
    values: [new Date(runtime.clock().getTime() - patienceHours * 3_600_000)],
  })
}
