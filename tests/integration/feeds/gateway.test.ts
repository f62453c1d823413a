import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '#gateway/config.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'

const musterdorf = new URL('../../fixtures/cities/musterdorf', import.meta.url).pathname

/** A feed on this host at a port where nobody answers: no test calls anybody outside. */
const feeds = `- id: townCalendar
  type: ical
  url: https://127.0.0.1:1/kalender.ics
  noticeKind: participationEvent
  topic: news
  everyMinutes: 60
`

describe('a gateway', () => {
  let cityDir: string
  let backend: TestBackend
  beforeAll(async () => {
    cityDir = mkdtempSync(join(tmpdir(), 'musterdorf-'))
    cpSync(musterdorf, cityDir, { recursive: true })
    writeFileSync(join(cityDir, 'feeds.yaml'), feeds)
    backend = await openBackend('PostgreSQL')
  })
  afterAll(async () => {
    rmSync(cityDir, { recursive: true })
    await backend.drop()
  })

  async function withGateway(env: Record<string, string>, look: (gateway: Gateway) => Promise<void>) {
    const gateway = await startTestGateway(backend, { env: { CITY_DIR: cityDir, ...env } })
    try {
      await look(gateway)
    } finally {
      await gateway.stop()
    }
  }

  test('reads no feed unless somebody sets FEEDS', () => {
    expect(readConfig({}, []).feeds).toBe('off')
  })

  test('reads its feeds with FEEDS=on', async () => {
    await withGateway({ FEEDS: 'on' }, async ({ runtime }) => {
      const state = await until(
        () => runtime.prisma.feedState.findFirst({ where: { error: { not: null } } }),
        'the feed is tried',
      )
      expect(state).toMatchObject({ cityId: 'musterdorf', feedId: 'townCalendar', error: 'unreachable' })
      await runtime.prisma.feedState.deleteMany()
    })
  })
})
