import { afterAll, beforeAll, expect, it } from 'vitest'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { getsFocus, judge, keptOnDevice, tabTo } from './browser.ts'
import { openChat } from './chat-page.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears, disappears } from './waiting.ts'

let story: StoryGateway

beforeAll(async () => {
  story = await openStoryGateway()
})
afterAll(() => story.stop())

const prisma = () => story.gateway().runtime.prisma

it('what is said while the gateway is away arrives once when it is back, in its order', async () => {
  const chat = await openChat(story, 'uk')
  const { page, text } = chat
  await chat.open()
  await chat.chooseLanguage()
  await story.goAway()
  await appears(page.getByRole('status').filter({ hasText: text('webchat.reconnecting') }))
  await chat.write('Не горить ліхтар біля школи')
  await chat.write('Вже третій тиждень')
  await appears(page.locator('.message[data-state="waiting"]').nth(1))
  await story.comeBack()
  await appears(chat.heard(text('concern.textAdded')))
  const said = await prisma().inboxMessage.findMany({
    where: { event: { path: ['type'], equals: 'message' } },
    orderBy: { id: 'asc' },
  })
  expect(said.map(({ event }) => event)).toMatchObject([
    { text: 'Не горить ліхтар біля школи' },
    { text: 'Вже третій тиждень' },
  ])
  // The bot's answer may be told before it is told that the words have arrived.
  await disappears(page.locator('.message[data-state="waiting"]').first())
  expect(await page.locator('.from-resident .words').allTextContents()).toEqual([
    'Не горить ліхтар біля школи',
    'Вже третій тиждень',
  ])
  expect(chat.loads()).toBe(1)
  await chat.close()
})

it('a remembered conversation is there on return with what came meanwhile, until it is forgotten', async () => {
  const chat = await openChat(story, 'pl')
  const { page, text } = chat
  await chat.open()
  await chat.chooseLanguage()
  const reference = await chat.report('Latarnia przed naszym domem nie świeci', 'Latarnia uliczna')
  await chat.press(text('webchat.options'))
  await page.check('#remember')
  expect(await keptOnDevice(chat)).toEqual(['kurzer-draht'])

  await page.goto('about:blank')
  const filed = await prisma().case.findUniqueOrThrow({ where: { reference } })
  const step = { caseId: filed.id, author: 'test', toState: 'resolved' } as const
  await applyOfficeStep(story.gateway().runtime, { ...step, text: 'Die Laterne leuchtet wieder.' })

  await chat.open()
  expect(chat.sockets).toHaveLength(1)
  await chat.press(text('webchat.continueConversation'))
  await appears(chat.heard('Die Laterne leuchtet wieder.'))
  expect(await chat.readReference()).toBe(reference)
  expect(await page.locator('.from-resident .words').first().textContent()).toBe(
    'Latarnia przed naszym domem nie świeci',
  )
  const photo = page.locator('.from-resident img')
  await expect.poll(() => photo.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBe(640)

  await chat.press(text('webchat.options'))
  await chat.press(text('webchat.forget'))
  await chat.press(text('webchat.forgetConfirm'))
  await appears(page.getByText(text('webchat.forgotten')))
  expect(await keptOnDevice(chat)).toEqual([])
  await chat.open()
  expect(await page.getByRole('button', { name: text('webchat.continueConversation') }).count()).toBe(0)
  expect(await prisma().case.count({ where: { reference } })).toBe(1)
  await chat.close()
})

it('a concern is filed with the keyboard alone on a screen of 320 pixels', async () => {
  const chat = await openChat(story, 'tr', { width: 320, height: 640 })
  const { page, text } = chat
  const press = async (label: string, key?: 'Shift+Tab') => {
    await tabTo(chat.button(label), key)
    await page.keyboard.press('Enter')
  }
  await chat.open()
  await judge(page)
  await press('Türkçe')
  await appears(chat.button(text('menu.concern')))
  await tabTo(page.locator('#words'))
  await page.keyboard.type('Evimizin önündeki sokak lambası yanmıyor')
  await page.keyboard.press('Enter')
  await press('Sokak lambası', 'Shift+Tab')
  await press(text('webchat.sharePlace'))
  await press(text('button.skip'))
  await press(text('concern.send'))
  expect(await chat.readReference()).not.toBe('')
  await judge(page)
  await press(text('webchat.options'), 'Shift+Tab')
  await tabTo(page.locator('#remember'))
  await judge(page)
  await page.keyboard.press('Escape')
  await getsFocus(chat.button(text('webchat.options')))
  await chat.close()
})
