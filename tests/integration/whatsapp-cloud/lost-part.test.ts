import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { put } from '#gateway/outbox/put.ts'
import { until } from '#tests/support/gateway.ts'
import { openWhatsAppLine, untilAllRead, type WhatsAppLine } from './line.ts'

const person = '4915112340001'
let line: WhatsAppLine

beforeAll(async () => {
  line = await openWhatsAppLine()
})
afterAll(() => line.close())

/** Several calls, for a caption does not hold so many words. */
const words = 'Die Brücke bleibt bis Freitag gesperrt. '.repeat(40).trim()

it('a picture that WhatsApp takes and reports as failed, before the call is answered and again, is missed by nobody', async () => {
  const { gateway, simulator } = line
  const { runtime } = gateway
  await line.hear(person, { do: 'say', text: 'Hallo' }, /./)
  await untilAllRead(line)
  const { id: addressId, residentId } = await runtime.prisma.address.findFirstOrThrow()
  const mediaId = uuidv7()
  await runtime.prisma.mediaFile.create({
    data: {
      ...{ id: mediaId, residentId, kind: 'photo', mimeType: 'image/jpeg', channel: 'webchat' },
      ...{ bytes: Buffer.from('a picture'), state: 'stored' },
    },
  })
  await simulator.refuseLater({ code: 131053, type: 'image' })
  await runtime.prisma.$transaction((transaction) =>
    put(transaction, [
      {
        ...{ residentId, addressId, channel: 'whatsapp-cloud', language: 'de', dueAt: runtime.clock() },
        ...{ lane: 'update', class: 'mustArrive' },
        reply: { text: { literal: words }, media: [{ mediaId, kind: 'photo' }] },
      },
    ]),
  )
  runtime.doorbell.delivery(['whatsapp-cloud'])
  const missing = /gehört eine Datei\. Sie kam leider nicht an\./
  const shown = async () => (await simulator.shown(person)).map(({ text, file }) => ({ text, file }))
  await until(async () => (await shown()).some(({ text }) => missing.test(text)), 'the reader is told')
  await untilAllRead(line)
  const seen = await shown()
  expect(seen.filter(({ text }) => text === words)).toHaveLength(1)
  expect(seen.filter(({ text }) => missing.test(text))).toHaveLength(1)
  expect(seen.every(({ file }) => file === undefined)).toBe(true)
  const rows = await runtime.prisma.outboxMessage.findMany({ orderBy: { id: 'desc' }, take: 2 })
  expect(rows.map(({ status, way }) => [status, way])).toEqual([
    ['read', 'incomplete'],
    ['read', 'incomplete'],
  ])
  const failures = (await simulator.log()).filter(
    ({ kind, status }) => kind === 'status' && status === 'failed',
  )
  expect(failures.length).toBeGreaterThan(0)
})
