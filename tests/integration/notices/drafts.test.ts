import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { makeBackWords } from '#gateway/notices/back-words.ts'
import { createDrafting, sweepNoticeDrafts } from '#gateway/notices/draft.ts'
import { saveVersion } from '#gateway/notices/versions.ts'
import { wantDrafts } from '#gateway/notices/want-drafts.ts'
import { ServiceError } from '#gateway/services/call.ts'
import { invitation, invite, type NoticeWorld, openNoticeWorld, person, versionOf } from './world.ts'

let world: NoticeWorld
beforeAll(async () => {
  world = await openNoticeWorld()
})
beforeEach(() => {
  world.now = new Date('2026-11-23T09:00:00.000Z')
  world.rung.length = 0
  world.translation = async ({ text, to }) => ({ text: `${to}: ${text}`, provider: 'double' })
})
afterAll(() => world.close())

const translator = person('translator')

function want(noticeId: string, languages: string[], replace = false) {
  return wantDrafts(world.runtime, translator, { noticeId, languages, replace })
}

it('a draft has every field, addresses as they were, the glossary’s own terms, and the way back for the desk', async () => {
  const id = await invite(world)
  expect(await want(id, ['uk', 'ar'])).toEqual({ wanted: ['uk', 'ar'], refused: [] })
  expect(world.rung).toEqual([id])
  expect((await versionOf(world, id, 'uk')).status).toBe('wanted')
  await createDrafting(world.runtime)(id)
  expect(await versionOf(world, id, 'uk')).toMatchObject({
    status: 'machine',
    provider: 'double',
    editedBy: null,
    words: {
      title: 'uk: Was braucht Alt-West?',
      text: 'uk: Wir sprechen über das бюджет району. Mehr dazu: https://www.leipzig.de/budget',
    },
    backWords: { title: 'de: uk: Was braucht Alt-West?' },
  })
  expect((await versionOf(world, id, 'ar')).words.text).toContain('ميزانية الحي')
})

it('a machine that drops what was marked gets the words between, and the terms still stand', async () => {
  world.translation = async ({ text }) => ({ text: text.replaceAll(/\[\[\d+\]\]/g, ''), provider: 'double' })
  const id = await invite(world)
  await want(id, ['uk'])
  await createDrafting(world.runtime)(id)
  const { text } = (await versionOf(world, id, 'uk')).words
  expect(text).toContain('бюджет району')
  expect(text).toContain('https://www.leipzig.de/budget')
})

it('without a service the answer is clear and nothing is waited for', async () => {
  world.translation = null
  const id = await invite(world)
  await expect(want(id, ['uk'])).rejects.toMatchObject({ code: 'noTranslationService' })
  expect((await versionOf(world, id, 'uk')).status).toBe('missing')
})

it('no machine writes Leichte Sprache or the source, nor over a person’s words unless asked to', async () => {
  const id = await invite(world)
  await saveVersion(world.runtime, translator, { noticeId: id, language: 'ru', words: { title: 'Мой' } })
  expect(await want(id, ['de', 'de-simple', 'ru', 'pl'])).toEqual({
    wanted: ['pl'],
    refused: [
      { language: 'de', why: 'isSource' },
      { language: 'de-simple', why: 'notByMachine' },
      { language: 'ru', why: 'ownWords' },
    ],
  })
  expect((await want(id, ['ru'], true)).wanted).toEqual(['ru'])
})

it('a draft of words that changed meanwhile is made anew from the new ones', async () => {
  const id = await invite(world)
  await want(id, ['uk'])
  let changed = false
  world.translation = async ({ text, to }) => {
    if (!changed) {
      changed = true
      await invite(world, { id, words: { ...invitation.words, title: 'Ein anderer Titel' } })
    }
    return { text: `${to}: ${text}`, provider: 'double' }
  }
  await createDrafting(world.runtime)(id)
  expect(await versionOf(world, id, 'uk')).toMatchObject({
    status: 'machine',
    sourceRevision: 2,
    words: { title: 'uk: Ein anderer Titel' },
  })
})

it('words that a person saves while the machine is at it are not overwritten', async () => {
  const id = await invite(world)
  await want(id, ['uk'])
  world.translation = async ({ text }) => {
    await saveVersion(world.runtime, translator, { noticeId: id, language: 'uk', words: { title: 'Люди' } })
    return { text, provider: 'double' }
  }
  await createDrafting(world.runtime)(id)
  expect(await versionOf(world, id, 'uk')).toMatchObject({ status: 'inReview', words: { title: 'Люди' } })
})

it('a service that is away is asked again later, a language it does not know is given up and says so', async () => {
  const id = await invite(world)
  await want(id, ['uk', 'vi'])
  world.translation = async ({ to }) => {
    const kind = to === 'vi' ? 'unsupported' : 'unreachable'
    throw new ServiceError(kind, 'no')
  }
  await createDrafting(world.runtime)(id)
  expect(await versionOf(world, id, 'vi')).toMatchObject({ status: 'failed', provider: 'double' })
  expect((await versionOf(world, id, 'uk')).status).toBe('wanted')
  world.rung.length = 0
  await sweepNoticeDrafts(world.runtime)
  expect(world.rung, 'not due yet').not.toContain(id)
  world.now = new Date(world.now.getTime() + 3_600_000)
  world.translation = async ({ text }) => ({ text, provider: 'double' })
  await sweepNoticeDrafts(world.runtime)
  expect(world.rung).toContain(id)
  await createDrafting(world.runtime)(id)
  expect((await versionOf(world, id, 'uk')).status).toBe('machine')
})

it('nothing is brought back from Leichte Sprache: it is German already', async () => {
  const id = await invite(world)
  await saveVersion(world.runtime, translator, {
    noticeId: id,
    language: 'de-simple',
    words: { title: 'Ein Treffen' },
  })
  await expect(
    makeBackWords(world.runtime, person('editor'), { noticeId: id, language: 'de-simple' }),
  ).rejects.toMatchObject({ code: 'unknownVersion', field: 'language' })
})

it('what a person wrote is brought back on wish, and forgotten when the words change', async () => {
  const id = await invite(world)
  const which = { noticeId: id, language: 'uk' }
  await saveVersion(world.runtime, translator, { ...which, words: { title: 'Люди' } })
  expect(await makeBackWords(world.runtime, person('editor'), which)).toEqual({ title: 'de: Люди' })
  expect((await versionOf(world, id, 'uk')).backWords).toEqual({ title: 'de: Люди' })
  await saveVersion(world.runtime, translator, { ...which, words: { title: 'Інші' } })
  expect((await versionOf(world, id, 'uk')).backWords).toBeNull()
})
