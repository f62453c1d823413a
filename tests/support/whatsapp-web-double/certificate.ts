import { createPrivateKey, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto'

/** Tags of DER, the encoding of certificates (X.690). */
const tag = { integer: 2, bits: 3, octets: 4, object: 6, text: 12, time: 24, sequence: 0x30, set: 0x31 }
const subjectAlternativeName = Buffer.from('551d11', 'hex')
const basicConstraints = Buffer.from('551d13', 'hex')
const commonName = Buffer.from('550403', 'hex')
const ecdsaWithSha256 = Buffer.from('2a8648ce3d040302', 'hex')
const trueValue = Buffer.from('0101ff', 'hex')
const version3 = Buffer.from('a003020102', 'hex')
/** `iPAddress` in a subject alternative name (RFC 5280, 4.2.1.6). */
const ipAddress = 0x87
const extensions = 0xa3

/** Makes a certificate for https://127.0.0.1 that signs itself, with its private key; both PEM. Node can read certificates, not make them. */
export function createCertificate(): { certificate: string; privateKey: string } {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = der(tag.sequence, der(tag.object, ecdsaWithSha256))
  // A name of its own: among several roots of one name OpenSSL takes the first, and finds that it did not sign.
  const name = der(
    tag.sequence,
    der(
      tag.set,
      der(
        tag.sequence,
        der(tag.object, commonName),
        der(tag.text, Buffer.from(`Media host ${randomUUID()}`)),
      ),
    ),
  )
  const body = der(
    tag.sequence,
    version3,
    der(tag.integer, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    name,
    der(
      tag.sequence,
      der(tag.time, Buffer.from('20200101000000Z')),
      der(tag.time, Buffer.from('20991231000000Z')),
    ),
    name,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    der(
      extensions,
      der(
        tag.sequence,
        extension(basicConstraints, der(tag.sequence, trueValue)),
        extension(subjectAlternativeName, der(tag.sequence, der(ipAddress, Buffer.from([127, 0, 0, 1])))),
      ),
    ),
  )
  const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const signature = sign('sha256', body, createPrivateKey(privateKey))
  const whole = der(tag.sequence, body, algorithm, der(tag.bits, Buffer.from([0]), signature))
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n')
  return { certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`, privateKey }
}

function extension(id: Buffer, value: Buffer): Buffer {
  return der(tag.sequence, der(tag.object, id), der(tag.octets, value))
}

function der(type: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([type, ...size]), content])
}
