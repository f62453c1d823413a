import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { addResident, fileCase, openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'

const desk: TestDesk = await openTestDesk()
const browser: StaffBrowser = await desk.logIn()
const { prisma } = desk.runtime
let caseId: string
afterAll(() => desk.close())
beforeEach(async () => {
  const resident = await addResident(desk)
  caseId = (await fileCase(desk, resident.id, { text: 'Die Straßenlaterne flackert' })).id
})

const addLine = (text: string, language = 'de') =>
  prisma.caseEntry.create({
    data: { caseId, type: 'answer', text, language, author: 'x', public: true, at: desk.now },
  })
const wishTranslation = (entryId: bigint) =>
  prisma.caseTranslation.create({
    data: {
      ...{ id: uuidv7(), caseId, part: `entry:${entryId}`, language: 'de' },
      ...{ createdAt: desk.now, dueAt: desk.now },
    },
  })
const translate = (id: string, text: string) =>
  prisma.caseTranslation.update({ where: { id }, data: { text, state: 'done', provider: 'x' } })

/** Whether the desk finds the case by these words. */
async function isFoundBy(search: string): Promise<boolean> {
  const answer = await browser.get(`/cases?search=${encodeURIComponent(search)}`)
  return answer.json<{ cases: { id: string }[] }>().cases.some(({ id }) => id === caseId)
}

/** The words that the search has of the case beyond those it says, and those it lacks. */
async function wordsAmiss(): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ word: string }[]>`
    WITH kept AS (SELECT unnest(tsvector_to_array(k.words)) AS word FROM "case" k WHERE k.id = ${caseId}::uuid),
      said AS (SELECT unnest(tsvector_to_array(case_words(k))) AS word FROM "case" k WHERE k.id = ${caseId}::uuid)
    (TABLE kept EXCEPT TABLE said) UNION ALL (TABLE said EXCEPT TABLE kept)`
  return rows.map(({ word }) => word)
}

it('finds a case by every line of its history and its translations, whatever was there before', async () => {
  const lines = [
    ['Die Parkbänke am Übergang werden nächste Woche grün gestrichen', 'de'],
    ['Ліхтар біля школи не горить', 'uk'],
    ['المصباح في الشارع مكسور', 'ar'],
    ['Đèn đường bị hỏng, xin sửa', 'vi'],
    ['Parkbänke', 'de'],
  ] as const
  for (const [text, language] of lines) {
    const { id } = await addLine(text, language)
    expect(await wordsAmiss(), text).toEqual([])
    const wished = await wishTranslation(id)
    await translate(wished.id, `Übersetzung Nummer ${id}: Straßenbauamt`)
    expect(await wordsAmiss(), `the translation of ${text}`).toEqual([])
  }
  for (const search of [
    'laterne',
    'parkbank',
    'parkbaenke',
    '"am übergang werden"',
    'школи',
    'مكسور',
    'duong',
    'bauamt',
  ]) {
    expect(await isFoundBy(search), search).toBe(true)
  }
})

it('forgets what is changed or taken away, and nothing else', async () => {
  const first = await addLine('Der Zaunpfahl wackelt')
  await addLine('Das Brückengeländer wackelt')
  const translation = await wishTranslation(first.id)
  await translate(translation.id, 'Gartenpforte')
  await translate(translation.id, 'Schranke')
  expect([await isFoundBy('gartenpforte'), await isFoundBy('schranke')]).toEqual([false, true])
  await prisma.caseEntry.update({ where: { id: first.id }, data: { text: null } })
  expect([await isFoundBy('zaunpfahl'), await isFoundBy('schranke')]).toEqual([false, false])
  expect([await isFoundBy('wackelt'), await isFoundBy('geländer'), await isFoundBy('laterne')]).toEqual([
    true,
    true,
    true,
  ])
  await prisma.concern.updateMany({ where: { case: { id: caseId } }, data: { text: '' } })
  expect(await isFoundBy('laterne')).toBe(false)
})

it('takes for a new line no more than its own words, however long the history is', async () => {
  await addLine('Morgen kommt der Bautrupp')
  // Behind the back of the triggers, so that it shows whether the old lines are read again.
  await prisma.$transaction([
    prisma.$executeRaw`SET LOCAL session_replication_role = replica`,
    prisma.$executeRaw`UPDATE case_entry SET text = 'Ungelesen' WHERE case_id = ${caseId}::uuid AND text IS NOT NULL`,
  ])
  const { id } = await addLine('Der Bautrupp war da')
  await translate((await wishTranslation(id)).id, 'The workers were there')
  expect([await isFoundBy('ungelesen'), await isFoundBy('bautrupp'), await isFoundBy('workers')]).toEqual([
    false,
    true,
    true,
  ])
})
