import { Type } from 'typebox'
import { defineNoticeKind, facts, titleAndText } from './kind.ts'

/** The conference of a district (Stadtteilkonferenz), to which everybody who lives there is invited. */
export const districtConference = defineNoticeKind({
  id: 'districtConference',
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
  isEvent: true,
})
