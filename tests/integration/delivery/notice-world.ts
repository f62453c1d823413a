import { v7 as uuidv7 } from 'uuid'
import { createBell } from '#gateway/delivery/bell.ts'
import { createLine, type Line } from '#gateway/delivery/line.ts'
import type { Stream } from '#gateway/delivery/pace.ts'
import { createTerms } from '#gateway/delivery/term.ts'
import { work } from '#gateway/delivery/work.ts'
import { lanes } from '#gateway/outbox/put.ts'
import type { Runtime } from '#gateway/runtime.ts'
import type { FakeChannel } from '#tests/support/fake-channel.ts'

/** Somebody who reads notices. */
export interface Reader {
  residentId: string
  addressId: string
  handle: string
}

/** How a test's broadcast differs from a plain one to subscribers. */
interface BroadcastOptions {
  urgent?: boolean
  class?: 'once' | 'mustArrive'
  expiresAt?: Date
  audience?: object
  correctsId?: string
  state?: string
  words?: Record<string, string>
  /** Held for the next digest. */
  forDigest?: boolean
}

const topic = 'streets'

/** Makes people and broadcasts in the tables of a gateway that sends nothing by itself; delivery is what the test calls. */
export function createNoticeWorld(runtime: Runtime, channel: FakeChannel) {
  const line: Line = createLine(runtime, channel)
  const stopping = new AbortController()
  const terms = createTerms(runtime, channel.id, () => true, stopping.signal)

  return {
    line,
    /** Sends what is due, until nothing is. */
    async deliver(stream: Stream = 'notices'): Promise<number | null> {
      const term = await terms.join()
      if (!term) throw new Error('somebody else delivers')
      try {
        return await work(line, stream, term, createBell(), () => {})
      } finally {
        term.leave()
      }
    },
    async stop(): Promise<void> {
      stopping.abort()
      await terms.end()
    },
    /** So many people, each with a subscription to the topic for the whole city. */
    async meet(
      count: number,
      how: { language?: string; area?: string; handle?: (index: number) => string } = {},
    ): Promise<Reader[]> {
      const readers = Array.from({ length: count }, (_, index): Reader => {
        const residentId = uuidv7()
        return { residentId, addressId: uuidv7(), handle: how.handle?.(index) ?? residentId }
      })
      const { vault, city, pool } = runtime
      await pool.query(
        `WITH person AS (
           SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bytea[], $5::uuid[], $6::uuid[])
             AS p(resident_id, address_id, hash, cipher, consent_id, subscription_id)
         ), residents AS (
           INSERT INTO resident (id, city_id, pseudonym, language, created_at)
           SELECT resident_id, $7, left(resident_id::text, 40), $8, $9 FROM person
         ), addresses AS (
           INSERT INTO address (id, resident_id, channel, handle_hash, handle_cipher)
           SELECT address_id, resident_id, $10, hash, cipher FROM person
         ), consents AS (
           INSERT INTO consent (id, resident_id, purpose, wording_version, language, channel, given_at)
           SELECT consent_id, resident_id, 'news:' || $11, '1', 'de', $10, $9 FROM person
         )
         INSERT INTO subscription (id, resident_id, topic, area, consent_id, created_at)
         SELECT subscription_id, resident_id, $11, $12, consent_id, $9 FROM person`,
        [
          readers.map((reader) => reader.residentId),
          readers.map((reader) => reader.addressId),
          readers.map((reader) => vault.hash(channel.id, reader.handle)),
          readers.map((reader) => vault.seal(reader.handle)),
          readers.map(() => uuidv7()),
          readers.map(() => uuidv7()),
          city.id,
          how.language ?? 'de',
          runtime.clock(),
          channel.id,
          topic,
          how.area ?? '',
        ],
      )
      return readers
    },
    /** A broadcast that is sending, with a row for each of these people. */
    async broadcast(readers: readonly Reader[], options: BroadcastOptions = {}): Promise<string> {
      const { prisma, pool, city } = runtime
      const now = runtime.clock()
      const [noticeId, id] = [uuidv7(), uuidv7()]
      const words = options.words ?? { de: `Mitteilung ${id}` }
      await prisma.notice.create({
        data: {
          id: noticeId,
          cityId: city.id,
          kind: 'information',
          topic,
          facts: {},
          districts: [],
          waitsFor: [],
          createdBy: 'somebody',
          createdAt: now,
          updatedAt: now,
          broadcasts: {
            create: {
              id,
              cityId: city.id,
              audience: options.audience ?? {},
              state: options.state ?? 'sending',
              class: options.class ?? 'once',
              urgentReason: options.urgent ? 'a bomb of the last war' : null,
              expiresAt: options.expiresAt ?? null,
              correctsId: options.correctsId ?? null,
              createdBy: 'somebody',
              createdAt: now,
              // Its rows are written here: no sweep of a gateway that runs adds other subscribers.
              expandedAt: now,
              editions: {
                create: Object.entries(words).map(([language, literal]) => ({
                  language,
                  reply: { text: { lines: [{ literal }] } },
                  basis: 'reviewed',
                })),
              },
            },
          },
        },
      })
      await pool.query(
        `INSERT INTO outbox_message (resident_id, address_id, channel, language, lane, class, reply, status, error_code, due_at,
           created_at, broadcast_id, urgent)
         SELECT r.id, a.id, a.channel, r.language, $2, $3, '{}', $7, $8, $4, $4, $5, $6
         FROM resident r JOIN address a ON a.resident_id = r.id WHERE a.id = ANY ($1::uuid[]) ORDER BY r.id`,
        [
          readers.map(({ addressId }) => addressId),
          lanes.bulk,
          options.class ?? 'once',
          now,
          id,
          options.urgent ?? false,
          options.forDigest ? 'held' : 'queued',
          options.forDigest ? 'digest' : null,
        ],
      )
      return id
    },
    /** The rows of a broadcast, in the order of their people. */
    rows: (broadcastId: string) =>
      runtime.prisma.outboxMessage.findMany({ where: { broadcastId }, orderBy: { residentId: 'asc' } }),
  }
}

export type NoticeWorld = ReturnType<typeof createNoticeWorld>
