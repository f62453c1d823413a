import { randomBytes } from 'node:crypto'
import { type BinaryNode, getBinaryNodeChild, proto } from '@whiskeysockets/baileys'
import type { Act } from './acts.ts'
import { comesAgain, confirm, deliver } from './delivery.ts'
import { readBundle } from './key-bundle.ts'
import { bigEndian, node } from './node.ts'
import { createSignalPeer } from './signal-peer.ts'
import { type Wording, wordingOf } from './wording.ts'
import {
  addressOf,
  inTurn,
  lidAddress,
  type Person,
  phoneAddress,
  phoneOf,
  seconds,
  type World,
} from './world.ts'

const group = '120363000000000001@g.us'
const mostRequests = 5
/** Near the end, where both kinds of Signal messages have what is encrypted or its check sum. */
const brokenByteFromEnd = 20

/** The person with this number; made when they first do something. */
export function personOf(world: World, phone: string): Person {
  const known = world.people.get(phone)
  if (known !== undefined) return known
  const person: Person = {
    phone,
    habits: { addressing: 'lid', name: 'Person', confirms: true },
    signal: createSignalPeer(),
    shown: [],
    sent: new Map(),
    received: new Map(),
    asked: new Map(),
    turn: Promise.resolve(),
  }
  world.people.set(phone, person)
  return person
}

/** A person does something; gives the id of the message it makes. */
export function say(world: World, phone: string, act: Act): Promise<string> {
  const person = personOf(world, phone)
  const writer = act.type === 'ownPhone' ? personOf(world, world.account.phone) : person
  return inTurn(writer, async () => {
    const id = randomBytes(8).toString('hex').toUpperCase()
    const { message, attrs } = await wordingOf(world, person, act)
    const envelope = { id, t: seconds(), ...attrs, ...senderOf(world, person, act) }
    world.log('sent', { id, phone, act: act.type })
    if (act.type === 'group' || act.type === 'status') {
      // Groups have keys of their own; a client that ignores groups does not get as far as those.
      deliver(
        world,
        node('message', envelope, [node('plaintext', {}, proto.Message.encode(message).finish())]),
      )
      return id
    }
    writer.sent.set(id, { message, attrs: envelope })
    const content =
      act.type === 'ownPhone'
        ? { deviceSentMessage: { destinationJid: addressOf(person), message } }
        : message
    const stanza = await seal(world, writer, { message: content, attrs: envelope })
    deliver(world, stanza)
    if (world.faults.take('duplicate') !== null) deliver(world, stanza)
    return id
  })
}

/** The device could not read a message of this person: their phone begins a new session and sends it once more. */
export function repeatFor(world: World, receipt: BinaryNode): Promise<void> {
  const { id = '', to = '' } = receipt.attrs
  const person = personOf(world, phoneOf(to))
  return inTurn(person, async () => {
    const sent = person.sent.get(id)
    confirm(world, 'message', { id, error: 'unreadable' })
    if (sent === undefined) return
    const keys = getBinaryNodeChild(receipt, 'keys')
    await person.signal.renew(world.account, keys === undefined ? undefined : readBundle(receipt, keys))
    const count = getBinaryNodeChild(receipt, 'retry')?.attrs.count ?? '1'
    deliver(world, await seal(world, person, sent, { count }), comesAgain)
  })
}

/** Their phone lost its keys: it asks for a message of ours again. */
export function askAgain(world: World, phone: string, id: string): Promise<void> {
  const person = personOf(world, phone)
  return inTurn(person, async () => {
    await person.signal.forget(world.account)
    askFor(world, person, id)
  })
}

/** A phone could not read a message of ours: it asks for it, a few times. */
export function askFor(world: World, person: Person, id: string): void {
  const count = (person.asked.get(id) ?? 0) + 1
  if (count > mostRequests) return
  person.asked.set(id, count)
  const retry = node('retry', { count: String(count), id, t: seconds(), v: '1' })
  const registration = node('registration', {}, bigEndian(person.signal.registrationId, 4))
  deliver(
    world,
    node('receipt', { id, from: addressOf(person), type: 'retry', t: seconds() }, [retry, registration]),
  )
}

/** Their phone gives the office's device the token of a trusted contact. */
export function trust(world: World, phone: string): void {
  const ours = { type: 'trusted_contact', jid: phoneAddress(world.account.phone), t: seconds() }
  const from = { from: phoneAddress(phone), sender_lid: lidAddress(phone) }
  const id = randomBytes(8).toString('hex')
  deliver(
    world,
    node('notification', { id, type: 'privacy_token', t: seconds(), ...from }, [
      node('tokens', {}, [node('token', ours, randomBytes(8))]),
    ]),
  )
}

/** They open the chat; without `ids` everything in it is read. */
export async function read(world: World, phone: string, ids?: string[]): Promise<void> {
  const person = personOf(world, phone)
  const [first, ...rest] = ids ?? person.shown.map(({ id }) => id)
  if (first === undefined) throw new Error(`${phone} was not shown anything yet`)
  const list = rest.map((id) => node('item', { id }))
  deliver(
    world,
    node(
      'receipt',
      { id: first, from: addressOf(person), type: 'read', t: seconds() },
      list.length === 0 ? undefined : [node('list', {}, list)],
    ),
  )
}

function senderOf(world: World, person: Person, act: Act): BinaryNode['attrs'] {
  const { name, addressing } = person.habits
  const address = addressOf(person)
  if (act.type === 'group') return { from: group, participant: address, notify: name }
  if (act.type === 'status') return { from: 'status@broadcast', participant: address, notify: name }
  const other: BinaryNode['attrs'] = {}
  if (act.type === 'ownPhone') {
    const { phone } = world.account
    if (addressing === 'lid') other.peer_recipient_pn = phoneAddress(person.phone)
    return {
      from: addressing === 'phone' ? phoneAddress(phone) : lidAddress(phone),
      recipient: address,
      ...other,
    }
  }
  if (addressing === 'lid') other.sender_pn = phoneAddress(person.phone)
  if (addressing === 'phone') other.sender_lid = lidAddress(person.phone)
  return { from: address, notify: name, ...other }
}

async function seal(
  world: World,
  person: Person,
  { message, attrs }: Wording,
  encAttrs: BinaryNode['attrs'] = {},
): Promise<BinaryNode> {
  const { type, ciphertext } = await person.signal.encrypt(world.account, message)
  if (world.faults.take('badMac') !== null) {
    const at = ciphertext.length - brokenByteFromEnd
    ciphertext[at] = (ciphertext[at] ?? 0) ^ 0xff
  }
  return node('message', attrs, [node('enc', { v: '2', type, ...encAttrs }, ciphertext)])
}
