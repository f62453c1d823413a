import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, dayOf, momentOf, weekdayOf } from '#content/city/day.ts'
import { isHoliday, type Land, lands } from '#content/city/holidays.ts'
import { loadCity } from '#content/city/load.ts'
import {
  addWorkingDays,
  dueDateOf,
  firstDueOf,
  isOpen,
  isWorkingDay,
  nextOpening,
  type OfficeCalendar,
} from '#content/city/office-calendar.ts'
import { folder, leipzig } from './leipzig.ts'

const berlin = 'Europe/Berlin'
const musterdorf = loadCity(folder('../../fixtures/cities/musterdorf'))

/** Monday to Friday, eight to four, in Saxony, with nothing closed besides the holidays. */
const saxony: OfficeCalendar = {
  timeZone: berlin,
  land: 'SN',
  officeHours: {
    monday: ['08:00-12:00', '13:00-16:00'],
    tuesday: ['08:00-16:00'],
    wednesday: ['08:00-16:00'],
    thursday: ['08:00-16:00'],
    friday: ['08:00-16:00'],
  },
  closedDays: [],
}

/** "2026-04-02 10:00" as a clock in Leipzig shows it. */
function at(text: string): Date {
  const [day = '', time = ''] = text.split(' ')
  return momentOf(berlin, day, time)
}

describe('a due date in Saxony', () => {
  test.each([
    ['an ordinary week', '2026-03-09 10:00', 3, '2026-03-12 16:00'],
    ['a filing after closing time', '2026-03-09 23:59', 3, '2026-03-12 16:00'],
    ['a filing in the first minute of a day', '2026-03-10 00:00', 3, '2026-03-13 16:00'],
    ['a filing on a Friday night', '2026-03-13 22:00', 1, '2026-03-16 16:00'],
    ['a filing on a Saturday', '2026-03-14 11:00', 1, '2026-03-16 16:00'],
    ['a filing on a Sunday', '2026-03-15 11:00', 1, '2026-03-16 16:00'],
    ['Easter: Good Friday and Easter Monday', '2026-04-02 10:00', 1, '2026-04-07 16:00'],
    ['Easter, three working days', '2026-04-01 10:00', 3, '2026-04-08 16:00'],
    ['a filing on Easter Sunday', '2026-04-05 10:00', 1, '2026-04-07 16:00'],
    ['an early Easter', '2024-03-28 10:00', 1, '2024-04-02 16:00'],
    ['1 May on a Friday', '2026-04-30 10:00', 1, '2026-05-04 16:00'],
    ['1 May on a Saturday costs nothing', '2027-04-30 10:00', 1, '2027-05-03 16:00'],
    ['Ascension Day', '2026-05-13 10:00', 1, '2026-05-15 16:00'],
    ['Whit Monday', '2026-05-22 10:00', 1, '2026-05-26 16:00'],
    ['Corpus Christi is a working day', '2026-06-03 10:00', 1, '2026-06-04 16:00'],
    ['the Day of German Unity on a Saturday', '2026-10-02 10:00', 1, '2026-10-05 16:00'],
    ['Reformation Day on a Friday', '2025-10-30 10:00', 1, '2025-11-03 16:00'],
    ['Reformation Day on a Saturday', '2026-10-30 10:00', 1, '2026-11-02 16:00'],
    ["All Saints' Day is a working day", '2027-10-29 10:00', 1, '2027-11-01 16:00'],
    ['Buß- und Bettag 2025', '2025-11-18 10:00', 1, '2025-11-20 16:00'],
    ['Buß- und Bettag 2026', '2026-11-17 10:00', 1, '2026-11-19 16:00'],
    ['Buß- und Bettag 2027', '2027-11-16 10:00', 1, '2027-11-18 16:00'],
    ['a filing on Buß- und Bettag', '2026-11-18 10:00', 1, '2026-11-19 16:00'],
    ['Christmas and New Year', '2026-12-23 10:00', 6, '2027-01-04 16:00'],
    ['Epiphany is a working day', '2027-01-05 10:00', 1, '2027-01-06 16:00'],
    ['over the beginning of summer time', '2026-03-27 10:00', 1, '2026-03-30 16:00'],
    ['over the end of summer time', '2026-10-23 10:00', 1, '2026-10-26 16:00'],
    ['a filing in the hour that comes twice', '2026-10-25 02:30', 1, '2026-10-26 16:00'],
    ['a leap day', '2028-02-28 10:00', 1, '2028-02-29 16:00'],
    ['no working day at all: today', '2026-03-09 10:00', 0, '2026-03-09 16:00'],
    ['no working day at all, after closing time', '2026-03-09 16:00', 0, '2026-03-10 16:00'],
  ])('%s', (_, from, days, due) => {
    expect(addWorkingDays(saxony, at(from), days)).toEqual(at(due))
  })

  test('is four o’clock on the clock, in winter and in summer', () => {
    expect(addWorkingDays(saxony, at('2026-03-26 10:00'), 1).toISOString()).toBe('2026-03-27T15:00:00.000Z')
    expect(addWorkingDays(saxony, at('2026-03-27 10:00'), 1).toISOString()).toBe('2026-03-30T14:00:00.000Z')
    expect(addWorkingDays(saxony, at('2026-10-23 10:00'), 1).toISOString()).toBe('2026-10-26T15:00:00.000Z')
  })

  test('leaves out the days the city closes on its own', () => {
    const closing = { ...saxony, closedDays: ['2026-05-15'] }
    expect(addWorkingDays(closing, at('2026-05-13 10:00'), 1)).toEqual(at('2026-05-18 16:00'))
  })
})

describe('the real content', () => {
  test('gives a case the target of its category, or the city’s', () => {
    const filed = at('2026-11-16 10:00')
    expect(dueDateOf(leipzig, 'needles', filed)).toEqual(at('2026-11-17 18:00'))
    expect(dueDateOf(leipzig, 'streetLight', filed)).toEqual(at('2026-12-01 18:00'))
    expect(dueDateOf(leipzig, null, filed)).toEqual(at('2026-12-08 18:00'))
    expect(firstDueOf(leipzig, 'streetLight', filed), 'a first answer').toEqual(at('2026-11-20 12:00'))
    expect(firstDueOf(leipzig, 'needles', filed), 'done before that').toEqual(at('2026-11-17 18:00'))
    expect(dueDateOf(leipzig, 'unheardOf', filed)).toEqual(dueDateOf(leipzig, null, filed))
  })

  test('counts a village in Bavaria by its own two days and the holidays there', () => {
    // Thursday 4 June 2026 is Fronleichnam; Monday and Thursday are the only office days.
    expect(dueDateOf(musterdorf, 'lamp', at('2026-06-01 10:00'))).toEqual(at('2026-06-11 18:00'))
    expect(dueDateOf(musterdorf, 'path', at('2026-08-10 10:00'))).toEqual(at('2026-08-27 18:00'))
  })
})

describe('the office', () => {
  test.each([
    ['2026-03-09 07:59', false, '2026-03-09 08:00'],
    ['2026-03-09 08:00', true, '2026-03-09 08:00'],
    ['2026-03-09 12:00', false, '2026-03-09 13:00'],
    ['2026-03-09 15:59', true, '2026-03-09 15:59'],
    ['2026-03-09 16:00', false, '2026-03-10 08:00'],
    ['2026-04-02 20:00', false, '2026-04-07 08:00'],
    ['2026-11-18 10:00', false, '2026-11-19 08:00'],
    ['2026-10-25 02:30', false, '2026-10-26 08:00'],
  ])('at %s is open: %s; next opening %s', (moment, open, next) => {
    expect(isOpen(saxony, at(moment))).toBe(open)
    expect(nextOpening(saxony, at(moment))).toEqual(at(next))
  })

  test('works on no Saturday, no Sunday and no holiday, by the clock of the city', () => {
    expect(isWorkingDay(saxony, at('2026-11-20 23:59'))).toBe(true)
    expect(isWorkingDay(saxony, at('2026-11-21 00:00'))).toBe(false)
    expect(isWorkingDay(saxony, new Date('2026-11-18T22:59:00Z'))).toBe(false)
    expect(isWorkingDay(saxony, new Date('2026-11-18T23:01:00Z'))).toBe(true)
  })
})

describe('public holidays', () => {
  /** Which Länder rest on a day; from the holiday laws of the Länder as of 2026. */
  test.each<[string, string, readonly Land[]]>([
    ['New Year', '2026-01-01', lands],
    ['Epiphany', '2026-01-06', ['BW', 'BY', 'ST']],
    ['International Women’s Day', '2027-03-08', ['BE', 'MV']],
    ['Good Friday', '2026-04-03', lands],
    ['Easter Monday', '2026-04-06', lands],
    ['1 May', '2026-05-01', lands],
    ['Ascension Day', '2026-05-14', lands],
    ['Whit Monday', '2026-05-25', lands],
    ['Fronleichnam', '2026-06-04', ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
    ['Children’s Day', '2027-09-20', ['TH']],
    ['German Unity', '2026-10-03', lands],
    ['Reformation Day', '2025-10-31', ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH']],
    ['All Saints’ Day', '2027-11-01', ['BW', 'BY', 'NW', 'RP', 'SL']],
    ['Buß- und Bettag', '2026-11-18', ['SN']],
    ['Christmas Day', '2026-12-25', lands],
    ['Boxing Day', '2026-12-26', lands],
    ['Christmas Eve', '2026-12-24', []],
  ])('%s (%s)', (_, day, where) => {
    expect(lands.filter((land) => isHoliday(land, day)).sort()).toEqual([...where].sort())
  })

  test('Buß- und Bettag is the Wednesday before 23 November, year after year', () => {
    for (let year = 2020; year <= 2060; year += 1) {
      const days = Array.from({ length: 7 }, (_, index) => `${year}-11-${16 + index}`)
      const wednesday = days.find((day) => weekdayOf(day) === 'wednesday') ?? ''
      expect(days.filter((day) => isHoliday('SN', day))).toEqual([wednesday])
    }
  })
})

describe('whatever the moment', () => {
  const moment = fc.date({
    min: new Date('2024-01-01T00:00:00Z'),
    max: new Date('2039-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  const days = fc.integer({ min: 0, max: 60 })

  test('a due date lies ahead, at the end of a working day, exactly so many working days on', () => {
    fc.assert(
      fc.property(moment, days, (from, workingDays) => {
        const due = addWorkingDays(saxony, from, workingDays)
        expect(due.getTime()).toBeGreaterThan(from.getTime())
        expect(isWorkingDay(saxony, due)).toBe(true)
        expect(isOpen(saxony, due)).toBe(false)
        expect(isOpen(saxony, new Date(due.getTime() - 1))).toBe(true)
        if (workingDays === 0) return
        let counted = 0
        for (let day = dayAfter(dayOf(berlin, from)); day <= dayOf(berlin, due); day = dayAfter(day)) {
          if (isWorkingDay(saxony, momentOf(berlin, day, '12:00'))) counted += 1
        }
        expect(counted).toBe(workingDays)
      }),
    )
  })

  test('who files later is never due earlier, and more days never end sooner', () => {
    fc.assert(
      fc.property(moment, moment, days, (one, other, workingDays) => {
        const [early, late] = one <= other ? [one, other] : [other, one]
        const dueEarly = addWorkingDays(saxony, early, workingDays).getTime()
        expect(addWorkingDays(saxony, late, workingDays).getTime()).toBeGreaterThanOrEqual(dueEarly)
        // From a day on which nobody works, no working day and one working day end together.
        const next = addWorkingDays(saxony, early, workingDays + 1).getTime()
        if (workingDays === 0) expect(next).toBeGreaterThanOrEqual(dueEarly)
        else expect(next).toBeGreaterThan(dueEarly)
      }),
    )
  })

  test('the next opening is open, and nothing before it is', () => {
    fc.assert(
      fc.property(moment, fc.double({ min: 0, max: 1, noNaN: true }), (from, part) => {
        const next = nextOpening(saxony, from)
        expect(isOpen(saxony, next)).toBe(true)
        const between = new Date(from.getTime() + part * (next.getTime() - from.getTime() - 1))
        if (next > from) expect(isOpen(saxony, between)).toBe(false)
      }),
    )
  })
})
