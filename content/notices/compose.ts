import type { VersionState } from '#civic/notice.ts'
import type { Poll } from '#civic/poll.ts'
import type { MessageKey } from '../keys.ts'
import type { Choice, MediaRef, Reply, Text } from '../message.ts'
import { factLines, lineOf } from './fact-lines.ts'
import { messageLength, mostInCaption } from './fit.ts'
import type { NoticeKind } from './kind.ts'
import { hasWholePoll, pollAsked, pollChoices, pollLines } from './poll.ts'
import { shortIdOf } from './short-id.ts'
import { captionField } from './words.ts'

/** A notice with all that its message is made of. */
export interface WholeNotice {
  id: string
  kind: NoticeKind
  /** A topic of the city, or `council.<id>`. */
  topic: string
  facts: Record<string, unknown>
  sourceLanguage: string
  versions: readonly {
    language: string
    status: VersionState
    words: Record<string, string>
  }[]
  /** `language` null: goes with every language. `calendar`: the date of the notice, made by the house. */
  files: readonly { id: string; language: string | null; kind: 'photo' | 'file'; calendar: boolean }[]
  /** What it asks; `null`: nothing. */
  poll: Poll | null
  /** What people can come to. `offers`: what there is on wish (prisma/schema/event.prisma). */
  event: { code: string; registration: boolean; offers: readonly string[] } | null
}

/** Whose words a language gets; kept as `BroadcastEdition.basis`. */
export type EditionBasis = 'reviewed' | 'machine' | 'source'

/** What the readers of one language get. The first line of `reply.text` is the title. */
export interface Edition {
  language: string
  basis: EditionBasis
  reply: Reply
}

/**
 * The message of a notice in one language. A language that is not ready gets the source words with a note before them; words that
 * nobody has reviewed say so. Facts are lines in the reader's language either way. `broadcastId` is what the buttons below lead to;
 * in a preview it is the notice's own id.
 */
export function composeEdition(notice: WholeNotice, language: string, broadcastId: string): Edition {
  const { basis, words, note } = wordsFor(notice, language)
  const own = basis !== 'source'
  const say = (text: string): Text[] => text.split('\n').map((line) => (own ? literal(line) : original(line)))
  const said = (field: string): Text[] => say(words[field] ?? '')
  const media = mediaFor(notice, language, words)
  const { poll } = notice
  const paragraphs: Text[][] = [
    said('title'),
    ...(own ? [] : [[key('notice.source')]]),
    ...notice.kind.words
      .filter(({ id }) => id !== 'title' && (words[id] ?? '') !== '')
      .map(({ id }) => (id === 'text' ? said(id) : [lineOf(id, words[id] ?? '')])),
    [...captions(media, words), ...factLines(notice.kind, notice.facts), ...offersOf(notice)],
    ...(poll ? [pollLines(poll, words, said)] : []),
    [...(note ? [key(note)] : []), footer],
  ]
  const lines = paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .flatMap((paragraph, index) => (index === 0 ? paragraph : [literal(''), ...paragraph]))
  return {
    language,
    basis,
    reply: {
      text: { lines },
      choices: [...(poll ? pollChoices(poll, words, broadcastId) : []), ...choicesOf(notice, broadcastId)],
      ...(poll && { poll: pollAsked(poll, words, broadcastId, said) }),
      ...(media.length > 0 && { media: media.map(({ id, kind }): MediaRef => ({ mediaId: id, kind })) }),
      template: {
        name: 'notice',
        values: [literal(words.title ?? '')],
        opens: `notices:open:read.${shortIdOf(broadcastId)}`,
      },
    },
  }
}

/**
 * The words that a language gets, and the note they need. Words made from older source words are not sent: they may say the wrong day;
 * nor are words in which an answer of the poll is missing.
 */
export function wordsFor(
  notice: Pick<WholeNotice, 'versions' | 'sourceLanguage'> & { poll?: Poll | null },
  language: string,
): { basis: EditionBasis; words: Record<string, string>; note: MessageKey | null } {
  const find = (tag: string) => notice.versions.find((version) => version.language === tag)
  const version = find(language)
  const source = find(notice.sourceLanguage)
  const ready = version && isSendable(version.status) && hasWholePoll(notice.poll ?? null, version.words)
  if (language === notice.sourceLanguage || !ready) {
    const basis = language === notice.sourceLanguage ? 'reviewed' : 'source'
    return { basis, words: source?.words ?? {}, note: null }
  }
  if (version.status === 'reviewed') return { basis: 'reviewed', words: version.words, note: null }
  const note = version.status === 'machine' ? 'notice.machine' : 'notice.unreviewed'
  return { basis: 'machine', words: version.words, note }
}

/** Title and text that a language gets, for a calendar or a list. */
export function composeWords(notice: WholeNotice, language: string): { title: string; text: string } {
  const { words } = wordsFor(notice, language)
  return { title: words.title ?? '', text: words.text ?? '' }
}

/** Whether words in this state go out at all. */
export function isSendable(status: VersionState): boolean {
  return status === 'reviewed' || status === 'machine' || status === 'inReview'
}

/**
 * Pictures and documents of a language, or of all. A calendar file goes alone, and where the words fit beside it: a message is one call
 * to the platform, and the chat gives the date again (conversation `event`).
 */
function mediaFor(
  notice: WholeNotice,
  language: string,
  words: Record<string, string>,
): WholeNotice['files'] {
  const files = notice.files.filter((file) => file.language === null || file.language === language)
  const others = files.filter(({ calendar }) => !calendar)
  return others.length > 0 || messageLength(words, notice.poll) > mostInCaption ? others : files
}

function captions(media: WholeNotice['files'], words: Record<string, string>): Text[] {
  return media.flatMap(({ id, kind }): Text[] => {
    const caption = words[captionField(id)]
    if (caption === undefined) return []
    return [{ key: kind === 'photo' ? 'notice.photo' : 'notice.file', params: { words: caption } }]
  })
}

/** "Auf Wunsch gibt es: …", in the reader's language; somebody who needs it decides by it whether to come. */
function offersOf({ event }: WholeNotice): Text[] {
  if (!event || event.offers.length === 0) return []
  const list = event.offers.map((offer) => key(`event.offer.${offer}` as MessageKey))
  return [{ key: 'event.offers', params: { offers: { list } } }]
}

/** At most three buttons besides a poll's (docs of WhatsApp and the width of a phone); all else is in the chat's own list of notices. */
function choicesOf({ event, topic }: WholeNotice, broadcastId: string): Choice[] {
  const short = shortIdOf(broadcastId)
  const why: Choice = { id: `notices:open:why.${short}`, label: key('notice.buttonWhy') }
  const reply: Choice = { id: `notices:open:reply.${short}`, label: key('notice.buttonReply') }
  const less: Choice = { id: `notices:open:less.${topic}`, label: key('notice.buttonLess') }
  if (!event) return [reply, why, less]
  const label = key(event.registration ? 'notice.buttonRegister' : 'notice.buttonEvent')
  return [{ id: `event:open:${event.code}`, label }, reply, why]
}

const footer: Text = { key: 'notice.footer', params: { stopWord: { key: 'help.stopWord' } } }

function key(name: MessageKey): Text {
  return { key: name }
}

function literal(words: string): Text {
  return { literal: words }
}

/** A line in the source language: as a parameter it keeps its own direction inside the reader's. */
function original(words: string): Text {
  return words === '' ? literal('') : { key: 'notice.original', params: { words } }
}
