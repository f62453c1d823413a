import { opener } from '#bots/engine/conversation.ts'
import type { CaseState } from '#civic/case.ts'
import type { CaseKind } from '#civic/concern.ts'
import type { ReasonCode } from '#civic/reason.ts'
import type { Reply, TemplateUse, Text } from '#content/message.ts'

/** Words of the office, and what they are in other languages by language tag. `machine`: nobody has checked that version. */
export interface OfficeWords {
  text: string
  language: string
  versions: Record<string, { text: string; machine: boolean }>
}

/** What the people concerned are told of one public step. */
export interface CaseUpdate {
  /** The new state, when it changed. */
  state?: CaseState
  reasonCode?: ReasonCode
  /** The reason in the office's own words, in the language of `answer`, or German. */
  reason?: OfficeWords
  answer?: OfficeWords
  /** Responsible bodies it is with now: named when it is forwarded, and when the review begins. */
  bodies?: string[]
  /** The concern is treated as one of another kind from now on. */
  kind?: CaseKind
  /** The reference number of the case it was joined with. */
  joinedWith?: string
}

/** The update as a message to a resident who reads `language`. */
export function updateReply(
  found: { id: string; reference: string },
  update: CaseUpdate,
  language: string,
): Reply {
  const { answer, reasonCode, reason } = update
  let text = opening(found.reference, update)
  if (reasonCode) {
    text = {
      key: 'caseUpdate.withReasonText',
      params: { update: text, reason: { key: `reason.${reasonCode}` } },
    }
  }
  if (reason) {
    text = { key: 'caseUpdate.withReason', params: { update: text, reason: readable(reason, language).text } }
  }
  if (answer && hasOpening(update)) {
    text = { key: 'caseUpdate.withAnswer', params: { update: text, answer: readable(answer, language).text } }
  } else if (answer) {
    text = {
      key: 'caseUpdate.answer',
      params: { reference: found.reference, answer: readable(answer, language).text },
    }
  }
  for (const words of [reason, answer]) if (words) text = withNote(text, words, language)
  const asks = update.state === 'awaitingResident'
  const isWhole = update.state !== undefined && !answer && !reason && !reasonCode && !update.joinedWith
  return {
    text,
    ...(isWhole && update.state && { template: newsOf(found, update.state) }),
    choices: [
      asks
        ? opener('cases', { key: 'caseUpdate.reply' }, `reply.${found.id}`)
        : opener('cases', { key: 'caseUpdate.details' }, found.id),
    ],
  }
}

/** The new state says it all: it may be told in an approved wording. */
function newsOf(found: { id: string; reference: string }, state: CaseState): TemplateUse {
  const values: Text[] = [{ literal: found.reference }, { key: `state.${state}` }]
  return { name: 'caseNews', values, opens: `cases:open:${found.id}` }
}

function hasOpening({ state, kind, joinedWith }: CaseUpdate): boolean {
  return state !== undefined || kind !== undefined || joinedWith !== undefined
}

function opening(reference: string, { state, kind, joinedWith, bodies = [] }: CaseUpdate): Text {
  if (joinedWith) return { key: 'caseUpdate.joined', params: { reference, other: joinedWith } }
  if (kind) return { key: 'caseUpdate.kind', params: { reference, kind: { key: `kind.${kind}` } } }
  if ((state === 'forwarded' || state === 'inReview') && bodies.length > 0) {
    const list = bodies.map((id): Text => ({ name: { of: 'body', id } }))
    return { key: 'caseUpdate.forwardedTo', params: { reference, bodies: { list } } }
  }
  return { key: `caseUpdate.${state ?? 'inReview'}`, params: { reference } }
}

/** The version in the reader's language, or the words as they were written. */
function readable(
  words: OfficeWords,
  language: string,
): { text: string; machine: boolean; language: string } {
  const version = words.versions[language]
  if (version && words.language !== language) return { ...version, language }
  return { text: words.text, machine: false, language: words.language }
}

/** Says when words are a machine's (with the original), or are in another language than the reader's. */
function withNote(text: Text, words: OfficeWords, language: string): Text {
  const shown = readable(words, language)
  if (shown.machine) return { key: 'caseUpdate.translated', params: { update: text, original: words.text } }
  if (baseLanguage(shown.language) === baseLanguage(language)) return text
  return {
    key: 'caseUpdate.inLanguage',
    params: { update: text, language: languageName(shown.language, language) },
  }
}

function baseLanguage(tag: string): string {
  return tag.split('-')[0] ?? tag
}

function languageName(tag: string, inLanguage: string): string {
  return (
    new Intl.DisplayNames([baseLanguage(inLanguage), 'de'], { type: 'language' }).of(baseLanguage(tag)) ?? tag
  )
}
