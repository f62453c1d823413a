import { describe, expect, test } from 'vitest'
import { type ContactWish, findContacts } from '#content/city/contacts.ts'
import { momentOf } from '#content/city/day.ts'
import { freeSlots } from '#content/city/slots.ts'
import { parsePhone } from '#content/phone.ts'
import { leipzig } from './leipzig.ts'

const nobody: ContactWish = { district: null, subdistrict: null, category: null, topic: null, language: null }
const at = (day: string, time: string) => momentOf('Europe/Berlin', day, time)

function contactOf(id: string) {
  const contact = leipzig.contacts.find((one) => one.id === id)
  if (!contact) throw new Error(`no contact ${id}`)
  return contact
}

describe('contact persons', () => {
  test.each<[string, Partial<ContactWish>, string[]]>([
    ['the district', { district: '2' }, ['ost', 'schoolHelp']],
    ['a topic somebody is there for', { district: '2', category: 'playground' }, ['schoolHelp', 'ost']],
    ['a topic nobody is there for alone', { district: '2', category: 'streetLight' }, ['ost']],
    ['a district without specialists', { district: '9', category: 'playground' }, ['nord']],
    ['a district that does not exist', { district: 'x' }, []],
  ])('are found by %s', (_, wish, ids) => {
    expect(findContacts(leipzig, { ...nobody, ...wish }).map(({ id }) => id)).toEqual(ids)
  })

  test('for the very subdistrict come before those for its district, who speaks the language before others', () => {
    const [ost, nord] = [contactOf('ost'), contactOf('nord')]
    const near = { ...nord, id: 'near', areas: ['21'] }
    const turkish = { ...ost, id: 'turkish', languages: ['tr'] }
    const city = { ...leipzig, contacts: [ost, turkish, near] }
    const wish = { ...nobody, district: '2', subdistrict: '21', language: 'tr' }
    expect(findContacts(city, wish).map(({ id }) => id)).toEqual(['near', 'turkish', 'ost'])
    expect(findContacts(city, { ...wish, language: 'de-simple' }).map(({ id }) => id)).toEqual([
      'near',
      'ost',
      'turkish',
    ])
  })
})

describe('free slots', () => {
  const now = at('2026-11-09', '10:00')

  test('are those of the next two weeks, without the ones that are taken', () => {
    const all = freeSlots(leipzig, contactOf('suedost'), [], now)
    expect(all.map(({ startsAt }) => startsAt)).toEqual(
      ['2026-11-12', '2026-11-19'].flatMap((day) =>
        ['16:00', '16:30', '17:00', '17:30'].map((time) => at(day, time)),
      ),
    )
    const [first, ...others] = all
    expect(freeSlots(leipzig, contactOf('suedost'), first ? [first.startsAt] : [], now)).toEqual(others)
  })

  test('fall out on a holiday: no consultation on Buß- und Bettag', () => {
    const days = freeSlots(leipzig, contactOf('ost'), [], now).map(({ startsAt }) => startsAt.toISOString())
    expect(new Set(days.map((day) => day.slice(0, 10)))).toEqual(new Set(['2026-11-11']))
  })

  test('need two hours of notice', () => {
    const begin = (time: string) =>
      freeSlots(leipzig, contactOf('mitte'), [], at('2026-11-09', time))[0]?.startsAt
    expect(begin('14:00')).toEqual(at('2026-11-09', '16:00'))
    expect(begin('14:01')).toEqual(at('2026-11-09', '16:30'))
    expect(begin('20:00')).toEqual(at('2026-11-16', '16:00'))
  })

  test('keep the time of the clock over the change to winter time', () => {
    const slots = freeSlots(leipzig, contactOf('mitte'), [], at('2026-10-13', '10:00'))
    expect(slots.at(0)?.startsAt.toISOString()).toBe('2026-10-19T14:00:00.000Z')
    expect(slots.at(-1)?.startsAt.toISOString()).toBe('2026-10-26T16:30:00.000Z')
  })
})

describe('phone numbers', () => {
  test.each([
    ['030 23125000', '+493023125000'],
    ['(030) 23 12 50 00', '+493023125000'],
    ['0049 30 23125000', '+493023125000'],
    ['+380 44 490 70 00', '+380444907000'],
    ['٠٣٠ ٢٣١٢٥٠٠٠', '+493023125000'],
    ['meine Nummer ist 030 23125000', '+493023125000'],
    ['12', null],
    ['Gohlis', null],
    ['', null],
    ['112', null],
  ])('%s', (text, number) => {
    expect(parsePhone(text)).toBe(number)
  })
})
