import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { createTelegram } from '#bots/channels/telegram/channel.ts'
import { createFakeHost, type FakeHost, outgoing } from '#tests/contract/fake-host.ts'
import { startTelegramSimulator, type TelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import { quick } from './cases.ts'
import { type FrontDoor, openFrontDoor } from './front-door.ts'

const secret = 'secret-for-the-test'
const chatId = 601
const address = { addressId: 'a1', handle: `${chatId}` }
const media = (bytes: string, mimeType: string) => ({ media: { bytes: Buffer.from(bytes), mimeType } })

let simulator: TelegramSimulator
let channel: ChannelAdapter
let host: FakeHost
let door: FrontDoor
let logFile: string

beforeEach(async () => {
  logFile = join(tmpdir(), `simulator-${uuid()}.jsonl`)
  simulator = await startTelegramSimulator({ logFile })
  channel = createTelegram({ token: simulator.token, apiRoot: simulator.apiRoot }, secret, quick)
  door = await openFrontDoor()
  attach(createFakeHost())
  await simulator.act('start', { chatId })
})
afterEach(async () => {
  await channel.stop()
  await door.stop()
  await simulator.stop()
  await rm(logFile, { force: true })
})

function attach(fake: FakeHost): void {
  host = fake
  channel.attach(host)
}

async function lastOfBot() {
  return (await simulator.chat(chatId)).filter(({ from }) => from?.is_bot).at(-1)
}

async function startByWebhook(): Promise<void> {
  host.webhookUrl = door.url
  door.open(channel, host)
  await channel.start(host)
  await host.stored(1)
}

it('fetches a file that a person sent, and not one over 20 MB', async () => {
  await channel.start(host)
  await simulator.act('photo', { chatId, bytes: Buffer.from('a lamp').toString('base64') })
  await simulator.act('document', { chatId, bytes: Buffer.alloc(20 * 1024 * 1024 + 1).toString('base64') })
  const events = await host.stored(3)
  const refs = events.flatMap((event) => (event.type === 'media' ? [event.media.ref ?? ''] : []))
  const photo = await channel.fetchMedia?.(refs[0] ?? '')
  expect(Buffer.from(photo?.bytes ?? []).toString()).toBe('a lamp')
  await expect(channel.fetchMedia?.(refs[1] ?? '')).rejects.toMatchObject({ kind: 'rejected' })
  await expect(channel.fetchMedia?.('unknown')).rejects.toMatchObject({ kind: 'rejected' })
})

it('asks for a place with the platform’s own button and the choices as words', async () => {
  await channel.start(host)
  const choices = [{ id: 'concern:place:not-sure', label: 'Weiß ich nicht' }]
  await channel.send(outgoing({ ask: 'location', askLabel: 'Meinen Standort senden', choices }), address)
  const keyboard = (await lastOfBot())?.reply_markup as unknown as { keyboard: object[][] }
  expect(keyboard.keyboard.flat()).toEqual([
    { text: '📍 Meinen Standort senden', request_location: true },
    { text: 'Weiß ich nicht' },
  ])
  await simulator.act('press', { chatId, button: 'Weiß ich nicht' })
  expect((await host.stored(2))[1]).toMatchObject({ type: 'message', text: 'Weiß ich nicht' })
})

it('does not ask a group for a place, which the platform would refuse', async () => {
  await simulator.act('text', { chatId: -100600, text: 'hallo' })
  const choices = [{ id: 'concern:place:not-sure', label: 'Weiß ich nicht' }]
  await channel.send(outgoing({ ask: 'location', choices }), { addressId: 'a2', handle: '-100600' })
  expect((await simulator.chat(-100600)).at(-1)?.reply_markup?.inline_keyboard).toBeDefined()
})

it('sends voice notes as such, other sounds as files, pictures as an album with the words last', async () => {
  attach(createFakeHost(media('sound', 'audio/ogg')))
  await channel.send(outgoing({ text: '', media: [{ mediaId: 'v', kind: 'voice' }] }), address)
  expect(await lastOfBot()).toMatchObject({ voice: { file_size: 5 } })
  attach(createFakeHost(media('sound', 'audio/webm')))
  await channel.send(outgoing({ text: 'Aufnahme', media: [{ mediaId: 'v', kind: 'voice' }] }), address)
  expect(await lastOfBot()).toMatchObject({ document: { file_size: 5 }, caption: 'Aufnahme' })
  attach(createFakeHost(media('picture', 'image/png')))
  const photos = ['1', '2', '3'].map((mediaId) => ({ mediaId, kind: 'photo' as const }))
  await channel.send(outgoing({ text: 'Drei Bilder', media: photos }), address)
  const [first, second, third, words] = (await simulator.chat(chatId)).slice(-4)
  for (const picture of [first, second, third]) expect(picture).toMatchObject({ photo: [{ file_size: 7 }] })
  expect(words).toMatchObject({ text: 'Drei Bilder' })
})

it('puts a text too long for a caption after its picture', async () => {
  const text = 'wort '.repeat(300).trim()
  await channel.send(outgoing({ text, media: [{ mediaId: 'p', kind: 'photo' }] }), address)
  const [picture, words] = (await simulator.chat(chatId)).slice(-2)
  expect(picture?.caption).toBeUndefined()
  expect(words?.text).toBe(text)
})

it('follows a group to its new id and says so', async () => {
  await simulator.act('text', { chatId: -55, text: 'hallo' })
  await simulator.act('migrate', { chatId: -55, newId: -100055 })
  const result = await channel.send(outgoing({ text: 'Guten Tag' }), { addressId: 'a3', handle: '-55' })
  expect(result).toMatchObject({ newHandle: '-100055' })
  expect((await simulator.chat(-100055)).at(-1)).toMatchObject({ text: 'Guten Tag' })
})

it('answers every press, so that the button stops waiting', async () => {
  await startByWebhook()
  await channel.send(outgoing({ choices: [{ id: 'menu:help', label: 'Hilfe' }] }), address)
  await simulator.act('press', { chatId, button: 'Hilfe' })
  expect((await host.stored(2))[1]).toMatchObject({ type: 'choice', choiceId: 'menu:help', label: 'Hilfe' })
  const answered = async () =>
    (await simulator.log()).filter(({ method, ok }) => method === 'answerCallbackQuery' && ok)
  await expect.poll(answered).toHaveLength(1)
})

it('hears blocking, unblocking, edits and stickers, each as what it is', async () => {
  await startByWebhook()
  const said = await simulator.act('text', { chatId, text: 'Lampe kaput' })
  await simulator.act('edit', { chatId, text: 'Lampe kaputt', messageId: said.message?.message_id ?? 0 })
  await simulator.act('sticker', { chatId })
  await simulator.act('block', { chatId })
  await simulator.act('unblock', { chatId })
  expect((await host.stored(6)).slice(1)).toMatchObject([
    { type: 'message', text: 'Lampe kaput' },
    { type: 'edited', text: 'Lampe kaputt', originalExternalId: `message:${said.message?.message_id}` },
    { type: 'unsupported', what: 'sticker' },
    { type: 'blocked' },
    { type: 'unblocked' },
  ])
})

it('keeps one chat in order and others moving while an update is not accepted', async () => {
  await startByWebhook()
  const receive = host.receive
  let isAway = true
  host.receive = async (events) => {
    if (isAway && events.some(({ handle }) => handle === `${chatId}`)) throw new Error('away')
    await receive(events)
  }
  for (const text of ['eins', 'zwei', 'drei']) await simulator.act('text', { chatId, text })
  await simulator.act('text', { chatId: 602, text: 'nebenan' })
  expect((await host.stored(2))[1]).toMatchObject({ text: 'nebenan' })
  await expect.poll(() => door.answers.filter((status) => status === 503).length).toBeGreaterThan(2)
  isAway = false
  expect((await host.stored(5)).slice(2)).toMatchObject([
    { text: 'eins' },
    { text: 'zwei' },
    { text: 'drei' },
  ])
})

it('refuses a webhook call without the right secret, and takes none of its events', async () => {
  await startByWebhook()
  const response = await fetch(door.url, {
    method: 'POST',
    headers: { 'x-telegram-bot-api-secret-token': 'guessed' },
    body: JSON.stringify({ update_id: 1, message: { message_id: 1, date: 1, chat: { id: 1 }, text: 'x' } }),
  })
  expect(response.status).toBe(401)
  expect(host.events).toHaveLength(1)
})

it('changes from webhook to polling and back without losing what came in between', async () => {
  await startByWebhook()
  await channel.stop()
  await simulator.act('text', { chatId, text: 'dazwischen' })
  host.webhookUrl = undefined
  await channel.start(host)
  await expect.poll(() => host.events.some((event) => event.type === 'message')).toBe(true)
  await channel.stop()
  await startByWebhook()
  await simulator.act('text', { chatId, text: 'danach' })
  await expect
    .poll(() => host.events.flatMap((event) => (event.type === 'message' ? [event.text] : [])))
    .toEqual(expect.arrayContaining(['dazwischen', 'danach']))
})

it('obeys when it went too fast in one chat', async () => {
  await simulator.setFloodLimits(true)
  const sends = ['eins', 'zwei', 'drei'].map((text) =>
    channel.send(outgoing({ text, outboxId: text }), address),
  )
  const refused = (await Promise.allSettled(sends)).filter(({ status }) => status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  expect(refused[0]).toMatchObject({ reason: { kind: 'throttled', retryAfterMs: 1000 } })
})

it('stops at once while a poll is held open', async () => {
  await channel.start(host)
  await host.stored(1)
  await expect.poll(() => channel.connected()).toBe(true)
  const before = Date.now()
  await channel.stop()
  expect(Date.now() - before).toBeLessThan(10_000)
})

it('leaves the simulator’s history on disk, one line for each thing that happened', async () => {
  await channel.send(outgoing({ text: 'Guten Tag' }), address)
  const lines = (await readFile(logFile, 'utf8')).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['update', 'call'])
  expect(lines.map((line) => JSON.parse(line).seq)).toEqual([1, 2])
})
