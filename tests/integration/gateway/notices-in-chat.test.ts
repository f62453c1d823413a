import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { offerReaderCode, readerStart } from '#civic/test-reader.ts'
import type { Reply } from '#content/message.ts'
import { shortIdOf } from '#content/notices/short-id.ts'
import { openChats } from './chats.ts'
import { say } from './talk.ts'

const chats = openChats()
const { press, write } = chats

/** A stranger chooses German and subscribes to news on works for the whole city. */
async function subscriber(handle: string): Promise<{ residentId: string; addressId: string }> {
  await chats.meet(handle)
  await press(handle, 'subscribe:open:')
  await press(handle, 'subscribe:topic:construction')
  await press(handle, 'subscribe:area:all')
  await press(handle, 'subscribe:consent:yes')
  return chats.residentOf(handle)
}

/** A broadcast with German and Arabic words, and its row for a resident in the given state. */
async function broadcastTo(
  to: { residentId: string; addressId: string },
  row: { status: string; errorCode?: string; urgent?: boolean; dueAt?: Date },
): Promise<string> {
  const { prisma, city, clock } = chats.gateway.runtime
  const at = clock()
  const [noticeId, broadcastId] = [uuidv7(), uuidv7()]
  const notice = { topic: 'construction', facts: {}, createdBy: 'staff', createdAt: at, updatedAt: at }
  await prisma.notice.create({ data: { id: noticeId, cityId: city.id, kind: 'information', ...notice } })
  const reply = (title: string): Reply => ({
    text: { lines: [{ literal: title }, { literal: '' }, { literal: 'Bis Mai.' }] },
    choices: [{ id: `notices:open:why.${shortIdOf(broadcastId)}`, label: { key: 'notice.buttonWhy' } }],
  })
  await prisma.broadcast.create({
    data: {
      id: broadcastId,
      cityId: city.id,
      noticeId,
      audience: {},
      state: 'stopped',
      createdBy: 'staff',
      createdAt: at,
      editions: {
        create: [
          { language: 'de', basis: 'reviewed', reply: reply('Brücke gesperrt') as object },
          { language: 'ar', basis: 'machine', reply: reply('الجسر مغلق') as object },
        ],
      },
    },
  })
  await prisma.outboxMessage.create({
    data: {
      ...to,
      ...row,
      broadcastId,
      channel: chats.channel.id,
      lane: 2,
      class: 'once',
      reply: {},
      language: 'de',
    },
  })
  return broadcastId
}

test('a notice is listed, read again in the language of today, explained, and what is said to it is kept', async () => {
  const anna = await subscriber('anna')
  const broadcastId = await broadcastTo(anna, { status: 'sent' })
  const short = shortIdOf(broadcastId)
  const list = await press('anna', 'notices:open:')
  expect(list.choices[0]).toEqual({ id: `notices:open:read.${short}`, label: 'Brücke gesperrt' })
  expect((await write('anna', '1')).text).toContain('Bis Mai.')
  const why = await press('anna', `notices:open:why.${short}`)
  expect(why.text).toContain('Baustellen und Verkehr')
  const { givenAt } = await chats.gateway.runtime.prisma.consent.findFirstOrThrow({
    where: { purpose: 'news:construction' },
  })
  const year = new Intl.DateTimeFormat('de', { year: 'numeric', timeZone: 'Europe/Berlin' })
  expect(why.text).toContain(year.format(givenAt))
  await write('anna', 'عربي')
  expect((await press('anna', `notices:open:read.${short}`)).text).toContain('الجسر مغلق')
  await press('anna', `notices:open:reply.${short}`)
  await write('anna', 'إلى متى؟')
  const kept = await chats.gateway.runtime.prisma.noticeReply.findMany()
  expect(kept).toMatchObject([{ broadcastId, residentId: anna.residentId, text: 'إلى متى؟', language: 'ar' }])
})

test('a notice that somebody else got cannot be read, explained or answered', async () => {
  const anna = await subscriber('anna')
  await subscriber('bela')
  const short = shortIdOf(await broadcastTo(anna, { status: 'sent' }))
  for (const verb of ['read', 'why', 'reply']) {
    const { text } = await press('bela', `notices:open:${verb}.${short}`)
    expect({ verb, text }).toEqual({ verb, text: 'Diese Mitteilung finde ich nicht mehr.' })
  }
  expect((await press('bela', 'notices:open:')).choices.map(({ id }) => id)).not.toContain(
    `notices:open:read.${short}`,
  )
})

test('less puts what waits into the collecting message, its undoing takes it out again, and what is urgent stays', async () => {
  const { prisma } = chats.gateway.runtime
  const anna = await subscriber('anna')
  const waiting = await broadcastTo(anna, { status: 'queued' })
  const urgent = await broadcastTo(anna, { status: 'queued', urgent: true })
  const statusOf = async (broadcastId: string) => {
    const { status, errorCode } = await prisma.outboxMessage.findFirstOrThrow({ where: { broadcastId } })
    return [status, errorCode]
  }
  await press('anna', 'notices:open:less.construction')
  expect(await statusOf(waiting)).toEqual(['held', 'digest'])
  expect(await statusOf(urgent)).toEqual(['queued', null])
  expect(await prisma.subscription.findFirstOrThrow()).toMatchObject({ pace: 'digest' })
  await press('anna', 'preferences:open:single.construction')
  expect(await statusOf(waiting)).toEqual(['queued', null])
  expect(await prisma.subscription.findFirstOrThrow()).toMatchObject({ pace: 'single' })
})

test('a pause is kept until it ends or somebody ends it; then what it put off is due', async () => {
  const { prisma, clock } = chats.gateway.runtime
  const anna = await subscriber('anna')
  const later = new Date(clock().getTime() + 20 * 86_400_000)
  const broadcastId = await broadcastTo(anna, { status: 'queued', dueAt: later })
  await write('anna', 'Pause 4 Wochen')
  const { pausedUntil } = await prisma.resident.findUniqueOrThrow({ where: { id: anna.residentId } })
  expect(Math.round(((pausedUntil?.getTime() ?? 0) - clock().getTime()) / 86_400_000)).toBe(28)
  await write('anna', 'weiter')
  expect(await prisma.resident.findUniqueOrThrow({ where: { id: anna.residentId } })).toMatchObject({
    pausedUntil: null,
  })
  const { dueAt } = await prisma.outboxMessage.findFirstOrThrow({ where: { broadcastId } })
  expect(dueAt.getTime()).toBeLessThanOrEqual(clock().getTime())
})

test('who comes back after STOP gets news as they wished before, is offered their area first, and is told of their pause', async () => {
  const { prisma } = chats.gateway.runtime
  const { residentId } = await subscriber('anna')
  await write('anna', 'nur mein Stadtteil')
  await write('anna', 'Plagwitz')
  await press('anna', 'preferences:narrow:yes')
  await write('anna', 'einmal pro Woche')
  await write('anna', 'Pause bis 1. Februar')
  const staff = await prisma.staff.create({
    data: { id: uuidv7(), login: 'erika', displayName: 'Erika Beispiel' },
  })
  const { code } = await offerReaderCode(prisma, staff.id, chats.gateway.runtime.clock())
  await say(chats.channel, 'anna', { type: 'command', name: 'start', payload: readerStart(code) })
  expect(await prisma.testReader.findMany()).toMatchObject([{ residentId }])
  await chats.channel.say('anna', { type: 'message', text: 'stopp' })
  await chats.channel.until('anna', (sent) =>
    sent.some(({ text }) => text.includes('Alle Abos sind beendet')),
  )
  expect(await prisma.testReader.count()).toBe(0)
  expect(await prisma.resident.findUniqueOrThrow({ where: { id: residentId } })).toMatchObject({
    digestTopics: ['*'],
    wishedArea: '51',
  })
  await write('anna', 'Start')
  await press('anna', 'subscribe:open:')
  const areas = await press('anna', 'subscribe:topic:youth')
  expect(areas.choices.slice(0, 2).map(({ id }) => id)).toEqual(['subscribe:area:all', 'subscribe:area:51'])
  await press('anna', 'subscribe:area:51')
  const agreed = await press('anna', 'subscribe:consent:yes')
  expect(agreed.text).toContain('einmal pro Woche')
  expect(agreed.text).toContain('Pause bis 1. Februar')
  expect(await prisma.subscription.findMany()).toMatchObject([{ topic: 'youth', area: '51', pace: 'digest' }])
  await press('anna', 'preferences:open:single.youth')
  expect(await prisma.subscription.findMany()).toMatchObject([{ topic: 'youth', pace: 'single' }])
})

test('"only my district" changes the area with a consent of its own and withdraws the old one; STOP keeps the pause', async () => {
  const { prisma } = chats.gateway.runtime
  const anna = await subscriber('anna')
  await press('anna', 'notices:open:less.construction')
  await write('anna', 'nur mein Stadtteil')
  await write('anna', 'Plagwitz')
  await press('anna', 'preferences:narrow:yes')
  const [subscription] = await prisma.subscription.findMany({ include: { consent: true } })
  expect(subscription).toMatchObject({ topic: 'construction', area: '51', pace: 'digest' })
  expect(subscription?.consent).toMatchObject({ wordingVersion: 'narrow-2026-11', withdrawnAt: null })
  const old = await prisma.consent.findFirstOrThrow({
    where: { wordingVersion: '2026-11-parents', purpose: 'news:construction' },
  })
  expect(old.withdrawnAt).not.toBeNull()
  await write('anna', 'Pause 2 Wochen')
  await chats.channel.say('anna', { type: 'message', text: 'stopp' })
  await chats.channel.until('anna', (sent) =>
    sent.some(({ text }) => text.includes('Alle Abos sind beendet')),
  )
  expect(await prisma.subscription.count()).toBe(0)
  const resident = await prisma.resident.findUniqueOrThrow({ where: { id: anna.residentId } })
  expect(resident.stoppedAt).not.toBeNull()
  expect(resident.pausedUntil).not.toBeNull()
})
