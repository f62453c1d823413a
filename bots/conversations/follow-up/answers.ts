import { type Static, Type } from 'typebox'
import type { Context } from '#bots/engine/conversation.ts'
import type { FollowUpSummary } from '#civic/follow-up.ts'
import { solvedAnswers } from '#civic/follow-up.ts'

/** A follow-up while it is being answered. `word`: what the person said to it, "" for nothing yet. */
export const FollowUpAnswers = Type.Object({
  id: Type.String(),
  solved: Type.Union([Type.Enum([...solvedAnswers]), Type.Null()]),
  word: Type.String(),
})
export type FollowUpAnswers = Static<typeof FollowUpAnswers>

/** Finds the follow-up among those the resident was asked. */
export function followUpOf({ id }: Pick<FollowUpAnswers, 'id'>, { view }: Context): FollowUpSummary | null {
  return view.followUps.find((known) => known.id === id || known.formerIds.includes(id)) ?? null
}

/** The reference number it is about, as a placeholder's value. */
export function aboutCase(answers: Pick<FollowUpAnswers, 'id'>, context: Context): { reference: string } {
  return { reference: followUpOf(answers, context)?.reference ?? '' }
}
