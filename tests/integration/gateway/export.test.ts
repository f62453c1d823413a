import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { say, walkToSummary } from './talk.ts'

const anna = 'handle-of-anna-4711'
const bela = 'handle-of-bela-0815'

let backend: TestBackend
let channel: FakeChannel
let gateway: Gateway

beforeEach(async () => {
  backend = await openBackend('PostgreSQL')
  channel = createFakeChannel()
  channel.fetchMedia = async () => ({ bytes: Buffer.from('voice of the resident') })
  gateway = await startTestGateway(backend, { channels: [channel] })
})
afterEach(async () => {
  await gateway.stop()
  await backend.drop()
})

it('sends a resident one file with everything they said and filed, and with nothing of anybody else', async () => {
  await fileLamp(anna, 'Die Laterne vor meiner Tür ist kaputt')
  await fileLamp(bela, 'Die Laterne hinter meinem Garten ist kaputt')
  const { prisma } = gateway.runtime
  await until(
    async () => (await prisma.mediaFile.count({ where: { state: 'stored' } })) === 2,
    'both voices are fetched',
  )
  await say(channel, anna, { type: 'message', text: 'Meine Daten' })
  await channel.say(anna, { type: 'choice', choiceId: 'data:choose:export' })
  const sent = await channel.until(anna, (messages) => messages.some(({ media }) => media.length > 0))
  const [file] = sent.flatMap(({ media }) => media)
  expect(file?.kind).toBe('file')

  const stored = await prisma.mediaFile.findUniqueOrThrow({ where: { id: file?.mediaId ?? '' } })
  expect(stored.mimeType).toBe('application/json')
  const text = Buffer.from(stored.bytes ?? []).toString('utf8')
  const document = JSON.parse(text)

  const own = await prisma.inboxMessage.findMany({
    where: { residentId: stored.residentId },
    orderBy: { id: 'asc' },
  })
  const said = document.messagesFromYou.map(({ event }: { event: unknown }) => event)
  expect(said).toEqual(own.map(({ event }) => event))
  expect(said).toContainEqual(expect.objectContaining({ text: 'Die Laterne vor meiner Tür ist kaputt' }))
  expect(document.messagesToYou.length).toBeGreaterThan(5)
  expect(document.resident.concerns).toMatchObject([
    {
      text: 'Die Laterne vor meiner Tür ist kaputt',
      case: { reference: expect.stringMatching(/^L-/), state: 'received' },
    },
  ])
  expect(document.resident.consents).toMatchObject([{ purpose: 'privacyNotice', language: 'de' }])
  expect(document.resident.media).toMatchObject([{ kind: 'voice', state: 'stored' }])

  const other = await prisma.resident.findFirstOrThrow({ where: { id: { not: stored.residentId } } })
  const foreign = await prisma.case.findFirstOrThrow({ where: { concern: { residentId: other.id } } })
  for (const word of [anna, bela, 'Garten', other.id, other.pseudonym, foreign.reference, foreign.id]) {
    expect(text).not.toContain(word)
  }
  for (const address of await prisma.address.findMany()) {
    expect(text).not.toContain(Buffer.from(address.handleHash).toString('hex'))
    expect(text).not.toContain(Buffer.from(address.handleCipher).toString('base64'))
  }
})

async function fileLamp(handle: string, description: string): Promise<void> {
  await walkToSummary(channel, handle, {
    description,
    label: 'hier',
    caption: '',
    media: [{ kind: 'voice', ref: `voice-${description.length}` }],
  })
  await say(channel, handle, { type: 'choice', choiceId: 'concern:summary:yes' })
}
