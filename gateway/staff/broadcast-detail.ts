import type { Static } from 'typebox'
import type { Audience } from '#civic/audience.ts'
import { mayDoIn } from '#civic/role.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { viewLanguage } from './language.ts'
import { viewBroadcastLine } from './notice-detail.ts'
import type { BroadcastShape, NoticeReplyShape } from './notice-shape.ts'
import { readNames } from './people-names.ts'

/** Newest replies shown under a notice. */
const mostReplies = 200

/** A broadcast with who made, handed in and released it; null when there is none within this person's reach. */
export async function viewBroadcast(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  { id: staffId, grants }: StaffMember,
  id: string,
): Promise<Static<typeof BroadcastShape> | null> {
  const row = await prisma.broadcast.findFirst({
    where: { id, cityId: city.id },
    include: {
      notice: { select: { districts: true } },
      editions: {
        select: { language: true, basis: true, revision: true },
        orderBy: { language: 'asc' },
      },
    },
  })
  if (row === null || !mayDoIn(grants, 'notice.read', row.notice.districts)) return null
  const names = await readNames(prisma, [row.createdBy, row.submittedBy, row.releasedBy])
  const nameOf = (author: string | null) => (author === null ? null : (names.get(author) ?? ''))
  return {
    ...viewBroadcastLine(row),
    noticeId: row.noticeId,
    audience: row.audience as Audience,
    class: row.class,
    urgentReason: row.urgentReason,
    returnReason: row.returnReason,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    repeats: row.repeats,
    repeatsUntil: row.repeatsUntil?.toISOString() ?? null,
    author: nameOf(row.createdBy) ?? '',
    submitter: nameOf(row.submittedBy),
    releaser: nameOf(row.releasedBy),
    isOwn: row.createdBy === staffId || row.submittedBy === staffId,
    startedAt: row.startedAt?.toISOString() ?? null,
    stoppedAt: row.stoppedAt?.toISOString() ?? null,
    editions: row.editions,
  }
}

/** What people said to a broadcast, the unanswered ones first, each the newest first. */
export async function listReplies(
  { prisma }: Pick<Runtime, 'prisma'>,
  broadcastId: string,
): Promise<Static<typeof NoticeReplyShape>[]> {
  const rows = await prisma.noticeReply.findMany({
    where: { broadcastId },
    include: { resident: { select: { pseudonym: true } } },
    orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { at: 'desc' }, { id: 'desc' }],
    take: mostReplies,
  })
  const names = await readNames(
    prisma,
    rows.map(({ answeredBy }) => answeredBy),
  )
  return rows.map((row) => ({
    id: row.id,
    resident: row.resident.pseudonym,
    text: row.text,
    language: viewLanguage(row.language),
    at: row.at.toISOString(),
    answer: row.answer,
    answeredBy: row.answeredBy === null ? null : (names.get(row.answeredBy) ?? ''),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }))
}
