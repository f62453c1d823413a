import type { VersionState } from '#civic/notice.ts'
import type { Transaction } from '#civic/transaction.ts'
import { isReviewed } from '#content/languages.ts'
import type { Text } from '#content/message.ts'
import { eventLines, factLines } from '#content/notices/fact-lines.ts'
import { noticeKindOf } from '#content/notices/registry.ts'
import { renderText } from '#content/render.ts'
import type { Event, Notice, NoticeVersion } from '#prisma/client.ts'
import type { Editor } from '../broadcasts/work.ts'
import { writeNotice } from '../notices/write.ts'
import type { Runtime } from '../runtime.ts'
import { wordsIn } from './words.ts'

/** A notice that is to be corrected, with what people come to and its words. */
export type CorrectedNotice = Notice & { event: Event | null; versions: NoticeVersion[] }

/** What is true instead, as a notice of this kind would say it. */
export interface SaidInstead {
  kind: string
  facts: Record<string, unknown>
}

/** Longest title of a notice (content/notices/kind.ts). */
const longestTitle = 120

/** Writes the correction in the house's own words, in every language of the city, and gives its id. */
export async function writeCorrection(
  { city, catalog, clock }: Runtime,
  transaction: Transaction,
  editor: Editor,
  notice: CorrectedNotice,
  what: 'cancelled' | 'changed',
  said: SaidInstead | undefined,
): Promise<string> {
  const { event, sourceLanguage } = notice
  const isEvent = event !== null && said === undefined
  const details = isEvent ? eventLines(event) : linesOf(said ?? { kind: notice.kind, facts: factsOf(notice) })
  const key = isEvent ? (`eventNews.${what}Text` as const) : daysKeys[what]
  const wordsOf = (language: string) => {
    const title: Text = { literal: wordsIn(notice, language).title }
    const say = (text: Text) => renderText(catalog, city, language, text).replace(/[\u2068\u2069]/g, '')
    return {
      title: say({ key: `eventNews.${what}Title`, params: { title } })
        .slice(0, longestTitle)
        .toWellFormed(),
      text: say({ key, params: { details: { lines: details } } }).trim(),
    }
  }
  const id = await writeNotice(transaction, { city, clock }, editor, {
    kind: 'correction',
    topic: notice.topic,
    districts: notice.districts,
    sourceLanguage,
    words: wordsOf(sourceLanguage),
    facts: isEvent && what === 'changed' ? momentAndPlace(event) : {},
  })
  await transaction.notice.update({ where: { id }, data: { preparedFor: what } })
  await transaction.noticeVersion.createMany({
    data: city.languages
      .filter((language) => language !== sourceLanguage)
      .map((language) => ({
        noticeId: id,
        language,
        status: (isReviewed(language) && wordsIn(notice, language).basis === 'reviewed'
          ? 'reviewed'
          : 'machine') satisfies VersionState,
        words: wordsOf(language),
        sourceRevision: 1,
        editedBy: editor.id,
        updatedAt: clock(),
      })),
  })
  return id
}

/** Of a day without hours, and of what is no event. */
const daysKeys = {
  changed: 'eventNews.daysChangedText',
  cancelled: 'eventNews.daysCancelledText',
} as const

function factsOf({ facts }: CorrectedNotice): Record<string, unknown> {
  return facts as Record<string, unknown>
}

function linesOf({ kind: id, facts }: SaidInstead): Text[] {
  const kind = noticeKindOf(id)
  const { link: _link, open: _open, ...telling } = facts
  return kind ? factLines(kind, telling) : []
}

function momentAndPlace({ startsAt, endsAt, place }: Event): Record<string, string> {
  return {
    startsAt: startsAt.toISOString(),
    ...(endsAt && { endsAt: endsAt.toISOString() }),
    ...(place !== null && { place }),
  }
}
