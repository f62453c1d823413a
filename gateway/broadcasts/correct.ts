import { type Static, Type } from 'typebox'
import type { Audience } from '#civic/audience.ts'
import type { Runtime } from '../runtime.ts'
import { IdShape } from '../staff/shape.ts'
import { findNotice, insertDraft } from './draft.ts'
import { BroadcastRefusal } from './refusal.ts'
import { revisionOf } from './words.ts'
import { type Editor, lockBroadcast } from './work.ts'

/** Which notice corrects a broadcast. */
export const CorrectionBody = Type.Object(
  {
    noticeId: {
      ...IdShape,
      description: 'What is said instead; a notice of the kind "correction", or another.',
    },
  },
  { additionalProperties: false },
)
type CorrectionBody = Static<typeof CorrectionBody>

const standing = ['stopped', 'done', 'cancelled']

/**
 * Begins a correction: a broadcast to exactly those who got, or may have got, the words of another one so far. Whoever is still to get
 * that one gets its new words when it goes on, and no correction. Therefore the other one has to stand still. It is a draft, released
 * like any. `leavingOut`: whom something else tells of it. Throws `BroadcastRefusal`: unknownBroadcast, stopFirst, unknownNotice, isTemplate.
 */
export async function correctBroadcast(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  editor: Editor,
  id: string,
  { noticeId }: CorrectionBody,
  leavingOut: Pick<Audience, 'notReached' | 'unlessTold'> = {},
): Promise<{ id: string }> {
  return runtime.prisma.$transaction(async (transaction) => {
    const { broadcast } = await lockBroadcast(transaction, runtime.city, editor, ['notice.write'], id)
    if (!standing.includes(broadcast.state)) {
      throw new BroadcastRefusal(
        'stopFirst',
        'state',
        `Broadcast ${id} is "${broadcast.state}". Stop it first, so that it is certain who has the wrong words.`,
      )
    }
    const notice = await findNotice(runtime, transaction, editor, noticeId)
    const revision = await revisionOf(transaction, id)
    const columns = {
      audience: { reached: id, ...(revision > 0 && { revision }), ...leavingOut },
      urgentReason: null,
      repeats: null,
      startsAt: null,
      expiresAt: null,
      repeatsUntil: null,
    }
    return insertDraft(runtime, transaction, editor, notice, columns, id)
  })
}
