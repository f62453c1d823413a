import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '#civic/role.ts'
import { actOnCase } from '#gateway/cases/act.ts'
import { answer as answerAction } from '#gateway/cases/actions/answer.ts'
import { escalateOverdue } from '#gateway/cases/escalate.ts'
import { addResident, fileCase, openTestDesk, type TestDesk } from '../staff/desk.ts'

let desk: TestDesk
const filedAt = new Date('2026-11-09T10:00:00Z')
/** A case about needles is due after one working day: on Tuesday at six. */
const dueAt = new Date('2026-11-10T17:00:00Z')

beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  await desk.database.prisma.case.updateMany({ data: { open: false } })
  desk.now = dueAt
})

async function overdueCase(assigneeId: string | null = null, category = 'needles') {
  const resident = await addResident(desk)
  const { id } = await fileCase(desk, resident.id, { category, at: filedAt })
  await desk.database.prisma.case.update({ where: { id }, data: { assigneeId } })
  return id
}

interface More {
  deputyId?: string
  absentUntil?: Date
  districts?: string[]
}

async function addStaff(role: Role, more: More = {}) {
  const { districts = [], ...columns } = more
  const id = uuidv7()
  await desk.database.prisma.staff.create({
    data: {
      id,
      login: id,
      displayName: 'Somebody',
      ...columns,
      grants: { create: { id: uuidv7(), role, districts, teams: [], grantedBy: 'system' } },
    },
  })
  return id
}

function read(id: string) {
  return desk.database.prisma.case.findUniqueOrThrow({
    where: { id },
    include: { entries: { where: { type: 'escalated' } } },
  })
}

describe('a case past its due date', () => {
  test('is seen by the team above its own as well, unless it is sensitive', async () => {
    const ordinary = await overdueCase(null, 'streetLight')
    const sensitive = await overdueCase()
    desk.now = new Date('2027-02-01T10:00:00Z')
    expect(await escalateOverdue(desk.runtime)).toBe(2)
    const above = desk.runtime.city.teams.find(({ id }) => id === 'streets')?.escalatesTo
    expect(await read(ordinary)).toMatchObject({
      sharedWith: [above],
      entries: [{ detail: { team: above } }],
    })
    expect(await read(sensitive)).toMatchObject({ sharedWith: [], entries: [{ detail: {} }] })
  })

  test('is escalated in the moment it is due, not before, and only once', async () => {
    const id = await overdueCase()
    expect((await read(id)).dueAt).toEqual(dueAt)
    desk.now = new Date(dueAt.getTime() - 1)
    expect(await escalateOverdue(desk.runtime)).toBe(0)
    desk.now = dueAt
    expect(await escalateOverdue(desk.runtime)).toBe(1)
    expect(await escalateOverdue(desk.runtime)).toBe(0)
    expect(await read(id)).toMatchObject({
      escalatedAt: dueAt,
      assigneeId: null,
      entries: [{ author: 'system', public: false, detail: {} }],
    })
    const lines = await desk.database.prisma.auditEntry.findMany({
      where: { subject: id, action: 'case.escalate' },
    })
    expect(lines).toMatchObject([{ actor: 'system', action: 'case.escalate', at: dueAt }])
  })

  test('stays with an assignee who is there', async () => {
    const deputyId = await addStaff('coordinator')
    const assignee = await addStaff('coordinator', { deputyId })
    const id = await overdueCase(assignee)
    await escalateOverdue(desk.runtime)
    expect(await read(id)).toMatchObject({ assigneeId: assignee, entries: [{ detail: { from: assignee } }] })
  })

  test('goes to the deputy of an assignee who is away', async () => {
    const deputyId = await addStaff('coordinator')
    const assignee = await addStaff('coordinator', { deputyId, absentUntil: new Date(dueAt.getTime() + 1) })
    const id = await overdueCase(assignee)
    await escalateOverdue(desk.runtime)
    expect(await read(id)).toMatchObject({
      assigneeId: deputyId,
      entries: [{ detail: { from: assignee, assignee: deputyId } }],
    })
  })

  test.each<[string, Role, More, More]>([
    ['is back since this very moment', 'coordinator', {}, { absentUntil: dueAt }],
    ['has a deputy who is away as well', 'coordinator', { absentUntil: new Date('2026-12-01') }, {}],
    ['has a deputy who may not see such a case', 'agent', {}, {}],
    ['has a deputy of another district', 'coordinator', { districts: ['3'] }, {}],
  ])('stays when the assignee %s', async (_, role, deputy, assigned) => {
    const deputyId = await addStaff(role, deputy)
    const assignee = await addStaff('coordinator', {
      deputyId,
      absentUntil: new Date('2026-12-01'),
      ...assigned,
    })
    const id = await overdueCase(assignee)
    await desk.database.prisma.case.update({ where: { id }, data: { sensitive: true } })
    expect(await escalateOverdue(desk.runtime)).toBe(1)
    expect((await read(id)).assigneeId).toBe(assignee)
  })

  test('is left alone when it is closed, or has no due date', async () => {
    const closed = await overdueCase()
    await desk.database.prisma.case.update({ where: { id: closed }, data: { open: false, dueAt: null } })
    const undated = await overdueCase()
    await desk.database.prisma.case.update({ where: { id: undated }, data: { dueAt: null } })
    expect(await escalateOverdue(desk.runtime)).toBe(0)
  })
})

test('several sweeps at once escalate each case once', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => overdueCase()))
  const counts = await Promise.all(Array.from({ length: 4 }, () => escalateOverdue(desk.runtime)))
  expect(counts.reduce((sum, count) => sum + count)).toBe(12)
  const lines = await desk.database.prisma.caseEntry.findMany({
    where: { caseId: { in: ids }, type: 'escalated' },
  })
  expect(lines).toHaveLength(12)
})

test('a case that somebody works on is not waited for', async () => {
  const busy = await overdueCase()
  const free = await overdueCase()
  await desk.database.prisma.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM "case" WHERE id = ${busy}::uuid FOR UPDATE`
    expect(await escalateOverdue(desk.runtime)).toBe(1)
  })
  expect((await read(free)).escalatedAt).toEqual(dueAt)
  expect(await escalateOverdue(desk.runtime)).toBe(1)
  expect((await read(busy)).escalatedAt).toEqual(dueAt)
})

describe('a case that nobody has answered', () => {
  /** Three working days after Monday the ninth. */
  const answerDue = new Date('2026-11-12T17:00:00Z')
  /** Ten of them for a street light. */
  const done = new Date('2026-11-24T17:00:00Z')
  const answer = (id: string, body: object = {}) =>
    actOnCase(desk.runtime, { author: 'Amt' }, id, 'answer', answerAction, { text: 'Wir kommen.', ...body })

  async function unanswered() {
    const resident = await addResident(desk)
    const { id } = await fileCase(desk, resident.id, { category: 'streetLight', at: filedAt })
    return id
  }

  test('is due and escalates by the days of a first answer; the answer moves the date to those of the category', async () => {
    const id = await unanswered()
    expect((await read(id)).dueAt).toEqual(answerDue)
    desk.now = answerDue
    expect(await escalateOverdue(desk.runtime)).toBe(1)
    await answer(id)
    expect(await read(id)).toMatchObject({ dueAt: done, escalatedAt: null, firstAnswerAt: answerDue })
    expect(await escalateOverdue(desk.runtime)).toBe(0)
    desk.now = done
    expect(await escalateOverdue(desk.runtime)).toBe(1)
    await answer(id)
    expect((await read(id)).escalatedAt, 'a second answer moves nothing').toEqual(done)
  })

  test('keeps a date that somebody chose, and has none once the answer closes it', async () => {
    const chosen = new Date('2026-11-30T12:00:00Z')
    const kept = await unanswered()
    await desk.database.prisma.case.update({ where: { id: kept }, data: { dueAt: chosen } })
    await answer(kept)
    expect((await read(kept)).dueAt).toEqual(chosen)
    const closed = await unanswered()
    await answer(closed, { toState: 'resolved' })
    expect(await read(closed)).toMatchObject({ open: false, dueAt: null, firstAnswerAt: desk.now })
  })
})
