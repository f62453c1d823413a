import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type HeardWish, type Ownership, OwnershipLost } from '#bots/channels/contract.ts'
import { readAccount, wish } from '#gateway/accounts/account.ts'
import { own } from '#gateway/accounts/own.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { patienceMs } from '#tests/support/patience.ts'

/** A machine that is busy with other tests must not be taken for a process that slept. */
const leaseMs = 4_000

describe('the account of a channel', () => {
  let backend: TestBackend
  let gateway: Gateway
  const owned: Ownership[] = []

  beforeAll(async () => {
    backend = await openBackend('PostgreSQL')
    gateway = await startTestGateway(backend, { config: { roles: [], leaseMs } })
  })
  afterAll(async () => {
    await gateway.stop()
    await backend.drop()
  })
  beforeEach(async () => {
    await Promise.all(owned.splice(0).map((one) => one.release()))
    await gateway.runtime.prisma.channelAccount.deleteMany()
    await gateway.runtime.prisma.channelSecret.deleteMany()
  })

  const patience = () => AbortSignal.timeout(patienceMs)
  const have = async (signal = patience()) => {
    const ownership = await own(gateway.runtime, 'line', signal)
    owned.push(ownership)
    return ownership
  }
  const listen = (ownership: Ownership) => {
    const heard: HeardWish[] = []
    ownership.onWish((one) => heard.push(one))
    return heard
  }
  /** Waits until the owner has renewed its lease twice: by then it has looked for wishes. */
  async function beats(): Promise<void> {
    const leasedUntil = async () =>
      (await gateway.runtime.prisma.channelAccount.findFirstOrThrow()).leasedUntil?.getTime()
    for (const beat of ['once', 'twice']) {
      const before = await leasedUntil()
      await until(async () => (await leasedUntil()) !== before, `the lease is renewed ${beat}`)
    }
  }
  const secrets = (entries: Record<string, string | null>) =>
    new Map(
      Object.entries(entries).map(([name, value]) => [name, value === null ? null : Buffer.from(value)]),
    )

  it('belongs to one process at a time; the next has it when the first lets go', async () => {
    const first = await have()
    const second = have()
    await first.write(secrets({ key: 'one' }))
    await first.release()
    expect(first.lost.aborted).toBe(true)
    expect((await (await second).read(['key'])).get('key')?.toString()).toBe('one')
  })

  it('is connected for nobody before the next owner says so; what it needs a person for stays', async () => {
    const first = await have()
    await first.report({ state: 'connected' })
    await first.release()
    const second = await have()
    expect((await readAccount(gateway.runtime, 'line'))?.state).toBe('connecting')
    const expiresAt = new Date(gateway.runtime.clock().getTime() + 60_000)
    const qrCode = { type: 'qr', value: 'ref,noise,identity', expiresAt } as const
    await second.report({ state: 'linkAgain', detail: 'notLinked' }, qrCode)
    const { since } = (await readAccount(gateway.runtime, 'line')) ?? {}
    await second.release()
    await have()
    expect(await readAccount(gateway.runtime, 'line')).toMatchObject({
      state: 'linkAgain',
      detail: 'notLinked',
      since,
      offer: null,
    })
  })

  it('takes no word from a process that slept through its lease', async () => {
    const sleeper = await have()
    await sleeper.write(secrets({ key: 'mine' }))
    await gateway.runtime.pool.query(`UPDATE channel_account SET leased_until = now() - interval '1 second'`)
    const heir = await have()
    await expect(sleeper.write(secrets({ key: 'stale', other: 'stale' }))).rejects.toBeInstanceOf(
      OwnershipLost,
    )
    await sleeper.clear()
    await sleeper.report({ state: 'banned' })
    expect(Object.fromEntries(await heir.read(['key', 'other']))).toEqual({ key: Buffer.from('mine') })
    expect((await readAccount(gateway.runtime, 'line'))?.state).not.toBe('banned')
    await until(async () => sleeper.lost.aborted, 'the sleeper hears that it lost the account')
  })

  it('keeps its secrets sealed, and all of a change or none of it', async () => {
    const ownership = await have()
    await ownership.write(secrets({ a: 'first words', b: 'second words' }))
    await ownership.write(secrets({ a: null, c: 'third words' }))
    const rows = await gateway.runtime.prisma.channelSecret.findMany({ orderBy: { name: 'asc' } })
    expect(rows.map(({ name }) => name)).toEqual(['b', 'c'])
    for (const { cipher } of rows) {
      expect(Buffer.from(cipher).toString('latin1')).not.toMatch(/words|d29yZHM/)
    }
    await ownership.clear()
    expect(await gateway.runtime.prisma.channelSecret.count()).toBe(0)
  })

  it('shows what is needed to link it while that holds, and no longer', async () => {
    const ownership = await have()
    const expiresAt = new Date(gateway.runtime.clock().getTime() + 60_000)
    await ownership.report({ state: 'linking' }, { type: 'qr', value: 'ref,noise,identity', expiresAt })
    expect(await readAccount(gateway.runtime, 'line')).toMatchObject({
      state: 'linking',
      offer: { type: 'qr', value: 'ref,noise,identity', expiresAt },
    })
    const { offerCipher } = await gateway.runtime.prisma.channelAccount.findFirstOrThrow()
    expect(Buffer.from(offerCipher ?? []).toString('latin1')).not.toContain('identity')
    const later = { ...gateway.runtime, clock: () => new Date(expiresAt.getTime() + 1) }
    expect((await readAccount(later, 'line'))?.offer).toBeNull()
    await ownership.report({ state: 'connected' })
    expect(await readAccount(gateway.runtime, 'line')).toMatchObject({ state: 'connected', offer: null })
    await ownership.release()
    expect((await readAccount(gateway.runtime, 'line'))?.state).toBe('unowned')
  })

  it('hears a wish of staff once, the newest of them', async () => {
    expect(await wish(gateway.runtime, 'line', { type: 'unlink' }, null)).toBe(false)
    const ownership = await have()
    await wish(gateway.runtime, 'line', { type: 'unlink' }, null)
    await wish(gateway.runtime, 'line', { type: 'link', by: 'pairingCode', phone: '4934112345' }, null)
    const { wishCipher } = await gateway.runtime.prisma.channelAccount.findFirstOrThrow()
    expect(Buffer.from(wishCipher ?? []).toString('latin1')).not.toContain('4934112345')
    const heard = listen(ownership)
    await until(async () => heard.length > 0, 'the wish is heard')
    await beats()
    expect(heard.map(({ wish: wanted }) => wanted)).toEqual([
      { type: 'link', by: 'pairingCode', phone: '4934112345' },
    ])
  })

  it('has a wish heard by the next owner until it is done, and a newer one is not taken down with it', async () => {
    const first = await have()
    await wish(gateway.runtime, 'line', { type: 'link', by: 'qr' }, null)
    const begun = listen(first)
    await until(async () => begun.length > 0, 'the wish is heard')
    await gateway.runtime.pool.query(`UPDATE channel_account SET leased_until = now() - interval '1 second'`)
    const next = await have()
    await begun[0]?.done()
    const heard = listen(next)
    await until(async () => heard.length > 0, 'the next owner hears it')
    expect(heard[0]?.wish).toEqual({ type: 'link', by: 'qr' })
    await wish(gateway.runtime, 'line', { type: 'unlink' }, null)
    await heard[0]?.done()
    await until(async () => heard.length > 1, 'the newer one is heard, too')
    await heard[1]?.done()
    await next.release()
    const last = listen(await have())
    await beats()
    expect(last).toEqual([])
  })

  it('has nobody hear a wish to link that is older than some minutes; to unlink is never too late', async () => {
    const { runtime } = gateway
    const before = { ...runtime, clock: () => new Date(runtime.clock().getTime() - 6 * 60_000) }
    const ownership = await have()
    await wish(before, 'line', { type: 'link', by: 'qr' }, null)
    const heard = listen(ownership)
    await until(
      async () => (await runtime.prisma.channelAccount.findFirstOrThrow()).wishCipher === null,
      'it is taken down',
    )
    await wish(before, 'line', { type: 'unlink' }, null)
    await until(async () => heard.length > 0, 'the other wish is heard')
    expect(heard.map(({ wish: wanted }) => wanted.type)).toEqual(['unlink'])
  })

  it('gives up waiting when nobody wants it any more', async () => {
    await have()
    const abort = new AbortController()
    const waiting = have(abort.signal)
    abort.abort(new Error('stopping'))
    await expect(waiting).rejects.toThrow()
  })
})
