import { Type } from 'typebox'
import { defineNoticeKind, facts, titleAndText } from './kind.ts'

/** Something the office wants people to know: a closed bridge, new opening hours. */
export const information = defineNoticeKind({
  id: 'information',
  facts: Type.Object(
    {
      from: Type.Optional(facts.day({ until: 'until' })),
      until: Type.Optional(facts.day()),
      place: Type.Optional(facts.place()),
      link: Type.Optional(facts.link()),
    },
    { additionalProperties: false },
  ),
  words: titleAndText,
  class: 'once',
  isEvent: false,
})
