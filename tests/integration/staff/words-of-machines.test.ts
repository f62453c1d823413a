import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { answerFollowUp, askFollowUp } from '#civic/follow-up.ts'
import { ServiceError } from '#gateway/services/call.ts'
import { wantServices } from '#gateway/services/want.ts'
import { createTranslating } from '#gateway/translation/translate.ts'
import { addResident, fileCase, openTestDesk, type TestDesk } from './desk.ts'

const ukrainian = 'Ліхтар біля школи не горить уже тиждень'
const desk: TestDesk = await openTestDesk()
const { prisma } = desk.runtime
const staff = await desk.logIn()
let fails = false
const rung: string[][] = []
desk.runtime.doorbell.translation = (caseIds) => void rung.push([...caseIds])
desk.runtime.doorbell.transcription = (mediaIds) => void rung.push([...mediaIds])
beforeEach(() => {
  fails = false
  rung.length = 0
  desk.runtime.translation = {
    id: 'double',
    async translate({ text, to }) {
      if (fails) throw new ServiceError('refused', 'no')
      return { text: `${to}: ${text}`, provider: 'double' }
    },
  }
  desk.runtime.transcription = { transcribe: async () => 'Laterne' }
})
afterAll(() => desk.close())

async function fileUkrainian() {
  const resident = await addResident(desk, { language: 'uk' })
  const filed = await fileCase(desk, resident.id, { text: ukrainian, language: 'uk' })
  await prisma.$transaction((transaction) => wantServices(desk.runtime, transaction, filed.id))
  return { resident, ...filed }
}
const read = async (id: string) => (await staff.get(`/cases/${id}`)).json()
const stateOf = async (id: string, part = 'concern') =>
  (await read(id)).translations.find((one: { part: string }) => one.part === part)?.state

it('a translation that was given up is seen at the desk and made when somebody asks once more', async () => {
  const { id } = await fileUkrainian()
  const again = () =>
    staff.send('POST', `/cases/${id}/translation-retry`, { part: 'concern', language: 'de' })
  expect((await again()).json()).toMatchObject({ code: 'alreadyDone' })
  fails = true
  await createTranslating(desk.runtime)(id)
  expect(await stateOf(id)).toBe('failed')
  expect((await again()).json().translations).toMatchObject([{ part: 'concern', state: 'wanted' }])
  expect(rung).toEqual([[id]])
  fails = false
  await createTranslating(desk.runtime)(id)
  expect(await stateOf(id)).toBe('done')
  desk.runtime.translation = null
  expect((await again()).json()).toMatchObject({ code: 'noService' })
})

it('a voice note whose transcript was given up is written down when somebody asks once more', async () => {
  const { id, resident } = await fileUkrainian()
  const { concernId } = await prisma.case.findUniqueOrThrow({ where: { id } })
  const mediaId = uuidv7()
  await prisma.mediaFile.create({
    data: {
      id: mediaId,
      residentId: resident.id,
      concernId,
      kind: 'voice',
      channel: 'webchat',
      state: 'stored',
      transcriptState: 'failed',
    },
  })
  const again = () => staff.send('POST', `/cases/${id}/media/${mediaId}/transcript-retry`)
  expect((await again()).json().media).toMatchObject([{ id: mediaId, transcriptState: 'wanted' }])
  expect(rung).toEqual([[mediaId]])
  expect((await again()).json()).toMatchObject({ code: 'alreadyDone' })
})

it('the free word of a follow-up stands beside its German, anew when it changes, and goes with the person', async () => {
  const { id, resident } = await fileUkrainian()
  const say = (comment: string) =>
    prisma.$transaction(async (transaction) => {
      const given = {
        followUpId,
        residentId: resident.id,
        solved: 'no' as const,
        rating: 2,
        comment,
        at: desk.now,
      }
      expect(await answerFollowUp(transaction, given)).toBe(id)
      await wantServices(desk.runtime, transaction, id)
    })
  const followUpId = await prisma.$transaction((transaction) =>
    askFollowUp(transaction, { caseId: id, residentId: resident.id, at: desk.now }),
  )
  const part = `followUp:${followUpId}`
  for (const comment of ['Ліхтар знову не горить біля школи', 'Ліхтар усе ще не горить біля школи']) {
    await say(comment)
    await createTranslating(desk.runtime)(id)
    const found = await read(id)
    expect(found.followUps).toMatchObject([{ id: followUpId, comment, language: { tag: 'uk' }, rating: 2 }])
    expect(found.translations.filter((one: { part: string }) => one.part === part)).toMatchObject([
      { text: `de: ${comment}`, provider: 'double' },
    ])
  }
  await prisma.followUp.delete({ where: { id: followUpId } })
  expect(await stateOf(id, part)).toBeUndefined()
})

it('the desk sees on which channels others hear of a case, never who they are', async () => {
  const { id } = await fileUkrainian()
  for (const _ of [1, 2]) {
    const { id: residentId } = await addResident(desk)
    await prisma.coAffected.create({ data: { caseId: id, residentId } })
  }
  expect(await read(id)).toMatchObject({ coAffected: 2, coAffectedOn: [{ channel: 'webchat', people: 2 }] })
})

it('the desk sees how a concern came that somebody filed for a person without a chat', async () => {
  const filed = await staff.send('POST', '/cases', {
    source: 'advocate',
    advocate: 'Verein Brücke',
    consent: true,
    kind: 'question',
    text: 'Wo gibt es einen Kurs?',
    language: 'ar',
    contactWish: 'call',
    contactWords: '0341 1234567',
  })
  expect((await read(filed.json().id)).filing).toEqual({
    source: 'advocate',
    behalf: {
      filedBy: expect.any(String),
      consentAt: desk.now.toISOString(),
      advocate: 'Verein Brücke',
      contactWish: 'call',
      contactWords: '0341 1234567',
    },
  })
  expect((await read((await fileUkrainian()).id)).filing).toEqual({ source: 'chat', behalf: null })
})
