import { pendingChanges } from './pending.ts'

const changes = await pendingChanges()
if (changes !== '') {
  console.error('prisma/schema and prisma/migrations differ. The migrations would still need this:\n')
  console.error(changes)
  console.error('\nCreate a migration with: npm run migration -- <name>')
  process.exitCode = 1
}
