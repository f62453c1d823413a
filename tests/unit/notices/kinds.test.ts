import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCity } from '#content/city/load.ts'
import { type Catalog, loadCatalog, readTexts } from '#content/i18n.ts'
import { languageOf, languages, localesFolder } from '#content/languages.ts'
import type { RenderedMessage } from '#content/message.ts'
import { checkNotice } from '#content/notices/check.ts'
import { composeEdition, type WholeNotice } from '#content/notices/compose.ts'
import { describeKind, type FactField } from '#content/notices/describe.ts'
import { defineNoticeKind, facts, factTypes, type NoticeKind, titleAndText } from '#content/notices/kind.ts'
import { noticeKinds } from '#content/notices/registry.ts'
import { render } from '#content/render.ts'

const city = loadCity(new URL('../../../content/cities/leipzig', import.meta.url).pathname)
const broadcastId = '019ab000-0000-7000-8000-00000000000b'

function noticeOf(
  kind: NoticeKind,
  given: Record<string, unknown>,
  words: Record<string, string>,
): WholeNotice {
  return {
    id: '019ab000-0000-7000-8000-00000000000a',
    kind,
    topic: 'participation',
    facts: given,
    sourceLanguage: 'de',
    versions: [
      { language: 'de', status: 'reviewed', words },
      { language: 'ar', status: 'machine', words: { title: 'عنوان', text: 'نص' } },
    ],
    files: [],
    poll: null,
    event: null,
  }
}

/** A value as a form could send it. */
function valueFor({ fact, choices = [], minimum = 0 }: FactField): unknown {
  switch (fact) {
    case 'moment':
      return '2026-12-02T17:00:00.000Z'
    case 'day':
      return '2026-12-02'
    case 'place':
      return 'Rathaus Leutzsch'
    case 'link':
      return 'https://www.leipzig.de'
    case 'euros':
      return 55_000
    case 'count':
      return Math.max(minimum, 14)
    case 'flag':
      return true
    case 'choices':
      return choices
  }
}

const filled = (kind: NoticeKind) =>
  Object.fromEntries(describeKind(kind).facts.map((field) => [field.name, valueFor(field)]))
const words = { title: 'Ein Titel', text: 'Ein Text mit 2 Zeilen.\nDas ist die andere.', wrong: 'Etwas' }

function say(catalog: Catalog, notice: WholeNotice, language: string): RenderedMessage {
  return render(catalog, city, language, composeEdition(notice, language, broadcastId).reply)
}

describe('every kind of notice', () => {
  const catalog = loadCatalog()

  it.each(noticeKinds.map((kind) => [kind.id, kind] as const))(
    '"%s" has a name, and names for its fields and choices, in every language',
    (_, kind) => {
      const description = describeKind(kind)
      const keys = [
        `kind.${kind.id}`,
        ...[...description.facts.map(({ name }) => name), ...kind.words.map(({ id }) => id)].map(
          (name) => `label.${name}`,
        ),
        ...description.facts.flatMap(({ choices = [] }) => choices.map((choice) => `choice.${choice}`)),
      ]
      for (const { tag } of languages) {
        const texts = readTexts(localesFolder, tag).notice ?? {}
        expect(
          keys.filter((key) => texts[key] === undefined),
          tag,
        ).toEqual([])
      }
    },
  )

  it.each(noticeKinds.map((kind) => [kind.id, kind] as const))(
    '"%s" is a message in every language, and each of its facts stands in it once',
    (_, kind) => {
      const notice = noticeOf(kind, filled(kind), words)
      for (const { tag } of languages) {
        const { text, choices } = say(catalog, notice, tag)
        expect(text.split('\n')[0]).toContain(tag === 'ar' ? 'عنوان' : 'Ein Titel')
        const lines = say(catalog, noticeOf(kind, {}, words), tag).text.split('\n').length
        const ends = describeKind(kind).facts.filter(({ until }) => until !== undefined).length
        expect(text.split('\n').length - lines - 1, tag).toBe(describeKind(kind).facts.length - ends)
        for (const { id, label } of choices) {
          expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64)
          expect(label.length).toBeGreaterThan(0)
        }
        expect(choices.length).toBeLessThanOrEqual(3)
      }
    },
  )

  it('that people come to begins at a moment', () => {
    for (const kind of noticeKinds.filter(({ isEvent }) => isEvent)) {
      expect(describeKind(kind).facts[0]).toMatchObject({ name: 'startsAt', fact: 'moment', needed: true })
    }
  })

  it('describes itself as plain data, for every type of fact there is', () => {
    const types = noticeKinds.flatMap((kind) => {
      const description = describeKind(kind)
      expect(JSON.parse(JSON.stringify(description))).toEqual(description)
      return description.facts.map(({ fact }) => fact)
    })
    expect([...factTypes].filter((type) => !types.includes(type))).toEqual([])
  })

  it('keeps foreign words apart from its own direction, whatever an editor writes', () => {
    const word = fc.constantFrom(
      'Rathaus 7',
      'Haus (Hof)',
      'قاعة',
      'Будинок 5',
      'A\u200eB',
      '12:30',
      '🙂 Fest',
      'x',
    )
    const opened = /[\u2066\u2067\u2068]/g
    const closed = /\u2069/g
    fc.assert(
      fc.property(
        fc.constantFrom(...noticeKinds),
        fc.constantFrom(...languages.map(({ tag }) => tag)),
        fc.array(word, { minLength: 1, maxLength: 6 }),
        word,
        (kind, tag, text, place) => {
          const given = { ...filled(kind), ...(kind.facts.properties.place && { place }) }
          const message = say(catalog, noticeOf(kind, given, { title: place, text: text.join('\n') }), tag)
          expect(message.direction).toBe(languageOf(tag).direction)
          for (const line of message.text.split('\n')) {
            expect((line.match(opened) ?? []).length).toBe((line.match(closed) ?? []).length)
          }
          const own = composeEdition(noticeOf(kind, given, words), tag, broadcastId).basis !== 'source'
          const isForeign =
            message.direction === 'rtl' && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/u.test(place)
          if (isForeign && !own) expect(message.text.split('\n')[0]).toBe(`\u2068${place}\u2069`)
          if (isForeign && kind.facts.properties.place) expect(message.text).toContain(`\u2068${place}\u2069`)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a new kind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinds-'))
  const party = defineNoticeKind({
    id: 'party',
    facts: Type.Object(
      {
        startsAt: facts.moment(),
        cake: facts.count(1, 9),
        music: Type.Optional(facts.choices(['brass', 'choir'])),
      },
      { additionalProperties: false },
    ),
    words: [...titleAndText, { id: 'dress', most: 80, needed: false, long: false }],
    class: 'once',
    isEvent: true,
  })

  beforeAll(() => {
    cpSync(localesFolder, folder, { recursive: true })
    for (const { tag } of languages) {
      const file = join(folder, tag, 'notice.json')
      const texts: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
      const block = {
        'kind.party': 'Fest',
        'label.cake': 'Kuchen',
        'label.music': 'Musik',
        'label.dress': 'Kleidung',
        'choice.brass': 'Blechbläser',
        'choice.choir': 'Chor',
      }
      writeFileSync(file, JSON.stringify({ ...texts, ...block }))
    }
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('needs its file, its line and its texts, and then has form, check and message', () => {
    const catalog = loadCatalog(folder)
    const notice = noticeOf(
      party,
      { startsAt: '2026-12-02T17:00:00.000Z', cake: 12, music: ['choir', 'brass'] },
      { title: 'Hoffest', text: 'Alle sind eingeladen.', dress: 'wie Sie mögen' },
    )
    expect(describeKind(party).facts).toEqual([
      { name: 'startsAt', fact: 'moment', needed: true },
      { name: 'cake', fact: 'count', needed: true, minimum: 1, maximum: 9 },
      { name: 'music', fact: 'choices', needed: false, choices: ['brass', 'choir'] },
    ])
    expect(checkNotice(city, notice, new Date('2026-11-23T09:00:00Z'))).toMatchObject([
      { field: 'facts.cake', code: 'factWrong', weight: 'error' },
    ])
    expect(say(catalog, notice, 'de').text).toBe(
      [
        'Hoffest',
        '',
        'Alle sind eingeladen.',
        '',
        'Kleidung: wie Sie mögen',
        '',
        'Wann: Mittwoch, 2. Dezember 2026, 18:00 Uhr',
        'Kuchen: 12',
        'Musik: Chor und Blechbläser',
        '',
        'Keine Mitteilungen mehr? Schreiben Sie: Stopp',
      ].join('\n'),
    )
  })
})
