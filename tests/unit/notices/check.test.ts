import { describe, expect, it } from 'vitest'
import { loadCity } from '#content/city/load.ts'
import { readTexts } from '#content/i18n.ts'
import { localesFolder } from '#content/languages.ts'
import { checkNotice } from '#content/notices/check.ts'
import { type CheckedNotice, type Finding, findingCodes } from '#content/notices/finding.ts'
import { findTerms, missingTerms } from '#content/notices/glossary.ts'
import { noticeKindOf } from '#content/notices/registry.ts'

const city = loadCity(new URL('../../../content/cities/leipzig', import.meta.url).pathname)
const now = new Date('2026-11-23T09:00:00.000Z')

interface Change {
  kind?: string
  facts?: Record<string, unknown>
  words?: Record<string, string>
  ru?: Record<string, string>
  files?: unknown[]
  poll?: CheckedNotice['poll']
}

const good = {
  facts: { startsAt: '2026-12-02T17:00:00.000Z', endsAt: '2026-12-02T19:00:00.000Z' },
  words: { title: 'Ein Treffen', text: 'Kommen Sie zu uns.' },
}

function check({
  kind = 'participationEvent',
  facts,
  words,
  ru,
  files = [],
  poll = null,
}: Change): Finding[] {
  const known = noticeKindOf(kind)
  if (!known) throw new Error(`no kind ${kind}`)
  const notice: CheckedNotice = {
    kind: known,
    facts: facts ?? (kind === 'participationEvent' ? good.facts : {}),
    sourceLanguage: 'de',
    versions: [
      { language: 'de', status: 'reviewed', words: words ?? good.words },
      ...(ru ? [{ language: 'ru', status: 'machine' as const, words: ru }] : []),
    ],
    poll,
    files,
  }
  return checkNotice(city, notice, now)
}

/** Good words with a question and these answers. */
function asking(...options: string[]): Record<string, string> {
  const answers = options.map((words, index) => [`option.${index + 1}`, words])
  return { ...good.words, 'poll.question': 'Kommen Sie?', ...Object.fromEntries(answers) }
}

/** `weight code field` of each finding. */
const found = (change: Change) => check(change).map(({ weight, code, field }) => `${weight} ${code} ${field}`)

describe('the check of a notice', () => {
  it.each<[string, Change, string[]]>([
    ['says nothing to a good one', {}, []],
    ['a fact that is missing', { facts: {} }, ['error factMissing facts.startsAt']],
    [
      'a fact of the wrong form',
      { facts: { ...good.facts, fromAge: 'fourteen' } },
      ['error factWrong facts.fromAge'],
    ],
    [
      'a link that is not safe',
      { facts: { ...good.facts, link: 'http://leipzig.de' } },
      ['error linkNotHttps facts.link'],
    ],
    [
      'an end before its beginning',
      { facts: { ...good.facts, endsAt: '2026-12-02T16:00:00.000Z' } },
      ['error endBeforeStart facts.endsAt'],
    ],
    [
      'an event that is over',
      { facts: { startsAt: '2026-11-20T17:00:00.000Z' } },
      ['error inPast facts.startsAt'],
    ],
    [
      'days that are over, but not those that only began',
      { kind: 'information', facts: { from: '2026-11-01', until: '2026-11-22' } },
      ['error inPast facts.until'],
    ],
    ['days that only began', { kind: 'information', facts: { from: '2026-11-01', until: '2026-11-23' } }, []],
    [
      'a day with two ends the same',
      { kind: 'information', facts: { from: '2026-11-24', until: '2026-11-24' } },
      [],
    ],
    [
      'a public holiday of Saxony',
      { facts: { startsAt: '2027-01-01T17:00:00.000Z' } },
      ['hint onHoliday facts.startsAt'],
    ],
    [
      'another amount than the district has',
      { kind: 'budgetCall', facts: { opens: '2026-11-01', closes: '2027-08-31', euros: 50_000 } },
      ['hint otherBudget facts.euros'],
    ],
    ['words that are missing', { words: { title: 'Nur ein Titel' } }, ['error wordsMissing words.text']],
    [
      'a title that is too long',
      { words: { ...good.words, title: 'Titel '.repeat(30).trim() } },
      ['error wordsTooLong words.title'],
    ],
    [
      'a title without letters',
      { words: { ...good.words, title: '🎉🎉 2026' } },
      ['error noLetters words.title'],
    ],
    [
      'shouting',
      { words: { ...good.words, title: 'WICHTIG: SPERRUNG DER BRÜCKE' } },
      ['hint allCapitals words.title'],
    ],
    [
      'too many words for a picture',
      { words: { ...good.words, text: 'Wort '.repeat(150).trim() }, files: [{}] },
      ['hint longForPicture words.text'],
    ],
    [
      'another date than the fact',
      { words: { ...good.words, text: 'Wir sehen uns am 3.12. im Rathaus.' } },
      ['hint otherDate words.text'],
    ],
    [
      'a date that the facts say already',
      { words: { ...good.words, text: 'Wir sehen uns am 2. Dezember 2026.' } },
      ['hint factRepeated words.text'],
    ],
    ['nothing in a good poll', { words: asking('Ja', 'Nein'), poll: { options: 2, until: null } }, []],
    [
      'an answer of the poll that is missing',
      { words: asking('Ja'), poll: { options: 2, until: null } },
      ['error wordsMissing words.option.2'],
    ],
    [
      'two answers that read the same',
      { words: asking('Ja', 'Nein', 'ja'), poll: { options: 3, until: null } },
      ['error optionsAlike words.option.3'],
    ],
    [
      'an answer that its button cuts, and one that no message has room for',
      { words: asking('a'.repeat(41), 'b'.repeat(81)), poll: { options: 2, until: null } },
      [
        'error wordsTooLong words.option.2',
        'hint longForButton words.option.1',
        'hint longForButton words.option.2',
      ],
    ],
    [
      'a poll that is over before it is asked',
      { words: asking('Ja', 'Nein'), poll: { options: 2, until: now } },
      ['error pollOver poll.until'],
    ],
    [
      'a translation without the poll',
      {
        words: asking('Ja', 'Nein'),
        poll: { options: 2, until: null },
        ru: { title: 'Встреча', text: 'Приходите.', 'poll.question': 'Придёте?', 'option.1': 'Да' },
      },
      ['error wordsMissing words.option.2'],
    ],
  ])('finds %s', (_, change, expected) => {
    expect(found(change)).toEqual(expected)
  })

  it.each<[string, string, string, string[]]>([
    ['nothing in a true translation', 'Am 5. Mai um 9:00.', '5 мая в 09:00.', []],
    ['a number that is lost', 'Es gibt 30 Plätze.', 'Есть места.', ['hint numbersDiffer']],
    ['no other number in other digits', 'Es gibt 55.000 Euro.', 'Есть 55 000 евро.', []],
    [
      'another address',
      'Mehr: https://leipzig.de/a',
      'Подробнее: https://leipzig.de/b',
      ['error linksDiffer'],
    ],
    [
      'a placeholder that was translated',
      'Guten Tag {name}',
      'Добрый день {имя}',
      ['error placeholdersDiffer'],
    ],
    [
      'a term that is not the glossary’s',
      'Der Stadtbezirksbeirat tagt.',
      'Комитет заседает.',
      ['hint termMissing'],
    ],
    ['no term in another ending', 'Es geht um das Stadtbezirksbudget.', 'Речь о бюджете района.', []],
    [
      'a text that was left as it was',
      'Das hat niemand übersetzt, leider.',
      'Das hat niemand übersetzt, leider.',
      ['hint sameAsSource'],
    ],
  ])('finds in a translation %s', (_, source, text, expected) => {
    const codes = check({
      kind: 'information',
      words: { title: 'Titel', text: source },
      ru: { title: 'Заголовок', text },
    }).map(({ weight, code }) => `${weight} ${code}`)
    expect(codes).toEqual(expected)
  })

  it('reads Arabic and Persian digits as the numbers they are', () => {
    const words = (text: string) => ({ title: 'x', text })
    const notice: CheckedNotice = {
      kind: noticeKindOf('information') as CheckedNotice['kind'],
      facts: {},
      sourceLanguage: 'de',
      versions: [
        { language: 'de', status: 'reviewed', words: words('Es sind 55.000 Euro für 3 Feste.') },
        { language: 'fa', status: 'machine', words: words('۵۵٬۰۰۰ یورو برای ۳ جشن') },
        { language: 'ar', status: 'machine', words: words('٥٥٬٠٠٠ يورو لـ ٤ احتفالات') },
      ],
      poll: null,
      files: [],
    }
    expect(checkNotice(city, notice, now)).toEqual([
      {
        field: 'words.text',
        language: 'ar',
        code: 'numbersDiffer',
        weight: 'hint',
        params: { missing: '3', added: '4' },
      },
    ])
  })

  it('says of an outdated language only that', () => {
    const known = noticeKindOf('information') as CheckedNotice['kind']
    const versions = [
      { language: 'de', status: 'reviewed' as const, words: good.words },
      { language: 'ru', status: 'outdated' as const, words: {} },
      { language: 'uk', status: 'wanted' as const, words: {} },
    ]
    const notice = { kind: known, facts: {}, sourceLanguage: 'de', versions, poll: null, files: [] }
    expect(checkNotice(city, notice, now)).toMatchObject([{ language: 'ru', code: 'outdated' }])
  })

  it('has a sentence for everything it finds', () => {
    const texts = readTexts(localesFolder, 'de')['desk-notices'] ?? {}
    expect(findingCodes.filter((code) => texts[`notices.finding.${code}`] === undefined)).toEqual([])
  })
})

describe('the glossary', () => {
  it('says every term in every language of the city', () => {
    for (const { id, name } of city.glossary) {
      expect(Object.keys(name).sort(), id).toEqual([...city.languages].sort())
    }
    expect(city.glossary.length).toBeGreaterThanOrEqual(35)
  })

  it('finds terms in every form, the longest first, and none inside another word', () => {
    const text = 'Die Beschlussvorlage des Stadtbezirksbeirates im Stadtbezirk. Beschlussfassung.'
    expect(
      findTerms(city.glossary, text).map(({ term, start, end }) => [term.id, text.slice(start, end)]),
    ).toEqual([
      ['paper', 'Beschlussvorlage'],
      ['advisoryCouncil', 'Stadtbezirksbeirates'],
      ['district', 'Stadtbezirk'],
    ])
  })

  it('misses none of its own terms in a translation that has them, in any language', () => {
    for (const language of city.languages.filter((tag) => tag !== 'de')) {
      for (const { name } of city.glossary) {
        const translation = `« ${name[language]} » 2026`
        expect(missingTerms(city.glossary, `Zum ${name.de}.`, translation, language), name.de).toEqual([])
      }
    }
  })
})
