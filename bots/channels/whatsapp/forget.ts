import { jidDecode, type SignalDataTypeMap } from '@whiskeysockets/baileys'
import { type Keys, KeysUnreadable } from './keys.ts'

/** Whose turn it is: one connection at a time, or forgetting, for which there must be none. */
export interface Turns {
  /** Has a connection its turn; the signal asks it to end because somebody is to be forgotten. */
  connection<T>(work: (interrupted: AbortSignal) => Promise<T>): Promise<T>
  /** Ends the connection, has the turn after it, and lets the next one begin. */
  between<T>(work: () => Promise<T>): Promise<T>
}

/** Builds the turns of one tenure. What Baileys remembers of people in memory goes with its connection, and is never written again. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  let interruption = new AbortController()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work)
    last = run.catch(() => {})
    return run
  }
  return {
    connection(work) {
      interruption = new AbortController()
      const { signal } = interruption
      return inTurn(() => work(signal))
    },
    between(work) {
      interruption.abort()
      return inTurn(work)
    },
  }
}

/**
 * Removes all that is kept about these people (handles as in `jid.ts`): sessions and identities of each of their devices, the list of the
 * devices, what ties number and anonymous address, and the token of a trusted contact. Resolves when it is gone.
 */
export async function forgetPeople(keys: Keys | null | undefined, handles: readonly string[]): Promise<void> {
  if (keys === null) return
  if (keys === undefined) throw new KeysUnreadable()
  const { signal } = keys
  const users = await allNames(signal, handles)
  const jids = users.flatMap((user) => servers.map((server) => `${user}@${server}`))
  const addresses = users.flatMap((user) => deviceAddresses.map((address) => `${user}${address}`))
  const pairs = users.flatMap((user) => [user, reverseOf(user)])
  await signal.set({
    session: noneOf(addresses),
    'identity-key': noneOf(addresses),
    'device-list': noneOf(users),
    'lid-mapping': noneOf(pairs),
    tctoken: { ...noneOf(jids), ...(await indexWithout(signal, new Set(jids))) },
  })
}

/** Where somebody may be kept, by Baileys' names: numbers and anonymous addresses, both also of accounts that a company hosts. */
const servers = ['s.whatsapp.net', 'lid', 'hosted', 'hosted.lid']
/** A device's number is one byte on the wire; hosted accounts have number 99 and a kind of address of their own (128, 129). */
const deviceAddresses = [
  ...Array.from({ length: 256 }, (_, device) => [`.${device}`, `_1.${device}`]).flat(),
  '_128.99',
  '_129.99',
]
/** Under it Baileys lists in clear of whom it has tokens. */
const tokenIndex = '__index'

const reverseOf = (lidUser: string) => `${lidUser}_reverse`

function noneOf(ids: readonly string[]): Record<string, null> {
  return Object.fromEntries(ids.map((id) => [id, null]))
}

/** Numbers and anonymous addresses of these people, without server and device: those that are given, and what is kept as belonging to them. */
async function allNames(signal: Keys['signal'], handles: readonly string[]): Promise<string[]> {
  const found = new Set(handles.map((handle) => jidDecode(handle)?.user).filter((user) => user !== undefined))
  // A set goes on with what is added to it meanwhile.
  for (const user of found) {
    const kept = await signal.get('lid-mapping', [user, reverseOf(user)])
    for (const other of Object.values(kept)) found.add(other)
  }
  return [...found]
}

async function indexWithout(
  signal: Keys['signal'],
  gone: ReadonlySet<string>,
): Promise<Record<string, SignalDataTypeMap['tctoken'] | null>> {
  const { [tokenIndex]: index } = await signal.get('tctoken', [tokenIndex])
  if (!index?.token?.length) return {}
  const listed = JSON.parse(Buffer.from(index.token).toString()) as string[]
  const left = listed.filter((jid) => !gone.has(jid))
  if (left.length === listed.length) return {}
  const token = Buffer.from(JSON.stringify(left))
  return { [tokenIndex]: left.length > 0 ? { ...index, token } : null }
}
