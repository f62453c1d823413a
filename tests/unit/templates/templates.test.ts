import { describe, expect, it } from 'vitest'
import { loadCity } from '#content/city/load.ts'
import { loadCatalog } from '#content/i18n.ts'
import { languages } from '#content/languages.ts'
import { fillTemplate } from '#content/templates/fill.ts'
import { templateNames, templateOf } from '#content/templates/registry.ts'
import { wordingFor, wordsHash } from '#content/templates/wording.ts'

const catalog = loadCatalog()
const city = loadCity('content/cities/leipzig')

/** What WhatsApp refuses in a template (docs/decisions/0029-service-window.md). */
function refused({ name, body, examples, buttons }: ReturnType<typeof wordingFor>): string[] {
  const numbers = [...body.matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => Number(number))
  const words = body.replace(/\{\{\d+\}\}/g, '').split(/\s+/).length
  return [
    ...(/^[a-z0-9_]{1,512}$/.test(name) ? [] : ['name']),
    ...(body.length + examples.length * 200 <= 1024 ? [] : ['too long']),
    ...(/^\s*\{\{|\}\}[^\p{L}]*$/u.test(body) ? ['a value at its start or end'] : []),
    ...(/\}\}\s*\{\{/.test(body) ? ['two values beside each other'] : []),
    ...(/\n{3}|\t| {5}/.test(body) ? ['space'] : []),
    ...(new Set(numbers).size === numbers.length ? [] : ['a value twice']),
    ...(numbers.toSorted().every((number, index) => number === index + 1) ? [] : ['numbers']),
    ...(numbers.length === examples.length ? [] : ['examples']),
    ...(words > 2 * numbers.length ? [] : ['too many values for its length']),
    ...(buttons.every((label) => label.length <= 20 && !/[\n{}*_~]/.test(label)) ? [] : ['button']),
  ]
}

describe.each(templateNames)('the template %s', (template) => {
  it('keeps the rules of the platform in every language', () => {
    const found = languages.map(({ tag }) => ({ tag, refused: refused(wordingFor(catalog, template, tag)) }))
    expect(found.filter((one) => one.refused.length > 0)).toEqual([])
  })

  it('says how to end announcements where it is one', () => {
    const { body } = wordingFor(catalog, template, 'de')
    expect(body.includes('Stopp')).toBe(templateOf(template).category === 'marketing')
  })
})

describe('wordings of a language', () => {
  it('have a name of their own in Leichte Sprache, which the platform takes for German', () => {
    const [simple, german] = ['de-simple', 'de'].map((tag) => wordingFor(catalog, 'caseNews', tag))
    expect(simple?.languageCode).toBe('de')
    expect(simple?.name).not.toBe(german?.name)
    expect(simple?.body).not.toBe(german?.body)
  })

  it('are the German ones where the platform does not know the language', () => {
    expect(wordingFor(catalog, 'caseNews', 'ku')).toEqual(wordingFor(catalog, 'caseNews', 'de'))
  })

  it('get another name and hash with other words', () => {
    const changed = {
      ...catalog,
      text: (...given: Parameters<typeof catalog.text>) => `${catalog.text(...given)}!`,
    }
    const [before, after] = [catalog, changed].map((one) => wordingFor(one, 'notice', 'en'))
    if (!before || !after) throw new Error('no wording')
    expect(after.name).not.toBe(before.name)
    expect(wordsHash(after)).not.toBe(wordsHash(before))
    expect(after.name.slice(0, -8)).toBe(before.name.slice(0, -8))
  })
})

describe('a filled template', () => {
  const use = (literal: string) => ({
    name: 'notice' as const,
    values: [{ literal }],
    opens: 'notices:open:',
  })

  it('has values of one line without a second full stop, cut where they are long, and never empty', () => {
    const value = (literal: string) => fillTemplate(catalog, city, 'de', use(literal)).values[0]
    expect(value('Brücke  gesperrt.\n\n Umleitung\tüber die Weststraße.')).toBe(
      'Brücke gesperrt, Umleitung über die Weststraße',
    )
    expect(value('x'.repeat(900))).toHaveLength(200)
    expect(value(' \n ')).toBe('–')
  })

  it('keeps the direction of foreign words inside a sentence from right to left', () => {
    const { values } = fillTemplate(catalog, city, 'ar', use('Weststraße 5'))
    expect(values).toEqual(['\u2068Weststraße 5\u2069'])
  })

  it('speaks German with German values to readers of a language that the platform does not know', () => {
    const filled = fillTemplate(catalog, city, 'ku', {
      name: 'caseNews',
      values: [{ literal: 'LE-2026-000001' }, { key: 'state.resolved' }],
      opens: 'cases:open:x',
    })
    expect(filled).toMatchObject({ languageCode: 'de', values: ['LE-2026-000001', 'erledigt'] })
  })
})
