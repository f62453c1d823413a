import { channelDefinitions } from '#bots/channels/registry.ts'
import { loadCity } from '#content/city/load.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database/connect.ts'
import { createLog } from '../log.ts'
import { rebuildFigures, refreshFigures } from './roll-up.ts'

/**
 * `npm run figures:rebuild`: counts the figures of every month again from the cases. Nothing needs it day by day; it is for after a
 * restored backup or a change of what is counted. With the embedded database the gateway must be stopped meanwhile.
 */
async function rebuild(): Promise<void> {
  const config = readConfig(process.env, channelDefinitions)
  const database = await openDatabase(config, createLog(config.logLevel))
  try {
    const runtime = { pool: database.pool, city: loadCity(config.cityDir) }
    await rebuildFigures(runtime)
    let months = 0
    for (let done = await refreshFigures(runtime); done.length > 0; done = await refreshFigures(runtime)) {
      months += done.length
    }
    process.stdout.write(`Figures of ${months} months counted again.\n`)
  } finally {
    await database.close()
  }
}

await rebuild()
