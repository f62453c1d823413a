import type { Static } from 'typebox'
import type { BroadcastState } from '#civic/broadcast.ts'
import type { VersionState } from '#civic/notice.ts'
import { mayDoIn } from '#civic/role.ts'
import type { Broadcast } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { viewLanguage } from './language.ts'
import type { BroadcastLineShape, NoticeShape } from './notice-shape.ts'
import { readNames } from './people-names.ts'

type NoticeView = Static<typeof NoticeShape>

/** A notice with all its languages, files and broadcasts; null when there is none within this person's reach. */
export async function viewNotice(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  { id: staffId, grants }: StaffMember,
  id: string,
): Promise<NoticeView | null> {
  const row = await prisma.notice.findFirst({
    where: { id, cityId: city.id },
    include: {
      versions: true,
      files: {
        select: { id: true, language: true, kind: true, mimeType: true, name: true },
        orderBy: { id: 'asc' },
      },
      broadcasts: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
      event: { select: { id: true } },
    },
  })
  if (row === null || !mayDoIn(grants, 'notice.read', row.districts)) return null
  const sizes = await prisma.$queryRaw<{ id: string; bytes: number }[]>`
    SELECT id, octet_length(bytes) AS bytes FROM notice_file WHERE notice_id = ${id}::uuid`
  const names = await readNames(prisma, [
    row.createdBy,
    ...row.versions.flatMap(({ editedBy, reviewedBy }) => [editedBy, reviewedBy]),
  ])
  const nameOf = (author: string | null) => (author === null ? null : (names.get(author) ?? null))
  const may = (permission: 'notice.write' | 'notice.translate' | 'notice.release') =>
    mayDoIn(grants, permission, row.districts)
  return {
    id: row.id,
    kind: row.kind,
    topic: row.topic,
    facts: row.facts as Record<string, unknown>,
    sourceLanguage: row.sourceLanguage,
    sourceRevision: row.sourceRevision,
    districts: row.districts,
    waitsFor: row.waitsFor,
    templateName: row.templateName,
    author: nameOf(row.createdBy) ?? '',
    isOwn: row.createdBy === staffId,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    eventId: row.event?.id ?? null,
    versions: city.languages.map((tag) => {
      const version = row.versions.find(({ language }) => language === tag)
      return {
        language: viewLanguage(tag),
        status: (version?.status ?? 'missing') as VersionState,
        words: (version?.words ?? {}) as Record<string, string>,
        sourceRevision: version?.sourceRevision ?? null,
        provider: version?.provider ?? null,
        backWords: (version?.backWords ?? null) as Record<string, string> | null,
        editor: nameOf(version?.editedBy ?? null),
        reviewer: nameOf(version?.reviewedBy ?? null),
        reviewedAt: version?.reviewedAt?.toISOString() ?? null,
        updatedAt: version?.updatedAt.toISOString() ?? null,
      }
    }),
    files: row.files.map((file) => ({ ...file, bytes: sizes.find((one) => one.id === file.id)?.bytes ?? 0 })),
    broadcasts: row.broadcasts.map(viewBroadcastLine),
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
