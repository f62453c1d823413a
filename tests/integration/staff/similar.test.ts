import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addResident, fileCase, openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'
import { addPerson, logInAs } from './person.ts'

let desk: TestDesk
let browser: StaffBrowser

beforeAll(async () => {
  desk = await openTestDesk()
  browser = await desk.logIn()
})
afterAll(() => desk.close())

const crossing = { longitude: 12.4012, latitude: 51.3463, subdistrict: '21', district: '2' }

async function file(text: string, language: string, category: string, changes: Record<string, unknown> = {}) {
  const resident = await addResident(desk, { language })
  const filed = await fileCase(desk, resident.id, { language, category })
  const { concernId } = await desk.database.prisma.case.update({
    where: { id: filed.id },
    data: { ...crossing, ...changes },
  })
  await desk.database.prisma.concern.update({ where: { id: concernId }, data: { text } })
  return filed.id
}

test('the desk sees which cases may be the same matter, across languages, and why; never a sensitive one', async () => {
  const lamp = await file('Die Laterne an der Kreuzung ist aus', 'de', 'streetLight')
  const same = await file('Ліхтар на перехресті не світить', 'uk', 'streetLight', { latitude: 51.3465 })
  await file('Die Laterne an der Kreuzung ist aus', 'de', 'streetLight', { latitude: 51.3563 })
  await file('An der Kreuzung laufen Ratten', 'de', 'rats')
  await file('Die Laterne an der Kreuzung ist aus', 'de', 'streetLight', { sensitive: true })
  await desk.database.prisma.caseTranslation.create({
    data: {
      id: uuidv7(),
      caseId: same,
      part: 'concern',
      language: 'de',
      state: 'done',
      text: 'Die Laterne an der Kreuzung leuchtet nicht',
    },
  })
  const answer = await browser.get(`/cases/${lamp}/similar`)
  const { cases } = answer.json<{ cases: { id: string; score: number; why: Record<string, number> }[] }>()
  expect(cases.map(({ id }) => id)).toEqual([same])
  expect(cases[0]).toMatchObject({
    why: { category: 1, words: 0 },
    text: 'Ліхтар на перехресті не світить',
    german: 'Die Laterne an der Kreuzung leuchtet nicht',
  })
  expect(cases[0]?.score).toBeGreaterThan(0.9)
})

test('before something is filed the desk sees only open cases within its own reach, and nothing beside a sensitive matter', async () => {
  await addPerson(desk, 'here', [{ role: 'agent', districts: ['2'] }])
  await addPerson(desk, 'elsewhere', [{ role: 'agent', districts: ['9'] }])
  const open = await file('Auf dem Gehweg liegt Sperrmüll', 'de', 'wildWaste')
  await file('Auf dem Gehweg liegt Sperrmüll', 'de', 'wildWaste', { sensitive: true })
  const closed = await file('Auf dem Gehweg liegt Sperrmüll', 'de', 'wildWaste')
  await browser.send('POST', `/cases/${closed}/answer`, { toState: 'resolved' })
  const { longitude, latitude } = crossing
  const draft = {
    kind: 'defect',
    text: 'Sperrmüll auf dem Gehweg',
    language: 'vi',
    category: 'wildWaste',
    point: { longitude, latitude },
  }
  const seenBy = async (login: string, changes: object = {}) => {
    const person = await logInAs(desk, login)
    const answer = await person.send('POST', '/cases/preview', { ...draft, ...changes })
    return answer.json<{ similar: { id: string }[] }>().similar.map(({ id }) => id)
  }
  expect(await seenBy('here')).toEqual([open])
  expect(await seenBy('elsewhere')).toEqual([])
  expect(await seenBy('here', { category: 'needles' })).toEqual([])
})
