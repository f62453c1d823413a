import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evacuate } from '#gateway/accounts/evacuate.ts'
import { own } from '#gateway/accounts/own.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway } from '#tests/support/gateway.ts'
import { createNoticeWorld } from '../delivery/notice-world.ts'

const people = 1_500
/** A call that takes no time leaves none for anything to come between. */
const callMs = 20

const linked = createFakeChannel('whatsapp', { sends: 'whereConnected' })
const other = createFakeChannel('telegram')
let backend: TestBackend
let gateway: Gateway

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  gateway = await startTestGateway(backend, { channels: [linked, other], config: { roles: ['inbox'] } })
})
afterAll(async () => {
  await gateway.stop()
  await backend.drop()
})

test('while messages still go out through an account that is just being banned, each goes one way only', async () => {
  const { runtime } = gateway
  const { pool, vault } = runtime
  const owner = await own(runtime, linked.id, new AbortController().signal)
  await owner.report({ state: 'banned' })
  const worlds = [createNoticeWorld(runtime, linked), createNoticeWorld(runtime, other)]
  const readers = (await worlds[0]?.meet(people)) ?? []
  const hash = readers.map(({ residentId }) => vault.hash(other.id, residentId))
  const cipher = readers.map(({ residentId }) => vault.seal(residentId))
  const ids = readers.map(({ residentId }) => residentId)
  await pool.query(
    `INSERT INTO address (id, resident_id, channel, handle_hash, handle_cipher)
     SELECT gen_random_uuid(), p.id, $4, p.hash, p.cipher FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS p(id, hash, cipher)`,
    [ids, hash, cipher, other.id],
  )
  await pool.query(
    `INSERT INTO outbox_message (resident_id, address_id, channel, lane, class, reply, language, due_at)
     SELECT resident_id, id, channel, 0, 'mustArrive', jsonb_build_object('text', jsonb_build_object('lines',
       jsonb_build_array(jsonb_build_object('literal', resident_id::text)))), 'de', now() - interval '1 minute'
     FROM address WHERE channel = $1`,
    [linked.id],
  )

  const evacuations: Promise<void>[] = []
  linked.onSend = async () => {
    if (linked.sends.length === 150) evacuations.push(evacuate(runtime), evacuate(runtime))
    await wait(callMs)
  }
  await worlds[0]?.deliver('talk')
  await Promise.all(evacuations)
  await worlds[1]?.deliver('talk')

  const [before, after] = [linked.sends.length, other.sends.length]
  console.log(`${before} went through the old account, ${after} another way`)
  expect([before > 150, after > 0]).toEqual([true, true])
  const reached = [...linked.sends, ...other.sends].map(({ handle }) => handle)
  expect(reached.sort()).toEqual([...ids].sort())
  for (const { handle, message } of [...linked.sends, ...other.sends]) expect(message.text).toContain(handle)
  await Promise.all(worlds.map((world) => world.stop()))
  await owner.release()
})
