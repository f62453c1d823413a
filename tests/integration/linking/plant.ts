import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Runtime } from '#gateway/runtime.ts'
import { createLife, createSharedWorld } from './two-lives.ts'

/**
 * Gives a resident something in every table and field that may hold what a person says or is called, each with words of its own. Gives
 * those words. `alias`: another handle of theirs.
 */
export async function plantWords(
  { prisma, vault, city }: Runtime,
  residentId: string,
  alias: string,
): Promise<string[]> {
  const planted: string[] = []
  const word = () => {
    const canary = `canary-${randomUUID()}`
    planted.push(canary)
    return canary
  }
  const life = await createLife(prisma, city.id, await createSharedWorld(prisma, city.id), 1, residentId)
  const { caseId, strangersCaseId } = life
  const bytes = () => Uint8Array.from(Buffer.from(word()))
  await prisma.concern.updateMany({ where: { residentId }, data: { text: word(), placeText: word() } })
  await prisma.case.update({ where: { id: caseId }, data: { stateReason: word(), publicText: word() } })
  const entry = { caseId, author: 'resident', type: 'residentMessage' }
  await prisma.caseEntry.create({ data: { ...entry, text: word() } })
  await prisma.caseEntry.create({
    data: {
      caseId: strangersCaseId,
      author: 'resident',
      type: 'coAffected',
      text: word(),
      detail: { resident: residentId },
    },
  })
  await prisma.caseEntry.create({
    data: {
      caseId: strangersCaseId,
      author: 'resident',
      type: 'reopened',
      text: word(),
      detail: { residentId },
    },
  })
  await prisma.caseTask.create({
    data: { id: uuidv7(), caseId, body: 'traffic', text: word(), answer: word(), createdBy: 'office' },
  })
  await prisma.caseTranslation.create({
    data: { id: uuidv7(), caseId, part: 'concern', language: 'uk', text: word(), state: 'done' },
  })
  await prisma.mediaFile.updateMany({
    where: { residentId },
    data: { bytes: bytes(), transcript: word(), sourceRef: word(), draftKey: word() },
  })
  await prisma.followUp.updateMany({ where: { residentId }, data: { comment: word() } })
  await prisma.booking.updateMany({ where: { residentId }, data: { topic: word(), phoneCipher: bytes() } })
  await prisma.noticeReply.updateMany({ where: { residentId }, data: { text: word(), answer: word() } })
  await prisma.eventQuestion.updateMany({
    where: { residentId },
    data: { text: word(), german: word(), answer: word() },
  })
  await prisma.address.updateMany({ where: { residentId }, data: { languageHint: word() } })
  await prisma.consent.updateMany({ where: { residentId }, data: { wordingVersion: word() } })
  await prisma.subscription.updateMany({ where: { residentId, topic: 'own-1' }, data: { topic: word() } })
  const [said] = await prisma.inboxMessage.findMany({ where: { residentId }, orderBy: { id: 'asc' } })
  await prisma.inboxMessage.update({
    where: { id: said?.id ?? 0n },
    data: { event: { type: 'message', text: word() }, error: word() },
  })
  await prisma.outboxMessage.update({
    where: { id: life.sentId },
    data: {
      reply: { text: { literal: word() } },
      status: 'sent',
      broadcastId: null,
      platformMessageId: word(),
    },
  })
  await prisma.sendDoubt.create({
    data: { outboxMessageId: life.sentId, attempt: 1, cause: word(), resent: false },
  })
  const [address] = await prisma.address.findMany({ where: { residentId, channel: 'telegram' } })
  await prisma.addressAlias.create({
    data: {
      channel: 'telegram',
      handleHash: Uint8Array.from(vault.hash('telegram', alias)),
      addressId: address?.id ?? '',
    },
  })
  await prisma.earlyReceipt.create({
    data: {
      channel: 'telegram',
      platformMessageId: word(),
      handleHash: address?.handleHash ?? new Uint8Array(),
      status: 'read',
    },
  })
  return planted
}
