import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { built } from './build.ts'
import { testSecretKey } from './gateway.ts'

/** How a process ended: by itself with a code, or by a signal. */
export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

/** The gateway's own program in a process of its own. */
export interface GatewayProcess {
  pid: number
  /** Everything it printed so far, log lines included. */
  printed(): string
  /** What it said on its way out (standard error). */
  complained(): string
  /** Resolves when it says that it runs; rejects with its complaint when it ends before. */
  started: Promise<void>
  /** Address of its pages, once it started with the role `http`. */
  address(): string
  exited: Promise<Exit>
  /** Sends SIGTERM; gives the exit and how long it took in milliseconds. */
  stop(): Promise<Exit & { tookMs: number }>
  /** Sends SIGKILL: a crash. */
  kill(): Promise<Exit>
}

/** Starts what `npm start` does, with this environment (and none of the test's own) on a free port. */
export function spawnGateway(env: Record<string, string>): GatewayProcess {
  const child = spawn(process.execPath, [built('gateway/main.ts')], {
    env: { PATH: process.env.PATH, SECRET_KEY: testSecretKey, PORT: '0', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let complaint = ''
  // Not "exit": what it said last may still be on its way then.
  const exited = once(child, 'close').then(([code, signal]): Exit => ({ code, signal }))
  const started = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (/^(Desk|Running): .*\n/m.test(out)) resolve()
    })
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    child.once('close', (code, signal) =>
      reject(new Error(`The gateway ended (${code ?? signal}) before it ran: ${complaint}`)),
    )
  })
  // Who only cares for the exit must not fall over the rejection.
  started.catch(() => {})
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<Exit> => {
    child.kill(signal)
    return exited
  }
  return {
    pid: child.pid ?? 0,
    printed: () => out,
    complained: () => complaint,
    started,
    address() {
      const address = /^Chat: (\S+)\/chat\/$/m.exec(out)?.[1]
      if (address === undefined) throw new Error(`no address printed: ${out}`)
      return address
    },
    exited,
    async stop() {
      const before = performance.now()
      const exit = await end('SIGTERM')
      return { ...exit, tookMs: performance.now() - before }
    },
    kill: () => end('SIGKILL'),
  }
}
