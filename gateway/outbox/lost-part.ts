import { nextDecentMoment } from '#content/city/quiet-hours.ts'
import { sourceLanguage } from '#content/languages.ts'
import type { Text } from '#content/message.ts'
import { Prisma } from '#prisma/client.ts'
import { editionTitle } from '../broadcasts/title.ts'
import { webchatLink } from '../chat-links.ts'
import { incomplete } from '../delivery/way.ts'
import type { Runtime } from '../runtime.ts'
import { type DeliveryClass, type Lane, lanes, put } from './put.ts'
import { type HeardReceipt, isTheirs } from './their-message.ts'

interface Incomplete {
  resident_id: string
  address_id: string
  language: string
  lane: number
  class: DeliveryClass
  case_id: string | null
  /** The case or the notice it is about, as its reader knows it. */
  about: string | null
}

/** Where words went, or go just now, of which a part is lost. What was given up, or waits for its first call, lacks none. */
const atWork = Prisma.raw(`('queued', 'sending', 'sent', 'delivered', 'read')`)

/**
 * A part of a message that a platform took at first and refuses now (a file ahead of the words): its reader is told once, in a message of
 * the same purpose as the one that is not whole, and both rows say so. The receipt names the row, so it does not matter whether the sending
 * of the rest is recorded yet, nor how often or in what order the platform speaks.
 */
export async function mendLostParts(
  runtime: Pick<Runtime, 'prisma' | 'clock' | 'config' | 'city' | 'doorbell'>,
  channel: string,
  heard: readonly HeardReceipt[],
): Promise<void> {
  const { prisma, clock, config, city, doorbell } = runtime
  for (const { receipt, hash } of heard) {
    if (receipt.outboxId === undefined) continue
    const row = BigInt(receipt.outboxId)
    const key = receipt.mediaId === undefined ? 'delivery.partMissing' : 'delivery.fileMissing'
    const told = await prisma.$transaction(async (transaction) => {
      const [message] = await transaction.$queryRaw<Incomplete[]>`
        WITH k AS (SELECT ${hash}::bytea AS hash)
        UPDATE outbox_message m SET way = ${incomplete} FROM k
        WHERE m.id = ${row} AND m.channel = ${channel} AND m.status IN ${atWork} AND m.way IS DISTINCT FROM ${incomplete}
          AND ${Prisma.raw(isTheirs('m', 'k.hash'))}
        RETURNING m.resident_id, m.address_id, m.language, m.lane, m.class, m.case_id,
          coalesce((SELECT c.reference FROM "case" c WHERE c.id = m.case_id), (
            SELECT ${Prisma.raw(editionTitle)} FROM broadcast_edition e
            WHERE e.broadcast_id = m.broadcast_id AND e.language IN (m.language, ${sourceLanguage})
            ORDER BY e.language = m.language DESC LIMIT 1)) AS about`
      if (!message) return false
      await put(transaction, [
        {
          residentId: message.resident_id,
          addressId: message.address_id,
          channel,
          language: message.language,
          lane: laneOf(message.lane),
          class: message.class,
          reply: { text: textOf({ key, params: { link: webchatLink(config) } }, message.about), here: true },
          dueAt: message.lane === lanes.bulk ? nextDecentMoment(city, clock()) : clock(),
          ...(message.case_id === null ? {} : { caseId: message.case_id }),
          way: incomplete,
        },
      ])
      return true
    })
    if (told) doorbell.delivery([channel])
  }
}

function textOf(missing: Text, about: string | null): Text {
  return about === null ? missing : { lines: [missing, { key: 'delivery.about', params: { about } }] }
}

const laneOf = (number: number): Lane =>
  (Object.keys(lanes) as Lane[]).find((lane) => lanes[lane] === number) ?? 'reply'
