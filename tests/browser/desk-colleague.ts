import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { CaseState } from '#civic/case.ts'
import type { ReasonCode } from '#civic/reason.ts'
import type { Hands } from './desk-hands.ts'
import { type DeskPage, openDesk } from './desk-page.ts'
import { deskText as text } from './desk-texts.ts'
import type { StoryGateway } from './story-gateway.ts'
import { appears, standStill } from './waiting.ts'

/** Somebody with an account at the desk, who works on one case after the other with their hands. */
export interface Colleague extends DeskPage {
  /** Finds the case in the list, where it may have come in just now, and opens it. */
  open(reference: string): Promise<void>
  /** The state that stands beside the case's number. */
  seesState(state: CaseState): Promise<void>
  assign(person: string): Promise<void>
  /** Asks the resident back with a text block, by its title. */
  askBack(title: string): Promise<void>
  /** Answers in German, and has it translated before it goes. */
  answerTranslated(words: string, translation: string): Promise<void>
  forward(bodies: readonly string[], task: string): Promise<void>
  giveResult(body: string, state: 'done' | 'declined', words: string): Promise<void>
  closeCase(state: CaseState, reason: ReasonCode): Promise<void>
  /** What the audit log says of a case, oldest first. */
  readAudit(reference: string): Promise<[who: string, what: string][]>
  /** After a long time: the page is loaded anew, and the session is over. */
  comeBack(): Promise<void>
}

/** Opens the desk for an account and logs in. `takeHands` gives the hands for the desk's page; `show` keeps pictures of it. */
export async function openColleague(
  story: StoryGateway,
  account: { login: string; password: string },
  takeHands: (page: DeskPage['page']) => Hands,
  show: (page: DeskPage['page'], name: string, part?: Locator) => Promise<void>,
): Promise<Colleague> {
  const desk = await openDesk(story)
  const { page } = desk
  const hands = takeHands(page)
  const button = (key: string, within: Locator = page.locator('main')) =>
    within.getByRole('button', { name: text(key), exact: true })
  const dialog = page.getByRole('dialog')
  const field = (key: string, within = dialog) => within.getByLabel(text(key), { exact: true })

  async function logIn(): Promise<void> {
    await hands.write(page.locator('#login'), account.login)
    await hands.write(page.locator('#password'), account.password)
    await hands.press(page.locator('main button[type=submit]'))
    await page.waitForSelector('main h1:focus')
  }

  /** Opens one of the short forms, fills it in and saves it. */
  async function save(opener: Locator, picture: string, fill: () => Promise<void>): Promise<void> {
    await hands.press(opener)
    await dialog.waitFor()
    await fill()
    await show(page, picture)
    await hands.press(button('work.save', dialog))
    await dialog.waitFor({ state: 'detached' })
    await hands.settle()
  }

  async function send(picture: string): Promise<void> {
    await show(page, picture, page.locator('.answer'))
    await hands.press(button('answer.send'))
    await page.waitForSelector('.kern-alert--success')
    await hands.settle()
  }

  await logIn()
  return {
    ...desk,
    logIn,
    async open(reference) {
      const line = page.locator('.case-link', { hasText: reference })
      const news = page.locator('.list-status button')
      await line.or(news).first().waitFor()
      if (!(await line.isVisible())) {
        await hands.press(news)
        await line.waitFor()
        await hands.settle()
      }
      await hands.openLine(line)
      await page.waitForSelector('.map svg')
      await hands.settle()
    },
    async seesState(state) {
      await expect.poll(() => page.textContent('.page-head .kern-badge')).toBe(text(`state.${state}`))
    },
    assign: (person) =>
      save(button('work.assign'), 'zuweisen', () => hands.pick(dialog.locator('.combo-field input'), person)),
    askBack: (title) =>
      save(button('work.inquiry'), 'rueckfrage', async () => {
        const [way = ''] = text('way.words').split('{channel}')
        await appears(dialog.getByText(way))
        const blocks = field('answer.block')
        const value = await blocks.locator('option', { hasText: title }).getAttribute('value')
        await hands.choose(blocks, value ?? '')
      }),
    async answerTranslated(words, translation) {
      await hands.write(page.locator('#answer-text'), words)
      await hands.press(button('answer.translate'))
      await page.locator('.answer textarea').nth(1).waitFor()
      await hands.settle()
      await expect.poll(() => page.locator('.answer textarea').nth(1).inputValue()).toBe(translation)
      expect(await page.getByLabel(text('answer.translationChecked')).isChecked()).toBe(false)
      await send('antworten')
    },
    forward: (bodies, task) =>
      save(button('work.forward'), 'weiterleiten', async () => {
        for (const body of bodies) await hands.tick(dialog.getByLabel(body, { exact: true }))
        await hands.write(field('work.task'), task)
      }),
    giveResult: (body, state, words) =>
      save(button('work.result', page.locator('.tasks li', { hasText: body })), 'ergebnis', async () => {
        await hands.choose(field('list.state'), state)
        await hands.write(field('work.resultWords'), words)
      }),
    async closeCase(state, reason) {
      await hands.choose(page.locator('#answer-toState'), state)
      await hands.choose(field('answer.reasonCode', page.locator('.answer')), reason)
      await send('abschliessen')
    },
    async readAudit(reference) {
      await hands.press(page.getByRole('link', { name: text('audit'), exact: true }))
      await page.waitForSelector('.findings td')
      await hands.write(field('audit.subject', page.locator('main')), reference)
      await hands.press(button('list.doSearch'))
      const rows = page.locator('.findings tbody tr')
      await expect.poll(() => rows.filter({ hasNotText: reference }).count()).toBe(0)
      // The names of offices and teams come on a way of their own.
      await standStill(page)
      const lines = await rows.evaluateAll((found: { cells: { textContent: string }[] }[]) =>
        found.map(({ cells }) => [cells[1]?.textContent ?? '', cells[2]?.textContent.trim() ?? '']),
      )
      return (lines as [string, string][]).reverse()
    },
    async comeBack() {
      await page.reload()
      await page.waitForSelector('#login')
      await logIn()
    },
  }
}
