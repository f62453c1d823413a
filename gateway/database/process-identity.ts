import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A value that changes when a process id is used again: when the process began. `undefined` when no such process lives. Ids
 * alone do not do: in a restarted container the same id comes back at once.
 */
export function processStart(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  if (process.platform !== 'linux') return ask('ps', ['-o', 'lstart=', '-p', String(pid)])
  const statistics = readOrEmpty(`/proc/${pid}/stat`)
  // The second field is the program's name in parentheses and may hold spaces; the start time is the 22nd field.
  const started = statistics.slice(statistics.lastIndexOf(')') + 2).split(' ')[19]
  return started === undefined
    ? undefined
    : `${readOrEmpty('/proc/sys/kernel/random/boot_id').trim()}:${started}`
}

/** The command line of a living process, arguments separated by blanks; empty when it cannot be read. */
export function processCommand(pid: number): string {
  if (process.platform === 'linux') return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
  return ask('ps', ['-o', 'command=', '-p', String(pid)]) ?? ''
}

/** Whether a process with this id lives, ours or not. A zombie that nobody has waited for yet counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  if (process.platform !== 'linux') return true
  const statistics = readOrEmpty(`/proc/${pid}/stat`)
  return statistics !== '' && statistics.charAt(statistics.lastIndexOf(')') + 2) !== 'Z'
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function ask(program: string, parameters: string[]): string | undefined {
  try {
    return (
      execFileSync(program, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() ||
      undefined
    )
  } catch {
    return undefined
  }
}
