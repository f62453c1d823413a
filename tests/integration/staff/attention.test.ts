import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addResident, fileCase, openTestDesk, type StaffBrowser, type TestDesk } from './desk.ts'
import { addPerson, logInAs } from './person.ts'

let desk: TestDesk
let browser: StaffBrowser

beforeAll(async () => {
  desk = await openTestDesk()
  browser = await desk.logIn()
})
afterAll(() => desk.close())

test('says that nothing needs attention on a quiet day', async () => {
  expect((await browser.get('/attention')).json()).toEqual({
    inbox: [],
    outbox: [],
    doubts: [],
    refusedReplies: [],
    services: [],
    feeds: [],
    accounts: [],
    setUps: [],
    pauses: [],
    due: { inbox: [], outbox: [] },
  })
})

test('shows what was set aside, not delivered, in doubt, refused, paused, and how long the oldest waits', async () => {
  const { prisma } = desk.database
  const { id: residentId, addressId, pseudonym } = await addResident(desk)
  const { id: caseId, reference } = await fileCase(desk, residentId)
  const channel = 'webchat'
  const ago = (seconds: number) => new Date(desk.now.getTime() - seconds * 1000)
  const inbox = { channel, residentId, addressId, event: {} }
  await prisma.inboxMessage.create({
    data: { ...inbox, externalId: '1', state: 'dead', attempts: 3, error: 'TypeError' },
  })
  await prisma.inboxMessage.create({ data: { ...inbox, externalId: '2', dueAt: ago(30) } })
  const outbox = {
    ...{ channel, residentId, addressId, caseId },
    lane: 1,
    class: 'mustArrive',
    reply: {},
    language: 'de',
  }
  const failed = await prisma.outboxMessage.create({
    data: { ...outbox, status: 'failed', errorCode: '403' },
  })
  await prisma.outboxMessage.create({ data: { ...outbox, dueAt: ago(90) } })
  await prisma.outboxMessage.create({ data: { ...outbox, dueAt: ago(20) } })
  await prisma.sendDoubt.create({
    data: { outboxMessageId: failed.id, attempt: 1, cause: 'timeout', resent: true },
  })
  await prisma.backOfficeReply.create({ data: { id: 'event-1', error: 'unknownCase' } })
  await prisma.deliveryLease.create({
    data: {
      channel,
      owner: 'x',
      leasedUntil: desk.now,
      pausedUntil: ago(-60),
      pauseKind: 'throttled',
      pauseReason: '429',
      noticesPausedUntil: ago(-900),
    },
  })
  expect((await browser.get('/attention')).json()).toMatchObject({
    inbox: [{ channel, attempts: 3, error: 'TypeError', pseudonym }],
    outbox: [{ channel, status: 'failed', errorCode: '403', case: { id: caseId, reference } }],
    doubts: [{ channel, cause: 'timeout', resent: true, case: { id: caseId, reference } }],
    refusedReplies: [{ id: 'event-1', error: 'unknownCase' }],
    pauses: [
      { channel, holds: 'everything', until: ago(-60).toISOString(), reason: '429' },
      { channel, holds: 'notices', until: ago(-900).toISOString(), reason: null },
    ],
    due: {
      inbox: [{ channel, waiting: 1, oldestSeconds: 30 }],
      outbox: [{ channel, waiting: 2, oldestSeconds: 90 }],
    },
  })
})

test('shows translations and transcripts that were given up, and names a case only to whom it is open', async () => {
  const { prisma } = desk.database
  const { id: residentId } = await addResident(desk, { language: 'uk' })
  const { id: caseId, reference } = await fileCase(desk, residentId, { language: 'uk' })
  const { concernId } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
  const translation = { part: 'concern', language: 'de', attempts: 30 }
  await prisma.caseTranslation.create({
    data: { id: uuidv7(), caseId, ...translation, state: 'failed' },
  })
  await prisma.caseTranslation.create({
    data: { id: uuidv7(), caseId, ...translation, language: 'en', state: 'wanted' },
  })
  const recording = { residentId, concernId, kind: 'voice', channel: 'webchat', state: 'stored' }
  await prisma.mediaFile.create({
    data: { id: uuidv7(), ...recording, transcriptState: 'failed', transcriptAttempts: 3 },
  })
  await prisma.mediaFile.create({ data: { id: uuidv7(), ...recording, transcriptState: 'done' } })
  const named = { id: caseId, reference }
  expect((await browser.get('/attention')).json().services).toMatchObject([
    { service: 'translation', attempts: 30, language: { tag: 'de' }, case: named },
    { service: 'transcript', attempts: 3, language: { tag: 'uk' }, case: named },
  ])
  await addPerson(desk, 'protector', [{ role: 'dataProtection' }])
  const protector = await logInAs(desk, 'protector')
  expect((await protector.get('/attention')).json().services).toMatchObject([{ case: null }, { case: null }])
})
