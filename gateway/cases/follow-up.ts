import { solvedChoices } from '#bots/conversations/follow-up/follow-up.ts'
import { residentsToTell } from '#civic/co-affected.ts'
import { askFollowUp } from '#civic/follow-up.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import { isOpen } from '#content/city/office-calendar.ts'
import type { Reply } from '#content/message.ts'
import type { Runtime } from '../runtime.ts'
import { type DueCase, forEachDueCase } from './due-cases.ts'
import { tellEach } from './tell-each.ts'

/**
 * Asks everybody concerned how a case turned out, `followUpWeeks` after it was closed and at decent hours: while the office is open.
 * Asked once a closing, whatever dies when: the question, its row and the mark that it was asked commit together.
 */
export async function sweepFollowUps(runtime: Runtime): Promise<void> {
  const now = runtime.clock()
  if (!isOpen(runtime.city, now)) return
  await forEachDueCase(
    runtime,
    `follow_up_due_at <= $1 AND state IN ('resolved', 'notFeasible', 'notResponsible')`,
    [now],
    (transaction, found) => ask(runtime.city, transaction, found, now),
  )
}

async function ask(city: City, transaction: Transaction, found: DueCase, at: Date): Promise<string[]> {
  const receivers = await residentsToTell(transaction, found.id)
  for (const receiver of receivers) {
    const { residentId } = receiver
    const followUpId = await askFollowUp(transaction, { caseId: found.id, residentId, at })
    await tellEach(transaction, [receiver], {
      lane: 'bulk',
      class: 'once',
      reply: () => question(city, found, followUpId),
      dueAt: at,
      caseId: found.id,
    })
  }
  await transaction.case.update({ where: { id: found.id }, data: { followUpDueAt: null } })
  const detail = { told: receivers.length }
  await transaction.auditEntry.create({
    data: { actor: 'system', action: 'case.followUp', subject: found.id, detail, at },
  })
  return receivers.map(({ channel }) => channel)
}

/** Nothing of the concern's words: co-affected residents read it too. */
function question(city: City, { reference, category }: DueCase, followUpId: string): Reply {
  const choices = solvedChoices(followUpId)
  if (category === null || !city.categories.some(({ id }) => id === category)) {
    return { text: { key: 'followUp.askPlain', params: { reference } }, choices }
  }
  const name = { name: { of: 'category', id: category } } as const
  return { text: { key: 'followUp.ask', params: { reference, category: name } }, choices }
}
