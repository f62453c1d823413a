import { type Static, type TSchema, Type } from 'typebox'
import type { DomainAction } from '#bots/engine/action.ts'
import { go, type Outcome } from '#bots/engine/conversation.ts'
import { caseKinds } from '#civic/concern.ts'
import type { Reply } from '#content/message.ts'

const nullable = <T extends TSchema>(type: T) => Type.Union([type, Type.Null()])

/** What is asked for a concern, in this order; which of it depends on the kind. */
export const concernParts = ['text', 'kind', 'category', 'place', 'photos'] as const
export type ConcernPart = (typeof concernParts)[number]

/** A concern while it is being told. `settled`: which parts need no asking any more. */
export const ConcernAnswers = Type.Object({
  text: Type.String(),
  voice: Type.Boolean(),
  kind: nullable(Type.Enum(caseKinds)),
  category: nullable(Type.String()),
  place: nullable(
    Type.Object({
      text: nullable(Type.String()),
      longitude: nullable(Type.Number()),
      latitude: nullable(Type.Number()),
      subdistrict: nullable(Type.String()),
      district: nullable(Type.String()),
    }),
  ),
  /** A name that means several areas, and their codes, while we ask back. */
  placeName: Type.String(),
  placeCodes: Type.Array(Type.String()),
  mediaKeys: Type.Array(Type.String()),
  settled: Type.Array(Type.Enum(concernParts)),
  /** The case of somebody else we asked about: is it the same? */
  similar: Type.Optional(Type.String()),
})
export type ConcernAnswers = Static<typeof ConcernAnswers>

/** A concern of which nothing is known yet. */
export const blankConcern: ConcernAnswers = {
  text: '',
  voice: false,
  kind: null,
  category: null,
  place: null,
  placeName: '',
  placeCodes: [],
  mediaKeys: [],
  settled: [],
}

/** Most files with one concern. */
export const mostMedia = 5

/** Answers with this part changed and no longer asked for. */
export function settle(
  answers: ConcernAnswers,
  part: ConcernPart,
  changes: Partial<ConcernAnswers> = {},
): ConcernAnswers {
  return { ...answers, ...changes, settled: [...new Set([...answers.settled, part])] }
}

/** Answers with this part to be asked again. */
export function unsettle(answers: ConcernAnswers, part: ConcernPart): ConcernAnswers {
  return { ...answers, settled: answers.settled.filter((settled) => settled !== part) }
}

/** A question, an idea in words or a praise needs no place and no photo; people may add them in the summary. */
const partsOf: Record<NonNullable<ConcernAnswers['kind']>, readonly ConcernPart[]> = {
  defect: concernParts,
  complaint: concernParts,
  idea: concernParts,
  question: ['text', 'kind'],
  praise: ['text', 'kind'],
}

/** Questions that belong to another one: "back" leads there first. */
const detours: Record<string, ConcernPart> = {
  categoryList: 'category',
  placeWhich: 'place',
  placeDetail: 'place',
  placeOutside: 'place',
}

/** Where "back" leads from a step; `null` before the first. */
export function back(step: string, answers: ConcernAnswers): Outcome<ConcernAnswers> | null {
  if (step === 'change' || step === 'cancel') return next(answers)
  const parts = answers.kind === null ? concernParts : partsOf[answers.kind]
  const index = (parts as readonly string[]).indexOf(step)
  const previous = detours[step] ?? parts.at(step === 'summary' ? -1 : index - 1)
  if (previous === undefined || index === 0) return null
  return go(previous, unsettle(answers, previous))
}

/** The next question of a concern: the first part that is not settled, then the summary. */
export function next(
  answers: ConcernAnswers,
  say: Reply[] = [],
  actions: DomainAction[] = [],
): Outcome<ConcernAnswers> {
  const parts = answers.kind === null ? concernParts : partsOf[answers.kind]
  const open = parts.find((part) => !answers.settled.includes(part))
  return go(open ?? 'summary', answers, { say, actions })
}
