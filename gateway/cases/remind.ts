import { opener } from '#bots/engine/conversation.ts'
import { stateColumns, tellBackOffice } from '#civic/case.ts'
import type { EntryType } from '#civic/case-entry.ts'
import { residentsToTell } from '#civic/co-affected.ts'
import type { Transaction } from '#civic/transaction.ts'
import { isOpen } from '#content/city/office-calendar.ts'
import type { Reply } from '#content/message.ts'
import type { Runtime } from '../runtime.ts'
import { forEachDueCase } from './due-cases.ts'
import { tellEach } from './tell-each.ts'

const dayMs = 24 * 3_600_000

/**
 * Inquiries without an answer: one reminder while the office is open, and after `inquiryCloseDays` the case goes back to the office,
 * which decides what becomes of it. Nothing is closed in silence.
 */
export async function sweepInquiries(runtime: Runtime): Promise<void> {
  const { city } = runtime
  const now = runtime.clock()
  const remindBefore = new Date(now.getTime() - city.inquiryReminderDays * dayMs)
  const endBefore = new Date(now.getTime() - city.inquiryCloseDays * dayMs)
  await forEachDueCase(
    runtime,
    `state = 'awaitingResident' AND inquiry_at <= $1`,
    [endBefore],
    async (transaction, { id }) => {
      await handBack(transaction, id, now)
      return undefined
    },
  )
  if (!isOpen(city, now)) return
  await forEachDueCase(
    runtime,
    `state = 'awaitingResident' AND inquiry_at <= $1 AND inquiry_at > $2 AND reminded_at IS NULL`,
    [remindBefore, endBefore],
    (transaction, found) => remind(transaction, found, now),
  )
}

async function handBack(transaction: Transaction, caseId: string, at: Date): Promise<void> {
  await transaction.case.update({
    where: { id: caseId },
    data: {
      ...stateColumns('awaitingResident', 'inReview', at),
      updatedAt: at,
      entries: {
        create: {
          type: 'inquiryExpired' satisfies EntryType,
          fromState: 'awaitingResident',
          toState: 'inReview',
          author: 'system',
          at,
        },
      },
    },
  })
  await transaction.auditEntry.create({
    data: { actor: 'system', action: 'case.inquiryExpired', subject: caseId, at },
  })
  await tellBackOffice(transaction, caseId, 'changed', at)
}

/** Only who filed the case was asked; whoever cannot be reached is not reminded. Gives the channels to wake. */
async function remind(
  transaction: Transaction,
  { id, reference }: { id: string; reference: string },
  at: Date,
): Promise<string[]> {
  const receivers = (await residentsToTell(transaction, id)).filter(({ touch }) => touch === 'filed')
  const channels = await tellEach(transaction, receivers, {
    lane: 'update',
    class: 'once',
    reply: () => reminder(id, reference),
    dueAt: at,
    caseId: id,
  })
  await transaction.case.update({
    where: { id },
    data: {
      remindedAt: at,
      entries: {
        create: {
          type: 'reminded' satisfies EntryType,
          author: 'system',
          detail: { told: receivers.length },
          at,
        },
      },
    },
  })
  await transaction.auditEntry.create({
    data: { actor: 'system', action: 'case.reminded', subject: id, detail: { told: receivers.length }, at },
  })
  return channels
}

function reminder(caseId: string, reference: string): Reply {
  return {
    text: { key: 'cases.reminder', params: { reference } },
    choices: [
      opener('cases', { key: 'caseUpdate.reply' }, `reply.${caseId}`),
      opener('cases', { key: 'caseUpdate.details' }, caseId),
    ],
  }
}
