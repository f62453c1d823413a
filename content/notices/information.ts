import { Type } from 'typebox'
import { period } from './fact-groups.ts'
import { defineNoticeKind, titleAndText } from './kind.ts'

/** Something the office wants people to know: a closed bridge, new opening hours. */
export const information = defineNoticeKind({
  id: 'information',
  facts: Type.Object(period, { additionalProperties: false }),
  words: titleAndText,
  class: 'once',
  isEvent: false,
})
