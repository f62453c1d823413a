import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { loadCity } from '#content/city/load.ts'
import { loadCatalog } from '#content/i18n.ts'
import { isReviewed, languages, loadLanguages, localesFolder } from '#content/languages.ts'
import type { Param, Text } from '#content/message.ts'
import { render, renderText } from '#content/render.ts'

const catalog = loadCatalog()
const city = loadCity(fileURLToPath(new URL('../../fixtures/cities/musterdorf', import.meta.url)))
const opening = '\u2068'
const closing = '\u2069'

/** Shows one parameter inside a sentence of the language. */
function shown(language: string, answer: Param): string {
  return renderText(catalog, city, language, { key: 'caseUpdate.withAnswer', params: { update: '', answer } })
}

describe('a text', () => {
  it('is rendered in the language asked for, with its nested texts', () => {
    const state: Text = { key: 'state.inProgress' }
    const text: Text = { key: 'cases.line', params: { reference: 'L-123', state } }
    expect(renderText(catalog, city, 'de', text)).toBe('L-123: in Arbeit')
    expect(renderText(catalog, city, 'en', text)).toBe('L-123: in progress')
  })

  it('comes in German for a language the house does not speak', () => {
    expect(renderText(catalog, city, 'xx', { key: 'button.yes' })).toBe('Ja')
  })

  it('takes the right plural form', () => {
    const photos = (language: string, count: number) =>
      renderText(catalog, city, language, { key: 'concern.askPhotosMore', params: { count } })
    expect(photos('pl', 1)).toContain('1 plik.')
    expect(photos('pl', 3)).toContain('3 pliki.')
    expect(photos('pl', 12)).toContain('12 plików.')
    expect(photos('ar', 2)).toContain('ملفين')
    expect(photos('ar', 11)).toContain('ملفاً')
  })

  it('keeps braces and mark-up in a resident’s own words as they are', () => {
    expect(shown('de', { literal: "{name} <b> $t(x) {{y}} it's" })).toContain("{name} <b> $t(x) {{y}} it's")
  })

  it('is refused with a clear error when a placeholder stays empty', () => {
    expect(() => renderText(catalog, city, 'de', { key: 'cases.line' })).toThrow(/"line" cannot be filled/)
  })
})

describe('dates and lists', () => {
  const at = '2026-11-21T08:05:00Z'

  it('follow the language and the time zone of the city', () => {
    expect(shown('de', { date: at, style: 'date' })).toContain('21. November 2026')
    expect(shown('de', { date: at, style: 'time' })).toContain('09:05')
    expect(shown('en', { date: at, style: 'dateTime' })).toMatch(/21 November 2026.*09:05/)
  })

  it('have no leading zero in Leichte Sprache', () => {
    expect(shown('de-simple', { date: at, style: 'time' })).toMatch(/\s9:05/)
  })

  it('are in the calendar of the city in Persian too', () => {
    expect(shown('fa', { date: at, style: 'date' })).toContain('۲۰۲۶')
  })

  it('join items as the language does', () => {
    const list = ['a', 'b', 'c'].map((literal) => ({ literal }))
    expect(shown('de', { list })).toContain('a, b und c')
    expect(shown('pl', { list })).toContain('a, b i c')
  })
})

describe('what has another direction than its sentence', () => {
  it('is fenced off: numbers, names and words in Latin letters inside Arabic', () => {
    expect(shown('ar', { literal: '0800 1110111' })).toContain(`${opening}0800 1110111${closing}`)
    expect(shown('ar', 'L-7K2M')).toContain(`${opening}L-7K2M${closing}`)
    expect(shown('fa', { list: [{ literal: 'Karl-Heine-Straße 5' }] })).toContain(
      `${opening}Karl-Heine-Straße 5${closing}`,
    )
    expect(shown('ar', { literal: 'شارع الورد' })).not.toContain(opening)
  })

  it('is fenced off: a resident’s Arabic words inside German', () => {
    expect(shown('de', { literal: 'شارع 5' })).toContain(`${opening}شارع 5${closing}`)
    expect(shown('de', { literal: 'Karl-Heine-Straße 5' })).not.toContain(opening)
  })

  it('keeps Western digits in a reference number', () => {
    const reply = {
      text: { key: 'concern.filed' as const, params: { reference: { result: 'reference' as const } } },
    }
    expect(render(catalog, city, 'fa', reply, { reference: 'L-4821' }).text).toContain(
      `${opening}L-4821${closing}`,
    )
  })
})

describe('a reply', () => {
  it('becomes a message with its language, direction, buttons and media', () => {
    const message = render(catalog, city, 'ar', {
      text: { key: 'menu.ask' },
      choices: [{ id: 'menu:open:help', label: { key: 'menu.help' } }],
      ask: 'photo',
      media: [{ mediaId: 'm', kind: 'photo' }],
    })
    expect(message).toMatchObject({ language: 'ar', direction: 'rtl', ask: 'photo' })
    expect(message.choices).toEqual([{ id: 'menu:open:help', label: 'مساعدة' }])
    expect(message.media).toEqual([{ mediaId: 'm', kind: 'photo' }])
  })

  it('that names a result is refused while there is none', () => {
    const reply = {
      text: { key: 'concern.filed' as const, params: { reference: { result: 'reference' as const } } },
    }
    expect(() => render(catalog, city, 'de', reply)).toThrow(/needs the reference/)
  })

  it('names places and categories of the city, in German where the city has no other word', () => {
    const [area] = city.areas
    const [category] = city.categories
    if (!area || !category) throw new Error('musterdorf has no area or no category')
    expect(renderText(catalog, city, 'ar', { name: { of: 'area', id: area.code } })).toBe(area.name)
    expect(renderText(catalog, city, 'vi', { name: { of: 'category', id: category.id } })).toBe(
      category.name.vi ?? category.name.de,
    )
    expect(() => renderText(catalog, city, 'de', { name: { of: 'topic', id: 'nothing' } })).toThrow(
      /no topic "nothing"/,
    )
  })
})

describe('a language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'locales-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is added by its folder alone; what it lacks comes in German', () => {
    cpSync(join(localesFolder, 'de'), join(folder, 'de'), { recursive: true })
    cpSync(join(localesFolder, 'es'), join(folder, 'es'), { recursive: true })
    writeFileSync(join(folder, 'es', 'button.json'), '{ "yes": "Sí" }')
    const small = loadCatalog(folder)
    expect(loadLanguages(folder).map(({ tag }) => tag)).toEqual(['de', 'es'])
    expect(small.text('es', 'button.yes')).toBe('Sí')
    expect(small.text('es', 'button.no')).toBe('Nein')
    expect(small.namespace('es', 'button')).toMatchObject({ yes: 'Sí', no: 'Nein' })
  })

  it('with a wrong _language.json is refused, naming file and field', () => {
    cpSync(join(localesFolder, 'de'), join(folder, 'de'), { recursive: true })
    cpSync(join(localesFolder, 'es'), join(folder, 'es'), { recursive: true })
    writeFileSync(join(folder, 'es', '_language.json'), '{ "ownName": "Español" }')
    expect(() => loadLanguages(folder)).toThrow(/es\/_language\.json/)
  })

  it('counts as reviewed only when its file names a person and a day', () => {
    for (const { tag, reviewed } of languages) expect(isReviewed(tag)).toBe(reviewed !== null)
  })
})
