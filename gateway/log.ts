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
    redact: { paths: [...never, ...never.map((field) => `*.${field}`)], censor: '[kept out]' },
  }
  return destination ? pino(options, destination) : pino(options)
}
