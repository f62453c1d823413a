import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until, withoutPages } from '#tests/support/gateway.ts'
import { startTranslatorDouble, type TranslatorDouble } from '#tests/support/service-double.ts'
import { findInDatabase } from './scan.ts'
import { say, walkToSummary } from './talk.ts'

const at = new Date('2026-11-21T09:00:00.000Z')
const canary = 'Вулиця темна'
const description = `${canary}, ліхтар біля школи не горить вже тиждень`
let backend: TestBackend
let channel: FakeChannel
let double: TranslatorDouble
let gateway: Gateway

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  channel = createFakeChannel('fake', {}, () => at)
  double = await startTranslatorDouble(['uk', 'de'], () => 'Die Straße ist dunkel', 1)
  gateway = await startTestGateway(backend, { channels: [channel], env: double.env, config: withoutPages })
})
afterAll(async () => {
  await gateway.stop()
  await double.close()
  await backend.drop()
})

it('a concern in Ukrainian gets its German by itself, after a refusal too, and no word of it lies in a queue', async () => {
  await walkToSummary(channel, 'somebody', { description, label: '', caption: '', media: [] })
  expect(double.calls, 'a draft is nobody else’s business').toEqual([])
  await say(channel, 'somebody', { type: 'choice', choiceId: 'concern:summary:yes' })
  const done = await until(
    () => gateway.runtime.prisma.caseTranslation.findFirst({ where: { state: 'done', part: 'concern' } }),
    'the concern is translated',
  )
  expect(done).toMatchObject({ language: 'de', text: 'Die Straße ist dunkel', provider: 'libretranslate' })
  expect(double.calls.filter(({ path }) => path === '/translate')).toHaveLength(2)
  const found = await findInDatabase(backend.databaseUrl, [canary])
  expect(found).toContain('public.concern')
  expect(found.filter((table) => table.startsWith('bullmq.'))).toEqual([])
})
