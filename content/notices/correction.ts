import { Type } from 'typebox'
import { defineNoticeKind, facts, titleAndText } from './kind.ts'

/**
 * Puts right what an earlier notice said (`Broadcast.correctsId` names it); `wrong` is what it said. Its readers must get it: they
 * know the wrong version.
 */
export const correction = defineNoticeKind({
  id: 'correction',
  facts: Type.Object(
    {
      startsAt: Type.Optional(facts.moment({ until: 'endsAt' })),
      endsAt: Type.Optional(facts.moment()),
      place: Type.Optional(facts.place()),
      link: Type.Optional(facts.link()),
    },
    { additionalProperties: false },
  ),
  words: [...titleAndText, { id: 'wrong', most: 300, needed: false, long: false }],
  class: 'mustArrive',
  isEvent: false,
})
