import { randomBytes } from 'node:crypto'
import {
  aesDecryptCTR,
  aesDecryptGCM,
  aesEncryptCTR,
  type BinaryNode,
  Curve,
  derivePairingCodeKey,
  hkdf,
  hmacSign,
  type KeyPair,
  proto,
} from '@whiskeysockets/baileys'
import type { Connection } from './connection.ts'
import { bytes, node } from './node.ts'
import { lidAddress, phoneAddress, seconds, type World } from './world.ts'

const refs = 6
const nothing = Buffer.alloc(0)
/** What an account's signature of a device begins with. */
const accountSignaturePrefix = Buffer.from([6, 0])

/** A device that waits to be linked. */
interface Candidate {
  line: Connection
  /** Its static noise key: with it the device shows up again later. */
  key: Buffer
  refs: string[]
  hello?: { ref: string; wrapped: Buffer }
  exchange?: { phone: string; ephemeral: KeyPair; companionEphemeral: Buffer; done: Settle }
  /** What the phone vouched for, until the device accepts it. */
  paired?: Settle & { phone: string; device: number }
}

interface Settle {
  resolve(): void
  reject(error: Error): void
}

/** How a device and the office's phone come together: by a QR code, or by a code that is typed. */
export interface Pairing {
  /** A device without an account connected: it gets what its QR code is made of. */
  begin(line: Connection, key: Buffer): void
  scan(qr: string, phone: string): Promise<void>
  type(phone: string, code: string): Promise<void>
  /** The device's steps of the typed code; gives what to answer. */
  step(line: Connection, registration: BinaryNode): BinaryNode[] | undefined
  /** The device accepted the link: from now on it is the account's. */
  accepted(line: Connection): void
  /** A line is gone: who waited for its device waits in vain. */
  gone(line: Connection): void
}

/** Pairing for the office's account. */
export function createPairing(world: World): Pairing {
  const candidates = new Set<Candidate>()
  const find = (fits: (candidate: Candidate) => boolean) =>
    [...candidates].find((candidate) => candidate.line.isOpen() && fits(candidate))

  /** The phone vouches for the device; `secret` is what only the two of them know. */
  const vouch = (candidate: Candidate, phone: string, identityKey: Buffer, secret: Buffer) => {
    const { account } = world
    account.devicesSoFar += 1
    const device = account.devicesSoFar
    const details = proto.ADVDeviceIdentity.encode({
      rawId: device,
      timestamp: Number(seconds()),
      keyIndex: device,
    }).finish()
    const signed = Buffer.concat([accountSignaturePrefix, details, identityKey])
    const identity = proto.ADVSignedDeviceIdentity.encode({
      details,
      accountSignatureKey: account.identity.public,
      accountSignature: Curve.sign(account.identity.private, signed),
    }).finish()
    const sealed = proto.ADVSignedDeviceIdentityHMAC.encode({
      details: identity,
      hmac: hmacSign(identity, secret),
    }).finish()
    const jid = phoneAddress(phone).replace('@', `:${device}@`)
    const lid = lidAddress(phone).replace('@', `:${device}@`)
    const success = node('pair-success', {}, [
      node('device-identity', {}, sealed),
      node('biz', { name: 'Stadt' }),
      node('platform', { name: 'smba' }),
      node('device', { jid, lid }),
    ])
    const attrs = { from: 's.whatsapp.net', type: 'set', id: `pair-${device}`, t: seconds() }
    return new Promise<void>((resolve, reject) => {
      candidate.paired = { resolve, reject, phone, device }
      candidate.line.send(node('iq', attrs, [success]))
    })
  }

  return {
    begin(line, key) {
      const candidate: Candidate = {
        line,
        key,
        refs: Array.from({ length: refs }, () => `2@${randomBytes(24).toString('base64')}`),
      }
      candidates.add(candidate)
      const offered = candidate.refs.map((ref) => node('ref', {}, Buffer.from(ref)))
      line.send(
        node('iq', { from: 's.whatsapp.net', type: 'set', id: `offer-${line.number}`, xmlns: 'md' }, [
          node('pair-device', {}, offered),
        ]),
      )
    },
    async scan(qr, phone) {
      const [ref = '', , identityKey = '', secret = ''] = (qr.split('#').at(-1) ?? '').split(',')
      const candidate = find((each) => each.refs.includes(ref))
      if (candidate === undefined) throw new Error('this QR code is not, or no longer, offered')
      await vouch(candidate, phone, Buffer.from(identityKey, 'base64'), Buffer.from(secret, 'base64'))
    },
    async type(phone, code) {
      const candidate = find((each) => each.hello !== undefined)
      if (candidate?.hello === undefined) throw new Error('no device asked for a pairing code')
      const { ref, wrapped } = candidate.hello
      const companionEphemeral = await openWrapped(wrapped, code)
      const ephemeral = Curve.generateKeyPair()
      const answer = node('link_code_companion_reg', { stage: 'primary_hello' }, [
        node('link_code_pairing_ref', {}, Buffer.from(ref)),
        node('primary_identity_pub', {}, world.account.identity.public),
        node('link_code_pairing_wrapped_primary_ephemeral_pub', {}, await wrap(ephemeral.public, code)),
      ])
      const attrs = {
        from: 's.whatsapp.net',
        type: 'link_code_companion_reg',
        id: `code-${candidate.line.number}`,
      }
      await new Promise<void>((resolve, reject) => {
        candidate.exchange = { phone, ephemeral, companionEphemeral, done: { resolve, reject } }
        candidate.line.send(node('notification', { ...attrs, t: seconds() }, [answer]))
      })
    },
    step(line, registration) {
      const candidate = find((each) => each.line === line)
      if (candidate === undefined) throw new Error('only a device that waits to be linked may ask for a code')
      if (registration.attrs.stage === 'companion_hello') {
        const ref = randomBytes(12).toString('base64')
        const wrapped = bytes(registration, 'link_code_pairing_wrapped_companion_ephemeral_pub')
        candidate.hello = { ref, wrapped }
        return [node('link_code_companion_reg', {}, [node('link_code_pairing_ref', {}, Buffer.from(ref))])]
      }
      const { exchange } = candidate
      if (exchange === undefined) throw new Error('nobody typed a code yet')
      const identityKey = bytes(registration, 'companion_identity_public')
      const sealed = bytes(registration, 'link_code_pairing_wrapped_key_bundle')
      try {
        const secret = openKeyBundle(sealed, exchange, world.account.identity, identityKey)
        vouch(candidate, exchange.phone, identityKey, secret).then(
          exchange.done.resolve,
          exchange.done.reject,
        )
      } catch {
        exchange.done.reject(new Error('the code that was typed is not the one the device shows'))
      }
      return undefined
    },
    accepted(line) {
      const candidate = find((each) => each.line === line)
      if (candidate?.paired === undefined) throw new Error('a device accepted a link that was not offered')
      candidates.delete(candidate)
      const { phone, device, resolve } = candidate.paired
      world.account.undelivered.clear()
      Object.assign(world.account, { phone, device, deviceKey: candidate.key, bundle: null })
      resolve()
    },
    gone(line) {
      for (const candidate of candidates) {
        if (candidate.line !== line) continue
        candidates.delete(candidate)
        const error = new Error('the device went away before it accepted the link')
        candidate.paired?.reject(error)
        candidate.exchange?.done.reject(error)
      }
    },
  }
}

/** Salt, initial value and a key, sealed with a code that a person types. */
async function wrap(key: Uint8Array, code: string): Promise<Buffer> {
  const [salt, initial] = [randomBytes(32), randomBytes(16)]
  return Buffer.concat([salt, initial, aesEncryptCTR(key, await derivePairingCodeKey(code, salt), initial)])
}

async function openWrapped(wrapped: Buffer, code: string): Promise<Buffer> {
  const key = await derivePairingCodeKey(code, wrapped.subarray(0, 32))
  return aesDecryptCTR(wrapped.subarray(48, 80), key, wrapped.subarray(32, 48))
}

/** The secret both sides now share; throws when the typed code was another one. */
function openKeyBundle(
  sealed: Buffer,
  exchange: { ephemeral: KeyPair; companionEphemeral: Buffer },
  identity: KeyPair,
  companionIdentity: Buffer,
): Buffer {
  const shared = Curve.sharedKey(exchange.ephemeral.private, exchange.companionEphemeral)
  const info = 'link_code_pairing_key_bundle_encryption_key'
  const key = hkdf(shared, 32, { salt: sealed.subarray(0, 32), info })
  const opened = aesDecryptGCM(sealed.subarray(44), key, sealed.subarray(32, 44), nothing)
  const random = opened.subarray(64, 96)
  const identityShared = Curve.sharedKey(identity.private, companionIdentity)
  return Buffer.from(hkdf(Buffer.concat([shared, identityShared, random]), 32, { info: 'adv_secret' }))
}
