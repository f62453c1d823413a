import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { judge } from './browser.ts'
import { openDesk } from './desk-page.ts'
import { deskText } from './desk-texts.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears } from './waiting.ts'

let story: StoryGateway
beforeAll(async () => {
  story = await openStoryGateway()
})
afterAll(() => story.stop())

it('a poll is written with the keys alone, a file goes with one language, and the preview shows both', async () => {
  const desk = await openDesk(story)
  const { page } = desk
  const { keyboard } = page
  const focused = () => page.evaluate('document.activeElement?.labels?.[0]?.textContent')
  await desk.logIn()
  await page.goto(`${story.address}/desk/#/notices/new?kind=information`)
  await page.getByLabel('Überschrift').fill('Der Spielplatz wird neu')
  await page.getByLabel('Text', { exact: true }).fill('Im Frühjahr beginnt der Umbau.')

  await page.getByRole('button', { name: deskText('noticePoll.add') }).focus()
  await keyboard.press('Enter')
  await expect.poll(focused).toBe(deskText('noticeWord.pollQuestion'))
  await keyboard.type('Was fehlt dort?')
  for (const answer of ['Schatten', 'Ein Versehen']) {
    await keyboard.press('Tab')
    await keyboard.type(answer)
  }
  const addAnswer = page.getByRole('button', { name: deskText('noticePoll.addOption') })
  await addAnswer.focus()
  await keyboard.press('Enter')
  await expect.poll(focused).toBe('Antwort 3')
  await keyboard.type('Eine Rutsche')
  await page.getByRole('button', { name: 'Antwort 2 entfernen' }).focus()
  await keyboard.press('Enter')
  await expect.poll(focused).toBe('Antwort 2')
  expect(await page.getByLabel('Antwort 2', { exact: true }).inputValue()).toBe('Eine Rutsche')
  await judge(page)
  await page.getByRole('button', { name: deskText('noticeText.create') }).click()
  await appears(page.locator('.tabs').first())

  await page.getByLabel(deskText('noticeFiles.language')).selectOption('ar')
  await page
    .getByLabel(deskText('noticeFiles.add'))
    .setInputFiles({ name: 'handzettel.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  await appears(page.locator('.notice-files li', { hasText: 'nur mit: Arabisch' }))
  await judge(page)

  await page
    .locator('.tabs')
    .getByRole('link', { name: deskText('notice.preview'), exact: true })
    .click()
  await appears(page.getByText(deskText('preview.filesNone')))
  const buttons = page.locator('.bubble-buttons li')
  await expect
    .poll(async () => (await buttons.allTextContents()).slice(0, 2))
    .toEqual(['Schatten', 'Eine Rutsche'])
  await page.getByLabel(deskText('preview.language')).selectOption('ar')
  await appears(page.getByText('Mit dieser Sprache gehen: handzettel.pdf'))
  await appears(page.locator('.bubble', { hasText: '1. ' }))
  await judge(page)

  // Twelve people answered: the report has numbers, and hides the group that is too small.
  const noticeId = /notices\/([0-9a-f-]+)/.exec((await page.evaluate('location.hash')) as string)?.[1] ?? ''
  await answered(noticeId, 9, 3)
  await page.reload()
  await page
    .locator('.tabs')
    .getByRole('link', { name: deskText('notice.progress'), exact: true })
    .click()
  const table = page.getByRole('region', { name: 'Umfrage: Was fehlt dort?' })
  await appears(table)
  expect(await table.locator('tbody td').allTextContents()).toEqual([
    ...['1. Schatten', 'verdeckt', 'verdeckt'],
    ...['2. Eine Rutsche', 'verdeckt', 'verdeckt'],
  ])
  await appears(page.getByText('10 Antworten.'))
  await judge(page)
  expect(desk).toMatchObject({ foreign: [], complaints: [] })
  await desk.close()
})

/** A broadcast of a notice that is done, with so many answers to each option of its poll. */
async function answered(noticeId: string, ...people: number[]): Promise<void> {
  const { prisma, city, clock } = story.gateway().runtime
  const [broadcastId, at] = [uuidv7(), clock()]
  await prisma.broadcast.create({
    data: {
      id: broadcastId,
      cityId: city.id,
      noticeId,
      audience: {},
      state: 'done',
      createdBy: 'staff',
      createdAt: at,
      releasedAt: at,
      expandedAt: at,
    },
  })
  const options = people.flatMap((count, index) => Array.from({ length: count }, () => index + 1))
  const answers = options.map((option) => ({ broadcastId, residentId: uuidv7(), option, at }))
  await prisma.resident.createMany({
    data: answers.map(({ residentId: id }) => ({ id, cityId: city.id, pseudonym: id, language: 'de' })),
  })
  await prisma.pollAnswer.createMany({ data: answers })
}
