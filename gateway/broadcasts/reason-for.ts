import type { Transaction } from '#civic/transaction.ts'
import { audienceOf } from './work.ts'

/** Why somebody gets a broadcast, in the order in which it is looked for. */
export type BroadcastReason =
  /** They agreed to hear of this topic for this area ("": the whole city) at that time. */
  | { type: 'subscription'; topic: string; area: string; since: Date }
  /** They take part in an event, or did. */
  | { type: 'event'; eventId: string; title: string | null }
  /** They filed or joined a case of such a category. */
  | { type: 'case'; reference: string | null }
  /** They got something that this one corrects. */
  | { type: 'correction' }
  /** They had subscribed, and do not any more. */
  | { type: 'ended'; topic: string }

/** Why this resident got this broadcast; `null` when they did not. */
export async function reasonFor(
  { prisma }: { prisma: Transaction },
  residentId: string,
  broadcastId: string,
): Promise<BroadcastReason | null> {
  const row = await prisma.outboxMessage.findUnique({
    where: { broadcastId_residentId: { broadcastId, residentId } },
    select: {
      language: true,
      createdAt: true,
      broadcast: { include: { notice: { select: { topic: true } } } },
    },
  })
  if (!row?.broadcast) return null
  const audience = audienceOf(row.broadcast)
  if (audience.reached) return { type: 'correction' }
  if (audience.event) {
    const event = await prisma.event.findUnique({
      where: { id: audience.event.id },
      select: {
        notice: { select: { sourceLanguage: true, versions: { select: { language: true, words: true } } } },
      },
    })
    return { type: 'event', eventId: audience.event.id, title: event && titleIn(event.notice, row.language) }
  }
  if (audience.cases) {
    const { categories } = audience.cases
    const touched = await prisma.case.findFirst({
      where: {
        category: { in: categories },
        sensitive: false,
        createdAt: { lte: row.createdAt },
        OR: [{ concern: { residentId } }, { coAffected: { some: { residentId } } }],
      },
      orderBy: { createdAt: 'desc' },
      select: { reference: true },
    })
    return { type: 'case', reference: touched?.reference ?? null }
  }
  const { topic } = row.broadcast.notice
  const subscription = await prisma.subscription.findFirst({
    where: { residentId, topic: { in: [topic, ...(audience.topics ?? [])] } },
    orderBy: [{ area: 'desc' }, { createdAt: 'asc' }],
    select: { topic: true, area: true, consent: { select: { givenAt: true } } },
  })
  if (!subscription) return { type: 'ended', topic }
  return {
    type: 'subscription',
    topic: subscription.topic,
    area: subscription.area,
    since: subscription.consent.givenAt,
  }
}

interface Worded {
  sourceLanguage: string
  versions: { language: string; words: unknown }[]
}

function titleIn({ sourceLanguage, versions }: Worded, language: string): string | null {
  const found =
    versions.find((one) => one.language === language) ??
    versions.find((one) => one.language === sourceLanguage)
  const { title } = (found?.words ?? {}) as { title?: string }
  return title ?? null
}
