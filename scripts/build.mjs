// Makes what is not in the repository: the Prisma client and the browser pages. Skips what is newer than its sources, so that
// `npm start` and `npm test` may call it each time.
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
for (const page of ['chat', 'console']) {
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

function build({ name, sources, needs, output, program, parameters, env }) {
  if (needs !== undefined && !existsSync(join(root, needs))) return
  if (newest(output) >= Math.max(...sources.map(newest))) return
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
  return Math.max(Number.NEGATIVE_INFINITY, ...filesBelow(path).map((file) => statSync(file).mtimeMs))
}

function filesBelow(path) {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  if (statSync(absolute).isFile()) return [absolute]
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
