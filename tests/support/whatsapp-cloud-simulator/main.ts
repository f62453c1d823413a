import { parseArgs } from 'node:util'
import { startServer } from './server.ts'

/**
 * The simulator of the WhatsApp Cloud API as a program: `node --import tsx tests/support/whatsapp-cloud-simulator/main.ts --log history.jsonl`.
 * Prints one line of JSON with its port and account once it listens, and ends on SIGTERM.
 */
const { values } = parseArgs({
  options: { log: { type: 'string' }, port: { type: 'string', default: '0' } },
})
const simulator = await startServer({ port: Number(values.port), logFile: values.log })
console.log(JSON.stringify({ port: simulator.port, account: simulator.account }))
process.once('SIGTERM', () => {
  void simulator.stop().then(() => process.exit(0))
})
