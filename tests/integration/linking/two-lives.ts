import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { nextReference } from '#civic/reference.ts'
import type { PrismaClient } from '#prisma/client.ts'

/** What two residents share before they turn out to be one person. */
export interface SharedWorld {
  broadcastId: string
  eventId: string
  staffId: string
  /** A case of nobody we know, which both are co-affected by. */
  strangersCaseId: string
}

const at = new Date('2026-11-01T10:00:00Z')

/** One broadcast that went to both, one event with three places, one account at the desk. */
export async function createSharedWorld(prisma: PrismaClient, cityId: string): Promise<SharedWorld> {
  const [noticeId, broadcastId, eventId, staffId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const facts = { createdAt: at, updatedAt: at }
  await prisma.notice.create({
    data: {
      id: noticeId,
      cityId,
      kind: 'information',
      topic: 'budget',
      facts: {},
      createdBy: staffId,
      ...facts,
    },
  })
  await prisma.broadcast.create({
    data: {
      id: broadcastId,
      cityId,
      noticeId,
      audience: {},
      state: 'sending',
      createdBy: staffId,
      createdAt: at,
      editions: { create: { language: 'de', basis: 'source', reply: { text: { literal: 'Es gibt Geld' } } } },
    },
  })
  await prisma.event.create({
    data: {
      id: eventId,
      cityId,
      noticeId,
      code: randomBytes(3).toString('hex'),
      startsAt: new Date(Date.now() + 30 * 86_400_000),
      places: 3,
      registration: true,
      ...facts,
    },
  })
  await prisma.staff.create({
    data: { id: staffId, login: `staff-${staffId}`, displayName: 'Kim Muster', createdAt: at },
  })
  const strangersCaseId = await openCase(prisma, cityId, null)
  return { broadcastId, eventId, staffId, strangersCaseId }
}

/**
 * Somebody with something in every table that has a resident; `nth` makes each one's things differ. `known`: for somebody who is there
 * already.
 */
export async function createLife(
  prisma: PrismaClient,
  cityId: string,
  { broadcastId, eventId, staffId, strangersCaseId }: SharedWorld,
  nth: number,
  known?: string,
) {
  const residentId = known ?? uuidv7()
  const addressId = uuidv7()
  const later = new Date(at.getTime() + nth * 60_000)
  if (!known) {
    await prisma.resident.create({
      data: {
        id: residentId,
        cityId,
        pseudonym: `P${nth}-${residentId.slice(-6)}`,
        language: 'de',
        createdAt: at,
      },
    })
  }
  const channel = nth === 1 ? 'telegram' : 'webchat'
  await prisma.address.create({
    data: {
      id: addressId,
      residentId,
      channel,
      handleHash: Uint8Array.from(randomBytes(32)),
      handleCipher: Uint8Array.from(randomBytes(16)),
    },
  })
  const { id: inboxMessageId } = await prisma.inboxMessage.create({
    data: { channel, externalId: uuidv7(), residentId, addressId, event: {}, state: 'done' },
  })
  const subscribe = async (topic: string) => {
    const consentId = uuidv7()
    const consent = { id: consentId, purpose: `news:${topic}`, wordingVersion: `v${nth}`, language: 'de' }
    await prisma.consent.create({ data: { ...consent, residentId, channel, inboxMessageId, givenAt: later } })
    await prisma.subscription.create({ data: { id: uuidv7(), residentId, topic, area: '', consentId } })
    return consentId
  }
  const { id: sentId } = await prisma.outboxMessage.create({
    data: {
      residentId,
      addressId,
      channel,
      lane: 2,
      class: 'once',
      reply: {},
      language: 'de',
      broadcastId,
      status: nth === 1 ? 'queued' : 'sent',
    },
  })
  // Once the broadcast has its row: a gateway that runs would else write it first.
  const sharedConsent = await subscribe('budget')
  await subscribe(`own-${nth}`)
  const caseId = await openCase(prisma, cityId, residentId)
  const { concernId } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
  await prisma.mediaFile.create({ data: { id: uuidv7(), residentId, concernId, kind: 'photo', channel } })
  await prisma.followUp.create({ data: { id: uuidv7(), caseId, residentId, askedAt: at } })
  const { id: followUpId } = await prisma.followUp.create({
    data: { id: uuidv7(), caseId: strangersCaseId, residentId, askedAt: at },
  })
  await prisma.booking.create({
    data: { id: uuidv7(), cityId, contact: 'any', kind: 'callback', residentId, language: 'de' },
  })
  await prisma.noticeReply.create({
    data: { id: uuidv7(), broadcastId, residentId, text: `Frage ${nth}`, language: 'de', at },
  })
  await prisma.pollAnswer.create({ data: { broadcastId, residentId, option: nth, at: later } })
  await prisma.registration.create({
    data: { id: uuidv7(), eventId, residentId, state: 'registered', people: nth, at },
  })
  await prisma.eventQuestion.create({
    data: { id: uuidv7(), eventId, residentId, text: `Frage ${nth}`, language: 'de', at },
  })
  await prisma.coAffected.create({ data: { caseId: strangersCaseId, residentId } })
  await prisma.testReader.create({ data: { id: uuidv7(), staffId, residentId, createdAt: at } })
  await prisma.linkCode.create({
    data: {
      id: uuidv7(),
      residentId,
      addressId,
      codeHash: Uint8Array.from(randomBytes(32)),
      mode: 'link',
      expiresAt: new Date(Date.now() + 900_000),
    },
  })
  return { residentId, addressId, caseId, strangersCaseId, followUpId, sentId, sharedConsent }
}

async function openCase(prisma: PrismaClient, cityId: string, residentId: string | null): Promise<string> {
  const [id, concernId] = [uuidv7(), uuidv7()]
  const concern = { id: concernId, residentId, kind: 'defect', text: 'Lampe', language: 'de' }
  await prisma.concern.create({ data: concern })
  const reference = await nextReference(prisma, 'L')
  await prisma.case.create({
    data: { id, cityId, concernId, reference, kind: 'defect', language: 'de', createdAt: at },
  })
  return id
}
