import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../staff/desk.ts'
import { type Declared, declared } from './declared.ts'
import { addStaff, canary, type Visitor, visit } from './world.ts'

const prefix = '/api/staff'

let desk: TestDesk
/** Somebody who may do everything with notices of district 9, and nothing anywhere else. */
let ofNine: Visitor
/** The same with the whole city. */
let ofAll: Visitor

const silentProvider = { id: 'silent', translate: async () => '' }

interface TestNotice {
  noticeId: string
  broadcastId: string
  fileId: string
  replyId: string
}

beforeAll(async () => {
  desk = await openTestDesk()
  // Without a service nobody is told whether there is such a notice.
  Object.assign(desk.runtime, { translation: silentProvider })
  ofNine = await visit(desk, await addStaff(desk, [{ role: 'coordinator', districts: ['9'] }]))
  ofAll = await visit(desk, await addStaff(desk, [{ role: 'coordinator' }]))
})
afterAll(() => desk.close())

/** A notice with one of everything that hangs on it. */
async function addNotice(districts: string[], title: string, cityId?: string): Promise<TestNotice> {
  const { prisma, city } = desk.runtime
  const [noticeId, broadcastId, fileId, replyId, residentId] = [v7(), v7(), v7(), v7(), v7()]
  const at = desk.now
  const ofCity = cityId ?? city.id
  await prisma.resident.create({
    data: { id: residentId, cityId: ofCity, pseudonym: `TEST-${residentId.slice(-8)}`, language: 'de' },
  })
  await prisma.notice.create({
    data: {
      ...{ id: noticeId, cityId: ofCity, kind: 'information', topic: 'budget', facts: {}, districts },
      ...{ createdBy: 'test', createdAt: at, updatedAt: at, waitsFor: ['ar'] },
      versions: {
        create: [
          {
            language: 'de',
            status: 'reviewed',
            words: { title, text: title },
            sourceRevision: 1,
            updatedAt: at,
          },
          {
            language: 'en',
            status: 'inReview',
            words: { title, text: title },
            sourceRevision: 1,
            updatedAt: at,
          },
        ],
      },
      files: {
        create: {
          ...{ id: fileId, kind: 'photo', mimeType: 'image/jpeg', name: 'bild.jpg', createdAt: at },
          bytes: new Uint8Array(Buffer.from(title)),
        },
      },
      broadcasts: {
        create: {
          ...{ id: broadcastId, cityId: ofCity, audience: {}, createdBy: 'test', createdAt: at },
          replies: {
            create: { id: replyId, residentId, text: title, language: 'de', at },
          },
        },
      },
    },
  })
  return { noticeId, broadcastId, fileId, replyId }
}

type NoticeRoute = Extract<Declared, { ids: 'notice' }>
const routes = Object.entries(declared).filter(
  (entry): entry is [string, NoticeRoute] => entry[1].ids === 'notice',
)

async function ask(name: string, { body, query = '' }: NoticeRoute, named: TestNotice, { headers }: Visitor) {
  const [method = '', path = ''] = name.split(' ')
  const id = path.startsWith('/broadcasts') ? named.broadcastId : named.noticeId
  const url = path
    .replace(':id', id)
    .replace(':fileId', named.fileId)
    .replace(':replyId', named.replyId)
    .replace(':language', 'en')
  const upload = path.endsWith('/files') && method === 'POST'
  const answer = await desk.app.inject({
    method: method as 'GET',
    url: `${prefix}${url}${query}`,
    headers: { ...headers, ...(upload && { 'content-type': 'multipart/form-data; boundary=x' }) },
    ...(upload
      ? {
          payload:
            '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\r\n--x--',
        }
      : method !== 'GET' && method !== 'DELETE' && { payload: body ?? {} }),
  })
  return { status: answer.statusCode, body: answer.body }
}

test('a notice of another district, of the whole city or of another city is not there, nor its broadcast, file or reply', async () => {
  const foreign = {
    'another district': await addNotice(['0'], canary),
    'a district of theirs and another one': await addNotice(['9', '0'], canary),
    'the whole city': await addNotice([], canary),
    'another city': await addNotice(['9'], canary, 'elsewhere'),
    unknown: { noticeId: v7(), broadcastId: v7(), fileId: v7(), replyId: v7() },
  }
  const wrong: string[] = []
  for (const [what, named] of Object.entries(foreign)) {
    for (const [name, route] of routes) {
      const takesId = name.includes(':id')
      const { status, body } = await ask(name, route, named, ofNine)
      if (body.includes(canary)) wrong.push(`${name} shows ${what}`)
      if (takesId && status !== 404) wrong.push(`${name} for ${what}: ${status} ${body.slice(0, 120)}`)
      if (status >= 500) wrong.push(`${name} failed for ${what}: ${body.slice(0, 120)}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await desk.runtime.prisma.notice.count({ where: { archivedAt: { not: null } } })).toBe(0)
  expect(await desk.runtime.prisma.broadcast.count({ where: { state: { not: 'draft' } } })).toBe(0)
})

test('a notice of their own district is there for the same person, and one of the whole city for a person of the whole city', async () => {
  const own = await addNotice(['9'], 'Gut zu sehen')
  const cityWide = await addNotice([], 'Für alle zu sehen')
  const seen: string[] = []
  for (const [name, route] of routes.filter(([name]) => name.startsWith('GET'))) {
    const [mine, everybodys] = [await ask(name, route, own, ofNine), await ask(name, route, cityWide, ofAll)]
    if (mine.status === 404 || everybodys.status === 404)
      seen.push(`${name}: ${mine.status} ${everybodys.status}`)
  }
  expect(seen).toEqual([])
  const list = await ask('GET /notices', { ids: 'notice' }, own, ofNine)
  expect(list.body).toContain('Gut zu sehen')
  expect(list.body).not.toContain('Für alle zu sehen')
})

test('whoever writes for one district writes for no other and not for the whole city', async () => {
  for (const districts of [[], ['0'], ['9', '0']]) {
    const answer = await desk.app.inject({
      method: 'POST',
      url: `${prefix}/notices`,
      headers: ofNine.headers,
      payload: { kind: 'information', topic: 'budget', facts: {}, districts, words: { title: 'Neues' } },
    })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbiddenDistricts'])
  }
  const { noticeId } = await addNotice(['9'], 'Nur hier')
  for (const audience of [{}, { areas: ['0'] }, { areas: ['9', '0'] }]) {
    const answer = await desk.app.inject({
      method: 'POST',
      url: `${prefix}/notices/${noticeId}/broadcasts`,
      headers: ofNine.headers,
      payload: { audience },
    })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'outsideReach'])
  }
})
