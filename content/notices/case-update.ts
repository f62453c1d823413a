import { Type } from 'typebox'
import { defineNoticeKind, facts, titleAndText } from './kind.ts'

/** What has become of something many people reported. It must arrive: they are waiting for it. */
export const caseUpdate = defineNoticeKind({
  id: 'caseUpdate',
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
  class: 'mustArrive',
  isEvent: false,
})
