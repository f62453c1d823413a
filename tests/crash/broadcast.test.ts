import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNoticeWorld, type Reader } from '#tests/integration/delivery/notice-world.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { built } from '#tests/support/build.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, testSecretKey, until } from '#tests/support/gateway.ts'
import { startTelegramSimulator, type TelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import { openHistory, type SendHistory } from './send-history.ts'

/**
 * Broadcasts under way when the process is killed, again and again. What was sent is known from the log of the platform, a process of its
 * own; the house does not tell. In full: RECIPIENTS=20000 KILLS=20 npx vitest run tests/crash/broadcast.test.ts
 */
const recipients = Number(process.env.RECIPIENTS ?? 1_000)
const kills = Number(process.env.KILLS ?? 3)
const patienceMs = 60_000 + kills * 20_000 + recipients * 20
const firstChat = 500_000

describe.each(['once', 'mustArrive'] as const)(
  'a broadcast of class %s, killed on the way',
  (deliveryClass) => {
    let backend: TestBackend
    let folder: string
    let simulator: TelegramSimulator
    let history: SendHistory
    const senders: ChildProcess[] = []
    /** The code with which a sender ended by itself. */
    let endedWith: number | null = null

    beforeAll(async () => {
      backend = await openBackend('PostgreSQL')
      folder = await mkdtemp(join(tmpdir(), 'kurzer-draht-crash-'))
      history = openHistory(join(folder, 'telegram.jsonl'))
      simulator = await startTelegramSimulator({ logFile: join(folder, 'telegram.jsonl') })
      await simulator.act('arrive', { chatId: firstChat, people: recipients })
    })
    afterAll(async () => {
      for (const sender of senders) sender.kill('SIGKILL')
      await simulator.stop()
      await backend.drop()
      await rm(folder, { recursive: true, force: true })
    })

    function startSender(): ChildProcess {
      const sender = spawn(process.execPath, [built('tests/crash/sender.ts')], {
        env: {
          PATH: process.env.PATH,
          DATABASE_URL: backend.databaseUrl,
          SECRET_KEY: testSecretKey,
          LOG_LEVEL: 'silent',
          SWEEP_MS: '200',
          LEASE_MS: '600',
          TELEGRAM_BOT_TOKEN: simulator.token,
          TELEGRAM_API_ROOT: simulator.apiRoot,
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      sender.once('exit', (code) => {
        endedWith ??= code
      })
      senders.push(sender)
      return sender
    }

    it('has everybody either reached or in the ledger', { timeout: patienceMs }, async () => {
      const gateway = await startTestGateway(backend, {
        channels: [createFakeChannel('telegram')],
        config: { roles: ['http'] },
      })
      const { prisma } = gateway.runtime
      const world = createNoticeWorld(gateway.runtime, createFakeChannel('telegram'))
      const readers = await world.meet(recipients, { handle: (index) => String(firstChat + index) })
      const chatOf = new Map(readers.map((reader: Reader) => [reader.residentId, Number(reader.handle)]))
      // Urgent, since nobody knows at which hour the test runs.
      const id = await world.broadcast(readers, { class: deliveryClass, urgent: true })

      for (let kill = 1; kill <= kills; kill += 1) {
        const sender = startSender()
        const wanted = Math.floor((recipients * kill) / (kills + 1))
        await until(
          async () => {
            if (endedWith !== null) throw new Error(`a sender ended by itself with ${endedWith}`)
            return (await history.read()).length >= wanted
          },
          `${wanted} were sent`,
          patienceMs,
        )
        const exited = once(sender, 'exit')
        sender.kill('SIGKILL')
        await exited
      }
      const survivor = startSender()
      const open = { broadcastId: id, status: { in: ['queued', 'sending'] } }
      await until(
        async () => (await prisma.outboxMessage.count({ where: open })) === 0,
        'all is done',
        patienceMs,
      )
      const exited = once(survivor, 'exit')
      survivor.kill('SIGTERM')
      await exited

      const sends = await history.read()
      const times = new Map<number, number>()
      for (const { chatId } of sends) times.set(chatId, (times.get(chatId) ?? 0) + 1)
      const rows = await prisma.outboxMessage.findMany({
        where: { broadcastId: id },
        select: { residentId: true, status: true, doubts: { select: { resent: true } } },
      })
      const chats = (wanted: (row: (typeof rows)[number]) => boolean) =>
        new Set(rows.filter(wanted).map((row) => chatOf.get(row.residentId)))
      const ledger = chats(({ doubts }) => doubts.length > 0)
      const everybody = [...chatOf.values()]
      const unsent = everybody.filter((chat) => !times.has(chat))
      const repeated = everybody.filter((chat) => (times.get(chat) ?? 0) > 1)
      if (process.env.KILLS) {
        const figures = `${recipients} recipients, ${kills} kills, ${sends.length} sends, ledger ${ledger.size}`
        console.log(`${deliveryClass}: ${figures}, unsent ${unsent.length}, repeated ${repeated.length}`)
      }

      expect(rows.length).toBe(recipients)
      expect(ledger.size, 'a kill leaves something open').toBeGreaterThan(0)
      if (deliveryClass === 'once') {
        expect(repeated, 'nobody gets it twice').toEqual([])
        expect(
          unsent.filter((chat) => !ledger.has(chat)),
          'whoever misses it is in the ledger',
        ).toEqual([])
        expect(
          chats(({ status }) => status === 'held'),
          'the ledger is what staff see as held',
        ).toEqual(ledger)
        expect(chats(({ status }) => status === 'sent').size).toBe(recipients - ledger.size)
      } else {
        expect(unsent, 'nobody misses it').toEqual([])
        expect(
          repeated.filter((chat) => !ledger.has(chat)),
          'every repeat is in the ledger',
        ).toEqual([])
        expect(rows.flatMap(({ doubts }) => doubts).every(({ resent }) => resent)).toBe(true)
        const marked = sends.filter(({ text }) => text.includes('doppelt')).map(({ chatId }) => chatId)
        expect(
          repeated.filter((chat) => !marked.includes(chat)),
          'every repeat says so',
        ).toEqual([])
      }
      await world.stop()
      await gateway.stop()
    })
  },
)
