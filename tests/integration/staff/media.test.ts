import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addResident, fileCase, openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'

let desk: TestDesk
let browser: StaffBrowser
let caseId: string
let residentId: string

beforeAll(async () => {
  desk = await openTestDesk()
  browser = await desk.logIn()
  residentId = (await addResident(desk)).id
  caseId = (await fileCase(desk, residentId)).id
})
afterAll(() => desk.close())

async function addFile(kind: string, mimeType: string | null, bytes: string | null): Promise<string> {
  const id = uuidv7()
  const { concernId } = await desk.database.prisma.case.findUniqueOrThrow({ where: { id: caseId } })
  await desk.database.prisma.mediaFile.create({
    data: {
      id,
      residentId,
      concernId,
      kind,
      mimeType,
      bytes: bytes === null ? null : new Uint8Array(Buffer.from(bytes)),
      channel: 'webchat',
      state: bytes === null ? 'pending' : 'stored',
    },
  })
  return id
}

test.each([
  ['photo', 'image/jpeg', 'image/jpeg', 'inline'],
  ['voice', 'audio/ogg; codecs=opus', 'audio/ogg', 'inline'],
  ['file', 'text/html', 'application/octet-stream', 'attachment'],
  ['photo', 'image/svg+xml', 'application/octet-stream', 'attachment'],
  ['file', null, 'application/octet-stream', 'attachment'],
])('a %s that says it is %s is handed out as %s, %s', async (kind, mimeType, type, disposition) => {
  const id = await addFile(kind, mimeType, '<script>alert(1)</script>')
  const answer = await browser.get(`/cases/${caseId}/media/${id}`)
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toBe('<script>alert(1)</script>')
  expect(answer.headers).toMatchObject({
    'content-type': type,
    'content-disposition': disposition,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  })
})

test('a file that is still being fetched is listed as such and not served yet', async () => {
  const id = await addFile('photo', null, null)
  const found = (await browser.get(`/cases/${caseId}`)).json<{ media: { id: string; stored: boolean }[] }>()
  expect(found.media.find((media) => media.id === id)).toMatchObject({ stored: false })
  const answer = await browser.get(`/cases/${caseId}/media/${id}`)
  expect(answer.statusCode).toBe(404)
  expect(answer.json()).toMatchObject({ code: 'mediaPending', field: 'mediaId' })
})

test('a file of one case is not served under another', async () => {
  const id = await addFile('photo', 'image/jpeg', 'bytes')
  const other = await fileCase(desk, residentId)
  expect((await browser.get(`/cases/${other.id}/media/${id}`)).statusCode).toBe(404)
})
