import { randomUUID } from 'node:crypto'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { pendingChanges } from '../../../prisma/pending.ts'

const schema = fileURLToPath(new URL('../../../prisma/schema', import.meta.url))

test('the migrations lead to the schema', async () => {
  expect(await pendingChanges()).toBe('')
})

test('a column added to the schema without a migration is found, and so is one taken away', async () => {
  const changed = join(tmpdir(), `kurzer-draht-drift-${randomUUID()}`)
  await cp(schema, changed, { recursive: true })
  const file = join(changed, 'staff.prisma')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/^ {2}displayName .*$/m, '  nickname String?'))

  const script = await pendingChanges(changed)

  expect(script).toContain('ALTER TABLE "staff" DROP COLUMN "display_name"')
  expect(script).toContain('ADD COLUMN     "nickname" TEXT')
  await rm(changed, { recursive: true })
})
