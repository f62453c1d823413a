import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelEvent } from '#bots/channels/contract.ts'
import { receive } from '#gateway/inbox/receive.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway } from '#tests/support/gateway.ts'

describe('a person whom the platform knows by several handles', () => {
  let backend: TestBackend
  let gateway: Gateway
  let counter = 0

  beforeAll(async () => {
    backend = await openBackend('PostgreSQL')
    gateway = await startTestGateway(backend, {
      channels: [createFakeChannel('fake', { serviceWindowHours: 24 })],
      config: { roles: [] },
    })
  })
  afterAll(async () => {
    await gateway.stop()
    await backend.drop()
  })
  beforeEach(() => gateway.runtime.prisma.resident.deleteMany())

  function event(handle: string, alsoKnownAs: string[] = [], body: object = {}): ChannelEvent {
    counter += 1
    return {
      type: 'message',
      text: 'Guten Tag',
      externalId: `in-${counter}`,
      at: gateway.runtime.clock(),
      handle,
      ...(alsoKnownAs.length > 0 ? { alsoKnownAs } : {}),
      ...body,
    } as ChannelEvent
  }
  const hear = (...events: ChannelEvent[]) => receive(gateway.runtime, 'fake', events)
  const people = () => gateway.runtime.prisma.address.findMany({ include: { inbox: true, aliases: true } })
  const answeredAt = async () => (await people()).map((one) => gateway.runtime.vault.open(one.handleCipher))

  it('stays one person under each of them, and is answered at the newest', async () => {
    await hear(event('id.1', ['49151']))
    await hear(event('49151'))
    expect(await answeredAt()).toEqual(['49151'])
    await hear(event('id.1', ['49151']))
    const [only, ...others] = await people()
    expect(others).toEqual([])
    expect(only?.inbox).toHaveLength(3)
    expect(await answeredAt()).toEqual(['id.1'])
  })

  it('is found by the number they had before, and by the new one', async () => {
    await hear(event('49151'))
    await hear(event('49152', ['49151'], { type: 'moved' }))
    await hear(event('49152'))
    expect(await answeredAt()).toEqual(['49152'])
    expect((await people())[0]?.inbox).toHaveLength(2)
  })

  it('is not taken for who has their old number by now, nor is that one for them', async () => {
    await hear(event('id.1', ['49151']))
    await hear(event('id.2', ['49152', 'id.1', '49151'], { type: 'moved' }))
    await hear(event('id.2', ['49152']))
    await hear(event('id.new', ['49151']))
    await hear(event('49151'), event('49152'))
    const found = await people()
    const heard = found.map((one) => [gateway.runtime.vault.open(one.handleCipher), one.inbox.length])
    expect(Object.fromEntries(heard)).toEqual({ '49152': 3, '49151': 2 })
  })

  it('keeps what is theirs when they move to a number that somebody else had', async () => {
    await hear(event('id.1', ['49151']))
    await hear(event('49152'))
    await hear(event('id.2', ['49152', 'id.1', '49151'], { type: 'moved' }))
    await hear(event('id.2', ['49152']))
    const heard = (await people()).map((one) => [
      gateway.runtime.vault.open(one.handleCipher),
      one.inbox.length,
    ])
    expect(Object.fromEntries(heard)).toEqual({ 'id.2': 2, '49152': 1 })
  })

  it('is the same after two moves and words from the new number in one call, in any order', async () => {
    await hear(event('id.1', ['49151']))
    const at = (seconds: number) => ({ at: new Date(gateway.runtime.clock().getTime() + seconds * 1000) })
    await hear(
      event('id.3', ['49153'], at(3)),
      event('id.3', ['49153', 'id.2', '49152'], { type: 'moved', ...at(2) }),
      event('id.2', ['49152', 'id.1', '49151'], { type: 'moved', ...at(1) }),
    )
    expect(await answeredAt()).toEqual(['id.3'])
    expect((await people())[0]?.inbox).toHaveLength(2)
  })

  it('is still answered at the new number when the platform says again what they wrote from the old one', async () => {
    const before = event('id.1', ['49151'], { at: new Date(gateway.runtime.clock().getTime() - 60_000) })
    await hear(before)
    await hear(event('id.2', ['49152', 'id.1', '49151'], { type: 'moved' }))
    await hear(event('id.2', ['49152']))
    await hear(before)
    expect(await answeredAt()).toEqual(['id.2'])
    expect((await people())[0]?.inbox).toHaveLength(2)
  })

  it('stays one person when two of their names come in one call for the first time', async () => {
    await hear(event('49151'))
    await hear(event('49151'), event('id.1', ['49151']))
    expect((await people()).map(({ inbox }) => inbox.length)).toEqual([3])
  })

  it('is nobody we know when a stranger moves', async () => {
    await hear(event('49152', ['49151'], { type: 'moved' }))
    expect(await people()).toEqual([])
  })

  it('stays apart from another person who has one of the handles already', async () => {
    await hear(event('anna'), event('ben'))
    await hear(event('anna', ['ben']))
    await hear(event('ben'))
    const found = await people()
    expect(found.map(({ inbox }) => inbox.length).sort()).toEqual([2, 2])
    expect(found.flatMap(({ aliases }) => aliases)).toEqual([])
  })

  it('keeps no handle in the stored message', async () => {
    await hear(event('id.1', ['49151777']))
    const stored = await gateway.runtime.prisma.inboxMessage.findMany()
    expect(
      JSON.stringify(stored, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain('49151777')
  })

  it('opens the service window with the newest of their messages, never with one from the future', async () => {
    const now = gateway.runtime.clock().getTime()
    await hear(
      event('anna', [], { at: new Date(now - 1000) }),
      event('anna', [], { at: new Date(now - 9000) }),
    )
    expect((await people())[0]?.heardAt?.getTime()).toBe(now - 1000)
    await hear(event('anna', [], { at: new Date(now + 3_600_000) }))
    const heardAt = (await people())[0]?.heardAt?.getTime() ?? 0
    expect(heardAt).toBeGreaterThan(now - 1000)
    expect(heardAt).toBeLessThanOrEqual(gateway.runtime.clock().getTime())
  })

  it('wants no announcements either when they say so under another of their handles', async () => {
    await hear(event('id.1', ['49151']), event('id.2', ['49152']))
    await hear(event('49151', [], { type: 'noticesWish', wants: false }))
    const found = await people()
    const wishes = found.map((one) => [
      gateway.runtime.vault.open(one.handleCipher),
      one.noticesOffAt === null,
    ])
    expect(Object.fromEntries(wishes)).toEqual({ 'id.1': false, 'id.2': true })
  })

  it('wants no announcements from the moment they told the platform so until they say otherwise', async () => {
    await hear(event('anna'))
    const wish = (wants: boolean, minutes: number) =>
      hear(
        event('anna', [], { type: 'noticesWish', wants, at: new Date(Date.UTC(2026, 10, 22, 9, minutes)) }),
      )
    await wish(false, 5)
    expect((await people())[0]?.noticesOffAt).not.toBeNull()
    await wish(true, 4)
    expect((await people())[0]?.noticesOffAt).not.toBeNull()
    await wish(true, 6)
    expect((await people())[0]?.noticesOffAt).toBeNull()
    // The platform tells the first once more.
    await wish(false, 5)
    expect((await people())[0]?.noticesOffAt).toBeNull()
    await wish(false, 6)
    expect((await people())[0]?.noticesOffAt).not.toBeNull()
  })
})
