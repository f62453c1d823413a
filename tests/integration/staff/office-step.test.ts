import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addResident, fileCase, openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'

let desk: TestDesk
let browser: StaffBrowser

beforeAll(async () => {
  desk = await openTestDesk()
  browser = await desk.logIn()
})
afterAll(() => desk.close())

async function file(language = 'de') {
  const resident = await addResident(desk, { language })
  return { resident, ...(await fileCase(desk, resident.id)) }
}

describe('an answer', () => {
  test('is kept in the history under the name of the office and goes out to the resident', async () => {
    const { id, resident } = await file('ar')
    desk.rung.length = 0
    const answer = await browser.send('POST', `/cases/${id}/answer`, {
      text: ' Wir kommen am Montag. ',
      toState: 'inProgress',
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      state: 'inProgress',
      entries: [
        { type: 'filed' },
        {
          type: 'answer',
          text: 'Wir kommen am Montag.',
          language: { tag: 'de' },
          author: desk.runtime.city.authority.de,
        },
        { type: 'state', fromState: 'received', toState: 'inProgress' },
      ],
    })
    const [message, ...others] = await desk.database.prisma.outboxMessage.findMany({
      where: { residentId: resident.id },
    })
    expect(others).toEqual([])
    expect(message).toMatchObject({ channel: 'webchat', language: 'ar', caseId: id, status: 'queued' })
    expect(JSON.stringify(message?.reply)).toContain('Wir kommen am Montag.')
    expect(desk.rung).toEqual(['webchat'])
  })

  test('is noted in the audit trail without its words', async () => {
    const { id } = await file()
    await browser.send('POST', `/cases/${id}/answer`, { text: 'Sehr geheime Worte' })
    const notes = await desk.database.prisma.auditEntry.findMany({
      where: { subject: id, action: 'case.answer' },
    })
    expect(notes).toHaveLength(1)
    expect(
      JSON.stringify(notes, (_key, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain('geheime')
  })

  test.each([
    ['text', {}],
    ['text', { text: '   ' }],
    ['text', { text: 'a\u0000b' }],
    ['text', { text: 'x'.repeat(3001) }],
    ['language', { text: 'Bonjour', language: 'tlh' }],
    ['toState', { text: 'Gut', toState: 'sleeping' }],
    ['reason', { text: 'Nein', toState: 'notFeasible' }],
    ['reason', { text: 'Nein', toState: 'notFeasible', reason: '  ' }],
  ])(
    'names the field %s of a body that does not fit, and says nothing to the resident',
    async (field, body) => {
      const { id, resident } = await file()
      const answer = await browser.send('POST', `/cases/${id}/answer`, body)
      expect(answer.statusCode).toBe(400)
      expect(answer.json()).toMatchObject({ code: expect.any(String), field })
      expect(await desk.database.prisma.outboxMessage.count({ where: { residentId: resident.id } })).toBe(0)
    },
  )

  test('that is no JSON or far too long is refused as such', async () => {
    const { id } = await file()
    const send = (payload: string, type: string) =>
      desk.app.inject({
        method: 'POST',
        url: `/api/staff/cases/${id}/answer`,
        headers: { cookie: browser.cookie, 'x-csrf-token': browser.csrfToken, 'content-type': type },
        payload,
      })
    expect((await send('{"text":', 'application/json')).json()).toMatchObject({
      code: 'malformed',
      field: 'body',
    })
    expect((await send('<x/>', 'application/xml')).json()).toMatchObject({
      code: 'notJson',
      field: 'content-type',
    })
    expect((await send(`{"text":"${'x'.repeat(40_000)}"}`, 'application/json')).json()).toMatchObject({
      code: 'tooLong',
    })
  })

  test('without the CSRF token changes nothing', async () => {
    const { id } = await file()
    const answer = await desk.app.inject({
      method: 'POST',
      url: `/api/staff/cases/${id}/answer`,
      headers: { cookie: browser.cookie },
      payload: { text: 'Guten Tag' },
    })
    expect(answer.statusCode).toBe(403)
    expect((await browser.get(`/cases/${id}`)).json()).toMatchObject({
      state: 'received',
      entries: [{ type: 'filed' }],
    })
  })
})

describe('a change of state', () => {
  test('that is a no goes out with its reason', async () => {
    const { id, resident } = await file()
    const reason = 'Die Straße gehört der Bahn.'
    const answer = await browser.send('POST', `/cases/${id}/state`, { toState: 'notResponsible', reason })
    expect(answer.json()).toMatchObject({ state: 'notResponsible', stateReason: reason })
    const [message] = await desk.database.prisma.outboxMessage.findMany({
      where: { residentId: resident.id },
    })
    expect(JSON.stringify(message?.reply)).toContain(reason)
  })

  test('that the case does not allow is refused', async () => {
    const { id } = await file()
    await browser.send('POST', `/cases/${id}/state`, { toState: 'resolved' })
    const answer = await browser.send('POST', `/cases/${id}/state`, { toState: 'forwarded' })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'forbiddenTransition', field: 'toState' })
  })
})
