import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveNotice } from '#gateway/notices/save.ts'
import { judge } from './browser.ts'
import { openDesk } from './desk-page.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'
import { appears } from './waiting.ts'

let story: StoryGateway
beforeAll(async () => {
  story = await openStoryGateway()
})
afterAll(() => story.stop())

it('whoever writes Leichte Sprache sees beside the words what is hard in them, and it goes as it is mended', async () => {
  const id = await saveNotice(
    story.gateway().runtime,
    { id: 'editor', grants: null },
    {
      kind: 'information',
      topic: 'budget',
      districts: [],
      facts: {},
      words: { title: 'Neues', text: 'Der Stadtbezirksbeirat tagt.' },
    },
  )
  const desk = await openDesk(story)
  const { page } = desk
  await desk.logIn()
  await page.goto(`${story.address}/desk/#/notices/${id}?tab=languages`)
  await page.getByRole('button', { name: 'Selbst schreiben: Leichte Sprache' }).click()
  const card = page.getByRole('article', { name: 'Leichte Sprache' })
  const words = card.getByRole('textbox', { name: 'Text' })
  await words.fill('Das Stadtbezirksbudget wird am 01.03.2027 vergeben.')
  await appears(card.getByText('„01.03.2027“'))
  const findings = card.locator('.simple-findings')
  expect(await findings.getByRole('status').textContent()).toBe('3 Hinweise')
  expect(await findings.locator('li').allTextContents()).toEqual([
    'Gegen die Regeln: „Stadtbezirksbudget“ Dieses Wort hat 18 Buchstaben. Nehmen Sie ein kürzeres, oder trennen Sie es mit Bindestrich: Stadt-Bezirk.',
    'Schwer: „wird am 01.03.2027 vergeben“ Passiv: Sagen Sie, wer etwas tut.',
    'Gegen die Regeln: „01.03.2027“ Schreiben Sie das Datum so: 1. März 2027.',
  ])
  await judge(page)
  await words.fill('Am 1. März 2027 gibt es Geld.')
  await appears(findings.getByText('Kein Hinweis. Gut so.'))
  expect(desk).toMatchObject({ foreign: [], complaints: [] })
  await desk.close()
})
