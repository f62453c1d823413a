import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'

/** Linux counts the time of children that have ended in hundredths of a second. */
const tickMs = 10

/**
 * Milliseconds of processor time this process and all processes of a PostgreSQL on the same Linux machine have had until now. Unlike
 * the time on the clock they hardly depend on what else runs. NaN where that cannot be told.
 */
export async function coreTime(pool: pg.Pool): Promise<number> {
  try {
    const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const postmaster = (await statOf(rows[0]?.pid ?? 0)).parent
    const { user, system } = process.cpuUsage()
    let sum = (user + system) / 1000 + (await statOf(postmaster)).childrenMs
    for (const name of await readdir('/proc')) {
      const pid = Number(name)
      if (Number.isNaN(pid)) continue
      // Meanwhile one may have ended; its time is among those of its parent the next time.
      const stat = await statOf(pid).catch(() => undefined)
      if (stat?.parent === postmaster) sum += await runMs(pid).catch(() => 0)
    }
    return sum
  } catch {
    return Number.NaN
  }
}

/** Fields of proc(5) after the name, which is in brackets and may hold spaces: state, parent, ... */
async function statOf(pid: number): Promise<{ parent: number; childrenMs: number }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  return { parent: fields[1] ?? 0, childrenMs: tickMs * ((fields[13] ?? 0) + (fields[14] ?? 0)) }
}

/** Milliseconds of processor time a process has had until now. */
export async function runMs(pid: number): Promise<number> {
  const [nanoseconds = ''] = (await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ')
  return Number(nanoseconds) / 1e6
}
