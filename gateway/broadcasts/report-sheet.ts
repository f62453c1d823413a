import { isLanguage, languageOf, sourceLanguage } from '#content/languages.ts'
import type { Runtime } from '../runtime.ts'
import { formatCsv } from '../staff/csv.ts'
import type { Progress, ProgressCounts } from './progress.ts'

type Line = [part: string, what: string, reason: string, people: number]

/** What became of a broadcast as a table for a spreadsheet, in German: figures only, a line a figure. */
export function writeReport({ catalog }: Pick<Runtime, 'catalog'>, progress: Progress): string {
  const names = {
    ...catalog.namespace(sourceLanguage, 'desk'),
    ...catalog.namespace(sourceLanguage, 'desk-notices'),
  }
  const word = (key: string) => names[key] ?? key
  const named = (prefix: string, code: string) => names[`${prefix}.${code.split(':')[0]}`] ?? code
  const place = (id: string) => word(`progress.place.${id}`)
  const channel = (id: string) => named('channel', id)
  const parts = (title: string, what: string, counts: ProgressCounts): Line[] =>
    Object.entries(counts)
      .filter(([, people]) => people > 0)
      .map(([id, people]) => [word(title), what, place(id), people])
  const { recipients, counts, waitsBy, sentBy, moved, byLanguage, byChannel, failedBy, suppressedBy } =
    progress
  const lines: Line[] = [
    [word('progress.recipients'), word(`broadcastState.${progress.state}`), '', recipients],
    ...Object.entries(counts).map(([id, people]): Line => [word('progress.byStatus'), place(id), '', people]),
    ...waitsBy.map((one): Line => {
      const reason = word(`progress.wait.${one.code}`)
      return [word('progress.waitsBy'), place(one.place), reason, one.people]
    }),
    ...failedBy.map(({ code, people }): Line => {
      return [word('progress.failedBy'), place('failed'), named('progress.code', code), people]
    }),
    ...suppressedBy.map(({ code, people }): Line => {
      return [word('progress.suppressedBy'), place('suppressed'), named('progress.notSent', code), people]
    }),
    ...sentBy.map(({ way, people }): Line => {
      return [word('progress.sentBy'), word(`audience.way.${way}`), '', people]
    }),
    ...moved.flatMap(({ from, to, people, read }): Line[] => {
      const way = `${channel(from)} → ${channel(to)}`
      const all: Line = [word('progress.movedTitle'), way, '', people]
      return read === null ? [all] : [all, [word('progress.movedTitle'), way, place('read'), read]]
    }),
    ...byLanguage.flatMap((one) => {
      const name = isLanguage(one.language) ? languageOf(one.language).germanName : one.language
      return parts('progress.byLanguage', name, one.counts)
    }),
    ...byChannel.flatMap((one) => parts('progress.byChannel', channel(one.channel), one.counts)),
    [word('progress.replies'), '', '', progress.replies],
  ]
  return formatCsv(
    ['progress.column.part', 'progress.column.what', 'progress.column.reason', 'audience.unit'].map(word),
    lines,
  )
}
