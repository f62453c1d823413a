import { v7 as uuidv7 } from 'uuid'
import type { Poll } from '#civic/poll.ts'
import { createBroadcast } from '#gateway/broadcasts/draft.ts'
import { releaseBroadcast, submitBroadcast } from '#gateway/broadcasts/release.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import type { Gateway } from '#gateway/start.ts'
import { editor } from '#tests/integration/broadcasts/world.ts'

const topic = 'construction'

/** Everybody who wrote wants news of the topic; the dialogue for it is told elsewhere. */
export async function subscribeAll({ runtime: { prisma, clock } }: Gateway): Promise<void> {
  const residents = await prisma.resident.findMany({ select: { id: true } })
  const wishes = residents.map(({ id }) => ({ residentId: id, consentId: uuidv7() }))
  await prisma.consent.createMany({
    data: wishes.map(({ residentId, consentId: id }) => ({
      ...{ id, residentId, purpose: `news:${topic}`, wordingVersion: '1' },
      ...{ language: 'de', channel: 'whatsapp', givenAt: clock() },
    })),
  })
  await prisma.subscription.createMany({
    data: wishes.map((wish) => ({ id: uuidv7(), topic, area: '', ...wish })),
  })
}

/** Sends a notice of the topic to all who want it, released by a second person; gives the broadcast's id. */
export async function announce(
  { runtime }: Gateway,
  words: Record<string, string>,
  poll: Poll | null = null,
): Promise<string> {
  const [author, releaser] = [editor('editor'), editor('releaser')]
  const noticeId = await saveNotice(runtime, author, {
    ...{ kind: 'information', topic, facts: {}, districts: [] },
    words,
    ...(poll && { poll }),
  })
  const { id } = await createBroadcast(runtime, author, noticeId, { audience: {} })
  await submitBroadcast(runtime, author, id)
  await releaseBroadcast(runtime, releaser, id)
  return id
}
