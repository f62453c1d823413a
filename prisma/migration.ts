import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pendingChanges } from './pending.ts'

const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration in small letters: npm run migration -- add_quiet_hours')
  process.exit(1)
}
const changes = await pendingChanges()
if (changes === '') {
  console.log('Nothing to do: the migrations already lead to prisma/schema.')
} else {
  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = join(fileURLToPath(new URL('migrations', import.meta.url)), `${time}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'migration.sql'), `${changes}\n`)
  console.log(
    `Written: ${join(folder, 'migration.sql')}. Read it before you commit it; it is applied at the next start.`,
  )
}
