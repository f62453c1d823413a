import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SendError } from '#bots/channels/contract.ts'
import { receive } from '#gateway/inbox/receive.ts'
import { fetchMedia } from '#gateway/media/fetch.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway } from '#tests/support/gateway.ts'

const channel = createFakeChannel('fake')
let backend: TestBackend
let gateway: Gateway

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  gateway = await startTestGateway(backend, { channels: [channel], config: { roles: [] } })
})
afterAll(async () => {
  await gateway.stop()
  await backend.drop()
})

it('a file that the channel finds too large is given up at once, and the person is told why', async () => {
  const { runtime } = gateway
  const { prisma } = runtime
  const said = {
    type: 'message',
    text: 'Guten Tag',
    externalId: 'in-1',
    at: runtime.clock(),
    handle: 'anna',
  } as const
  await receive(runtime, channel.id, [said])
  const { id: residentId } = await prisma.resident.findFirstOrThrow()
  const file = {
    id: uuidv7(),
    residentId,
    kind: 'photo',
    channel: channel.id,
    state: 'pending',
    sourceRef: 'ref',
  }
  await prisma.mediaFile.create({ data: file })
  channel.fetchMedia = async () => {
    throw new SendError('rejected', 'too large', { platformCode: 'fileTooLarge' })
  }
  expect(await fetchMedia(runtime, file.id)).toBeUndefined()
  expect(await prisma.mediaFile.findUniqueOrThrow({ where: { id: file.id } })).toMatchObject({
    state: 'failed',
  })
  const told = await prisma.outboxMessage.findFirstOrThrow({ where: { residentId }, orderBy: { id: 'desc' } })
  expect(told.reply).toMatchObject({ text: { key: 'errors.mediaTooLarge' } })
})
