import type { VersionState } from '#civic/notice.ts'
import type { Grant } from '#civic/role.ts'
import { Prisma } from '#prisma/client.ts'
import type { Runtime } from '../runtime.ts'
import { withinNoticeScope } from '../staff/notice-scope.ts'

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
const waiting = ['machine', 'inReview', 'outdated', 'failed']
/** Broadcasts that are still to get their words, and those of them whose beginning is to come. */
const open = ['draft', 'awaitingRelease', 'scheduled', 'stopped']
const toBegin = ['draft', 'awaitingRelease', 'scheduled']
/** More than anybody reads through; what is done makes room. */
const most = 500

type WorkRow = Omit<TranslationWork, 'since' | 'startsAt'> & { since: Date; startsAt: Date | null }

/** What waits for translators, oldest first: of one language, or of all. Notices that went out already wait for nobody. */
export async function listTranslationWork(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  grants: readonly Grant[],
  language?: string,
): Promise<TranslationWork[]> {
  const languages = city.languages.filter((tag) => language === undefined || tag === language)
  const rows = await prisma.$queryRaw<WorkRow[]>(Prisma.sql`
    SELECT n.id AS "noticeId", n.kind, coalesce(source.words->>'title', '') AS title, n.districts,
      l.language, coalesce(v.status, 'missing') AS status, l.language = ANY(n.waits_for) AS needed,
      coalesce(v.updated_at, n.updated_at) AS since,
      (SELECT min(b.starts_at) FROM broadcast b WHERE b.notice_id = n.id AND b.state = ANY(${toBegin})) AS "startsAt"
    FROM notice n CROSS JOIN unnest(${languages}::text[]) WITH ORDINALITY AS l(language, place)
    LEFT JOIN notice_version v ON v.notice_id = n.id AND v.language = l.language
    LEFT JOIN notice_version source ON source.notice_id = n.id AND source.language = n.source_language
    WHERE n.city_id = ${city.id} AND n.archived_at IS NULL AND n.template_name IS NULL
      AND ${withinNoticeScope(grants, 'notice.translate')} AND l.language <> n.source_language
      AND CASE WHEN v.status IS NULL THEN l.language = ANY(n.waits_for) ELSE v.status = ANY(${waiting}) END
      AND (NOT EXISTS (SELECT FROM broadcast b WHERE b.notice_id = n.id)
        OR EXISTS (SELECT FROM broadcast b WHERE b.notice_id = n.id AND b.state = ANY(${open})))
    ORDER BY since, n.id, l.place LIMIT ${most}`)
  return rows.map((row) => ({
    ...row,
    since: row.since.toISOString(),
    startsAt: row.startsAt?.toISOString() ?? null,
  }))
}
