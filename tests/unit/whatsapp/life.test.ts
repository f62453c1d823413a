import { BufferJSON, initAuthCreds } from '@whiskeysockets/baileys'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenLink } from '#bots/channels/whatsapp/connection.ts'
import { type Life, startLife } from '#bots/channels/whatsapp/life.ts'
import type { Link } from '#bots/channels/whatsapp/link.ts'
import type { EndReason } from '#bots/channels/whatsapp/rules.ts'
import { createFakeHost, type FakeHost } from '#tests/contract/fake-host.ts'
import { patience } from '#tests/support/patience.ts'
import { told } from './linked-device.ts'

/** The account's life over connections that a test ends as it likes; no time passes but what the test lets pass. */
interface FakeLink extends Link {
  options: Parameters<OpenLink>[0]
  isOpen: boolean
  isCut: boolean
  fall(reason: EndReason): void
}

let host: FakeHost
let life: Life
let links: FakeLink[]
let pauses: { milliseconds: number; pass(): void }[]
let now: number

const openLink: OpenLink = (options) => {
  if (links.some(({ isOpen }) => isOpen)) throw new Error('two sockets at once')
  let hasEnded = (_reason: EndReason) => {}
  const link: FakeLink = {
    options,
    isOpen: true,
    isCut: false,
    ended: new Promise((resolve) => {
      hasEnded = resolve
    }),
    fall(reason) {
      link.isOpen = false
      hasEnded(reason)
    },
    end: (reason) => link.fall(reason),
    cut() {
      link.isCut = true
      link.fall('notStored')
    },
    logout: async () => link.fall(401),
    requestPairingCode: async () => 'ABCDEFGH',
    send: async () => {},
    startTyping: async () => {},
    uploadAuth: async () => '',
  }
  links.push(link)
  return link
}

beforeEach(() => {
  links = []
  pauses = []
  now = 1_790_000_000_000
  host = createFakeHost()
  const creds = { ...initAuthCreds(), me: { id: '4930123456:1@s.whatsapp.net' }, account: {} }
  host.account.secrets.set('creds', Buffer.from(JSON.stringify(creds, BufferJSON.replacer)))
  life = startLife({
    host,
    openLink,
    clock: () => new Date(now),
    random: () => 1,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const pause = { milliseconds, pass: () => resolve(undefined) }
        pauses.push(pause)
        signal.addEventListener('abort', () => {
          pauses = pauses.filter((one) => one !== pause)
          reject(signal.reason)
        })
      }),
  })
})
afterEach(() => life.stop())

/** Waits for the connection with this number, from 1. */
const opened = (count: number) =>
  vi.waitFor(() => {
    const link = links[count - 1]
    if (!link) throw new Error(`${links.length} connections so far`)
    return link
  }, patience)

/** Lets the pause before the next attempt pass, and gives how long it was. */
async function passPause(): Promise<number> {
  const pause = await vi.waitFor(() => {
    const found = pauses.at(-1)
    if (!found) throw new Error('there is no pause')
    return found
  }, patience)
  pauses = pauses.filter((one) => one !== pause)
  now += pause.milliseconds
  pause.pass()
  return pause.milliseconds
}

/** The line is lost, and everything that waited for it has let go. */
async function fall(link: FakeLink): Promise<void> {
  link.fall(428)
  await expect.poll(() => life.current()).toBeNull()
}

describe('the life of the account', () => {
  it('waits longer after each lost line, and anew from the start after a calm one', async () => {
    const waited: number[] = []
    for (let count = 1; count <= 4; count++) {
      const link = await opened(count)
      link.options.onOpen()
      await fall(link)
      waited.push(await passPause())
    }
    expect(waited).toEqual([1000, 2000, 4000, 8000])
    const calm = await opened(5)
    calm.options.onOpen()
    now += 61_000
    await fall(calm)
    expect(await passPause()).toBe(1000)
  })

  it('may be used only while a connection is open', async () => {
    const link = await opened(1)
    expect(life.current()).toBeNull()
    link.options.onOpen()
    expect(life.current()?.link).toBe(link)
    await fall(link)
  })

  it('cuts the line the moment another process has the account, and does not say goodbye', async () => {
    const link = await opened(1)
    link.options.onOpen()
    host.account.takeAway()
    expect(link.isCut).toBe(true)
    // The other one is gone again at once: ours takes it up on a new connection, and not before the old one ended.
    await opened(2)
  })

  it('opens a fresh connection after twenty messages that could not be decrypted within a minute, not after as many in an hour', async () => {
    const link = await opened(1)
    link.options.onOpen()
    for (let count = 1; count <= 40; count++) {
      link.options.onDecryptFailure()
      now += 4000
    }
    expect(link.isOpen).toBe(true)
    for (let count = 1; count <= 19; count++) link.options.onDecryptFailure()
    expect(link.isOpen).toBe(false)
    await told(host.account, 'ill', 'cannotDecrypt')
    await passPause()
    const fresh = await opened(2)
    fresh.options.onOpen()
    await told(host.account, 'ill', 'cannotDecrypt')
    await passPause()
    await told(host.account, 'connected')
  })

  it('is ill while WhatsApp restricts it, and says when that is over', async () => {
    const link = await opened(1)
    link.options.onOpen()
    link.options.onRestriction(new Date(now + 5000))
    await told(host.account, 'ill', 'reachOut')
    expect(await passPause()).toBe(5000)
    await told(host.account, 'connected')
  })

  it('does nothing more by itself after a final end, however long one waits', async () => {
    const link = await opened(1)
    link.fall(440)
    await told(host.account, 'replaced')
    expect(pauses).toEqual([])
    host.account.wish({ type: 'link', by: 'qr' })
    await opened(2)
    expect(host.account.secrets.has('creds')).toBe(true)
  })

  it('stops a pause when staff wish something', async () => {
    const link = await opened(1)
    link.fall(428)
    await expect.poll(() => pauses).toHaveLength(1)
    host.account.wish({ type: 'unlink' })
    await told(host.account, 'linkAgain', 'unlinked')
    expect(host.account.secrets.size).toBe(0)
  })

  it('is linked anew by whoever has the account next when it was lost before the device was linked', async () => {
    host.account.wish({ type: 'unlink' })
    await told(host.account, 'linkAgain', 'unlinked')
    expect(host.account.wanted).toBeUndefined()
    host.account.wish({ type: 'link', by: 'qr' })
    const before = links.length
    const first = await opened(before + 1)
    host.account.takeAway()
    expect(first.isCut).toBe(true)
    const second = await opened(before + 2)
    Object.assign(second.options.keys.creds, { me: { id: '4930123456:2@s.whatsapp.net' }, account: {} })
    second.fall(515)
    const linked = await opened(before + 3)
    linked.options.onOpen()
    await expect.poll(() => host.account.wanted).toBeUndefined()
    host.account.takeAway()
    await told(host.account, 'linkAgain', 'notLinked')
    expect(links).toHaveLength(before + 3)
  })
})
