import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHost } from '#gateway/host.ts'
import { addNoticeFile } from '#gateway/notices/files.ts'
import type { Runtime } from '#gateway/runtime.ts'
import { createMediaShelf } from '#gateway/webchat/media-shelf.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { invite, type NoticeWorld, openNoticeWorld, person } from './world.ts'

let world: NoticeWorld
let noticeId: string
let fileId: string
const pdf = Buffer.from('%PDF-1.7 the plan')

beforeAll(async () => {
  world = await openNoticeWorld()
  noticeId = await invite(world)
  const file = { noticeId, language: null, name: 'plan.pdf', bytes: pdf }
  fileId = await addNoticeFile(world.runtime, person('editor'), file)
})
afterAll(() => world.close())

/** A resident with an address, and a message to them. */
async function resident(message: Record<string, unknown> | null): Promise<string> {
  const { prisma, city, clock } = world.runtime
  const [id, addressId] = [uuidv7(), uuidv7()]
  await prisma.resident.create({
    data: {
      id,
      cityId: city.id,
      pseudonym: `TEST-${id.slice(-8)}`,
      language: 'de',
      addresses: {
        create: {
          id: addressId,
          channel: 'webchat',
          handleHash: Buffer.from(id),
          handleCipher: Buffer.from(id),
        },
      },
    },
  })
  if (message) {
    const row = { lane: 2, class: 'once', reply: {}, language: 'de', status: 'sent', createdAt: clock() }
    await prisma.outboxMessage.create({
      data: { ...row, residentId: id, addressId, channel: 'webchat', ...message },
    })
  }
  return id
}

function openAs(residentId: string) {
  const mailbox = { find: async () => ({ addressId: '', residentId, language: 'de' }) }
  return createMediaShelf(world.runtime, mailbox as never).open('handle', fileId)
}

async function broadcastIt(): Promise<string> {
  const { prisma, city, clock } = world.runtime
  const id = uuidv7()
  await prisma.broadcast.create({
    data: { id, cityId: city.id, noticeId, audience: {}, createdBy: 'editor', createdAt: clock() },
  })
  return id
}

it('a resident opens the files of a notice that was sent to them, and nobody else does', async () => {
  const broadcastId = await broadcastIt()
  const reader = await resident({ broadcastId })
  expect(await openAs(reader)).toMatchObject({ mimeType: 'application/pdf', name: 'plan.pdf' })
  expect(await openAs(await resident(null))).toBeNull()
  expect(await openAs(await resident({ broadcastId, status: 'queued' })), 'not sent yet').toBeNull()
})

it('a test reader opens the files of what they were shown', async () => {
  const shown = { text: { literal: 'x' }, media: [{ mediaId: fileId, kind: 'file' }] }
  expect(await openAs(await resident({ reply: shown }))).toMatchObject({ name: 'plan.pdf' })
  const other = { text: { literal: 'x' }, media: [{ mediaId: uuidv7(), kind: 'file' }] }
  expect(await openAs(await resident({ reply: other }))).toBeNull()
})

it('a channel reads the bytes it is about to send', async () => {
  const channel = createFakeChannel('fake', {}, world.runtime.clock)
  const runtime: Runtime = { ...world.runtime, translation: null, config: {} as Runtime['config'] }
  const host = createHost(runtime, channel, fetch)
  const { bytes, mimeType } = await host.readMedia(fileId)
  expect(Buffer.from(bytes).equals(pdf)).toBe(true)
  expect(mimeType).toBe('application/pdf')
  await expect(host.readMedia(uuidv7())).rejects.toThrow('has no bytes')
})
