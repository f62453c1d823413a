import type { VersionState } from '#civic/notice.ts'
import { type Grant, mayDoIn } from '#civic/role.ts'
import type { Runtime } from '../runtime.ts'
import { calendarType } from './whole.ts'

/** One language of a notice as the desk sees it. `missing`: there is nothing yet. */
export interface VersionView {
  language: string
  status: VersionState
  words: Record<string, string>
  /** The revision of the source words it was made from. */
  sourceRevision: number | null
  /** The machine that made the draft it began with. */
  provider: string | null
  /** The same words brought back to the source language by a machine. */
  backWords: Record<string, string> | null
  editedBy: string | null
  reviewedBy: string | null
  reviewedAt: string | null
  updatedAt: string | null
}

/** A picture or document of a notice; calendar files of the house are not among them. */
export interface NoticeFileView {
  id: string
  language: string | null
  kind: 'photo' | 'file'
  mimeType: string
  name: string
}

/** A notice as the desk sees it, with every language of the city. */
export interface NoticeView {
  id: string
  kind: string
  topic: string
  facts: Record<string, unknown>
  districts: string[]
  sourceLanguage: string
  sourceRevision: number
  waitsFor: string[]
  /** What it asks; the number of its answers and when it closes. */
  poll: { options: number; until: string | null } | null
  templateName: string | null
  createdBy: string
  createdAt: string
  updatedAt: string
  archivedAt: string | null
  versions: VersionView[]
  files: NoticeFileView[]
  /** What people can come to, when it is of such a kind and saved as an event. */
  event: { id: string; code: string; state: string } | null
  broadcasts: { id: string; state: string; createdAt: string }[]
}

/** The notice, or `null` when there is none within reach. */
export async function readNotice(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  grants: readonly Grant[],
  id: string,
): Promise<NoticeView | null> {
  const row = await prisma.notice.findFirst({
    where: { id, cityId: city.id },
    include: {
      versions: true,
      files: {
        where: { mimeType: { not: calendarType } },
        select: { id: true, language: true, kind: true, mimeType: true, name: true },
        orderBy: { id: 'asc' },
      },
      event: { select: { id: true, code: true, state: true } },
      broadcasts: { select: { id: true, state: true, createdAt: true }, orderBy: { createdAt: 'desc' } },
    },
  })
  if (!row || !mayDoIn(grants, 'notice.read', row.districts)) return null
  return {
    id: row.id,
    kind: row.kind,
    topic: row.topic,
    facts: row.facts as Record<string, unknown>,
    districts: row.districts,
    sourceLanguage: row.sourceLanguage,
    sourceRevision: row.sourceRevision,
    waitsFor: row.waitsFor,
    poll:
      row.pollOptions === null
        ? null
        : { options: row.pollOptions, until: row.pollUntil?.toISOString() ?? null },
    templateName: row.templateName,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    versions: city.languages.map((language) =>
      viewVersion(
        language,
        row.versions.find((version) => version.language === language),
      ),
    ),
    files: row.files.map((file) => ({ ...file, kind: file.kind === 'photo' ? 'photo' : 'file' })),
    event: row.event,
    broadcasts: row.broadcasts.map(({ createdAt, ...one }) => ({
      ...one,
      createdAt: createdAt.toISOString(),
    })),
  }
}

type VersionRow = Awaited<ReturnType<Runtime['prisma']['noticeVersion']['findUniqueOrThrow']>>

function viewVersion(language: string, row: VersionRow | undefined): VersionView {
  return {
    language,
    status: (row?.status ?? 'missing') as VersionState,
    words: (row?.words ?? {}) as Record<string, string>,
    sourceRevision: row?.sourceRevision ?? null,
    provider: row?.provider ?? null,
    backWords: (row?.backWords ?? null) as Record<string, string> | null,
    editedBy: row?.editedBy ?? null,
    reviewedBy: row?.reviewedBy ?? null,
    reviewedAt: row?.reviewedAt?.toISOString() ?? null,
    updatedAt: row?.updatedAt.toISOString() ?? null,
  }
}
