import type { CaseState } from '#civic/case.ts'
import type { CaseKind } from '#civic/concern.ts'
import type { Runtime } from '../runtime.ts'
import { type CaseNewsEvent, caseNewsSchemaId } from './event.ts'

const batch = 200
/** A back office that was away for long is caught up with over several sweeps, the oldest news first. */
const mostBatches = 5
const recentMs = 10_000

/**
 * Puts case news that no back office has taken yet on the queue. Safe to repeat: the job's id is the event's, and news is only
 * ticked off when a back office is done with it, so a queue that lost everything is filled again.
 */
export async function publishCaseNews(runtime: Runtime, which: 'all' | 'recent' = 'all'): Promise<void> {
  const since = which === 'recent' ? new Date(runtime.clock().getTime() - recentMs) : null
  let after: string | null = null
  for (let turn = 0; turn < mostBatches; turn += 1) {
    const messages: Message[] = await runtime.prisma.backOfficeMessage.findMany({
      where: {
        takenAt: null,
        ...(since ? { createdAt: { gte: since } } : {}),
        ...(after ? { id: { gt: after } } : {}),
      },
      orderBy: { id: 'asc' },
      take: batch,
      include: { case: true },
    })
    for (const queue of new Set(messages.map(queueOf))) {
      const news = messages.filter((message) => queueOf(message) === queue)
      const jobs = news.map((message) => ({ id: message.id, data: toEvent(message) }))
      await runtime.queues.add(queue, jobs)
      const isForeign = queue !== 'back-office' || runtime.config.backOffice === 'external'
      if (isForeign && which === 'all') await tickOffDone(runtime, queue, news)
    }
    after = messages.at(-1)?.id ?? null
    if (messages.length < batch) return
  }
}

type NewsQueue = 'back-office' | `system-${string}`

/** What is forwarded goes to the queue of the system it is meant for. */
function queueOf({ target }: Message): NewsQueue {
  return target === null ? 'back-office' : `system-${target}`
}

/** A foreign system says that it has taken an event by finishing its job. */
async function tickOffDone(runtime: Runtime, queue: NewsQueue, messages: readonly Message[]): Promise<void> {
  const done: string[] = []
  for (const { id } of messages) if (await runtime.queues.isDone(queue, id)) done.push(id)
  if (done.length > 0) await tickOff(runtime, done)
}

interface Message {
  id: string
  type: string
  createdAt: Date
  target: string | null
  case: {
    id: string
    reference: string
    cityId: string
    state: string
    responsibleBody: string | null
    createdAt: Date
    kind: string
    category: string | null
    language: string
    district: string | null
    subdistrict: string | null
  }
}

function toEvent({ id, type, createdAt, case: found }: Message): CaseNewsEvent {
  return {
    specversion: '1.0',
    id,
    source: `/kurzer-draht/${found.cityId}`,
    type: `de.kurzer-draht.case.${type}` as CaseNewsEvent['type'],
    subject: found.reference,
    time: createdAt.toISOString(),
    datacontenttype: 'application/json',
    dataschema: caseNewsSchemaId,
    data: {
      caseId: found.id,
      reference: found.reference,
      cityId: found.cityId,
      kind: found.kind as CaseKind,
      category: found.category,
      state: found.state as CaseState,
      language: found.language,
      district: found.district,
      subdistrict: found.subdistrict,
      responsibleBody: found.responsibleBody,
      filedAt: found.createdAt.toISOString(),
      href: `/api/back-office/cases/${found.id}`,
    },
  }
}

/** Ticks news off: a back office has taken it. */
export async function tickOff(runtime: Runtime, messageIds: readonly string[]): Promise<void> {
  await runtime.prisma.backOfficeMessage.updateMany({
    where: { id: { in: [...messageIds] }, takenAt: null },
    data: { takenAt: runtime.clock() },
  })
}
