import type { Static } from 'typebox'
import type { BroadcastState } from '#civic/broadcast.ts'
import { mayDoIn } from '#civic/role.ts'
import type { Broadcast } from '#prisma/client.ts'
import { readNotice } from '../notices/read.ts'
import type { Runtime } from '../runtime.ts'
import { canBeTranslated } from '../translation/wanted.ts'
import type { StaffMember } from './account.ts'
import { viewLanguage } from './language.ts'
import type { BroadcastLineShape, NoticeShape } from './notice-shape.ts'
import { readNames } from './people-names.ts'

/** A notice with all its languages, files and broadcasts, and what this person may do to it; null when there is none within reach. */
export async function viewNotice(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'translation'>,
  { id: staffId, grants }: StaffMember,
  id: string,
): Promise<Static<typeof NoticeShape> | null> {
  const found = await readNotice(runtime, grants, id)
  if (found === null) return null
  const { prisma } = runtime
  const { createdBy, event, versions, files, broadcasts: _broadcasts, ...notice } = found
  const rows = await prisma.broadcast.findMany({
    where: { noticeId: id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  const sizes = await prisma.$queryRaw<{ id: string; bytes: number }[]>`
    SELECT id, octet_length(bytes) AS bytes FROM notice_file WHERE notice_id = ${id}::uuid`
  const names = await readNames(prisma, [
    createdBy,
    ...versions.flatMap(({ editedBy, reviewedBy }) => [editedBy, reviewedBy]),
  ])
  const nameOf = (author: string | null) => (author === null ? null : (names.get(author) ?? null))
  const may = (permission: 'notice.write' | 'notice.translate' | 'notice.release') =>
    mayDoIn(grants, permission, notice.districts)
  return {
    ...notice,
    author: nameOf(createdBy) ?? '',
    isOwn: createdBy === staffId,
    eventId: event?.id ?? null,
    versions: versions.map(({ language, editedBy, reviewedBy, ...version }) => ({
      ...version,
      language: viewLanguage(language),
      byMachine: runtime.translation !== null && canBeTranslated(notice.sourceLanguage, language),
      editor: nameOf(editedBy),
      reviewer: nameOf(reviewedBy),
    })),
    files: files.map((file) => ({ ...file, bytes: sizes.find((one) => one.id === file.id)?.bytes ?? 0 })),
    broadcasts: rows.map(viewBroadcastLine),
    mayWrite: may('notice.write'),
    mayTranslate: may('notice.translate'),
    mayRelease: may('notice.release'),
  }
}

/** The outlines of a broadcast. */
export function viewBroadcastLine(row: Broadcast): Static<typeof BroadcastLineShape> {
  return {
    id: row.id,
    state: row.state as BroadcastState,
    startsAt: row.startsAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    releasedAt: row.releasedAt?.toISOString() ?? null,
    doneAt: row.doneAt?.toISOString() ?? null,
    correctsId: row.correctsId,
    repeatOf: row.repeatOf,
  }
}
