import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receive } from '#gateway/inbox/receive.ts'
import { createLog } from '#gateway/log.ts'
import type { Gateway } from '#gateway/start.ts'
import { createVault } from '#gateway/vault.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, testSecretKey, until } from '#tests/support/gateway.ts'
import { type Desk, logInAtDesk } from './desk.ts'
import { findInDatabase } from './scan.ts'
import { say, sendAsOwn, walkToSummary } from './talk.ts'

/** A phone number, as it would be on WhatsApp; no other number here contains it. */
const handle = '4915155501234567'
const at = new Date('2026-11-21T09:00:00.000Z')

let backend: TestBackend
let channel: FakeChannel
let gateway: Gateway
const logged: string[] = []

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  channel = createFakeChannel('fake', {}, () => at)
  gateway = await startTestGateway(backend, {
    channels: [channel],
    clock: () => at,
    log: createLog('trace', { write: (line: string) => void logged.push(line) }),
  })
  await walkToSummary(channel, handle, {
    description: 'Die Straßenlaterne ist kaputt',
    label: '',
    caption: '',
    media: [],
  })
  await sendAsOwn(channel, handle, 'Absenden')
})
afterAll(async () => {
  await gateway.stop()
  await backend.drop()
})

describe('a handle', () => {
  it('keeps a gateway with another key from starting, since nobody could be answered', async () => {
    const SECRET_KEY = randomBytes(32).toString('base64')
    await expect(startTestGateway(backend, { env: { SECRET_KEY } })).rejects.toThrow(/not the key/)
  })

  it('stands in no table, neither in clear nor as bytes, and in no log line', async () => {
    expect(await findInDatabase(backend.databaseUrl, [handle])).toEqual([])
    expect(
      await findInDatabase(backend.databaseUrl, ['Straßenlaterne']),
      'the search finds what is there',
    ).toContain('public.concern')
    expect(logged.filter((line) => line.includes(handle))).toEqual([])
  })

  it('is found by a hash and read back only with the key of this gateway', async () => {
    const { prisma, vault } = gateway.runtime
    const address = await prisma.address.findFirstOrThrow()
    expect(Buffer.from(address.handleHash)).toEqual(vault.hash('fake', handle))
    expect(vault.open(address.handleCipher)).toBe(handle)

    const same = createVault(Buffer.from(testSecretKey, 'base64'))
    const other = createVault(Buffer.alloc(32, 1))
    expect(same.hash('fake', handle)).toEqual(vault.hash('fake', handle))
    expect(other.hash('fake', handle)).not.toEqual(vault.hash('fake', handle))
    expect(vault.hash('other', handle), 'channels do not share hashes').not.toEqual(
      vault.hash('fake', handle),
    )
    expect(() => other.open(address.handleCipher)).toThrow()
    const tampered = Buffer.from(address.handleCipher)
    tampered[tampered.length - 1] = (tampered.at(-1) ?? 0) ^ 1
    expect(() => vault.open(tampered)).toThrow()
  })

  it('is sealed anew each time, so that equal ones do not show', () => {
    const { vault } = gateway.runtime
    expect(vault.seal(handle)).not.toEqual(vault.seal(handle))
  })

  it('of somebody whom two first messages reach at once makes one resident', async () => {
    const { prisma } = gateway.runtime
    const before = await prisma.resident.count()
    const first = (id: string) =>
      receive(gateway.runtime, 'fake', [
        { type: 'message', text: 'Hallo', externalId: id, at, handle: 'somebody-new' },
      ])
    await Promise.all(['n-1', 'n-2', 'n-3', 'n-4'].map(first))
    expect(await prisma.resident.count()).toBe(before + 1)
  })
})

it('every consent says what wording was shown, in which language, when and through which message', async () => {
  const { prisma, city } = gateway.runtime
  await say(channel, handle, { type: 'message', text: 'Abo' })
  await walkThroughSubscription()
  const consents = await until(async () => {
    const found = await prisma.consent.findMany({
      where: { resident: { concerns: { some: {} } } },
      orderBy: { inboxMessageId: 'asc' },
    })
    return found.length > 1 ? found : null
  }, 'the subscription is kept')
  expect(consents[0]).toMatchObject({ purpose: 'privacyNotice', wordingVersion: city.noticeVersion })
  expect(consents[1]?.purpose).toMatch(/^news:/)
  for (const consent of consents) {
    expect(consent).toMatchObject({ language: 'de', channel: 'fake', givenAt: at, withdrawnAt: null })
    expect(consent.wordingVersion).not.toBe('')
    const source = await prisma.inboxMessage.findUniqueOrThrow({
      where: { id: consent.inboxMessageId ?? 0n },
    })
    expect(source.residentId).toBe(consent.residentId)
  }
})

it('the desk is shown a pseudonym and never a handle, its hash or its cipher', async () => {
  const { prisma } = gateway.runtime
  const desk = await logInAtDesk(gateway)
  const { id } = await prisma.case.findFirstOrThrow()
  await desk.post(`/api/staff/cases/${id}/answer`, { text: 'Wir kümmern uns.', toState: 'inProgress' })
  const seen = await readEverything(desk, id)
  const resident = await prisma.resident.findFirstOrThrow({
    where: { concerns: { some: {} } },
    include: { addresses: true },
  })
  expect(seen).toContain(resident.pseudonym)
  for (const { handleHash, handleCipher, id: addressId } of resident.addresses) {
    const secrets = [handleHash, handleCipher].flatMap((bytes) => {
      const buffer = Buffer.from(bytes)
      return [buffer.toString('hex'), buffer.toString('base64'), JSON.stringify(buffer.toJSON().data)]
    })
    for (const secret of [handle, addressId, ...secrets]) expect(seen).not.toContain(secret)
  }
})

/** Presses the first button offered, whatever it is, until the subscription is confirmed. */
async function walkThroughSubscription(): Promise<void> {
  const { prisma } = gateway.runtime
  for (let presses = 0; presses < 8; presses += 1) {
    if ((await prisma.subscription.count()) > 0) return
    const last = channel.sentTo(handle).at(-1)
    const choice = last?.choices.find(({ id }) => id.startsWith('subscribe:'))
    if (!choice) throw new Error(`no way to subscribe: ${last?.text}`)
    await say(channel, handle, { type: 'choice', choiceId: choice.id })
  }
}

async function readEverything(desk: Desk, caseId: string): Promise<string> {
  const pages = [
    '/api/staff/cases',
    `/api/staff/cases/${caseId}`,
    '/api/staff/attention',
    '/api/staff/session',
  ]
  const bodies = await Promise.all(pages.map((page) => desk.get(page)))
  return JSON.stringify(bodies)
}
