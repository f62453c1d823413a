import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's Redis; `null` when no redis-server is installed, and the Redis suite is left out. */
    redisUrl: string | null
  }
}

/** Vitest's global set-up: one Redis a run, if a redis-server is found (REDIS_SERVER, or on the PATH). */
export default async function startRedis(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const program = process.env.REDIS_SERVER || 'redis-server'
  if (spawnSync(program, ['--version']).status !== 0) {
    console.log(
      'The Redis tests are left out: no redis-server was found. Install it (apt install redis-server) or name one in REDIS_SERVER.',
    )
    project.provide('redisUrl', null)
    return undefined
  }
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'kurzer-draht-redis-'))
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    databases: '512',
    appendonly: 'no',
    // Only when a test asks for it, and so that it can read what stands there.
    save: '',
    dir: folder,
    rdbcompression: 'no',
  }
  const server = spawn(
    program,
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    { stdio: 'ignore' },
  )
  const client = new Redis({ port, host: '127.0.0.1', retryStrategy: () => 20, maxRetriesPerRequest: null })
  client.on('error', () => {})
  await client.ping()
  client.disconnect()
  project.provide('redisUrl', `redis://127.0.0.1:${port}`)
  return async () => {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}
