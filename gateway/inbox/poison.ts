import type { Transaction } from '#civic/transaction.ts'
import { put } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import type { Effects } from './handle.ts'
import type { Picked } from './picked.ts'

/** How often a message is tried before it is set aside. */
const maxAttempts = 3

const retryDelaysMs = [1_000, 4_000]

/** The advisory lock under which messages are handled whose process died before (any number nobody else uses). */
export const quarantineLock = 7_118_115

/** The messages whose present try this process has written down in advance. */
const counted = new WeakMap<Runtime, Set<bigint>>()

function countedHere(runtime: Runtime): Set<bigint> {
  const known = counted.get(runtime) ?? new Set()
  counted.set(runtime, known)
  return known
}

/**
 * True for a message that was there before this process: it may have ended the one before. Only one that leaves its process alive can
 * count its own failures, so this one's try is written down before it is touched (`countTry`). One that merely waits in a storm is
 * not suspected: counting would slow the storm's end.
 */
export function isSuspicious(runtime: Runtime, message: Picked['message']): boolean {
  return message.receivedAt < runtime.startedAt && !countedHere(runtime).has(message.id)
}

/** True when a message has had all its tries. */
export function isExhausted(message: Picked['message']): boolean {
  return message.attempts >= maxAttempts
}

/** Counts a try in advance, under the resident's lock: two jobs that ring for one resident at once are one try. */
export async function countTry(
  runtime: Runtime,
  transaction: Transaction,
  message: Picked['message'],
): Promise<void> {
  await transaction.$executeRaw`UPDATE inbox_message SET attempts = attempts + 1 WHERE id = ${message.id}`
  countedHere(runtime).add(message.id)
}

/** Sets a message aside that ended every process that handled it. */
export async function giveUp(runtime: Runtime, message: Picked['message']): Promise<void> {
  const cause = message.error ?? 'the process ended each time this message was handled'
  await setAside(runtime, message.id, cause)
}

/**
 * Writes down that a message failed. After the third time it is set aside: kept, visible to staff, and its resident is told so
 * honestly. A failure of the database is nobody's fault and is not counted: it is thrown on, and the sweep rings again.
 */
export async function recordFailure(
  runtime: Runtime,
  picked: Picked,
  error: unknown,
): Promise<
  { type: 'wait'; inMs: number } | ({ type: 'done'; channel: string; externalId: string } & Effects)
> {
  const { id } = picked.message
  if (isDatabaseTrouble(error)) throw error
  const attempt = picked.message.attempts + (countedHere(runtime).delete(id) ? 0 : 1)
  const delay = attempt < maxAttempts ? retryDelaysMs[attempt - 1] : undefined
  runtime.log.warn(
    { inboxMessageId: id.toString(), residentId: picked.resident.id, attempt, error: describe(error) },
    delay === undefined ? 'message set aside after its last try' : 'message failed; it is tried again',
  )
  if (delay !== undefined) {
    await runtime.prisma.inboxMessage.updateMany({
      where: { id, state: 'waiting' },
      data: { attempts: attempt, error: describe(error), dueAt: new Date(runtime.clock().getTime() + delay) },
    })
    return { type: 'wait', inMs: delay }
  }
  await setAside(runtime, id, describe(error))
  return {
    type: 'done',
    channel: picked.message.channel,
    externalId: picked.message.externalId,
    media: [],
    news: false,
    channels: [],
    residents: [],
  }
}

/** Whoever comes second finds it set aside: two jobs that failed with it at once say sorry once. */
async function setAside(runtime: Runtime, id: bigint, error: string): Promise<void> {
  await runtime.prisma.$transaction(async (transaction) => {
    const { count } = await transaction.inboxMessage.updateMany({
      where: { id, state: 'waiting' },
      data: { state: 'dead', error, attempts: maxAttempts, doneAt: runtime.clock() },
    })
    if (count === 0) return
    const message = await transaction.inboxMessage.findUniqueOrThrow({
      where: { id },
      include: { resident: { select: { language: true } } },
    })
    await put(transaction, [
      {
        residentId: message.residentId,
        addressId: message.addressId,
        channel: message.channel,
        language: message.resident.language,
        lane: 'reply',
        class: 'mustArrive',
        reply: { text: { key: 'delivery.apology' } },
        dueAt: runtime.clock(),
        causedBy: id,
      },
    ])
  })
}

/** Name and place of an error without its values: a database error's detail may quote what the resident wrote. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const code = (error as { code?: unknown }).code
  const where =
    error.stack
      ?.split('\n')
      .find((line) => line.includes('at '))
      ?.trim() ?? ''
  return [error.name, typeof code === 'string' ? code : '', where].filter(Boolean).join(' ')
}

const troubleCodes = /^(08|40|53|55P03|57P0|58|P1001|P1002|P1008|P1017|P2024|P2034|ECONN|EPIPE|ETIMEDOUT)/

/** True when the database could not work just now; the same work may succeed later. */
export function isDatabaseTrouble(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (codesOf(at).some((code) => troubleCodes.test(code))) return true
    if (/Connection terminated|connection timeout/i.test(at.message)) return true
  }
  return false
}

/** Prisma wraps the SQLSTATE of a raw query (P2010) in the driver's own error. */
function codesOf(error: Error): string[] {
  const { code, meta } = error as { code?: unknown; meta?: PrismaMeta }
  const cause = meta?.driverAdapterError?.cause
  return [code, meta?.code, cause?.originalCode, cause?.code].filter((one) => typeof one === 'string')
}

interface PrismaMeta {
  code?: unknown
  driverAdapterError?: { cause?: { originalCode?: unknown; code?: unknown } }
}
