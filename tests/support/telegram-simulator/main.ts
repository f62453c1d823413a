import { parseArgs } from 'node:util'
import { startServer } from './server.ts'

/**
 * The Telegram simulator as a program: `node --import tsx tests/support/telegram-simulator/main.ts --log history.jsonl`.
 * Prints one line of JSON with its port and token once it listens, and ends on SIGTERM.
 */
const { values } = parseArgs({
  options: {
    log: { type: 'string' },
    port: { type: 'string', default: '0' },
    token: { type: 'string', default: '4242:simulated-token' },
    'retry-ms': { type: 'string', default: '1000' },
  },
})
const simulator = await startServer({
  token: values.token,
  port: Number(values.port),
  logFile: values.log,
  retryMs: Number(values['retry-ms']),
})
console.log(JSON.stringify({ port: simulator.port, token: values.token }))
process.once('SIGTERM', () => {
  // A poll held open would keep the process until it ends.
  void simulator.stop().then(() => process.exit(0))
})
