import { type Static, Type } from 'typebox'
import type { DomainAction } from '#bots/engine/action.ts'
import { aside, type Context, finish, type Outcome, opener } from '#bots/engine/conversation.ts'
import type { Choice, Text } from '#content/message.ts'

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

/** Where a changed preference leaves nothing open that would be asked again. */
const own: readonly (string | null)[] = [null, 'preferences', 'subscribe', 'notices', 'menu']

/** A preference was changed, with the way to undo it. Somebody in the middle of something else goes on there. */
export function changed(
  { session }: Context,
  text: Text,
  undo: Choice[],
  actions: DomainAction[] = [],
): Outcome<never> {
  const say = [{ text, choices: [...undo, ...toMine] }]
  return own.includes(session.conversation) ? finish(say, actions) : aside(say, actions)
}

const toMine = [opener('subscribe', { key: 'subscribe.backMine' }), opener('menu', { key: 'button.menu' })]
