import { afterAll, beforeAll, expect, test } from 'vitest'
import { blankConcern } from '#bots/conversations/concern/answers.ts'
import { newSession } from '#bots/engine/session.ts'
import { similarToDraft } from '#gateway/cases/similar-to-draft.ts'
import { addResident, fileCase, openTestDesk, type TestDesk } from '../staff/desk.ts'

let desk: TestDesk
const place = { text: null, longitude: 12.4012, latitude: 51.3463, subdistrict: '21', district: '2' }

beforeAll(async () => {
  desk = await openTestDesk()
  const { id } = await addResident(desk)
  await fileCase(desk, id, { text: 'Auf dem Spielplatz liegt überall Müll', category: 'wildWaste', place })
})
afterAll(() => desk.close())

/** What somebody is asked about whose draft, of a category nobody named, stands before its summary. */
async function askedAbout(text: string, category: string | null = null): Promise<number> {
  const { id } = await addResident(desk)
  const answers = { ...blankConcern, kind: 'defect', text, category, place }
  const session = { ...newSession(), conversation: 'concern', step: 'summary', answers }
  const found = await desk.runtime.prisma.$transaction((transaction) =>
    similarToDraft(desk.runtime, transaction, { id, language: 'de', session }),
  )
  return found.length
}

test('who reports what somebody reported is asked about it', async () => {
  expect(await askedAbout('Auf dem Spielplatz liegt überall Müll', 'wildWaste')).toBe(1)
  expect(await askedAbout('Auf dem Spielplatz liegt überall Müll')).toBe(1)
})

test('a sensitive matter is never joined with an ordinary case, also if only its words say that it is one', async () => {
  expect(await askedAbout('Auf dem Spielplatz liegt überall Müll', 'needles')).toBe(0)
  expect(await askedAbout('Auf dem Spielplatz liegt überall Müll mit Spritzen und Nadeln')).toBe(0)
})
