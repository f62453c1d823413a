import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { loadCity } from '#content/city/load.ts'
import { loadCatalog } from '#content/i18n.ts'
import { calendarFileOf } from '#content/notices/calendar-file.ts'
import type { WholeNotice } from '#content/notices/compose.ts'
import { noticeKindOf } from '#content/notices/registry.ts'

const city = loadCity(new URL('../../../content/cities/leipzig', import.meta.url).pathname)
const runtime = { city, catalog: loadCatalog() }
const changedAt = new Date('2026-11-23T09:00:00.000Z')

function meeting(facts: Record<string, unknown>, words: Record<string, Record<string, string>>): WholeNotice {
  const kind = noticeKindOf('councilMeeting')
  if (!kind) throw new Error('no kind councilMeeting')
  return {
    id: '019ab000-0000-7000-8000-00000000000a',
    kind,
    topic: 'council',
    facts,
    sourceLanguage: 'de',
    versions: Object.entries(words).map(([language, written]) => ({
      language,
      status: 'reviewed',
      words: written,
    })),
    files: [],
    poll: null,
    event: null,
  }
}

const german = {
  title: 'Sitzung; über Bäume, Wege',
  text: `Erste Zeile\n${'Die Straßen und Plätze. '.repeat(20)}`,
}
const arabic = { title: 'جلسة حول الأشجار', text: 'كل الطرق والساحات. '.repeat(30).trim() }
const times = {
  startsAt: '2026-12-09T17:30:00.000Z',
  endsAt: '2026-12-09T19:00:00.000Z',
  place: 'Ratssaal, Haus A',
}

/** The file as a calendar reads it. */
function read(notice: WholeNotice, language: string, cancelled = false) {
  const text = calendarFileOf(runtime, notice, language, { cancelled, changedAt })
  if (text === null) return null
  const calendar = new ICAL.Component(ICAL.parse(text))
  const [component] = calendar.getAllSubcomponents('vevent')
  if (!component) throw new Error('no event in the file')
  return {
    text,
    method: calendar.getFirstPropertyValue('method'),
    component,
    event: new ICAL.Event(component),
  }
}

describe('the calendar file of a notice', () => {
  it.each([
    ['de', german],
    ['ar', arabic],
  ])('says in "%s" what, when and where, every letter of it', (language, words) => {
    const found = read(meeting(times, { de: german, ar: arabic }), language)
    expect(found?.event.summary).toBe(words.title)
    expect(found?.event.description).toBe(words.text)
    expect(found?.event.location).toBe(times.place)
    expect(found?.event.startDate.toJSDate()).toEqual(new Date(times.startsAt))
    expect(found?.event.endDate.toJSDate()).toEqual(new Date(times.endsAt))
    for (const line of found?.text.split('\r\n') ?? [])
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it('has the source words where a language is not ready', () => {
    expect(read(meeting(times, { de: german }), 'ru')?.event.summary).toBe(german.title)
  })

  it('has no end where the end lies before the start', () => {
    const midnight = { ...times, endsAt: '2026-12-08T23:00:00.000Z' }
    expect(read(meeting(midnight, { de: german }), 'de')?.component.hasProperty('dtend')).toBe(false)
  })

  it('takes a date back that was cancelled', () => {
    const found = read(meeting(times, { de: german }), 'de', true)
    expect(found?.method).toBe('CANCEL')
    expect(found?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  it('there is none for what nobody comes to, nor without a start', () => {
    const kind = noticeKindOf('information')
    if (!kind) throw new Error('no kind information')
    expect(read({ ...meeting(times, { de: german }), kind }, 'de')).toBeNull()
    expect(read(meeting({}, { de: german }), 'de')).toBeNull()
  })
})
