import { v7 as uuidv7 } from 'uuid'
import { tellBackOffice } from './case.ts'
import type { EntryType } from './case-entry.ts'
import { eraseTranslations } from './case-translation.ts'
import { eraseCoAffected } from './co-affected.ts'
import { noteEnded } from './ended-chat.ts'
import type { Successor } from './leave-chat.ts'
import { newPseudonym } from './pseudonym.ts'
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

/** The one word that a STOP is answered with (bots/engine/stop.ts). */
export const farewell = 'stop.farewell'

/**
 * STOP: ends every subscription and everything that still waits to be sent; the chat is no desk account's test reader any more, and nobody
 * can be tied to it by a code. Commits before any later send may start. Said again it ends what came since; a farewell on its way goes on.
 */
export async function stop(transaction: Transaction, residentId: string, at: Date): Promise<void> {
  await unsubscribeAll(transaction, residentId, at)
  await transaction.testReader.deleteMany({ where: { residentId } })
  await transaction.linkCode.deleteMany({ where: { residentId } })
  await transaction.resident.updateMany({
    where: { id: residentId, stoppedAt: null },
    data: { stoppedAt: at },
  })
  await transaction.$executeRaw`
    UPDATE outbox_message SET status = 'cancelled'
    WHERE resident_id = ${residentId}::uuid AND status IN ('queued', 'held')
      AND reply #>> '{text,key}' IS DISTINCT FROM ${farewell}`
}

/** No notice before `until`. What waits already waits longer; the sender looks at it anew (gateway/delivery). */
export async function pause(transaction: Transaction, residentId: string, until: Date): Promise<void> {
  await transaction.resident.update({ where: { id: residentId }, data: { pausedUntil: until } })
}

/** The pause is over: what it held back is due, as far as quiet hours and the weekly cap allow. */
export async function resumeNotices(transaction: Transaction, residentId: string, at: Date): Promise<void> {
  await transaction.resident.update({ where: { id: residentId }, data: { pausedUntil: null } })
  await transaction.outboxMessage.updateMany({
    where: { residentId, status: 'queued', broadcastId: { not: null }, dueAt: { gt: at } },
    data: { dueAt: at },
  })
}

/** The person wants to hear from us again, and said so of their own accord. */
export async function resume(transaction: Transaction, residentId: string): Promise<void> {
  await transaction.resident.update({ where: { id: residentId }, data: { stoppedAt: null } })
}

/**
 * GDPR Art. 17: everything a resident said goes at once. Cases stay as empty shells, so that the office sees that something was
 * erased and counts stay true. The address passes to a nameless successor who only receives the farewell: if nothing more comes,
 * it is forgotten with it (`forgetAfter`); if the person writes again, they are somebody new. Each of their other chats gets a successor of
 * its own, so that nothing ties them together any more; one that is blocked is forgotten at once.
 */
export async function eraseResident(
  transaction: Transaction,
  input: {
    residentId: string
    cityId: string
    language: string
    inboxMessageId: bigint
    at: Date
  },
): Promise<{ successorId: string; others: Successor[] }> {
  const { residentId, at } = input
  // From here on nobody can store a message for them that the deletion would take along.
  await transaction.$queryRaw`SELECT id FROM resident WHERE id = ${residentId}::uuid FOR UPDATE`
  await eraseCoAffected(transaction, residentId)
  const cases = await transaction.case.findMany({ where: { concern: { residentId } }, select: { id: true } })
  const caseIds = cases.map((one) => one.id)
  await transaction.caseEntry.updateMany({ where: { caseId: { in: caseIds } }, data: { text: null } })
  // Words with which they had somebody else's case taken up again.
  await transaction.caseEntry.updateMany({
    where: { type: 'reopened', detail: { path: ['residentId'], equals: residentId } },
    data: { text: null, detail: {} },
  })
  await transaction.case.updateMany({
    where: { id: { in: caseIds } },
    data: {
      stateReason: null,
      longitude: null,
      latitude: null,
      publishedAt: null,
      publicText: null,
      updatedAt: at,
    },
  })
  await transaction.caseTask.updateMany({
    where: { caseId: { in: caseIds } },
    data: { text: '', answer: null },
  })
  await eraseTranslations(transaction, caseIds)
  await transaction.caseEntry.createMany({
    data: caseIds.map((caseId) => ({ caseId, type: 'erased' satisfies EntryType, author: 'resident', at })),
  })
  for (const caseId of caseIds) await tellBackOffice(transaction, caseId, 'erased', at)
  await transaction.concern.updateMany({
    where: { residentId },
    data: { residentId: null, text: '', placeText: null, longitude: null, latitude: null },
  })
  // Its number stays, so that a repeat by the platform is known as one; its words go.
  const { addressId } = await transaction.inboxMessage.update({
    where: { id: input.inboxMessageId },
    data: { event: {} },
    select: { addressId: true },
  })
  const chats = await transaction.address.findMany({
    where: { residentId, OR: [{ id: addressId }, { state: 'active' }] },
    select: { id: true, channel: true },
    orderBy: { id: 'asc' },
  })
  // The ids of some platforms' messages hold the number they went to.
  await transaction.$executeRaw`
    DELETE FROM early_receipt e USING address a
    WHERE a.resident_id = ${residentId}::uuid AND e.channel = a.channel AND (e.handle_hash = a.handle_hash
      OR e.handle_hash IN (SELECT l.handle_hash FROM address_alias l WHERE l.address_id = a.id))`
  const successors: Successor[] = []
  for (const { id, channel } of chats) {
    const successorId = uuidv7()
    await transaction.resident.create({
      data: {
        id: successorId,
        cityId: input.cityId,
        pseudonym: newPseudonym(),
        language: input.language,
        createdAt: at,
      },
    })
    await transaction.address.update({ where: { id }, data: { residentId: successorId, languageHint: null } })
    successors.push({ residentId: successorId, addressId: id, channel })
  }
  // What they wrote after the confirming press was promised to be kept: it is the first word of somebody new.
  await transaction.$executeRaw`
    UPDATE inbox_message m SET resident_id = a.resident_id FROM address a
    WHERE a.id = m.address_id AND m.resident_id = ${residentId}::uuid AND (m.id = ${input.inboxMessageId}
      OR m.state = 'waiting' AND m.id > ${input.inboxMessageId} AND m.event->>'type' IN ('message', 'media', 'location'))`
  await transaction.$executeRawUnsafe(noteEnded('a.resident_id = $1::uuid'), residentId)
  await transaction.resident.delete({ where: { id: residentId } })
  const own = successors.find((one) => one.addressId === addressId)
  if (!own)
    throw new Error(`address ${addressId} of the message that asked for erasure is another person's now`)
  return { successorId: own.residentId, others: successors.filter((one) => one !== own) }
}

/** Marks the farewell: when that outbox row has left the house, the successor is deleted with it (gateway/outbox/forget.ts). */
export async function forgetAfter(
  transaction: Transaction,
  residentId: string,
  farewellId: bigint,
): Promise<void> {
  await transaction.resident.update({ where: { id: residentId }, data: { eraseAfter: farewellId } })
}
