import { describe, expect, it } from 'vitest'
import { checkReferences } from '#content/city/check.ts'
import type { City, TextBlock } from '#content/city/city.ts'
import { renderTextBlock, textBlocksFor } from '#content/city/text-blocks.ts'
import { leipzig } from './leipzig.ts'

const params = { reference: 'L-1234-5678', category: 'bench', area: '00' }

/** Leipzig with one block of its own besides. */
function having(block: Omit<TextBlock, 'id' | 'title'>): City {
  return {
    ...leipzig,
    textBlocks: [...leipzig.textBlocks, { id: 'extra', title: { de: 'Extra' }, ...block }],
  }
}

describe('a text block', () => {
  it('is filled with the number, the category and the area in the language of the reader', () => {
    const city = having({ text: { de: '{reference}: {category}, {area}', en: '{category} ({reference})' } })
    expect(renderTextBlock(city, 'extra', 'de', params)).toEqual({
      text: `L-1234-5678: ${leipzig.categories.find(({ id }) => id === 'bench')?.name.de}, Zentrum`,
      language: 'de',
    })
    expect(renderTextBlock(city, 'extra', 'en', params)?.text).toBe(
      `${leipzig.categories.find(({ id }) => id === 'bench')?.name.en} (L-1234-5678)`,
    )
  })

  it('is German, and says so, where the language is missing', () => {
    const city = having({ text: { de: 'Danke' } })
    expect(renderTextBlock(city, 'extra', 'ar', params)).toEqual({ text: 'Danke', language: 'de' })
  })

  it('that names what is not known of the case is none, and neither is an unknown one', () => {
    const city = having({ text: { de: 'In {area}' } })
    expect(renderTextBlock(city, 'extra', 'de', { ...params, area: null })).toBeNull()
    expect(renderTextBlock(city, 'never', 'de', params)).toBeNull()
  })

  it('is offered for its categories and states only', () => {
    const city = having({ text: { de: 'Danke' }, categories: ['bench'], states: ['inProgress'] })
    const offered = (category: string | null, state: 'inProgress' | 'received') =>
      textBlocksFor(city, { category, state }).some(({ id }) => id === 'extra')
    expect(offered('bench', 'inProgress')).toBe(true)
    expect(offered('bench', 'received')).toBe(false)
    expect(offered('rats', 'inProgress')).toBe(false)
    expect(offered(null, 'inProgress')).toBe(false)
  })

  it('with a placeholder that nothing fills, or for a category there is not, is refused', () => {
    const city = having({ text: { de: 'Liebe {name}' }, categories: ['moon'] })
    expect(checkReferences(city).map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
      'text-blocks/extra.yaml: there is no category "moon"',
      'text-blocks/extra.yaml: nothing fills {name}',
    ])
  })

  it('of Leipzig has its placeholders in every language', () => {
    for (const { id, text } of leipzig.textBlocks) {
      const names = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(String).sort()
      for (const language of leipzig.languages) {
        expect({ id, language, names: names(text[language] ?? '') }).toEqual({
          id,
          language,
          names: names(text.de),
        })
      }
    }
  })
})

describe('who is responsible instead', () => {
  it('is offered as a text block, in every language', () => {
    const offered = textBlocksFor(leipzig, { category: null, state: 'inReview' }).map(({ id }) => id)
    expect(leipzig.handOns.length).toBeGreaterThan(0)
    for (const { id } of leipzig.handOns) {
      expect(offered).toContain(id)
      for (const language of leipzig.languages) {
        expect(renderTextBlock(leipzig, id, language, params)?.language).toBe(language)
      }
    }
  })
})
