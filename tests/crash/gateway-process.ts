import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { testSecretKey } from '#tests/support/gateway.ts'

/** A gateway in a process of its own. */
export interface GatewayProcess {
  /** How the process ended. */
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  stop(): Promise<void>
  kill(): void
}

const program = fileURLToPath(new URL('../../gateway/main.ts', import.meta.url))

/** Starts the gateway's own program with this environment; resolves when it runs or has ended. */
export async function spawnGateway(env: Record<string, string>): Promise<GatewayProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: { PATH: process.env.PATH, SECRET_KEY: testSecretKey, PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit').then(([code, signal]) => ({ code, signal }))
  let printed = ''
  await Promise.race([
    exited,
    new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        printed += chunk
        if (/^Desk: /m.test(printed)) resolve()
      })
    }),
  ])
  return {
    exited,
    kill: () => child.kill('SIGKILL'),
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}
