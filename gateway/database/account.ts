import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'

/** The operating system account that PostgreSQL runs under; `undefined` ids mean our own. */
export interface Account {
  uid?: number
  gid?: number
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
 * The folders on the way to `path` that the account may not pass through. Spawning a program behind such a folder fails with
 * EACCES before PostgreSQL can say why.
 */
export async function closedFolders(path: string, account: Account): Promise<string[]> {
  if (account.uid === undefined) return []
  const closed: string[] = []
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) closed.push(folder)
    if (folder === dirname(folder)) return closed.reverse()
  }
}
