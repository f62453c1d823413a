import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Gateway } from '#gateway/start.ts'
import { appears } from './waiting.ts'
import type { Filled } from './xss-fill.ts'
import { look } from './xss-visits.ts'
import { findLiveMarkup } from './xss-watch.ts'

/** Reads what everybody may: the status pages of these cases by their links, the public list and its data, and the events. */
export async function readPublicSide(
  page: Page,
  { address, runtime }: Gateway,
  { answered: caseIds, notices }: Pick<Filled, 'answered' | 'notices'>,
  seen: Set<number>,
): Promise<void> {
  const { code } = notices.invitation
  for (const id of caseIds) {
    const { reference, concern } = await runtime.prisma.case.findUniqueOrThrow({
      where: { id },
      include: { concern: true },
    })
    const secret = runtime.vault.statusSecret(id, concern.residentId ?? '')
    await page.goto(`${address}/status/${reference}#${secret}`)
    await appears(page.locator('.state').first())
    await look(page, seen)
  }
  for (let list: string | null = '/public'; list; ) {
    await page.goto(new URL(list, `${address}/public`).href)
    await look(page, seen)
    list = await page.evaluate("document.querySelector('a[rel=next]')?.getAttribute('href')")
  }
  await page.goto(`${address}/public/cases.geojson`)
  await look(page, seen)
  for (const path of ['/events', `/events/${code}`, `/events/${code}?lang=ar`]) {
    await page.goto(`${address}${path}`)
    await appears(page.locator('main h1').first())
    await look(page, seen)
  }
}

/** Asks the gateway for addresses that hold payloads in path, query and fragment; errors are looked at like pages. */
export async function echoPaths(page: Page, address: string, payloads: readonly string[]): Promise<void> {
  const places = [
    (words: string) => `/status/${words}?language=${words}`,
    (words: string) => `/status?language=${words}#${words}`,
    (words: string) => `/public?lang=${words}&district=${words}`,
    (words: string) => `/chat/?lang=${words}&${words}#${words}`,
    (words: string) => `/desk/?${words}`,
    (words: string) => `/desk/${words}`,
    (words: string) => `/api/staff/${words}?search=${words}`,
    (words: string) => `/${words}`,
  ]
  for (const payload of payloads) {
    for (const place of places) {
      await page.goto(`${address}${place(encodeURIComponent(payload))}`, { waitUntil: 'domcontentloaded' })
      expect(await findLiveMarkup(page), page.url().slice(0, 200)).toEqual([])
    }
  }
}
