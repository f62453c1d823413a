import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, weekdayOf } from '#content/city/day.ts'
import { isHoliday, lands } from '#content/city/holidays.ts'
import { isQuiet, nextDecentMoment, type QuietHours } from '#content/city/quiet-hours.ts'

const leipzig = city('20:00', '08:00')

function city(quietFrom: string, quietTo: string, more: Partial<QuietHours> = {}): QuietHours {
  return { timeZone: 'Europe/Berlin', land: 'SN', notices: { quietFrom, quietTo }, ...more }
}

describe('quiet hours', () => {
  it.each([
    ['a working day', '2026-11-24T12:00+01:00', false],
    ['the last quiet minute of the morning', '2026-11-24T07:59:59.999+01:00', true],
    ['the first decent moment', '2026-11-24T08:00+01:00', false],
    ['the last decent moment', '2026-11-24T19:59:59.999+01:00', false],
    ['the evening', '2026-11-24T20:00+01:00', true],
    ['a Saturday', '2026-11-21T12:00+01:00', false],
    ['a Sunday', '2026-11-22T12:00+01:00', true],
    ['Buß- und Bettag, which only Saxony has', '2026-11-18T12:00+01:00', true],
    ['Reformation Day, a Saturday', '2026-10-31T12:00+01:00', true],
  ])('know %s', (_what, at, quiet) => {
    expect(isQuiet(leipzig, new Date(at))).toBe(quiet)
  })

  it.each([
    [
      'a decent moment is the next one itself',
      '2026-11-24T12:34:56.789+01:00',
      '2026-11-24T12:34:56.789+01:00',
    ],
    ['an evening ends with the next morning', '2026-11-24T20:00+01:00', '2026-11-25T08:00+01:00'],
    ['a Saturday evening ends on Monday', '2026-11-21T20:00+01:00', '2026-11-23T08:00+01:00'],
    ['Maundy Thursday evening ends on Saturday', '2027-03-25T21:00+01:00', '2027-03-27T08:00+01:00'],
    ['Easter ends on Tuesday, in summer time', '2027-03-27T22:00+01:00', '2027-03-30T08:00+02:00'],
  ])('%s', (_what, at, next) => {
    expect(nextDecentMoment(leipzig, new Date(at))).toEqual(new Date(next))
  })

  it('end with the hour that summer time leaves out, and begin again in the hour that comes twice', () => {
    // Most zones change their clocks on a Sunday, which is quiet anyway; Egypt does on working days.
    const cairo = city('23:00', '00:30', { timeZone: 'Africa/Cairo' })
    // On Friday, 24 April 2026, the clocks went from 00:00 to 01:00.
    expect(nextDecentMoment(cairo, new Date('2026-04-23T23:30+02:00'))).toEqual(
      new Date('2026-04-24T00:00+02:00'),
    )
    // On Thursday, 29 October 2026, they showed 23:00 to 24:00 twice.
    const twice = city('20:00', '23:30', { timeZone: 'Africa/Cairo' })
    expect(isQuiet(twice, new Date('2026-10-29T23:45+03:00'))).toBe(false)
    expect(nextDecentMoment(twice, new Date('2026-10-29T23:10+02:00'))).toEqual(
      new Date('2026-10-29T23:30+02:00'),
    )
  })

  it('are none when both ends are the same, but Sundays stay quiet', () => {
    const never = city('08:00', '08:00')
    expect(isQuiet(never, new Date('2026-11-24T03:00+01:00'))).toBe(false)
    expect(isQuiet(never, new Date('2026-11-22T03:00+01:00'))).toBe(true)
  })

  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
  const cities = fc.record({
    timeZone: fc.constantFrom(
      ...['Europe/Berlin', 'Africa/Cairo', 'America/Santiago', 'Australia/Lord_Howe', 'Asia/Beirut', 'UTC'],
    ),
    land: fc.constantFrom(...lands),
    notices: fc.record({ quietFrom: time, quietTo: time }),
  })
  /** Any moment, and many in the days on which some of these clocks are changed. */
  const moments = fc.oneof(
    fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) }),
    ...[
      ...[
        '2026-03-27',
        '2026-04-24',
        '2026-10-29',
        '2026-10-25',
        '2026-04-04',
        '2026-09-05',
        '2026-03-28',
        '2025-10-25',
      ],
    ].map((day) =>
      fc.integer({ min: Date.parse(day) - 36 * 3_600_000, max: Date.parse(day) + 60 * 3_600_000 }),
    ),
  )

  it('agree with the clocks on the wall, anywhere and at any time', () => {
    fc.assert(
      fc.property(cities, moments, (where, at) => {
        expect(isQuiet(where, new Date(at))).toBe(isQuietOnTheWall(where, new Date(at)))
      }),
      { numRuns: 2000 },
    )
  })

  it('end at the first decent moment: never early, never late', () => {
    fc.assert(
      fc.property(
        cities,
        moments,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }),
        (where, at, shares) => {
          const next = nextDecentMoment(where, new Date(at)).getTime()
          expect(isQuietOnTheWall(where, new Date(next))).toBe(false)
          const between = [next - 1, ...shares.map((share) => Math.floor(at + (next - 1 - at) * share))]
          for (const moment of between) {
            if (at <= moment && moment < next)
              expect(isQuietOnTheWall(where, new Date(moment)), `${moment}`).toBe(true)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})

/** The same rule, written down another way: letters that the platform's own calendar shows. */
function isQuietOnTheWall({ timeZone, land, notices }: QuietHours, at: Date): boolean {
  const day = dayOf(timeZone, at)
  if (weekdayOf(day) === 'sunday' || isHoliday(land, day)) return true
  const shown = at.toLocaleTimeString('de-DE', { timeZone, hour: '2-digit', minute: '2-digit' })
  const { quietFrom, quietTo } = notices
  return quietFrom <= quietTo ? quietFrom <= shown && shown < quietTo : quietFrom <= shown || shown < quietTo
}
