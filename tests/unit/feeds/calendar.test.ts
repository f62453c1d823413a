import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCalendar } from '#content/feeds/calendar.ts'
import { FeedError } from '#content/feeds/feed-error.ts'
import { calendarOf } from '#tests/integration/feeds/world.ts'

const timeZone = 'Europe/Berlin'
const window = { timeZone, from: new Date('2026-11-21T00:00:00Z'), to: new Date('2027-11-22T00:00:00Z') }

/** Reads a calendar with events of these lines. */
function read(...events: string[][]) {
  return readAll(events)
}

function readAll(events: string[][]) {
  const written = events.map((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n'))
  return readText(calendarOf(written.join('\n')))
}

function readText(text: string, given = window) {
  return parseCalendar(Buffer.from(text), given)
}

/** When entries begin, in UTC. */
function startsOf(...events: string[][]): (string | undefined)[] {
  return read(...events).entries.map(({ startsAt }) => startsAt?.toISOString().slice(0, 16))
}

const tuesday = ['UID:a', 'SUMMARY:Treff', 'DTSTART;TZID=Europe/Berlin:20261124T180000']

describe('when an entry of a calendar is', () => {
  it('follows a zone that Exchange calls by its own name', () => {
    expect(
      startsOf(['UID:a', 'SUMMARY:Tonne', 'DTSTART;TZID="W. Europe Standard Time":20261124T070000']),
    ).toEqual(['2026-11-24T06:00'])
  })

  it("takes the city's zone for a zone nobody knows and for none", () => {
    const lines = ['DTSTART;TZID=Customized Time Zone:20261124T070000', 'DTSTART:20261124T070000']
    for (const line of lines) expect(startsOf(['UID:a', 'SUMMARY:Tonne', line])).toEqual(['2026-11-24T06:00'])
  })

  it('keeps the hour of its clocks over the change to summer time', () => {
    const starts = startsOf([...tuesday, 'RRULE:FREQ=WEEKLY;UNTIL=20270406T160000Z'])
    expect(starts.at(0)).toBe('2026-11-24T17:00')
    expect(starts.at(-1)).toBe('2027-04-06T16:00')
  })

  it('has a moment also in the hour that the clocks skip, and one alone in the hour they show twice', () => {
    const at = (time: string) => startsOf(['UID:a', 'SUMMARY:Nacht', `DTSTART;TZID=Europe/Berlin:${time}`])
    expect(at('20270328T023000')).toEqual([expect.stringMatching(/^2027-03-28T0[01]:30$/)])
    expect(at('20261025T023000').length).toBeLessThanOrEqual(1)
  })

  it('ends a series with UNTIL in UTC, that moment included', () => {
    expect(startsOf([...tuesday, 'RRULE:FREQ=WEEKLY;UNTIL=20261208T170000Z'])).toHaveLength(3)
    expect(startsOf([...tuesday, 'RRULE:FREQ=WEEKLY;UNTIL=20261208T165959Z'])).toHaveLength(2)
  })

  it('has no occurrence when UNTIL lies before the beginning', () => {
    expect(startsOf([...tuesday, 'RRULE:FREQ=WEEKLY;UNTIL=20261101T000000Z'])).toEqual([])
  })

  it('leaves out exceptions: several on a line, in UTC, as a day, with a wrong hour', () => {
    const exceptions = [
      'EXDATE:20261201T170000Z,20261208T170000Z',
      'EXDATE;VALUE=DATE:20261215',
      'EXDATE:20261222',
      'EXDATE;TZID=Europe/Berlin:20261229T070000',
    ]
    expect(startsOf([...tuesday, 'RRULE:FREQ=WEEKLY;COUNT=7', ...exceptions])).toEqual([
      '2026-11-24T17:00',
      '2027-01-05T17:00',
    ])
  })

  it('leaves out exceptions in UTC of a series that has no zone', () => {
    const bytes = readFileSync(new URL('../../fixtures/ical/pyical-recurrence.ics', import.meta.url))
    const given = { timeZone, from: new Date('1996-03-01'), to: new Date('1997-01-01') }
    const days = parseCalendar(bytes, given).entries.map(({ startsAt }) =>
      startsAt?.toISOString().slice(0, 10),
    )
    expect(days).toHaveLength(97)
    // 01:00 in Berlin is the day before in UTC. 2, 3 and 4 April are missing.
    expect(days.slice(0, 2)).toEqual(['1996-03-31', '1996-04-04'])
  })

  it('follows a moved occurrence and keeps its name', () => {
    const moved = [
      'UID:a',
      'SUMMARY:Treff im Garten',
      'RECURRENCE-ID:20261201T170000Z',
      'DTSTART;TZID=Europe/Berlin:20261203T190000',
    ]
    const { entries } = read([...tuesday, 'RRULE:FREQ=WEEKLY;COUNT=3'], moved)
    expect(entries.map(({ uid, title }) => [uid, title])).toEqual([
      ['a/2026-11-24', 'Treff'],
      ['a/2026-12-01', 'Treff im Garten'],
      ['a/2026-12-08', 'Treff'],
    ])
    expect(entries[1]?.startsAt).toEqual(new Date('2026-12-03T18:00:00Z'))
  })

  it('moves all that follow when an occurrence was changed with THISANDFUTURE', () => {
    const onward = [
      'UID:a',
      'SUMMARY:Treff',
      'LOCATION:Saal',
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T170000Z',
      'DTSTART;TZID=Europe/Berlin:20261202T190000',
    ]
    const { entries } = read([...tuesday, 'RRULE:FREQ=WEEKLY;COUNT=4'], onward)
    expect(
      entries.map(({ uid, startsAt, place }) => [uid, startsAt?.toISOString().slice(0, 16), place]),
    ).toEqual([
      ['a/2026-11-24', '2026-11-24T17:00', null],
      ['a/2026-12-01', '2026-12-02T18:00', 'Saal'],
      ['a/2026-12-08', '2026-12-09T18:00', 'Saal'],
      ['a/2026-12-15', '2026-12-16T18:00', 'Saal'],
    ])
  })

  it('shows a changed occurrence whose series is not in the calendar', () => {
    const alone = [...tuesday, 'RECURRENCE-ID:20261124T170000Z']
    expect(read(alone).entries).toMatchObject([{ uid: 'a/2026-11-24' }])
  })

  it('takes the newest of two events with one UID', () => {
    const { entries } = read(
      [...tuesday, 'SEQUENCE:2'],
      ['UID:a', 'SUMMARY:Alt', 'DTSTART:20261124T100000Z', 'SEQUENCE:1'],
    )
    expect(entries).toMatchObject([{ title: 'Treff' }])
  })

  it('adds further dates of a series', () => {
    expect(startsOf([...tuesday, 'RDATE;TZID=Europe/Berlin:20261126T180000,20261127T180000'])).toHaveLength(3)
  })

  it.each([
    ['FREQ=MONTHLY;BYDAY=-1FR', ['2026-11-27', '2026-12-25', '2027-01-29']],
    ['FREQ=MONTHLY;BYDAY=2TU', ['2026-12-08', '2027-01-12', '2027-02-09']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', ['2026-11-30', '2026-12-31', '2027-01-29']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', ['2026-12-31', '2027-01-31', '2027-03-31']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', ['2026-11-30', '2026-12-31', '2027-01-31']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', ['2026-11-26', '2026-12-08', '2026-12-10']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU', ['2026-12-06', '2026-12-20', '2027-01-03']],
    ['FREQ=DAILY;BYDAY=SA', ['2026-11-28', '2026-12-05', '2026-12-12']],
    ['FREQ=YEARLY;BYMONTH=1,3;BYDAY=1MO', ['2027-01-04', '2027-03-01']],
    ['FREQ=YEARLY;BYYEARDAY=-1', ['2026-12-31']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', []],
    ['FREQ=MONTHLY', ['2026-12-24', '2027-01-24', '2027-02-24']],
    ['FREQ=HOURLY', []],
  ])('%s comes on the right days after the first', (rule, days) => {
    const found = startsOf([...tuesday, `RRULE:${rule}`]).map((start) => start?.slice(0, 10))
    expect(found[0]).toBe('2026-11-24')
    expect(found.slice(1, 1 + Math.max(days.length, 1)).filter(Boolean)).toEqual(days)
  })

  it('has days instead of an hour when the calendar names no hour', () => {
    const { entries } = read([
      'UID:a',
      'SUMMARY:Woche der Nachbarn',
      'DTSTART;VALUE=DATE:20261124',
      'DTEND;VALUE=DATE:20261128',
    ])
    expect(entries).toMatchObject([{ days: { from: '2026-11-24', until: '2026-11-27' }, endsAt: null }])
  })

  it.each([
    ['before', 'DTEND:20261124T150000Z'],
    ['at', 'DTEND;TZID=Europe/Berlin:20261124T180000'],
    ['nothing long after', 'DURATION:PT0S'],
  ])('has no end when it ends %s its beginning', (_, line) => {
    expect(read([...tuesday, line]).entries).toMatchObject([{ endsAt: null }])
  })
})

describe('what an entry of a calendar says', () => {
  it('holds no organiser, attendee or contact, and no number or address of a person', () => {
    const { entries } = read([
      ...tuesday,
      'ORGANIZER;CN=Erika Beispiel:mailto:erika@example.org',
      'ATTENDEE;CN=Otto Beispiel:mailto:otto@example.org',
      'CONTACT:Erika Beispiel\\, 0341 1234567',
      'DESCRIPTION:Anmeldung bei Frau Beispiel\\, Tel. 0341 1234567\\, erika@example.org',
      'BEGIN:VALARM',
      'DESCRIPTION:Otto nicht vergessen',
      'END:VALARM',
    ])
    expect(JSON.stringify(entries)).not.toMatch(/Erika|Otto|Beispiel|1234567|example\.org/)
    expect(entries[0]?.text).toContain('[Telefon]')
  })

  it('becomes plain text when it is HTML, with its links', () => {
    const { entries } = read([
      ...tuesday,
      'DESCRIPTION:<p>Fest&nbsp;f&uuml;r alle</p><ul><li>Kuchen<li>Musik</ul><a href="https://www.example.org/fest">Programm</a><script>alert(1)</script>',
    ])
    expect(entries[0]?.text).toBe(
      'Fest für alle\n\n- Kuchen\n- Musik\nProgramm (https://www.example.org/fest)',
    )
  })

  it('joins lines that were folded in the middle of a letter', () => {
    const bytes = Buffer.from(
      calendarOf(['BEGIN:VEVENT', ...tuesday.slice(1), 'UID:b', 'LOCATION:Böhlitz', 'END:VEVENT'].join('\n')),
    )
    const at = bytes.indexOf('ö') + 1
    const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)])
    expect(parseCalendar(folded, window).entries).toMatchObject([{ place: 'Böhlitz' }])
  })

  it('is left out when it is marked private', () => {
    expect(read([...tuesday, 'CLASS:PRIVATE']).entries).toEqual([])
  })

  it.each([
    ['STATUS:CANCELLED', 'Treff'],
    ['STATUS:CONFIRMED', 'Der Treff fällt aus!'],
    ['STATUS:CONFIRMED', 'ABGESAGT: Treff'],
  ])('is called off by %s and the title "%s"', (status, title) => {
    expect(read(['UID:a', `SUMMARY:${title}`, 'DTSTART:20261124T170000Z', status]).entries).toMatchObject([
      { cancelled: true },
    ])
  })

  it('calls off the entry of the same day that a note names, and the note goes', () => {
    const series = [
      'UID:s',
      'SUMMARY:Computer-Treff',
      'DTSTART;TZID=Europe/Berlin:20261124T180000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    ]
    const note = ['UID:n', 'SUMMARY:Der Computer-Treff fällt aus', 'DTSTART;VALUE=DATE:20261201']
    const { entries } = read(series, note)
    expect(entries.map(({ uid, cancelled }) => [uid, cancelled])).toEqual([
      ['s/2026-11-24', false],
      ['s/2026-12-01', true],
      ['s/2026-12-08', false],
    ])
  })
})

describe('a calendar that is broken', () => {
  it.each([
    ['a web page', '<!doctype html><title>Wartung</title>'],
    ['nothing', ''],
    ['cut off', calendarOf('BEGIN:VEVENT\nUID:a').slice(0, -20)],
  ])('is not taken for an empty one: %s', (_, text) => {
    expect(() => readText(text)).toThrow(FeedError)
  })

  it('loses the entry that is broken and no other, and says which', () => {
    const broken = ['UID:broken', 'SUMMARY:Kaputt', 'DTSTART:2026-99-99']
    const found = read(broken, tuesday, [
      'UID:rule',
      'SUMMARY:Regel',
      'DTSTART:20261124T170000Z',
      'RRULE:FREQ=NEVER',
    ])
    expect(found.entries).toMatchObject([{ uid: 'a' }])
    expect(found.unreadable.toSorted()).toEqual(['broken', 'rule'])
  })

  it('loses an exception that is broken and keeps the others', () => {
    const starts = startsOf([...tuesday, 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:never,20261201T170000Z'])
    expect(starts).toEqual(['2026-11-24T17:00', '2026-12-08T17:00'])
  })
})

describe('a hostile calendar', () => {
  const many = (count: number, lines: (index: number) => string[]) =>
    Array.from({ length: count }, (_, index) => lines(index))
  const daily = (start: string, rule: string) => (index: number) => [
    `UID:${index}`,
    'SUMMARY:x',
    `DTSTART:${start}T100000Z`,
    `RRULE:${rule}`,
  ]
  const cases: [string, () => string[][]][] = [
    ['a million repetitions', () => [daily('20200101', 'FREQ=DAILY;COUNT=1000000')(0)]],
    ['repetitions by the second', () => [daily('20261201', 'FREQ=SECONDLY')(0)]],
    ['an endless step', () => [daily('20261201', 'FREQ=DAILY;INTERVAL=999999999')(0)]],
    [
      'ten thousand endless series since 1900',
      () => many(9_999, daily('19000101', 'FREQ=DAILY;COUNT=9999999')),
    ],
    ['a hundred thousand entries', () => many(100_000, daily('20261201', 'FREQ=DAILY'))],
    ['a million parameters', () => [['UID:a', `DTSTART${';A=b'.repeat(1_000_000)}:20261201T100000Z`]]],
    ['five megabytes of markup', () => [[...tuesday, `DESCRIPTION:${'<b '.repeat(1_600_000)}`]]],
    ['a million folds', () => [[...tuesday, `DESCRIPTION:${'a\n '.repeat(1_600_000)}`]]],
    [
      'a hundred thousand exceptions',
      () => [[...tuesday, ...Array.from({ length: 100_000 }, () => 'EXDATE:20261201T100000Z')]],
    ],
    ['parts inside parts', () => [Array.from({ length: 300_000 }, () => 'BEGIN:VEVENT')]],
  ]

  it.each(cases)('does not hold anybody up with %s', (_, events) => {
    const text = events()
    const begun = performance.now()
    let entries = 0
    try {
      entries = readAll(text).entries.length
    } catch (error) {
      expect(error).toBeInstanceOf(FeedError)
    }
    expect(entries).toBeLessThanOrEqual(1_000)
    // The slowest takes two seconds alone; libraries that follow every rule hang.
    expect(performance.now() - begun).toBeLessThan(20_000)
  })
})
