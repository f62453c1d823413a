import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Grant } from '#civic/role.ts'
import { rebuildFigures, refreshFigures } from '#gateway/figures/roll-up.ts'
import { viewMember } from '#gateway/staff/account.ts'
import { openSession } from '#gateway/staff/session.ts'
import { seedCases } from '../../../bench/seed-cases.ts'
import { addResident, fileCase, openTestDesk, type TestDesk } from './desk.ts'

const count = 10_000
const inDistrict1 = { district: '1', subdistrict: '10', longitude: null, latitude: null, text: null }

let desk: TestDesk
let read: (path: string) => Promise<unknown>
let readAs: (grants: Grant[]) => Promise<typeof read>

interface Page {
  cases: {
    id: string
    createdAt: string
    dueAt: string | null
    district: { code: string } | null
    sensitive: boolean
    team: { id: string } | null
    excerpt: string | null
  }[]
  next: string | null
  previous: string | null
}

beforeAll(async () => {
  desk = await openTestDesk()
  await seedCases(desk.database.pool, desk.runtime.city, { cases: count, until: desk.now })
  readAs = async (grants) => {
    const id = uuidv7()
    await desk.database.prisma.staff.create({
      data: {
        id,
        login: id,
        displayName: 'Somebody',
        grants: {
          create: grants.map(({ role, districts, teams }) => ({
            id: uuidv7(),
            role,
            districts: [...districts],
            teams: [...teams],
            grantedBy: 'test',
          })),
        },
      },
    })
    const row = await desk.database.prisma.staff.findUniqueOrThrow({
      where: { id },
      include: { grants: true },
    })
    const { token } = await openSession(desk.runtime, viewMember(row), 'password')
    return async (path) => {
      const answer = await desk.app.inject({ url: `/api/staff${path}`, headers: { cookie: `desk=${token}` } })
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.headers['content-type']?.toString().includes('json') ? answer.json() : answer.body
    }
  }
  read = await readAs([{ role: 'coordinator', districts: [], teams: [] }])
})
afterAll(() => desk.close())

const page = (path: string, as = read) => as(path) as Promise<Page>

async function countOf(condition: string): Promise<number> {
  const { rows } = await desk.database.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "case" k WHERE ${condition}`,
  )
  return rows[0]?.count ?? 0
}

describe('the pages', () => {
  test('give every case exactly once, forwards and backwards, while new ones are filed', async () => {
    const { id: residentId } = await addResident(desk)
    const view = '/cases?district=1&limit=100'
    const before = await countOf("district = '1'")
    const forwards: string[] = []
    let last: Page = await page(view)
    for (let next: string | null = null; ; ) {
      forwards.push(...last.cases.map(({ id }) => id))
      if (forwards.length % 500 === 0) {
        const filed = { at: new Date(desk.now.getTime() + forwards.length), place: inDistrict1 }
        await fileCase(desk, residentId, filed)
      }
      next = last.next
      if (next === null) break
      last = await page(`${view}&after=${next}`)
    }
    expect(before).toBeGreaterThan(1000)
    expect(forwards).toHaveLength(before)
    expect(new Set(forwards).size).toBe(before)
    const backwards = last.cases.map(({ id }) => id).reverse()
    for (let previous = last.previous; previous !== null; ) {
      const found: Page = await page(`${view}&before=${previous}`)
      backwards.push(...found.cases.map(({ id }) => id).reverse())
      previous = found.previous
    }
    expect(backwards.slice(0, before)).toEqual([...forwards].reverse())
    const after = await countOf("district = '1'")
    expect(after).toBeGreaterThan(before)
    expect(new Set(backwards).size).toBe(after)
  })

  test('of the overdue ones begin with the most overdue', async () => {
    const first = await page('/cases?view=overdue&limit=50')
    const second = await page(`/cases?view=overdue&limit=50&after=${first.next}`)
    const due = [...first.cases, ...second.cases].map(({ dueAt }) => String(dueAt))
    expect(due).toHaveLength(100)
    expect(due).toEqual([...due].sort())
    expect(due.every((at) => at < desk.now.toISOString())).toBe(true)
  })
})

describe('within reach', () => {
  test.each([
    ['a district', { role: 'coordinator', districts: ['1'], teams: [] }, "district = '1'"],
    [
      'a team',
      { role: 'agent', districts: [], teams: ['districtOffice'] },
      "(team = 'districtOffice' OR 'districtOffice' = ANY (shared_with)) AND NOT sensitive",
    ],
    [
      'heads of a district',
      { role: 'councilReader', districts: ['1'], teams: [] },
      "district = '1' AND NOT sensitive",
    ],
  ] as [string, Grant, string][])(
    'of %s lie all its cases and no others',
    async (_name, grant, condition) => {
      const as = await readAs([grant])
      const seen: Page['cases'] = []
      for (let path: string | null = '/cases?limit=100'; path !== null; ) {
        const found: Page = await page(path, as)
        seen.push(...found.cases)
        path = found.next === null ? null : `/cases?limit=100&after=${found.next}`
      }
      expect(seen).toHaveLength(await countOf(condition))
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
      expect(seen.every(({ excerpt }) => (excerpt === null) === (grant.role === 'councilReader'))).toBe(true)
    },
  )

  test('who may only see heads finds nothing by words', async () => {
    const as = await readAs([{ role: 'councilReader', districts: [], teams: [] }])
    expect((await page('/cases?search=die', as)).cases).toEqual([])
  })

  test('the counts are exact up to a thousand', async () => {
    const counts = (await read('/cases/counts')) as Record<string, { count: number; more: boolean }>
    expect(counts.all).toEqual({ count: 1000, more: true })
    const sensitive = await countOf('sensitive AND open')
    expect(counts.sensitive).toEqual({ count: Math.min(sensitive, 1000), more: sensitive > 1000 })
    expect(counts.mine).toEqual({ count: 0, more: false })
  })
})

describe('the search', () => {
  test.each([
    ['rare', 'dewort77', "words @@ to_tsquery('simple', 'dewort77:*')"],
    ['folded', 'Strassenlaterne', "words @@ to_tsquery('simple', 'strassenlaterne:*')"],
    [
      'all of several',
      'laterne kaputt dewort77',
      "words @@ to_tsquery('simple', 'laterne & kaputt & dewort77:*')",
    ],
  ])('finds every case with %s words', async (_name, search, condition) => {
    const seen: string[] = []
    for (let path: string | null = `/cases?limit=100&search=${search}`; path !== null; ) {
      const found: Page = await page(encodeURI(path))
      seen.push(...found.cases.map(({ id }) => id))
      path = found.next === null ? null : `/cases?limit=100&search=${search}&after=${found.next}`
    }
    expect(seen.length).toBeGreaterThan(0)
    expect(seen).toHaveLength(await countOf(condition))
  })

  test('finds a lantern in a street lantern, with and without umlauts, and words next to each other', async () => {
    const { id } = await addResident(desk)
    const filed = await fileCase(desk, id, {
      text: 'Die Parkbänke am Übergang sind neben der Xyzlampenlaterne grün',
    })
    for (const search of [
      'Parkbaenke',
      'parkbanke',
      'PARKBÄNKE ueberg',
      'lampenlat',
      '"am Übergang" Parkbänke',
      'parkb',
    ]) {
      const found = await page(`/cases?search=${encodeURIComponent(`xyzlampenlaterne ${search}`)}`)
      expect(
        found.cases.map((one) => one.id),
        search,
      ).toEqual([filed.id])
    }
    expect(
      (await page(`/cases?search=${encodeURIComponent('"Übergang am" xyzlampenlaterne')}`)).cases,
    ).toEqual([])
    expect((await page(`/cases?search=${encodeURIComponent(`'\\ & | ! :* <->`)}`)).cases).toEqual([])
  })
})

test('the map counts every located case once, as points or gathered', async () => {
  interface CaseMap {
    points: unknown[]
    clusters: { count: number }[]
  }
  const open = (await read('/cases/map')) as CaseMap
  expect(open.points).toEqual([])
  expect(open.clusters.reduce((sum, one) => sum + one.count, 0)).toBe(
    await countOf('open AND longitude IS NOT NULL'),
  )
  const bounds = { west: 12.37, south: 51.33, east: 12.38, north: 51.34 }
  const near = (await read(
    `/cases/map?${new URLSearchParams(Object.entries(bounds).map(([edge, at]): [string, string] => [edge, String(at)]))}`,
  )) as CaseMap
  expect(near.points).toHaveLength(
    await countOf('open AND longitude BETWEEN 12.37 AND 12.38 AND latitude BETWEEN 51.33 AND 51.34'),
  )
})

describe('the figures', () => {
  interface Figures {
    filed: number | null
    backlog: { open: number | null; byDistrict: { value: string | null; count: number | null }[] }
    closing: { median: number | null }
    by: Record<string, { value: string | null; count: number | null }[]>
  }
  const years = '/figures?from=2021-01&to=2026-12'

  test('follow every change of a case, and are the same when they are made again', async () => {
    while ((await refreshFigures(desk.runtime)).length > 0);
    const first = (await read(years)) as Figures
    expect(first.filed).toBe(Math.round((await countOf('true')) / 5) * 5)
    expect(first.backlog.open).toBe(Math.round((await countOf('open')) / 5) * 5)
    const inSouth = first.backlog.byDistrict.find(({ value }) => value === '4')
    expect(inSouth?.count).toBe(Math.round((await countOf("open AND district = '4'")) / 5) * 5)
    await rebuildFigures(desk.runtime)
    while ((await refreshFigures(desk.runtime)).length > 0);
    expect(await read(years)).toEqual(first)
    await desk.database.pool.query(
      `UPDATE "case" SET open = false, state = 'resolved', closed_at = $1 WHERE id IN (SELECT id FROM "case" WHERE open LIMIT 500)`,
      [desk.now],
    )
    expect((await refreshFigures(desk.runtime)).length).toBeGreaterThan(0)
    while ((await refreshFigures(desk.runtime)).length > 0);
    const second = (await read(years)) as Figures
    expect(second.backlog.open).toBe((first.backlog.open ?? 0) - 500)
  })

  test('show no group under five, as data or as a file', async () => {
    const { by } = (await read('/figures?from=2026-11&to=2026-11&district=1')) as Figures
    for (const { count: shown } of Object.values(by).flat()) {
      if (shown !== null) expect(shown % 5).toBe(0)
    }
    const small = await countOf(
      `district = '1' AND language = 'fr' AND created_at >= '2026-10-31T23:00:00Z' AND created_at < '2026-11-30T23:00:00Z'`,
    )
    expect(small).toBeLessThan(5)
    expect(by.language?.find(({ value }) => value === 'fr')?.count ?? null).toBeNull()
    const file = String(await read('/figures.csv'))
    expect(file.startsWith('\uFEFFmeasure;value;name;count\r\n')).toBe(true)
  })

  test('hold the districts of who asks, and no other', async () => {
    const as = await readAs([{ role: 'councilReader', districts: ['1'], teams: [] }])
    const { by, filed } = (await as(years)) as Figures
    expect(by.district?.map(({ value }) => value)).toEqual(['1'])
    expect(filed).toBe(Math.round((await countOf("district = '1'")) / 5) * 5)
    expect(((await as(`${years}&district=2`)) as Figures).filed).toBeNull()
  })
})
