import { Type } from 'typebox'
import { defineNoticeKind, facts, titleAndText } from './kind.ts'

/** Something people come to and have their say: a workshop, a walk through the quarter. */
export const participationEvent = defineNoticeKind({
  id: 'participationEvent',
  facts: Type.Object(
    {
      startsAt: facts.moment({ until: 'endsAt' }),
      endsAt: Type.Optional(facts.moment()),
      place: Type.Optional(facts.place()),
      fromAge: Type.Optional(facts.count(6, 99)),
      link: Type.Optional(facts.link()),
    },
    { additionalProperties: false },
  ),
  words: titleAndText,
  class: 'once',
  isEvent: true,
})
