import { Type } from 'typebox'
import { meeting } from './fact-groups.ts'
import { defineNoticeKind, titleAndText } from './kind.ts'

/** Reminds of a date that was announced before. */
export const reminder = defineNoticeKind({
  id: 'reminder',
  facts: Type.Object(meeting, { additionalProperties: false }),
  words: titleAndText,
  class: 'once',
  isEvent: false,
})
