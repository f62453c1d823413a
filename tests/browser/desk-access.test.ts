import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge } from './browser.ts'
import { fileCases } from './desk-data.ts'
import { openDesk } from './desk-page.ts'
import { takePicture } from './pictures.ts'
import { openStoryGateway, type StoryGateway } from './story-gateway.ts'

let story: StoryGateway
let caseId: string

beforeAll(async () => {
  story = await openStoryGateway()
  const { runtime } = story.gateway()
  const references = await fileCases(runtime, 6)
  const arabic = { reference: references[2] ?? '' }
  caseId = (await runtime.prisma.case.findFirstOrThrow({ where: arabic })).id
}, 60_000)
afterAll(() => story.stop())

/** Every page of the desk that somebody who is logged in sees: its name in pictures, its address, and what shows that it is there. */
const pages: [name: string, address: () => string, sign: string][] = [
  ['inbox', () => '#/cases', '.case-link'],
  ['case', () => `#/cases/${caseId}`, '.case .map svg'],
  ['map', () => '#/map', '.spot'],
  ['figures', () => '#/figures', '.tiles'],
  ['accounts', () => '#/accounts', '.account'],
  ['audit', () => '#/audit', '.findings td'],
  ['account', () => '#/account', '.lines li'],
  ['attention', () => '#/attention', '.findings, .kern-alert'],
]

it('no page of the desk is left out below', async () => {
  const registry = await readFile(new URL('../../web/console/frame/pages.tsx', import.meta.url), 'utf8')
  const ids = [...registry.matchAll(/^ +id: '(\w+)'/gm)].map(([, id]) => id)
  expect(ids).toContain('cases')
  const visited = pages.map(([, address]) => address().split('/')[1])
  expect(ids.filter((id) => !visited.includes(id ?? ''))).toEqual([])
})

const looks = [
  { language: 'de', theme: 'light' },
  { language: 'de', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const

describe.each(looks)('the desk in $language, $theme', ({ language, theme }) => {
  it('has nothing serious against it on any page, wide and at 320 px, and asks no other host', async () => {
    const desk = await openDesk(story)
    const { page } = desk
    await page.evaluate(`localStorage.setItem('desk.language', '${language}')`)
    await page.evaluate(`localStorage.setItem('desk.theme', '${theme}')`)
    await page.reload()
    await page.waitForSelector('#login')
    await judge(page)
    await desk.logIn()
    expect(await page.getAttribute('html', 'data-kern-theme')).toBe(theme)
    for (const [name, address, sign] of pages) {
      await page.setViewportSize({ width: 1280, height: 1000 })
      await page.goto(`${story.address}/desk/${address()}`)
      await page.waitForSelector(sign)
      await judge(page)
      if (language === 'de') await takePicture(page, `desk-${name}${theme === 'dark' ? '-dark' : ''}`)
      await page.setViewportSize({ width: 320, height: 800 })
      await judge(page)
      if (language === 'de' && theme === 'light') await takePicture(page, `desk-${name}-narrow`)
    }
    expect(desk).toMatchObject({ foreign: [], complaints: [] })
    await desk.close()
  }, 90_000)
})
