import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type OutgoingMessage, SendError } from '#bots/channels/contract.ts'
import { type FakeLine, openFakeLine } from '#tests/support/fake-line.ts'
import { createNoticeWorld, type NoticeWorld, type Reader } from './notice-world.ts'

/** A Tuesday morning: notices may go for hours. */
const morning = new Date('2026-11-24T10:00+01:00')

let now = morning
let line: FakeLine
let world: NoticeWorld
/** Files that went along with calls. */
let tried: string[] = []

beforeAll(async () => {
  line = await openFakeLine({
    capabilities: { receipts: true },
    config: { roles: ['http'] },
    clock: () => now,
  })
  world = createNoticeWorld(line.gateway.runtime, line.channel)
})
beforeEach(() => {
  tried = []
  line.channel.onSend = ({ media }) => void tried.push(...media.map(({ mediaId }) => mediaId))
})
afterAll(async () => {
  await world.stop()
  await line.close()
})

/** A broadcast whose notice has a picture. */
async function withPicture(readers: readonly Reader[]): Promise<{ id: string; fileId: string }> {
  const { prisma, pool } = line.gateway.runtime
  const id = await world.broadcast(readers, { words: { de: 'Brücke gesperrt' } })
  const { noticeId } = await prisma.broadcast.findUniqueOrThrow({ where: { id } })
  const fileId = uuidv7()
  await prisma.noticeFile.create({
    data: {
      ...{ id: fileId, noticeId, kind: 'photo', mimeType: 'image/jpeg', name: 'bridge.jpg' },
      ...{ bytes: Buffer.from('a picture'), createdAt: now },
    },
  })
  await pool.query(`UPDATE broadcast_edition SET reply = reply || $2::jsonb WHERE broadcast_id = $1`, [
    id,
    JSON.stringify({ media: [{ mediaId: fileId, kind: 'photo' }] }),
  ])
  return { id, fileId }
}

/** The platform refuses each picture: for a reason in the file, or in who it is for. */
const refuses =
  (isInFile: boolean) =>
  ({ media: [file] }: OutgoingMessage) => {
    if (!file) return
    tried.push(file.mediaId)
    const options = { platformCode: '131053', ...(isInFile ? { mediaId: file.mediaId } : {}) }
    throw new SendError('mediaRefused', 'not this file', options)
  }

const waysOf = async (id: string) => (await world.rows(id)).map(({ status, way }) => `${status} ${way}`)
const all = (count: number, way: string) => Array.from({ length: count }, () => way)

it('tries a file that is refused for what it is with the first readers only; the others get the words at once, and all are told', async () => {
  const { id } = await withPicture(await world.meet(120))
  line.channel.onSend = refuses(true)
  await world.deliver()
  console.log(`120 readers, ${tried.length} tries of the refused file`)
  // Sixteen chats are written to at once; whoever comes after them knows.
  expect(tried.length).toBeLessThanOrEqual(16)
  expect(await waysOf(id)).toEqual(all(120, 'sent withoutFiles'))
  const { message } = line.channel.sends.at(-1) ?? {}
  expect(message?.text).toMatch(/^Brücke gesperrt\n\nZu dieser Nachricht gehört eine Datei\./)
})

it('learns it from a status that comes hours later as well, whichever process hears it', async () => {
  const readers = await world.meet(2)
  const { id, fileId } = await withPicture(readers.slice(0, 1))
  await world.deliver()
  const [row] = await world.rows(id)
  await line.channel.say(readers[0]?.handle ?? '', {
    ...{
      type: 'receipt',
      platformMessageId: row?.platformMessageId ?? '',
      status: 'failed',
      mediaId: fileId,
    },
    reason: { kind: 'mediaRefused', platformCode: '131053' },
  })
  const { noticeId } = await line.gateway.runtime.prisma.broadcast.findUniqueOrThrow({ where: { id } })
  const second = await world.broadcast(readers.slice(1))
  await line.gateway.runtime.pool.query(
    `UPDATE broadcast_edition SET reply = reply || $2::jsonb WHERE broadcast_id = $1`,
    [second, JSON.stringify({ media: [{ mediaId: fileId, kind: 'photo' }] })],
  )
  await world.deliver()
  expect(await waysOf(id)).toEqual(['sent withoutFiles'])
  expect(await waysOf(second)).toEqual(['sent withoutFiles'])
  expect(tried).toEqual([fileId])
  await line.gateway.runtime.prisma.noticeFile.deleteMany({ where: { noticeId } })
  expect(await line.gateway.runtime.prisma.refusedFile.count({ where: { fileId } })).toBe(0)
})

it('tries it anew after a week, and in a process that began since, which may send it otherwise', async () => {
  const { fileId } = await withPicture([])
  const { runtime } = line.gateway
  const again = async (by: NoticeWorld) => {
    const readers = await by.meet(1)
    const id = await by.broadcast(readers)
    await runtime.pool.query(
      `UPDATE broadcast_edition SET reply = reply || $2::jsonb WHERE broadcast_id = $1`,
      [id, JSON.stringify({ media: [{ mediaId: fileId, kind: 'photo' }] })],
    )
    await by.deliver()
    return (await by.rows(id)).map(({ way }) => way)
  }
  line.channel.onSend = refuses(true)
  expect(await again(world)).toEqual(['withoutFiles'])
  line.channel.onSend = ({ media }) => void tried.push(...media.map(({ mediaId }) => mediaId))
  expect(await again(world)).toEqual(['withoutFiles'])
  now = new Date(now.getTime() + 60_000)
  await world.stop()
  const later = createNoticeWorld({ ...runtime, startedAt: now }, line.channel)
  expect(await again(later)).toEqual([null])
  await later.stop()
  world = createNoticeWorld(runtime, line.channel)
  expect(await again(world)).toEqual(['withoutFiles'])
  now = new Date(now.getTime() + 7 * 86_400_000)
  expect(await again(world)).toEqual([null])
  expect(tried).toEqual([fileId, fileId, fileId])
})

it('tries it with everybody where the reason does not lie in the file', async () => {
  const { id } = await withPicture(await world.meet(30))
  line.channel.onSend = refuses(false)
  await world.deliver()
  expect(tried).toHaveLength(30)
  expect(await waysOf(id)).toEqual(all(30, 'sent withoutFiles'))
})

it('asks nothing for notices without files, and once a slice for those with some', async () => {
  const names: string[] = []
  const { pool } = line.gateway.runtime
  const query = pool.query.bind(pool)
  const counted = (...given: unknown[]) => {
    names.push((given[0] as { name?: string }).name ?? 'other')
    return (query as (...all: unknown[]) => unknown)(...given)
  }
  await world.broadcast(await world.meet(150))
  Object.assign(pool, { query: counted })
  await world.deliver().finally(() => Object.assign(pool, { query }))
  expect(names.filter((name) => name === 'look for refused files')).toEqual([])
  await withPicture(await world.meet(150))
  Object.assign(pool, { query: counted })
  await world.deliver().finally(() => Object.assign(pool, { query }))
  expect(names.filter((name) => name === 'look for refused files')).toHaveLength(2)
})
