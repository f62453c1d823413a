import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '#tests/support/gateway.ts'
import { announce, know, title } from './announcing.ts'
import { openWhatsAppLine, type WhatsAppLine } from './line.ts'

/** A broadcast of which too many people complain, so that WhatsApp takes no more of it for a while (131048), told in a status. */

const minuteMs = 60_000
const before = 20
const readers = Array.from({ length: 120 }, (_, index) => `4915155560${`${index}`.padStart(3, '0')}`)
const asking = '4915112340009'
let line: WhatsAppLine

beforeAll(async () => {
  line = await openWhatsAppLine({ rules: { templatesUntilComplaints: before } })
  const heardAt = new Date(line.gateway.runtime.clock().getTime() - 30 * 60 * minuteMs)
  await line.simulator.meet(readers, { heardAt: heardAt.getTime() })
  await know(line, readers, heardAt)
  await line.hear(asking, { do: 'say', text: 'Hallo' }, 'language:pick:')
})
afterAll(() => line.close())

const templates = async () => {
  const taken = (await line.simulator.log()).filter(
    ({ kind, type }) => kind === 'taken' && type === 'template',
  )
  return {
    shown: taken.filter(({ code }) => code === null).length,
    refused: taken.filter(({ code }) => code === 131048).length,
  }
}

it('stops at once, lets answers through, and goes on after the wait with everybody once', async () => {
  const { runtime } = line.gateway
  const { prisma, doorbell } = runtime
  await until(
    async () => (await prisma.messageTemplate.count({ where: { state: { not: 'approved' } } })) === 0,
    'the wordings are approved',
  )
  const id = await announce(line)
  const where = { broadcastId: id }
  await until(async () => {
    const lease = await prisma.deliveryLease.findFirst({ where: { noticesPausedUntil: { not: null } } })
    return (
      lease !== null && (await prisma.outboxMessage.count({ where: { ...where, status: 'sending' } })) === 0
    )
  }, 'announcements wait and nothing is under way')
  const stopped = await templates()
  expect(stopped.shown).toBe(before)
  // What had calls under way or a fresh look behind it, far from all of the second's slice.
  expect(stopped.refused).toBeGreaterThan(0)
  expect(stopped.refused).toBeLessThanOrEqual(48)

  await line.press(asking, 'language:pick:de', 'concern:open')
  doorbell.delivery(['whatsapp-cloud'])
  await line.press(asking, 'concern:open', /./)
  expect(await templates()).toEqual(stopped)

  await line.simulator.setRules({ templatesUntilComplaints: null })
  await line.forward(16 * minuteMs)
  doorbell.delivery(['whatsapp-cloud'])
  await until(
    async () =>
      (await prisma.outboxMessage.count({ where: { ...where, status: 'read' } })) === readers.length,
    'everybody has it',
  )
  for (const reader of readers) {
    const notices = (await line.simulator.shown(reader)).filter(({ text }) => text.includes(title))
    expect([reader, notices.length]).toEqual([reader, 1])
  }
  expect(await templates()).toEqual({ shown: readers.length, refused: stopped.refused })
})
