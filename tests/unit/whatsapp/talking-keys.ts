import { writeFileSync } from 'node:fs'
import {
  type AuthenticationCreds,
  addTransactionCapability,
  Curve,
  DEFAULT_CONNECTION_CONFIG,
  generateSignalPubKey,
  initAuthCreds,
  type SignalDataSet,
} from '@whiskeysockets/baileys'
import { hushLibsignal } from '#bots/channels/whatsapp/hush.ts'

/**
 * A program in which sessions between two people are opened, closed and broken, as in an ordinary day of the library; started by
 * hush.test.ts. Arguments: `hushed` or `loud`, and the file that gets every private key as hex, one a line.
 */
const [mode, keysFile] = process.argv.slice(2)
if (keysFile === undefined) throw new Error('Say where the keys go.')
if (mode === 'hushed') hushLibsignal()

const secrets: Uint8Array[] = []
const quiet = {
  level: 'silent',
  child: () => quiet,
  trace() {},
  debug() {},
  info() {},
  warn() {},
  error() {},
}

function createPerson() {
  const creds: AuthenticationCreds = initAuthCreds()
  const kept = new Map<string, unknown>()
  const store = {
    get: async (type: string, ids: string[]) =>
      Object.fromEntries(ids.flatMap((id) => (kept.has(type + id) ? [[id, kept.get(type + id)]] : []))),
    async set(data: SignalDataSet) {
      for (const [type, byId] of Object.entries(data)) {
        for (const [id, value] of Object.entries(byId ?? {})) {
          if (value === null) kept.delete(type + id)
          else kept.set(type + id, value)
          noteKeys(value)
        }
      }
    },
  }
  const keys = addTransactionCapability(store as never, quiet, {
    maxCommitRetries: 1,
    delayBetweenTriesMs: 0,
  })
  noteKeys(creds)
  return { creds, keys, repository: DEFAULT_CONNECTION_CONFIG.makeSignalRepository({ creds, keys }, quiet) }
}

/** Everything private in a stored value, at whatever depth; sessions hold their keys as base64. */
function noteKeys(value: unknown, name = ''): void {
  const isSecret = /priv|rootKey|^key$/i.test(name)
  if (isSecret && value instanceof Uint8Array) secrets.push(value)
  else if (isSecret && typeof value === 'string') secrets.push(Buffer.from(value, 'base64'))
  else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    for (const [inner, one] of Object.entries(value)) noteKeys(one, inner)
  }
}

const office = createPerson()
const erika = createPerson()
const erikaJid = '491700000001@s.whatsapp.net'
const officeJid = '4930123456@s.whatsapp.net'

async function open(preKeyId: number) {
  const preKey = Curve.generateKeyPair()
  await erika.keys.set({ 'pre-key': { [preKeyId]: preKey } })
  const { signedPreKey, signedIdentityKey, registrationId } = erika.creds
  await office.repository.injectE2ESession({
    jid: erikaJid,
    session: {
      registrationId,
      identityKey: generateSignalPubKey(signedIdentityKey.public),
      signedPreKey: {
        keyId: signedPreKey.keyId,
        publicKey: generateSignalPubKey(signedPreKey.keyPair.public),
        signature: signedPreKey.signature,
      },
      preKey: { keyId: preKeyId, publicKey: generateSignalPubKey(preKey.public) },
    },
  })
}

async function say(words: string) {
  const { type, ciphertext } = await office.repository.encryptMessage({
    jid: erikaJid,
    data: Buffer.from(words),
  })
  return erika.repository.decryptMessage({ jid: officeJid, type, ciphertext })
}

for (let preKeyId = 1; preKeyId <= 3; preKeyId++) {
  await open(preKeyId)
  await say('Guten Tag')
}
const { ciphertext } = await office.repository.encryptMessage({
  jid: erikaJid,
  data: Buffer.from('verfälscht'),
})
ciphertext[ciphertext.length - 1] = (ciphertext.at(-1) ?? 0) ^ 1
await erika.repository.decryptMessage({ jid: officeJid, type: 'pkmsg', ciphertext }).catch(() => {})
writeFileSync(keysFile, secrets.map((key) => Buffer.from(key).toString('hex')).join('\n'))
process.stdout.write('done\n')
