import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge, keptOnDevice } from './browser.ts'
import { openChat, plain } from './chat-page.ts'
import { openDesk } from './desk-page.ts'
import { takePicture } from './pictures.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'

let story: StoryGateway

beforeAll(async () => {
  story = await openStoryGateway()
})
afterAll(() => story.stop())

/** Each in front of a lamp of their own: a second report of the same one is asked whether it is the same. */
const people = [
  {
    language: 'ar',
    direction: 'rtl',
    words: 'مصباح الشارع أمام بيتنا معطل منذ أسابيع',
    lamp: 'عمود إنارة',
    picture: 'chat-arabic',
    place: { longitude: 12.4012, latitude: 51.3463 },
    seen: /Neustadt-Neuschönefeld[\s\S]*51\.34630/,
  },
  {
    language: 'de-simple',
    direction: 'ltr',
    words: 'Die Lampe vor unserem Haus ist kaputt',
    lamp: 'Straßen-Lampe',
    picture: 'chat-easy-german',
    place: { longitude: 12.3331, latitude: 51.3278 },
    seen: /Plagwitz[\s\S]*51\.32780/,
  },
]

describe.each(people)('a broken lamp, told in $language', (person) => {
  const { language, direction, words, lamp, picture, place, seen } = person

  it('gets a number, reaches the desk with photo and place, and is answered while the chat stays open', async () => {
    const chat = await openChat(story, language, { place })
    const { page, text } = chat
    await chat.open()
    expect(await keptOnDevice(chat)).toEqual([])
    expect(chat.foreign).toEqual([])
    expect(chat.sockets).toEqual([])
    await judge(page)

    await chat.chooseLanguage()
    expect(chat.sockets).toHaveLength(1)
    expect(await page.getAttribute('html', 'dir')).toBe(direction)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    const reference = await chat.report(words, lamp)
    await judge(page)
    const tooLong = await page.evaluate('document.documentElement.scrollHeight - innerHeight')
    expect(tooLong, 'the conversation scrolls in its own place').toBe(0)
    await takePicture(page, picture)

    const desk = await openDesk(story)
    await judge(desk.page)
    await desk.logIn()
    await judge(desk.page)
    await desk.openCase(reference)
    const said = desk.page.locator('blockquote')
    expect(await said.textContent()).toBe(words)
    expect(await said.getAttribute('dir')).toBe(direction)
    expect(await said.getAttribute('lang')).toBe(language)
    expect(await desk.page.locator('.case-facts').textContent()).toMatch(seen)
    const photo = desk.page.locator('.media img')
    expect(await photo.getAttribute('alt')).toContain(reference)
    await photo.scrollIntoViewIfNeeded()
    await expect.poll(() => photo.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBe(640)
    await judge(desk.page)
    if (language === 'ar') await takePicture(desk.page, 'desk-case')

    const answer = 'Die Lampe wird am Montag repariert.'
    await desk.answer(answer, 'inProgress')
    await expect.poll(() => desk.page.textContent('.page-head .kern-badge')).toBe('in Arbeit')
    await judge(desk.page)

    const news = chat.heard(answer)
    const frame = text('caseUpdate.inProgress', { reference })
    expect(plain(await news.textContent())).toContain(frame)
    expect(await news.locator('.words').getAttribute('dir')).toBe(direction)
    expect(await news.locator('.words').getAttribute('lang')).toBe(language)
    expect(chat.loads()).toBe(1)
    expect(await keptOnDevice(chat)).toEqual([])
    expect([...chat.foreign, ...desk.foreign]).toEqual([])
    expect([...chat.complaints, ...desk.complaints]).toEqual([])
    await chat.close()
    await desk.close()
  })
})
