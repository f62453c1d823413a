import { type Static, Type } from 'typebox'
import { previewWay } from '../delivery/preview.ts'
import { type HeldReason, heldReasons, incomplete, withoutFiles } from '../delivery/way.ts'
import type { Runtime } from '../runtime.ts'
import { nullable, TimeShape } from './shape.ts'

const Reason = nullable(Type.Enum([...heldReasons], { description: 'Why it waits.' }))
const ways = ['template', 'pointer', 'otherChannel', 'knock', 'wait', withoutFiles, incomplete] as const

/** How messages about a case get to the person who filed it. */
export const CaseDeliveryShape = Type.Object({
  lastMessage: nullable(
    Type.Object({
      status: Type.String(),
      at: TimeShape,
      channel: Type.String(),
      way: nullable(Type.Enum([...ways]), { description: 'How it went where not simply in its own words.' }),
      reason: Reason,
    }),
    { description: 'How far the newest message to the resident about this case has come.' },
  ),
  nextMessage: nullable(
    Type.Object({
      way: Type.Enum(['words', 'otherChannel', 'knock', 'pointer', 'wait'], {
        description:
          'words: at once; otherChannel: over another chat of the person; knock, pointer: it waits, and they hear that it is there.',
      }),
      channel: Type.String(),
      until: nullable(TimeShape, { description: 'Free text is possible until then.' }),
      reason: Reason,
    }),
    { description: 'Which way an answer would take now; null: there is nobody to tell.' },
  ),
})
type CaseDelivery = Static<typeof CaseDeliveryShape>

type Needs = Pick<Runtime, 'pool' | 'city' | 'clock' | 'channels' | 'catalog'>

/**
 * How the newest message about a case went, and which way the next would take. Read with the gateway's own rights, for the desk may not see
 * when somebody wrote: ask it only for a case that the reader may see.
 */
export async function readCaseDelivery(runtime: Needs, caseId: string): Promise<CaseDelivery> {
  const next = await previewWay(runtime, caseId)
  return {
    lastMessage: await readLastMessage(runtime, caseId),
    nextMessage: next && { ...next, until: next.until?.toISOString() ?? null },
  }
}

/** The addresses lead to the rows by an index; the case alone does not. */
async function readLastMessage({ pool }: Needs, caseId: string): Promise<CaseDelivery['lastMessage']> {
  const { rows } = await pool.query<{
    status: string
    created_at: Date
    channel: string
    way: string | null
    error_code: string | null
  }>({
    name: 'last message of a case',
    text: `SELECT m.status, m.created_at, m.channel, m.way, m.error_code
           FROM "case" k JOIN concern n ON n.id = k.concern_id JOIN address a ON a.resident_id = n.resident_id
           JOIN outbox_message m ON m.address_id = a.id AND m.case_id = k.id
           WHERE k.id = $1 ORDER BY m.id DESC LIMIT 1`,
    values: [caseId],
  })
  const [row] = rows
  if (!row) return null
  return {
    status: row.status,
    at: row.created_at.toISOString(),
    channel: row.channel,
    way: ways.find((way) => way === row.way) ?? null,
    reason: heldReasons.find((reason): reason is HeldReason => reason === row.error_code) ?? null,
  }
}
