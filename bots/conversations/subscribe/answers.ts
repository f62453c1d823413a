import { type Static, Type } from 'typebox'

/** What somebody wants news about, while they say so. */
export const SubscribeAnswers = Type.Object({
  topic: Type.String(),
  /** "" is the whole city. */
  area: Type.String(),
  /** Codes of the areas a name may mean, while we ask back. */
  areas: Type.Array(Type.String()),
})
export type SubscribeAnswers = Static<typeof SubscribeAnswers>
