import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#civic/role.ts'
import { parseRouting } from '#content/city/parse-routing.ts'
import { routeCase } from '#content/city/routing.ts'
import { addResident, fileCase, openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'

let desk: TestDesk
let browser: StaffBrowser
let residentId: string

beforeAll(async () => {
  desk = await openTestDesk()
  browser = await desk.logIn()
  residentId = (await addResident(desk, { language: 'uk' })).id
})
afterAll(() => desk.close())

const place = { text: null, longitude: 12.37513, latitude: 51.34039, subdistrict: '00', district: '0' }

/** What the first account may do from now on. */
async function hold(role: Role, limits: { districts?: string[]; teams?: string[] } = {}): Promise<void> {
  const staff = await desk.runtime.prisma.staff.findFirstOrThrow()
  await desk.runtime.prisma.roleGrant.deleteMany({ where: { staffId: staff.id } })
  const { districts = [], teams = [] } = limits
  await desk.runtime.prisma.roleGrant.create({
    data: {
      id: crypto.randomUUID(),
      staffId: staff.id,
      role,
      districts,
      teams,
      grantedBy: 'test',
    },
  })
}

describe('the dry run', () => {
  it('shows where the newest cases would go, changes nothing and tells no words', async () => {
    await hold('coordinator')
    const { id } = await fileCase(desk, residentId, { category: 'graffiti', place, text: 'GEHEIM am Haus' })
    const rules =
      'rules:\n  - { id: young, when: { categories: [graffiti] }, body: education }\nfallback: { body: green, team: youth }\n'

    const answer = await browser.send('POST', '/routing/dry-run', { rules })

    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain('GEHEIM')
    const { cases, changed, teams, problems } = answer.json()
    expect(problems).toEqual([])
    expect(changed).toBe(1)
    expect(cases).toMatchObject([
      {
        id,
        category: { id: 'graffiti' },
        area: 'Zentrum',
        today: { body: { id: 'cleaning' }, team: { id: 'cleanGreen' } },
        wouldBe: { body: { id: 'education' }, team: { id: 'youth' } },
        rule: 'young',
        changed: true,
      },
    ])
    expect(teams).toEqual([
      { team: expect.objectContaining({ id: 'cleanGreen' }), today: 1, wouldBe: 0 },
      { team: expect.objectContaining({ id: 'youth' }), today: 0, wouldBe: 1 },
    ])
    const kept = await desk.runtime.prisma.case.findUniqueOrThrow({ where: { id } })
    expect(kept.team).toBe('cleanGreen')
  })

  it('with the rules that hold changes nothing', async () => {
    const answer = await browser.send('POST', '/routing/dry-run', {})
    expect(answer.json()).toMatchObject({ changed: 0, cases: [{ rule: 'graffitiInTheCentre' }] })
    const { routing } = (await browser.get('/routing')).json()
    expect(routing).toEqual(desk.runtime.city.routing)
  })

  it('begins with the rules as a text that means the same, and a line for each category', async () => {
    const { text, categories } = (await browser.get('/routing')).json()
    const { city } = desk.runtime
    expect(parseRouting(city, text)).toEqual({ ok: true, routing: city.routing })
    for (const { category, body, team, sensitive, inDistricts } of categories) {
      for (const district of ['0', '5', '9']) {
        const here = inDistricts.find((one: { district: string }) => one.district === district)?.team ?? team
        const without = { ...city, routing: { ...city.routing, rules: [] } }
        const to = routeCase(without, { kind: 'defect', category, district, subdistrict: null })
        expect(to, category).toEqual({ body, team: here, sensitive, rule: 'category' })
      }
    }
    expect(categories).toHaveLength(city.categories.length)
  })

  it('names the line of a mistake instead of trying', async () => {
    const rules =
      'rules:\n  - id: parks\n    when: {}\n    body: moon\nfallback: { body: green, team: youth }\n'
    const answer = await browser.send('POST', '/routing/dry-run', { rules })
    expect(answer.json()).toMatchObject({
      problems: [{ line: 4, path: '/rules/0/body', problem: 'there is no responsible body "moon"' }],
      cases: [],
    })
  })

  it('looks at no case out of reach, and is not for everybody', async () => {
    await hold('coordinator', { districts: ['9'] })
    expect((await browser.send('POST', '/routing/dry-run', {})).json().cases).toEqual([])
    await hold('agent')
    expect((await browser.send('POST', '/routing/dry-run', {})).statusCode).toBe(403)
    expect((await browser.get('/routing')).statusCode).toBe(403)
  })
})

describe('sensitive cases', () => {
  const period = '/sensitive-cases.csv?from=2026-11-01&to=2026-11-30'

  it('stand in one list over all offices: no words, places to 100 metres, and a line in the log', async () => {
    const { reference } = await fileCase(desk, residentId, { category: 'needles', place, text: 'GEHEIM' })
    const byWords = await fileCase(desk, residentId, { text: 'Ein Mann hat uns bedroht', place })
    await fileCase(desk, residentId, { category: 'needles', at: new Date('2026-10-31T22:59:00Z') })
    await hold('coordinator')

    const answer = await browser.get(period)

    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toContain('leipzig-2026-11-01-2026-11-30.csv')
    expect(answer.body.startsWith('\uFEFFVorgangsnummer;')).toBe(true)
    const lines = answer.body.trim().split('\r\n').slice(1)
    expect(lines.map((line) => line.split(';')[0])).toEqual([reference, byWords.reference])
    expect(lines[0]).toContain('2026-11-21;Spritzen, Drogen;Zentrum;eingegangen;')
    expect(answer.body).not.toMatch(/GEHEIM|bedroht|12\.37513|51\.34039/)
    const log = await desk.runtime.prisma.auditEntry.findFirstOrThrow({
      where: { action: 'exportSensitiveCases' },
    })
    expect(log.detail).toEqual({ from: '2026-11-01', to: '2026-11-30', cases: 2 })
  })

  it('are on the list only for districts the permission holds for, and for nobody without it', async () => {
    await hold('coordinator', { districts: ['9'], teams: ['safety'] })
    expect((await browser.get(period)).body.trim().split('\r\n')).toHaveLength(1)
    await hold('coordinator', { districts: ['0'], teams: ['youth'] })
    expect((await browser.get(period)).body.trim().split('\r\n')).toHaveLength(3)
    for (const role of ['agent', 'youthDesk', 'councilReader', 'admin'] as const) {
      await hold(role)
      expect((await browser.get(period)).statusCode, role).toBe(403)
    }
  })

  it.each([
    'from=2026-02-30&to=2026-03-01',
    'from=2026-11-02&to=2026-11-01',
    'from=2024-01-01&to=2026-01-01',
    'from=today&to=2026-01-01',
  ])('are not listed for a period that is none: %s', async (query) => {
    await hold('coordinator')
    expect((await browser.get(`/sensitive-cases.csv?${query}`)).statusCode).toBe(400)
  })

  it('cannot be published, whoever forgets to ask', async () => {
    const { id } = await fileCase(desk, residentId, { category: 'threat' })
    const publish = { publishedAt: new Date(), publicText: 'Auf der Karte' }
    await desk.runtime.prisma.case.updateMany({ where: { id }, data: publish }).catch(() => undefined)
    const kept = await desk.runtime.prisma.case.findUniqueOrThrow({ where: { id } })
    expect(kept).toMatchObject({ sensitive: true, publishedAt: null, publicText: null })
    const [wall] = await desk.runtime.prisma.$queryRaw<{ known: boolean }[]>`
      SELECT convalidated AS known FROM pg_constraint WHERE conname = 'case_sensitive_not_public'`
    expect(wall?.known).toBe(true)
  })
})

describe('text blocks', () => {
  it('for a case come in German and in the language of its resident', async () => {
    await hold('agent')
    const { id, reference } = await fileCase(desk, residentId, {
      category: 'streetLight',
      place,
      language: 'uk',
    })

    const { language, blocks } = (await browser.get(`/text-blocks?case=${id}`)).json()

    expect(language).toMatchObject({ tag: 'uk' })
    const thanks = blocks.find((block: { id: string }) => block.id === 'received')
    expect(thanks.german).toContain(reference)
    expect(thanks.translated).toMatch(/\p{Script=Cyrillic}/u)
    expect(thanks.languages).toHaveLength(14)
    expect(JSON.stringify(blocks)).not.toMatch(/[{]\w+[}]/)
  })

  it('are there for a case within reach only', async () => {
    const { id } = await fileCase(desk, residentId, { category: 'streetLight', place })
    await hold('agent', { districts: ['9'] })
    expect((await browser.get(`/text-blocks?case=${id}`)).statusCode).toBe(404)
  })
})
