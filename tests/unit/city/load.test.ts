import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { CityError } from '#content/city/city-error.ts'
import { loadCity } from '#content/city/load.ts'
import { missingTexts } from '#content/city/texts.ts'
import { cpuMs } from '#tests/support/cpu.ts'
import { folder, leipzig } from './leipzig.ts'

const musterdorf = folder('../../fixtures/cities/musterdorf')

/** The cheapest of some runs, in milliseconds of this process: the first ones are not compiled yet. */
const cheapest = (work: () => void) => Math.min(...[1, 2, 3].map(() => cpuMs(work)))

describe('Leipzig', () => {
  it('has 10 Stadtbezirke, 63 Ortsteile and 14 Ortschaften', () => {
    const levels = leipzig.areas.map(({ level }) => level)
    expect(levels.filter((level) => level === 'district')).toHaveLength(10)
    expect(levels.filter((level) => level === 'subdistrict')).toHaveLength(63)
    expect(leipzig.localities).toHaveLength(14)
  })

  it('has every text in all of its 14 languages', () => {
    expect(leipzig.languages).toHaveLength(14)
    expect(missingTexts(leipzig)).toEqual([])
  })

  it('has a contact person for every Stadtbezirk, each marked as a sample', () => {
    const covered = new Set(leipzig.contacts.flatMap(({ areas }) => areas))
    const districts = leipzig.areas.filter(({ level }) => level === 'district').map(({ code }) => code)
    expect([...covered].sort()).toEqual(districts.sort())
    expect(leipzig.contacts.every(({ sample }) => sample)).toBe(true)
  })

  it('is checked in not much more time than its files take to be parsed', () => {
    const root = folder('../../../content/cities/leipzig')
    const parseFiles = () => {
      for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.yaml')) parse(readFileSync(join(root, file), 'utf8'))
        if (file.endsWith('json')) JSON.parse(readFileSync(join(root, file), 'utf8'))
      }
    }
    const parsed = cheapest(parseFiles)
    const loaded = cheapest(() => loadCity(root))
    expect(loaded / parsed).toBeLessThan(6)
  })
})

describe('a city folder with mistakes', () => {
  let copy: string
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'city-'))
    cpSync(musterdorf, copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true, force: true }))

  function change(file: string, from: string, to: string): void {
    const text = readFileSync(join(copy, file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(copy, file), text.replace(from, to))
  }

  function problems(): string[] {
    try {
      loadCity(copy)
    } catch (error) {
      if (!(error instanceof CityError)) throw error
      expect(error.problems.every(({ hint }) => hint.length > 0)).toBe(true)
      for (const { problem } of error.problems) expect(error.message).toContain(problem)
      return error.problems.map(({ file, path, problem }) => `${file}${path}: ${problem}`)
    }
    return []
  }

  it('is named with file, path and hint', () => {
    change('city.yaml', 'referencePrefix: MD', 'referencePrefix: toolong')
    expect(problems()).toEqual(['city.yaml/referencePrefix: must match pattern "^[A-Z]{1,2}$"'])
  })

  it('is told all of them at once', () => {
    change('city.yaml', "noticeVersion: '1'", 'noticeVersion: 1')
    change('places.yaml', 'streetWords', 'streetwords')
    rmSync(join(copy, 'topics.yaml'))
    change('categories/lamp.yaml', 'id: lamp', 'id: Lamp!')
    expect(problems()).toEqual([
      'city.yaml/noticeVersion: must be string',
      'places.yaml: must have required properties streetWords',
      'places.yaml: must not have additional properties (streetwords)',
      'topics.yaml: the file is missing',
      'categories/lamp.yaml/id: must match pattern "^[a-z][a-zA-Z0-9]{1,23}$"',
    ])
  })

  it.each([
    [
      'categories/lamp.yaml',
      'townHall',
      'moon',
      'categories/lamp.yaml/responsibleBody: there is no responsible body "moon"',
    ],
    ['places.yaml', '[M1, M2]', '[M1, M9]', 'places.yaml/Altdorf: there is no area "M9"'],
    ['places.yaml', 'area: M2', 'area: M3', 'places.yaml/Mühlenhof: there is no area "M3"'],
    ['contacts.yaml', 'areas: [M]', 'areas: [X]', 'contacts.yaml/mayor: there is no area "X"'],
    [
      'subdistricts.geojson',
      '"district": "M"',
      '"district": "Q"',
      'subdistricts.geojson/M1: Oberdorf lies in district "Q", which does not exist',
    ],
    [
      'subdistricts.geojson',
      '"M2"',
      '"M1"',
      'districts.geojson and subdistricts.geojson: "M1" is there twice',
    ],
    [
      'city.yaml',
      '[9.8, 49.8, 10.2, 50.1]',
      '[9.8, 49.8, 10.05, 50.1]',
      "districts.geojson/M: Musterdorf reaches out of the city's bounds",
    ],
    [
      'city.yaml',
      'Europe/Berlin',
      'Europe/Musterdorf',
      'city.yaml/timeZone: "Europe/Musterdorf" is no time zone',
    ],
    ['topics.yaml', 'da: Nyt', 'sv: Nytt', 'topics.yaml/news/name/sv: the city does not speak "sv"'],
    [
      'answers/money.yaml',
      '{districtBudget} Euro',
      '{budget} Euro',
      'answers/money.yaml/text/de: nothing fills {budget}',
    ],
    [
      'city.yaml',
      "'08:00-12:00', '14:00-18:00'",
      "'08:00-12:00', '11:00-18:00'",
      'city.yaml/officeHours/thursday: the times 08:00, 12:00, 11:00, 18:00 do not follow each other',
    ],
    ['city.yaml', '2026-08-13', '2026-02-30', 'city.yaml/closedDays: "2026-02-30" is no day'],
    [
      'city.yaml',
      "{ monday: ['16:00-18:00'], thursday: ['08:00-12:00', '14:00-18:00'] }",
      '{}',
      'city.yaml/officeHours: the offices are never open',
    ],
    [
      'contacts.yaml',
      "to: '18:00'",
      "to: '17:20'",
      'contacts.yaml/mayor/consultations: no slot of 30 minutes fits between 17:00 and 17:20',
    ],
    [
      'contacts.yaml',
      'topics: []',
      'topics: [moon]',
      'contacts.yaml/mayor/topics: there is no category or topic "moon"',
    ],
    ['city.yaml', 'answers: [money]', 'answers: []', 'answers/money.yaml: nobody names this file'],
  ])('names what points to nothing: %s, %s', (file, from, to, problem) => {
    change(file, from, to)
    expect(problems()).toContain(problem)
  })

  it('reports a file that is no YAML or no JSON', () => {
    writeFileSync(join(copy, 'bodies.yaml'), '- { id: [')
    writeFileSync(join(copy, 'districts.geojson'), '{')
    expect(problems().map((line) => line.split(':').slice(0, 2).join(':'))).toEqual([
      'districts.geojson: it cannot be read',
      'bodies.yaml: it cannot be read',
    ])
  })
})
