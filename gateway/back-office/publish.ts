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
      include: { case: { include: { concern: { omit: { text: true, placeText: true } } } } },
    })
    const data = messages.map((message) => ({ id: message.id, data: toEvent(message) }))
    await runtime.queues.add('back-office', data)
    if (runtime.config.backOffice === 'external' && which === 'all') await tickOffDone(runtime, messages)
    after = messages.at(-1)?.id ?? null
    if (messages.length < batch) return
  }
}

/** A foreign back office says that it has taken an event by finishing its job. */
async function tickOffDone(runtime: Runtime, messages: readonly Message[]): Promise<void> {
  const done: string[] = []
  for (const { id } of messages) if (await runtime.queues.isDone('back-office', id)) done.push(id)
  if (done.length > 0) await tickOff(runtime, done)
}

interface Message {
  id: string
  type: string
  createdAt: Date
  case: {
    id: string
    reference: string
    cityId: string
    state: string
    responsibleBody: string | null
    createdAt: Date
    concern: {
      kind: string
      category: string | null
      language: string
      district: string | null
      subdistrict: string | null
    }
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
      kind: found.concern.kind as CaseKind,
      category: found.concern.category,
      state: found.state as CaseState,
      language: found.concern.language,
      district: found.concern.district,
      subdistrict: found.concern.subdistrict,
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
