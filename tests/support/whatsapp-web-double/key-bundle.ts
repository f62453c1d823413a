import { type BinaryNode, generateSignalPubKey, getBinaryNodeChild } from '@whiskeysockets/baileys'
import { bigEndian, bytes, node, part, parts } from './node.ts'
import type { KeyBundle, SignalPeer } from './signal-peer.ts'

const keyKind = Buffer.from([5])

/** The keys in an upload of the device or in its retry receipt; `registration` stands in `root`, the rest in `keys`. */
export function readBundle(root: BinaryNode, keys: BinaryNode): KeyBundle {
  const single = getBinaryNodeChild(keys, 'key')
  const list = getBinaryNodeChild(keys, 'list')
  return {
    registrationId: bytes(root, 'registration').readUInt32BE(0),
    identityKey: generateSignalPubKey(bytes(keys, 'identity')),
    signedPreKey: readSignedKey(part(keys, 'skey')),
    preKeys: list ? parts(list).map(readKey) : single ? [readKey(single)] : [],
  }
}

/** A signed key, as the device also sends it when it changes it. */
export function readSignedKey(signed: BinaryNode): KeyBundle['signedPreKey'] {
  return { ...readKey(signed), signature: bytes(signed, 'signature') }
}

/** The keys with which the device begins a session with somebody. */
export async function writeBundle(jid: string, peer: SignalPeer): Promise<BinaryNode> {
  const { signedPreKey } = peer
  const preKey = await peer.freshPreKey()
  return node('user', { jid }, [
    node('registration', {}, bigEndian(peer.registrationId, 4)),
    node('type', {}, keyKind),
    node('identity', {}, peer.identityKey),
    node('skey', {}, [...writeKey(signedPreKey), node('signature', {}, signedPreKey.signature)]),
    node('key', {}, writeKey(preKey)),
  ])
}

function readKey(key: BinaryNode): { keyId: number; publicKey: Uint8Array } {
  return { keyId: bytes(key, 'id').readUIntBE(0, 3), publicKey: generateSignalPubKey(bytes(key, 'value')) }
}

function writeKey(key: { keyId: number; publicKey: Uint8Array }): BinaryNode[] {
  return [node('id', {}, bigEndian(key.keyId, 3)), node('value', {}, key.publicKey)]
}
