import { Type } from 'typebox'
import { defineNoticeKind, facts, titleAndText } from './kind.ts'

/** A meeting of an advisory council. `open`: whoever lives there may listen and ask. */
export const councilMeeting = defineNoticeKind({
  id: 'councilMeeting',
  facts: Type.Object(
    {
      startsAt: facts.moment({ until: 'endsAt' }),
      endsAt: Type.Optional(facts.moment()),
      place: Type.Optional(facts.place()),
      open: Type.Optional(facts.flag()),
      link: Type.Optional(facts.link()),
    },
    { additionalProperties: false },
  ),
  words: titleAndText,
  class: 'once',
  isEvent: true,
})
