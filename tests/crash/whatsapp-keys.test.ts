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

/**
 * The process with the linked device is killed at the very moment at which PostgreSQL writes keys for it, again and again, while people
 * write and the bot answers them. What was said is known from the double; the house does not tell. In full:
 * KILLS=50 npx vitest run tests/crash/whatsapp-keys.test.ts
 */
const kills = Number(process.env.KILLS ?? 5)
const withinMs = 60_000
/** Most answers are still to be given when the last kill is over. */
const slowestAnswerMs = 1000
const leaseMs = 3000
/** The advisory lock under which keys are written here (any number nobody else uses). */
const writeLock = 4_711

describe('a linked device, killed while it writes keys', () => {
  let house: DeviceHouse
  const devices: DeviceProcess[] = []
  /** Who has the account, and who waits for it. */
  let working: DeviceProcess
  let standby: DeviceProcess
  let said = 0

  beforeAll(async () => {
    house = await openDeviceHouse()
  })
  afterAll(async () => {
    await Promise.all(devices.map((device) => device.kill()))
    await house.close()
  })

  function spawn(): DeviceProcess {
    const device = spawnDevice(house.backend, house.double, leaseMs)
    devices.push(device)
    return device
  }

  /** Somebody new says something: new sessions, a pre-key used up, then an answer. */
  async function say(): Promise<void> {
    said += 1
    await house.double.say(`${491_720_000_000 + said}`, { type: 'text', text: `Nachricht ${said}` })
  }

  const stored = async () => {
    const { rows } = await house.gateway.runtime.pool.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM inbox_message WHERE channel = 'whatsapp' AND event->>'type' = 'message'",
    )
    return rows[0]?.count ?? 0
  }
  const isWriting = async () => {
    const { rows } = await house.gateway.runtime.pool.query(
      "SELECT FROM pg_stat_activity WHERE wait_event = 'advisory' AND query LIKE '%INSERT INTO channel_secret%'",
    )
    return rows.length > 0
  }

  /** Kills the device in the midst of the first write of keys that comes of this; the write itself may still succeed. */
  async function killInWrite(act: () => void | Promise<void>): Promise<void> {
    const client = await house.gateway.runtime.pool.connect()
    await client.query('SELECT pg_advisory_lock($1)', [writeLock])
    try {
      await act()
      await until(isWriting, 'keys are being written', withinMs)
      await working.kill()
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [writeLock])
      client.release()
    }
    working = standby
    standby = spawn()
  }

  it('goes on or asks to be linked again, loses no message and never has two sockets', {
    timeout: 300_000 + kills * 25_000,
  }, async () => {
    working = spawn()
    await working.up
    await linkOver(house.gateway.runtime, house.double)
    standby = spawn()
    // A write can be held, so that it is met however short it is.
    await house.gateway.runtime.pool.query(`
      CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_advisory_xact_lock_shared(${writeLock}); RETURN NULL; END $$;
      CREATE TRIGGER linger AFTER INSERT OR UPDATE OR DELETE ON channel_secret FOR EACH STATEMENT EXECUTE FUNCTION linger()`)

    let usable = 0
    let slowestMs = 0
    for (let kill = 1; kill <= kills; kill += 1) {
      await standby.up
      await Promise.all([say(), say()])
      await killInWrite(say)
      const killedAt = Date.now()
      await say()
      await until(
        async () => {
          if ((await stored()) < said)
            return (await readAccount(house.gateway.runtime, 'whatsapp'))?.state === 'linkAgain'
          usable += 1
          return true
        },
        `it is usable or flagged after kill ${kill}; ${await stored()} of ${said} messages are stored`,
        withinMs,
      )
      slowestMs = Math.max(slowestMs, Date.now() - killedAt)
    }
    const sockets = await house.double.sockets()
    if (process.env.KILLS) {
      console.log(
        `${kills} kills: usable ${usable}, flagged ${kills - usable}, slowest ${slowestMs} ms, ${said} messages said`,
      )
      console.log(`stored ${await stored()}, sockets at once ${sockets.most}, logins ${sockets.logins}`)
    }
    expect(usable, 'no kill costs the link').toBe(kills)
    expect(await stored(), 'each message is stored once').toBe(said)
    expect(sockets.most).toBe(1)
    const isDone = async () => (await unanswered()).length === 0
    await until(isDone, 'everybody is answered', withinMs + said * slowestAnswerMs).catch(
      async (error: Error) => {
        throw new Error(`${error.message}; not ${JSON.stringify(await storyOf(await unanswered()))}`)
      },
    )
  })

  it('goes on or asks to be linked again also when it is killed while it is being linked', {
    timeout: 300_000 + kills * 20_000,
  }, async () => {
    const { runtime } = house.gateway
    const state = async () => (await readAccount(runtime, 'whatsapp'))?.state
    for (let kill = 1; kill <= Math.ceil(kills / 5); kill += 1) {
      await wish(runtime, 'whatsapp', { type: 'unlink' }, null)
      await until(async () => (await state()) === 'linkAgain', 'it is unlinked')
      await standby.up
      await wish(runtime, 'whatsapp', { type: 'link', by: 'qr' }, null)
      const offer = await until(
        async () => (await readAccount(runtime, 'whatsapp'))?.offer,
        'a code is offered',
      )
      let linking: Promise<void> | undefined
      await killInWrite(() => {
        linking = house.double.link(offer.value).catch(() => undefined)
      })
      await linking
      // Whoever has the account next takes up the wish, unless the phone had accepted the device: then it is connected, or flagged.
      const after = await until(
        async () => {
          const account = await readAccount(runtime, 'whatsapp')
          if (account?.offer && account.offer.value !== offer.value) return account.offer
          if (account?.state === 'linkAgain') return (await isWished()) ? undefined : account.state
          return account?.state === 'connected' && account.state
        },
        'it is connected, flagged or asks to be linked',
        withinMs,
      )
      if (process.env.KILLS)
        console.log(`killed while being linked: ${typeof after === 'string' ? after : 'asks'}`)
      if (after === 'linkAgain') await linkOver(runtime, house.double)
      else if (typeof after !== 'string') await house.double.link(after.value)
      await until(async () => (await state()) === 'connected', 'it is connected', withinMs)
      await say()
      await until(async () => (await stored()) === said, 'it is usable', withinMs)
    }
    expect((await house.double.sockets()).most).toBe(1)
  })

  /** Whether staff want something that was not done yet. */
  async function isWished(): Promise<boolean> {
    const { wishCipher } = await house.gateway.runtime.prisma.channelAccount.findFirstOrThrow()
    return wishCipher !== null
  }

  /** Telephones that were shown nothing yet. */
  async function unanswered(): Promise<string[]> {
    const phones = Array.from({ length: said }, (_, index) => `${491_720_000_001 + index}`)
    const shown = await Promise.all(phones.map((phone) => house.double.shown(phone)))
    return phones.filter((_, index) => shown[index]?.length === 0)
  }

  /** What became of the messages to these telephones, as our rows and the servers know it. */
  async function storyOf(phones: readonly string[]): Promise<object[]> {
    const { pool, vault } = house.gateway.runtime
    const log = await house.double.log()
    return Promise.all(
      phones.map(async (phone) => {
        const hashes = [`9${phone}@lid`, `${phone}@s.whatsapp.net`].map((jid) => vault.hash('whatsapp', jid))
        const { rows } = await pool.query(
          `SELECT m.id, m.status, m.attempts, m.error_code, m.way FROM outbox_message m JOIN address a ON a.id = m.address_id
           WHERE a.handle_hash = ANY ($1) ORDER BY m.id`,
          [hashes],
        )
        return { phone, rows, log: log.filter((entry) => JSON.stringify(entry).includes(phone)) }
      }),
    )
  }
})
