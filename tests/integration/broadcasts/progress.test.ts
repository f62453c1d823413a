import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expandBroadcast } from '#gateway/broadcasts/expand.ts'
import { stopBroadcast } from '#gateway/broadcasts/hold.ts'
import { type Progress, progressOf } from '#gateway/broadcasts/progress.ts'
import { reasonFor } from '#gateway/broadcasts/reason-for.ts'
import { writeReport } from '#gateway/broadcasts/report-sheet.ts'
import { addResidents } from './many.ts'
import { addCase, addResident, type BroadcastWorld, openWorld, sendingBroadcast } from './world.ts'

let world: BroadcastWorld

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function progress(id: string): Promise<Progress> {
  const found = await progressOf(world.runtime, id)
  if (!found) throw new Error('no progress')
  return found
}

const inAnHour = () => new Date(world.now.getTime() + 3_600_000)
const total = (lines: readonly { people: number }[]) => lines.reduce((sum, { people }) => sum + people, 0)

test('the progress of a broadcast is what a recount of its rows says, in whatever state they are', async () => {
  const { prisma, pool } = world.runtime
  await addResidents(world.runtime, 400, 'construction')
  const { id } = await sendingBroadcast(world)
  await expandBroadcast(world.runtime, id)
  const later = inAnHour()
  const rows = await prisma.outboxMessage.findMany({ where: { broadcastId: id }, orderBy: { id: 'asc' } })
  const expected = new Map<string, number>()
  const kinds: [string, object][] = [
    ['queued', {}],
    ['later', { dueAt: later }],
    ['digest', { status: 'held', errorCode: 'digest' }],
    ['sending', { status: 'sending' }],
    ['sent', { status: 'sent' }],
    ['delivered', { status: 'delivered' }],
    ['read', { status: 'read', way: 'template' }],
    ['inDoubt', { status: 'held', errorCode: 'inDoubt' }],
    ['held', { status: 'held', errorCode: 'windowClosed:131047' }],
    ['failed', { status: 'failed', errorCode: 'stopped:403' }],
    ['suppressed', { status: 'suppressed', errorCode: 'unsubscribed' }],
    ['cancelled', { status: 'cancelled' }],
  ]
  for (const [index, row] of rows.entries()) {
    const [place, data] = kinds[(index * 7) % kinds.length] ?? kinds[0] ?? ['queued', {}]
    await prisma.outboxMessage.update({ where: { id: row.id }, data })
    if (place === 'inDoubt') {
      await prisma.sendDoubt.create({
        data: { outboxMessageId: row.id, attempt: 1, cause: 'crash', resent: false },
      })
    }
    for (const key of [place, `${row.language} ${place}`, `${row.channel} ${place}`])
      expected.set(key, (expected.get(key) ?? 0) + 1)
  }
  const found = await progress(id)
  expect(found).toMatchObject({ state: 'sending', recipients: 400, complete: true, replies: 0 })
  for (const [place] of kinds) {
    expect([place, found.counts[place as keyof Progress['counts']]]).toEqual([place, expected.get(place)])
  }
  for (const { language, basis, counts } of found.byLanguage) {
    expect(basis).toBe(language === 'de' ? 'reviewed' : 'source')
    for (const [place, people] of Object.entries(counts))
      expect(people).toBe(expected.get(`${language} ${place}`) ?? 0)
  }
  for (const { channel, counts } of found.byChannel) {
    for (const [place, people] of Object.entries(counts))
      expect(people).toBe(expected.get(`${channel} ${place}`) ?? 0)
  }
  expect(found.failedBy).toEqual([{ code: 'stopped:403', people: expected.get('failed') }])
  expect(found.suppressedBy).toEqual([{ code: 'unsubscribed', people: expected.get('suppressed') }])
  expect(found.waitsBy).toEqual([
    { place: 'queued', code: 'pace', people: expected.get('queued') },
    { place: 'later', code: 'weeklyCap', people: expected.get('later') },
    { place: 'held', code: 'windowClosed', people: expected.get('held') },
  ])
  expect(found.sentBy).toEqual([
    { way: 'words', people: (expected.get('sent') ?? 0) + (expected.get('delivered') ?? 0) },
    { way: 'template', people: expected.get('read') },
  ])
  const due = (expected.get('telegram queued') ?? 0) + (expected.get('telegram sending') ?? 0)
  expect(found.remainingSeconds).toBe(Math.ceil(due / 30))
  const { rows: all } = await pool.query(
    'SELECT count(*)::int AS people FROM outbox_message WHERE broadcast_id = $1',
    [id],
  )
  expect(Object.values(found.counts).reduce((sum, people) => sum + people, 0)).toBe(all[0].people)
  await stopBroadcast(world.runtime, world.releaser, id)
  const stopped = await progress(id)
  expect(stopped).toMatchObject({ state: 'stopped', remainingSeconds: null })
  expect(stopped.waitsBy[0]).toEqual({ place: 'queued', code: 'stopped', people: expected.get('queued') })
})

test('whatever the state of the rows, the reasons add up to the counts they explain', async () => {
  const { prisma, pool } = world.runtime
  await addResidents(world.runtime, 300, 'environment')
  const { id } = await sendingBroadcast(world, {}, { topic: 'environment' })
  await expandBroadcast(world.runtime, id)
  await pool.query(
    `UPDATE outbox_message SET
       status = (ARRAY['queued', 'queued', 'held', 'sending', 'sent', 'delivered', 'read', 'failed'])[1 + place % 8],
       error_code = (ARRAY[NULL, 'windowClosed', 'channelLaw', 'unreachable:x', NULL])[1 + place % 5],
       way = (ARRAY[NULL, 'template', 'pointer', 'otherChannel', 'wait'])[1 + place % 5],
       moved_from = CASE WHEN place % 3 = 0 THEN 'whatsapp-cloud' END,
       due_at = due_at + interval '1 hour' * (place % 2)
     FROM (SELECT id AS row, row_number() OVER (PARTITION BY channel ORDER BY id) AS place
       FROM outbox_message WHERE broadcast_id = $1) AS numbered
     WHERE id = row`,
    [id],
  )
  await prisma.deliveryLease.create({
    data: { channel: 'webchat', owner: 'a test', leasedUntil: world.now, pausedUntil: inAnHour() },
  })
  await prisma.channelAccount.create({ data: { channel: 'telegram', state: 'banned' } })
  try {
    const { counts, waitsBy, sentBy, moved } = await progress(id)
    for (const place of ['queued', 'later', 'held'] as const) {
      expect([place, total(waitsBy.filter((one) => one.place === place))]).toEqual([place, counts[place]])
    }
    expect(total(sentBy)).toBe(counts.sent + counts.delivered + counts.read)
    const codes = new Set(waitsBy.map(({ place, code }) => `${place} ${code}`))
    expect(codes).toEqual(
      new Set([
        ...['queued channelAway', 'queued channelPaused', 'later retry', 'later weeklyCap'],
        ...['held windowClosed', 'held channelLaw', 'held other'],
      ]),
    )
    await prisma.deliveryLease.update({
      where: { channel: 'webchat' },
      data: { pausedUntil: null, noticesPausedUntil: inAnHour() },
    })
    const later = (await progress(id)).waitsBy.map(({ place, code }) => `${place} ${code}`)
    expect(later).toContain('queued noticesPaused')
    expect(later).not.toContain('queued channelPaused')
    const { rows } = await pool.query<{ to: string; people: number; read: number }>(
      `SELECT channel AS to, count(*)::int AS people, (count(*) FILTER (WHERE status = 'read'))::int AS read
       FROM outbox_message WHERE broadcast_id = $1 AND moved_from IS NOT NULL AND status IN ('sent', 'delivered', 'read')
       GROUP BY 1 ORDER BY 1`,
      [id],
    )
    const tells = (to: string) => world.runtime.channels.get(to)?.capabilities.receipts === true
    expect(rows).toHaveLength(2)
    expect(moved).toEqual(
      rows.map((row) => ({ ...row, from: 'whatsapp-cloud', read: tells(row.to) ? row.read : null })),
    )
    expect(moved.find(({ to }) => to === 'webchat')?.read).toBeGreaterThan(0)
  } finally {
    await prisma.channelAccount.delete({ where: { channel: 'telegram' } })
    await prisma.deliveryLease.delete({ where: { channel: 'webchat' } })
  }
})

test('the report for a spreadsheet has the figures of the page in German, and nothing that runs as a formula', async () => {
  const { prisma } = world.runtime
  await addResidents(world.runtime, 20, 'safety')
  const { id } = await sendingBroadcast(world, {}, { topic: 'safety' })
  await expandBroadcast(world.runtime, id)
  const where = { broadcastId: id, channel: 'telegram' }
  const { count } = await prisma.outboxMessage.updateMany({
    where,
    data: { status: 'failed', errorCode: '=cmd|"calc"!A1' },
  })
  const moved = { status: 'read', movedFrom: 'whatsapp-cloud' }
  await prisma.outboxMessage.updateMany({ where: { broadcastId: id, channel: 'webchat' }, data: moved })
  const report = writeReport(world.runtime, await progress(id))
  expect(report.startsWith('\uFEFFTeil;Was;Grund;Menschen\r\n')).toBe(true)
  const lines = report.split('\r\n')
  expect(lines).toContain('Empfänger;wird gesendet;;20')
  expect(lines).toContain(`Nach Zustellstatus;gescheitert;;${count}`)
  expect(lines).toContain(`Warum gescheitert;gescheitert;"'=cmd|""calc""!A1";${count}`)
  expect(lines).toContain('Wie es hinausging;mit den Worten der Mitteilung;;2')
  expect(lines).toContain('In einem anderen Chat angekommen;WhatsApp Business → Web-Chat;gelesen;2')
  expect(lines).toContain(`Nach Kanal;Telegram;gescheitert;${count}`)
  expect(lines.slice(1).every((line) => line === '' || /^[^=+@-].*;\d+$/.test(line))).toBe(true)
})

test('what went out in a digest counts where the digest is', async () => {
  const { prisma } = world.runtime
  const residentId = await addResident(world, { subscriptions: ['budget'], pace: 'digest' })
  const { id } = await sendingBroadcast(world, {}, { topic: 'budget' })
  await expandBroadcast(world.runtime, id)
  expect((await progress(id)).counts).toMatchObject({ digest: 1 })
  const row = await prisma.outboxMessage.findFirstOrThrow({ where: { broadcastId: id, residentId } })
  const { addressId, channel, language } = row
  const digest = await prisma.outboxMessage.create({
    data: {
      residentId,
      addressId,
      channel,
      language,
      lane: 2,
      class: 'once',
      reply: {},
      status: 'queued',
      dueAt: world.now,
    },
  })
  await prisma.outboxMessage.update({
    where: { id: row.id },
    data: { status: 'sent', errorCode: null, digestId: digest.id },
  })
  expect((await progress(id)).counts).toMatchObject({ queued: 1, sent: 0, digest: 0 })
  await prisma.outboxMessage.update({ where: { id: digest.id }, data: { status: 'read' } })
  expect((await progress(id)).counts).toMatchObject({ queued: 0, sent: 0, read: 1 })
})

test('nothing is known of a broadcast there is not, nor of another city’s', async () => {
  expect(await progressOf(world.runtime, uuidv7())).toBeNull()
})

test('somebody is told why they get a broadcast, and nobody else is', async () => {
  const { prisma } = world.runtime
  const one = await addResident(world, { subscriptions: ['events@51'] })
  const other = await addResident(world, { subscriptions: ['youth'] })
  const { id } = await sendingBroadcast(world, { audience: { areas: ['5'] } }, { topic: 'events' })
  await expandBroadcast(world.runtime, id)
  const { consent } = await prisma.subscription.findFirstOrThrow({
    where: { residentId: one },
    include: { consent: true },
  })
  expect(await reasonFor(world.runtime, one, id)).toEqual({
    type: 'subscription',
    topic: 'events',
    area: '51',
    since: consent.givenAt,
  })
  expect(await reasonFor(world.runtime, other, id)).toBeNull()
  await prisma.subscription.deleteMany({ where: { residentId: one } })
  expect(await reasonFor(world.runtime, one, id)).toEqual({ type: 'ended', topic: 'events' })
  const { id: caseId } = await addCase(world, other, { category: 'bench' })
  const about = await sendingBroadcast(world, { audience: { cases: { categories: ['bench'], days: 30 } } })
  await expandBroadcast(world.runtime, about.id)
  expect(await reasonFor(world.runtime, other, about.id)).toEqual({ type: 'case', reference: caseId })
})
