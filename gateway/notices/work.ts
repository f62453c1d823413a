import type { VersionState } from '#civic/notice.ts'
import { type Grant, mayDoIn } from '#civic/role.ts'
import type { Runtime } from '../runtime.ts'

/** A language of a notice that somebody has to look at. */
export interface TranslationWork {
  noticeId: string
  kind: string
  /** In the source language; "" while there is none. */
  title: string
  districts: string[]
  language: string
  status: VersionState
  /** The notice is held back until this language is ready. */
  needed: boolean
  /** When it began to wait. */
  since: string
  /** When its broadcast is to begin, if that is set. */
  startsAt: string | null
}

/** States in which somebody is waited for. A missing language waits only where the notice waits for it. */
const waiting: readonly string[] = ['machine', 'inReview', 'outdated', 'failed']
/** More than anybody reads through; what is done makes room. */
const most = 500

/** What waits for translators, oldest first: of one language, or of all. Notices that went out already wait for nobody. */
export async function listTranslationWork(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  grants: readonly Grant[],
  language?: string,
): Promise<TranslationWork[]> {
  const rows = await prisma.notice.findMany({
    where: {
      cityId: city.id,
      archivedAt: null,
      templateName: null,
      OR: [
        { broadcasts: { none: {} } },
        { broadcasts: { some: { state: { in: ['draft', 'awaitingRelease', 'scheduled', 'stopped'] } } } },
      ],
    },
    select: {
      id: true,
      kind: true,
      districts: true,
      sourceLanguage: true,
      waitsFor: true,
      updatedAt: true,
      versions: { select: { language: true, status: true, words: true, updatedAt: true } },
      broadcasts: {
        where: { startsAt: { not: null }, state: { in: ['draft', 'awaitingRelease', 'scheduled'] } },
        select: { startsAt: true },
        orderBy: { startsAt: 'asc' },
        take: 1,
      },
    },
    orderBy: { updatedAt: 'asc' },
    take: most,
  })
  const work = rows
    .filter((row) => mayDoIn(grants, 'notice.translate', row.districts))
    .flatMap((row) => {
      const source = row.versions.find((version) => version.language === row.sourceLanguage)
      const title = (source?.words as Record<string, string> | undefined)?.title ?? ''
      return city.languages
        .filter((tag) => tag !== row.sourceLanguage && (language === undefined || tag === language))
        .flatMap((tag): TranslationWork[] => {
          const version = row.versions.find((one) => one.language === tag)
          const status = (version?.status ?? 'missing') as VersionState
          const needed = row.waitsFor.includes(tag)
          if (!waiting.includes(status) && !(status === 'missing' && needed)) return []
          return [
            {
              noticeId: row.id,
              kind: row.kind,
              title,
              districts: row.districts,
              language: tag,
              status,
              needed,
              since: (version?.updatedAt ?? row.updatedAt).toISOString(),
              startsAt: row.broadcasts[0]?.startsAt?.toISOString() ?? null,
            },
          ]
        })
    })
  return work.sort((a, b) => a.since.localeCompare(b.since)).slice(0, most)
}
