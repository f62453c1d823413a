import { v7 as uuidv7 } from 'uuid'
import { tellBackOffice } from './case.ts'
import { unsubscribeAll } from './subscription.ts'
import type { Transaction } from './transaction.ts'

/** The language a resident reads. `chosen`: they said so themselves; a proposal never overwrites a choice. */
export async function setLanguage(
  transaction: Transaction,
  input: { residentId: string; language: string; chosen: boolean; at: Date },
): Promise<void> {
  await transaction.resident.updateMany({
    where: { id: input.residentId, ...(input.chosen ? {} : { languageChosenAt: null }) },
    data: { language: input.language, ...(input.chosen ? { languageChosenAt: input.at } : {}) },
  })
}

/** Which version of the privacy notice was shown, in which language, when and through which message (GDPR Art. 13). */
export async function recordNotice(
  transaction: Transaction,
  input: {
    residentId: string
    version: string
    language: string
    channel: string
    inboxMessageId: bigint
    at: Date
  },
): Promise<void> {
  await transaction.resident.update({
    where: { id: input.residentId },
    data: { noticeVersion: input.version },
  })
  await transaction.consent.create({
    data: {
      id: uuidv7(),
      residentId: input.residentId,
      purpose: 'privacyNotice',
      wordingVersion: input.version,
      language: input.language,
      channel: input.channel,
      inboxMessageId: input.inboxMessageId,
      givenAt: input.at,
    },
  })
}

/** STOP: ends every subscription and everything that still waits to be sent. Commits before any later send may start. */
export async function stop(transaction: Transaction, residentId: string, at: Date): Promise<void> {
  await unsubscribeAll(transaction, residentId, at)
  await transaction.resident.update({ where: { id: residentId }, data: { stoppedAt: at } })
  await transaction.outboxMessage.updateMany({
    where: { residentId, status: { in: ['queued', 'held'] } },
    data: { status: 'cancelled' },
  })
}

/** The person writes again of their own accord. */
export async function resume(transaction: Transaction, residentId: string): Promise<void> {
  await transaction.resident.update({ where: { id: residentId }, data: { stoppedAt: null } })
  await transaction.address.updateMany({ where: { residentId, state: 'blocked' }, data: { state: 'active' } })
}

/**
 * GDPR Art. 17, first half: everything a resident said goes at once; cases stay as empty shells, so that the office sees that
 * something was erased and counts stay true. The address lives on until the farewell has left (`forgetResident`).
 */
export async function eraseContent(
  transaction: Transaction,
  input: { residentId: string; keepInboxMessage: bigint; at: Date },
): Promise<void> {
  const { residentId, at } = input
  const cases = await transaction.case.findMany({ where: { concern: { residentId } }, select: { id: true } })
  const caseIds = cases.map((one) => one.id)
  await transaction.caseEntry.updateMany({ where: { caseId: { in: caseIds } }, data: { text: null } })
  await transaction.case.updateMany({ where: { id: { in: caseIds } }, data: { stateReason: null, updatedAt: at } })
  await transaction.caseEntry.createMany({
    data: caseIds.map((caseId) => ({ caseId, type: 'erased', author: 'resident', at })),
  })
  for (const caseId of caseIds) await tellBackOffice(transaction, caseId, 'erased', at)
  await transaction.mediaFile.deleteMany({ where: { residentId } })
  await transaction.concern.updateMany({
    where: { residentId },
    data: {
      residentId: null,
      text: '',
      placeText: null,
      longitude: null,
      latitude: null,
    },
  })
  await transaction.subscription.deleteMany({ where: { residentId } })
  await transaction.consent.deleteMany({ where: { residentId } })
  await transaction.outboxMessage.deleteMany({ where: { residentId } })
  await transaction.inboxMessage.deleteMany({ where: { residentId, id: { not: input.keepInboxMessage } } })
}

/** Marks the farewell: once that outbox row has left the house, the resident's last rows go (gateway/outbox/farewell.ts). */
export async function eraseAfter(transaction: Transaction, residentId: string, farewellId: bigint): Promise<void> {
  await transaction.resident.update({
    where: { id: residentId },
    data: { eraseAfter: farewellId, stoppedAt: new Date(0) },
  })
}
