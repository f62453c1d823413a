import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { City, FeedSource } from '#content/city/city.ts'
import { loadCity } from '#content/city/load.ts'
import { FeedError } from '#content/feeds/feed-error.ts'
import { parseMeeting, parseObject, parsePage, parsePaper, pointNear } from '#content/feeds/oparl.ts'
import { describeEntries, expectedText } from './expected.ts'

const folder = new URL('../../fixtures/oparl/', import.meta.url).pathname
const json = (name: string) => JSON.parse(readFileSync(folder + name, 'utf8'))
const leipzig = loadCity(new URL('../../../content/cities/leipzig', import.meta.url).pathname)

/** Leipzig with councils that the files are about. */
const city: City = {
  ...leipzig,
  councils: [
    {
      id: 'orDurlach',
      name: 'Ortschaftsrat Durlach',
      area: '00',
      organization: 'https://web1.karlsruhe.de/oparl/bodies/0001/organizations/gr/40333',
    },
    // Without an address: found by its name.
    { id: 'orGroetzingen', name: 'Ortschaftsrat Grötzingen', area: '15' },
    {
      id: 'petitions',
      name: 'Petitionsausschuss',
      area: '0',
      organization: 'https://ratsinfo.leipzig.de/bi/oparl/1.0/organizations.asp?typ=gr&id=2346',
    },
  ],
}
const feed: FeedSource = {
  id: 'council',
  type: 'oparl',
  url: 'https://feeds.example/meetings',
  noticeKind: 'councilMeeting',
  topic: 'council',
  everyMinutes: 60,
}
const from = new Date('2025-09-01T00:00:00Z')
const karlsruhe: Record<string, unknown>[] = json('karlsruhe-meetings.json')

const meeting = {
  id: 'https://ris.example/meetings/1',
  type: 'https://schema.oparl.org/1.1/Meeting',
  name: 'Ortschaftsrat Durlach (öffentlich/nicht öffentlich)',
  start: '2026-12-01T18:00:00+01:00',
  organization: ['https://web1.karlsruhe.de/oparl/bodies/0001/organizations/gr/40333'],
}
const parse = (more: Record<string, unknown>) => parseMeeting({ ...meeting, ...more }, city, from)

describe('the 20 meetings of Karlsruhe', () => {
  const entries = karlsruhe.map((value) => parseMeeting(value, city, from)).filter((entry) => entry !== null)

  it('all become the drafts that a person has read', () => {
    const text = `${describeEntries(city, feed, entries)}\n`
    expect(entries).toHaveLength(20)
    expect(text).toBe(expectedText(`${folder}expected/karlsruhe-meetings.txt`, text))
  })

  it('show no nonsense as their end, though most of theirs lies before the beginning', () => {
    const before = karlsruhe.filter(({ start, end }) => String(end) < String(start))
    const known = entries.filter(({ endsAt }) => endsAt !== null)
    expect([before.length, known.length]).toEqual([18, 2])
    for (const { startsAt, endsAt } of known) {
      const minutes = (Number(endsAt) - Number(startsAt)) / 60_000
      expect(minutes).toBe(120)
    }
  })

  it('show no item that was taken off, and no bracket about the public', () => {
    for (const { title, text } of entries) {
      expect(text).not.toMatch(/a b g e s e t z t|abgesetzt/)
      expect(title).not.toMatch(/[()]/)
    }
  })
})

describe('a meeting of a council', () => {
  it.each([
    ['before its beginning', '2026-12-01T00:00:00+01:00'],
    ['at its beginning', '2026-12-01T18:00:00+01:00'],
    ['at midnight, which stands for unknown', '2026-12-02T00:00:00+01:00'],
    ['days later', '2026-12-03T20:00:00+01:00'],
    ['at no time there is', 'unbekannt'],
  ])('that ends %s has no end', (_, end) => {
    expect(parse({ end })?.endsAt).toBeNull()
  })

  it('keeps an end that can be', () => {
    expect(parse({ end: '2026-12-01T20:30:00+01:00' })?.endsAt).toEqual(new Date('2026-12-01T19:30:00Z'))
  })

  it.each([
    ['2026-12-01T18:00:00+01:00'],
    ['2026-12-01T18:00:00+0100'],
    ['2026-12-01T17:00:00Z'],
    ['2026-12-01T18:00:00'],
    ['2026-12-01T18:00'],
  ])('that begins at %s begins at six in the evening', (start) => {
    expect(parse({ start })?.startsAt).toEqual(new Date('2026-12-01T17:00:00Z'))
  })

  it.each([['2026-02-30T18:00:00+01:00'], ['bald'], [''], [null], ['2026-12-01T25:00:00Z']])(
    'that begins at %s is left out',
    (start) => {
      expect(parse({ start })).toBeNull()
    },
  )

  it.each([
    { cancelled: true },
    { meetingState: 'abgesagt' },
    { name: 'Ortschaftsrat Durlach - Sitzung entfällt' },
  ])('is called off by %o', (more) => {
    expect(parse(more)?.cancelled).toBe(true)
  })

  it('shows its public items with their numbers, not the closed, deleted or taken off ones', () => {
    const agendaItem = [
      { number: '5.1', name: 'Spielplatz', public: true },
      { number: '6', name: 'Personal', public: false },
      { number: '7', name: '- abgesetzt -', public: true },
      { number: '8', name: '- z u r ü c k g e z o g e n -', public: true },
      { number: '9', name: 'Weg', deleted: true },
      { name: 'Verschiedenes' },
      'https://ris.example/agendaitems/10',
    ]
    expect(parse({ agendaItem })?.text).toBe(
      'Tagesordnung, öffentlicher Teil:\n5.1 Spielplatz\n- Verschiedenes',
    )
  })

  it('does not copy the names of people from its agenda', () => {
    const agendaItem = [{ number: '1', name: 'Verabschiedung von Herrn Otto Beispiel, Tel. 0341 1234567' }]
    expect(parse({ agendaItem })?.text).toContain('Verabschiedung von Herrn [Name], Tel. [Telefon]')
  })

  it('that is closed to everybody is left out, one that is partly closed is not', () => {
    expect(parse({ name: 'Ortschaftsrat Durlach (nicht öffentlich)' })).toBeNull()
    expect(parse({ name: 'Ortschaftsrat Durlach (nichtöffentlich)' })).toBeNull()
    expect(parse({})).toMatchObject({ title: 'Ortschaftsrat Durlach', open: true })
  })

  it('needs no location, and takes what there is of one', () => {
    expect(parse({})?.place).toBeNull()
    expect(parse({ location: 'https://ris.example/locations/1' })?.place).toBeNull()
    const location = {
      description: '',
      room: 'Saal',
      streetAddress: 'Markt 1',
      postalCode: '04109',
      locality: 'Leipzig',
    }
    expect(parse({ location })?.place).toBe('Saal, Markt 1, 04109 Leipzig')
  })

  it.each([[[12.3724, 51.3198]], [[51.3198, 12.3724]]])(
    'with the point %o alone names the subdistrict, whichever number comes first',
    (coordinates) => {
      const location = { geojson: { type: 'Feature', geometry: { type: 'Point', coordinates } } }
      expect(parse({ location })?.place).toBe('Südvorstadt')
    },
  )

  it('has no use for a point outside of the city', () => {
    expect(pointNear([50.1234, 10.4321], city.bounds)).toBeNull()
    const location = { geojson: { geometry: { type: 'Point', coordinates: [50.1234, 10.4321] } } }
    expect(parse({ location })?.place).toBeNull()
  })

  it('that nobody can follow is left out', () => {
    const finance = { name: 'Finanzausschuss', organization: ['https://ris.example/organizations/9'] }
    expect(parse(finance)).toBeNull()
  })

  it('is of the council with the whole name, not of one whose name begins alike', () => {
    const councils = [
      { id: 'north', name: 'Stadtbezirksbeirat Nord', area: '9' },
      { id: 'northEast', name: 'Stadtbezirksbeirat Nordost', area: '1' },
    ]
    const found = parseMeeting(
      { ...meeting, name: 'Sitzung des Stadtbezirksbeirats: Stadtbezirksbeirat Nordost', organization: [] },
      { ...city, councils },
      from,
    )
    expect(found?.councils).toEqual(['northEast'])
  })

  it('is read whatever a vendor adds or leaves empty', () => {
    const odd = {
      'leipzig:originator': { a: 1 },
      agendaItem: null,
      location: null,
      web: 'javascript:alert(1)',
      end: null,
    }
    expect(parse(odd)).toMatchObject({ title: 'Ortschaftsrat Durlach', link: null, text: '' })
  })

  it('over before the read began is left out', () => {
    expect(parseMeeting(meeting, city, new Date('2026-12-02T00:00:00Z'))).toBeNull()
  })

  it.each([[{ start: null }], [{ start: 'bald' }], [{ start: undefined, name: 7 }]])(
    'without a beginning is not understood, and therefore not gone: %j',
    (more) => {
      expect(parseObject({ ...meeting, ...more }, city, from)).toEqual({ unreadable: meeting.id })
    },
  )

  it('that was deleted says no more than that', () => {
    expect(parseObject({ id: meeting.id, type: meeting.type, deleted: true }, city, from)).toEqual({
      deleted: meeting.id,
    })
  })
})

describe('a paper', () => {
  it('of Leipzig with the older addresses of OParl 1.0 becomes the draft that a person has read', () => {
    const entry = parsePaper(json('leipzig-paper.json'), city)
    const text = entry && `${describeEntries(city, { ...feed, noticeKind: 'information' }, [entry])}\n`
    expect(text).toBe(expectedText(`${folder}expected/leipzig-paper.txt`, text ?? ''))
    expect(entry).toMatchObject({ councils: ['petitions'], days: { from: '2020-02-28' }, startsAt: null })
  })

  it('that no council deals with is left out', () => {
    expect(parsePaper({ ...json('leipzig-paper.json'), consultation: [] }, city)).toBeNull()
  })
})

describe('a page of a list', () => {
  const page = (value: unknown) => parsePage(Buffer.from(JSON.stringify(value)))

  it('says by links.next alone whether there is another one', () => {
    expect(page({ data: [1], links: { next: 'https://ris.example/?page=2' } }).next).toBe(
      'https://ris.example/?page=2',
    )
    expect(page({ data: [1], pagination: { totalPages: 9, currentPage: 1 } }).next).toBeNull()
    expect(page({ data: [], links: { next: null } }).next).toBeNull()
  })

  it.each([['<html>'], ['{"data":"none"}'], ['[]'], ['']])('that is none is refused: %s', (text) => {
    expect(() => parsePage(Buffer.from(text))).toThrow(FeedError)
  })
})

describe('the objects of the files', () => {
  // The schema files have a format "url" that JSON Schema does not know, and patterns older than Unicode ones.
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false })
  const check = (type: string) => ajv.compile(json(`schema/${type}.json`))

  it.each(readdirSync(`${folder}examples`))('%s fits the schema of OParl 1.1', (name) => {
    const validate = check(name.split('-')[0] ?? '')
    expect(validate(json(`examples/${name}`)) || validate.errors).toBe(true)
  })

  it('of Karlsruhe fit the schema of OParl 1.1', () => {
    const validate = check('Meeting')
    for (const value of karlsruhe) expect(validate(value) || validate.errors).toBe(true)
  })
})
