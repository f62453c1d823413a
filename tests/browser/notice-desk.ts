import type { Locator } from 'playwright-core'
import { type Keys, keysOn } from './desk-hands.ts'
import { type DeskPage, openDesk } from './desk-page.ts'
import { deskText as text } from './desk-texts.ts'
import type { StoryGateway } from './story-gateway.ts'
import { appears } from './waiting.ts'

/** Somebody at the desk who works on a notice, with the keys alone. */
export interface NoticeColleague extends DeskPage {
  hands: Keys
  /** A link of the page, by its words. */
  follow(name: string | RegExp): Promise<void>
  /** A button of the page, by its text. */
  press(key: string): Promise<void>
  button(name: string): Locator
  /** A tab of the notice. */
  turnTo(tab: 'text' | 'languages' | 'audience' | 'preview' | 'release' | 'progress'): Promise<void>
  /** The card of one language. */
  version(name: string): Locator
  /** Types a day and a time of day into a moment's fields. */
  setMoment(legend: string, day: readonly [string, string, string], time: string): Promise<void>
}

/** Opens the desk for an account and logs in. */
export async function openNoticeColleague(
  story: StoryGateway,
  login: string,
  password: string,
): Promise<NoticeColleague> {
  const desk = await openDesk({ ...story, login, password })
  const { page } = desk
  await desk.logIn()
  const hands = keysOn(page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    ...desk,
    hands,
    button,
    follow: (name) =>
      hands.press(
        page.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name }).first(),
      ),
    press: (key) => hands.press(button(text(key))),
    async turnTo(tab) {
      const name = text(`notice.${tab}`)
      await hands.press(page.locator('.tabs').getByRole('link', { name, exact: true }))
      await appears(page.locator(`.tabs a[aria-current]`, { hasText: name }))
    },
    version: (name) => page.getByRole('article', { name, exact: true }),
    async setMoment(legend, day, time) {
      const field = page.getByRole('group', { name: legend, exact: true }).first()
      const segments = field.getByRole('spinbutton')
      await appears(segments.first())
      for (const [index, part] of day.entries()) {
        await hands.reach(segments.nth(index))
        await page.keyboard.type(part)
      }
      await hands.setTime(field.getByLabel(text('moment.time')), time)
    },
  }
}
