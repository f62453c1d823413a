import type { BinaryNode, KeyPair, proto } from '@whiskeysockets/baileys'
import type { Habits, Shown } from './acts.ts'
import type { Connection } from './connection.ts'
import type { FaultState } from './fault-state.ts'
import type { Log } from './log.ts'
import type { KeyBundle, SignalPeer } from './signal-peer.ts'

/** The office's account: its phone and the one device that is linked to it. */
export interface Account {
  phone: string
  /** Number of the linked device; `null`: none is linked. */
  device: number | null
  /** With which key that device has to show up. */
  deviceKey: Buffer | null
  devicesSoFar: number
  /** The phone's own identity; it vouches for the linked device. */
  identity: KeyPair
  bundle: KeyBundle | null
  /** Logged-in lines. */
  lines: Set<Connection>
  mostLines: number
  logins: number
  /** What the device has not confirmed yet, oldest first; it gets it again at the next login. */
  undelivered: Map<string, BinaryNode>
}

/** Somebody who writes to the office; also the office's own phone. */
export interface Person {
  phone: string
  habits: Habits
  signal: SignalPeer
  shown: Shown[]
  /** What they sent, to send it again when asked. */
  sent: Map<string, { message: proto.IMessage; attrs: BinaryNode['attrs'] }>
  /** What they got. */
  received: Map<string, proto.IMessage>
  /** How often their phone asked for a message of ours again, by its id. */
  asked: Map<string, number>
  /** One thing at a time: Signal's sessions step on with each message. */
  turn: Promise<unknown>
}

/** Everything the servers and phones remember. */
export interface World {
  account: Account
  people: Map<string, Person>
  /** Files on the media host by their path. */
  files: Map<string, Buffer>
  mediaOrigin: string
  faults: FaultState
  log: Log
}

/** The person's address as it stands on the wire. */
export function addressOf(person: Person): string {
  return person.habits.addressing === 'phone' ? phoneAddress(person.phone) : lidAddress(person.phone)
}

/** The address with the number. */
export function phoneAddress(phone: string): string {
  return `${phone}@s.whatsapp.net`
}

/** The anonymous address that stands for a number. */
export function lidAddress(phone: string): string {
  return `9${phone}@lid`
}

/** Whose address this is, with or without a device. */
export function phoneOf(address: string): string {
  const [user = '', server] = address.split('@')
  const digits = user.split(':')[0] ?? ''
  return server === 'lid' ? digits.slice(1) : digits
}

/** Does things of one person one after the other. */
export function inTurn<T>(person: Person, work: () => Promise<T>): Promise<T> {
  const done = person.turn.then(work, work)
  person.turn = done.catch(() => {})
  return done
}

/** Seconds since 1970, as stanzas carry them. */
export function seconds(): string {
  return String(Math.floor(Date.now() / 1000))
}
