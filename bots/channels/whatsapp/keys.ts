import { createHmac, randomBytes } from 'node:crypto'
import {
  type AuthenticationCreds,
  BufferJSON,
  initAuthCreds,
  proto,
  type SignalDataSet,
  type SignalDataTypeMap,
  type SignalKeyStore,
} from '@whiskeysockets/baileys'
import type { Ownership } from '#bots/channels/contract.ts'
import { createRecent } from '#bots/channels/recent.ts'
import { personOf } from './jid.ts'

/** The credentials and Signal keys of a linked device, kept through the account's ownership. */
export interface Keys {
  creds: AuthenticationCreds
  signal: SignalKeyStore
  /** Keeps what changed in `creds`. A failure is told to `onTrouble`. */
  saveCreds(): void
  /** Resolves when all that was to be kept is kept or has failed. */
  settled(): Promise<void>
  /** Names that only we can compute: a number's key in the table, the id of a message. */
  nameOf(text: string): Buffer
  /** Called with each write that failed: the connection must end, for what it does next could not be undone. */
  onTrouble(listener: (error: unknown) => void): void
}

/** What was kept cannot be used: another key of the house, a torn or foreign state. The device must be linked again. */
export class KeysUnreadable extends Error {
  constructor(cause?: unknown) {
    super('the keys of the linked device cannot be read; link it again', { cause })
    this.name = 'KeysUnreadable'
  }
}

const credsName = 'creds'
const namingName = 'naming'
/** Keys kept in memory beside the table; the one set longest ago goes first. */
const mostRemembered = 5000

/** Reads the state of the linked device; `null` when there is none yet. Throws `KeysUnreadable`, or what reading threw. */
export async function readKeys(ownership: Ownership): Promise<Keys | null> {
  const kept = await ownership.read([credsName, namingName])
  const creds = kept.get(credsName)
  if (!creds) return null
  return createKeys(ownership, parseCreds(creds), kept.get(namingName), creds)
}

/** Forgets the old device and begins a new one; nothing is kept before it has something to keep. */
export async function freshKeys(ownership: Ownership): Promise<Keys> {
  await ownership.clear()
  return createKeys(ownership, initAuthCreds(), undefined, undefined)
}

/** Whether the phone has accepted the device. A pairing code that was never typed leaves a number behind, but no account. */
export function isLinked({ me, account, pairingCode }: AuthenticationCreds): boolean {
  return me?.id !== undefined && (account !== undefined || pairingCode === undefined)
}

/** The number that people write to, as an address; `undefined` while none is linked. */
export function accountOf(creds: AuthenticationCreds): string | undefined {
  return isLinked(creds) ? personOf(creds.me?.id) : undefined
}

function createKeys(
  ownership: Ownership,
  creds: AuthenticationCreds,
  keptNaming: Buffer | undefined,
  keptCreds: Buffer | undefined,
): Keys {
  const naming = keptNaming ?? randomBytes(32)
  let isNamingKept = keptNaming !== undefined
  let lastCreds = keptCreds
  let tail: Promise<unknown> = Promise.resolve()
  let tellTrouble: (error: unknown) => void = () => {}
  /** As serialised, so that nobody changes a kept key by changing the object they were given. */
  const remembered = createRecent<Buffer | null>(mostRemembered)

  const nameOf = (text: string) => createHmac('sha256', naming).update(text).digest()
  /** Ids of keys are numbers of people. */
  const rowOf = (type: string, id: string) => nameOf(`${type}\0${id}`).toString('base64url')

  /** One write at a time, each whole: what changed in the credentials goes with the keys that belong to it. */
  function keep(changes: ReadonlyMap<string, Buffer | null>): Promise<void> {
    const run = tail.then(async () => {
      const all = new Map<string, Buffer | null>(changes)
      const newCreds = serialise(creds)
      if (!lastCreds?.equals(newCreds)) all.set(credsName, newCreds)
      if (!isNamingKept) all.set(namingName, naming)
      if (all.size === 0) return
      await ownership.write(all, all.has(credsName) ? accountOf(creds) : undefined)
      lastCreds = newCreds
      isNamingKept = true
      for (const [row, value] of changes) {
        if (value) remembered.set(row, value)
        else remembered.delete(row)
      }
    })
    tail = run.catch(() => {})
    return run.catch((error: unknown) => {
      tellTrouble(error)
      throw error
    })
  }

  async function get<T extends keyof SignalDataTypeMap>(
    type: T,
    ids: string[],
  ): Promise<{ [id: string]: SignalDataTypeMap[T] }> {
    const rows = new Map(ids.map((id) => [id, rowOf(type, id)]))
    const unknown = [...rows.values()].filter((row) => remembered.get(row) === undefined)
    if (unknown.length > 0) {
      const kept = await ownership.read(unknown)
      for (const row of unknown) {
        if (remembered.get(row) === undefined) remembered.set(row, kept.get(row) ?? null)
      }
    }
    const found: { [id: string]: SignalDataTypeMap[T] } = {}
    for (const [id, row] of rows) {
      const value = remembered.get(row)
      const key = value ? parse(value) : undefined
      if (key !== undefined && key !== null) found[id] = revive(type, key)
    }
    return found
  }

  return {
    creds,
    signal: {
      get,
      set: (data: SignalDataSet) =>
        keep(
          new Map(
            Object.entries(data).flatMap(([type, byId]) =>
              Object.entries(byId ?? {}).map(([id, value]): [string, Buffer | null] => [
                rowOf(type, id),
                value === null || value === undefined ? null : serialise(value),
              ]),
            ),
          ),
        ),
    },
    saveCreds: () => void keep(new Map()).catch(() => {}),
    async settled() {
      await tail
    },
    nameOf,
    onTrouble(listener) {
      tellTrouble = listener
    },
  }
}

/** Keys as long as a connection may change them. */
export interface LentKeys {
  keys: Keys
  /** From here on nothing is kept any more: what a library does after the end of its connection must not undo what is done then. */
  close(): void
}

/** Lends the keys to one connection. */
export function lend(keys: Keys): LentKeys {
  let isOver = false
  const set = async (data: SignalDataSet) => {
    if (isOver) throw new Error('the connection is over; what it still wanted to keep is not kept')
    await keys.signal.set(data)
  }
  return {
    keys: { ...keys, signal: { ...keys.signal, set } },
    close() {
      isOver = true
    },
  }
}

const serialise = (value: unknown) => Buffer.from(JSON.stringify(value, BufferJSON.replacer))

/** `undefined` for a torn one: Signal then negotiates anew with that person, and loses nobody else. */
function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString(), BufferJSON.reviver)
  } catch {
    return undefined
  }
}

function revive<T extends keyof SignalDataTypeMap>(type: T, key: unknown): SignalDataTypeMap[T] {
  const isSyncKey = type === 'app-state-sync-key' && typeof key === 'object' && key !== null
  return (isSyncKey ? proto.Message.AppStateSyncKeyData.fromObject(key) : key) as SignalDataTypeMap[T]
}

function parseCreds(bytes: Buffer): AuthenticationCreds {
  const creds = parse(bytes) as Partial<AuthenticationCreds> | null | undefined
  const pairs = [creds?.noiseKey, creds?.signedIdentityKey, creds?.signedPreKey?.keyPair]
  const isWhole = pairs.every((pair) => pair?.private?.length === 32 && pair?.public?.length === 32)
  if (!isWhole || typeof creds?.registrationId !== 'number' || typeof creds.advSecretKey !== 'string') {
    throw new KeysUnreadable()
  }
  return creds as AuthenticationCreds
}
