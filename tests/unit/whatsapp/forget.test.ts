import { beforeEach, expect, it } from 'vitest'
import type { Ownership } from '#bots/channels/contract.ts'
import { createTurns, forgetPeople } from '#bots/channels/whatsapp/forget.ts'
import { freshKeys, type Keys, KeysUnreadable, lend } from '#bots/channels/whatsapp/keys.ts'
import { createFakeAccount, type FakeAccount } from '#tests/contract/fake-account.ts'

const [number, lid] = ['491700000001', '9491700000001']
let account: FakeAccount
let ownership: Ownership
let keys: Keys

beforeEach(async () => {
  account = createFakeAccount()
  ownership = await account.own(AbortSignal.timeout(10_000))
  keys = await freshKeys(ownership)
  keys.saveCreds()
  await keys.settled()
})

/** Everything that can be kept of somebody with a telephone and other devices, known by a number and by an anonymous address. */
const everything = (phone: string, anonymous: string) => ({
  session: Object.fromEntries(
    [`${phone}.0`, `${phone}.7`, `${phone}_128.99`, `${anonymous}_1.0`, `${anonymous}_1.255`].map((id) => [
      id,
      Buffer.from('session'),
    ]),
  ),
  'identity-key': { [`${anonymous}_1.0`]: Buffer.from('key'), [`${anonymous}_129.99`]: Buffer.from('key') },
  'device-list': { [phone]: ['0', '7'], [anonymous]: ['0', '255'] },
  'lid-mapping': { [phone]: anonymous, [`${anonymous}_reverse`]: phone },
  tctoken: { [`${anonymous}@lid`]: { token: Buffer.from('token'), timestamp: '1' } },
})
const index = async () => {
  const { __index: kept } = await keys.signal.get('tctoken', ['__index'])
  return kept && JSON.parse(Buffer.from(kept.token).toString())
}
const list = (jids: string[]) =>
  keys.signal.set({ tctoken: { __index: { token: Buffer.from(JSON.stringify(jids)) } } })

it.each([`${number}@s.whatsapp.net`, `${lid}@lid`])(
  'what is kept of somebody goes, under their number and their anonymous address, on all devices: %s',
  async (handle) => {
    await keys.signal.set(everything('491700000002', '9491700000002'))
    await list(['9491700000002@lid'])
    const before = new Map(account.secrets)
    await keys.signal.set(everything(number, lid))
    await list(['9491700000002@lid', `${lid}@lid`])
    await forgetPeople(keys, [handle])
    expect([...account.secrets.keys()].sort()).toEqual([...before.keys()].sort())
    expect(await index()).toEqual(['9491700000002@lid'])
    expect(await keys.signal.get('session', [`${lid}_1.0`, '9491700000002_1.0'])).toEqual({
      '9491700000002_1.0': Buffer.from('session'),
    })
  },
)

it('nothing is to be done without a device, and nothing is said to be done without its keys', async () => {
  await forgetPeople(null, [`${lid}@lid`])
  await expect(forgetPeople(undefined, [`${lid}@lid`])).rejects.toThrow(KeysUnreadable)
})

it('what a connection still wants to keep after its end is not kept', async () => {
  const lent = lend(keys)
  await lent.keys.signal.set(everything(number, lid))
  lent.close()
  await forgetPeople(keys, [`${lid}@lid`])
  const { size } = account.secrets
  await expect(lent.keys.signal.set(everything(number, lid))).rejects.toThrow('connection is over')
  expect(account.secrets.size).toBe(size)
})

it('forgetting ends the connection, comes after it, and before the next', async () => {
  const turns = createTurns()
  const said: string[] = []
  const connection = (name: string) =>
    turns.connection(async (interrupted) => {
      said.push(`${name} begins`)
      if (!interrupted.aborted) await new Promise((resolve) => interrupted.addEventListener('abort', resolve))
      said.push(`${name} ends`)
    })
  const first = connection('one')
  const forgotten = turns.between(async () => void said.push('forgotten'))
  const second = connection('two')
  await Promise.all([first, forgotten])
  const again = turns.between(() => Promise.reject(new Error('the database is away')))
  await expect(again).rejects.toThrow('away')
  await second
  await turns.between(async () => void said.push('forgotten'))
  expect(said).toEqual(['one begins', 'one ends', 'forgotten', 'two begins', 'two ends', 'forgotten'])
})
