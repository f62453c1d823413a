import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { marksIn } from '#tests/support/xss-payloads.ts'
import { appears, standStill } from './waiting.ts'
import { findLiveMarkup, readPage } from './xss-watch.ts'

/** Reads a page once it stands still: notes the payloads it shows, and fails when one of them is more than text. */
export async function look(page: Page, seen: Set<number>): Promise<void> {
  await standStill(page)
  for (const mark of marksIn(await readPage(page))) seen.add(mark)
  expect(await findLiveMarkup(page), page.url().slice(0, 200)).toEqual([])
}

/** Goes through the whole list of cases. Gives the number of its pages. */
export async function readInbox(page: Page, desk: string, seen: Set<number>): Promise<number> {
  await page.goto(`${desk}#/cases?view=all`)
  for (let count = 1; ; count += 1) {
    await appears(page.locator('.case-link').first())
    await look(page, seen)
    const next = page.locator('.pager a[rel=next]')
    if ((await next.count()) === 0) return count
    const here = page.locator('.pager [aria-current]')
    const before = await here.textContent()
    await next.click()
    await expect.poll(() => here.textContent()).not.toBe(before)
  }
}

/** Opens a case and waits for its history. */
export async function readCasePage(page: Page, desk: string, id: string, seen: Set<number>): Promise<void> {
  await page.goto(`${desk}#/cases?view=none`)
  await page.goto(`${desk}#/cases/${id}`)
  await appears(page.locator('.history li').first())
  await look(page, seen)
}

/** Opens every page that the navigation leads to, and some that it does not. Gives their addresses. */
export async function readAllPages(page: Page, desk: string, seen: Set<number>): Promise<string[]> {
  const links = page.locator('#navigation a')
  const addresses = await links.evaluateAll((nodes: { getAttribute(name: string): string | null }[]) =>
    nodes.map((node) => node.getAttribute('href') ?? ''),
  )
  const older = page.locator('main a', { hasText: 'Älter' })
  for (const address of [...addresses, '#/account']) {
    await page.goto(`${desk}${address}`)
    await appears(page.locator('main h1').first())
    await look(page, seen)
    for (let turn = 0; address === '#/audit' && turn < 2 && (await older.count()) > 0; turn += 1) {
      await older.click()
      await look(page, seen)
    }
  }
  return addresses
}

/** Opens these pages anew, each until its sign is there. */
export async function readAddresses(
  page: Page,
  desk: string,
  addresses: readonly (readonly [address: string, sign: string])[],
  seen: Set<number>,
): Promise<void> {
  for (const [address, sign] of addresses) {
    await page.goto(`${desk}#/account`)
    await page.goto(`${desk}${address}`)
    await appears(page.locator(`main ${sign}`).first())
    await look(page, seen)
  }
}

/** Sets the address after # to payloads, encoded and raw, wherever the desk reads it. Gives how many were tried. */
export async function echoAddresses(page: Page, payloads: readonly string[]): Promise<number> {
  const places = [
    (words: string) => `#/cases?search=${words}&view=${words}&state=${words}&from=${words}&after=${words}`,
    (words: string) => `#/map?search=${words}&category=${words}&to=${words}`,
    (words: string) => `#/figures?from=${words}&to=${words}&district=${words}`,
    (words: string) => `#/audit?subject=${words}&from=${words}&after=${words}`,
    (words: string) => `#/cases/${words}`,
    (words: string) => `#/invitation/${words}`,
    (words: string) => `#/${words}?${words}=${words}`,
  ]
  const addresses = places.flatMap((place) =>
    payloads.flatMap((payload) => [place(encodeURIComponent(payload)), place(payload)]),
  )
  for (const address of addresses) {
    await page.evaluate(`(async () => {
      location.hash = ${JSON.stringify(address)}
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    })()`)
  }
  await standStill(page)
  expect(await findLiveMarkup(page)).toEqual([])
  return addresses.length
}
