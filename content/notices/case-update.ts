import { Type } from 'typebox'
import { period } from './fact-groups.ts'
import { defineNoticeKind, titleAndText } from './kind.ts'

/** What has become of something many people reported. It must arrive: they are waiting for it. */
export const caseUpdate = defineNoticeKind({
  id: 'caseUpdate',
  facts: Type.Object(period, { additionalProperties: false }),
  words: titleAndText,
  class: 'mustArrive',
  isEvent: false,
})
