import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { built } from '#tests/support/build.ts'

const root = join(tmpdir(), `kurzer-draht-embedded-${randomUUID()}`)
const running = new Set<ChildProcess>()
const asRoot = process.getuid?.() === 0

afterEach(async () => {
  for (const child of running) await stop(child)
})
afterAll(() => rm(root, { recursive: true, force: true }))

interface Answer {
  url?: string
  refused?: string
}

async function start(
  folder: string,
  ids: { uid?: number; gid?: number } = {},
): Promise<{ child: ChildProcess } & Answer> {
  const child = spawn(process.execPath, [built('tests/integration/database/keeper.ts'), folder], {
    ...ids,
    env: { ...process.env, HOME: tmpdir() },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, ...(JSON.parse(line) as Answer) }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

async function ask(url: string | undefined, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url ?? 'missing' })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

test('rows outlive a clean stop and a kill -9, which leaves PostgreSQL running as an orphan', async () => {
  const folder = join(root, 'restart')
  const first = await start(folder)
  await ask(first.url, 'CREATE TABLE note (text text)')
  await ask(first.url, "INSERT INTO note VALUES ('before the stop')")
  await stop(first.child)

  const second = await start(folder)
  await ask(second.url, "INSERT INTO note VALUES ('before the kill')")
  const orphan = await postmasterOf(folder)
  await stop(second.child, 'SIGKILL')
  expect(process.kill(orphan, 0)).toBe(true)

  const third = await start(folder)
  expect(await ask(third.url, 'SELECT text FROM note')).toEqual(['before the stop', 'before the kill'])
  expect(third.url).toBe(first.url)
  expect(await postmasterOf(folder)).not.toBe(orphan)
})

test('a killed PostgreSQL recovers at the next start', async () => {
  const folder = join(root, 'crash')
  const first = await start(folder)
  await ask(first.url, 'CREATE TABLE note AS SELECT 1 AS number')
  process.kill(await postmasterOf(folder), 'SIGKILL')
  await stop(first.child, 'SIGKILL')

  const second = await start(folder)
  expect(await ask(second.url, 'SELECT number FROM note')).toEqual([1])
})

test('PostgreSQL that ends under a running gateway is started again at the same address', async () => {
  const folder = join(root, 'again')
  const { url } = await start(folder)
  await ask(url, 'CREATE TABLE note AS SELECT 2 AS number')
  process.kill(await postmasterOf(folder), 'SIGKILL')
  await expect.poll(() => ask(url, 'SELECT number FROM note').catch(() => [])).toEqual([2])
})

test('a postmaster.pid that names a living stranger does not keep PostgreSQL from starting', async () => {
  const folder = join(root, 'stranger')
  await stop((await start(folder)).child)
  const pidFile = join(folder, 'postgres', 'postmaster.pid')
  await writeFile(pidFile, `${process.pid}\n${join(folder, 'postgres')}\n1\n5432\n\n127.0.0.1\n\nready\n`)
  const { uid, gid } = await stat(join(folder, 'postgres'))
  await chown(pidFile, uid, gid)

  const { url } = await start(folder)
  expect(await ask(url, 'SELECT 1')).toEqual([1])
})

test('a second gateway on the same folder is refused with a sentence that says why', async () => {
  const folder = join(root, 'twice')
  const first = await start(folder)
  const second = await start(folder)
  expect(second.refused).toBe(
    `The data folder ${folder} is in use by process ${first.child.pid}, which is still running. Stop it first, or choose another folder with DATA_DIR.`,
  )
  expect(await ask(first.url, 'SELECT 1')).toEqual([1])
})

test('a lock whose process number now belongs to another program is cleared', async () => {
  const folder = join(root, 'stale')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'gateway.lock'), `${process.pid} another-boot:1`)
  const { url } = await start(folder)
  expect(await ask(url, 'SELECT 1')).toEqual([1])
})

test('the cluster is UTF-8 in every environment, in UTC, on loopback only, and its password is private', async () => {
  const folder = join(root, 'settings')
  const { url } = await start(folder)
  expect(
    await ask(
      url,
      "SELECT current_setting(name) FROM unnest(ARRAY['server_encoding', 'TimeZone', 'listen_addresses', 'unix_socket_directories']) name",
    ),
  ).toEqual(['UTF8', 'UTC', '127.0.0.1', ''])
  expect((await stat(join(folder, 'postgres.json'))).mode & 0o777).toBe(0o600)
  await expect(ask(url?.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
    /password authentication failed/,
  )
})

test.runIf(asRoot)('root can keep its data behind a folder that only root may enter', async () => {
  const folder = join(root, 'private', 'data')
  await mkdir(join(root, 'private'), { recursive: true })
  await chmod(join(root, 'private'), 0o700)
  const { url, refused } = await start(folder)
  // Without the capability (some containers) the refusal names the folder.
  if (url === undefined) expect(refused).toContain(join(root, 'private'))
  else expect(await ask(url, 'SELECT 1')).toEqual([1])
})

test.runIf(asRoot)('a normal user can run it', async ({ skip }) => {
  const nobody = 65_534
  skip(!(await othersMayEnter(process.cwd())), `${process.cwd()} lies behind a folder only root may enter`)
  const folder = join(root, 'normal-user')
  await mkdir(folder, { recursive: true })
  await chown(folder, nobody, nobody)
  const { url } = await start(folder, { uid: nobody, gid: nobody })
  expect(await ask(url, 'SELECT current_user::text')).toEqual(['kurzer_draht'])
  expect((await stat(join(folder, 'postgres'))).uid).toBe(nobody)
})

/** Whether a user without rights of their own gets as far as this folder. */
async function othersMayEnter(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

async function postmasterOf(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}
