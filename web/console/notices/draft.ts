import type { Notice, NoticeBody, NoticeOptions } from '../data/notices.ts'

/** A notice while somebody writes it. */
export interface NoticeDraft {
  topic: string
  facts: Readonly<Record<string, unknown>>
  districts: readonly string[]
  words: Readonly<Record<string, string>>
  /** Its question and answers are among the words. */
  poll: Notice['poll']
  sourceLanguage: string
  minor: boolean
}

/** A new one: the first topic of the city, nothing written. */
export function emptyDraft({ topics }: NoticeOptions): NoticeDraft {
  return {
    topic: topics[0]?.id ?? '',
    facts: {},
    districts: [],
    words: {},
    poll: null,
    sourceLanguage: 'de',
    minor: false,
  }
}

/** What is kept of a notice, ready to be changed. */
export function draftOf({ topic, facts, districts, versions, poll, sourceLanguage }: Notice): NoticeDraft {
  const source = versions.find(({ language }) => language.tag === sourceLanguage)
  return { topic, facts, districts, words: source?.words ?? {}, poll, sourceLanguage, minor: false }
}

/** Whether something was changed since. */
export function isChanged(draft: NoticeDraft, notice: Notice): boolean {
  return JSON.stringify(bodyOf(notice.kind, draft)) !== JSON.stringify(bodyOf(notice.kind, draftOf(notice)))
}

/** A draft as it is sent; what is empty is left out. */
export function bodyOf(kind: string, draft: NoticeDraft): NoticeBody {
  const filled = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([, value]) => value !== '' && value !== null && value !== undefined)
        .sort(([one], [other]) => one.localeCompare(other)),
    )
  return {
    kind: kind as NoticeBody['kind'],
    topic: draft.topic,
    facts: filled(draft.facts),
    districts: [...draft.districts],
    words: filled(draft.words),
    poll: draft.poll,
    sourceLanguage: draft.sourceLanguage,
    ...(draft.minor && { minor: true }),
  }
}
