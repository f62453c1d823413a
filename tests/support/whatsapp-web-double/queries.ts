import { type BinaryNode, getBinaryNodeChild } from '@whiskeysockets/baileys'
import { readBundle, readSignedKey, writeBundle } from './key-bundle.ts'
import { uploadToken } from './media-host.ts'
import { node, part, parts } from './node.ts'
import { personOf } from './people.ts'
import { lidAddress, phoneAddress, phoneOf, type World } from './world.ts'

/** Answers a question of a logged-in device; an empty answer is a yes. */
export async function answerQuery(world: World, query: BinaryNode): Promise<BinaryNode[] | undefined> {
  switch (query.attrs.xmlns) {
    case 'encrypt':
      return answerKeys(world, query)
    case 'usync':
      return answerContacts(world, part(query, 'usync'))
    case 'w:m': {
      const { host } = new URL(world.mediaOrigin)
      const hosts = [node('host', { hostname: host, maxContentLengthBytes: '104857600' })]
      return [node('media_conn', { auth: uploadToken, ttl: '3600' }, hosts)]
    }
    case 'privacy':
      return [node('privacy', {}, [node('category', { name: 'readreceipts', value: 'all' })])]
    case 'abt':
      return [node('props', { hash: 'none' })]
    default:
      return undefined
  }
}

async function answerKeys(world: World, query: BinaryNode): Promise<BinaryNode[] | undefined> {
  const { account } = world
  const [first] = parts(query)
  switch (first?.tag) {
    case 'count':
      return [node('count', { value: String(account.bundle?.preKeys.length ?? 0) })]
    case 'digest':
      return account.bundle === null ? undefined : [node('digest')]
    case 'rotate':
      if (account.bundle !== null) account.bundle.signedPreKey = readSignedKey(part(first, 'skey'))
      return undefined
    case 'key':
      return [
        node('list', {}, await Promise.all(parts(first).map(({ attrs }) => keysFor(world, attrs.jid ?? '')))),
      ]
    default: {
      const laidDown = readBundle(query, query)
      account.bundle = { ...laidDown, preKeys: [...(account.bundle?.preKeys ?? []), ...laidDown.preKeys] }
      return undefined
    }
  }
}

function keysFor(world: World, jid: string): Promise<BinaryNode> {
  return writeBundle(jid, personOf(world, phoneOf(jid)).signal)
}

/** Whether numbers are on WhatsApp, which devices they have and which anonymous address. */
function answerContacts(world: World, question: BinaryNode): BinaryNode[] {
  const asked = new Set(parts(part(question, 'query')).map(({ tag }) => tag))
  const users = parts(part(question, 'list')).map((user) => {
    const given = getBinaryNodeChild(user, 'contact')?.content
    const phone =
      given === undefined
        ? null
        : Buffer.from(given as Uint8Array)
            .toString()
            .replace(/\D/g, '')
    const jid = user.attrs.jid ?? phoneAddress(phone ?? '')
    const answers: BinaryNode[] = []
    if (asked.has('devices'))
      answers.push(node('devices', {}, [node('device-list', {}, [node('device', { id: '0' })])]))
    if (asked.has('contact')) {
      answers.push(node('contact', { type: world.people.has(phoneOf(jid)) ? 'in' : 'out' }))
    }
    if (asked.has('lid') && !jid.endsWith('@lid'))
      answers.push(node('lid', { val: lidAddress(phoneOf(jid)) }))
    return node('user', { jid }, answers)
  })
  return [node('usync', {}, [node('list', {}, users)])]
}
