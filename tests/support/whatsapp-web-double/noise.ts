import { createHash } from 'node:crypto'
import {
  aesDecryptGCM,
  aesEncryptGCM,
  Curve,
  hkdf,
  NOISE_MODE,
  NOISE_WA_HEADER,
  proto,
  WA_CERT_DETAILS,
} from '@whiskeysockets/baileys'
import { rootKeys } from './root-key.ts'

const nothing = Buffer.alloc(0)
const intermediate = Curve.generateKeyPair()
const serverKeys = Curve.generateKeyPair()
const certificates = createCertificates()

/** What a client said about itself when the handshake was over: its static key and who it wants to be. */
export interface Greeting {
  clientKey: Buffer
  payload: proto.ClientPayload
}

/** The server's side of one encrypted connection (Noise_XX_25519_AESGCM_SHA256). */
export interface ServerNoise {
  /** Takes one frame of the handshake: gives what to send back, or who the client is when it was the last one. */
  shake(frame: Buffer): { reply: Uint8Array } | { greeting: Greeting }
  isOpen(): boolean
  seal(plain: Uint8Array): Buffer
  open(sealed: Uint8Array): Buffer
}

/** Begins a handshake. Frames come without the three bytes of their length. */
export function createServerNoise(): ServerNoise {
  const ephemeral = Curve.generateKeyPair()
  let hash = Buffer.from(NOISE_MODE)
  let salt: Buffer = hash
  let key: Buffer = hash
  let count = 0
  let clientEphemeral: Uint8Array | null = null
  let transport: { write: Buffer; read: Buffer; written: number; wasRead: number } | null = null

  const authenticate = (data: Uint8Array) => {
    hash = createHash('sha256').update(hash).update(data).digest()
  }
  const mix = (secret: Uint8Array) => {
    const keys = Buffer.from(hkdf(secret, 64, { salt, info: '' }))
    salt = keys.subarray(0, 32)
    key = keys.subarray(32)
    count = 0
  }
  const sealHandshake = (plain: Uint8Array) => {
    const sealed = aesEncryptGCM(plain, key, counterBytes(count++), hash)
    authenticate(sealed)
    return sealed
  }
  const openHandshake = (sealed: Uint8Array) => {
    const plain = aesDecryptGCM(sealed, key, counterBytes(count++), hash)
    authenticate(sealed)
    return plain
  }

  const answerHello = (frame: Buffer) => {
    const hello = proto.HandshakeMessage.decode(frame).clientHello?.ephemeral
    if (!hello) throw new Error('the first frame of a connection is a client hello')
    clientEphemeral = hello
    for (const data of [NOISE_WA_HEADER, hello, ephemeral.public]) authenticate(data)
    mix(Curve.sharedKey(ephemeral.private, hello))
    const sealedKey = sealHandshake(serverKeys.public)
    mix(Curve.sharedKey(serverKeys.private, hello))
    const serverHello = {
      ephemeral: ephemeral.public,
      static: sealedKey,
      payload: sealHandshake(certificates),
    }
    return { reply: proto.HandshakeMessage.encode({ serverHello }).finish() }
  }
  const takeFinish = (frame: Buffer) => {
    const finish = proto.HandshakeMessage.decode(frame).clientFinish
    if (!finish?.static || !finish.payload)
      throw new Error('the second frame of a connection is a client finish')
    const clientKey = openHandshake(finish.static)
    mix(Curve.sharedKey(ephemeral.private, clientKey))
    const payload = proto.ClientPayload.decode(openHandshake(finish.payload))
    const keys = Buffer.from(hkdf(nothing, 64, { salt, info: '' }))
    transport = { read: keys.subarray(0, 32), write: keys.subarray(32), written: 0, wasRead: 0 }
    return { greeting: { clientKey, payload } }
  }
  const opened = () => {
    if (transport === null) throw new Error('the handshake is not over')
    return transport
  }
  return {
    shake: (frame) => (clientEphemeral === null ? answerHello(frame) : takeFinish(frame)),
    isOpen: () => transport !== null,
    seal(plain) {
      const keys = opened()
      return aesEncryptGCM(plain, keys.write, counterBytes(keys.written++), nothing)
    },
    open(sealed) {
      const keys = opened()
      return aesDecryptGCM(sealed, keys.read, counterBytes(keys.wasRead++), nothing)
    },
  }
}

function counterBytes(count: number): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(count, 8)
  return bytes
}

/** The chain with which the server proves its key: root -> intermediate -> server. */
function createCertificates(): Uint8Array {
  const { Details } = proto.CertChain.NoiseCertificate
  const middle = Details.encode({
    serial: 1,
    issuerSerial: WA_CERT_DETAILS.SERIAL,
    key: intermediate.public,
  }).finish()
  const leaf = Details.encode({ serial: 2, issuerSerial: 1, key: serverKeys.public }).finish()
  return proto.CertChain.encode({
    intermediate: { details: middle, signature: Curve.sign(rootKeys.private, middle) },
    leaf: { details: leaf, signature: Curve.sign(intermediate.private, leaf) },
  }).finish()
}
