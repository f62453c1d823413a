import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { addResident, fileCase, openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'
import { addPerson, logInAs } from './person.ts'

let desk: TestDesk
let browser: StaffBrowser
let address: string

beforeAll(async () => {
  desk = await openTestDesk()
  browser = await desk.logIn()
  address = await desk.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => desk.close())

/** Reads the stream until the words have come; gives everything read so far. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, words: string): Promise<string> {
  let text = ''
  while (!text.includes(words)) {
    const { value, done } = await reader.read()
    if (done) throw new Error(`The stream ended before "${words}" came: ${text}`)
    text += new TextDecoder().decode(value)
  }
  return text
}

test('an open desk hears of a new case, and the stream carries none of its words', async () => {
  const { id } = await addResident(desk)
  const response = await fetch(`${address}/api/staff/events`, { headers: { cookie: browser.cookie } })
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const reader = response.body?.getReader()
  if (!reader) throw new Error('The events came without a body')
  // Told once when the watch begins: what is filed from here on is a change.
  const opening = await readUntil(reader, 'event: cases')
  if (!opening.includes('event: channels')) await readUntil(reader, 'event: channels')
  await fileCase(desk, id, { text: 'Geheimes Anliegen' })
  expect(await readUntil(reader, 'event: cases')).toBe('event: cases\ndata: {}\n\n')
  await reader.cancel()
})

test('who may see channels and no case hears that a channel needs somebody, and nothing of cases', async () => {
  await addPerson(desk, 'events-admin', [{ role: 'admin' }])
  const admin = await logInAs(desk, 'events-admin')
  desk.runtime.channels = new Map([['telegram', createFakeChannel('telegram')]])
  const response = await fetch(`${address}/api/staff/events`, { headers: { cookie: admin.cookie } })
  const reader = response.body?.getReader()
  if (!reader) throw new Error('The events came without a body')
  const opening = await readUntil(reader, 'event: channels')
  const pausedUntil = new Date(desk.now.getTime() + 60_000)
  await desk.runtime.prisma.deliveryLease.create({
    data: {
      channel: 'telegram',
      owner: 'somebody',
      leasedUntil: pausedUntil,
      pausedUntil,
      pauseKind: 'misconfigured',
    },
  })
  expect(opening + (await readUntil(reader, 'event: channels'))).not.toContain('event: cases')
  await reader.cancel()
})

test('open streams do not keep the gateway from stopping', async () => {
  const response = await fetch(`${address}/api/staff/events`, { headers: { cookie: browser.cookie } })
  const reader = response.body?.getReader()
  if (!reader) throw new Error('The events came without a body')
  await readUntil(reader, 'retry:')
  await desk.app.close()
  expect((await reader.read()).done).toBe(true)
})
