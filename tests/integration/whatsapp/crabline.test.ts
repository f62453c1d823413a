import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerRequestEvent, type StartedWhatsAppServer, startWhatsAppServer } from '@openclaw/crabline'
import { BufferJSON, initAuthCreds } from '@whiskeysockets/baileys'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { createWhatsApp } from '#bots/channels/whatsapp/channel.ts'
import { createFakeAccount } from '#tests/contract/fake-account.ts'
import { createFakeHost, type FakeHost, outgoing } from '#tests/contract/fake-host.ts'
import { until } from '#tests/support/gateway.ts'

/**
 * The adapter against `@openclaw/crabline`, written by others. It knows no linking, no pictures, no places from people and no media
 * upload, and ends the line when several messages are marked as read at once, so answers go to somebody who wrote none. What it knows is
 * told here: login with kept keys, words and voice in, encrypted words out, and coming back.
 */
const erika = '15551230001@s.whatsapp.net'
const igor = '15551230002@s.whatsapp.net'
const recorderPath = join(tmpdir(), `crabline-${uuid()}.jsonl`)
const calls: ServerRequestEvent[] = []
let server: StartedWhatsAppServer
let channel: ChannelAdapter
let host: FakeHost

beforeAll(async () => {
  server = await startWhatsAppServer({ recorderPath, onEvent: (event) => void calls.push(event) })
  const me = { id: '15550000000:1@s.whatsapp.net', name: 'Stadt' }
  const creds = JSON.stringify({ ...initAuthCreds(), me }, BufferJSON.replacer)
  const account = createFakeAccount(new Map([['creds', Buffer.from(creds)]]))
  host = Object.assign(createFakeHost(), { account, own: account.own })
  channel = createWhatsApp({
    socketUrl: server.manifest.endpoints.baileysWebSocketUrl,
    mediaOrigin: server.manifest.baseUrl,
    version: undefined,
    pace: 'none',
  })
  await channel.start(host)
  await until(async () => channel.connected(), 'the login')
})
afterAll(async () => {
  await channel.stop()
  await server.close()
  await rm(recorderPath, { force: true })
})

async function says(content: object): Promise<void> {
  const { endpoints, adminToken } = server.manifest
  const response = await fetch(endpoints.adminInboundUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-crabline-admin-token': adminToken },
    body: JSON.stringify({ chatJid: erika, senderJid: erika, ...content }),
  })
  expect([response.status, await response.text()]).toEqual([200, expect.any(String)])
}

it('words arrive once', async () => {
  await says({ text: 'Die Lampe ist kaputt' })
  expect(await host.stored(1)).toMatchObject([
    { type: 'message', text: 'Die Lampe ist kaputt', handle: erika },
  ])
})

it('a voice note arrives and is fetched', async () => {
  const sound = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(100, 3)])
  await says({ audio: { contentBase64: sound.toString('base64'), mimeType: 'audio/ogg', ptt: true } })
  const [, voice] = await host.stored(2)
  if (voice?.type !== 'media') throw new Error('not a file')
  expect(voice.media).toMatchObject({ kind: 'voice', mimeType: 'audio/ogg' })
  const file = await channel.fetchMedia?.(voice.media.ref ?? '')
  expect(Buffer.from(file?.bytes ?? [])).toEqual(sound)
})

/** Sends to Igor and gives what crabline could decrypt of it. */
async function sendAndRead(outboxId: string, text: string): Promise<unknown> {
  const { platformMessageId: id } = await channel.send(outgoing({ outboxId, text }), {
    addressId: 'a1',
    handle: igor,
  })
  const read = calls.filter(({ body }) => (body as { key?: { id?: string } } | undefined)?.key?.id === id)
  return read.map(({ body }) => (body as { message?: unknown }).message)
}

it('an answer is encrypted, sent and taken', async () => {
  expect(await sendAndRead('1', 'Danke für den Hinweis')).toEqual([{ conversation: 'Danke für den Hinweis' }])
})

it('after a restart it goes on with the keys it kept, and hears what was said meanwhile', async () => {
  await channel.stop()
  await says({ text: 'Noch da?' })
  await channel.start(host)
  expect((await host.stored(3)).at(-1)).toMatchObject({ type: 'message', text: 'Noch da?' })
  await until(async () => channel.connected(), 'the login')
  expect(await sendAndRead('2', 'Ja')).toEqual([{ conversation: 'Ja' }])
})
