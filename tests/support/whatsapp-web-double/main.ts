import { parseArgs } from 'node:util'
import { startServer } from './server.ts'

/**
 * WhatsApp's servers and phones as a program: `node --import tsx tests/support/whatsapp-web-double/main.ts --log history.jsonl`.
 * Prints one line of JSON with its ports and what to trust once it listens, and ends on SIGTERM.
 */
const { values } = parseArgs({ options: { log: { type: 'string' } } })

// The library behind Signal's encryption prints sessions with their keys.
for (const method of ['log', 'info', 'warn', 'error'] as const) console[method] = () => {}

const { stop, ...ready } = await startServer(values.log)
process.stdout.write(`${JSON.stringify(ready)}\n`)
process.once('SIGTERM', () => {
  void stop().then(() => process.exit(0))
})
