import {
  addTransactionCapability,
  Curve,
  DEFAULT_CONNECTION_CONFIG,
  encodeWAMessage,
  initAuthCreds,
  proto,
  unpadRandomMax16,
} from '@whiskeysockets/baileys'
import { pino } from 'pino'
import { createMemoryKeys } from './memory-keys.ts'

/** The keys that a linked device laid down so that others can write to it. */
export interface KeyBundle {
  registrationId: number
  identityKey: Uint8Array
  signedPreKey: { keyId: number; publicKey: Uint8Array; signature: Uint8Array }
  preKeys: { keyId: number; publicKey: Uint8Array }[]
}

/** Whom a phone writes to: the office's linked device. */
interface Addressee {
  phone: string
  device: number | null
  bundle: KeyBundle | null
}

/** A phone's end of Signal's encryption, with keys of its own. */
export interface SignalPeer {
  registrationId: number
  identityKey: Uint8Array
  signedPreKey: { keyId: number; publicKey: Uint8Array; signature: Uint8Array }
  /** A fresh key for one who wants to begin a session; each is good for one session only. */
  freshPreKey(): Promise<{ keyId: number; publicKey: Uint8Array }>
  /** Encrypts for the office's linked device; begins a session with its bundle when there is none. */
  encrypt(account: Addressee, message: proto.IMessage): Promise<{ type: string; ciphertext: Uint8Array }>
  decrypt(account: Addressee, type: string, ciphertext: Uint8Array): Promise<proto.Message>
  /** Begins a new session, with these keys or those laid down; what was sent in an older one can still be read. */
  renew(account: Addressee, bundle?: KeyBundle): Promise<void>
  /** Loses the session with all its keys. */
  forget(account: Addressee): Promise<void>
}

const silent = pino({ level: 'silent' })

/** A phone that has just been set up. */
export function createSignalPeer(): SignalPeer {
  const creds = initAuthCreds()
  const keys = addTransactionCapability(createMemoryKeys(), silent, {
    maxCommitRetries: 1,
    delayBetweenTriesMs: 1,
  })
  const repository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository({ creds, keys }, silent, async () => [])
  let preKeys = 0

  const begin = async (account: Addressee, bundle: KeyBundle) => {
    const preKey = bundle.preKeys.shift()
    await repository.injectE2ESession({
      jid: deviceAddress(account),
      session: {
        registrationId: bundle.registrationId,
        identityKey: bundle.identityKey,
        signedPreKey: bundle.signedPreKey,
        ...(preKey === undefined ? {} : { preKey }),
      },
    })
  }
  return {
    registrationId: creds.registrationId,
    identityKey: creds.signedIdentityKey.public,
    signedPreKey: {
      keyId: creds.signedPreKey.keyId,
      publicKey: creds.signedPreKey.keyPair.public,
      signature: creds.signedPreKey.signature,
    },
    async freshPreKey() {
      preKeys += 1
      const pair = Curve.generateKeyPair()
      await keys.set({ 'pre-key': { [preKeys]: pair } })
      return { keyId: preKeys, publicKey: pair.public }
    },
    async encrypt(account, message) {
      const jid = deviceAddress(account)
      if (!(await repository.validateSession(jid)).exists) await begin(account, laidDown(account))
      return repository.encryptMessage({ jid, data: encodeWAMessage(message) })
    },
    async decrypt(account, type, ciphertext) {
      const jid = deviceAddress(account)
      const plain = await repository.decryptMessage({
        jid,
        type: type === 'pkmsg' ? type : 'msg',
        ciphertext,
      })
      return proto.Message.decode(unpadRandomMax16(plain))
    },
    async renew(account, bundle) {
      await begin(account, bundle ?? laidDown(account))
    },
    async forget(account) {
      await repository.deleteSession([deviceAddress(account)])
    },
  }
}

function laidDown({ bundle }: Addressee): KeyBundle {
  if (bundle === null) throw new Error('the office’s device has not laid down keys yet')
  return bundle
}

function deviceAddress(account: Addressee): string {
  return `${account.phone}:${account.device ?? 0}@s.whatsapp.net`
}
