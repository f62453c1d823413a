import type { BrowserContext, Locator, Page, Request } from 'playwright-core'
import { expect } from 'vitest'

/**
 * A short wait of Playwright's looks every twentieth of a second; one of twenty seconds soon looks every half second only, and with hundreds
 * of waits a test mostly waits for the next look. So many short ones go before the long one, which tells what is missing.
 */
const shortWaitMs = 450
const shortWaits = 40

/** Resolves as soon as what `target` finds is in sight. */
export function appears(target: Locator): Promise<void> {
  return waitBriefly(target, 'visible')
}

/** Resolves as soon as `target` finds nothing any more. */
export function disappears(target: Locator): Promise<void> {
  return waitBriefly(target, 'detached')
}

async function waitBriefly(target: Locator, state: 'visible' | 'detached'): Promise<void> {
  for (let count = 0; count < shortWaits; count += 1) {
    const isSo = await target.waitFor({ state, timeout: shortWaitMs }).then(
      () => true,
      () => false,
    )
    if (isSo) return
  }
  await target.waitFor({ state })
}

const underWay = new WeakMap<Page, Set<Request>>()
/** These stay open as long as the page does. */
const lasting = ['eventsource', 'websocket']

/** Notes from now on what the pages of a context ask for, so that `standStill` knows when they have it. */
export function followRequests(context: BrowserContext): void {
  const isFollowed = (request: Request) =>
    !request.isNavigationRequest() && !lasting.includes(request.resourceType())
  const end = (request: Request) => {
    if (isFollowed(request)) requestsOf(request).delete(request)
  }
  context.on('request', (request) => {
    if (isFollowed(request)) requestsOf(request).add(request)
  })
  context.on('requestfinished', end)
  context.on('requestfailed', end)
}

function requestsOf(request: Request): Set<Request> {
  const page = request.frame().page()
  const requests = underWay.get(page) ?? new Set()
  underWay.set(page, requests)
  return requests
}

/** Resolves when a page of a followed context waits for nothing: all it asked for is there and drawn, nothing moves, and no frame changes it any more. */
export async function standStill(page: Page): Promise<void> {
  const isWaiting = () => (underWay.get(page)?.size ?? 0) > 0
  for (let changes: unknown = true; changes || isWaiting(); ) {
    await expect.poll(isWaiting, { interval: 10, message: `${page.url()} has what it asked for` }).toBe(false)
    changes = await page.evaluate(changesInAMoment)
  }
}

/**
 * In the page, once nothing moves: whether the next frames change anything, or it says itself that it is loading. A movement that is broken
 * off, because its element went or another took over, has ended too: the browser then refuses `finished`.
 */
const changesInAMoment = `(async () => {
  const moving = () => document.getAnimations().filter(({ playState }) => playState === 'running')
  while (moving().length > 0) await Promise.allSettled(moving().map(({ finished }) => finished))
  let changes = false
  const observer = new MutationObserver(() => { changes = true })
  observer.observe(document, { subtree: true, childList: true, characterData: true })
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
  observer.disconnect()
  return changes || moving().length > 0 || [...document.querySelectorAll('[role=status]')].some((node) => /^(Wird geladen|Loading)/.test(node.textContent.trim()))
})()`
