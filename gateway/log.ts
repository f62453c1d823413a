import { type DestinationStream, type Logger, pino } from 'pino'

/** Fields that could carry what nobody may read in a log. Code does not log them; this is the second wall. */
const never = [
  'text',
  'handle',
  'token',
  'secret',
  'password',
  'cookie',
  'authorization',
  'body',
  'headers',
  'event',
]

/** The log of a process: one JSON line an event, ids only. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: withoutValues, err: withoutValues },
    redact: { paths: [...never, ...never.map((field) => `*.${field}`)], censor: '[kept out]' },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** Name, code and place of an error: its message and its other fields may quote what somebody wrote (PostgreSQL's `detail` does). */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const place = error.stack?.split('\n').find((line) => /^\s+at /.test(line))
  return { name: error.name, code: (error as { code?: unknown }).code, place: place?.trim() }
}
