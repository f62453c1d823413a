import { v7 as uuidv7 } from 'uuid'
import { createBroadcast } from '#gateway/broadcasts/draft.ts'
import { releaseBroadcast, submitBroadcast } from '#gateway/broadcasts/release.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import { editor } from '#tests/integration/broadcasts/world.ts'
import type { WhatsAppLine } from './line.ts'

const topic = 'construction'

/** What the notice says first. */
export const title = 'Die Brücke ist gesperrt'

/** Makes people known to the gateway who subscribed some time ago and were last heard then. */
export async function know(line: WhatsAppLine, people: string[], heardAt: Date): Promise<void> {
  const { prisma, vault, city } = line.gateway.runtime
  const identities = await Promise.all(people.map((person) => line.simulator.identity(person)))
  // Numbered in their order, in which they are called then.
  const known = identities.map(({ userId }) => ({ userId, residentId: uuidv7(), consentId: uuidv7() }))
  await prisma.resident.createMany({
    data: known.map(({ residentId: id }) => ({
      id,
      cityId: city.id,
      pseudonym: `TEST-${id.slice(-10)}`,
      language: 'de',
    })),
  })
  await prisma.address.createMany({
    data: known.map(({ userId, residentId }) => ({
      id: uuidv7(),
      residentId,
      channel: 'whatsapp-cloud',
      handleHash: Uint8Array.from(vault.hash('whatsapp-cloud', userId)),
      handleCipher: Uint8Array.from(vault.seal(userId)),
      heardAt,
    })),
  })
  await prisma.consent.createMany({
    data: known.map(({ residentId, consentId: id }) => ({
      id,
      residentId,
      purpose: `news:${topic}`,
      wordingVersion: '1',
      language: 'de',
      channel: 'whatsapp-cloud',
      givenAt: heardAt,
    })),
  })
  await prisma.subscription.createMany({
    data: known.map(({ residentId, consentId }) => ({
      id: uuidv7(),
      residentId,
      topic,
      area: '',
      consentId,
    })),
  })
}

/** Releases a notice for everybody who subscribed; gives the broadcast. */
export async function announce(line: WhatsAppLine): Promise<string> {
  const { runtime } = line.gateway
  const [author, releaser] = [editor('editor'), editor('releaser')]
  const noticeId = await saveNotice(runtime, author, {
    kind: 'information',
    topic,
    facts: {},
    districts: [],
    words: { title, text: 'Ab Montag ist die Brücke gesperrt.' },
  })
  const { id } = await createBroadcast(runtime, author, noticeId, { audience: {} })
  await submitBroadcast(runtime, author, id)
  await releaseBroadcast(runtime, releaser, id)
  return id
}
