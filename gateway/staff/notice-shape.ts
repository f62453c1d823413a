import { Type } from 'typebox'
import { Audience } from '#civic/audience.ts'
import { broadcastStates } from '#civic/broadcast.ts'
import { versionStates } from '#civic/notice.ts'
import { LanguageShape } from './language.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'

const Codes = Type.Array(Type.String(), { description: 'Codes of districts; empty: the whole city.' })
const WordsShape = Type.Record(Type.String(), Type.String(), {
  description: 'Text by field: title, text, caption.<file id> ...',
})

/** A broadcast in a list: where it stands and since when. */
export const BroadcastLineShape = Type.Object({
  id: IdShape,
  state: Type.Enum([...broadcastStates]),
  startsAt: nullable(TimeShape),
  createdAt: TimeShape,
  releasedAt: nullable(TimeShape),
  doneAt: nullable(TimeShape),
  correctsId: nullable(IdShape),
  repeatOf: nullable(IdShape),
})

/** A notice in the list. */
export const NoticeLineShape = Type.Object({
  id: IdShape,
  kind: Type.String(),
  topic: Type.String({ description: 'Id of a topic, or council.<id>.' }),
  title: Type.String({ description: 'In its source language.' }),
  sourceLanguage: Type.String(),
  districts: Codes,
  templateName: nullable(Type.String()),
  author: Type.String({ description: 'Display name; empty for what came from a calendar or a council.' }),
  updatedAt: TimeShape,
  archivedAt: nullable(TimeShape),
  reviewed: Type.Integer({ description: 'Languages somebody has read and approved, the source among them.' }),
  languages: Type.Integer({ description: 'Languages of the city.' }),
  broadcast: nullable(BroadcastLineShape, { description: 'The newest.' }),
})

/** The words of a notice in one language. */
const NoticeVersionShape = Type.Object({
  language: LanguageShape,
  status: Type.Enum([...versionStates]),
  words: WordsShape,
  sourceRevision: nullable(Type.Integer()),
  byMachine: Type.Boolean({ description: 'A machine could draft it: not the source, not Leichte Sprache.' }),
  provider: nullable(Type.String({ description: 'The machine that made the draft.' })),
  backWords: nullable(WordsShape),
  editor: nullable(Type.String({ description: 'Display name.' })),
  reviewer: nullable(Type.String({ description: 'Display name.' })),
  reviewedAt: nullable(TimeShape),
  updatedAt: nullable(TimeShape),
})

/** A picture or document of a notice, without its bytes. */
const NoticeFileShape = Type.Object({
  id: IdShape,
  language: nullable(Type.String({ description: 'null: with every language.' })),
  kind: Type.String({ description: 'photo or file' }),
  mimeType: Type.String(),
  name: Type.String(),
  bytes: Type.Integer(),
})

/** A whole notice: its facts, all its languages, its files and what became of it. */
export const NoticeShape = Type.Object({
  id: IdShape,
  kind: Type.String(),
  topic: Type.String(),
  facts: Type.Record(Type.String(), Type.Unknown(), { description: 'As the kind says.' }),
  sourceLanguage: Type.String(),
  sourceRevision: Type.Integer(),
  districts: Codes,
  waitsFor: Type.Array(Type.String(), { description: 'Languages it waits for.' }),
  poll: nullable(
    Type.Object({
      options: Type.Integer({
        description: 'How many answers; their words are option.1 ... of each language.',
      }),
      until: nullable(TimeShape, { description: 'When it closes; null: it stays open.' }),
    }),
    { description: 'What it asks; null: nothing.' },
  ),
  templateName: nullable(Type.String()),
  author: Type.String(),
  isOwn: Type.Boolean({ description: 'Whoever asks wrote it.' }),
  createdAt: TimeShape,
  updatedAt: TimeShape,
  archivedAt: nullable(TimeShape),
  eventId: nullable(IdShape),
  versions: Type.Array(NoticeVersionShape, { description: 'One for each language of the city.' }),
  files: Type.Array(NoticeFileShape),
  broadcasts: Type.Array(BroadcastLineShape, { description: 'Newest first.' }),
  mayWrite: Type.Boolean(),
  mayTranslate: Type.Boolean(),
  mayRelease: Type.Boolean(),
})

/** A broadcast with everything the release desk shows. */
export const BroadcastShape = Type.Object({
  ...BroadcastLineShape.properties,
  noticeId: IdShape,
  audience: Audience,
  class: Type.String({ description: 'once or mustArrive' }),
  urgentReason: nullable(Type.String()),
  returnReason: nullable(Type.String({ description: 'Why it was given back to its author.' })),
  expiresAt: nullable(TimeShape),
  repeats: nullable(Type.String({ description: 'week or month' })),
  repeatsUntil: nullable(TimeShape),
  author: Type.String({ description: 'Display name.' }),
  submitter: nullable(Type.String()),
  releaser: nullable(Type.String()),
  isOwn: Type.Boolean({ description: 'Whoever asks wrote it or handed it in.' }),
  startedAt: nullable(TimeShape),
  stoppedAt: nullable(TimeShape),
  editions: Type.Array(
    Type.Object({ language: Type.String(), basis: Type.String(), revision: Type.Integer() }),
    { description: 'The words as they were put down at the release.' },
  ),
})

/** What somebody said to a notice, under a pseudonym, and the answer. */
export const NoticeReplyShape = Type.Object({
  id: IdShape,
  resident: Type.String({ description: 'Pseudonym.' }),
  text: Type.String(),
  language: LanguageShape,
  at: TimeShape,
  answer: nullable(Type.String()),
  answeredBy: nullable(Type.String()),
  answeredAt: nullable(TimeShape),
})
