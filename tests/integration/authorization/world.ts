import { v7 } from 'uuid'
import type { Grant, Role } from '#civic/role.ts'
import { viewMember } from '#gateway/staff/account.ts'
import { csrfTokenOf, openSession } from '#gateway/staff/session.ts'
import { addResident, fileCase, type TestDesk } from '../staff/desk.ts'
import { addPerson } from '../staff/person.ts'

/** Stands in the words of every case that must not be seen. */
export const canary = 'Kanarienvogel'

/** Where a case of the test belongs. */
export interface CasePlace {
  district?: string | null
  team?: string | null
  sensitive?: boolean
  cityId?: string
  sharedWith?: string[]
}

/** A case with one of everything that hangs on it. */
export interface TestCase {
  id: string
  reference: string
  mediaId: string
  taskId: string
}

/** Files a case and moves it where it shall belong. */
export async function addCase(desk: TestDesk, place: CasePlace, text = 'Gut zu sehen'): Promise<TestCase> {
  const { prisma } = desk.runtime
  const { id: residentId } = await addResident(desk)
  const { id, reference } = await fileCase(desk, residentId, { text })
  const { concernId } = await prisma.case.update({
    where: { id },
    data: { district: '9', team: 'streets', sensitive: false, ...place },
  })
  const mediaId = v7()
  await prisma.mediaFile.create({
    data: {
      id: mediaId,
      residentId,
      concernId,
      kind: 'photo',
      mimeType: 'image/jpeg',
      bytes: new Uint8Array(Buffer.from(text)),
      channel: 'webchat',
      state: 'stored',
    },
  })
  const tasks = (place.sharedWith?.length ? place.sharedWith : ['streets']).map((team) => ({
    id: v7(),
    team,
  }))
  const common = { caseId: id, body: 'districtOffice', text, createdBy: 'test' }
  await prisma.caseTask.createMany({ data: tasks.map((task) => ({ ...task, ...common })) })
  const taskId = tasks[0]?.id ?? ''
  return { id, reference, mediaId, taskId }
}

/** Somebody with a session of their own, opened without the slow hash of a password. */
export interface Visitor {
  id: string
  sessionId: string
  headers: { cookie: string; 'x-csrf-token': string }
}

let count = 0

/** Somebody with these grants. */
export async function addStaff(desk: TestDesk, grants: (Partial<Grant> & { role: Role })[]): Promise<string> {
  count += 1
  return addPerson(desk, `person-${count}`, grants)
}

/** A fresh session of somebody: a logout in one cell of the matrix must not open the next one. */
export async function visit({ runtime }: TestDesk, staffId: string): Promise<Visitor> {
  const row = await runtime.prisma.staff.findUniqueOrThrow({
    where: { id: staffId },
    include: { grants: true },
  })
  const session = await openSession(runtime, viewMember(row), 'password')
  const headers = { cookie: `desk=${session.token}`, 'x-csrf-token': csrfTokenOf(session) }
  return { id: staffId, sessionId: session.id, headers }
}
