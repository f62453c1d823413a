import { Type } from 'typebox'
import { defineNoticeKind, facts, titleAndText } from './kind.ts'

/** The call for proposals to the district budget, with what the district has to spend. */
export const budgetCall = defineNoticeKind({
  id: 'budgetCall',
  facts: Type.Object(
    {
      opens: facts.day({ until: 'closes' }),
      closes: facts.day(),
      euros: Type.Optional(facts.euros({ districtBudget: true })),
      tracks: Type.Optional(facts.choices(['suggestion', 'ownProject'])),
      link: Type.Optional(facts.link()),
    },
    { additionalProperties: false },
  ),
  words: titleAndText,
  class: 'once',
  isEvent: false,
})
