import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addResident, fileCase, openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'

const unknownId = '0198b5a0-0000-7000-8000-000000000000'

let desk: TestDesk
let browser: StaffBrowser

beforeAll(async () => {
  desk = await openTestDesk()
  browser = await desk.logIn()
})
afterAll(() => desk.close())

interface Page {
  cases: { id: string; reference: string; state: string; excerpt: string }[]
  next: string | null
}

async function list(query = ''): Promise<Page> {
  const answer = await browser.get(`/cases${query}`)
  expect(answer.statusCode).toBe(200)
  return answer.json<Page>()
}

describe('the list', () => {
  test('gives every case once, newest first, although many were filed in the same moment', async () => {
    const { id } = await addResident(desk)
    const filed: string[] = []
    for (let count = 0; count < 12; count += 1) {
      const at = new Date(Date.UTC(2026, 10, 20, 8, Math.floor(count / 5)))
      filed.push((await fileCase(desk, id, { at })).id)
    }
    const seen: string[] = []
    let next: string | null = null
    do {
      const page: Page = await list(`?limit=5${next === null ? '' : `&after=${encodeURIComponent(next)}`}`)
      seen.push(...page.cases.map((one) => one.id))
      next = page.next
    } while (next !== null)
    expect(seen.filter((id) => filed.includes(id))).toEqual([...filed].reverse())
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('a case filed while somebody pages does not shift the next page', async () => {
    const { id } = await addResident(desk)
    const first = await list('?limit=3')
    const second = await list(`?limit=3&after=${encodeURIComponent(String(first.next))}`)
    await fileCase(desk, id)
    expect(await list(`?limit=3&after=${encodeURIComponent(String(first.next))}`)).toEqual(second)
  })

  test('can be narrowed to open or closed cases and searched by reference number', async () => {
    const { id } = await addResident(desk)
    const { id: caseId, reference } = await fileCase(desk, id)
    await browser.send('POST', `/cases/${caseId}/state`, { toState: 'resolved' })
    expect((await list('?view=open')).cases.map((one) => one.id)).not.toContain(caseId)
    expect((await list('?view=closed')).cases.map((one) => one.id)).toEqual([caseId])
    expect((await list('?state=resolved')).cases.map((one) => one.id)).toEqual([caseId])
    for (const search of [
      reference,
      reference.toLowerCase(),
      reference.replaceAll('-', ' '),
      reference.slice(-4),
    ]) {
      expect((await list(`?search=${encodeURIComponent(search)}`)).cases.map((one) => one.id)).toContain(
        caseId,
      )
    }
    expect((await list('?search=nothing')).cases).toEqual([])
  })

  test.each([
    ['after', '?after=nonsense'],
    ['after', `?after=${Buffer.from('2026-13-45T00:00:00Z|x').toString('base64url')}`],
    ['state', '?state=sleeping'],
    ['limit', '?limit=0'],
    ['search', '?search=%00'],
  ])('names the field %s when it does not fit', async (field, query) => {
    const answer = await browser.get(`/cases${query}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'invalid', field })
  })
})

describe('a case', () => {
  test('shows the words in their language, the place with its names, and a pseudonym', async () => {
    const { id, pseudonym } = await addResident(desk, { language: 'ar' })
    const { id: caseId } = await fileCase(desk, id, {
      text: 'المصباح لا يعمل',
      language: 'ar',
      category: 'streetLight',
      place: {
        text: 'Georg-Schumann-Straße',
        longitude: 12.355,
        latitude: 51.366,
        subdistrict: '90',
        district: '9',
      },
    })
    const found = (await browser.get(`/cases/${caseId}`)).json()
    expect(found).toMatchObject({
      kind: 'defect',
      state: 'received',
      text: 'المصباح لا يعمل',
      language: { tag: 'ar', name: 'العربية', direction: 'rtl' },
      category: { id: 'streetLight', name: { de: expect.any(String) } },
      place: { text: 'Georg-Schumann-Straße', longitude: 12.355, latitude: 51.366 },
      district: { code: '9', name: 'Nord' },
      subdistrict: { code: '90', name: 'Gohlis-Süd' },
      resident: { pseudonym, language: { tag: 'ar' }, reachable: true },
      entries: [{ type: 'filed', author: 'resident' }],
    })
    expect(found.nextStates).toContainEqual({ state: 'notFeasible', reasonRequired: true })
    expect(found.nextStates).toContainEqual({ state: 'inReview', reasonRequired: false })
  })

  test('of a person who erased their data is still readable and says so', async () => {
    const { id } = await addResident(desk)
    const { id: caseId } = await fileCase(desk, id)
    await desk.database.prisma.resident.delete({ where: { id } })
    expect((await browser.get(`/cases/${caseId}`)).json()).toMatchObject({ resident: null })
  })

  test('of a person who said STOP says that they cannot be reached', async () => {
    const { id } = await addResident(desk)
    const { id: caseId } = await fileCase(desk, id)
    await desk.database.prisma.resident.update({ where: { id }, data: { stoppedAt: desk.now } })
    expect((await browser.get(`/cases/${caseId}`)).json()).toMatchObject({ resident: { reachable: false } })
  })

  test('of another city is unknown here', async () => {
    const { id } = await addResident(desk)
    const { id: caseId } = await fileCase(desk, id)
    await desk.database.prisma.case.update({ where: { id: caseId }, data: { cityId: 'elsewhere' } })
    expect((await browser.get(`/cases/${caseId}`)).statusCode).toBe(404)
  })

  test.each([
    ['GET', `/cases/${unknownId}`, undefined, 404, 'unknownCase', 'id'],
    ['GET', '/cases/not-an-id', undefined, 400, 'invalid', 'id'],
    ['POST', `/cases/${unknownId}/answer`, { text: 'Guten Tag' }, 404, 'unknownCase', 'caseId'],
    ['POST', `/cases/${unknownId}/state`, { toState: 'inReview' }, 404, 'unknownCase', 'caseId'],
    ['GET', `/cases/${unknownId}/media/${unknownId}`, undefined, 404, 'unknownMedia', 'mediaId'],
    ['GET', '/nothing-here', undefined, 404, 'unknownRoute', 'path'],
  ] as const)('%s %s is refused with a clear body', async (method, path, body, status, code, field) => {
    const answer = method === 'GET' ? await browser.get(path) : await browser.send(method, path, body)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ code, field, message: expect.any(String) })
  })
})

test('no handle, hash or cipher text of a resident leaves the house', async () => {
  const { id, addressId } = await addResident(desk, { handle: '491705554443' })
  const { id: caseId } = await fileCase(desk, id)
  await desk.database.prisma.inboxMessage.create({
    data: {
      channel: 'webchat',
      externalId: 'x1',
      residentId: id,
      addressId,
      event: {},
      state: 'dead',
      attempts: 3,
    },
  })
  const paths = ['/cases', `/cases/${caseId}`, '/attention', '/session']
  const bodies = (await Promise.all(paths.map((path) => browser.get(path))))
    .map(({ body }) => body)
    .join('\n')
  const address = await desk.database.prisma.address.findUniqueOrThrow({ where: { id: addressId } })
  expect(bodies).not.toContain('491705554443')
  for (const bytes of [address.handleHash, address.handleCipher]) {
    for (const encoding of ['hex', 'base64'] as const) {
      expect(bodies).not.toContain(Buffer.from(bytes).toString(encoding))
    }
  }
  expect(bodies).not.toContain(addressId)
})

test('the map gives closed outlines of all areas and the words that must stand beside it', async () => {
  const answer = await browser.get('/map')
  const { areas, attribution } = answer.json<{ areas: { rings: number[][][] }[]; attribution: string }>()
  expect(attribution).toContain('Leipzig')
  expect(areas).toHaveLength(73)
  for (const ring of areas.flatMap(({ rings }) => rings)) expect(ring.at(-1)).toEqual(ring[0])
  expect(answer.body.length).toBeLessThan(250_000)
})
