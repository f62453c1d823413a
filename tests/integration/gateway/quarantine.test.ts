import pg from 'pg'
import { expect, it } from 'vitest'
import type { ChannelEvent } from '#bots/channels/contract.ts'
import { quarantineLock } from '#gateway/inbox/poison.ts'
import { receive } from '#gateway/inbox/receive.ts'
import { openBackend } from '#tests/support/backends.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'

it('a message whose process died is handled alone, so that it takes no innocent one along', async () => {
  const backend = await openBackend('PostgreSQL')
  const earlier = new Date(Date.now() - 60_000)
  const door = await startTestGateway(backend, {
    channels: [createFakeChannel()],
    config: { roles: [] },
    clock: () => earlier,
  })
  await receive(door.runtime, 'fake', [hello('suspect'), hello('innocent')])
  await door.runtime.pool.query(`UPDATE inbox_message SET attempts = 1 WHERE external_id = 'suspect'`)
  await door.stop()

  const other = new pg.Client({ connectionString: backend.databaseUrl })
  await other.connect()
  await other.query('SELECT pg_advisory_lock($1)', [quarantineLock])
  const channel = createFakeChannel()
  const gateway = await startTestGateway(backend, { channels: [channel] })
  try {
    await channel.until('innocent', (sent) => sent.length > 0)
    const suspect = () =>
      gateway.runtime.prisma.inboxMessage.findFirstOrThrow({ where: { externalId: 'suspect' } })
    expect(await suspect(), 'waits, and its try is not counted yet').toMatchObject({
      state: 'waiting',
      attempts: 1,
    })
    await other.query('SELECT pg_advisory_unlock($1)', [quarantineLock])
    const done = await until(async () => {
      const found = await suspect()
      return found.state === 'done' ? found : null
    }, 'it is handled once it is alone')
    expect(done.attempts).toBe(2)
  } finally {
    await other.end()
    await gateway.stop()
    await backend.drop()
  }
})

function hello(handle: string): ChannelEvent {
  return { type: 'message', text: 'Hallo', externalId: handle, at: new Date(), handle, languageHint: 'de' }
}
