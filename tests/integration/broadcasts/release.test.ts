import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BroadcastState, broadcastStates, mayBecome } from '#civic/broadcast.ts'
import { correctBroadcast } from '#gateway/broadcasts/correct.ts'
import { changeBroadcast, createBroadcast } from '#gateway/broadcasts/draft.ts'
import { cancelBroadcast, resumeBroadcast, returnBroadcast, stopBroadcast } from '#gateway/broadcasts/hold.ts'
import { BroadcastRefusal } from '#gateway/broadcasts/refusal.ts'
import { releaseBroadcast, submitBroadcast } from '#gateway/broadcasts/release.ts'
import { sweepBroadcasts } from '#gateway/broadcasts/sweep.ts'
import type { Editor } from '#gateway/broadcasts/work.ts'
import { reviewVersion, saveVersion } from '#gateway/notices/versions.ts'
import {
  addNotice,
  addResident,
  type BroadcastWorld,
  editor,
  monday,
  openWorld,
  sendingBroadcast,
} from './world.ts'

const hourMs = 3_600_000
const inHours = (hours: number) => new Date(monday.getTime() + hours * hourMs).toISOString()

let world: BroadcastWorld
let admin: Editor

beforeAll(async () => {
  world = await openWorld()
  admin = editor('coordinator')
  await addResident(world, { subscriptions: ['construction'] })
  await addResident(world, { subscriptions: ['construction'], language: 'ar' })
})
afterAll(() => world.close())
beforeEach(() => {
  world.now = monday
  world.rung.length = 0
  world.runtime.city.notices.releasedByTwo = true
})

/** The code of a refusal; anything else is thrown on. */
async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'not refused'
  } catch (error) {
    if (error instanceof BroadcastRefusal) return error.code
    throw error
  }
}

const read = (id: string) => world.runtime.prisma.broadcast.findUniqueOrThrow({ where: { id } })
const actsOn = async (subject: string) =>
  (await world.runtime.prisma.auditEntry.findMany({ where: { subject }, orderBy: { id: 'asc' } })).map(
    ({ action, actor }) =>
      `${action} ${actor === world.author.id ? 'author' : actor === world.releaser.id ? 'releaser' : actor}`,
  )

async function draft(
  options: { noticeId?: string; by?: Editor; startsAt?: string; urgentReason?: string } = {},
) {
  const { by = world.author, noticeId = await addNotice(world, {}, by), ...rest } = options
  return createBroadcast(world.runtime, by, noticeId, { audience: {}, ...rest })
}

async function submitted(options: Parameters<typeof draft>[0] = {}) {
  const { id } = await draft(options)
  await submitBroadcast(world.runtime, options.by ?? world.author, id)
  return id
}

describe('the way of a broadcast', () => {
  test('is written, handed in, released by somebody else, and then it sends what was put down', async () => {
    const { id } = await draft()
    const { warnings } = await submitBroadcast(world.runtime, world.author, id)
    expect(warnings).toEqual([{ code: 'sourceWords', people: 1 }])
    await releaseBroadcast(world.runtime, world.releaser, id)
    expect(await read(id)).toMatchObject({
      state: 'sending',
      releasedBy: world.releaser.id,
      startedAt: monday,
    })
    expect(world.rung).toEqual([`broadcast ${id}`])
    const editions = await world.runtime.prisma.broadcastEdition.findMany({ where: { broadcastId: id } })
    expect(editions).toHaveLength(world.runtime.city.languages.length)
    expect(editions.find(({ language }) => language === 'de')).toMatchObject({
      basis: 'reviewed',
      revision: 1,
    })
    expect(editions.find(({ language }) => language === 'ar')).toMatchObject({ basis: 'source' })
    expect(await actsOn(id)).toEqual([
      'broadcast.create author',
      'broadcast.submit author',
      'broadcast.release releaser',
    ])
  })

  test('waits for its time, begins then, and only once', async () => {
    const id = await submitted({ startsAt: inHours(2) })
    await releaseBroadcast(world.runtime, world.releaser, id)
    expect(await read(id)).toMatchObject({ state: 'scheduled', startedAt: null })
    await sweepBroadcasts(world.runtime)
    expect((await read(id)).state).toBe('scheduled')
    world.now = new Date(inHours(2))
    await Promise.all([sweepBroadcasts(world.runtime), sweepBroadcasts(world.runtime)])
    expect(await read(id)).toMatchObject({ state: 'sending', startedAt: world.now })
    expect(world.rung).toContain(`broadcast ${id}`)
  })

  test('goes back to its author with a reason, can be changed and handed in again', async () => {
    const id = await submitted()
    expect(await refused(changeBroadcast(world.runtime, world.author, id, { audience: {} }))).toBe(
      'forbiddenTransition',
    )
    expect(await refused(returnBroadcast(world.runtime, world.releaser, id, '  '))).toBe('missingReason')
    await returnBroadcast(world.runtime, world.releaser, id, 'Welche Brücke?')
    expect(await read(id)).toMatchObject({
      state: 'draft',
      submittedBy: null,
      returnReason: 'Welche Brücke?',
    })
    await changeBroadcast(world.runtime, world.author, id, { audience: { languages: ['de'] } })
    await submitBroadcast(world.runtime, world.author, id)
    expect(await read(id)).toMatchObject({ returnReason: null, audience: { languages: ['de'] } })
  })

  test('knows no other way: every step the states do not allow is refused and changes nothing', async () => {
    const { prisma } = world.runtime
    const { id, noticeId } = await sendingBroadcast(world)
    const steps: [BroadcastState, () => Promise<unknown>][] = [
      ['awaitingRelease', () => submitBroadcast(world.runtime, world.author, id)],
      ['scheduled', () => releaseBroadcast(world.runtime, world.releaser, id)],
      ['stopped', () => stopBroadcast(world.runtime, world.releaser, id)],
      ['sending', () => resumeBroadcast(world.runtime, world.releaser, id)],
      ['cancelled', () => cancelBroadcast(world.runtime, world.releaser, id)],
      ['draft', () => returnBroadcast(world.runtime, world.releaser, id, 'anders')],
    ]
    let tried = 0
    for (const from of broadcastStates) {
      for (const [to, step] of steps) {
        if (mayBecome(from, to)) continue
        await prisma.broadcast.update({ where: { id }, data: { state: from } })
        expect([from, to, await refused(step())]).toEqual([from, to, 'forbiddenTransition'])
        expect((await read(id)).state).toBe(from)
        tried++
      }
      if (from === 'draft') continue
      await prisma.broadcast.update({ where: { id }, data: { state: from } })
      expect(await refused(changeBroadcast(world.runtime, world.author, id, { audience: {} }))).toBe(
        'forbiddenTransition',
      )
    }
    expect(tried).toBeGreaterThan(20)
    for (const from of ['draft', 'awaitingRelease', 'scheduled', 'sending'] as const) {
      await prisma.broadcast.update({ where: { id }, data: { state: from } })
      expect(await refused(correctBroadcast(world.runtime, world.author, id, { noticeId }))).toBe('stopFirst')
    }
  })
})

describe('the second person', () => {
  test('is neither who wrote it nor who handed it in nor who wrote the notice', async () => {
    const noticeAuthor = editor('coordinator')
    const noticeId = await addNotice(world, {}, noticeAuthor)
    const { id } = await createBroadcast(world.runtime, world.author, noticeId, { audience: {} })
    await submitBroadcast(world.runtime, admin, id)
    expect(await refused(releaseBroadcast(world.runtime, admin, id))).toBe('ownWork')
    expect(await refused(releaseBroadcast(world.runtime, noticeAuthor, id))).toBe('ownWork')
    expect(await refused(releaseBroadcast(world.runtime, world.author, id))).toBe('unknownBroadcast')
    await releaseBroadcast(world.runtime, world.releaser, id)
  })

  test('is not needed in a small office that says so, but always for an exception to quiet hours', async () => {
    world.runtime.city.notices.releasedByTwo = false
    await releaseBroadcast(world.runtime, admin, await submitted({ by: admin }))
    const urgent = await submitted({ by: admin, urgentReason: 'Trinkwasser abkochen' })
    expect(await refused(releaseBroadcast(world.runtime, admin, urgent))).toBe('ownWork')
    await releaseBroadcast(world.runtime, world.releaser, urgent)
  })

  test('is needed again for words that were changed while it was stopped', async () => {
    const { id, noticeId } = await sendingBroadcast(world)
    await stopBroadcast(world.runtime, admin, id)
    await addNotice(
      world,
      { id: noticeId, words: { title: 'Die Brücke ist frei', text: 'Es geht wieder.' } },
      admin,
    )
    expect(await refused(resumeBroadcast(world.runtime, admin, id))).toBe('ownWork')
    expect(await resumeBroadcast(world.runtime, world.releaser, id)).toEqual({ newWords: true })
    const editions = await world.runtime.prisma.broadcastEdition.findMany({ where: { broadcastId: id } })
    expect(new Set(editions.map(({ revision }) => revision))).toEqual(new Set([2]))
    expect(JSON.stringify(editions)).toContain('Die Brücke ist frei')
    await stopBroadcast(world.runtime, admin, id)
    expect(await resumeBroadcast(world.runtime, admin, id)).toEqual({ newWords: false })
  })
})

describe('what keeps a broadcast back', () => {
  test('languages it waits for that nobody has reviewed', async () => {
    const noticeId = await addNotice(world, { waitsFor: ['ar'] })
    const { id } = await draft({ noticeId })
    const submit = () => submitBroadcast(world.runtime, world.author, id)
    expect(await refused(submit())).toBe('missingLanguages')
    const words = { title: 'الجسر مغلق', text: 'ابتداء من يوم الاثنين الجسر مغلق.' }
    await saveVersion(world.runtime, admin, { noticeId, language: 'ar', words })
    expect(await refused(submit())).toBe('missingLanguages')
    const { updatedAt } = await world.runtime.prisma.noticeVersion.findFirstOrThrow({
      where: { noticeId, language: 'ar' },
    })
    await reviewVersion(world.runtime, admin, { noticeId, language: 'ar', seenAt: updatedAt })
    expect(await refused(submit())).toBe('not refused')
  })

  test('an audience of nobody, a beginning in the past, an end before it', async () => {
    const noticeId = await addNotice(world)
    const create = (given: Parameters<typeof createBroadcast>[3]) =>
      createBroadcast(world.runtime, world.author, noticeId, given)
    expect(await refused(create({ audience: {}, startsAt: inHours(-1) }))).toBe('inPast')
    expect(await refused(create({ audience: {}, startsAt: inHours(2), expiresAt: inHours(1) }))).toBe(
      'tooLate',
    )
    expect(await refused(create({ audience: {}, repeats: 'week' }))).toBe('missingEnd')
    const { id } = await create({ audience: { languages: ['vi'] } })
    expect(await refused(submitBroadcast(world.runtime, world.author, id))).toBe('emptyAudience')
    const late = await create({ audience: {}, startsAt: inHours(1) })
    world.now = new Date(inHours(2))
    expect(await refused(submitBroadcast(world.runtime, world.author, late.id))).toBe('inPast')
  })

  test('an invitation that would come after its event has begun', async () => {
    const noticeId = await addNotice(world, {
      kind: 'participationEvent',
      facts: { startsAt: inHours(48), place: 'Rathaus' },
      words: { title: 'Kommen Sie', text: 'Wir reden über den Park am Rathaus.' },
    })
    const { id } = await draft({ noticeId, startsAt: inHours(49) })
    expect(await refused(submitBroadcast(world.runtime, world.author, id))).toBe('tooLate')
    await changeBroadcast(world.runtime, world.author, id, { audience: {}, startsAt: inHours(24) })
    await submitBroadcast(world.runtime, world.author, id)
    await releaseBroadcast(world.runtime, world.releaser, id)
    expect((await read(id)).expiresAt).toEqual(new Date(inHours(48)))
  })

  test('a change by somebody else while it is looked at', async () => {
    const { id } = await draft()
    const { pool } = world.runtime
    const counting = Object.create(pool) as typeof pool
    counting.query = (async (query: never) => {
      await changeBroadcast(world.runtime, admin, id, { audience: { languages: ['ar'] } })
      return pool.query(query)
    }) as unknown as typeof pool.query
    const runtime = { ...world.runtime, pool: counting }
    expect(await refused(submitBroadcast(runtime, world.author, id))).toBe('changedMeanwhile')
    expect((await read(id)).state).toBe('draft')
  })

  test('errors the check finds in its words', async () => {
    const noticeId = await addNotice(world, { words: { title: '', text: 'Nur Text.' } })
    const { id } = await draft({ noticeId })
    expect(await refused(submitBroadcast(world.runtime, world.author, id))).toBe('findings')
  })

  test('names that the city does not have, each with its field', async () => {
    const noticeId = await addNotice(world)
    const create = (audience: object) =>
      refused(createBroadcast(world.runtime, world.author, noticeId, { audience }))
    expect(await create({ areas: ['nirgends'] })).toBe('unknownArea')
    expect(await create({ topics: ['nichts'] })).toBe('unknownTopic')
    expect(await create({ councils: ['keiner'] })).toBe('unknownCouncil')
    expect(await create({ languages: ['xx'] })).toBe('unknownLanguage')
    expect(await create({ channels: ['fax'] })).toBe('unknownChannel')
    expect(await create({ cases: { categories: ['keine'], days: 3 } })).toBe('unknownCategory')
    expect(await create({ event: { id: noticeId, took: 'any' } })).toBe('unknownEvent')
    expect(await create({ reached: noticeId })).toBe('unknownBroadcast')
  })

  test('a template is never sent itself', async () => {
    const noticeId = await addNotice(world, { templateName: 'Sperrung' })
    expect(await refused(createBroadcast(world.runtime, world.author, noticeId, { audience: {} }))).toBe(
      'isTemplate',
    )
  })
})

describe('whoever works for some districts', () => {
  const southWest = editor('coordinator', ['5'])

  test('writes for these alone', async () => {
    const noticeId = await addNotice(world, { districts: ['5'] }, southWest)
    const create = (audience: object) =>
      refused(createBroadcast(world.runtime, southWest, noticeId, { audience }))
    expect(await create({})).toBe('outsideReach')
    expect(await create({ areas: ['51', '90'] })).toBe('outsideReach')
    expect(await create({ areas: ['51', '53'] })).toBe('not refused')
    expect(await create({ around: { longitude: 12.335, latitude: 51.328, metres: 300 } })).toBe('not refused')
    expect(await create({ around: { longitude: 12.335, latitude: 51.328, metres: 9000 } })).toBe(
      'outsideReach',
    )
    const cityWide = await addNotice(world)
    expect(
      await refused(createBroadcast(world.runtime, southWest, cityWide, { audience: { areas: ['51'] } })),
    ).toBe('unknownNotice')
  })

  test('neither stops nor releases what is for others', async () => {
    const { id } = await sendingBroadcast(world)
    expect(await refused(stopBroadcast(world.runtime, southWest, id))).toBe('unknownBroadcast')
    const waiting = await submitted()
    expect(await refused(releaseBroadcast(world.runtime, southWest, waiting))).toBe('unknownBroadcast')
    expect(await refused(cancelBroadcast(world.runtime, southWest, waiting))).toBe('unknownBroadcast')
  })
})
