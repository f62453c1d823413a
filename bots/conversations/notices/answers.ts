import { type Static, Type } from 'typebox'

/** The notice that is being replied to, by its broadcast's short id. */
export const NoticesAnswers = Type.Object({ notice: Type.String() })
export type NoticesAnswers = Static<typeof NoticesAnswers>
