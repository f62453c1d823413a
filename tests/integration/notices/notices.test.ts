import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { archiveNotice, copyNotice } from '#gateway/notices/copy.ts'
import { freezeEditions, previewEdition } from '#gateway/notices/editions.ts'
import { addNoticeFile, readNoticeFile, removeNoticeFile } from '#gateway/notices/files.ts'
import { readNotice } from '#gateway/notices/read.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import { reviewVersion, saveVersion } from '#gateway/notices/versions.ts'
import { listTranslationWork } from '#gateway/notices/work.ts'
import { invitation, invite, type NoticeWorld, openNoticeWorld, person, versionOf } from './world.ts'

let world: NoticeWorld
beforeAll(async () => {
  world = await openNoticeWorld()
})
beforeEach(() => {
  world.now = new Date('2026-11-23T09:00:00.000Z')
})
afterAll(() => world.close())

const editor = person('editor')
const translator = person('translator')
const ukrainian = {
  title: 'Що потрібно Альт-Весту?',
  text: 'Говоримо про бюджет району. Докладніше: https://www.leipzig.de/budget',
}

async function reviewed(id: string): Promise<void> {
  const which = { noticeId: id, language: 'uk' }
  await saveVersion(world.runtime, translator, { ...which, words: ukrainian })
  const { updatedAt } = await versionOf(world, id, 'uk')
  await reviewVersion(world.runtime, translator, { ...which, seenAt: new Date(updatedAt ?? 0) })
}

function later(minutes: number): void {
  world.now = new Date(world.now.getTime() + minutes * 60_000)
}

describe('a notice that is saved', () => {
  it('has its source words reviewed and every other language of the city missing', async () => {
    const id = await invite(world)
    const notice = await readNotice(world.runtime, editor.grants, id)
    expect(notice?.versions.map(({ language, status }) => `${language} ${status}`)).toEqual(
      world.runtime.city.languages.map((tag) => `${tag} ${tag === 'de' ? 'reviewed' : 'missing'}`),
    )
  })

  it.each([
    ['an unknown kind', { kind: 'party' }, 'unknownKind', 'kind'],
    ['an unknown topic', { topic: 'weather' }, 'unknownTopic', 'topic'],
    ['an unknown district', { districts: ['77'] }, 'unknownDistrict', 'districts'],
    ['an unknown language', { waitsFor: ['xx'] }, 'unknownLanguage', 'waitsFor'],
    ['a fact its kind does not have', { facts: { color: 'red' } }, 'unknownFact', 'facts.color'],
    ['a fact of the prototype', { facts: { constructor: 'red' } }, 'unknownFact', 'facts.constructor'],
    ['a day for a moment', { facts: { startsAt: '2026-12-02' } }, 'wrongFact', 'facts.startsAt'],
    ['a link without https', { facts: { link: 'http://leipzig.de' } }, 'wrongFact', 'facts.link'],
    ['words its kind does not have', { words: { poem: 'la' } }, 'unknownWords', 'words.poem'],
    ['words without end', { words: { text: 'a'.repeat(10_001) } }, 'tooLong', 'words.text'],
  ])('is refused with %s, and the field is named', async (_, change, code, field) => {
    await expect(invite(world, change as object)).rejects.toMatchObject({ code, field })
  })

  it('belongs to the districts of whoever writes it, and to nobody else', async () => {
    const id = await saveNotice(world.runtime, person('editor', ['7']), invitation)
    await expect(
      saveNotice(world.runtime, person('editor', ['3']), { ...invitation, id, districts: ['3'] }),
    ).rejects.toMatchObject({ code: 'unknownNotice' })
    await expect(
      saveNotice(world.runtime, person('editor', ['7']), { ...invitation, id, districts: [] }),
    ).rejects.toMatchObject({ code: 'forbiddenDistricts' })
    expect(await readNotice(world.runtime, person('editor', ['3']).grants, id)).toBeNull()
    expect(await readNotice(world.runtime, person('translator', ['7']).grants, id)).not.toBeNull()
  })

  it('keeps no control characters and no marks that turn the writing direction', async () => {
    const id = await invite(world, { words: { title: 'A\u0000B\u202ec', text: 'x\r\n\r\n\r\n\r\ny ' } })
    expect((await versionOf(world, id, 'de')).words).toEqual({ title: 'ABc', text: 'x\n\ny' })
  })

  it('is not overwritten by somebody who has not seen the last change', async () => {
    const id = await invite(world)
    const seenAt = world.now
    later(1)
    await invite(world, { id, words: { ...invitation.words, title: 'Neu' }, seenAt })
    await expect(invite(world, { id, seenAt })).rejects.toMatchObject({ code: 'changedMeanwhile' })
    expect((await versionOf(world, id, 'de')).words.title).toBe('Neu')
  })
})

describe('the languages of a notice', () => {
  it('go from missing over inReview to reviewed, and say who reviewed them and when', async () => {
    const id = await invite(world)
    await saveVersion(world.runtime, translator, { noticeId: id, language: 'uk', words: ukrainian })
    expect(await versionOf(world, id, 'uk')).toMatchObject({ status: 'inReview', editedBy: translator.id })
    await reviewed(id)
    expect(await versionOf(world, id, 'uk')).toMatchObject({
      status: 'reviewed',
      reviewedBy: translator.id,
      reviewedAt: world.now.toISOString(),
      sourceRevision: 1,
    })
  })

  it('are outdated when the source words change, and stay when the change is minor or of facts alone', async () => {
    const id = await invite(world)
    await reviewed(id)
    await invite(world, { id, words: { ...invitation.words, title: 'Was braucht Alt-West ?' }, minor: true })
    expect((await versionOf(world, id, 'uk')).status).toBe('reviewed')
    await invite(world, { id, words: { ...invitation.words, title: 'Was braucht Alt-West ?' }, facts: {} })
    expect((await versionOf(world, id, 'uk')).status).toBe('reviewed')
    await invite(world, { id, words: { ...invitation.words, title: 'Ganz anders' } })
    expect(await versionOf(world, id, 'uk')).toMatchObject({ status: 'outdated', sourceRevision: 1 })
    expect((await versionOf(world, id, 'de')).sourceRevision).toBe(2)
  })

  it('are not reviewed when somebody changed them since they were read', async () => {
    const id = await invite(world)
    await saveVersion(world.runtime, translator, { noticeId: id, language: 'uk', words: ukrainian })
    const seenAt = new Date(world.now.getTime() - 1)
    await expect(
      reviewVersion(world.runtime, translator, { noticeId: id, language: 'uk', seenAt }),
    ).rejects.toMatchObject({ code: 'changedMeanwhile' })
    await expect(
      reviewVersion(world.runtime, translator, { noticeId: id, language: 'de', seenAt }),
    ).rejects.toMatchObject({ code: 'isSource' })
    await expect(
      saveVersion(world.runtime, person('releaser'), { noticeId: id, language: 'ar', words: {} }),
    ).rejects.toMatchObject({ code: 'unknownNotice' })
  })

  it('stand on the list of translators, oldest first, until they are reviewed', async () => {
    const [first, second] = [await invite(world, { waitsFor: ['uk', 'ar'] }), await invite(world)]
    later(5)
    await saveVersion(world.runtime, translator, { noticeId: second, language: 'uk', words: ukrainian })
    const mine = async (language?: string) =>
      (await listTranslationWork(world.runtime, translator.grants, language))
        .filter(({ noticeId }) => [first, second].includes(noticeId))
        .map(({ noticeId, language, status, needed }) => ({ noticeId, language, status, needed }))
    const waiting = { noticeId: first, status: 'missing', needed: true }
    const written = { noticeId: second, language: 'uk', status: 'inReview', needed: false }
    expect(await mine()).toEqual([{ ...waiting, language: 'uk' }, { ...waiting, language: 'ar' }, written])
    expect(await mine('ar')).toEqual([{ ...waiting, language: 'ar' }])
    await reviewed(second)
    expect(await mine('uk')).toEqual([{ ...waiting, language: 'uk' }])
    expect(await listTranslationWork(world.runtime, person('translator', ['3']).grants, 'uk')).toEqual([])
  })
})

describe('editions', () => {
  const broadcastId = '019aa000-0000-7000-8000-00000000000b'
  const freeze = (noticeId: string) =>
    world.runtime.prisma.$transaction((transaction) =>
      freezeEditions(transaction, world.runtime, { noticeId, broadcastId }),
    )

  it('there is one for each language of the city, and a calendar file in each that keeps its identity', async () => {
    const id = await invite(world)
    await reviewed(id)
    const editions = await freeze(id)
    expect(editions.map(({ language, basis }) => `${language} ${basis}`)).toEqual(
      world.runtime.city.languages.map(
        (tag) => `${tag} ${['de', 'uk'].includes(tag) ? 'reviewed' : 'source'}`,
      ),
    )
    const calendarOf = async (language: string) => {
      const file = await world.runtime.prisma.noticeFile.findFirstOrThrow({
        where: { noticeId: id, language },
      })
      expect(file.mimeType).toBe('text/calendar')
      return { id: file.id, text: Buffer.from(file.bytes).toString('utf8').replaceAll('\r\n ', '') }
    }
    const before = await calendarOf('uk')
    expect(editions.find(({ language }) => language === 'uk')?.reply.media).toEqual([
      { mediaId: before.id, kind: 'file' },
    ])
    expect(before.text).toContain(`SUMMARY:${ukrainian.title}`)
    expect(before.text).toContain('DTSTART:20261202T170000Z')
    later(10)
    await invite(world, { id, facts: { ...invitation.facts, startsAt: '2026-12-02T16:00:00.000Z' } })
    await freeze(id)
    const after = await calendarOf('uk')
    const field = (text: string, name: string) => text.match(new RegExp(`^${name}:(.*)$`, 'm'))?.[1]
    expect(after.id).toBe(before.id)
    expect(field(after.text, 'UID')).toBe(field(before.text, 'UID'))
    expect(Number(field(after.text, 'SEQUENCE'))).toBeGreaterThan(Number(field(before.text, 'SEQUENCE')))
    expect(field(after.text, 'DTSTART')).toBe('20261202T160000Z')
  })

  it('carry no calendar file where it would make two messages of one', async () => {
    const id = await invite(world, { words: { ...invitation.words, text: 'Kommen Sie. '.repeat(60).trim() } })
    const editions = await freeze(id)
    expect(editions.filter(({ reply }) => reply.media !== undefined)).toEqual([])
  })

  it('carry a picture made silent instead, with its words; taking it away takes its words', async () => {
    const id = await invite(world)
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const file = { noticeId: id, language: null, name: '../plan.png', bytes: png }
    const fileId = await addNoticeFile(world.runtime, editor, file)
    await invite(world, { id, words: { ...invitation.words, [`caption.${fileId}`]: 'Der neue Platz' } })
    const { reply } = await previewEdition(world.runtime, id, 'de')
    expect(reply.media).toEqual([{ mediaId: fileId, kind: 'photo' }])
    expect(JSON.stringify(reply.text)).toContain('Der neue Platz')
    const stored = await readNoticeFile(world.runtime, editor.grants, { noticeId: id, fileId })
    expect(stored).toMatchObject({ mimeType: 'image/jpeg', name: 'plan.png' })
    expect(await readNoticeFile(world.runtime, [], { noticeId: id, fileId })).toBeNull()
    await removeNoticeFile(world.runtime, editor, { noticeId: id, fileId })
    expect((await versionOf(world, id, 'de')).words).toEqual(invitation.words)
  })

  it('a file that is neither picture nor PDF is refused, and so is a fifth one', async () => {
    const id = await invite(world)
    const file = { noticeId: id, language: null, name: 'a.pdf' }
    const pdf = Buffer.from('%PDF-1.7 short')
    const add = (bytes: Buffer) => addNoticeFile(world.runtime, editor, { ...file, bytes })
    await expect(add(Buffer.from('<svg onload="alert(1)"/>'))).rejects.toMatchObject({
      code: 'unreadableFile',
    })
    for (let count = 0; count < 4; count += 1) await add(pdf)
    await expect(add(pdf)).rejects.toMatchObject({ code: 'tooManyFiles' })
  })
})

describe('a copy', () => {
  it('has the facts, the words and states of every language; the original does not follow it', async () => {
    const id = await invite(world)
    await reviewed(id)
    const template = await copyNotice(world.runtime, editor, { id, templateName: 'Konferenz' })
    const copy = await copyNotice(world.runtime, editor, { id: template })
    const read = await readNotice(world.runtime, editor.grants, copy)
    expect(read).toMatchObject({ templateName: null, facts: invitation.facts, districts: ['7'] })
    expect(await versionOf(world, copy, 'uk')).toMatchObject({ status: 'reviewed', words: ukrainian })
    await invite(world, { id: copy, words: { ...invitation.words, title: 'Nur hier' } })
    expect((await versionOf(world, id, 'uk')).status).toBe('reviewed')
    expect((await versionOf(world, copy, 'uk')).status).toBe('outdated')
  })

  it('is the way on for a notice that was archived', async () => {
    const id = await invite(world)
    await archiveNotice(world.runtime, editor, id)
    await expect(invite(world, { id })).rejects.toMatchObject({ code: 'archived' })
    await expect(copyNotice(world.runtime, editor, { id })).resolves.toEqual(expect.any(String))
  })
})
