import type { VersionState } from '#civic/notice.ts'
import type { Poll } from '#civic/poll.ts'
import type { NoticeKind } from './kind.ts'

/** Everything the check can say; the desk has a sentence for each (`notices.finding.<code>`). */
export const findingCodes = [
  'factMissing',
  'factWrong',
  'linkNotHttps',
  'endBeforeStart',
  'inPast',
  'onHoliday',
  'otherBudget',
  'wordsMissing',
  'wordsTooLong',
  'longForPicture',
  'longForMessage',
  'pollOver',
  'optionsAlike',
  'longForButton',
  'noLetters',
  'allCapitals',
  'otherDate',
  'factRepeated',
  'numbersDiffer',
  'linksDiffer',
  'placeholdersDiffer',
  'termMissing',
  'sameAsSource',
  'outdated',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** What is wrong with a notice, or may be. */
export interface Finding {
  /** `facts.<name>`, `words.<field>` or `poll.until`; `versions` for a language as a whole. */
  field: string
  /** The version it is about; left out: the facts. */
  language?: string
  code: FindingCode
  params: Record<string, string | number>
  /** An `error` keeps it from being released; a `hint` is for the author's eyes. */
  weight: 'error' | 'hint'
}

/** A notice as it is checked. */
export interface CheckedNotice {
  kind: NoticeKind
  facts: Record<string, unknown>
  sourceLanguage: string
  versions: readonly { language: string; status: VersionState; words: Record<string, string> }[]
  poll: Poll | null
  /** What goes with it leaves less room for words. */
  files: readonly unknown[]
}
