import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addResident, fileCase, openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'

let desk: TestDesk
let browser: StaffBrowser

beforeAll(async () => {
  desk = await openTestDesk()
  browser = await desk.logIn()
})
afterAll(() => desk.close())

async function file(language = 'de', category: string | null = null) {
  const resident = await addResident(desk, { language })
  return { resident, ...(await fileCase(desk, resident.id, { category, language })) }
}

async function act(id: string, name: string, body: Record<string, unknown>) {
  return browser.send('POST', `/cases/${id}/${name}`, body)
}

/** Everything that waits to be sent to a resident, as one text. */
async function toldTo(residentId: string): Promise<string> {
  const rows = await desk.database.prisma.outboxMessage.findMany({ where: { residentId } })
  return JSON.stringify(rows.map(({ reply, language }) => ({ reply, language })))
}

describe('the work on a case', () => {
  test('a team and a person get it, its resident hears of it, and a person who may not reach it does not', async () => {
    const { id, resident } = await file()
    const { id: me } = (await browser.get('/session')).json<{ staff: { id: string } }>().staff
    const given = await act(id, 'assignment', { team: 'streets', assignee: me })
    expect(given.json()).toMatchObject({ team: { id: 'streets' }, assignee: { id: me } })
    expect((await act(id, 'assignment', { assignee: uuidv7() })).json()).toMatchObject({
      code: 'unknownPerson',
      field: 'assignee',
    })
    expect((await act(id, 'assignment', { team: 'nobody' })).json()).toMatchObject({ code: 'unknownTeam' })
    expect(given.json()).toMatchObject({
      state: 'inReview',
      entries: [
        { type: 'filed', about: { team: null, person: null } },
        { type: 'assigned', about: { team: { id: 'streets' }, person: desk.runtime.city.authority.de } },
        { type: 'state' },
      ],
    })
    expect(await toldTo(resident.id)).toContain('"name":{"id":"streets","of":"body"}')
    const moved = await act(id, 'assignment', { team: 'cleanGreen' })
    expect(moved.json()).toMatchObject({ team: { id: 'cleanGreen' }, assignee: null })
  })

  test('an inquiry reaches the person in their language and the case waits for them', async () => {
    const { id, resident } = await file('uk')
    const asked = await act(id, 'inquiry', {
      text: 'Welche Hausnummer?',
      translation: { language: 'uk', text: 'Який номер будинку?', machine: true },
    })
    expect(asked.json()).toMatchObject({ state: 'awaitingResident', unansweredSince: null })
    const told = await toldTo(resident.id)
    expect(told).toContain('Який номер будинку?')
    expect(told).toContain('Welche Hausnummer?')
    expect(told).toContain('caseUpdate.translated')
  })

  test('a note is for colleagues: no resident is told, and it stays in the history', async () => {
    const { id, resident } = await file()
    const noted = await act(id, 'note', { text: 'War schon vor Ort.' })
    expect(noted.json<{ entries: { text: string }[] }>().entries.at(-1)).toMatchObject({
      type: 'note',
      text: 'War schon vor Ort.',
    })
    expect(await toldTo(resident.id)).toBe('[]')
  })

  test('a "no" takes a reason code that fits, told as a whole sentence', async () => {
    const { id, resident } = await file('ar')
    const unfit = await act(id, 'answer', { toState: 'notFeasible', reasonCode: 'privateGround' })
    expect(unfit.json()).toMatchObject({ code: 'missingReason', field: 'reasonCode' })
    const closed = await act(id, 'answer', { toState: 'notFeasible', reasonCode: 'noMoney' })
    expect(closed.json()).toMatchObject({ state: 'notFeasible', reasonCode: 'noMoney', dueAt: null })
    expect(await toldTo(resident.id)).toContain('reason.noMoney')
    const reopened = await act(id, 'state', { toState: 'inReview' })
    expect(reopened.json()).toMatchObject({ state: 'inReview', reopened: 1, reasonCode: null })
    expect(reopened.json<{ dueAt: string }>().dueAt).not.toBeNull()
  })

  test('forwarded in a sensitive matter: the message names no office', async () => {
    const { id, resident } = await file('uk', 'needles')
    await act(id, 'forwarding', { bodies: ['streets'], text: 'Bitte prüfen.' })
    const told = await toldTo(resident.id)
    expect(told).toContain('caseUpdate.forwarded')
    expect(told).not.toContain('streets')
  })

  test('forwarded to two offices: two tasks, one message outwards, news for the system of one of them', async () => {
    const { id, resident } = await file('uk')
    const forwarded = await act(id, 'forwarding', { bodies: ['streets', 'transport'], text: 'Bitte prüfen.' })
    const { tasks, state } = forwarded.json<{ tasks: { id: string; state: string }[]; state: string }>()
    expect(state).toBe('forwarded')
    expect(tasks.map((task) => task.state)).toEqual(['open', 'open'])
    expect(JSON.parse(await toldTo(resident.id))).toHaveLength(1)
    const news = await desk.database.prisma.backOfficeMessage.findMany({
      where: { caseId: id, type: 'forwarded' },
      select: { target: true },
    })
    const systems = desk.runtime.city.bodies
      .filter(({ id, system }) => system && ['streets', 'transport'].includes(id))
      .map(({ system }) => ({ target: system }))
    expect(systems).toHaveLength(1)
    expect(news).toEqual(systems)
    const [first] = tasks
    const result = { taskId: first?.id, state: 'done', answer: 'Ist repariert.' }
    expect((await act(id, 'task-result', result)).json()).toMatchObject({
      tasks: [{ state: 'done', answer: 'Ist repariert.' }, { state: 'open' }],
    })
    expect((await act(id, 'task-result', result)).statusCode).toBe(409)
    expect(JSON.parse(await toldTo(resident.id))).toHaveLength(1)
  })

  test('a joined case is closed as a duplicate, and its person hears of the other one from then on', async () => {
    const first = await file('de')
    const second = await file('tr')
    const joined = await act(second.id, 'merge', { into: first.reference })
    expect(joined.json()).toMatchObject({ state: 'duplicate', duplicateOf: { id: first.id } })
    expect(await toldTo(second.resident.id)).toContain(first.reference)
    await act(first.id, 'answer', { text: 'Morgen repariert.', toState: 'resolved' })
    expect(await toldTo(second.resident.id)).toContain('Morgen repariert.')
    expect((await browser.get(`/cases/${first.id}`)).json()).toMatchObject({
      coAffected: 1,
      duplicates: [{ reference: second.reference }],
    })
    expect((await act(first.id, 'merge', { into: first.id })).json()).toMatchObject({ code: 'sameCase' })
    expect((await act(first.id, 'merge', { into: 'L-1' })).json()).toMatchObject({ code: 'unknownCase' })
  })

  test('another kind keeps the number and is told; another category goes to its own team', async () => {
    const { id, reference, resident } = await file()
    const corrected = await act(id, 'correction', { kind: 'idea', category: 'needles' })
    expect(corrected.json()).toMatchObject({
      reference,
      kind: 'idea',
      sensitive: true,
      team: { id: 'safety' },
    })
    expect(await toldTo(resident.id)).toContain('kind.idea')
  })

  test('many cases at once: each is done or refused on its own', async () => {
    const one = await file()
    const missing = uuidv7()
    const answer = await browser.send('POST', '/cases/bulk', {
      ids: [one.id, missing],
      priority: { priority: 'urgent' },
    })
    expect(answer.json()).toMatchObject({ done: [one.id], refused: [{ id: missing, code: 'unknownCase' }] })
    expect((await browser.get(`/cases/${one.id}`)).json()).toMatchObject({ priority: 'urgent' })
    expect((await browser.send('POST', '/cases/bulk', { ids: [one.id] })).statusCode).toBe(400)
  })

  test('a text block reaches everybody in their own language', async () => {
    const { id, resident } = await file('uk', 'streetLight')
    const { blocks } = (await browser.get(`/text-blocks?case=${id}`)).json<{
      blocks: { id: string; translated: string | null }[]
    }>()
    const block = blocks.find(({ translated }) => translated !== null)
    expect(block).toBeDefined()
    expect((await act(id, 'answer', { textBlock: block?.id })).statusCode).toBe(200)
    expect(await toldTo(resident.id)).toContain(JSON.stringify(block?.translated).slice(1, -1))
    expect((await act(id, 'answer', { textBlock: 'none' })).json()).toMatchObject({
      code: 'unknownTextBlock',
    })
  })

  test('filed for somebody who called: a case with a number and a secret, and no address to write to', async () => {
    const call = {
      source: 'phone',
      consent: true,
      kind: 'defect',
      text: 'Die Laterne vor meinem Haus ist dunkel.',
      language: 'tr',
      category: 'streetLight',
      area: '20',
    }
    const filed = (await browser.send('POST', '/cases', call)).json<{
      id: string
      reference: string
      statusSecret: string
      statusLink: string
      withinReach: boolean
      slip: { language: { tag: string }; text: string }[]
    }>()
    expect(filed.statusSecret).toMatch(/^[0-9A-Z-]{16,}$/)
    expect(filed.statusLink).toMatch(
      new RegExp(`^https?://[^/]+/status/${filed.reference}#${filed.statusSecret}$`),
    )
    expect(filed.withinReach).toBe(true)
    expect(filed.slip.map(({ language }) => language.tag)).toEqual(['tr', 'de'])
    expect((await browser.get(`/cases/${filed.id}`)).json()).toMatchObject({
      category: { id: 'streetLight' },
      district: { code: '2' },
      subdistrict: { code: '20' },
      language: { tag: 'de' },
      resident: { language: { tag: 'tr' }, reachable: false },
    })
    expect((await browser.send('POST', '/cases', { ...call, consent: false })).json()).toMatchObject({
      field: 'consent',
    })
    expect((await browser.send('POST', '/cases', { ...call, area: '999' })).json()).toMatchObject({
      code: 'unknownArea',
    })
  })

  test('an advocate is named, their consent has its time, and the wish stays with the office', async () => {
    const said = {
      source: 'advocate',
      consent: true,
      kind: 'question',
      text: 'Wo kann die Familie einen Kurs finden?',
      language: 'ar',
      placeText: 'in Connewitz',
    }
    expect((await browser.send('POST', '/cases', said)).json()).toMatchObject({ code: 'missingAdvocate' })
    const named = { ...said, advocate: 'Verein Brücke', contactWish: 'call', contactWords: '0341 1234567' }
    const tomorrow = new Date(desk.runtime.clock().getTime() + 86_400_000).toISOString()
    expect((await browser.send('POST', '/cases', { ...named, consentAt: tomorrow })).json()).toMatchObject({
      code: 'inFuture',
      field: 'consentAt',
    })
    const consentAt = '2026-11-20T10:00:00.000Z'
    const { id } = (await browser.send('POST', '/cases', { ...named, consentAt })).json<{ id: string }>()
    const found = (await browser.get(`/cases/${id}`)).json<{ subdistrict: { name: string } }>()
    expect(found.subdistrict.name).toBe('Connewitz')
    const { prisma } = desk.database
    const { concern } = await prisma.case.findUniqueOrThrow({
      where: { id },
      select: { concern: { select: { resident: { select: { consents: true } } } } },
    })
    expect(concern.resident?.consents).toMatchObject([
      { purpose: 'filedOnBehalf', channel: 'advocate', givenAt: new Date(consentAt) },
    ])
    const lines = await prisma.caseEntry.findMany({ where: { caseId: id, public: false } })
    expect(lines.map(({ type, text }) => [type, text])).toEqual([
      ['consent', 'Verein Brücke'],
      ['contactWish', '0341 1234567'],
    ])
  })

  test('before it is filed: where it would go and what is there already, nothing kept', async () => {
    const place = { longitude: 12.3747, latitude: 51.3403 }
    const said = {
      kind: 'defect',
      text: 'Die Laterne an der Ecke ist aus.',
      language: 'de',
      category: 'streetLight',
      point: place,
    }
    const first = (await browser.send('POST', '/cases', { ...said, source: 'phone', consent: true })).json<{
      id: string
    }>()
    const before = await desk.database.prisma.case.count()
    const preview = (await browser.send('POST', '/cases/preview', { ...said, language: 'uk' })).json()
    expect(preview).toMatchObject({
      body: { id: 'streets' },
      sensitive: false,
      similar: [{ id: first.id, text: said.text }],
    })
    const sensitive = { ...said, category: 'needles' }
    expect((await browser.send('POST', '/cases/preview', sensitive)).json()).toMatchObject({
      sensitive: true,
      similar: [],
    })
    await act(first.id, 'answer', { toState: 'resolved' })
    expect((await browser.send('POST', '/cases/preview', said)).json()).toMatchObject({ similar: [] })
    expect(await desk.database.prisma.case.count()).toBe(before)
  })

  test('what is read to somebody first is in their language and in German, with its version', async () => {
    const wording = (await browser.get('/consent-wording?language=uk')).json<{
      version: string
      own: { language: { tag: string }; text: string }[]
    }>()
    expect(wording.own.map(({ language }) => language.tag)).toEqual(['uk', 'de'])
    expect(wording.own.every(({ text }) => text.includes(wording.version))).toBe(true)
    expect((await browser.get('/consent-wording?language=xx')).statusCode).toBe(400)
  })

  test('every action leaves one line in the audit log, without words', async () => {
    const { id } = await file()
    await act(id, 'note', { text: 'Sehr geheim' })
    await act(id, 'due', { dueAt: new Date(desk.runtime.clock().getTime() + 86_400_000).toISOString() })
    await act(id, 'due', { dueAt: '2001-01-01T00:00:00Z' })
    const lines = await desk.database.prisma.auditEntry.findMany({
      where: { subject: id },
      orderBy: { id: 'asc' },
      select: { action: true, detail: true },
    })
    expect(lines.map(({ action }) => action)).toEqual(['case.filed', 'case.routed', 'case.note', 'case.due'])
    expect(JSON.stringify(lines)).not.toContain('geheim')
  })
})
