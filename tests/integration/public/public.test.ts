import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicRoutes } from '#gateway/http/public/routes.ts'
import {
  addResident,
  fileCase,
  openTestDesk,
  type StaffBrowser,
  type TestDesk,
} from '#tests/integration/staff/desk.ts'

const place = { text: null, longitude: 12.401234, latitude: 51.346321, subdistrict: '21', district: '2' }

let desk: TestDesk
let staff: StaffBrowser
let app: FastifyInstance
beforeAll(async () => {
  desk = await openTestDesk()
  desk.runtime.city = { ...desk.runtime.city, publicCases: true }
  app = Fastify()
  await app.register(publicRoutes, { runtime: desk.runtime })
  staff = await desk.logIn()
})
afterAll(async () => {
  await app.close()
  await desk.close()
})

async function publish(text: string, language = 'de', category = 'streetLight') {
  const resident = await addResident(desk, { language })
  const filed = await fileCase(desk, resident.id, { text: 'Laterne dunkel', language, category, place })
  expect((await staff.send('POST', `/cases/${filed.id}/public-text`, { text })).statusCode).toBe(200)
  expect((await staff.send('POST', `/cases/${filed.id}/publication`, {})).statusCode).toBe(200)
  return { ...filed, residentId: resident.id }
}
const page = async (search = '') => (await app.inject(`/public${search}`)).body
const features = async (search = '') =>
  (await app.inject(`/public/cases.geojson${search}`)).json<{
    features: { properties: { text: string } }[]
  }>().features
const isPublic = async (text: string) => {
  const listed = (await page()).includes(text)
  expect((await features()).some(({ properties }) => properties.text === text)).toBe(listed)
  return listed
}

describe('a case', () => {
  it('is proposed masked, masked again when it is written, and public only once it is released', async () => {
    const resident = await addResident(desk)
    const { id } = await fileCase(desk, resident.id, {
      text: 'Laterne kaputt, rufen Sie an: 0341 1234567',
      place,
    })
    const proposal = (await staff.get(`/cases/${id}/public-text`)).json()
    expect(proposal).toMatchObject({ text: null, publishedAt: null })
    expect(proposal.proposal).toContain('Laterne kaputt')
    expect(proposal.proposal).not.toContain('1234567')
    expect((await staff.send('POST', `/cases/${id}/publication`, {})).statusCode).toBe(409)
    const written = await staff.send('POST', `/cases/${id}/public-text`, {
      text: 'Laterne 1, Tel. 0341 1234567',
    })
    expect(written.json().text).not.toContain('1234567')
    expect(await isPublic('Laterne 1')).toBe(false)
    await staff.send('POST', `/cases/${id}/publication`, {})
    expect(await page()).toContain('Laterne 1')
    expect(
      await desk.runtime.prisma.auditEntry.count({ where: { subject: id, action: 'case.publish' } }),
    ).toBe(1)
  })

  it('leaves at once when it is withdrawn, and when its text is changed', async () => {
    const { id } = await publish('Laterne zwei')
    expect(await isPublic('Laterne zwei')).toBe(true)
    await staff.send('DELETE', `/cases/${id}/publication`)
    expect(await isPublic('Laterne zwei')).toBe(false)
    await staff.send('POST', `/cases/${id}/publication`, {})
    await staff.send('POST', `/cases/${id}/public-text`, { text: 'Laterne drei' })
    expect(await isPublic('Laterne drei')).toBe(false)
  })

  it('that becomes sensitive leaves at once, whoever writes the column, and cannot come back', async () => {
    const { id } = await publish('Laterne vier')
    await desk.runtime.prisma.$executeRaw`UPDATE "case" SET sensitive = true WHERE id = ${id}::uuid`
    expect(await isPublic('Laterne vier')).toBe(false)
    expect((await staff.send('POST', `/cases/${id}/public-text`, { text: 'Laterne vier' })).statusCode).toBe(
      409,
    )
    expect((await staff.send('POST', `/cases/${id}/publication`, {})).statusCode).toBe(409)
  })

  it('whose resident is gone is public no more', async () => {
    const { residentId } = await publish('Laterne fünf')
    await desk.runtime.prisma.concern.updateMany({ where: { residentId }, data: { residentId: null } })
    expect(await isPublic('Laterne fünf')).toBe(false)
  })

  it('shows nothing that tells who filed it: no language, no number, no time of day, no exact point', async () => {
    const { id, reference } = await publish('Laterne sechs', 'ku')
    const found = (await features()).find(({ properties }) => properties.text === 'Laterne sechs')
    expect(found).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [12.4012, 51.3463] },
      properties: {
        text: 'Laterne sechs',
        state: 'received',
        category: 'streetLight',
        district: expect.any(String),
        subdistrict: expect.any(String),
        filedOn: '2026-11-21',
        changedOn: '2026-11-21',
      },
    })
    const seen = (await page()) + JSON.stringify(await features())
    expect(seen).not.toContain(reference)
    expect(JSON.stringify(await features())).not.toContain(id)
  })

  it('in another language is proposed in its German translation only', async () => {
    const resident = await addResident(desk, { language: 'uk' })
    const { id } = await fileCase(desk, resident.id, { text: 'Ліхтар не горить', language: 'uk', place })
    expect((await staff.get(`/cases/${id}/public-text`)).json().proposal).toBe('')
  })
})

describe('the page', () => {
  it('never runs what somebody wrote into it', async () => {
    await publish('<script>alert(1)</script> "><img src=x onerror=alert(2)>')
    const { body, headers } = await app.inject('/public?lang=%22%3E%3Cscript%3E')
    expect(headers['content-security-policy'] ?? '').not.toContain('unsafe')
    const html = body.startsWith('<!doctype') ? body : await page()
    expect(html).not.toMatch(/<script|<img/)
    expect(await page()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('speaks every language of the city, from right to left where it must', async () => {
    expect(await page('?lang=ar')).toMatch(/<html lang="ar" dir="rtl">/)
    for (const tag of desk.runtime.city.languages) {
      expect(await page(`?lang=${tag}`)).toContain(`<html lang="${tag}"`)
    }
  })

  it('filters by area, topic and state; an empty field is no filter', async () => {
    await publish('Bank kaputt', 'de', 'bench')
    expect(await page('?category=bench&district=&state=')).toContain('Bank kaputt')
    expect(await page('?category=streetLight')).not.toContain('Bank kaputt')
    expect(await page('?district=5')).not.toContain('Bank kaputt')
    expect(await page('?state=closed')).not.toContain('Bank kaputt')
    expect((await app.inject("/public?district=' OR 1=1")).statusCode).toBe(400)
  })

  it('leads through all cases page by page, each once', async () => {
    for (let index = 0; index < 35; index += 1) await publish(`Rad ${index};`, 'de', 'wildWaste')
    const seen: string[] = []
    let search: string | undefined = '?category=wildWaste'
    while (search !== undefined) {
      const html: string = await page(search)
      seen.push(...[...html.matchAll(/Rad \d+;/g)].map(([text]) => text))
      search = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toHaveLength(35)
    expect(new Set(seen).size).toBe(35)
  })
})

describe('the open data', () => {
  it('may be used by every site, for five minutes, and are not sent twice', async () => {
    const first = await app.inject('/public/cases.geojson')
    expect(first.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
      'content-type': 'application/geo+json; charset=utf-8',
    })
    expect(first.json()).toMatchObject({
      type: 'FeatureCollection',
      license: expect.stringContaining('creativecommons'),
    })
    const again = await app.inject({
      url: '/public/cases.geojson',
      headers: { 'if-none-match': String(first.headers.etag) },
    })
    expect(again).toMatchObject({ statusCode: 304, body: '' })
  })

  it('of a city that does not want a public side are not there', async () => {
    const closed = Fastify()
    await closed.register(publicRoutes, {
      runtime: { ...desk.runtime, city: { ...desk.runtime.city, publicCases: false } },
    })
    expect((await closed.inject('/public')).statusCode).toBe(404)
    expect((await closed.inject('/public/cases.geojson')).statusCode).toBe(404)
    await closed.close()
  })
})
