import { pino } from 'pino'
import { startEmbedded } from '#gateway/database/embedded.ts'

/** A process of its own that keeps a database running until it is killed or told to stop; says where it is on its output. */
const [, , folder = ''] = process.argv
try {
  const database = await startEmbedded(folder, pino({ level: 'silent' }))
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)))
  console.log(JSON.stringify({ url: database.url }))
} catch (error) {
  console.log(JSON.stringify({ refused: error instanceof Error ? error.message : String(error) }))
  process.exitCode = 1
}
