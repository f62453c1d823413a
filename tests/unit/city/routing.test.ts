import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guessKind } from '#bots/conversations/concern/guess.ts'
import { proposeCategories } from '#content/city/categories.ts'
import { checkReferences } from '#content/city/check.ts'
import type { City, RoutingRule } from '#content/city/city.ts'
import { parseRouting } from '#content/city/parse-routing.ts'
import { routeCase, sensitiveCategoryOf, teamFor } from '#content/city/routing.ts'
import { loadCatalog } from '#content/i18n.ts'
import { folder, leipzig } from './leipzig.ts'

const nowhere = { kind: 'defect', category: null, district: null, subdistrict: null }

describe('a case goes', () => {
  it('where the first rule that fits sends it', () => {
    const graffiti = { ...nowhere, category: 'graffiti' }
    expect(routeCase(leipzig, { ...graffiti, district: '0', subdistrict: '00' })).toEqual({
      body: 'cleaning',
      team: 'cleanGreen',
      sensitive: false,
      rule: 'graffitiInTheCentre',
    })
    expect(routeCase(leipzig, { ...graffiti, kind: 'praise', district: '0', subdistrict: '00' }).rule).toBe(
      'praise',
    )
  })

  it('to the body of its category and the team of its district without a rule', () => {
    const graffiti = { ...nowhere, category: 'graffiti', district: '5', subdistrict: '51' }
    expect(routeCase(leipzig, graffiti)).toEqual({
      body: 'districtOffice',
      team: 'southSouthwest',
      sensitive: false,
      rule: 'category',
    })
  })

  it('to the team a rule names rather than to the one that works for the body', () => {
    const idea = { ...nowhere, kind: 'idea', category: 'playground', district: '4' }
    expect(routeCase(leipzig, idea)).toMatchObject({ body: 'green', team: 'youth', rule: 'playgroundIdeas' })
  })

  it('to the fallback when nothing is known, and to the coordination of its district when that is', () => {
    expect(routeCase(leipzig, nowhere)).toMatchObject({ team: 'districtOffice', rule: 'fallback' })
    expect(routeCase(leipzig, { ...nowhere, district: '2' })).toMatchObject({ team: 'eastSoutheast' })
    expect(routeCase(leipzig, { ...nowhere, category: 'gone' })).toMatchObject({ rule: 'fallback' })
  })

  it('elsewhere once its category is corrected', () => {
    const wrong = { ...nowhere, category: 'streetLight', district: '6' }
    expect(routeCase(leipzig, wrong).team).toBe('streets')
    expect(routeCase(leipzig, { ...wrong, category: 'rats' }).team).toBe('cleanGreen')
  })

  it('by a clear word where nobody named a category', () => {
    const words = { text: 'Die Straßenlaterne ist seit Tagen aus', language: 'de' }
    expect(routeCase(leipzig, { ...nowhere, words })).toMatchObject({ body: 'streets', rule: 'category' })
    expect(routeCase(leipzig, { ...nowhere, words, category: 'rats' })).toMatchObject({ body: 'health' })
  })

  it('to a team, whatever is known of it', () => {
    const teams = leipzig.teams.map(({ id }) => id)
    for (const { id: category } of leipzig.categories) {
      for (const { code: district } of leipzig.areas.filter(({ level }) => level === 'district')) {
        for (const kind of ['defect', 'complaint', 'question', 'idea', 'praise']) {
          const { team } = routeCase(leipzig, { kind, category, district, subdistrict: null })
          expect(teams, `${category} ${district} ${kind}`).toContain(team)
        }
      }
    }
  })
})

describe('a sensitive matter', () => {
  it.each(['needles', 'addictionSpot', 'threat'])(
    'such as %s stays with its own team, whatever a rule says',
    (category) => {
      const everything: RoutingRule = { id: 'everything', when: {}, body: 'green', team: 'youth' }
      const city: City = { ...leipzig, routing: { ...leipzig.routing, rules: [everything] } }
      for (const routable of [nowhere, { ...nowhere, kind: 'praise', district: '0' }]) {
        expect(routeCase(city, { ...routable, category })).toMatchObject({ team: 'safety', sensitive: true })
        expect(routeCase(leipzig, { ...routable, category })).toMatchObject({
          team: 'safety',
          sensitive: true,
        })
      }
    },
  )

  it.each([
    ['de', 'Auf dem Spielplatz liegen Spritzen', 'needles'],
    ['de', 'Ein Nachbar hat mich mit einem Messer bedroht', 'threat'],
    ['de', 'Am Park steht jeden Abend ein Dealer', 'addictionSpot'],
    ['en', 'There are syringes next to the sandpit', 'needles'],
    ['uk', 'На майданчику лежать шприци', 'needles'],
    ['uk', 'Сусід погрожує мені', 'threat'],
    ['ar', 'هناك حقن في الحديقة', 'needles'],
    ['ru', 'Мне угрожает сосед', 'threat'],
    ['pl', 'Na placu zabaw leżą strzykawki', 'needles'],
    ['ro', 'Un vecin mă amenință', 'threat'],
    ['vi', 'Có kim tiêm ở sân chơi', 'needles'],
    ['tr', 'Parkta şırıngalar var', 'needles'],
    ['fa', 'سرنگ در پارک افتاده است', 'needles'],
    ['ku', 'Li parkê şirînga hene', 'needles'],
    ['fr', 'Il y a des seringues près de l’école', 'needles'],
    ['es', 'Un hombre nos amenaza en el parque', 'threat'],
  ])('is known by its words in %s: %s', (language, text, id) => {
    expect(sensitiveCategoryOf(leipzig, text, language)?.id).toBe(id)
    const routed = routeCase(leipzig, { ...nowhere, words: { text, language } })
    expect(routed).toMatchObject({ team: 'safety', sensitive: true })
  })

  it.each(['Die Laterne ist aus', 'Der Spielplatz ist kaputt', 'Hallo', ''])(
    'is not read into: %s',
    (text) => {
      expect(sensitiveCategoryOf(leipzig, text, 'de')).toBeNull()
    },
  )

  it('has an advice in every language that names 110 or 112', () => {
    for (const { id, advice, sensitive } of leipzig.categories.filter((one) => one.sensitive)) {
      expect(sensitive).toBe(true)
      for (const language of leipzig.languages) {
        expect({ id, language, text: advice?.[language] }).toEqual({
          id,
          language,
          text: expect.stringMatching(/11[02]|۱۱[۰۲]/),
        })
      }
    }
  })
})

describe('a team', () => {
  it('of the district comes before one of the whole city', () => {
    expect(teamFor(leipzig, 'districtOffice', '9')).toBe('northwestNorth')
    expect(teamFor(leipzig, 'districtOffice', null)).toBe('districtOffice')
    expect(teamFor(leipzig, 'nobody', '9')).toBe(leipzig.routing.fallback.team)
  })
})

describe('rules with a mistake', () => {
  const good = 'fallback: { body: green, team: youth }\n'

  it.each([
    ['rules: [\n', 2, ''],
    [`rules:\n  - id: parks\n    when: {}\n    body: moon\n${good}`, 4, '/rules/0/body'],
    [
      `rules:\n  - id: parks\n    when: { areas: ["0", "99"] }\n    body: green\n${good}`,
      3,
      '/rules/0/when/areas',
    ],
    [
      `rules:\n  - id: parks\n    when: { kinds: [wish] }\n    body: green\n${good}`,
      3,
      '/rules/0/when/kinds/0',
    ],
    [`rules:\n  - id: parks\n    body: green\n${good}`, 2, '/rules/0'],
    ['rules: []\nfallback:\n  body: green\n  team: nobody\n', 4, '/fallback/team'],
  ])('are told with their line: %j', (text, line, path) => {
    const parsed = parseRouting(leipzig, text)
    expect(parsed.ok ? [] : parsed.problems).toContainEqual(expect.objectContaining({ line, path }))
  })

  it.each([
    [{ categories: ['bin', 'bench'] }, { categories: ['bin'] }],
    [{}, { kinds: ['idea'] }],
    [{ areas: ['0'] }, { areas: ['00'], categories: ['bin'] }],
  ])('never decide behind a wider one: %j before %j', (wide, narrow) => {
    const rules = [
      { id: 'wide', when: wide, body: 'green' },
      { id: 'narrow', when: narrow, body: 'cleaning' },
    ] as RoutingRule[]
    const problemsOf = (ordered: RoutingRule[]) =>
      checkReferences({ ...leipzig, routing: { ...leipzig.routing, rules: ordered } }).map(
        ({ problem }) => problem,
      )
    expect(problemsOf(rules)).toEqual(['"narrow" never decides: "wide" before it takes all of its cases'])
    expect(problemsOf(rules.toReversed())).toEqual([])
  })

  it('are read as they stand when there is none', () => {
    const text = readFileSync(folder('../../../content/cities/leipzig/routing.yaml'), 'utf8')
    expect(parseRouting(leipzig, text)).toEqual({ ok: true, routing: leipzig.routing })
  })
})

describe('content that cannot be routed is refused', () => {
  it.each<[string, Partial<City>]>([
    [
      'no team works for "cleaning"',
      {
        teams: leipzig.teams.map((team) => ({
          ...team,
          bodies: team.bodies.filter((id) => id !== 'cleaning'),
        })),
      },
    ],
    [
      'a sensitive category needs a team of its own and an advice',
      { categories: leipzig.categories.map((one) => (one.id === 'bin' ? { ...one, sensitive: true } : one)) },
    ],
    [
      'escalation goes round in a circle',
      {
        teams: leipzig.teams.map((team) =>
          team.id === 'districtOffice' ? { ...team, escalatesTo: 'streets' } : team,
        ),
      },
    ],
    [
      'there is no district "00"',
      { teams: leipzig.teams.map((team) => (team.id === 'streets' ? { ...team, districts: ['00'] } : team)) },
    ],
  ])('%s', (problem, changes) => {
    expect(checkReferences({ ...leipzig, ...changes }).map((one) => one.problem)).toContain(problem)
  })
})

/**
 * The team each real concern of Köln belongs to, written down from its text and service before the rules were tried on it. Three texts
 * do not say what they are about: one is empty, one only a street corner, one "the base was left lying".
 */
const expectedTeams: Record<string, string> = {
  'A-1627': 'streets',
  'A-1625': 'streets',
  'A-1623': 'cleanGreen',
  'A-1621': 'publicOrder',
  'A-1619': 'publicOrder',
  'A-1617': 'streets',
  'A-1615': 'cleanGreen',
  'A-1613': 'streets',
  'A-1611': 'streets',
  'A-1609': 'streets',
  'A-1607': 'publicOrder',
  'A-1605': 'publicOrder',
  'A-1603': 'publicOrder',
  'A-1601': 'streets',
  'A-1599': 'cleanGreen',
  'A-1597': 'streets',
  'A-1595': 'streets',
  'A-1593': 'streets',
  'A-1591': 'cleanGreen',
  'A-1589': 'cleanGreen',
  'A-1587': 'publicOrder',
  'A-1585': 'publicOrder',
  'A-1583': 'streets',
  'A-1581': 'districtOffice',
  'A-1579': 'publicOrder',
}

describe('the 25 real concerns of Köln', () => {
  const requests: { service_request_id: string; description: string | null }[] = JSON.parse(
    readFileSync(folder('../../fixtures/open311/koeln-sags-uns-requests-a.json'), 'utf8'),
  )
  const catalog = loadCatalog()

  it('reach the expected team by their words alone in at least 19 of 25 cases', () => {
    const results = requests.map(({ service_request_id: id, description }) => {
      const text = description ?? ''
      const [first] = proposeCategories(leipzig, text, 'de', 1)
      const kind = guessKind(catalog, 'de', text, first?.category.id ?? null) ?? 'defect'
      const words = { text, language: 'de' }
      return { id, team: routeCase(leipzig, { ...nowhere, kind, words }).team, expected: expectedTeams[id] }
    })
    const right = results.filter(({ team, expected }) => team === expected)
    const share = Math.round((right.length / results.length) * 100)
    console.log(
      `Routing of ${results.length} real concerns: ${share} % reach the expected team by their words alone`,
    )
    for (const { id, team, expected } of results.filter((one) => one.team !== one.expected)) {
      console.log(`  ${id}: ${team} instead of ${expected}`)
    }
    expect(results).toHaveLength(25)
    expect(right.length).toBeGreaterThanOrEqual(19)
  })
})
