// Makes what is not in the repository: the Prisma client, the programs of the server, and the browser pages. Skips what is newer than
// its sources, so that `npm start` and `npm test` may call it each time. With `tests` it makes the programs that tests start in place of
// the pages.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

build({
  name: 'Prisma client',
  sources: ['prisma/schema', 'prisma.config.ts', 'package-lock.json'],
  output: 'prisma/generated',
  program: programOf('prisma'),
  parameters: ['generate'],
  // Prisma's command line wants to download its schema engine before it does anything. Generating does not use the engine, and
  // any program will do in its place.
  env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
})
const rooms = ['civic', 'content', 'bots', 'gateway', 'prisma/generated']
buildPrograms('dist/server', rooms, [
  'gateway/main.ts',
  'gateway/link.ts',
  'gateway/talk.ts',
  'gateway/figures/rebuild.ts',
])
const isForTests = process.argv[2] === 'tests'
if (isForTests) {
  buildPrograms(
    'dist/tests',
    [...rooms, 'tests'],
    [
      'tests/crash/sender.ts',
      'tests/crash/whatsapp-device.ts',
      'tests/integration/database/keeper.ts',
      'tests/support/telegram-simulator/main.ts',
      'tests/support/whatsapp-cloud-simulator/main.ts',
      'tests/support/whatsapp-web-double/main.ts',
      'tests/support/whatsapp-web-double/preload.ts',
    ],
  )
}
for (const page of isForTests ? [] : ['chat', 'console']) {
  build({
    name: `web page ${page}`,
    sources: [`web/${page}`, 'locales', 'package-lock.json'],
    needs: `web/${page}/vite.config.ts`,
    output: `dist/${page}`,
    program: programOf('vite'),
    parameters: ['build', '--logLevel', 'warn', '--config', `web/${page}/vite.config.ts`],
    // Also when tests ask for it: React would otherwise come with everything that helps its developers.
    env: { NODE_ENV: 'production' },
  })
}

function buildPrograms(output, folders, programs) {
  build({
    name: `programs in ${output}`,
    sources: [...folders, 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json'],
    output,
    program: 'scripts/bundle.mjs',
    parameters: [output, ...programs],
  })
}

function build({ name, sources, needs, output, program, parameters, env }) {
  if (needs !== undefined && !existsSync(join(root, needs))) return
  const builtAt = newest(output)
  // A clock that was ahead for a while would keep an old build for as long.
  if (builtAt <= Date.now() && builtAt >= Math.max(...sources.map(newest))) return
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (status === 0 && existsSync(join(root, output))) return
  console.error(`Could not build the ${name}:\n${stdout}${stderr}`)
  process.exit(1)
}

function programOf(packageName) {
  const manifest = require.resolve(`${packageName}/package.json`)
  const { bin } = require(manifest)
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[packageName])
}

/** The time of the latest change below a path; long ago when there is nothing. */
function newest(path) {
  // Another build may be renaming its files at this moment.
  const times = filesBelow(path).map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return Math.max(Number.NEGATIVE_INFINITY, ...times)
}

function filesBelow(path) {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  if (statSync(absolute).isFile()) return [absolute]
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
