import type { BinaryNode } from '@whiskeysockets/baileys'
import type { Connection } from './connection.ts'
import { deliver } from './delivery.ts'
import { node, parts } from './node.ts'
import { askFor, personOf } from './people.ts'
import { show } from './screen.ts'
import { inTurn, phoneOf, seconds, type World } from './world.ts'

/** A message of ours: refused, swallowed, or shown to whom it is for and confirmed. */
export async function takeMessage(world: World, line: Connection, stanza: BinaryNode): Promise<void> {
  const { id = '', to = '' } = stanza.attrs
  const answer = (attrs: BinaryNode['attrs']) => {
    const ack = node('ack', { class: 'message', id, from: to, t: seconds(), ...attrs })
    if (world.faults.ackDelayMs === 0) line.send(ack)
    else setTimeout(() => line.send(ack), world.faults.ackDelayMs)
  }
  if (world.faults.take('lose') !== null) return world.log('received', { id, isLost: true })
  const refusal = world.faults.take('nack')
  if (refusal !== null) {
    world.log('received', { id, refusedWith: refusal })
    return answer({ error: String(refusal) })
  }
  const phones = await showEach(world, id, envelopesOf(stanza, to))
  world.log('received', { id, to: phoneOf(to), phones })
  if (world.faults.take('noAck') !== null) return
  answer({})
  if (phones.includes(phoneOf(to)) && personOf(world, phoneOf(to)).habits.confirms) {
    deliver(world, node('receipt', { id, from: to, t: seconds() }))
  }
}

interface Envelope {
  address: string
  type: string
  ciphertext: Uint8Array
}

/** The encrypted copies in a stanza, each with the device it is for. */
function envelopesOf(stanza: BinaryNode, address: string): Envelope[] {
  const found: Envelope[] = []
  for (const each of parts(stanza)) {
    if (each.tag === 'enc' && each.content instanceof Uint8Array) {
      found.push({ address, type: each.attrs.type ?? '', ciphertext: each.content })
    } else {
      found.push(...envelopesOf(each, each.attrs.jid ?? address))
    }
  }
  return found
}

/** Gives the numbers whose phones could read their copy. */
async function showEach(world: World, id: string, envelopes: Envelope[]): Promise<string[]> {
  const phones: string[] = []
  for (const { address, type, ciphertext } of envelopes) {
    const person = personOf(world, phoneOf(address))
    await inTurn(person, async () => {
      const message = await person.signal.decrypt(world.account, type, ciphertext).catch(() => null)
      if (message === null) return askFor(world, person, id)
      // The office's own phone gets a copy of what its device sends to others.
      if (!message.deviceSentMessage) await show(world, person, id, message)
      phones.push(person.phone)
    })
  }
  return phones
}
