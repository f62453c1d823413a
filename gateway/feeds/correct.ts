import { feedWords } from '#content/feeds/words.ts'
import { returnBroadcast, stopBroadcast } from '../broadcasts/hold.ts'
import { wentOut } from '../events/announced.ts'
import type { Runtime } from '../runtime.ts'
import { feedEditor } from './author.ts'

const underWay = ['scheduled', 'sending']

/** Whether people know of a notice already, or are about to: a broadcast of it was released, or its event has a public page. */
export async function isAnnounced({ prisma }: Pick<Runtime, 'prisma'>, noticeId: string): Promise<boolean> {
  const released = await prisma.broadcast.count({ where: wentOut(noticeId) })
  const published = await prisma.event.count({ where: { noticeId, publishedAt: { not: null } } })
  return released + published > 0
}

/** What waits for its release goes back to its author: it would say what is no longer true. */
export async function takeBackFromRelease(runtime: Runtime, feedId: string, noticeId: string): Promise<void> {
  const waiting = await runtime.prisma.broadcast.findMany({ where: { noticeId, state: 'awaitingRelease' } })
  for (const { id } of waiting) {
    await returnBroadcast(runtime, feedEditor(feedId), id, feedWords.draft.fromElsewhere)
  }
}

/** Nothing more of a notice goes out until somebody has looked. */
export async function stopSending(runtime: Runtime, feedId: string, noticeId: string): Promise<void> {
  const going = await runtime.prisma.broadcast.findMany({ where: { noticeId, state: { in: underWay } } })
  for (const { id } of going) await stopBroadcast(runtime, feedEditor(feedId), id)
}
