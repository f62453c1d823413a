import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { readAccount, wish } from '#gateway/accounts/account.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { readChannels } from '#gateway/staff/channels.ts'
import { plain } from '#tests/integration/telegram-story/line.ts'
import { until } from '#tests/support/gateway.ts'
import { linkOver } from '#tests/support/whatsapp-device.ts'
import { officePhone } from '#tests/support/whatsapp-web-double/control.ts'
import { type LinkedLine, openLinkedLine } from './line.ts'
import { phoneOf } from './phone.ts'

/** Whoever wrote to one number of the office hears nothing from another before they wrote to that. */

const say = loadCatalog().text.bind(null, 'de')
const otherPhone = '4934187654321'
const [anna, bert, cem] = ['4915112360001', '4915112360002', '4915112360003']
const cases = new Map<string, string>()
let line: LinkedLine

beforeAll(async () => {
  line = await openLinkedLine()
  for (const [index, number] of [anna, bert, cem].entries()) {
    cases.set(number, await fileCase(number, 12.36 + index * 0.02))
  }
})
afterAll(() => line.close())

/** Far enough from the others' that nobody takes them for the same. */
async function fileCase(number: string, longitude: number): Promise<string> {
  const phone = phoneOf(line.double, number)
  await phone.writes('Hallo', ') Deutsch')
  await phone.picks('Deutsch', say('menu.concern'))
  await phone.writes('Die Laterne vor unserem Haus leuchtet nicht', say('concern.askCategory'))
  await phone.writes('1', say('concern.askPlace'))
  await phone.does({ type: 'location', latitude: 51.3463, longitude }, say('button.skip'))
  await phone.picks(say('button.skip'), say('concern.send'))
  const told = await phone.picks(say('concern.send'), /L-\d{4}-\d{4}/)
  const reference = /L-\d{4}-\d{4}/.exec(plain(told))?.[0] ?? ''
  return (await line.gateway.runtime.prisma.case.findUniqueOrThrow({ where: { reference } })).id
}

/** The office answers on the case of each of these. */
async function answer(numbers: string[], text: string): Promise<void> {
  for (const number of numbers) {
    const caseId = cases.get(number) ?? ''
    await applyOfficeStep(line.gateway.runtime, { caseId, author: 'test', text: `${text} (${number})` })
  }
}

async function link(phone: string): Promise<void> {
  const { runtime } = line.gateway
  await wish(runtime, 'whatsapp', { type: 'unlink' }, null)
  await until(async () => (await readAccount(runtime, 'whatsapp'))?.state === 'linkAgain', 'it is unlinked')
  await linkOver(runtime, line.double, phone)
}

/** What waits for its reader to write, by what it says. */
async function waiting(): Promise<string[]> {
  const rows = await line.gateway.runtime.prisma.outboxMessage.findMany({
    where: { status: 'held', errorCode: 'windowClosed' },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ reply }) => /[^"]+ \(\d+\)/.exec(JSON.stringify(reply))?.[0] ?? '?')
}
const waits = (...texts: string[]) =>
  until(async () => JSON.stringify(await waiting()) === JSON.stringify(texts), `waiting: ${texts.join(', ')}`)

/** How many chats the desk says have not written to the number that is linked. */
async function unheard(): Promise<number | undefined> {
  const { channels } = await readChannels(line.gateway.runtime)
  return channels.find(({ id }) => id === 'whatsapp')?.unheard
}

async function timesShown(number: string, text: string): Promise<number> {
  const shown = (await line.double.shown(number)).filter((one) => one.text.includes(text))
  return shown.reduce((sum, { arrivals }) => sum + arrivals, 0)
}

it('the same number linked again goes on as before', async () => {
  await link(officePhone)
  await answer([anna, bert], 'Erstens')
  for (const number of [anna, bert]) await phoneOf(line.double, number).hears(`Erstens (${number})`)
  expect(await waiting()).toEqual([])
  expect(await unheard()).toBe(0)
})

it('from another number nothing goes to those who wrote to the one before, until they write', async () => {
  await link(otherPhone)
  expect(await unheard()).toBe(3)
  await answer([anna, bert, cem], 'Zweitens')
  await waits(`Zweitens (${anna})`, `Zweitens (${bert})`, `Zweitens (${cem})`)

  await phoneOf(line.double, anna).writes('Hilfe', 'Zweitens')
  await waits(`Zweitens (${bert})`, `Zweitens (${cem})`)
  await answer([anna], 'Drittens')
  await phoneOf(line.double, anna).hears('Drittens')
  expect(await unheard()).toBe(2)
  expect(await timesShown(anna, 'Zweitens')).toBe(1)
  expect(await timesShown(bert, 'Zweitens')).toBe(0)
})

it('the channel asks by itself right before it sends, whatever the books say', async () => {
  const { pool } = line.gateway.runtime
  await pool.query('UPDATE address SET heard_at = now() WHERE heard_at IS NULL')
  await answer([bert], 'Viertens')
  await waits(`Zweitens (${bert})`, `Zweitens (${cem})`, `Viertens (${bert})`)
  for (const text of ['Zweitens', 'Viertens']) expect(await timesShown(bert, text)).toBe(0)
})

it('whoever says STOP to the new number is told so there, and what waited for them never goes', async () => {
  const farewell = say('stop.farewell', { startWord: '' }).slice(0, 30)
  await phoneOf(line.double, cem).writes('STOP', farewell)
  await waits(`Zweitens (${bert})`, `Viertens (${bert})`)
  const { outboxMessage } = line.gateway.runtime.prisma
  await until(
    async () => (await outboxMessage.count({ where: { status: 'queued' } })) === 0,
    'all is settled',
  )
  expect(await timesShown(cem, 'Zweitens')).toBe(0)
})

it('the former number has its people again, except for those who wrote to the other since', async () => {
  await link(officePhone)
  await phoneOf(line.double, bert).hears('Zweitens')
  await phoneOf(line.double, bert).hears('Viertens')
  await answer([anna], 'Fünftens')
  await waits(`Fünftens (${anna})`)
  await phoneOf(line.double, anna).writes('Hilfe', 'Fünftens')
  expect(await timesShown(anna, 'Fünftens')).toBe(1)
  expect(await timesShown(bert, 'Zweitens')).toBe(1)
})

it('no number of the office stands in the database in clear', async () => {
  const { rows } = await line.gateway.runtime.pool.query<{ kept: string }>(
    `SELECT a::text AS kept FROM address a UNION ALL SELECT c::text FROM channel_account c
     UNION ALL SELECT m::text FROM inbox_message m`,
  )
  const kept = rows.map((row) => row.kept).join('\n')
  for (const number of [officePhone, otherPhone]) expect(kept).not.toContain(number)
})
