import { type Static, Type } from 'typebox'
import { v7 as uuidv7 } from 'uuid'
import { Audience } from '#civic/audience.ts'
import { repeats } from '#civic/broadcast.ts'
import type { Transaction } from '#civic/transaction.ts'
import { noticeKindOf } from '#content/notices/registry.ts'
import type { Notice } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { GivenTimeShape, nullable, words } from '../staff/shape.ts'
import { checkAudience } from './check-audience.ts'
import { BroadcastRefusal } from './refusal.ts'
import { type Editor, lockBroadcast, noteAct, reaches } from './work.ts'

/** What somebody decides about a broadcast before it is released. */
export const BroadcastDraft = Type.Object(
  {
    audience: Audience,
    urgentReason: Type.Optional(
      nullable(words({ maxLength: 500 }), {
        description: 'Why it may arrive in quiet hours; null: it may not.',
      }),
    ),
    startsAt: Type.Optional(nullable(GivenTimeShape, { description: 'null: as soon as it is released.' })),
    expiresAt: Type.Optional(nullable(GivenTimeShape)),
    repeats: Type.Optional(nullable(Type.Enum([...repeats]))),
    repeatsUntil: Type.Optional(nullable(GivenTimeShape, { description: 'Needed with `repeats`.' })),
  },
  { additionalProperties: false },
)
export type BroadcastDraft = Static<typeof BroadcastDraft>

type Needs = Pick<Runtime, 'prisma' | 'city' | 'clock' | 'channels'>

/**
 * Begins a broadcast of a notice. Permission notice.write for the notice and everything the audience is meant for. Throws
 * `BroadcastRefusal`: unknownNotice, isTemplate, outsideReach, unknown… of the audience, inPast, tooLate, missingEnd.
 */
export async function createBroadcast(
  runtime: Needs,
  editor: Editor,
  noticeId: string,
  draft: BroadcastDraft,
): Promise<{ id: string }> {
  return runtime.prisma.$transaction(async (transaction) => {
    const notice = await findNotice(runtime, transaction, editor, noticeId)
    const columns = await columnsOf(runtime, transaction, editor, notice, draft)
    return insertDraft(runtime, transaction, editor, notice, columns)
  })
}

/** Changes a draft; what is left out is null. Throws `BroadcastRefusal` as creating does, and forbiddenTransition for what is no draft. */
export async function changeBroadcast(
  runtime: Needs,
  editor: Editor,
  id: string,
  draft: BroadcastDraft,
): Promise<void> {
  await runtime.prisma.$transaction(async (transaction) => {
    const { broadcast, notice } = await lockBroadcast(transaction, runtime.city, editor, ['notice.write'], id)
    if (broadcast.state !== 'draft') {
      throw new BroadcastRefusal(
        'forbiddenTransition',
        'state',
        `Broadcast ${id} is "${broadcast.state}"; only a draft can be changed. Take it back first.`,
      )
    }
    const { correctsId } = broadcast
    const columns = await columnsOf(runtime, transaction, editor, notice, draft)
    // Whom a correction goes to was settled when it was begun.
    await transaction.broadcast.update({
      where: { id },
      data: correctsId === null ? columns : { ...columns, audience: broadcast.audience as object },
    })
    await noteAct(transaction, { actor: editor.id, action: 'broadcast.change', id, at: runtime.clock() })
  })
}

/** A notice somebody may write broadcasts of. Throws `BroadcastRefusal`: unknownNotice, isTemplate. */
export async function findNotice(
  { city }: Pick<Runtime, 'city'>,
  transaction: Pick<Transaction, 'notice'>,
  editor: Editor,
  noticeId: string,
): Promise<Notice> {
  const notice = await transaction.notice.findFirst({
    where: { id: noticeId, cityId: city.id, archivedAt: null },
  })
  if (!notice || !reaches(city, editor, 'notice.write', notice, { areas: notice.districts })) {
    throw new BroadcastRefusal(
      'unknownNotice',
      'noticeId',
      `There is no notice ${noticeId} that you may send. Reload the list.`,
    )
  }
  if (notice.templateName !== null) {
    throw new BroadcastRefusal(
      'isTemplate',
      'noticeId',
      'A template is never sent itself. Make a notice of it first.',
    )
  }
  return notice
}

type Columns = Awaited<ReturnType<typeof columnsOf>>

/** Puts a draft down. `correctsId`: the broadcast it corrects. */
export async function insertDraft(
  { city, clock }: Pick<Runtime, 'city' | 'clock'>,
  transaction: Transaction,
  editor: Editor,
  notice: Notice,
  columns: Columns,
  correctsId: string | null = null,
): Promise<{ id: string }> {
  const id = uuidv7()
  const createdAt = clock()
  await transaction.broadcast.create({
    data: {
      ...columns,
      id,
      cityId: city.id,
      noticeId: notice.id,
      class: noticeKindOf(notice.kind)?.class ?? 'once',
      createdBy: editor.id,
      createdAt,
      correctsId,
    },
  })
  const action = correctsId === null ? 'broadcast.create' : 'broadcast.correct'
  await noteAct(transaction, { actor: editor.id, action, id, detail: { notice: notice.id }, at: createdAt })
  return { id }
}

async function columnsOf(
  runtime: Needs,
  transaction: Transaction,
  editor: Editor,
  notice: Notice,
  draft: BroadcastDraft,
) {
  await checkAudience(runtime, transaction, editor, draft.audience)
  if (!reaches(runtime.city, editor, 'notice.write', notice, draft.audience)) {
    throw new BroadcastRefusal(
      'outsideReach',
      'audience',
      'You may write for some districts only. Choose areas inside them.',
    )
  }
  const times = timesOf(draft)
  if (times.startsAt !== null && times.startsAt < runtime.clock()) {
    throw new BroadcastRefusal(
      'inPast',
      'startsAt',
      'The beginning lies in the past. Leave it out to send at once.',
    )
  }
  if (times.expiresAt !== null && times.expiresAt <= (times.startsAt ?? runtime.clock())) {
    throw new BroadcastRefusal(
      'tooLate',
      'expiresAt',
      'It would be of no use before it begins. Choose a later end.',
    )
  }
  if (draft.repeats && times.repeatsUntil === null) {
    throw new BroadcastRefusal('missingEnd', 'repeatsUntil', 'Say until when it is to be repeated.')
  }
  return {
    audience: draft.audience as object,
    urgentReason: draft.urgentReason ?? null,
    repeats: draft.repeats ?? null,
    ...times,
  }
}

function timesOf({ startsAt, expiresAt, repeats, repeatsUntil }: BroadcastDraft) {
  const time = (text: string | null | undefined) => (text ? new Date(text) : null)
  return {
    startsAt: time(startsAt),
    expiresAt: time(expiresAt),
    repeatsUntil: repeats ? time(repeatsUntil) : null,
  }
}
