import { pino } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import type { ChannelAdapter } from '#bots/channels/contract.ts'
import type { Audience } from '#civic/audience.ts'
import type { Role } from '#civic/role.ts'
import { loadCity } from '#content/city/load.ts'
import { loadCatalog } from '#content/i18n.ts'
import { selectAudience } from '#gateway/broadcasts/audience-sql.ts'
import { type BroadcastDraft, createBroadcast } from '#gateway/broadcasts/draft.ts'
import { releaseBroadcast, submitBroadcast } from '#gateway/broadcasts/release.ts'
import type { Editor } from '#gateway/broadcasts/work.ts'
import type { Database } from '#gateway/database/connect.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import type { Runtime } from '#gateway/runtime.ts'
import { createVault } from '#gateway/vault.ts'
import { newAddress } from '#tests/support/new-address.ts'
import { openTestDatabase } from '#tests/support/postgres.ts'

/** A database with the city's content, residents that a test invents, and a clock it turns. */
export interface BroadcastWorld {
  runtime: Runtime
  database: Database
  now: Date
  /** What was rung: `broadcast <id>` and `delivery <channel>`. */
  rung: string[]
  author: Editor
  releaser: Editor
  close(): Promise<void>
}

const leipzig = new URL('../../../content/cities/leipzig', import.meta.url).pathname

/** Monday morning, no holiday, no quiet hour. */
export const monday = new Date('2026-11-23T09:00:00.000Z')

const rate = { perSecond: 30, perAddressPerSecond: 1 }

/** Opens the world; without channels of a test's own there is a paced Telegram and a web chat that nobody sends on. */
export async function openWorld(channels?: readonly ChannelAdapter[]): Promise<BroadcastWorld> {
  const database = await openTestDatabase()
  const rung: string[] = []
  const world = { now: monday, rung }
  const note = (what: string) => (ids: Iterable<string>) => {
    for (const id of ids) rung.push(`${what} ${id}`)
  }
  const channel = (id: string, pace: typeof rate | null) => {
    const capabilities = { rate: pace, receipts: id === 'webchat', serviceWindowHours: null }
    return [id, { id, capabilities } as ChannelAdapter] as const
  }
  const runtime = {
    clock: () => world.now,
    config: { leaseMs: 20_000 } as Runtime['config'],
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    pool: database.pool,
    prisma: database.prisma,
    city: loadCity(leipzig),
    catalog: loadCatalog(),
    vault: createVault(Buffer.alloc(32, 7)),
    channels: new Map(
      channels?.map((one) => [one.id, one] as const) ?? [channel('telegram', rate), channel('webchat', null)],
    ),
    translation: null,
    failpoint: () => {},
    doorbell: {
      broadcast: note('broadcast'),
      delivery: note('delivery'),
      inbox() {},
      settled: async () => {},
    },
  } as unknown as Runtime
  return Object.assign(world, {
    runtime,
    database,
    author: editor('editor'),
    releaser: editor('releaser'),
    close: database.close,
  })
}

/** Somebody at the desk with one role, everywhere or in some districts. */
export function editor(role: Role, districts: string[] = []): Editor {
  return { id: uuidv7(), grants: [{ role, districts, teams: [] }] }
}

/** What a test says of a resident it invents. */
export interface Invented {
  language?: string
  /** Channels of their addresses, the one they used last in the end. */
  channels?: string[]
  /** `topic` or `topic@area`. */
  subscriptions?: string[]
  pace?: 'single' | 'digest'
  stopped?: boolean
  pausedUntil?: Date
  addressState?: string
}

/** Adds a resident and gives their id. */
export async function addResident(
  { runtime }: Pick<BroadcastWorld, 'runtime'>,
  invented: Invented = {},
): Promise<string> {
  const { prisma, city } = runtime
  const { channels = ['telegram'], subscriptions = [], pace = 'single' } = invented
  const id = uuidv7()
  await prisma.resident.create({
    data: {
      id,
      cityId: city.id,
      pseudonym: `TEST-${id.slice(-10)}`,
      language: invented.language ?? 'de',
      stoppedAt: invented.stopped ? monday : null,
      pausedUntil: invented.pausedUntil ?? null,
    },
  })
  for (const channel of channels) await addAddress(runtime, id, channel, invented.addressState ?? 'active')
  for (const subscription of subscriptions) {
    const [topic = '', area = ''] = subscription.split('@')
    const consentId = uuidv7()
    await prisma.consent.create({
      data: {
        id: consentId,
        residentId: id,
        purpose: `news:${topic}`,
        wordingVersion: '1',
        language: 'de',
        channel: 'telegram',
        givenAt: monday,
      },
    })
    await prisma.subscription.create({ data: { id: uuidv7(), residentId: id, topic, area, pace, consentId } })
  }
  return id
}

async function addAddress({ prisma, vault }: Runtime, residentId: string, channel: string, state: string) {
  const id = uuidv7()
  await prisma.address.create({
    data: {
      residentId,
      state,
      ...newAddress({ vault }, channel, id, id),
      inbox: { create: { channel, externalId: id, residentId, event: {}, state: 'done' } },
    },
  })
}

/** A case of a resident, at a place if one is given. */
export async function addCase(
  { runtime }: BroadcastWorld,
  residentId: string,
  about: {
    category?: string
    district?: string
    subdistrict?: string
    longitude?: number
    latitude?: number
    sensitive?: boolean
    createdAt?: Date
  } = {},
): Promise<{ id: string }> {
  const { prisma, city } = runtime
  const id = uuidv7()
  const concernId = uuidv7()
  await prisma.concern.create({
    data: { id: concernId, residentId, kind: 'defect', text: 'Dunkel.', language: 'de' },
  })
  await prisma.case.create({
    data: {
      createdAt: monday,
      ...about,
      id,
      cityId: city.id,
      reference: id,
      concernId,
      kind: 'defect',
      language: 'de',
    },
  })
  return { id }
}

/** A notice that may go out as it is. */
export function addNotice(
  { runtime, author }: BroadcastWorld,
  notice: Partial<Parameters<typeof saveNotice>[2]> = {},
  by: Editor = author,
): Promise<string> {
  return saveNotice(runtime, by, {
    kind: 'information',
    topic: 'construction',
    facts: {},
    districts: [],
    words: { title: 'Die Brücke ist gesperrt', text: 'Ab Montag ist die Brücke gesperrt.' },
    ...notice,
  })
}

/** A broadcast that was handed in and released; without a beginning it is sending. */
export async function sendingBroadcast(
  world: BroadcastWorld,
  draft: Partial<BroadcastDraft> = {},
  notice: Parameters<typeof addNotice>[1] = {},
): Promise<{ id: string; noticeId: string }> {
  const { runtime, author, releaser } = world
  const noticeId = await addNotice(world, notice)
  const { id } = await createBroadcast(runtime, author, noticeId, { audience: {}, ...draft })
  await submitBroadcast(runtime, author, id)
  await releaseBroadcast(runtime, releaser, id)
  return { id, noticeId }
}

/** The residents an audience is. */
export async function residentsOf(
  world: Pick<BroadcastWorld, 'runtime' | 'now'>,
  audience: Audience,
  topic = 'construction',
  expiresAt: Date | null = null,
): Promise<string[]> {
  const { city, channels, pool } = world.runtime
  const query = selectAudience({
    city,
    channels: [...channels.keys()],
    topic,
    audience,
    expiresAt,
    now: world.now,
  })
  const { rows } = await pool.query<{ resident_id: string }>(query)
  return rows.map((row) => row.resident_id).sort()
}
