import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { until } from '#tests/support/gateway.ts'
import {
  startWhatsAppCloudSimulator,
  type WhatsAppCloudSimulator,
} from '#tests/support/whatsapp-cloud-simulator/control.ts'
import { usualRules } from '#tests/support/whatsapp-cloud-simulator/rules.ts'
import { openReceiver, type Receiver } from './receiver.ts'

/** The rules of the platform as the simulator keeps them: who may be written to, when, how fast, and what the webhook hears of it. */

const hourMs = 3_600_000
let simulator: WhatsAppCloudSimulator
let receiver: Receiver
let logFile: string
let number = 0
let person: string

beforeAll(async () => {
  logFile = join(tmpdir(), `whatsapp-cloud-${uuid()}.jsonl`)
  simulator = await startWhatsAppCloudSimulator({ logFile })
  receiver = await openReceiver(simulator.verifyToken)
  await simulator.connectWebhook(receiver.url)
})
afterAll(async () => {
  await receiver.stop()
  await simulator.stop()
  await rm(logFile, { force: true })
})
beforeEach(async () => {
  await simulator.setRules(usualRules)
  await simulator.setClockAhead(0)
  await until(async () => (await simulator.waiting()) === 0, 'nothing is left of the test before')
  receiver.received.length = 0
  person = `49171000${`${++number}`.padStart(4, '0')}`
})

async function send(message: object): Promise<{ id?: string; code?: number }> {
  const response = await fetch(`${simulator.apiRoot}/v25.0/${simulator.phoneNumberId}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${simulator.accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messaging_product: 'whatsapp', ...message }),
  })
  const answer = (await response.json()) as { messages?: { id: string }[]; error?: { code: number } }
  const [id, code] = [answer.messages?.[0]?.id, answer.error?.code]
  return { ...(id ? { id } : {}), ...(code ? { code } : {}) }
}
const write = (to = person) => send({ to, type: 'text', text: { body: 'Guten Tag' } })
const sendTemplate = (name: string) =>
  send({ to: person, type: 'template', template: { name, language: { code: 'de' } } })

interface Status {
  id: string
  status: string
  errors?: { code: number; error_data: { details: string } }[]
}
const statuses = () => receiver.changes().flatMap(({ value }) => (value.statuses ?? []) as Status[])
const messages = () =>
  receiver.changes().flatMap(({ value }) => (value.messages ?? []) as Record<string, unknown>[])
const allTaken = () => until(async () => (await simulator.waiting()) === 0, 'all is taken')

async function createTemplate(name: string, category: string): Promise<void> {
  await fetch(`${simulator.apiRoot}/v25.0/${simulator.businessAccountId}/message_templates`, {
    method: 'POST',
    headers: { authorization: `Bearer ${simulator.accessToken}` },
    body: JSON.stringify({
      name,
      language: 'de',
      category,
      components: [{ type: 'BODY', text: 'Es gibt Neues.' }],
    }),
  })
  await simulator.review({ name, state: 'APPROVED' })
}

describe('the 24 hours after somebody wrote', () => {
  it('allow free text until the last second, by the clock of the test', async () => {
    await simulator.act(person, { do: 'say', text: 'Hallo' })
    await simulator.setClockAhead(24 * hourMs - 5000)
    expect(await write()).toMatchObject({ id: expect.any(String) })
    await simulator.setClockAhead(24 * hourMs + 1000)
    const { id } = await write()
    await until(
      async () => statuses().find((one) => one.id === id && one.status === 'failed'),
      'it fails later',
    )
    expect(statuses().find((one) => one.id === id)?.errors).toMatchObject([{ code: 131047 }])
    expect(await simulator.shown(person)).toHaveLength(1)
  })

  it('may also be refused in the answer, leave templates their way, and open again when the person writes', async () => {
    await createTemplate('news_waiting', 'UTILITY')
    await simulator.meet([person], { heardAt: null })
    await simulator.setRules({ refusals: 'answer' })
    expect(await write()).toEqual({ code: 131047 })
    expect(await sendTemplate('news_waiting')).toMatchObject({ id: expect.any(String) })
    expect(await write()).toEqual({ code: 131047 })
    await simulator.act(person, { do: 'say', text: 'Ja bitte' })
    expect(await write()).toMatchObject({ id: expect.any(String) })
  })
})

it('nobody gets what a stranger to WhatsApp, a new number or a blocked chat is sent', async () => {
  expect(await write('491729999999')).toMatchObject({ id: expect.any(String) })
  await until(async () => statuses().some(({ errors }) => errors?.[0]?.code === 131026), 'it fails later')
  await simulator.act(person, { do: 'say', text: 'Hallo' })
  await simulator.act(person, { do: 'block' })
  const { id } = await write()
  await until(async () => statuses().some((one) => one.id === id), 'its status')
  await allTaken()
  expect(
    statuses()
      .filter((one) => one.id === id)
      .map(({ status }) => status),
  ).toEqual(['sent'])
  await expect(simulator.act(person, { do: 'say', text: 'Hallo?' })).rejects.toThrow('unblock')
  expect(await simulator.shown(person)).toEqual([])
})

it('who stopped marketing gets none of it, and still what they wait for', async () => {
  await createTemplate('town_fair', 'MARKETING')
  await createTemplate('case_news', 'UTILITY')
  await simulator.setRules({ refusals: 'answer' })
  await simulator.act(person, { do: 'stopMarketing' })
  expect(await sendTemplate('town_fair')).toEqual({ code: 131050 })
  expect(await sendTemplate('case_news')).toMatchObject({ id: expect.any(String) })
  await allTaken()
  const told = receiver.changes().find(({ field }) => field === 'user_preferences')
  expect(told?.value.user_preferences).toMatchObject([
    { wa_id: person, category: 'marketing_messages', value: 'stop' },
  ])
})

it('a new number comes with a new user id, told from the old one, and the old ones reach nobody', async () => {
  await simulator.act(person, { do: 'say', text: 'Hallo' })
  const before = await simulator.identity(person)
  await simulator.act(person, { do: 'changeNumber', phone: '4915112345678' })
  const after = await simulator.identity(person)
  await allTaken()
  const change = receiver.changes().at(-1)
  expect(change?.value.contacts).toBeUndefined()
  expect(messages().at(-1)).toMatchObject({
    from: before.phone,
    type: 'system',
    system: {
      type: 'user_changed_number',
      wa_id: '4915112345678',
      user_id: after.userId,
      previous_user_id: before.userId,
    },
  })
  await simulator.setRules({ refusals: 'answer' })
  expect(await write(before.phone)).toEqual({ code: 131026 })
  expect(await send({ recipient: before.userId, text: { body: 'x' } })).toEqual({ code: 131026 })
  expect(await send({ recipient: after.userId, text: { body: 'x' } })).toMatchObject({
    id: expect.any(String),
  })
})

it('of somebody with a username only the user id is told, of somebody of old only the number', async () => {
  await simulator.meet([person], { tells: 'userId' })
  await simulator.act(person, { do: 'say', text: 'Hallo' })
  await allTaken()
  const { userId } = await simulator.identity(person)
  expect(messages()[0]).toMatchObject({ from_user_id: userId })
  expect(JSON.stringify(receiver.changes())).not.toContain(`"${person}"`)
  await simulator.meet([person], { tells: 'number' })
  receiver.received.length = 0
  await simulator.act(person, { do: 'say', text: 'Hallo' })
  await allTaken()
  expect(messages()[0]).toMatchObject({ from: person })
  expect(JSON.stringify(receiver.changes())).not.toContain(userId)
})

it('one person gets 45 messages at once and then one each 6 seconds', async () => {
  await simulator.setRules({ hasPairLimit: true })
  await simulator.act(person, { do: 'say', text: 'Hallo' })
  const began = performance.now()
  const burst = await Promise.all(Array.from({ length: 47 }, () => write()))
  const grown = Math.floor((performance.now() - began) / 6000)
  const refused = burst.filter(({ code }) => code === 131056).length
  expect(refused).toBeGreaterThanOrEqual(2 - grown)
  expect(refused).toBeLessThanOrEqual(2)
  await simulator.setClockAhead(6500)
  expect(await write()).toMatchObject({ id: expect.any(String) })
  expect(await write()).toEqual({ code: 131056 })
})

it('more messages a second than the account has are refused', async () => {
  await simulator.setRules({ perSecond: 5 })
  await simulator.act(person, { do: 'say', text: 'Hallo' })
  const began = performance.now()
  const sent = await Promise.all(Array.from({ length: 8 }, () => write()))
  // One on a quiet machine; on a busy one they may come over several.
  const seconds = 1 + Math.floor((performance.now() - began) / 1000)
  const refused = sent.filter(({ code }) => code === 130429).length
  expect(refused).toBeGreaterThanOrEqual(8 - 5 * seconds)
  expect(refused).toBeLessThanOrEqual(3)
})

it('the webhook hears the same bytes again until it takes them, in the order of each person', async () => {
  receiver.answers.push(503, 500, 404)
  for (const text of ['eins', 'zwei', 'drei']) await simulator.act(person, { do: 'say', text })
  await allTaken()
  const refused = receiver.received.filter(({ status }) => status !== 200)
  expect(new Set(refused.map(({ raw }) => raw)).size).toBe(1)
  expect(refused).toHaveLength(3)
  expect(messages().map(({ text }) => text)).toEqual([{ body: 'eins' }, { body: 'zwei' }, { body: 'drei' }])
})

it('changes of many people come together in one call, in one entry or in several', async () => {
  await simulator.setRules({ mostChanges: 50 })
  const people = Array.from({ length: 40 }, (_, index) => `49172${1000 + index}000`)
  await Promise.all(people.map((name) => simulator.act(name, { do: 'say', text: name })))
  await simulator.setRules({ statuses: 'chaos', reads: true })
  await Promise.all(people.map((to) => write(to)))
  await allTaken()
  const calls = receiver.received.map(({ raw }) => JSON.parse(raw).entry as { changes: object[] }[])
  expect(
    Math.max(...calls.map((entries) => entries.flatMap(({ changes }) => changes).length)),
  ).toBeGreaterThan(1)
  expect(calls.some((entries) => entries.length > 1)).toBe(true)
})

it('chaos brings each status up to three times and out of order, if wanted before the answer of the call', async () => {
  await simulator.setRules({ statuses: 'chaos', statusesFirst: true, reads: true })
  await simulator.act(person, { do: 'say', text: 'Hallo' })
  let known = 0
  for (let count = 0; count < 30; count++) {
    const { id } = await write()
    if (statuses().some((one) => one.id === id)) known++
  }
  expect(known).toBe(30)
  const ids = [...new Set(statuses().map(({ id }) => id))]
  const ways = ids.map((id) =>
    statuses()
      .filter((one) => one.id === id)
      .map(({ status }) => status)
      .join(' '),
  )
  expect(ways.some((way) => /read.*sent/.test(way))).toBe(true)
  expect(ways.some((way) => !way.includes('delivered'))).toBe(true)
  expect(ways.every((way) => way.includes('sent') && way.includes('read'))).toBe(true)
})

it('what happened stands in the log, on disk at once', async () => {
  await simulator.act(person, { do: 'say', text: 'Hallo' })
  const { id } = await write()
  await allTaken()
  const lines = (await readFile(logFile, 'utf8')).trim().split('\n')
  const entries = lines.map((line) => JSON.parse(line))
  expect(entries).toEqual(await simulator.log())
  const mine = entries.filter((entry) => entry.id === id)
  expect(mine.map(({ kind }) => kind)).toEqual(['taken', 'status', 'status'])
  expect(mine[0]).toMatchObject({ person, isWindowOpen: true, shown: true, code: null })
  expect(entries.at(-1)).toMatchObject({ kind: 'webhook', status: 200 })
})

it('a webhook that does not know our word is not taken', async () => {
  const wrong = await openReceiver('another word')
  await expect(simulator.connectWebhook(wrong.url)).rejects.toThrow("couldn't be validated")
  await wrong.stop()
})
