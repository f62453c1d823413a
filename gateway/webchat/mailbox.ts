import type { EventBody } from '#bots/channels/contract.ts'
import { sourceLanguage } from '#content/languages.ts'
import type { MediaRef, Reply } from '#content/message.ts'
import { render } from '#content/render.ts'
import type { Entry, Mailbox } from '../http/webchat/options.ts'
import { wordsSince } from '../retention.ts'
import type { Runtime } from '../runtime.ts'

const channel = 'webchat'

/**
 * The history of a web chat, read from the two durable tables every message passes through. A row that is being sent counts: here
 * sending is nothing but the knock that makes the page read it. A part of a broadcast is shown in the words of its edition; what went out
 * in a digest by the digest alone.
 */
export function createMailbox(runtime: Runtime): Mailbox {
  return {
    async find(handle) {
      const { rows } = await runtime.pool.query<{
        address_id: string
        resident_id: string
        language: string
      }>({
        name: 'mailbox find',
        text: `SELECT a.id AS address_id, r.id AS resident_id, r.language FROM address a JOIN resident r ON r.id = a.resident_id
               WHERE a.channel = $1 AND a.handle_hash = $2`,
        values: [channel, runtime.vault.hash(channel, handle)],
      })
      const [row] = rows
      return row ? { addressId: row.address_id, residentId: row.resident_id, language: row.language } : null
    },
    async read(addressId, afterCursor, limit) {
      const { rows } = await runtime.pool.query<Row>({
        name: afterCursor === null ? 'mailbox newest' : 'mailbox after',
        text: `
          SELECT * FROM (
            (SELECT o.id, 'office' AS "from", CASE WHEN e.reply IS NULL THEN o.created_at ELSE coalesce(o.sent_at, o.created_at) END AS at,
               coalesce(e.reply, o.reply) AS body, o.language, NULL AS external_id
             FROM outbox_message o
             LEFT JOIN LATERAL (
               SELECT e.reply FROM broadcast_edition e
               WHERE e.broadcast_id = o.broadcast_id AND e.language IN (o.language, $4) AND o.created_at > $5
               ORDER BY e.language = o.language DESC LIMIT 1
             ) e ON true
             WHERE o.address_id = $1 AND o.status IN ('sending', 'sent', 'delivered', 'read') AND coalesce(e.reply, o.reply) <> '{}'
               AND (o.digest_id IS NULL OR o.digest_id = o.id) AND ($2::bigint IS NULL OR o.id > $2)
             ORDER BY o.id ${afterCursor === null ? 'DESC' : 'ASC'} LIMIT $3)
            UNION ALL
            (SELECT m.id, 'resident', m.received_at, m.event, NULL, m.external_id
             FROM inbox_message m
             WHERE m.address_id = $1 AND ($2::bigint IS NULL OR m.id > $2)
               AND m.event->>'type' IN ('message', 'choice', 'command', 'location', 'media')
             ORDER BY m.id ${afterCursor === null ? 'DESC' : 'ASC'} LIMIT $3)
          ) both_ways ORDER BY id ${afterCursor === null ? 'DESC' : 'ASC'} LIMIT $3`,
        values: [addressId, afterCursor, limit, sourceLanguage, wordsSince(runtime)],
      })
      const entries = rows.map((row) => toEntry(runtime, row))
      return afterCursor === null ? entries.reverse() : entries
    },
    async forget(handle) {
      await runtime.pool.query({
        name: 'mailbox forget',
        text: `UPDATE address SET handle_hash = decode(md5(random()::text || id::text) || md5(random()::text), 'hex'),
                 handle_cipher = '', state = 'gone'
               WHERE channel = $1 AND handle_hash = $2`,
        values: [channel, runtime.vault.hash(channel, handle)],
      })
    },
  }
}

interface Row {
  id: string
  from: 'office' | 'resident'
  at: Date
  body: unknown
  language: string | null
  external_id: string | null
}

function toEntry(runtime: Runtime, row: Row): Entry {
  if (row.from === 'office') {
    const message = render(runtime.catalog, runtime.city, row.language ?? 'de', row.body as Reply)
    return { cursor: row.id, at: row.at, from: 'office', message }
  }
  return {
    cursor: row.id,
    at: row.at,
    from: 'resident',
    externalId: row.external_id ?? '',
    message: residentWords(row.body as EventBody),
  }
}

function residentWords(event: EventBody): {
  text: string
  media: MediaRef[]
  location?: { longitude: number; latitude: number }
} {
  switch (event.type) {
    case 'message':
      return { text: event.text, media: [] }
    case 'choice':
      return { text: event.label ?? '', media: [] }
    case 'location':
      return {
        text: event.label ?? '',
        media: [],
        location: { longitude: event.longitude, latitude: event.latitude },
      }
    case 'media':
      return {
        text: event.caption ?? '',
        media: event.media.mediaId ? [{ mediaId: event.media.mediaId, kind: event.media.kind }] : [],
      }
    default:
      return { text: '', media: [] }
  }
}
