import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { hasFocus } from './browser.ts'
import { appears } from './waiting.ts'

/** How somebody at the desk presses, writes and chooses: with a mouse, or with the keys alone. */
export interface Hands {
  press(target: Locator): Promise<void>
  write(field: Locator, words: string): Promise<void>
  /** Of a list that the browser opens itself; `value` as in the page's source. */
  choose(select: Locator, value: string): Promise<void>
  tick(box: Locator): Promise<void>
  /** Of many, by typing a part of the name. */
  pick(field: Locator, name: string): Promise<void>
  /** A line of the list of cases. */
  openLine(link: Locator): Promise<void>
  /** After something was done and the page has changed. */
  settle(): Promise<void>
}

/** Somebody with a mouse. */
export function mouseOn(page: Page): Hands {
  return {
    press: (target) => target.click(),
    write: (field, words) => field.fill(words),
    choose: async (select, value) => void (await select.selectOption(value)),
    tick: (box) => box.check(),
    async pick(field, name) {
      await field.fill(name)
      await page.getByRole('option', { name }).click()
    },
    openLine: (link) => link.click(),
    async settle() {},
  }
}

/** So many presses of Tab from one end of a page to the other are still bearable. */
const mostSteps = 90

/** What only the keys are asked for. */
export interface Keys extends Hands {
  /** Goes there with Tab. */
  reach(target: Locator): Promise<void>
  /** A time of day, as "18:00", into a field that the browser draws: with 24 hours or with halves of a day, as its language has it. */
  setTime(field: Locator, time: string): Promise<void>
}

/**
 * Somebody who has no mouse. Every press of a key is looked at: the focus is on something that is in sight, not covered, and shows it
 * (WCAG 2.4.7, 2.4.11).
 */
export function keysOn(page: Page): Keys {
  const { keyboard } = page

  async function tap(key: string): Promise<void> {
    await keyboard.press(key)
    // The page may just have grown, and scrolls a moment later.
    const message = `the focus after ${key}`
    await expect.poll(() => page.evaluate(lookAtFocus), { message, interval: 20 }).toBe('shown')
  }

  /** Goes there with Tab, forward or back, whichever is nearer to it in the page. */
  async function reach(target: Locator): Promise<void> {
    await appears(target)
    const key = (await target.evaluate(isBehindFocus)) ? 'Shift+Tab' : 'Tab'
    // Found once: by its role and name it costs as much as all else of a step. Anew when the page has drawn it anew.
    let node = await target.elementHandle()
    for (let step = 0; step < mostSteps; step += 1) {
      const focus = await node?.evaluate(whereFocusIs)
      if (focus === 'here') break
      if (focus === 'gone') node = await target.elementHandle()
      else await tap(key)
    }
    expect(await hasFocus(target), `${target} is reached with ${key}`).toBe(true)
  }

  return {
    reach,
    async setTime(field, time) {
      const [hours = 0, minutes = ''] = [Number(time.slice(0, 2)), time.slice(3)]
      const half = `${String(hours % 12 || 12).padStart(2, '0')}${minutes}${hours < 12 ? 'AM' : 'PM'}`
      for (const keys of [time.replace(':', ''), half]) {
        if ((await field.inputValue()) === time) return
        await reach(field)
        await keyboard.press('Shift+Tab')
        await keyboard.press('Tab')
        await keyboard.type(keys)
      }
      expect(await field.inputValue()).toBe(time)
    },
    async press(target) {
      await reach(target)
      await keyboard.press('Enter')
    },
    async write(field, words) {
      await reach(field)
      await keyboard.press('ControlOrMeta+a')
      await keyboard.insertText(words)
    },
    async choose(select, value) {
      await reach(select)
      await keyboard.press('Home')
      const options = await select.locator('option').count()
      for (let step = 0; step < options && (await select.inputValue()) !== value; step += 1)
        await tap('ArrowDown')
      expect(await select.inputValue()).toBe(value)
    },
    async tick(box) {
      await reach(box)
      await tap('Space')
      expect(await box.isChecked()).toBe(true)
    },
    async pick(field, name) {
      await reach(field)
      await keyboard.type(name)
      await appears(page.getByRole('option', { name }))
      await keyboard.press('ArrowDown')
      await keyboard.press('Enter')
      await expect.poll(() => field.inputValue()).toBe(name)
    },
    async openLine(link) {
      const lines = await page.locator('.case-link').count()
      for (let step = 0; step < lines && !(await hasFocus(link)); step += 1) await tap('j')
      expect(await hasFocus(link), `${link} is reached with j`).toBe(true)
      await keyboard.press('Enter')
    },
    async settle() {
      await expect
        .poll(() => page.evaluate(lookAtFocus), { message: 'the focus afterwards' })
        .not.toBe('lost')
    },
  }
}

/** In the page: "shown", "lost", or what is wrong with what has the focus. A heading that a page begins with needs no ring. */
const lookAtFocus = `(() => {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return 'lost'
  const name = focused.outerHTML.slice(0, 120)
  const box = focused.getBoundingClientRect()
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return 'out of sight: ' + name
  const at = document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
    Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1),
  )
  if (at === null || !(focused.contains(at) || at.contains(focused) || at.closest('label')?.htmlFor === focused.id))
    return 'covered: ' + name
  if (focused.matches('h1')) return 'shown'
  const hasRing = [focused, focused.parentElement].some((node) => [null, '::before', '::after'].some((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node, part)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  }))
  return hasRing ? 'shown' : 'without a ring: ' + name
})()`

function whereFocusIs(node: { isConnected: boolean; matches(selector: string): boolean }) {
  if (!node.isConnected) return 'gone'
  return node.matches(':focus') ? 'here' : 'elsewhere'
}

function isBehindFocus(target: unknown): boolean {
  const node = target as { ownerDocument: { activeElement: Comparable | null } } & Comparable
  const { activeElement } = node.ownerDocument
  const preceding = 2
  return activeElement !== null && (activeElement.compareDocumentPosition(node) & preceding) !== 0
}

interface Comparable {
  compareDocumentPosition(other: unknown): number
}
