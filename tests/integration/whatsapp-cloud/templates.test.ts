import { afterAll, beforeAll, expect, it } from 'vitest'
import { put } from '#gateway/outbox/put.ts'
import { until } from '#tests/support/gateway.ts'
import { openWhatsAppLine, type WhatsAppLine } from './line.ts'

/** The platform decides on wordings when it likes. No look of our own comes due in these tests: what is known, it told. */

const person = '4915155540001'

let line: WhatsAppLine

beforeAll(async () => {
  line = await openWhatsAppLine()
})
afterAll(() => line.close())

const inState = (state: string, name = '') =>
  line.gateway.runtime.prisma.messageTemplate.count({ where: { state, name: { startsWith: name } } })

/** Tells the person news of their case, as the office would; gives the row when it is settled. */
async function tell(words: string) {
  const { prisma, clock, doorbell } = line.gateway.runtime
  const address = await prisma.address.findFirstOrThrow({ select: { id: true, residentId: true } })
  const values = [{ literal: 'L-2026-0001' }, { key: 'state.resolved' as const }]
  const [id] = await prisma.$transaction((transaction) =>
    put(transaction, [
      {
        residentId: address.residentId,
        addressId: address.id,
        channel: 'whatsapp-cloud',
        language: 'de',
        lane: 'update',
        class: 'mustArrive',
        reply: { text: { literal: words }, template: { name: 'caseNews', values, opens: 'cases:open:' } },
        dueAt: clock(),
      },
    ]),
  )
  doorbell.delivery(['whatsapp-cloud'])
  return until(
    () =>
      prisma.outboxMessage.findFirst({
        // A status may be here before the answer of the call that says how it went.
        where: { id: id ?? 0n, OR: [{ status: 'held' }, { sentAt: { not: null }, way: { not: null } }] },
        select: { status: true, way: true, errorCode: true },
      }),
    `it is known what becomes of "${words}"`,
  )
}

const shownTemplates = async () =>
  (await line.simulator.shown(person)).flatMap(({ template }) => template ?? [])

it('a wording is used as soon as the platform approves it, and no longer as soon as it pauses it', async () => {
  await until(async () => (await inState('approved')) > 0 && (await inState('pending')) === 0, 'approved')
  await line.hear(person, { do: 'say', text: 'Hallo' }, 'language:pick:')
  await line.press(person, 'language:pick:de', 'concern:open')
  await line.forward(25 * 3_600_000)
  expect(await tell('erledigt')).toMatchObject({ way: 'template' })
  const [wording = ''] = await shownTemplates()
  expect(wording).toMatch(/^kd_case_news_/)

  await line.simulator.review({ name: wording, state: 'PAUSED' })
  await until(async () => (await inState('approved', wording)) === 0, 'the pause is known')
  expect(await tell('doch nicht')).toEqual({ status: 'held', way: 'knock', errorCode: 'windowClosed' })
  await until(async () => (await shownTemplates()).length === 2, 'the person is told that something waits')
  expect((await shownTemplates())[1]).toMatch(/^kd_news_waiting_/)

  await line.simulator.review({ name: wording, state: 'APPROVED' })
  await until(async () => (await inState('paused')) === 0, 'the pause is over')
  expect(await line.wrongs()).toEqual([])
})
