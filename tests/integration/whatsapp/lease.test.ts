import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whatsapp } from '#bots/channels/whatsapp/channel.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { type DeviceProcess, linkOver, spawnDevice, whatsappAt } from '#tests/support/whatsapp-device.ts'
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'

/** Two processes that want the same WhatsApp account, on a real database; which of them wrote is known from PostgreSQL. */
const leaseMs = 1000

describe('two processes and one WhatsApp account', () => {
  let backend: TestBackend
  let double: WhatsAppWebDouble
  let gateway: Gateway
  let first: DeviceProcess
  let second: DeviceProcess
  let said = 0

  beforeAll(async () => {
    ;[backend, double] = await Promise.all([openBackend('PostgreSQL'), startWhatsAppWebDouble()])
    gateway = await startTestGateway(backend, {
      definitions: [whatsapp],
      env: whatsappAt(double),
      config: { roles: ['inbox'] },
    })
    await query(`
      CREATE TABLE writer (process text);
      CREATE FUNCTION note_writer() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN INSERT INTO writer VALUES (current_setting('application_name')); RETURN NULL; END $$;
      CREATE TRIGGER note_writer AFTER INSERT OR UPDATE OR DELETE ON channel_secret FOR EACH ROW EXECUTE FUNCTION note_writer()`)
    ;[first, second] = [spawn('first'), spawn('second')]
    await first.up
  })
  afterAll(async () => {
    await Promise.all([first.kill(), second.kill()])
    await gateway.stop()
    await double.close()
    await backend.drop()
  })

  function spawn(name: string): DeviceProcess {
    const databaseUrl = new URL(backend.databaseUrl)
    databaseUrl.searchParams.set('application_name', name)
    return spawnDevice({ ...backend, databaseUrl: databaseUrl.href }, double, leaseMs)
  }

  async function query<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await gateway.runtime.pool.query(text, values)).rows
  }

  const writers = async () =>
    (await query<{ process: string }>('SELECT DISTINCT process FROM writer ORDER BY process')).map(
      ({ process }) => process,
    )
  const now = async () => (await query<{ now: Date }>('SELECT now()'))[0]?.now
  /** Whether a process has asked for the account since then. */
  const asksForIt = (process: string, since: Date | undefined) => async () =>
    (
      await query(
        "SELECT FROM pg_stat_activity WHERE application_name = $1 AND query LIKE 'INSERT INTO channel_account%' AND query_start > $2",
        [process, since],
      )
    ).length > 0

  /** Somebody new writes; resolves when it is stored. */
  async function hear(): Promise<void> {
    said += 1
    await double.say(`${491_730_000_000 + said}`, { type: 'text', text: 'Hallo' })
    await until(
      async () =>
        (await query("SELECT FROM inbox_message WHERE channel = 'whatsapp' AND event->>'type' = 'message'"))
          .length === said,
      `message ${said} is stored`,
    )
  }

  it('one has it, the other waits and takes over when the first dies; there are never two sockets', async () => {
    await second.up
    await linkOver(gateway.runtime, double)
    await hear()
    expect(await writers()).toHaveLength(1)
    const [winner] = await writers()
    const [owner, waiting] = winner === 'first' ? [first, 'second'] : [second, 'first']
    await until(asksForIt(waiting, await now()), 'the other asks for the account')
    await query('TRUNCATE writer')
    await owner.kill()
    await hear()
    expect(await writers()).toEqual([waiting])
    expect((await double.sockets()).most).toBe(1)
    if (winner === 'first') first = spawn('first')
    else second = spawn('second')
    await Promise.all([first.up, second.up])
  }, 60_000)

  it('one that slept through its lease keeps no key afterwards, and waits in line', async () => {
    await query('TRUNCATE writer')
    await hear()
    const [sleeper, other] = (await writers())[0] === 'first' ? [first, 'second'] : [second, 'first']
    const asleep = other === 'first' ? 'second' : 'first'
    sleeper.signal('SIGSTOP')
    await hear()
    await query('TRUNCATE writer')
    const wokenAt = await now()
    sleeper.signal('SIGCONT')
    // What was said lies in the sleeper's socket, too.
    await until(asksForIt(asleep, wokenAt), 'the sleeper has noticed and asks for the account again')
    await hear()
    expect(await writers()).toEqual([other])
  }, 60_000)
})
