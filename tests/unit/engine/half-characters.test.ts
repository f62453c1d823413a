import { expect, it } from 'vitest'
import { blankConcern } from '#bots/conversations/concern/answers.ts'
import { concern } from '#bots/conversations/concern/concern.ts'

it('a draft is described without cutting a character in half, which no database would store', () => {
  const described = concern.describe({ ...blankConcern, text: `${'a'.repeat(59)}😀 und mehr` })
  expect(described).toBe(`${'a'.repeat(59)} …`)
})
