import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const rooms = ['civic', 'content', 'bots', 'gateway', 'web', 'tests', 'bench']
const planted = join(tmpdir(), `kurzer-draht-imports-${randomUUID()}`)

/** Each a file that must not be there, what it imports, and the rule that says so. */
const breaches: [file: string, imported: string, rule: string][] = [
  ['civic/knows-texts.ts', '#content/fine.ts', 'civic-looks-down-only'],
  ['content/knows-bots.ts', '#bots/engine/fine.ts', 'content-looks-down-only'],
  ['content/knows-tables.ts', '#prisma/client.ts', 'content-looks-down-only'],
  ['bots/engine/knows-gateway.ts', '#gateway/fine.ts', 'bots-looks-down-only'],
  ['bots/engine/knows-tables.ts', '#prisma/client.ts', 'bots-looks-down-only'],
  ['gateway/knows-tests.ts', '#tests/fine.ts', 'gateway-looks-down-only'],
  ['web/chat/knows-gateway.ts', '../../gateway/fine.ts', 'web-speaks-http-only'],
  ['web/chat/knows-desk.ts', '../console/fine.ts', 'web-pages-are-apart'],
  ['bots/channels/telegram/knows-webchat.ts', '../webchat/fine.ts', 'channels-are-apart'],
  ['bots/channels/webchat/knows-engine.ts', '#bots/engine/fine.ts', 'channels-know-no-conversation'],
  ['bots/conversations/knows-channel.ts', '#bots/channels/webchat/fine.ts', 'conversations-know-no-channel'],
  ['gateway/queues/knows-handler.ts', '#gateway/inbox/fine.ts', 'queues-know-no-handler'],
  ['bots/engine/speaks-telegram.ts', 'grammy', 'grammy-has-one-home'],
  ['gateway/inbox/serves.ts', 'fastify', 'fastify-has-one-home'],
  ['gateway/inbox/queues.ts', 'bullmq', 'bullmq-has-one-home'],
  ['bots/engine/queries.ts', 'pg', 'pg-has-one-home'],
  ['content/translates.ts', 'i18next', 'i18next-has-one-home'],
  ['bots/engine/stores.ts', '@prisma/client', 'prisma-has-one-home'],
  ['web/chat/heavy.ts', 'react', 'react-has-one-home'],
  ['gateway/circle-one.ts', './circle-two.ts', 'no-circles'],
  ['gateway/lost.ts', '#content/nowhere.ts', 'no-lost-imports'],
]
const fine: [file: string, imported: string][] = [
  // A circle is reported once, at the first of its files.
  ['gateway/circle-two.ts', './circle-one.ts'],
  ['gateway/fine.ts', '#bots/engine/fine.ts'],
  ['gateway/inbox/fine.ts', '#prisma/client.ts'],
  ['gateway/http/fine.ts', 'fastify'],
  ['gateway/queues/fine.ts', 'bullmq'],
  ['bots/engine/fine.ts', '#content/fine.ts'],
  ['bots/channels/telegram/fine.ts', 'grammy'],
  ['bots/channels/webchat/fine.ts', '#content/fine.ts'],
  ['content/fine.ts', '#civic/fine.ts'],
  ['civic/fine.ts', '#prisma/client.ts'],
  ['web/console/fine.ts', 'react'],
  ['tests/fine.ts', '#gateway/fine.ts'],
  ['bench/fine.ts', '#tests/fine.ts'],
]

interface Violation {
  from: string
  rule: { name: string }
}

function cruise(folder: string): Promise<Violation[]> {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const parameters = [program, '--config', '.dependency-cruiser.cjs', '-T', 'json', ...rooms]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, parameters, { cwd: folder, maxBuffer: 2 ** 28 }, (error, output) => {
      // The exit code is the number of violations; without a report the tool itself has failed.
      if (output === '') return reject(error)
      resolve((JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations)
    })
  })
}

beforeAll(async () => {
  const sources = [...breaches, ...fine, ['prisma/generated/client.ts', ''] as const]
  for (const [file, imported] of sources) {
    await mkdir(join(planted, dirname(file)), { recursive: true })
    const line = imported === '' ? '' : `import * as something from '${imported}'\nconsole.log(something)\n`
    await writeFile(join(planted, file), `${line}export const name = '${file}'\n`)
  }
  for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']) {
    await copyFile(join(root, file), join(planted, file))
  }
  await symlink(join(root, 'node_modules'), join(planted, 'node_modules'), 'junction')
})
afterAll(() => rm(planted, { recursive: true, force: true }))

test('imports go one way, and each library has one home', async () => {
  const violations = await cruise(root)
  expect(violations.map(({ from, rule }) => `${from} breaks ${rule.name}`)).toEqual([])
})

test('every planted breach is found, and nothing else', async () => {
  const found = (await cruise(planted)).map(({ from, rule }) => `${from} breaks ${rule.name}`)
  expect(found.sort()).toEqual(breaches.map(([file, , rule]) => `${file} breaks ${rule}`).sort())
})
