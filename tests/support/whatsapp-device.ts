import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { whatsapp } from '#bots/channels/whatsapp/channel.ts'
import { readAccount, wish } from '#gateway/accounts/account.ts'
import type { Runtime } from '#gateway/runtime.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from './backends.ts'
import { built } from './build.ts'
import { startTestGateway, testSecretKey, until } from './gateway.ts'
import { startWhatsAppWebDouble, type WhatsAppWebDouble } from './whatsapp-web-double/control.ts'

/** A process that keeps the linked device connected, or waits for the one that does. */
export interface DeviceProcess {
  /** Resolves when it runs. */
  up: Promise<void>
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void
  /** SIGKILL: a crash. */
  kill(): Promise<void>
  stop(): Promise<void>
  /** Everything it printed. */
  printed(): string
}

/** What a gateway needs in its environment to find the double. */
export function whatsappAt({ url, mediaOrigin }: WhatsAppWebDouble): Record<string, string> {
  return {
    WHATSAPP_LINKED: 'on',
    WHATSAPP_PACE: 'none',
    WHATSAPP_SOCKET_URL: url,
    WHATSAPP_MEDIA_ORIGIN: mediaOrigin,
  }
}

/** Starts the role `channel:whatsapp` in a process of its own. `leaseMs`: how long the account stays with it after a crash. */
export function spawnDevice(backend: TestBackend, double: WhatsAppWebDouble, leaseMs: number): DeviceProcess {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', double.child.preload, built('tests/crash/whatsapp-device.ts')],
    {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: backend.databaseUrl,
        SECRET_KEY: testSecretKey,
        LOG_LEVEL: process.env.TEST_LOG ?? 'warn',
        SWEEP_MS: '200',
        LEASE_MS: `${leaseMs}`,
        ...whatsappAt(double),
        ...double.child.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let printed = ''
  const up = new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      printed += chunk
      if (/^up$/m.test(printed)) resolve()
    })
    child.stderr?.on('data', (chunk) => {
      printed += chunk
    })
    child.once('exit', (code) => reject(new Error(`the device ended with ${code}: ${printed}`)))
  })
  up.catch(() => {})
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return {
    up,
    signal: (signal) => void child.kill(signal),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    printed: () => printed,
  }
}

/** Has the device linked by whoever has the account, with this number if one is given; resolves when it is connected. */
export async function linkOver(
  runtime: Pick<Runtime, 'pool' | 'vault' | 'clock'>,
  double: WhatsAppWebDouble,
  phone?: string,
): Promise<void> {
  await until(
    async () => wish(runtime, 'whatsapp', { type: 'link', by: 'qr' }, null),
    'somebody has the account',
  )
  const offer = await until(
    async () => (await readAccount(runtime, 'whatsapp'))?.offer,
    'a QR code is offered',
  )
  await double.link(offer.value, phone)
  await until(async () => (await readAccount(runtime, 'whatsapp'))?.state === 'connected', 'it is connected')
}

/** What processes with a linked device need around them. */
export interface DeviceHouse {
  backend: TestBackend
  double: WhatsAppWebDouble
  /** Answers people, but never has the account itself. */
  gateway: Gateway
  close(): Promise<void>
}

/** Opens a database, WhatsApp's servers and a gateway that leaves the account to others. */
export async function openDeviceHouse(): Promise<DeviceHouse> {
  const [backend, double] = await Promise.all([openBackend('PostgreSQL'), startWhatsAppWebDouble()])
  const gateway = await startTestGateway(backend, {
    definitions: [whatsapp],
    env: whatsappAt(double),
    config: { roles: ['inbox'] },
  })
  return {
    backend,
    double,
    gateway,
    async close() {
      await gateway.stop()
      await double.close()
      await backend.drop()
    },
  }
}
