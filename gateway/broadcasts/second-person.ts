import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import type { Broadcast, Notice } from '#prisma/client.ts'
import { BroadcastRefusal } from './refusal.ts'
import type { Editor } from './work.ts'

/**
 * Whoever lets words go out is not who wrote them or handed them in, unless the city does without a second person
 * (`notices.releasedByTwo`). An exception to quiet hours always needs one. Throws `BroadcastRefusal` (ownWork).
 */
export function requireSecondPerson(
  city: City,
  editor: Pick<Editor, 'id'>,
  { urgentReason, submittedBy }: Pick<Broadcast, 'urgentReason' | 'submittedBy'>,
  authors: readonly string[],
): void {
  if (!city.notices.releasedByTwo && urgentReason === null) return
  if (editor.id !== submittedBy && !authors.includes(editor.id)) return
  throw new BroadcastRefusal(
    'ownWork',
    'releasedBy',
    'You wrote it or handed it in: somebody else has to release it. Ask a colleague who may.',
  )
}

/** Who changed a notice or one of its languages since then, by the audit log. */
export async function changersOf(
  transaction: Transaction,
  notice: Pick<Notice, 'id'>,
  since: Date | null,
): Promise<string[]> {
  const lines = await transaction.auditEntry.findMany({
    where: { subject: notice.id, ...(since && { at: { gte: since } }) },
    distinct: ['actor'],
    select: { actor: true },
  })
  return lines.map(({ actor }) => actor)
}
