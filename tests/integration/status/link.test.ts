import { afterEach, beforeEach, expect, it } from 'vitest'
import { createLog } from '#gateway/log.ts'
import type { Gateway } from '#gateway/start.ts'
import { say, walkToSummary } from '#tests/integration/gateway/talk.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway } from '#tests/support/gateway.ts'

const anna = 'handle-of-anna'
const publicUrl = 'https://line.example.org'

let backend: TestBackend
let channel: FakeChannel
let gateway: Gateway
const logged: string[] = []

beforeEach(async () => {
  backend = await openBackend('PostgreSQL')
  channel = createFakeChannel()
  logged.length = 0
  gateway = await startTestGateway(backend, {
    channels: [channel],
    config: { publicUrl },
    log: createLog('trace', { write: (line: string) => void logged.push(line) }),
  })
})
afterEach(async () => {
  await gateway.stop()
  await backend.drop()
})

it('whoever files a concern gets a link that opens its status page, and finds it again in "my cases"', async () => {
  const words = { description: 'Die Laterne vor der Tür ist kaputt', label: '', caption: '', media: [] }
  await walkToSummary(channel, anna, words)
  await say(channel, anna, { type: 'choice', choiceId: 'concern:summary:yes' })
  const [filed] = await channel
    .until(anna, (sent) => sent.some(({ text }) => text.includes(publicUrl)))
    .then((sent) => sent.filter(({ text }) => text.includes(publicUrl)))
  const [, reference = '', secret = ''] =
    /\/status\/(L-\d+-\d+)#([0-9A-Z-]{19})/.exec(filed?.text ?? '') ?? []
  expect(secret).not.toBe('')

  const answer = await fetch(`http://127.0.0.1:${gateway.port}/status`, {
    method: 'POST',
    body: new URLSearchParams({ reference, secret, language: '' }),
  })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain(gateway.runtime.catalog.text('de', 'status.nextReceived'))
  expect(logged.join('')).not.toContain(secret)

  await say(channel, anna, { type: 'choice', choiceId: 'cases:open:' })
  await say(channel, anna, { type: 'choice', choiceId: 'cases:detail:link' })
  const again = channel.sentTo(anna).filter(({ text }) => text.includes(`${reference}#${secret}`))
  expect(again).toHaveLength(2)
})
