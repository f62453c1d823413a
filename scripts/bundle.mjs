// Bundles programs of ours for plain Node: `node scripts/bundle.mjs <folder> <program.ts> …`. Packages stay where npm put them.
// What runs keeps running: files are put in place whole, and those of the build before stay for processes that load a part late.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const hour = 60 * 60_000
const [output, ...programs] = process.argv.slice(2)
const folder = join(root, output)
// As old as what it read: a source that changes meanwhile is newer.
const startedAt = new Date()

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: programs,
  outdir: output,
  outbase: '.',
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  sourcemap: true,
  sourcesContent: false,
  write: false,
  logLevel: 'warning',
})
const before = existing()
const lastBuild = Math.max(...before.map(({ time }) => time))
const isPart = ({ path }) => path.startsWith(join(folder, 'parts'))
// A program comes after the parts it names.
for (const { path, contents } of [...outputFiles].sort((one, two) => isPart(two) - isPart(one))) {
  const unfinished = `${path}.${process.pid}`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(unfinished, contents)
  utimesSync(unfinished, startedAt, startedAt)
  renameSync(unfinished, path)
}
const written = new Set(outputFiles.map(({ path }) => path))
for (const { path, time } of before) {
  if (!written.has(path) && time < Math.min(lastBuild, startedAt - hour)) rmSync(path, { force: true })
}

function existing() {
  mkdirSync(folder, { recursive: true })
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      // Another build may be renaming its files at this moment.
      .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now() }))
  )
}
