import { createRandom, type Random } from '#tests/integration/gateway/random.ts'
import type { Account } from './account.ts'
import type { Introduction, Shown } from './act.ts'
import type { Log } from './log.ts'
import type { Refusal } from './refusal.ts'
import { type Rules, usualRules } from './rules.ts'
import type { SimulatedTemplate } from './template.ts'

/** Somebody with WhatsApp on their telephone. */
export interface Person {
  /** The number under which tests know them. */
  name: string
  phone: string
  userId: string
  profileName: string
  tells: NonNullable<Introduction['tells']>
  isBlocking: boolean
  wantsMarketing: boolean
  /** When they last wrote, by the simulator's clock. */
  heardAt: number | null
  shown: Shown[]
}

/** A file that somebody uploaded. */
export interface SimulatedFile {
  id: string
  bytes: Buffer
  mimeType: string
}

/** Something the webhook is told: the value of one change. `lane`: what has to keep its order, if anything. */
export interface Change {
  field: string
  value: Record<string, unknown>
  lane: string | null
}

/** A message that was taken, as its statuses report it. */
export interface Sent {
  id: string
  person: Person | undefined
  /** The recipient as the call named them. */
  address: { recipient_id: string } | { recipient_user_id: string }
  callbackData: string | undefined
  obstacle: Refusal | undefined
}

/** A refusal that a test asked for. */
export interface OrderedRefusal {
  code: number
  details?: string
  times?: number
  path?: string
}

/** A message that is taken and reported as failed afterwards, as a test asked for: the next ones of this kind (`image`, `text` …). */
export interface LateRefusal {
  code: number
  type: string
  times?: number
}

/** Everything the platform remembers. */
export interface World {
  account: Account
  rules: Rules
  log: Log
  random: Random
  /** Milliseconds since 1970; a test may turn it. */
  now(): number
  aheadMs: number
  people: Map<string, Person>
  files: Map<string, SimulatedFile>
  templates: SimulatedTemplate[]
  refusals: OrderedRefusal[]
  lateRefusals: LateRefusal[]
  /** Ids of messages that people sent: what can be marked as read. */
  heard: Set<string>
  /** Messages that were taken, by id. */
  sent: Map<string, Sent>
  /** Templates that were taken for good. */
  templatesTaken: number
  nextNumber(): number
  /** Tells the webhook; resolves once it was tried for the first time. */
  push(change: Change): Promise<void>
}

/** The 24 hours in which a business may answer freely. */
const windowMs = 24 * 3_600_000

/** An empty platform with one business account. */
export function createWorld(account: Account, log: (now: () => number) => Log): World {
  let number = 0
  const world: World = {
    account,
    rules: { ...usualRules },
    log: log(() => world.now()),
    random: createRandom(1),
    now: () => Date.now() + world.aheadMs,
    aheadMs: 0,
    people: new Map(),
    files: new Map(),
    templates: [],
    refusals: [],
    lateRefusals: [],
    heard: new Set(),
    sent: new Map(),
    templatesTaken: 0,
    nextNumber: () => ++number,
    push: async () => {},
  }
  return world
}

/** The person a test speaks of, made on first use. */
export function personOf(world: World, name: string): Person {
  const known = world.people.get(name)
  if (known !== undefined) return known
  const person: Person = {
    name,
    phone: name,
    userId: newUserId(world),
    profileName: `Person ${name.slice(-4)}`,
    tells: 'both',
    isBlocking: false,
    wantsMarketing: true,
    heardAt: null,
    shown: [],
  }
  world.people.set(name, person)
  return person
}

/** A business-scoped user id as the platform makes them: country, full stop, digits. */
export function newUserId(world: World): string {
  return `DE.${13_491_208_655_300_000n + BigInt(world.nextNumber())}`
}

/** A message id; like a real one it is Base64 with the person's number inside. */
export function newMessageId(world: World, phone: string): string {
  const tail = world.nextNumber().toString(16).toUpperCase().padStart(20, '0')
  const bytes = Buffer.concat([
    Buffer.from([0x1c, 0x18, phone.length]),
    Buffer.from(phone),
    Buffer.from([0x15, 0x02, 0x00, 0x12, 0x18, tail.length]),
    Buffer.from(tail),
    Buffer.from([0x00]),
  ])
  return `wamid.${bytes.toString('base64')}`
}

/** Whether the business may write freely to this person now. */
export function isWindowOpen(world: World, person: Person): boolean {
  return person.heardAt !== null && world.now() - person.heardAt < windowMs
}

/** Seconds since 1970 as text, the way webhooks tell time. */
export function stamp(milliseconds: number): string {
  return `${Math.floor(milliseconds / 1000)}`
}

/** Keeps a file and gives it an id. */
export function keepFile(world: World, bytes: Buffer, mimeType: string): SimulatedFile {
  const file = { id: `${4_490_709_327_384_000 + world.nextNumber()}`, bytes, mimeType }
  world.files.set(file.id, file)
  return file
}
