import { Type } from 'typebox'
import { meeting } from './fact-groups.ts'
import { defineNoticeKind, titleAndText } from './kind.ts'

/** The conference of a district (Stadtteilkonferenz), to which everybody who lives there is invited. */
export const districtConference = defineNoticeKind({
  id: 'districtConference',
  facts: Type.Object(meeting, { additionalProperties: false }),
  words: titleAndText,
  class: 'once',
  isEvent: true,
})
