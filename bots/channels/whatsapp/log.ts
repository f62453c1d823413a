import type { ChannelLog } from '#bots/channels/contract.ts'

/** The logger that Baileys asks for. */
interface LibraryLog {
  level: string
  child(): LibraryLog
  trace(): void
  debug(): void
  info(): void
  warn(fields: unknown): void
  error(fields: unknown): void
}

/** The same code is told once in so long, in milliseconds: a storm of errors must not become a storm of lines. */
const quietMs = 60_000

/** Baileys' words and fields hold numbers, texts and keys, so only the code of what went wrong passes. */
export function createLibraryLog(log: ChannelLog, now: () => number): LibraryLog {
  const toldAt = new Map<string, number>()
  const tell = (fields: unknown) => {
    const code = codeOf(fields)
    if (code === undefined || now() - (toldAt.get(code) ?? Number.NEGATIVE_INFINITY) < quietMs) return
    if (toldAt.size > 100) toldAt.clear()
    toldAt.set(code, now())
    log.warn(
      { code },
      'the WhatsApp library met an error; it goes on by itself, or the connection is opened again',
    )
  }
  const library: LibraryLog = {
    level: 'warn',
    child: () => library,
    trace() {},
    debug() {},
    info() {},
    warn: tell,
    error: tell,
  }
  return library
}

/** Names of errors and numbers only; a name that is not a plain word may be anything. */
function codeOf(fields: unknown): string | undefined {
  if (typeof fields !== 'object' || fields === null) return undefined
  const error = Object.values(fields).find((value) => value instanceof Error)
  if (!(error instanceof Error)) return undefined
  const status = statusOf(error)
  const name = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error'
  return status === undefined ? name : `${name} ${status}`
}

/** The number in an error of Baileys (a Boom: `output.statusCode`). */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('output' in error)) return undefined
  const { output } = error
  if (typeof output !== 'object' || output === null || !('statusCode' in output)) return undefined
  return typeof output.statusCode === 'number' ? output.statusCode : undefined
}
