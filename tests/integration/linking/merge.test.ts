import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mergeResidents } from '#civic/merge.ts'
import type { Database } from '#gateway/database/connect.ts'
import { openTestDatabase } from '#tests/support/postgres.ts'
import { createLife, createSharedWorld } from './two-lives.ts'

const cityId = 'leipzig'
const now = new Date('2026-11-20T10:00:00Z')

let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** Every table with a resident, by its foreign key: a new one shows up here by itself. */
async function tablesWithResidents(): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT conrelid::regclass::text AS name FROM pg_constraint
     WHERE contype = 'f' AND confrelid = 'resident'::regclass ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

async function countsOf(residentIds: string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of await tablesWithResidents()) {
    const { rows } = await database.pool.query<{ count: string }>(
      `SELECT count(*) FROM ${table} WHERE resident_id = ANY ($1::uuid[])`,
      [residentIds],
    )
    counts[table] = Number(rows[0]?.count)
  }
  return counts
}

describe('two residents with everything, who turn out to be one person', () => {
  let shared: Awaited<ReturnType<typeof createSharedWorld>>
  let one: Awaited<ReturnType<typeof createLife>>
  let other: Awaited<ReturnType<typeof createLife>>

  beforeEach(async () => {
    shared = await createSharedWorld(database.prisma, cityId)
    one = await createLife(database.prisma, cityId, shared, 1)
    other = await createLife(database.prisma, cityId, shared, 2)
  })

  const merge = () =>
    database.prisma.$transaction((transaction) =>
      mergeResidents(transaction, { from: other.residentId, into: one.residentId, at: now }),
    )

  it('keep every row of both, but for what a person has only once', async () => {
    const before = await countsOf([one.residentId, other.residentId])
    expect(
      Object.values(before).every((count) => count >= 2),
      JSON.stringify(before),
    ).toBe(true)
    await merge()
    // Of what both had the same (a subscription, a vote, a registration, a tie to a desk account, a case that touches them, the question how
    // it turned out) one is left, and the code of the one who joins is void.
    const once = [
      'subscription',
      'poll_answer',
      'registration',
      'test_reader',
      'link_code',
      'co_affected',
      'follow_up',
    ]
    const expected = Object.fromEntries(
      Object.entries(before).map(([table, count]) => [table, once.includes(table) ? count - 1 : count]),
    )
    expect(await countsOf([one.residentId])).toEqual(expected)
    expect(Object.values(await countsOf([other.residentId])).every((count) => count === 0)).toBe(true)
    expect(await database.prisma.resident.count({ where: { id: other.residentId } })).toBe(0)
  })

  it('keep each consent with its words and time; the one of a doubled subscription ends', async () => {
    const { prisma } = database
    const select = {
      purpose: true,
      wordingVersion: true,
      language: true,
      channel: true,
      givenAt: true,
    } as const
    const where = { residentId: { in: [one.residentId, other.residentId] } }
    const before = await prisma.consent.findMany({ where, select, orderBy: { id: 'asc' } })
    await merge()
    expect(await prisma.consent.findMany({ where, select, orderBy: { id: 'asc' } })).toEqual(before)
    const ended = await prisma.consent.findMany({ where: { ...where, withdrawnAt: { not: null } } })
    expect(ended.map(({ id, withdrawnAt }) => [id, withdrawnAt])).toEqual([[other.sharedConsent, now]])
  })

  it('hear no more of what one of them ended after the other had begun it, and of what was begun after that', async () => {
    const { prisma } = database
    const words = { wordingVersion: 'news-1', language: 'de', channel: 'webchat' }
    const day = (date: number) => new Date(Date.UTC(2026, 10, date))
    const agree = async (residentId: string, topic: string, given: number, withdrawn?: number) => {
      const consent = {
        id: uuidv7(),
        residentId,
        purpose: `news:${topic}`,
        givenAt: day(given),
        ...words,
        ...(withdrawn !== undefined && { withdrawnAt: day(withdrawn) }),
      }
      await prisma.consent.create({ data: consent })
      if (withdrawn !== undefined) return
      await prisma.subscription.create({
        data: { id: uuidv7(), residentId, topic, area: '', consentId: consent.id },
      })
    }
    await agree(one.residentId, 'traffic', 10)
    await agree(other.residentId, 'traffic', 11, 12)
    await agree(other.residentId, 'culture', 10)
    await agree(one.residentId, 'culture', 1, 12)
    await agree(one.residentId, 'schools', 1, 5)
    await agree(other.residentId, 'schools', 10)
    await merge()
    const topics = ['traffic', 'culture', 'schools']
    const subscriptions = await prisma.subscription.findMany({
      where: { residentId: one.residentId, topic: { in: topics } },
    })
    expect(subscriptions.map(({ topic }) => topic)).toEqual(['schools'])
    const running = await prisma.consent.findMany({
      where: {
        residentId: one.residentId,
        withdrawnAt: null,
        purpose: { in: topics.map((topic) => `news:${topic}`) },
      },
    })
    expect(running.map(({ purpose }) => purpose)).toEqual(['news:schools'])
  })

  it('got a broadcast once: the row that arrived stands for the person, the other keeps its words and is not sent', async () => {
    const { prisma } = database
    await merge()
    const arrived = await prisma.outboxMessage.findUniqueOrThrow({ where: { id: other.sentId } })
    expect(arrived).toMatchObject({
      residentId: one.residentId,
      broadcastId: shared.broadcastId,
      status: 'sent',
    })
    const doubled = await prisma.outboxMessage.findUniqueOrThrow({ where: { id: one.sentId } })
    expect(doubled).toMatchObject({
      residentId: one.residentId,
      broadcastId: null,
      status: 'cancelled',
      reply: { text: { literal: 'Es gibt Geld' } },
    })
  })

  it('voted once, the later vote, and hold one registration; what the other held goes to who waits', async () => {
    const { prisma } = database
    const waiting = await createLife(prisma, cityId, shared, 3)
    await prisma.registration.updateMany({
      where: { residentId: waiting.residentId },
      data: { state: 'waiting', people: 1 },
    })
    const { movedUp } = await merge()
    const votes = await prisma.pollAnswer.findMany({ where: { residentId: one.residentId } })
    expect(votes.map(({ option }) => option)).toEqual([2])
    const registrations = await prisma.registration.findMany({ where: { residentId: one.residentId } })
    expect(registrations.map(({ state, people }) => [state, people])).toEqual([['registered', 2]])
    expect(movedUp).toEqual([{ eventId: shared.eventId, residentIds: [waiting.residentId] }])
  })

  it('say once how a case turned out, as if both had answered one question: a later word on the same piece counts', async () => {
    const { prisma } = database
    const [first, then] = [new Date('2026-11-02T10:00:00Z'), new Date('2026-11-03T10:00:00Z')]
    const answer = (followUpId: string, data: object) =>
      prisma.followUp.update({ where: { id: followUpId }, data })
    await answer(one.followUpId, { solved: 'no', rating: 2, comment: 'Noch dunkel', answeredAt: first })
    await answer(other.followUpId, { solved: 'yes', comment: 'Вже світло', answeredAt: then })
    const translate = (followUpId: string, text: string) =>
      prisma.caseTranslation.create({
        data: {
          id: uuidv7(),
          caseId: shared.strangersCaseId,
          part: `followUp:${followUpId}`,
          language: 'en',
          text,
          state: 'done',
        },
      })
    await translate(one.followUpId, 'Still dark')
    await translate(other.followUpId, 'There is light')
    // Asked once more after it was taken up again: another question.
    const again = { id: uuidv7(), caseId: shared.strangersCaseId, residentId: other.residentId }
    await prisma.followUp.create({ data: { ...again, askedAt: then } })
    await merge()
    const where = { caseId: shared.strangersCaseId, residentId: one.residentId }
    const kept = await prisma.followUp.findMany({ where, orderBy: { askedAt: 'asc' } })
    expect(kept).toMatchObject([
      {
        id: one.followUpId,
        solved: 'yes',
        rating: 2,
        comment: 'Вже світло',
        answeredAt: first,
        formerIds: [other.followUpId],
      },
      { id: again.id, solved: null, formerIds: [] },
    ])
    const translations = await prisma.caseTranslation.findMany({ where: { caseId: where.caseId } })
    expect(translations.map(({ part, text }) => [part, text])).toEqual([
      [`followUp:${one.followUpId}`, 'There is light'],
    ])
  })

  it.each(['from', 'into'] as const)(
    'keep the one answer when only the one we merge %s gave one',
    async (which) => {
      const { prisma } = database
      const said = { solved: 'partly', rating: 4, comment: 'Fast', answeredAt: now }
      const { followUpId } = which === 'from' ? other : one
      await prisma.followUp.update({ where: { id: followUpId }, data: said })
      await merge()
      expect(await prisma.followUp.findUniqueOrThrow({ where: { id: one.followUpId } })).toMatchObject(said)
    },
  )

  it('are not co-affected by what they filed themselves, and the words they added carry the one name left', async () => {
    const { prisma } = database
    await prisma.coAffected.create({ data: { caseId: one.caseId, residentId: other.residentId } })
    const third = await createLife(prisma, cityId, shared, 3)
    await prisma.coAffected.create({ data: { caseId: third.caseId, residentId: other.residentId } })
    const detail = { resident: other.residentId }
    const entry = {
      caseId: third.caseId,
      type: 'coAffected',
      text: 'Auch bei uns',
      author: 'resident',
      detail,
    }
    const { id } = await prisma.caseEntry.create({ data: entry })
    await merge()
    const joined = await prisma.coAffected.findMany({ where: { residentId: one.residentId } })
    expect(joined.map(({ caseId }) => caseId).sort()).toEqual([third.caseId, shared.strangersCaseId].sort())
    expect((await prisma.caseEntry.findUniqueOrThrow({ where: { id } })).detail).toEqual({
      resident: one.residentId,
    })
  })

  it.each(['from', 'into'] as const)('stay stopped when the one we merge %s had said STOP', async (which) => {
    const { prisma } = database
    const stopped = which === 'from' ? other : one
    await prisma.resident.update({ where: { id: stopped.residentId }, data: { stoppedAt: now } })
    await merge()
    const person = await prisma.resident.findUniqueOrThrow({
      where: { id: one.residentId },
      include: { subscriptions: true },
    })
    expect(person.stoppedAt).toEqual(now)
    expect(person.subscriptions).toEqual([])
  })

  it('keep the quieter wish and the longer pause', async () => {
    const { prisma } = database
    const until = new Date('2026-12-24T00:00:00Z')
    await prisma.resident.update({
      where: { id: other.residentId },
      data: { digestTopics: ['budget'], pausedUntil: until, wishedArea: '91' },
    })
    await prisma.resident.update({ where: { id: one.residentId }, data: { pausedUntil: now } })
    await merge()
    expect(await prisma.resident.findUniqueOrThrow({ where: { id: one.residentId } })).toMatchObject({
      digestTopics: ['budget'],
      pausedUntil: until,
      wishedArea: '91',
    })
  })
})
