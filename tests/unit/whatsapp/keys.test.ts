import { initAuthCreds } from '@whiskeysockets/baileys'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Ownership, OwnershipLost } from '#bots/channels/contract.ts'
import { freshKeys, isLinked, KeysUnreadable, readKeys } from '#bots/channels/whatsapp/keys.ts'
import { createFakeAccount, type FakeAccount } from '#tests/contract/fake-account.ts'

let account: FakeAccount
let ownership: Ownership
const session = (text: string) => ({ session: { '491700000001.0': Buffer.from(text) } })

beforeEach(async () => {
  account = createFakeAccount()
  ownership = await account.own(AbortSignal.timeout(10_000))
})

describe('the keys of a linked device', () => {
  it('are there again after a restart, as they were', async () => {
    const keys = await freshKeys(ownership)
    await keys.signal.set({
      ...session('a'),
      'pre-key': { 7: { public: Buffer.from([1]), private: Buffer.from([2]) } },
    })
    const again = await readKeys(ownership)
    expect(again?.creds.noiseKey).toEqual(keys.creds.noiseKey)
    expect(await again?.signal.get('session', ['491700000001.0'])).toEqual({
      '491700000001.0': Buffer.from('a'),
    })
    expect((await again?.signal.get('pre-key', ['7']))?.['7']?.private).toEqual(Buffer.from([2]))
    expect(again?.nameOf('message')).toEqual(keys.nameOf('message'))
  })

  it('are kept in one write with the credentials that belong to them', async () => {
    const writes: string[][] = []
    const keys = await freshKeys({
      ...ownership,
      async write(changes) {
        writes.push([...changes.keys()])
      },
    })
    keys.creds.nextPreKeyId = 31
    await keys.signal.set({ ...session('a'), 'sender-key': { x: Buffer.from('b') } })
    expect(writes).toHaveLength(1)
    expect(writes[0]).toHaveLength(4)
    expect(writes[0]).toContain('creds')
    await keys.signal.set(session('b'))
    expect(writes[1]).toHaveLength(1)
  })

  it('are said to be of their number in the write that keeps them, and only once the phone accepted the device', async () => {
    const told: [creds: boolean, account: string | undefined][] = []
    const keys = await freshKeys({
      ...ownership,
      async write(changes, number) {
        told.push([changes.has('creds'), number])
      },
    })
    keys.creds.me = { id: '4930123456@s.whatsapp.net' }
    keys.creds.pairingCode = 'ABCDEFGH'
    keys.saveCreds()
    await keys.settled()
    Object.assign(keys.creds, { me: { id: '4930123456:7@s.whatsapp.net' }, account: {} })
    keys.saveCreds()
    await keys.signal.set(session('a'))
    expect(told).toEqual([
      [true, undefined],
      [true, '4930123456@s.whatsapp.net'],
      [false, undefined],
    ])
  })

  it('are believed only once they are kept: after a failed write the old ones count', async () => {
    let isAway = false
    const troubles: unknown[] = []
    const keys = await freshKeys({
      ...ownership,
      write: (changes) => (isAway ? Promise.reject(new Error('away')) : ownership.write(changes)),
    })
    keys.onTrouble((error) => troubles.push(error))
    await keys.signal.set(session('a'))
    isAway = true
    await expect(keys.signal.set(session('b'))).rejects.toThrow('away')
    expect(await keys.signal.get('session', ['491700000001.0'])).toEqual({
      '491700000001.0': Buffer.from('a'),
    })
    expect(troubles).toHaveLength(1)
    isAway = false
    await keys.signal.set(session('c'))
    expect((await readKeys(ownership))?.creds).toBeDefined()
  })

  it('cannot be changed by whoever read them', async () => {
    const keys = await freshKeys(ownership)
    await keys.signal.set(session('a'))
    const read = await keys.signal.get('session', ['491700000001.0'])
    read['491700000001.0']?.fill(0)
    expect(await keys.signal.get('session', ['491700000001.0'])).toEqual({
      '491700000001.0': Buffer.from('a'),
    })
  })

  it('are not written by a process that lost the account, and it is told', async () => {
    const keys = await freshKeys(ownership)
    const troubles: unknown[] = []
    keys.onTrouble((error) => troubles.push(error))
    account.takeAway()
    await expect(keys.signal.set(session('a'))).rejects.toThrow(OwnershipLost)
    keys.saveCreds()
    await keys.settled()
    expect(account.secrets.size).toBe(0)
    expect(troubles.every((error) => error instanceof OwnershipLost)).toBe(true)
  })

  it('stand under names that tell no number', async () => {
    const keys = await freshKeys(ownership)
    await keys.signal.set({ ...session('a'), 'lid-mapping': { '491700000001': '9491700000001' } })
    expect([...account.secrets.keys()].filter((name) => name.includes('4917'))).toEqual([])
    const other = await freshKeys(ownership)
    expect(other.nameOf('x')).not.toEqual(keys.nameOf('x'))
  })

  it('are not taken from a torn or foreign state', async () => {
    expect(await readKeys(ownership)).toBeNull()
    for (const creds of ['', '{', 'null', '[]', '{"noiseKey":{}}', '"text"']) {
      account.secrets.set('creds', Buffer.from(creds))
      await expect(readKeys(ownership)).rejects.toThrow(KeysUnreadable)
    }
  })

  it('survive one torn key: it counts as missing', async () => {
    const keys = await freshKeys(ownership)
    await keys.signal.set(session('a'))
    for (const [name, value] of account.secrets) {
      if (name !== 'creds' && name !== 'naming') account.secrets.set(name, value.subarray(0, 5))
    }
    const again = await readKeys(ownership)
    expect(await again?.signal.get('session', ['491700000001.0'])).toEqual({})
  })
})

describe('a device counts as linked', () => {
  it('when the phone accepted it, not when a code was merely asked for', () => {
    const creds = initAuthCreds()
    const me = { id: '4930123456:1@s.whatsapp.net' }
    expect(isLinked(creds)).toBe(false)
    expect(isLinked({ ...creds, me, pairingCode: 'ABCDEFGH' })).toBe(false)
    expect(isLinked({ ...creds, me, pairingCode: 'ABCDEFGH', account: {} })).toBe(true)
    expect(isLinked({ ...creds, me })).toBe(true)
  })
})
