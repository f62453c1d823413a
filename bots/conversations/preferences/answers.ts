import { type Static, Type } from 'typebox'
import type { DomainAction } from '#bots/engine/action.ts'
import { type Context, type Outcome, opener } from '#bots/engine/conversation.ts'
import type { Choice, Text } from '#content/message.ts'
import { inPassing } from '../in-passing.ts'

/** What is being changed: the topics and the area they are to be for. */
export const PreferencesAnswers = Type.Object({
  topics: Type.Array(Type.String()),
  area: Type.String(),
  /** Codes of the areas a name may mean, while we ask back. */
  areas: Type.Array(Type.String()),
})
export type PreferencesAnswers = Static<typeof PreferencesAnswers>

/** Nothing is being changed yet. */
export const blankPreferences: PreferencesAnswers = { topics: [], area: '', areas: [] }

/** A preference was changed, with the way to undo it. Somebody in the middle of something else goes on there. */
export function changed(
  context: Context,
  text: Text,
  undo: Choice[],
  actions: DomainAction[] = [],
): Outcome<never> {
  return inPassing(context, [{ text, choices: [...undo, ...toMine] }], actions)
}

const toMine = [opener('subscribe', { key: 'subscribe.backMine' }), opener('menu', { key: 'button.menu' })]
