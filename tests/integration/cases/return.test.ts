import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseState } from '#civic/case.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { actOnCase } from '#gateway/cases/act.ts'
import { caseActions } from '#gateway/cases/actions/registry.ts'
import { sweepFollowUps } from '#gateway/cases/follow-up.ts'
import { sweepInquiries } from '#gateway/cases/remind.ts'
import type { Gateway } from '#gateway/start.ts'
import { say, walkToSummary } from '#tests/integration/gateway/talk.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until, withoutPages } from '#tests/support/gateway.ts'

const anna = 'handle-of-anna'
const dayMs = 24 * 3_600_000
/** A Monday, ten o'clock in Leipzig. */
const monday = Date.parse('2026-11-23T09:00:00Z')

let backend: TestBackend
let channel: FakeChannel
let gateway: Gateway
let now: number

beforeEach(async () => {
  now = monday
  backend = await openBackend('PostgreSQL')
  channel = createFakeChannel('fake', {}, () => new Date(now))
  channel.fetchMedia = async () => ({ bytes: Buffer.from('bytes of a voice note') })
  gateway = await startTestGateway(backend, {
    channels: [channel],
    config: withoutPages,
    clock: () => new Date(now),
  })
})
afterEach(async () => {
  await gateway.stop()
  await backend.drop()
})

async function fileLamp(): Promise<string> {
  const words = { description: 'Die Laterne vor der Tür ist kaputt', label: '', caption: '', media: [] }
  await walkToSummary(channel, anna, words)
  await say(channel, anna, { type: 'choice', choiceId: 'concern:summary:yes' })
  const [newest] = await gateway.runtime.prisma.case.findMany({ orderBy: { id: 'desc' }, take: 1 })
  if (!newest) throw new Error('nothing was filed')
  return newest.id
}

const caseOf = (id: string) =>
  gateway.runtime.prisma.case.findUniqueOrThrow({
    where: { id },
    include: { entries: { orderBy: { id: 'asc' } }, followUps: true, concern: { include: { media: true } } },
  })

const heardOf = (part: string) => channel.sentTo(anna).filter(({ text }) => text.includes(part)).length

const hears = (part: string, handle = anna) =>
  channel.until(handle, (sent) => sent.some(({ text }) => text.includes(part)))

async function askBack(caseId: string): Promise<void> {
  const actor = { author: 'Sabine Muster' }
  const body = { text: 'Welche Nummer steht am Mast?' }
  await actOnCase(gateway.runtime, actor, caseId, 'inquiry', caseActions.inquiry, body)
  await hears('Welche Nummer')
}

async function close(caseId: string, toState: CaseState = 'resolved'): Promise<void> {
  const given = { caseId, author: 'Sabine Muster', toState, text: 'Wir sind fertig.' }
  const result = await applyOfficeStep(gateway.runtime, {
    ...given,
    ...(toState === 'resolved' ? {} : { reason: 'Kein Geld.' }),
  })
  expect(result).toEqual({ ok: true })
  await hears('Wir sind fertig.')
}

describe('an inquiry', () => {
  it('takes the next words and files as its reply, and gives them up again when they were something new', async () => {
    const caseId = await fileLamp()
    await askBack(caseId)
    await say(channel, anna, { type: 'message', text: 'Im Park liegt seit Tagen Müll' })
    const confirmed = await say(channel, anna, {
      type: 'media',
      media: { kind: 'voice', ref: 'voice-1' },
    })
    expect(confirmed.choices.map(({ id }) => id)).toContain('cases:added:new')
    const replied = await caseOf(caseId)
    expect(replied).toMatchObject({ state: 'inReview', inquiryAt: null, unansweredSince: new Date(now) })
    expect(replied.concern.media).toHaveLength(1)

    await say(channel, anna, { type: 'choice', choiceId: 'cases:added:new' })
    const restored = await caseOf(caseId)
    expect(restored).toMatchObject({
      state: 'awaitingResident',
      inquiryAt: new Date(monday),
      unansweredSince: null,
    })
    expect(restored.concern.media).toEqual([])
    expect(JSON.stringify(restored.entries.map(({ text }) => text))).not.toContain('Müll')
    const media = await gateway.runtime.prisma.mediaFile.findMany({ where: { concernId: null } })
    expect(media.map(({ draftKey }) => draftKey)).toEqual([expect.stringMatching(/^m\d+$/)])
    expect(media).toHaveLength(1)
  })

  it('is not taken back behind the back of an office that has moved on', async () => {
    const caseId = await fileLamp()
    await askBack(caseId)
    await say(channel, anna, { type: 'message', text: 'Am Mast steht 4711' })
    await applyOfficeStep(gateway.runtime, { caseId, author: 'Sabine Muster', toState: 'inProgress' })
    await say(channel, anna, { type: 'choice', choiceId: 'cases:added:new' })
    expect(await caseOf(caseId)).toMatchObject({ state: 'inProgress', inquiryAt: null })
  })

  it('is remembered once, in office hours, and goes back to the office when nobody answers', async () => {
    const caseId = await fileLamp()
    await askBack(caseId)
    now = monday + 6 * dayMs
    await sweepInquiries(gateway.runtime)
    expect(heardOf('Erinnerung')).toBe(0)
    now = monday + 7 * dayMs - 3 * 3_600_000 + 30 * 60_000
    await sweepInquiries(gateway.runtime)
    expect((await caseOf(caseId)).remindedAt).toBeNull()
    now = monday + 7 * dayMs
    await Promise.all([sweepInquiries(gateway.runtime), sweepInquiries(gateway.runtime)])
    await hears('Erinnerung')
    await sweepInquiries(gateway.runtime)
    expect(heardOf('Erinnerung')).toBe(1)
    expect(await caseOf(caseId)).toMatchObject({ state: 'awaitingResident', remindedAt: new Date(now) })

    now = monday + 28 * dayMs
    await sweepInquiries(gateway.runtime)
    const found = await caseOf(caseId)
    expect(found).toMatchObject({ state: 'inReview', open: true, inquiryAt: null, remindedAt: null })
    expect(found.entries.at(-1)).toMatchObject({
      type: 'inquiryExpired',
      author: 'system',
      public: false,
    })
  })

  it('leaves in peace whoever said STOP', async () => {
    const caseId = await fileLamp()
    await askBack(caseId)
    await channel.say(anna, { type: 'message', text: 'STOPP' })
    const stopped = () => gateway.runtime.prisma.resident.findFirst({ where: { stoppedAt: { not: null } } })
    await until(stopped, 'the stop word is heard')
    now = monday + 7 * dayMs
    await sweepInquiries(gateway.runtime)
    expect(await gateway.runtime.prisma.outboxMessage.count({ where: { status: 'queued' } })).toBe(0)
    expect(await caseOf(caseId)).toMatchObject({ state: 'awaitingResident' })
  })
})

describe('a follow-up', () => {
  it('comes once, some weeks after the end, and "not solved" takes the case up again with their words', async () => {
    const caseId = await fileLamp()
    await close(caseId)
    expect((await caseOf(caseId)).followUpDueAt).toEqual(new Date(monday + 28 * dayMs))
    now = monday + 27 * dayMs
    await sweepFollowUps(gateway.runtime)
    expect((await caseOf(caseId)).followUps).toEqual([])
    now = monday + 28 * dayMs
    await Promise.all([sweepFollowUps(gateway.runtime), sweepFollowUps(gateway.runtime)])
    await hears('wie es ausgegangen ist')
    await sweepFollowUps(gateway.runtime)
    const { followUps } = await caseOf(caseId)
    expect(followUps).toHaveLength(1)
    expect(heardOf('wie es ausgegangen ist')).toBe(1)

    now += 200 * dayMs
    await say(channel, anna, { type: 'choice', choiceId: `followUp:open:no.${followUps[0]?.id}` })
    await say(channel, anna, { type: 'message', text: 'Sie flackert immer noch' })
    await say(channel, anna, { type: 'choice', choiceId: 'followUp:reopen:yes' })
    await say(channel, anna, { type: 'choice', choiceId: 'followUp:rating:2' })
    const found = await caseOf(caseId)
    expect(found).toMatchObject({
      state: 'inReview',
      open: true,
      reopened: 1,
      closedAt: null,
      followUpDueAt: null,
      unansweredSince: new Date(now),
      followUps: [{ solved: 'no', rating: 2, comment: 'Sie flackert immer noch', answeredAt: new Date(now) }],
    })
    expect(found.dueAt?.getTime()).toBeGreaterThan(now)
    expect(found.entries.at(-1)).toMatchObject({
      type: 'reopened',
      public: true,
      text: 'Sie flackert immer noch',
      fromState: 'resolved',
    })
  })

  it('reaches the co-affected too, who may have the case taken up again; nobody else may', async () => {
    const { prisma } = gateway.runtime
    const caseId = await fileLamp()
    await say(channel, 'bela', { type: 'message', text: 'Hallo' })
    await say(channel, 'bela', { type: 'choice', choiceId: 'language:pick:de' })
    const bela = await prisma.resident.findFirstOrThrow({ where: { concerns: { none: {} } } })
    await prisma.coAffected.create({ data: { caseId, residentId: bela.id } })
    await close(caseId, 'notFeasible')
    now = monday + 28 * dayMs
    await sweepFollowUps(gateway.runtime)
    const messages = await hears('wie es ausgegangen ist', 'bela')
    const choice = messages.at(-1)?.choices.find(({ id }) => id.startsWith('followUp:open:no.'))
    expect(messages.at(-1)?.text).not.toContain('vor der Tür')

    await say(channel, anna, { type: 'choice', choiceId: choice?.id ?? '' })
    expect(await prisma.followUp.count({ where: { solved: { not: null } } })).toBe(0)

    await say(channel, 'bela', { type: 'choice', choiceId: choice?.id ?? '' })
    await say(channel, 'bela', { type: 'message', text: 'Belas eigene Worte dazu' })
    await say(channel, 'bela', { type: 'choice', choiceId: 'followUp:reopen:yes' })
    expect(await caseOf(caseId)).toMatchObject({ state: 'inReview', reopened: 1 })

    await say(channel, 'bela', { type: 'message', text: 'Meine Daten' })
    for (const step of ['choose:erase', 'erase:yes', 'eraseSure:yes'])
      await channel.say('bela', { type: 'choice', choiceId: `data:${step}` })
    await until(async () => (await prisma.followUp.count()) === 1, 'what Bela was asked is gone')
    expect(JSON.stringify((await caseOf(caseId)).entries.map(({ text }) => text))).not.toContain('Belas')
  })
})

it('a closed case is taken up again from "my cases"', async () => {
  const caseId = await fileLamp()
  await close(caseId)
  const shown = await say(channel, anna, { type: 'choice', choiceId: `cases:open:${caseId}` })
  expect(shown.choices.map(({ id }) => id)).toContain('cases:detail:reopen')
  await say(channel, anna, { type: 'choice', choiceId: 'cases:detail:reopen' })
  await say(channel, anna, { type: 'message', text: 'Sie ist schon wieder aus' })
  expect(await caseOf(caseId)).toMatchObject({ state: 'inReview', open: true, reopened: 1 })
})
