import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whatsapp } from '#bots/channels/whatsapp/channel.ts'
import { readAccount, wish } from '#gateway/accounts/account.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { type DeviceProcess, linkOver, spawnDevice, whatsappAt } from '#tests/support/whatsapp-device.ts'
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from '#tests/support/whatsapp-web-double/control.ts'

/**
 * The process with the linked device is killed at the very moment at which PostgreSQL writes keys for it, again and again, while people
 * write and the bot answers them. What was said is known from the double; the house does not tell. In full:
 * KILLS=50 npx vitest run tests/crash/whatsapp-keys.test.ts
 */
const kills = Number(process.env.KILLS ?? 5)
const withinMs = 60_000
const leaseMs = 2000

describe('a linked device, killed while it writes keys', () => {
  let backend: TestBackend
  let double: WhatsAppWebDouble
  let gateway: Gateway
  const devices: DeviceProcess[] = []
  /** Who has the account, and who waits for it. */
  let working: DeviceProcess
  let standby: DeviceProcess
  let said = 0

  beforeAll(async () => {
    ;[backend, double] = await Promise.all([openBackend('PostgreSQL'), startWhatsAppWebDouble()])
    gateway = await startTestGateway(backend, {
      definitions: [whatsapp],
      env: whatsappAt(double),
      config: { roles: ['inbox'] },
    })
  })
  afterAll(async () => {
    await Promise.all(devices.map((device) => device.kill()))
    await gateway.stop()
    await double.close()
    await backend.drop()
  })

  function spawn(): DeviceProcess {
    const device = spawnDevice(backend, double, leaseMs)
    devices.push(device)
    return device
  }

  /** Somebody new says something: new sessions, a pre-key used up, then an answer. */
  async function say(): Promise<void> {
    said += 1
    await double.say(`${491_720_000_000 + said}`, { type: 'text', text: `Nachricht ${said}` })
  }

  const stored = async () => {
    const { rows } = await gateway.runtime.pool.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM inbox_message WHERE channel = 'whatsapp' AND event->>'type' = 'message'",
    )
    return rows[0]?.count ?? 0
  }
  const isWriting = async () => {
    const { rows } = await gateway.runtime.pool.query(
      "SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%INSERT INTO channel_secret%' AND pid <> pg_backend_pid()",
    )
    return rows.length > 0
  }

  it('goes on or asks to be linked again, loses no message and never has two sockets', {
    timeout: 60_000 + kills * 20_000,
  }, async () => {
    working = spawn()
    await working.up
    standby = spawn()
    await linkOver(gateway.runtime, double)
    // Writing takes a moment, so that it can be met.
    await gateway.runtime.pool.query(`
      CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.03); RETURN NULL; END $$;
      CREATE TRIGGER linger AFTER INSERT OR UPDATE OR DELETE ON channel_secret FOR EACH STATEMENT EXECUTE FUNCTION linger()`)

    let usable = 0
    let slowestMs = 0
    for (let kill = 1; kill <= kills; kill += 1) {
      await standby.up
      await Promise.all([say(), say(), say()])
      await until(isWriting, 'keys are being written', withinMs)
      await working.kill()
      working = standby
      standby = spawn()
      const killedAt = Date.now()
      await say()
      await until(
        async () => {
          if ((await stored()) < said)
            return (await readAccount(gateway.runtime, 'whatsapp'))?.state === 'linkAgain'
          usable += 1
          return true
        },
        `it is usable or flagged after kill ${kill}; ${await stored()} of ${said} messages are stored`,
        withinMs,
      )
      slowestMs = Math.max(slowestMs, Date.now() - killedAt)
    }
    const sockets = await double.sockets()
    if (process.env.KILLS) {
      console.log(
        `${kills} kills: usable ${usable}, flagged ${kills - usable}, slowest ${slowestMs} ms, ${said} messages said`,
      )
      console.log(`stored ${await stored()}, sockets at once ${sockets.most}, logins ${sockets.logins}`)
    }
    expect(usable, 'no kill costs the link').toBe(kills)
    expect(await stored(), 'each message is stored once').toBe(said)
    expect(sockets.most).toBe(1)
    await until(async () => answered(), 'everybody is answered', withinMs)
  })

  // In full runs only: on a busy machine it ran out of time twice, and why is not known yet.
  it.runIf(process.env.KILLS)(
    'goes on or asks to be linked again also when it is killed while it is being linked',
    {
      timeout: 60_000 + kills * 20_000,
    },
    async () => {
      const { runtime } = gateway
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
        const linking = double.link(offer.value).catch(() => undefined)
        await until(isWriting, 'keys are being written', withinMs)
        await working.kill()
        working = standby
        standby = spawn()
        await linking
        const after = await until(
          async () => {
            const found = await state()
            return (found === 'connected' || found === 'linkAgain') && found
          },
          'it is connected or flagged',
          withinMs,
        )
        if (process.env.KILLS) console.log(`killed while being linked: ${after}`)
        if (after === 'linkAgain') await linkOver(runtime, double)
        await say()
        await until(async () => (await stored()) === said, 'it is usable', withinMs)
      }
      expect((await double.sockets()).most).toBe(1)
    },
  )

  async function answered(): Promise<boolean> {
    for (let person = 1; person <= said; person += 1) {
      if ((await double.shown(`${491_720_000_000 + person}`)).length === 0) return false
    }
    return true
  }
})
