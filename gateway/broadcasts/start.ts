import { v7 as uuidv7 } from 'uuid'
import type { Repeat } from '#civic/broadcast.ts'
import type { Transaction } from '#civic/transaction.ts'
import { laterByClock } from '#content/city/day.ts'
import { shortIdOf } from '#content/notices/short-id.ts'
import type { Broadcast } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { noteAct } from './work.ts'

type Needs = Pick<Runtime, 'city'>

/**
 * A released broadcast begins. One that repeats puts its next one down at the same time: a broadcast of its own, released with it, the
 * same words to whoever fits the audience by then. The caller holds the row.
 */
export async function beginSending(
  { city }: Needs,
  transaction: Transaction,
  broadcast: Broadcast,
  at: Date,
): Promise<void> {
  await transaction.broadcast.update({
    where: { id: broadcast.id },
    data: { state: 'sending', startedAt: broadcast.startedAt ?? at, stoppedAt: null },
  })
  if (broadcast.startedAt === null && broadcast.repeats !== null) {
    await scheduleNext(city.timeZone, transaction, broadcast, at)
  }
}

async function scheduleNext(
  timeZone: string,
  transaction: Transaction,
  broadcast: Broadcast,
  at: Date,
): Promise<void> {
  const rootId = broadcast.repeatOf ?? broadcast.id
  const root = await transaction.broadcast.findUnique({ where: { id: rootId } })
  const first = root?.startsAt ?? root?.startedAt ?? at
  const repeat = broadcast.repeats as Repeat
  const startsAt = nextTime(timeZone, first, repeat, broadcast.startsAt ?? at)
  if (broadcast.repeatsUntil === null || startsAt > broadcast.repeatsUntil) return
  const id = uuidv7()
  const later = startsAt.getTime() - (broadcast.startsAt ?? at).getTime()
  const { expiresAt } = broadcast
  await transaction.broadcast.create({
    data: {
      id,
      cityId: broadcast.cityId,
      noticeId: broadcast.noticeId,
      audience: broadcast.audience as object,
      state: 'scheduled',
      class: broadcast.class,
      urgentReason: broadcast.urgentReason,
      startsAt,
      expiresAt: expiresAt && new Date(expiresAt.getTime() + later),
      repeats: broadcast.repeats,
      repeatsUntil: broadcast.repeatsUntil,
      repeatOf: rootId,
      createdBy: broadcast.createdBy,
      submittedBy: broadcast.submittedBy,
      releasedBy: broadcast.releasedBy,
      releasedAt: broadcast.releasedAt,
      createdAt: at,
    },
  })
  await copyEditions(transaction, broadcast.id, id)
  await noteAct(transaction, {
    actor: 'system',
    action: 'broadcast.repeat',
    id,
    detail: { repeatOf: rootId },
    at,
  })
}

const dayMs = 24 * 3_600_000
/** With the hour that clocks are put back by. */
const longestStepMs: Record<Repeat, number> = { week: 7 * dayMs + 3_600_000, month: 31 * dayMs + 3_600_000 }

/** Counted from the first one, so that the 31st does not become the 28th for good; the clock on the wall shows the same time. */
function nextTime(timeZone: string, first: Date, repeat: Repeat, after: Date): Date {
  const unit = repeat === 'week' ? 'weeks' : 'months'
  const least = (after.getTime() - first.getTime()) / longestStepMs[repeat]
  for (let count = Math.max(1, Math.floor(least)); ; count++) {
    const next = laterByClock(timeZone, first, count, unit)
    if (next > after) return next
  }
}

/** The same words; only their buttons name the new broadcast. */
async function copyEditions(transaction: Transaction, from: string, to: string): Promise<void> {
  const editions = await transaction.broadcastEdition.findMany({ where: { broadcastId: from } })
  await transaction.broadcastEdition.createMany({
    data: editions.map(({ language, basis, reply }) => ({
      broadcastId: to,
      language,
      basis,
      reply: JSON.parse(JSON.stringify(reply).replaceAll(shortIdOf(from), shortIdOf(to))) as object,
    })),
  })
}
