import { parseArgs } from 'node:util'
import { startFaultProxy } from './proxy.ts'

/**
 * The fault proxy as a program: `node --import tsx tests/support/fault-proxy/main.ts --upstream http://127.0.0.1:8081`.
 * Prints one line of JSON with its address once it listens, and ends on SIGTERM.
 */
const { values } = parseArgs({
  options: { upstream: { type: 'string' }, port: { type: 'string', default: '0' }, log: { type: 'string' } },
})
if (values.upstream === undefined) throw new Error('Name the double to stand before with --upstream http://…')
const proxy = await startFaultProxy({
  upstream: values.upstream,
  port: Number(values.port),
  ...(values.log === undefined ? {} : { logFile: values.log }),
})
console.log(JSON.stringify({ url: proxy.url }))
process.once('SIGTERM', () => {
  void proxy.stop().then(() => process.exit(0))
})
