import { residentsToTell } from '#civic/co-affected.ts'
import { tellEach } from './tell-each.ts'
import { updateReply } from './update.ts'
import type { CaseWork } from './work.ts'

/**
 * Tells everybody concerned, the one who filed it and the co-affected, each in their language at their address (civic/reach.ts). Whoever
 * said STOP, blocked us or was erased is left in peace. Gives the channels to wake.
 */
export async function tellResidents(work: CaseWork): Promise<Set<string>> {
  const { transaction, runtime, found, update } = work
  if (update === null) return new Set()
  const receivers = await residentsToTell(transaction, found.id)
  const channels = await tellEach(transaction, receivers, {
    lane: 'update',
    class: 'mustArrive',
    reply: ({ language }) => updateReply(found, update, language),
    dueAt: runtime.clock(),
    caseId: found.id,
  })
  work.detail.told = receivers.length
  return new Set(channels)
}
