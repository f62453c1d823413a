import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
let areProgramsFresh = false

/** Builds what is missing or older than its sources: the pages, or the programs that tests start. */
export function build(what: 'pages' | 'tests'): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', what], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The ${what} could not be built:\n${stderr}`)
}

/** The built file of a program of ours, for Node alone. `source`: such as `gateway/main.ts`; scripts/build.mjs lists them. */
export function built(source: string): string {
  if (!areProgramsFresh) build('tests')
  areProgramsFresh = true
  const folder = source.startsWith('tests/') ? 'dist/tests' : 'dist/server'
  return `${root}${folder}/${source.replace(/\.ts$/, '.js')}`
}
