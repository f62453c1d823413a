import { afterAll, beforeAll, expect, it } from 'vitest'
import { saveNotice } from '#gateway/notices/save.ts'
import { wantDrafts } from '#gateway/notices/want-drafts.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { startTestGateway, until, withoutPages } from '#tests/support/gateway.ts'
import { startTranslatorDouble, type TranslatorDouble } from '#tests/support/service-double.ts'
import { invitation, person } from './world.ts'

let backend: TestBackend
let double: TranslatorDouble
let gateway: Gateway

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  double = await startTranslatorDouble(['de', 'uk', 'ar'], (text, target) => `${target}: ${text}`, 1)
  gateway = await startTestGateway(backend, { env: double.env, config: withoutPages })
})
afterAll(async () => {
  await gateway.stop()
  await double.close()
  await backend.drop()
})

it('drafts that are wanted are made by the worker, after a refusal too', async () => {
  const { runtime } = gateway
  const id = await saveNotice(runtime, person('editor'), invitation)
  await wantDrafts(runtime, person('translator'), { noticeId: id, languages: ['uk', 'ar'] })
  const done = await until(async () => {
    const versions = await runtime.prisma.noticeVersion.findMany({
      where: { noticeId: id, status: 'machine' },
    })
    return versions.length === 2 && versions
  }, 'both languages are drafted')
  for (const { language, words, backWords } of done) {
    expect(words).toMatchObject({ title: `${language}: ${invitation.words.title}` })
    expect(backWords).toMatchObject({ title: `de: ${language}: ${invitation.words.title}` })
  }
})
