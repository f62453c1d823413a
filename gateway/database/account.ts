import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Logger } from 'pino'

/** The operating system account that PostgreSQL runs under; `undefined` ids mean our own. */
export interface Account {
  uid?: number
  gid?: number
  /** The program and parameters that PostgreSQL is run through, when switching the ids alone does not do. */
  prefix?: string[]
}

const run = promisify(execFile)
const accountName = 'postgres'

/**
 * PostgreSQL refuses to run as root, so root hands it to the account `postgres`, which is created when missing. Everybody else
 * runs it under their own account.
 */
export async function findAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  return (await lookUp()) ?? (await create())
}

async function lookUp(): Promise<Account | undefined> {
  const line = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .find((entry) => entry.startsWith(`${accountName}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

async function create(): Promise<Account> {
  let cause: unknown
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', accountName])
  } catch (error) {
    cause = error
  }
  const account = await lookUp()
  if (account) return account
  throw new Error(
    `PostgreSQL does not run as root and the account "${accountName}" could not be created. Create it, start as a normal user, or set DATABASE_URL.`,
    { cause },
  )
}

/**
 * Makes sure that the account reaches these folders. Behind a private one (root's home, `mktemp -d`) spawning would fail with
 * EACCES before PostgreSQL can say why; there PostgreSQL gets the one capability that lets it pass, through `setpriv`. Throws,
 * naming the folder, where that is not possible either.
 */
export async function letPass(paths: string[], account: Account, log: Logger): Promise<Account> {
  const closed = [...new Set((await Promise.all(paths.map((path) => closedFolders(path, account)))).flat())]
  if (closed.length === 0) return account
  const prefix = ['setpriv', ...passage, `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups']
  const [program = '', ...parameters] = prefix
  try {
    await run(program, [...parameters, 'true'])
  } catch (cause) {
    throw new Error(
      `Started as root, PostgreSQL runs under the account "${accountName}", which may not pass through ${closed.join(', ')}. ` +
        `Allow it (chmod o+x ${closed.join(' ')}), start as a normal user, or set DATABASE_URL.`,
      { cause },
    )
  }
  log.debug({ closed }, 'PostgreSQL gets the right to pass through private folders')
  return { ...account, prefix }
}

/** Without no_setuid_fixup, access(2) ignores the capability, and PostgreSQL asks by access(2) whether it may run. */
const passage = [
  '--securebits=+no_setuid_fixup',
  '--inh-caps=-all,+dac_read_search',
  '--ambient-caps=-all,+dac_read_search',
]

/** The folders on the way to `path` that the account may not pass through. */
async function closedFolders(path: string, account: Account): Promise<string[]> {
  if (account.uid === undefined) return []
  const closed: string[] = []
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) closed.push(folder)
    if (folder === dirname(folder)) return closed.reverse()
  }
}
