import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAccount, wish } from '#gateway/accounts/account.ts'
import { until } from '#tests/support/gateway.ts'
import {
  type DeviceHouse,
  type DeviceProcess,
  linkOver,
  openDeviceHouse,
  spawnDevice,
} from '#tests/support/whatsapp-device.ts'

/** Two processes that want the same WhatsApp account, on a real database; which of them wrote is known from PostgreSQL. */
const leaseMs = 5_000

describe('two processes and one WhatsApp account', () => {
  let house: DeviceHouse
  let first: DeviceProcess
  let second: DeviceProcess
  const spawned: DeviceProcess[] = []
  let said = 0

  beforeAll(async () => {
    house = await openDeviceHouse()
    await query(`
      CREATE TABLE writer (process text);
      CREATE FUNCTION note_writer() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN INSERT INTO writer VALUES (current_setting('application_name')); RETURN NULL; END $$;
      CREATE TRIGGER note_writer AFTER INSERT OR UPDATE OR DELETE ON channel_secret FOR EACH ROW EXECUTE FUNCTION note_writer()`)
    first = spawn('first')
    await first.up
  })
  afterAll(async () => {
    await Promise.all(spawned.map((process) => process.kill()))
    await house.close()
  })

  function spawn(name: string): DeviceProcess {
    const databaseUrl = new URL(house.backend.databaseUrl)
    databaseUrl.searchParams.set('application_name', name)
    const process = spawnDevice({ ...house.backend, databaseUrl: databaseUrl.href }, house.double, leaseMs)
    spawned.push(process)
    return process
  }

  async function query<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await house.gateway.runtime.pool.query(text, values)).rows
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
    await house.double.say(`${491_730_000_000 + said}`, { type: 'text', text: 'Hallo' })
    await until(
      async () =>
        (await query("SELECT FROM inbox_message WHERE channel = 'whatsapp' AND event->>'type' = 'message'"))
          .length === said,
      `message ${said} is stored`,
    )
  }

  it('one has it, the other waits and takes over when the first dies; there are never two sockets', async () => {
    await linkOver(house.gateway.runtime, house.double)
    await hear()
    second = spawn('second')
    await second.up
    await until(asksForIt('second', await now()), 'the other asks for the account')
    await hear()
    expect(await writers()).toEqual(['first'])
    // It may have been answering until now.
    await first.kill()
    await query('TRUNCATE writer')
    await hear()
    expect(await writers()).toEqual(['second'])
    expect((await house.double.sockets()).most).toBe(1)
    first = spawn('first')
    await first.up
  })

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
  })

  it('a wish to link that its owner began and dies over is taken up by the next, unasked', async () => {
    const { runtime } = house.gateway
    const account = () => readAccount(runtime, 'whatsapp')
    await wish(runtime, 'whatsapp', { type: 'unlink' }, null)
    await until(async () => (await account())?.state === 'linkAgain', 'it is unlinked')
    await wish(runtime, 'whatsapp', { type: 'link', by: 'qr' }, null)
    const offered = await until(async () => (await account())?.offer, 'a code is offered')
    await Promise.all([first, second].map((process) => process.kill()))
    first = spawn('first')
    await first.up
    const again = await until(async () => {
      const offer = (await account())?.offer
      return offer && offer.value !== offered.value && offer
    }, 'the next owner offers another code')
    await house.double.link(again.value)
    await until(async () => (await account())?.state === 'connected', 'it is linked')
    await hear()
    const [row] = await query<{ wish_cipher: Buffer | null }>('SELECT wish_cipher FROM channel_account')
    expect(row?.wish_cipher).toBeNull()
  })
})
