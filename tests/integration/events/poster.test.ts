import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTypesetter } from '#gateway/events/poster/line.ts'
import { openTestDesk, type StaffBrowser, type TestDesk } from '../staff/desk.ts'
import { addEvent } from './world.ts'

let desk: TestDesk
let staff: StaffBrowser
beforeAll(async () => {
  desk = await openTestDesk()
  desk.runtime.config = { ...desk.runtime.config, publicUrl: 'https://line.example.org' }
  staff = await desk.logIn()
})
afterAll(() => desk.close())

const style = { weight: 'bold', size: 20, width: 400 } as const
const arabic = 'مؤتمر الحي'

test('a poster is an A4 sheet with the words of each language, and a QR code to the short link', async () => {
  const { id, code } = await addEvent(desk, {
    ...{ title: 'Kiez & Plan', settings: { offers: ['childcare'] } },
    translations: { ar: { status: 'reviewed', title: arabic, text: 'تعالوا' } },
  })
  const svg = await staff.get(`/calendar/${id}/poster.svg?languages=de,ar,uk`)
  expect(svg.headers['content-type']).toContain('image/svg+xml')
  expect(svg.body).toContain('width="210mm" height="297mm"')
  for (const words of ['Kiez &amp; Plan', arabic, 'Kinderbetreuung', `line.example.org/e/${code}`])
    expect(svg.body).toContain(words)
  expect(svg.body).not.toContain('<text')
  const pdf = await staff.get(`/calendar/${id}/poster.pdf?languages=de,ar,uk`)
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const spoken = Buffer.from(arabic, 'utf16le').swap16()
  expect(pdf.rawPayload.includes(spoken)).toBe(true)
  expect(pdf.rawPayload.toString('latin1')).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/)
})

test('there is none for an event without a page, in a language of another city, or in five languages', async () => {
  const { id } = await addEvent(desk, { settings: { published: false } })
  const ask = async (languages: string) =>
    (await staff.get(`/calendar/${id}/poster.svg?languages=${languages}`)).json().code
  expect(await ask('de')).toBe('notPublished')
  expect(await ask('de,ja')).toBe('unknownLanguage')
  expect(await ask('de,en,uk,ar,fa')).toBe('invalid')
})

test('the longest words have room in four languages', async () => {
  const { id } = await addEvent(desk, {
    title: `Mitbestimmungs${'veranstaltung '.repeat(7)}`.slice(0, 120),
    place: 'Gemeindesaal der Kirche am Ende der Straße, Hintereingang über den Hof, zweites Obergeschoss',
    settings: { offers: ['interpreter', 'childcare', 'stepFree', 'signLanguage'] },
  })
  expect((await staff.get(`/calendar/${id}/poster.svg?languages=de,ar,vi,ru`)).statusCode).toBe(200)
})

test('Arabic letters join, and a line from right to left keeps what is written from left to right', () => {
  const typeset = createTypesetter()
  const paths = (text: string) =>
    typeset(text, { ...style, direction: 'rtl' }).flatMap(({ outlines }) => outlines.map(({ path }) => path))
  const [alone] = paths('ه')
  const joined = paths('ههه')
  expect(joined).toHaveLength(3)
  expect(new Set([...joined, alone]).size).toBe(4)

  const [line] = typeset('شارع 54 Rabet', { ...style, direction: 'rtl' })
  const placed = (text: string) => {
    const shapes = typeset(text, { ...style, direction: 'ltr' }).flatMap(({ outlines }) => outlines)
    return shapes.map(({ path }) => line?.outlines.find((one) => one.path === path)?.x ?? Number.NaN)
  }
  const [five, four] = placed('54')
  const rabet = placed('Rabet')
  expect(five).toBeLessThan(Number(four))
  expect([...rabet].sort((a, b) => a - b)).toEqual(rabet)
  expect(rabet.at(-1)).toBeLessThan(Number(five))
})

test('lines are no wider than they may be, but for a word that is', () => {
  const lines = createTypesetter()(`Kommen Sie ${'o'.repeat(80)} vorbei und reden Sie mit`, {
    ...style,
    direction: 'ltr',
  })
  expect(lines.map(({ text }) => text.length > 60 || text)).toEqual([
    'Kommen Sie',
    true,
    'vorbei und reden Sie mit',
  ])
})
