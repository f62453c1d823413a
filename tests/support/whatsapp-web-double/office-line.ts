import type { BinaryNode } from '@whiskeysockets/baileys'
import type { Connection, ConnectionListener } from './connection.ts'
import { confirm, deliverWaiting } from './delivery.ts'
import type { CloseCode } from './faults.ts'
import { node, parts } from './node.ts'
import type { Greeting } from './noise.ts'
import { takeMessage } from './outgoing.ts'
import type { Pairing } from './pairing.ts'
import { repeatFor } from './people.ts'
import { answerQuery } from './queries.ts'
import { lidAddress, seconds, type World } from './world.ts'

const server = 's.whatsapp.net'

/** The servers' side of the office's lines: pairing, login, and what a device says. */
export function createOfficeLines(world: World, pairing: Pairing): ConnectionListener {
  const { account, log } = world

  const greeted = (line: Connection, { clientKey, payload }: Greeting) => {
    log('opened', { line: line.number, wants: payload.devicePairingData ? 'pairing' : 'login' })
    if (payload.devicePairingData) return pairing.begin(line, clientKey)
    const isLinked =
      account.phone === String(payload.username) &&
      account.device !== null &&
      account.device === payload.device &&
      account.deviceKey?.equals(clientKey)
    const refusal = world.faults.take('refuseLogin') ?? (isLinked ? null : 401)
    if (refusal !== null) {
      line.send(node('failure', { reason: String(refusal), location: 'double' }))
      log('login', { line: line.number, refusedWith: refusal })
      return line.close()
    }
    const others = [...account.lines].filter((each) => each.isOpen())
    account.lines.add(line)
    account.logins += 1
    account.mostLines = Math.max(account.mostLines, others.length + 1)
    log('login', { line: line.number, device: account.device, open: others.length + 1 })
    for (const other of others) endLine(other, 440)
    const lid = lidAddress(account.phone).replace('@', `:${account.device}@`)
    line.send(node('success', { t: seconds(), lid, props: '1' }))
  }

  const heardQuery = async (line: Connection, query: BinaryNode) => {
    const { id = '', type, xmlns } = query.attrs
    const [first] = parts(query)
    if (type === 'result') {
      if (first?.tag !== 'pair-device-sign') return
      pairing.accepted(line)
      log('paired', { line: line.number, device: account.device })
      return endLine(line, 515)
    }
    if (first?.tag === 'remove-companion-device') return removeDevice(world)
    const content =
      first?.tag === 'link_code_companion_reg' ? pairing.step(line, first) : await answerQuery(world, query)
    line.send(node('iq', { from: server, type: 'result', id }, content))
    if (xmlns === 'passive' && first?.tag === 'active') deliverWaiting(world)
  }

  const heardReceipt = async (line: Connection, receipt: BinaryNode) => {
    const { id = '', to = '', type } = receipt.attrs
    log('confirmed', { id, type: type ?? 'delivered' })
    line.send(node('ack', { class: 'receipt', id, from: to, ...(type === undefined ? {} : { type }) }))
    if (type === 'retry') return repeatFor(world, receipt)
    confirm(world, 'message', { id })
  }

  return {
    greeted,
    async heard(line, stanza) {
      switch (stanza.tag) {
        case 'iq':
          return heardQuery(line, stanza)
        case 'message':
          return takeMessage(world, line, stanza)
        case 'receipt':
          return heardReceipt(line, stanza)
        case 'ack':
          log('confirmed', { id: stanza.attrs.id, type: stanza.attrs.class, error: stanza.attrs.error })
          return confirm(world, stanza.attrs.class ?? '', stanza.attrs)
        case 'chatstate':
          return log('received', { chatState: parts(stanza)[0]?.tag })
      }
    },
    closed(line) {
      account.lines.delete(line)
      pairing.gone(line)
      log('closed', { line: line.number })
    },
  }
}

/** Ends a line with the stanza by which the servers say why. */
export function endLine(line: Connection, code: CloseCode): void {
  if (code === 428) line.send(node('xmlstreamend'))
  else if (code === 440) line.send(node('stream:error', {}, [node('conflict', { type: 'replaced' })]))
  else if (code === 401) {
    line.send(node('stream:error', { code: '401' }, [node('conflict', { type: 'device_removed' })]))
  } else line.send(node('stream:error', { code: String(code) }))
  line.close()
}

/** The office's device is no longer linked: its line ends, and it is not let in again. */
export function removeDevice(world: World): void {
  const { account } = world
  account.device = null
  account.deviceKey = null
  account.bundle = null
  for (const line of account.lines) endLine(line, 401)
}
