import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createFakeAccount } from '#tests/contract/fake-account.ts'
import { outgoing } from '#tests/contract/fake-host.ts'
import { patienceMs } from '#tests/support/patience.ts'
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'
import {
  linkDevice,
  offered,
  startDevice,
  type TestDevice,
  told,
} from '#tests/unit/whatsapp/linked-device.ts'

/** The account of a linked device through what happens to it: linking, losing the line, being thrown out. */
let double: WhatsAppWebDouble
/** Servers for devices that come and go; an account has one. */
let elsewhere: WhatsAppWebDouble
let device: TestDevice
const phone = '4930123456'
let secrets: Map<string, Buffer>

beforeAll(async () => {
  ;[double, elsewhere] = await Promise.all([startWhatsAppWebDouble(), startWhatsAppWebDouble()])
  secrets = await linkDevice(double, phone)
})
afterEach(async () => {
  await device?.channel.stop()
})
afterAll(() => Promise.all([double.close(), elsewhere.close()]))

/** Goes on with the linked device. */
async function goOn(): Promise<void> {
  device = await startDevice(double, createFakeAccount(secrets))
  await told(device.account, 'connected')
}

async function logins(): Promise<number> {
  return (await double.sockets()).logins
}

const told503 = () => device.account.reports.filter(({ health }) => health.detail === '503').length

describe('a line that is lost', () => {
  it.each([
    { type: 'close', code: 408 },
    { type: 'close', code: 428 },
    { type: 'close', code: 503 },
    { type: 'close', code: 515 },
    { type: 'close', code: 500 },
    { type: 'cut' },
  ] as const)('is opened again by itself, one socket at a time: $type $code', async (fault) => {
    await goOn()
    const before = await logins()
    await double.fail(fault)
    await expect.poll(logins).toBe(before + 1)
    await told(device.account, 'connected')
    expect(await double.sockets()).toMatchObject({ open: 1, most: 1 })
  })

  it('is opened again after refused logins, with longer and longer pauses', async () => {
    await goOn()
    await double.fail({ type: 'refuseLogin', code: 503, times: 3 })
    await double.fail({ type: 'cut' })
    await expect.poll(told503).toBe(3)
    await expect.poll(() => device.channel.connected()).toBe(true)
    expect((await double.sockets()).most).toBe(1)
  })
})

describe('a device that was thrown out', () => {
  it('stays away after another one took over, until staff wish otherwise', async () => {
    await goOn()
    const before = await logins()
    await double.fail({ type: 'close', code: 440 })
    await told(device.account, 'replaced')
    expect(device.channel.connected()).toBe(false)
    expect(await logins()).toBe(before)
    device.account.wish({ type: 'link', by: 'qr' })
    await told(device.account, 'connected')
    expect(await logins()).toBe(before + 1)
  })

  it('says that it is banned, and keeps its keys', async () => {
    await goOn()
    await double.fail({ type: 'refuseLogin', code: 403 })
    await double.fail({ type: 'cut' })
    await told(device.account, 'banned')
    expect(device.account.secrets.has('creds')).toBe(true)
  })

  it('says when WhatsApp no longer takes this version', async () => {
    await goOn()
    await double.fail({ type: 'refuseLogin', code: 405 })
    await double.fail({ type: 'cut' })
    await told(device.account, 'ill', 'version')
  })

  it('tries a bad session once more with the same keys, then asks to be linked again', async () => {
    await goOn()
    const before = device.account.reports.length
    await double.fail({ type: 'refuseLogin', code: 500, times: 2 })
    await double.fail({ type: 'cut' })
    await told(device.account, 'linkAgain', 'badSession')
    expect(device.account.reports.slice(before).filter(({ health }) => health.detail === '500')).toHaveLength(
      1,
    )
  })

  it('forgets everything when the office removes it on the phone', async () => {
    const other = '4930555001'
    device = await startDevice(elsewhere, createFakeAccount(await linkDevice(elsewhere, other)))
    await told(device.account, 'connected')
    await elsewhere.unlink()
    await told(device.account, 'linkAgain', 'loggedOut')
    expect(device.account.secrets.size).toBe(0)
  })
})

describe('linking', () => {
  it('waits for a wish instead of showing codes to nobody', async () => {
    device = await startDevice(elsewhere)
    await told(device.account, 'linkAgain', 'notLinked')
    expect(device.account.reports.every(({ offer }) => offer === undefined)).toBe(true)
  })

  it('works with a code that is typed on the phone', async () => {
    const number = '4930555002'
    device = await startDevice(elsewhere)
    await told(device.account, 'linkAgain')
    const code = await offered(device.account, { type: 'link', by: 'pairingCode', phone: number })
    expect(code).toMatch(/^[0-9A-Z]{8}$/)
    await elsewhere.enterPairingCode(number, code)
    await told(device.account, 'connected')
    await elsewhere.say('491700000011', { type: 'text', text: 'Hallo' })
    expect(await device.host.stored(1)).toMatchObject([{ type: 'message', text: 'Hallo' }])
  })

  it('begins anew when staff prefer the other way, and the first code is dead then', async () => {
    device = await startDevice(elsewhere)
    await told(device.account, 'linkAgain')
    const first = await offered(device.account, { type: 'link', by: 'qr' })
    const second = await offered(device.account, { type: 'link', by: 'qr' })
    expect(second).not.toBe(first)
    await elsewhere.link(second, '4930555003')
    await told(device.account, 'connected')
  })

  it('is undone at a wish: the device leaves the account and forgets its keys', async () => {
    const other = '4930555004'
    device = await startDevice(elsewhere, createFakeAccount(await linkDevice(elsewhere, other)))
    await told(device.account, 'connected')
    device.account.wish({ type: 'unlink' })
    await told(device.account, 'linkAgain', 'unlinked')
    expect(device.account.secrets.size).toBe(0)
    expect((await elsewhere.sockets()).open).toBe(0)
  })
})

describe('an account that another process takes', () => {
  it('is left at once, and taken up again when it is free', async () => {
    await goOn()
    const before = await logins()
    const mine = device.account
    const own = mine.own(AbortSignal.timeout(patienceMs))
    mine.takeAway()
    const theirs = await own
    await expect.poll(async () => (await double.sockets()).open).toBe(0)
    expect(device.channel.connected()).toBe(false)
    await expect(
      device.channel.send(outgoing(), { addressId: 'a', handle: '491700000012@lid' }),
    ).rejects.toMatchObject({
      kind: 'unreachable',
      platformCode: 'notConnected',
      maybeSent: false,
    })
    await theirs.release()
    await expect.poll(() => device.channel.connected()).toBe(true)
    expect(await logins()).toBe(before + 1)
  })
})

describe('keys that cannot be used', () => {
  it.each([
    ['torn', (creds: Buffer) => creds.subarray(0, creds.length / 2)],
    ['of another kind', () => Buffer.from('{"noiseKey":{"private":"x"}}')],
  ])('ask for a new link instead of trying for ever: %s', async (_name, spoil) => {
    const spoilt = new Map(secrets)
    spoilt.set('creds', spoil(secrets.get('creds') ?? Buffer.alloc(0)))
    device = await startDevice(double, createFakeAccount(spoilt))
    await told(device.account, 'linkAgain', 'keysUnreadable')
    const qr = await offered(device.account, { type: 'link', by: 'qr' })
    expect(qr).toContain(',')
  })

  it('ask for a new link also when the house cannot decipher them, though it answers', async () => {
    const account = createFakeAccount(secrets)
    const own = account.own
    account.own = async (signal) => ({
      ...(await own(signal)),
      read: () => Promise.reject(new Error('another key sealed it')),
    })
    device = await startDevice(double, account)
    await told(account, 'linkAgain', 'keysUnreadable')
  })
})
