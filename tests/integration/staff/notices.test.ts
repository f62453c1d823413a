import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTelegram } from '#bots/channels/telegram/channel.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { addResident, openTestDesk, type TestDesk } from './desk.ts'
import { addPerson, logInAs } from './person.ts'

type Browser = Awaited<ReturnType<typeof logInAs>>

let desk: TestDesk
let editor: Browser

beforeAll(async () => {
  desk = await openTestDesk()
  const channels = [
    createTelegram({ token: '4242:no-token', apiRoot: 'http://127.0.0.1:9', botName: undefined }, 'unused'),
    createFakeChannel('webchat'),
  ]
  Object.assign(desk.runtime, {
    channels: new Map(channels.map((channel) => [channel.id, channel])),
  })
  await addPerson(desk, 'editor', [{ role: 'editor' }])
  editor = await logInAs(desk, 'editor')
})
afterAll(() => desk.close())

const plain = { kind: 'information', topic: 'budget', facts: {}, districts: [] as string[] }

async function write(title: string, more: object = {}): Promise<string> {
  const answer = await editor.send('POST', '/notices', { ...plain, words: { title, text: title }, ...more })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}

const titles = async (query = '') =>
  (await editor.get(`/notices${query}`)).json().notices.map(({ title }: { title: string }) => title)

test('the list shows what was changed last first, and narrows by words, kind, district, templates and what was put away', async () => {
  const bridge = await write('Die Brücke ist gesperrt', { districts: ['2'] })
  await write('Neue Öffnungszeiten')
  await write('Muster für Sitzungen', { templateName: 'Sitzung' })
  expect(await titles()).toEqual(['Neue Öffnungszeiten', 'Die Brücke ist gesperrt'])
  desk.now = new Date(desk.now.getTime() + 1000)
  const seen = (await editor.get(`/notices/${bridge}`)).json()
  const changed = await editor.send('PUT', `/notices/${bridge}`, {
    ...plain,
    districts: ['2'],
    words: { title: 'Die Brücke ist wieder offen' },
    seenAt: seen.updatedAt,
  })
  expect(changed.json()).toMatchObject({ sourceRevision: 2, districts: ['2'], mayWrite: true, isOwn: true })
  expect(await titles()).toEqual(['Die Brücke ist wieder offen', 'Neue Öffnungszeiten'])
  expect(await titles('?search=BRÜCKE')).toEqual(['Die Brücke ist wieder offen'])
  expect(await titles('?district=2')).toEqual(['Die Brücke ist wieder offen'])
  expect(await titles('?kind=reminder')).toEqual([])
  expect(await titles('?state=draft')).toHaveLength(2)
  expect(await titles('?state=sending')).toEqual([])
  expect(await titles('?list=templates')).toEqual(['Muster für Sitzungen'])
  expect((await editor.send('POST', `/notices/${bridge}/archive`)).json().archivedAt).not.toBeNull()
  expect(await titles()).toEqual(['Neue Öffnungszeiten'])
  expect(await titles('?list=archived')).toEqual(['Die Brücke ist wieder offen'])
  const late = await editor.send('PUT', `/notices/${bridge}`, { ...plain, words: {}, seenAt: seen.updatedAt })
  expect([late.statusCode, late.json().code]).toEqual([409, 'archived'])
})

test('a page of the list leads to the next one, and no notice is twice or left out', async () => {
  const made = Array.from({ length: 60 }, (_, index) => `Viele ${index}`)
  for (const title of made) await write(title)
  const first = (await editor.get('/notices?search=Viele')).json()
  const second = (await editor.get(`/notices?search=Viele&after=${first.next}`)).json()
  const seen = [...first.notices, ...second.notices].map(({ title }: { title: string }) => title)
  expect([first.notices.length, second.next]).toEqual([50, null])
  expect(seen.sort()).toEqual(made.sort())
})

/** A body with one file, as a browser sends it; without a language it goes with every one. */
function upload(id: string, bytes: Buffer, name = 'bild.png', language?: string) {
  const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
  return desk.app.inject({
    method: 'POST',
    url: `/api/staff/notices/${id}/files${language ? `?language=${language}` : ''}`,
    headers: {
      cookie: editor.cookie,
      'x-csrf-token': editor.csrfToken,
      'content-type': 'multipart/form-data; boundary=x',
    },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
  })
}

test('a picture is kept small and shown, has words of its own, and goes with them; what is no picture is refused', async () => {
  const id = await write('Mit Bild')
  const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const kept = await upload(id, picture)
  expect(kept.statusCode, kept.body).toBe(201)
  const [file] = kept.json().files
  expect(file).toMatchObject({ kind: 'photo', mimeType: 'image/jpeg', name: 'bild.png' })
  const shown = await editor.get(`/notices/${id}/files/${file.id}`)
  expect(shown.headers['content-type']).toBe('image/jpeg')
  expect((await sharp(shown.rawPayload).metadata()).width).toBe(30)

  const words = { title: 'Mit Bild', text: 'Mit Bild', [`caption.${file.id}`]: 'Ein rotes Feld' }
  expect((await editor.send('PUT', `/notices/${id}`, { ...plain, words })).statusCode).toBe(200)
  const { basis, channels } = (await editor.get(`/notices/${id}/preview?language=ar`)).json()
  expect([basis, channels[0].channel]).toEqual(['source', 'telegram'])
  const [form] = channels[0].forms
  expect(form).toMatchObject({ when: 'always', way: 'words', language: { direction: 'rtl' } })
  expect(form.pieces.map(({ files }: { files: string[] }) => files)).toEqual([[file.id]])

  expect((await upload(id, Buffer.from('<svg onload="alert(1)"/>'))).json()).toMatchObject({
    code: 'unreadableFile',
    field: 'file',
  })
  const large = await upload(id, Buffer.alloc(6 * 1024 * 1024))
  expect([large.statusCode, large.json().code]).toEqual([413, 'tooLarge'])
  const gone = (await editor.send('DELETE', `/notices/${id}/files/${file.id}`)).json()
  expect(gone.files).toEqual([])
  const source = gone.versions.find(({ language }: { language: { tag: string } }) => language.tag === 'de')
  expect(Object.keys(source.words).sort()).toEqual(['text', 'title'])
})

interface Piece {
  text: string
  files: string[]
  offer: { type: string; rows: string[][] } | null
}

async function piecesOf(id: string, language: string, channel: string): Promise<Piece[]> {
  const { channels } = (await editor.get(`/notices/${id}/preview?language=${language}`)).json()
  return channels.find((view: { channel: string }) => view.channel === channel).forms[0].pieces
}

test('the preview cuts where Telegram cuts, and web chat shows it whole', async () => {
  const id = await write('Lang', { words: { title: 'Lang', text: 'Ein Satz ohne Ende. '.repeat(300) } })
  const cut = await piecesOf(id, 'de', 'telegram')
  expect(cut.map(({ offer }) => offer?.type ?? null)).toEqual([null, 'buttons'])
  expect(await piecesOf(id, 'de', 'webchat')).toHaveLength(1)
  const unknown = await editor.get(`/notices/${id}/preview?language=tlh`)
  expect([unknown.statusCode, unknown.json().field]).toEqual([400, 'language'])
})

test('what somebody said to a notice is answered once, in words of their language', async () => {
  const id = await write('Was denken Sie?')
  const begun = await editor.send('POST', `/notices/${id}/broadcasts`, { audience: {} })
  const broadcastId = begun.json().id
  const { id: residentId, pseudonym } = await addResident(desk, { language: 'en' })
  const replyId = uuidv7()
  await desk.runtime.prisma.noticeReply.create({
    data: { id: replyId, broadcastId, residentId, text: 'Is there parking?', language: 'en', at: desk.now },
  })
  const path = `/broadcasts/${broadcastId}/replies`
  expect((await editor.get(path)).json().replies).toMatchObject([
    { resident: pseudonym, text: 'Is there parking?', answer: null, language: { tag: 'en' } },
  ])
  const answer = () => editor.send('POST', `${path}/${replyId}/answer`, { text: 'Ja, am Rathaus.' })
  expect((await answer()).json().replies).toMatchObject([{ answer: 'Ja, am Rathaus.', answeredBy: 'editor' }])
  const again = await answer()
  expect([again.statusCode, again.json().code]).toEqual([409, 'alreadyAnswered'])
  const told = await desk.runtime.prisma.outboxMessage.findMany({ where: { residentId } })
  expect(told).toMatchObject([
    { language: 'en', class: 'mustArrive', reply: { text: { key: 'noticeReply.answer' } } },
  ])
})

test('a file goes with one language only, with words of that language, and the preview says so', async () => {
  const id = await write('Mit Handzettel')
  const pdf = Buffer.from('%PDF-1.4')
  await upload(id, pdf, 'fuer-alle.pdf')
  const [all, arabic] = (await upload(id, pdf, 'arabisch.pdf', 'ar')).json().files
  expect([all.language, arabic.language]).toEqual([null, 'ar'])
  const caption = 'ورقة معلومات'
  const words = { title: 'عنوان', text: 'نص', [`caption.${arabic.id}`]: caption }
  expect((await editor.send('PUT', `/notices/${id}/versions/ar`, { words })).statusCode).toBe(200)
  const filesIn = async (language: string) =>
    (await piecesOf(id, language, 'webchat')).flatMap(({ files }) => files)
  expect(await filesIn('ar')).toEqual([all.id, arabic.id])
  expect(await filesIn('de')).toEqual([all.id])
  expect((await piecesOf(id, 'ar', 'webchat'))[0]?.text).toContain(caption)
  const foreign = await upload(id, pdf, 'klingonisch.pdf', 'tlh')
  expect([foreign.statusCode, foreign.json().code]).toEqual([400, 'unknownLanguage'])
})

const asking = {
  title: 'Der Spielplatz wird neu',
  text: 'Im Frühjahr beginnt der Umbau.',
  'poll.question': 'Was fehlt dort?',
  'option.1': 'Schatten',
  'option.2': 'Eine Rutsche',
  'option.3': 'Bänke',
}
const poll = { options: 3, until: null }

test('a poll is written with its notice, shown as it will look, and missing answers are found', async () => {
  const id = await write('', { words: asking, poll })
  const buttonsIn = async (language: string, channel: string) =>
    (await piecesOf(id, language, channel)).at(-1)?.offer?.rows.flat().slice(0, 3)
  const german = ['Schatten', 'Eine Rutsche', 'Bänke']
  expect(await buttonsIn('de', 'telegram')).toEqual(german)
  const ukrainian = { title: 'Майданчик', text: 'Навесні.', 'poll.question': 'Чого бракує?' }
  const answers = { 'option.1': 'Тіні', 'option.2': 'Гірки', 'option.3': 'Лавок' }
  const translate = (words: object) => editor.send('PUT', `/notices/${id}/versions/uk`, { words })
  await translate(ukrainian)
  expect(await buttonsIn('uk', 'webchat')).toEqual(german)
  const { findings } = (await editor.get(`/notices/${id}/findings`)).json()
  expect(findings.map(({ code, field }: { code: string; field: string }) => [code, field])).toEqual([
    ['wordsMissing', 'words.option.1'],
    ['wordsMissing', 'words.option.2'],
    ['wordsMissing', 'words.option.3'],
  ])
  await translate({ ...ukrainian, ...answers })
  expect(await buttonsIn('uk', 'webchat')).toEqual(['Тіні', 'Гірки', 'Лавок'])

  const wrong = await translate({ ...ukrainian, 'option.4': 'Ще' })
  expect([wrong.statusCode, wrong.json().code]).toEqual([400, 'unknownWords'])
  const { 'option.3': _gone, ...two } = asking
  const smaller = { ...plain, words: two, poll: { ...poll, options: 2 }, minor: true }
  const saved = (await editor.send('PUT', `/notices/${id}`, smaller)).json()
  const version = saved.versions.find(({ language }: { language: { tag: string } }) => language.tag === 'uk')
  expect(version).toMatchObject({ status: 'outdated', words: { 'option.2': 'Гірки' } })
  expect(Object.keys(version.words)).not.toContain('option.3')
  const copied = (await editor.send('POST', `/notices/${id}/copy`, { templateName: null })).json()
  expect(copied.poll).toEqual({ options: 2, until: null })
  const one = await editor.send('POST', '/notices', { ...plain, words: {}, poll: { ...poll, options: 1 } })
  expect(one.statusCode).toBe(400)
})

test('answers that people have been asked for can grow in number, and neither go nor mean something else', async () => {
  const id = await write('', { words: asking, poll })
  const begun = await editor.send('POST', `/notices/${id}/broadcasts`, { audience: {} })
  const where = { id: begun.json().id }
  await desk.runtime.prisma.broadcast.update({ where, data: { state: 'done', releasedAt: desk.now } })
  const change = async (given: object) => {
    const answer = await editor.send('PUT', `/notices/${id}`, { ...plain, words: asking, poll, ...given })
    return answer.statusCode === 200 ? 'saved' : answer.json().code
  }
  const { 'option.3': _gone, ...two } = asking
  expect(await change({ words: two, poll: { ...poll, options: 2 } })).toBe('pollFixed')
  expect(await change({ words: { title: 'Neu' }, poll: null })).toBe('pollFixed')
  const turned = { ...asking, 'option.1': 'Bänke', 'option.3': 'Schatten' }
  expect(await change({ words: turned })).toBe('pollFixed')
  expect(await change({ words: { ...asking, 'option.3': 'Bänke.' }, minor: true })).toBe('saved')
  // Whoever knows of no poll (a calendar's feed) leaves it as it is.
  expect(await change({ words: { title: 'Neu' }, poll: undefined })).toBe('saved')
  expect((await editor.get(`/notices/${id}`)).json().poll).toEqual(poll)
  const more = { ...asking, 'option.3': 'Bänke.', 'option.4': 'Wasser' }
  expect(await change({ words: more, poll: { options: 4, until: '2026-11-21T08:00:00Z' } })).toBe('saved')
  const report = (await editor.get(`/broadcasts/${begun.json().id}/poll`)).json().poll
  expect(report).toMatchObject({ open: false, answers: null })
  expect(report.options).toHaveLength(4)
})
