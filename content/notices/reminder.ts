import { Type } from 'typebox'
import { defineNoticeKind, facts, titleAndText } from './kind.ts'

/** Reminds of a date that was announced before. */
export const reminder = defineNoticeKind({
  id: 'reminder',
  facts: Type.Object(
    {
      startsAt: facts.moment({ until: 'endsAt' }),
      endsAt: Type.Optional(facts.moment()),
      place: Type.Optional(facts.place()),
      link: Type.Optional(facts.link()),
    },
    { additionalProperties: false },
  ),
  words: titleAndText,
  class: 'once',
  isEvent: false,
})
