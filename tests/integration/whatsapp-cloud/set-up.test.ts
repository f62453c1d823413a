import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { whatsappCloud } from '#bots/channels/whatsapp-cloud/channel.ts'
import { webhookPath } from '#gateway/http/webhooks.ts'
import { createSetUpSweep, lookAtSetUp } from '#gateway/set-up/look.ts'
import { readAttention } from '#gateway/staff/attention.ts'
import { readChannelAlarms } from '#gateway/staff/channel-alarms.ts'
import { readChannels } from '#gateway/staff/channels.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { type FaultProxy, startFaultProxy } from '#tests/support/fault-proxy/proxy.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { whatsappCloudAt } from '#tests/support/whatsapp-cloud.ts'
import {
  startWhatsAppCloudSimulator,
  type WhatsAppCloudSimulator,
} from '#tests/support/whatsapp-cloud-simulator/control.ts'

/** Meta says nothing when it brings nothing: only whoever asks learns that what people write reaches nobody. */

const id = 'whatsapp-cloud'

let backend: TestBackend
let simulator: WhatsAppCloudSimulator
let graph: FaultProxy
let gateway: Gateway
let now: Date
let sweep: () => Promise<void>

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  simulator = await startWhatsAppCloudSimulator()
  graph = await startFaultProxy({ upstream: simulator.apiRoot })
  gateway = await startTestGateway(backend, {
    definitions: [whatsappCloud],
    env: whatsappCloudAt(simulator, graph.url),
    // Looks of this process's own would mix with those of the test.
    config: { roles: ['http'] },
    clock: () => now,
  })
  await simulator.connectWebhook(`${gateway.address}${webhookPath(id)}`)
})
afterAll(async () => {
  await gateway.stop()
  await graph.stop()
  await simulator.stop()
  await backend.drop()
})
beforeEach(async () => {
  now = new Date('2026-11-24T10:00+01:00')
  await gateway.runtime.prisma.channelSetUp.deleteMany()
  await simulator.setRules({ isSubscribed: true, numberStatus: 'CONNECTED' })
  sweep = createSetUpSweep(gateway.runtime)
  await sweep()
})

const forward = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000 + 1)
}
const lookAgain = async () => {
  forward(60)
  await sweep()
}
const found = async () => {
  const { channels } = await readChannels(gateway.runtime)
  const { state, detail, since } = channels.find((channel) => channel.id === id) ?? {}
  return { alarms: await readChannelAlarms(gateway.runtime), state, detail, since }
}
const well = { alarms: [], state: 'ready', detail: null, since: null }
const wrong = (reason: string, since: Date) => ({
  alarms: [{ type: 'setUp', channel: id, reason }],
  ...{ state: 'misconfigured', detail: reason, since: since.toISOString() },
})
const looks = async () =>
  (await simulator.log()).filter(({ path }) => `${path}`.endsWith('/subscribed_apps')).length
const subscribed = (method: 'POST' | 'DELETE') =>
  fetch(`${simulator.apiRoot}/v25.0/${simulator.businessAccountId}/subscribed_apps`, {
    method,
    headers: { authorization: `Bearer ${simulator.accessToken}` },
  })

it('is an alarm from the look on in which no app is subscribed, and none any more once one is', async () => {
  expect(await found()).toEqual(well)
  const heard = () => gateway.runtime.prisma.inboxMessage.count()
  await subscribed('DELETE')
  await simulator.act('4915155560001', { do: 'say', text: 'Hört mich jemand?' })
  expect([await simulator.waiting(), await heard()]).toEqual([0, 0])
  await lookAgain()
  const since = now
  expect(await found()).toEqual(wrong('notSubscribed', since))
  await lookAgain()
  expect(await found()).toEqual(wrong('notSubscribed', since))

  await subscribed('POST')
  await simulator.act('4915155560001', { do: 'say', text: 'Und jetzt?' })
  await until(async () => (await heard()) === 1, 'the message is stored')
  await lookAgain()
  expect(await found()).toEqual(well)
})

it('is an alarm when nobody can write to the number, and none for what limits only us', async () => {
  for (const status of ['PENDING', 'DISCONNECTED', 'BANNED']) {
    await simulator.setRules({ numberStatus: status })
    await lookAgain()
    expect(await found(), status).toMatchObject({ state: 'misconfigured', detail: 'outOfService' })
  }
  for (const status of ['FLAGGED', 'RESTRICTED', 'SOMETHING_NEW', 'CONNECTED']) {
    await simulator.setRules({ numberStatus: status })
    await lookAgain()
    expect(await found(), status).toEqual(well)
  }
})

it('stays as it was known while the platform is away', async () => {
  const lookWhileAway = async () => {
    await simulator.refuseNext({ code: 2, path: '/subscribed_apps' })
    await lookAgain()
    graph.inject({ kind: 'drop', path: '/subscribed_apps' })
    await lookAgain()
    expect(graph.left()).toBe(0)
  }
  await lookWhileAway()
  expect(await found()).toEqual(well)
  await simulator.setRules({ isSubscribed: false })
  await lookAgain()
  const since = now
  await simulator.setRules({ isSubscribed: true })
  await lookWhileAway()
  expect(await found()).toEqual(wrong('notSubscribed', since))
})

it('is an alarm of its own when the token may not ask', async () => {
  await simulator.refuseNext({ code: 200, path: '/subscribed_apps' })
  await lookAgain()
  expect(await found()).toEqual(wrong('refused', now))
  await lookAgain()
  expect(await found()).toEqual(well)
})

it('is looked at when a process begins, then hourly, and every five minutes while it is wrong', async () => {
  const before = await looks()
  await sweep()
  forward(59)
  await sweep()
  expect(await looks()).toBe(before)
  await createSetUpSweep(gateway.runtime)()
  expect(await looks()).toBe(before + 1)
  forward(2)
  await sweep()
  expect(await looks(), 'another process has just looked').toBe(before + 1)
  await simulator.setRules({ isSubscribed: false })
  await lookAgain()
  forward(5)
  await sweep()
  expect(await looks()).toBe(before + 3)
})

it('is asked about by every process that delivers, and shown alike by all', async () => {
  await subscribed('DELETE')
  forward(1)
  const deliverer = await startTestGateway(backend, {
    definitions: [whatsappCloud],
    env: whatsappCloudAt(simulator, graph.url),
    config: { roles: ['delivery'] },
    clock: () => now,
  })
  await until(async () => (await found()).state === 'misconfigured', 'the fault is known')
  const { setUps } = await readAttention(gateway.runtime, { grants: [] })
  expect(setUps).toEqual([{ channel: id, reason: 'notSubscribed' }])
  expect(await readChannelAlarms(deliverer.runtime)).toEqual((await found()).alarms)
  await deliverer.stop()
})

it('is what was asked last, when looks of two processes overtake each other', async () => {
  const channel = gateway.runtime.channels.get(id)
  if (!channel?.checkSetUp) throw new Error('the channel cannot tell how it is set up')
  const { checkSetUp } = channel
  const asked = now
  const late = lookAtSetUp(gateway.runtime, {
    id,
    async checkSetUp() {
      now = new Date(asked.getTime() + 1000)
      await lookAtSetUp(gateway.runtime, { id, checkSetUp })
      return 'notSubscribed'
    },
  })
  await late
  expect(await found()).toEqual(well)
})
