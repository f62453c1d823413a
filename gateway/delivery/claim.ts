import type { ChannelCapabilities } from '#bots/channels/contract.ts'
import { isQuiet } from '#content/city/quiet-hours.ts'
import { sourceLanguage } from '#content/languages.ts'
import type { Reply } from '#content/message.ts'
import type { Runtime } from '../runtime.ts'
import { claimNotices, claimTalk } from './claim-sql.ts'
import type { Lease } from './lease.ts'
import { lookAgainMs } from './obstacles.ts'
import type { Stream } from './pace.ts'
import { readWishes, type Wish } from './wishes.ts'

/** A row on its way out. `fence` is the slice's: only its owner may write the result. */
export interface ClaimedMessage {
  id: bigint
  lane: number
  residentId: string
  addressId: string
  handleCipher: Buffer
  reply: Reply
  language: string
  class: string
  attempts: number
  possibleRepeat: boolean
  broadcastId: string | null
  /** What its reader must still have asked for when the call starts; `null`: it is no part of a broadcast. */
  wish: Wish | null
  fence: bigint
  /** When the person last wrote there; `null`: never, or the channel has no service window. */
  heardAt: Date | null
  caseId: string | null
  /** It is about a sensitive case. */
  sensitive: boolean
  /** How it went so far, or what it is for (gateway/delivery/way.ts, road.ts). */
  way: string | null
}

/** `isFull`: more may be due. `handled` counts the rows that were suppressed or have to wait as well. */
export type Claim =
  | { type: 'slice'; messages: ClaimedMessage[]; handled: number; isFull: boolean }
  | { type: 'paused'; inMs: number }
  | { type: 'lost' }

const largestSlice = 100

/** How many rows one slice takes: what the channel may send in about a second, but few, so that a crash leaves few in doubt. */
function sliceSize({ rate }: ChannelCapabilities): number {
  return rate ? Math.min(largestSlice, Math.max(1, Math.floor(rate.perSecond))) : largestSlice
}

interface Row {
  paused_until: Date | null
  handled: string
  id: string | null
  lane: number
  resident_id: string
  address_id: string
  handle_cipher: Buffer
  reply: Reply
  language: string
  class: string
  attempts: number
  possible_repeat: boolean
  broadcast_id: string | null
  fence: string
  heard_at: Date | null
  case_id: string | null
  sensitive: boolean
  way: string | null
}

/**
 * Claims the next slice of a stream in one statement and one commit (claim-sql.ts). A part of a broadcast goes out in the words of the
 * edition that stands at this moment, and only while the broadcast is sending.
 */
export async function claimSlice(
  runtime: Runtime,
  lease: Lease,
  capabilities: ChannelCapabilities,
  stream: Stream,
): Promise<Claim> {
  const size = sliceSize(capabilities)
  const { pool, config, city } = runtime
  const now = runtime.clock()
  const wishes = stream === 'notices' ? await readWishes(runtime) : []
  const common = [lease.channel, lease.owner, config.leaseMs, now, size]
  const { rows } =
    stream === 'talk'
      ? await pool.query<Row>({
          name: 'claim talk',
          text: claimTalk,
          // A tenth of the slice is kept for updates, so that they never starve behind replies.
          values: [...common, Math.max(1, size - Math.max(1, Math.floor(size / 10)))],
        })
      : await pool.query<Row>({
          name: 'claim notices',
          text: claimNotices,
          values: [
            ...common,
            city.notices.perWeek,
            isQuiet(city, now),
            new Date(now.getTime() + lookAgainMs),
            JSON.stringify(wishes),
            sourceLanguage,
          ],
        })
  const [first] = rows
  if (!first) return { type: 'lost' }
  const pausedMs = (first.paused_until?.getTime() ?? 0) - runtime.clock().getTime()
  if (pausedMs > 0) return { type: 'paused', inMs: pausedMs }
  const handled = Number(first.handled)
  return {
    type: 'slice',
    messages: rows.flatMap((row) => toMessage(row, wishes)),
    handled,
    isFull: handled >= size,
  }
}

function toMessage(row: Row, wishes: readonly Wish[]): ClaimedMessage[] {
  if (row.id === null) return []
  return [
    {
      id: BigInt(row.id),
      lane: row.lane,
      residentId: row.resident_id,
      addressId: row.address_id,
      handleCipher: row.handle_cipher,
      reply: row.reply,
      language: row.language,
      class: row.class,
      attempts: row.attempts,
      possibleRepeat: row.possible_repeat,
      broadcastId: row.broadcast_id,
      wish: wishes.find(({ id }) => id === row.broadcast_id) ?? null,
      fence: BigInt(row.fence),
      heardAt: row.heard_at,
      caseId: row.case_id,
      sensitive: row.sensitive,
      way: row.way,
    },
  ]
}
