import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Audience } from '#civic/audience.ts'
import { selectAudience } from '#gateway/broadcasts/audience-sql.ts'
import { type AudienceCount, countAudience } from '#gateway/broadcasts/count.ts'
import { expandBroadcast } from '#gateway/broadcasts/expand.ts'
import { progressOf } from '#gateway/broadcasts/progress.ts'
import { addResidents } from './many.ts'
import { type BroadcastWorld, openWorld, sendingBroadcast } from './world.ts'

const everybody = Number(process.env.RESIDENTS ?? 20_000)
let world: BroadcastWorld

beforeAll(async () => {
  world = await openWorld()
  await addResidents(world.runtime, everybody, 'construction')
  await addResidents(world.runtime, 50, 'youth')
  await world.runtime.pool.query('ANALYZE')
})
afterAll(() => world.close())

async function planOf(audience: Audience, topic: string): Promise<string> {
  const { city, channels, pool } = world.runtime
  const page = { after: '00000000-0000-0000-0000-000000000000', limit: 5000 }
  const query = selectAudience({
    city,
    channels: [...channels.keys()],
    topic,
    audience,
    expiresAt: null,
    now: world.now,
    page,
  })
  const { rows } = await pool.query({ ...query, text: `EXPLAIN (FORMAT JSON) ${query.text}` })
  return JSON.stringify(rows[0]['QUERY PLAN'])
}

test('the audience of a topic is found by the index of subscriptions, not by reading them all', async () => {
  for (const audience of [{}, { areas: ['51'] }, { areas: ['5'], languages: ['ar'] }] satisfies Audience[]) {
    const plan = await planOf(audience, 'youth')
    expect(plan).toContain('subscription_topic_area_resident_id_idx')
    expect(plan).not.toMatch(/"Node Type":"Seq Scan"[^{}]*"Relation Name":"subscription"/)
    expect(plan).not.toMatch(/"Node Type":"Seq Scan"[^{}]*"Relation Name":"resident"/)
  }
})

test('the progress of a large broadcast is told at once', async () => {
  const request = {
    topic: 'construction',
    audience: {},
    expiresAt: null,
    urgent: false,
    basisOf: () => 'source' as const,
  }
  const [count, countMs] = await timed(() => countAudience(world.runtime, request))
  expect(count.total).toBe(everybody)
  const [byWay, wayMs] = await timed(() => countClosed(request))
  expect(byWay).toEqual([
    { way: 'words', people: Math.floor(everybody / 10) },
    { way: 'windowClosed', people: everybody - Math.floor(everybody / 10) },
  ])
  const { id } = await sendingBroadcast(world)
  const [written, writtenMs] = await timed(() => expandBroadcast(world.runtime, id))
  expect(written).toBeUndefined()
  const [found, tookMs] = await timed(() => progressOf(world.runtime, id))
  process.stdout.write(
    `${everybody} recipients counted in ${countMs.toFixed(0)} ms, by way with every window closed in ${wayMs.toFixed(0)} ms, written in ${writtenMs.toFixed(0)} ms, progress told in ${tookMs.toFixed(0)} ms\n`,
  )
  expect(found?.recipients).toBe(everybody)
  expect(tookMs).toBeLessThan(5_000)
})

/** The most work: nobody may be written to on Telegram, so the other chats of each of them are looked at. */
async function countClosed(request: Parameters<typeof countAudience>[1]): Promise<AudienceCount['byWay']> {
  const { runtime } = world
  const { channels } = runtime
  const closed = [...channels].map(([id, channel]) => {
    const serviceWindowHours = id === 'telegram' ? 24 : null
    return [id, { ...channel, capabilities: { ...channel.capabilities, serviceWindowHours } }] as const
  })
  return (await countAudience({ ...runtime, channels: new Map(closed) }, request)).byWay
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now()
  return [await work(), performance.now() - started]
}
