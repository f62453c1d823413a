import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { eraseResident } from '#civic/resident.ts'
import { createLog } from '#gateway/log.ts'
import { ServiceError } from '#gateway/services/call.ts'
import { wantServices } from '#gateway/services/want.ts'
import { createTranscribing } from '#gateway/transcription/transcribe.ts'
import { createTranscriber } from '#gateway/transcription/transcriber.ts'
import type {
  MachineTranslation,
  TranslationProvider,
  TranslationRequest,
} from '#gateway/translation/contract.ts'
import { createTranslating } from '#gateway/translation/translate.ts'
import { startServiceDouble } from '#tests/support/service-double.ts'
import { addResident, fileCase, openTestDesk, type TestDesk } from './desk.ts'

const ukrainian = 'Ліхтар біля школи не горить уже тиждень'
const asked: TranslationRequest[] = []
const logged: string[] = []
let answer: (request: TranslationRequest) => Promise<MachineTranslation>
const provider: TranslationProvider = {
  id: 'double',
  translate: (request) => {
    asked.push(request)
    return answer(request)
  },
}
const desk: TestDesk = await openTestDesk()
afterAll(() => desk.close())
beforeEach(() => {
  asked.length = 0
  logged.length = 0
  desk.runtime.translation = provider
  desk.runtime.transcription = null
  desk.runtime.log = createLog('trace', { write: (line: string) => void logged.push(line) })
  answer = async ({ text, to }) => ({ text: `${to}: ${text}`, provider: 'double' })
})

async function fileUkrainian() {
  const resident = await addResident(desk, { language: 'uk' })
  const filed = await fileCase(desk, resident.id, { text: ukrainian, language: 'uk' })
  await want(filed.id)
  return { resident, ...filed }
}
const want = (caseId: string) =>
  desk.runtime.prisma.$transaction((transaction) => wantServices(desk.runtime, transaction, caseId))
const translationsOf = (caseId: string) =>
  desk.runtime.prisma.caseTranslation.findMany({ where: { caseId }, orderBy: { id: 'asc' } })
const addAnswer = (caseId: string) =>
  desk.runtime.prisma.caseEntry.create({
    data: {
      caseId,
      type: 'answer',
      text: 'Wir kommen morgen.',
      language: 'de',
      author: 'x',
      public: true,
      at: desk.now,
    },
  })

it('what a resident writes in Ukrainian stands beside its German at the desk, and can be found by it', async () => {
  const { id } = await fileUkrainian()
  await createTranslating(desk.runtime)(id)
  expect(asked).toEqual([{ text: ukrainian, from: 'uk', to: 'de' }])
  const staff = await desk.logIn()
  const detail = (await staff.get(`/cases/${id}`)).json()
  expect(detail.text).toBe(ukrainian)
  expect(detail.translations).toMatchObject([
    { part: 'concern', language: { tag: 'de' }, text: `de: ${ukrainian}`, state: 'done', provider: 'double' },
  ])
})

it('without a provider nothing is asked for, not even as a row', async () => {
  desk.runtime.translation = null
  const { id } = await fileUkrainian()
  expect(await translationsOf(id)).toEqual([])
  await createTranslating(desk.runtime)(id)
  expect(asked).toEqual([])
})

it('an answer that went out in German is followed by its translation, once, to those who read that language', async () => {
  const { id, reference, resident } = await fileUkrainian()
  await addAnswer(id)
  await want(id)
  await want(id)
  const translate = createTranslating(desk.runtime)
  await translate(id)
  await translate(id)
  const sent = await desk.runtime.prisma.outboxMessage.findMany({ where: { residentId: resident.id } })
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    language: 'uk',
    caseId: id,
    reply: {
      text: { key: 'translation.later', params: { reference, translation: 'uk: Wir kommen morgen.' } },
    },
  })
})

it('what the office said long ago is not sent again in another language', async () => {
  const { id } = await fileUkrainian()
  await addAnswer(id)
  const now = desk.now
  desk.now = new Date(now.getTime() + 3_600_000)
  await want(id)
  desk.now = now
  expect((await translationsOf(id)).map(({ part }) => part)).toEqual(['concern'])
})

it('a process that dies between the call and the row: another one does it, and the late one writes nothing', async () => {
  const { id } = await fileUkrainian()
  let late: (made: MachineTranslation) => void = () => {}
  answer = () => new Promise((resolve) => (late = resolve))
  const dying = createTranslating(desk.runtime)(id)
  await expect.poll(() => asked.length).toBe(1)

  answer = async () => ({ text: 'Laterne', provider: 'double' })
  const survivor = createTranslating(desk.runtime)
  await survivor(id)
  expect((await translationsOf(id))[0], 'still claimed').toMatchObject({ state: 'wanted' })
  const now = desk.now
  desk.now = new Date(now.getTime() + 180_000)
  await survivor(id)
  desk.now = now
  late({ text: 'too late', provider: 'double' })
  await dying
  expect((await translationsOf(id))[0]).toMatchObject({ state: 'done', text: 'Laterne', attempts: 2 })
})

it('a provider that asks to wait is left alone until then, and that is no try', async () => {
  const first = await fileUkrainian()
  const second = await fileUkrainian()
  answer = () => Promise.reject(new ServiceError('throttled', 'wait', { retryAfterMs: 30_000 }))
  const translate = createTranslating(desk.runtime)
  expect(await translate(first.id)).toEqual({ inMs: 30_000 })
  expect(await translate(second.id)).toEqual({ inMs: 30_000 })
  expect(asked).toHaveLength(1)
  expect((await translationsOf(first.id))[0]).toMatchObject({ state: 'wanted', attempts: 0 })
})

it('a text the provider does not want is given up where the desk sees it; no line of the log quotes it', async () => {
  const { id } = await fileUkrainian()
  answer = () => Promise.reject(new ServiceError('refused', 'no'))
  await createTranslating(desk.runtime)(id)
  expect((await translationsOf(id))[0]).toMatchObject({ state: 'failed', text: null, provider: 'double' })
  expect(logged.length).toBeGreaterThan(0)
  expect(logged.join()).not.toContain('Ліхтар')
})

it('an erased case keeps no translation, and one that comes later is not kept either', async () => {
  const { id, resident } = await fileUkrainian()
  await createTranslating(desk.runtime)(id)
  const message = await desk.runtime.prisma.inboxMessage.create({
    data: {
      channel: 'webchat',
      externalId: uuidv7(),
      residentId: resident.id,
      addressId: resident.addressId,
      event: {},
    },
  })
  await desk.runtime.prisma.$transaction((transaction) =>
    eraseResident(transaction, {
      residentId: resident.id,
      cityId: desk.runtime.city.id,
      language: 'uk',
      inboxMessageId: message.id,
      at: desk.now,
    }),
  )
  expect(await translationsOf(id)).toEqual([])
})

it('words that are taken back take their translation along, and the search forgets both', async () => {
  const { id } = await fileUkrainian()
  const entry = await desk.runtime.prisma.caseEntry.create({
    data: {
      caseId: id,
      type: 'residentMessage',
      text: 'Знову темно біля школи вночі',
      language: 'uk',
      author: 'resident',
    },
  })
  answer = async () => ({ text: 'Kanarienvogel', provider: 'double' })
  await want(id)
  await createTranslating(desk.runtime)(id)
  const searched = () =>
    desk.runtime.prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM "case" WHERE id = ${id}::uuid AND words::text LIKE '%kanarienvogel%'`
  expect(await searched()).toHaveLength(1)
  await desk.runtime.prisma.caseTranslation.deleteMany({ where: { caseId: id, part: 'concern' } })
  await desk.runtime.prisma.caseEntry.update({ where: { id: entry.id }, data: { text: null } })
  expect(await translationsOf(id)).toEqual([])
  expect(await searched()).toEqual([])
})

it("personal data in residents' words is masked before they leave the house, the office's own words are not", async () => {
  const { config } = desk.runtime
  desk.runtime.config = { ...config, translationMask: true }
  const resident = await addResident(desk, { language: 'uk' })
  const { id } = await fileCase(desk, resident.id, {
    text: `${ukrainian}. Тел. 0341 1234567`,
    language: 'uk',
  })
  await want(id)
  await createTranslating(desk.runtime)(id)
  desk.runtime.config = config
  expect(asked[0]?.text).toContain(ukrainian)
  expect(asked[0]?.text).not.toContain('1234567')
})

it('staff see a draft in the language of the resident before they send', async () => {
  const { id } = await fileUkrainian()
  const staff = await desk.logIn()
  const draft = async () =>
    (await staff.send('POST', `/cases/${id}/translate-draft`, { text: 'Danke.' })).json()
  expect(await draft()).toEqual({ available: true, language: 'uk', text: 'uk: Danke.', provider: 'double' })
  answer = () => Promise.reject(new ServiceError('unsupported', 'no'))
  expect(await draft()).toEqual({ available: false, why: 'unsupportedLanguage' })
  desk.runtime.translation = null
  expect(await draft()).toEqual({ available: false, why: 'notConfigured' })
  expect(
    (await staff.send('POST', `/cases/${uuidv7()}/translate-draft`, { text: 'Danke.' })).statusCode,
  ).toBe(404)
})

it('a voice note is written down once it was filed, and translated like any text', async () => {
  const double = await startServiceDouble(() => ({ body: { text: ` ${ukrainian} ` } }))
  desk.runtime.transcription = createTranscriber({
    transcriptionUrl: double.url,
    transcriptionKey: 'key',
    transcriptionModel: 'small',
  })
  const resident = await addResident(desk, { language: 'uk' })
  const mediaId = uuidv7()
  await desk.runtime.prisma.mediaFile.create({
    data: {
      id: mediaId,
      residentId: resident.id,
      kind: 'voice',
      mimeType: 'audio/ogg; codecs=opus',
      bytes: new Uint8Array([1, 2, 3]),
      channel: 'webchat',
      state: 'stored',
      draftKey: 'one',
    },
  })
  const transcribe = createTranscribing(desk.runtime)
  await transcribe(mediaId)
  expect(double.calls, 'a draft stays in the house').toEqual([])
  const { id } = await fileCase(desk, resident.id, { text: '', language: 'uk', mediaKeys: ['one'] })
  await want(id)
  await transcribe(mediaId)
  await double.close()
  expect(double.calls).toHaveLength(1)
  expect(double.calls[0]).toMatchObject({
    path: '/v1/audio/transcriptions',
    headers: { authorization: 'Bearer key' },
  })
  expect(double.calls[0]?.body).toMatch(
    /filename="voice\.ogg"[\s\S]*name="model"\r\n\r\nsmall[\s\S]*name="language"\r\n\r\nuk/,
  )
  await createTranslating(desk.runtime)(id)
  const staff = await desk.logIn()
  const detail = (await staff.get(`/cases/${id}`)).json()
  expect(detail.media).toMatchObject([{ id: mediaId, transcript: ukrainian, transcriptState: 'done' }])
  expect(detail.translations).toMatchObject([{ part: `media:${mediaId}`, text: `de: ${ukrainian}` }])
})
