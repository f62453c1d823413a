import { describe, expect, it } from 'vitest'
import { findAnswers } from '#content/city/answers.ts'
import { proposeCategories } from '#content/city/categories.ts'
import { loadCity } from '#content/city/load.ts'
import { findByPoint, findByText } from '#content/city/places.ts'
import { missingTexts } from '#content/city/texts.ts'
import { folder, leipzig } from './leipzig.ts'

const musterdorf = loadCity(folder('../../fixtures/cities/musterdorf'))

describe('a second, tiny city', () => {
  it('is complete in its own languages', () => {
    expect(musterdorf.languages).toEqual(['de', 'da'])
    expect(musterdorf.referencePrefix).toBe('MD')
    expect(missingTexts(musterdorf)).toEqual([])
  })

  it('finds its own places and none of another city', () => {
    expect(findByPoint(musterdorf, 9.95, 49.95)).toMatchObject({
      subdistrict: { name: 'Oberdorf' },
      district: { name: 'Musterdorf' },
    })
    expect(findByPoint(musterdorf, 12.37, 51.34)).toBeNull()
    expect(findByPoint(leipzig, 9.95, 49.95)).toBeNull()
    expect(findByText(musterdorf, 'i Mühlenhof')).toMatchObject({ type: 'one', area: { code: 'M2' } })
    expect(findByText(musterdorf, 'Altdorf')).toMatchObject({ type: 'several', name: 'Altdorf' })
    expect(findByText(musterdorf, 'Plagwitz')).toEqual({ type: 'none' })
  })

  it('proposes its own categories', () => {
    expect(proposeCategories(musterdorf, 'Gadelampen ved skolen', 'da', 3)).toMatchObject([
      { category: { id: 'lamp' } },
    ])
  })

  it('answers with its own facts, numbers written as the language does', () => {
    const [found] = findAnswers(musterdorf, 'Wie viel Geld gibt es?', 'de', 1)
    expect(found?.answer.text.de).toBe('Seit 2024 sind es 1.500 Euro im Jahr.')
  })
})
