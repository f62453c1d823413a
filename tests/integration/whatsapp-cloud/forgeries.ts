import { createHmac } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Random } from '#tests/integration/gateway/random.ts'

/** A call of the webhook that is not Meta's any more. */
export interface Forgery {
  name: string
  headers: Record<string, string>
  body: Buffer
}

/** The signature of a body in hexadecimal digits. */
export const hmac = (body: Buffer, secret: string, algorithm = 'sha256') =>
  createHmac(algorithm, secret).update(body).digest('hex')

type Forger = (genuine: Buffer, secret: string, random: Random) => Forgery

/** With the signature of the genuine body. */
const changed =
  (name: string, change: (body: Buffer, random: Random) => Buffer): Forger =>
  (body, secret, random) => ({
    name,
    headers: { 'x-hub-signature-256': `sha256=${hmac(body, secret)}` },
    body: change(body, random),
  })

/** With the genuine body. */
const headed =
  (name: string, head: (body: Buffer, secret: string, random: Random) => Record<string, string>): Forger =>
  (body, secret, random) => ({ name, headers: head(body, secret, random), body })

const signature256 = (value: string) => ({ 'x-hub-signature-256': value })
const rewritten = (body: Buffer, rewrite: (text: string) => string) =>
  Buffer.from(rewrite(body.toString('utf8')))

/** Ways to make a genuine call somebody else's. Meta writes "/" and everything beyond ASCII as escapes, and so must the genuine body. */
export const forgers: readonly [Forger, ...Forger[]] = [
  changed('a flipped bit', (body, random) => {
    const flipped = Buffer.from(body)
    const at = random.below(flipped.length)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8))
    return flipped
  }),
  changed('a byte less', (body, random) => {
    const at = random.below(body.length)
    return Buffer.concat([body.subarray(0, at), body.subarray(at + 1)])
  }),
  changed('another number in it', (body, random) =>
    rewritten(body, (text) => text.replace(/49\d+/, `49${random.below(1e9)}0000000000`)),
  ),
  changed('read and written again', (body) => rewritten(body, (text) => JSON.stringify(JSON.parse(text)))),
  changed('with white space', (body, random) =>
    rewritten(body, (text) => JSON.stringify(JSON.parse(text), null, 1 + random.below(8))),
  ),
  changed('a blank at its end', (body, random) =>
    Buffer.concat([body, Buffer.from(random.pick([' ', '\n', '\r\n', '\0']))]),
  ),
  changed('its escapes resolved', (body) =>
    rewritten(body, (text) =>
      text.replace(/\\u([0-9a-f]{4})/g, (_all, digits) => String.fromCharCode(Number.parseInt(digits, 16))),
    ),
  ),
  changed('its escapes in capitals', (body) =>
    rewritten(body, (text) => text.replace(/\\u[0-9a-f]{4}/g, (unit) => `\\u${unit.slice(2).toUpperCase()}`)),
  ),
  changed('one escape more', (body, random) =>
    rewritten(body, (text) => {
      const letters = [...text.matchAll(/[a-z](?=[a-z]*")/g)].map(({ index }) => index)
      const at = letters[random.below(letters.length)] ?? 0
      return `${text.slice(0, at)}\\u00${text.charCodeAt(at).toString(16)}${text.slice(at + 1)}`
    }),
  ),
  changed('in UTF-16', (body) => Buffer.from(body.toString('utf8'), 'utf16le')),
  changed('with a byte order mark', (body) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body])),
  changed('empty', () => Buffer.alloc(0)),
  (body, secret) => ({
    name: 'compressed',
    headers: { ...signature256(`sha256=${hmac(body, secret)}`), 'content-encoding': 'gzip' },
    body: gzipSync(body),
  }),
  headed('by another secret', (body, secret, random) =>
    signature256(`sha256=${hmac(body, `${secret.slice(0, -1)}${random.below(1e6)}x`)}`),
  ),
  headed('by an empty secret', (body) => signature256(`sha256=${hmac(body, '')}`)),
  headed('in capitals', (body, secret) => signature256(`sha256=${hmac(body, secret).toUpperCase()}`)),
  headed('with a word in capitals', (body, secret) => signature256(`SHA256=${hmac(body, secret)}`)),
  headed('cut off', (body, secret, random) =>
    signature256(`sha256=${hmac(body, secret)}`.slice(0, random.below(71))),
  ),
  headed('too long', (body, secret, random) =>
    signature256(`sha256=${hmac(body, secret)}${'0'.repeat(1 + random.below(64))}`),
  ),
  headed('one digit off', (body, secret, random) => {
    const digits = [...hmac(body, secret)]
    const at = random.below(64)
    digits[at] = digits[at] === '0' ? '1' : '0'
    return signature256(`sha256=${digits.join('')}`)
  }),
  headed('in Base64', (body, secret) =>
    signature256(`sha256=${Buffer.from(hmac(body, secret), 'hex').toString('base64')}`),
  ),
  headed('by SHA-1', (body, secret) => signature256(`sha256=${hmac(body, secret, 'sha1')}`)),
  headed('by SHA-1, said so', (body, secret) => signature256(`sha1=${hmac(body, secret, 'sha1')}`)),
  headed('by SHA-512', (body, secret) => signature256(`sha512=${hmac(body, secret, 'sha512')}`)),
  headed('only the old header', (body, secret) => ({
    'x-hub-signature': `sha1=${hmac(body, secret, 'sha1')}`,
  })),
  headed('in the old header', (body, secret) => ({ 'x-hub-signature': `sha256=${hmac(body, secret)}` })),
  headed('without its word', (body, secret) => signature256(hmac(body, secret))),
  headed('with a blank in it', (body, secret) => signature256(`sha256= ${hmac(body, secret)}`)),
  headed('twice', (body, secret) =>
    signature256(`sha256=${hmac(body, secret)}, sha256=${hmac(body, secret)}`),
  ),
  headed('of another call', (body, secret) =>
    signature256(`sha256=${hmac(Buffer.concat([body, body]), secret)}`),
  ),
  headed('by no digits', (_body, _secret, random) => signature256(`sha256=${'g'.repeat(random.below(80))}`)),
  headed('not signed', () => ({})),
]
